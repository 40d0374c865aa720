// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/formrecognition.h"

/// Up to `most` different values of each column, from the first rows: what a coordinator tells it by.
[[nodiscard]] QList<QStringList> columnExamples(
    const Table &table, const RecognisedForm &form, qsizetype most);
/// Every value of one column, once whatever its accents and capitals, in the order of the rows.
[[nodiscard]] QStringList columnValues(const Table &table, const RecognisedForm &form, qsizetype column);
