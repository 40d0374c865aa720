// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class SpreadsheetCells;
class ZipPackage;

/// The texts an XLSX keeps inside its cells (t="inlineStr"), which liborcus 0.17 passes over and Webform 7
/// writes only. `cellsOf` answers a sheet by its name, nullptr when it is not wanted.
void readInlineStrings(
    const ZipPackage &package, const std::function<SpreadsheetCells *(const QString &sheet)> &cellsOf);
