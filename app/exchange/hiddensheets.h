// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class ZipPackage;

/// The names of the sheets of a workbook that it does not show; liborcus does not tell.
[[nodiscard]] QStringList hiddenSheets(const ZipPackage &package);
