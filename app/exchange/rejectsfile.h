// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/formrecognition.h"
#include "app/exchange/rowreason.h"

#include <functional>

/// Writes the refused rows with the headers and all the cells of the file they came from, and why, as a file
/// to correct and import again: UTF-8 with its mark, ";", every cell quoted, what a spreadsheet would take
/// for a formula made a text. Columns that were not taken stay: a corrected mapping may read them. Only IP
/// addresses and user names are left out. CannotWrite.
[[nodiscard]] Done writeRejects(const QString &path, const Table &table, const RecognisedForm &form,
    const QList<RowNote> &rejected, const QString &reasonLabel,
    const std::function<QString(const RowNote &)> &reason);
