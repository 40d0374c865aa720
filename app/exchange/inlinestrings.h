// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class SpreadsheetCells;
class ZipPackage;

/// What an XLSX keeps inside its cells and liborcus 0.17 passes over: texts (t="inlineStr"), of which Webform
/// 7 writes no others; results of formulas that are no more (t="str": SheetJS); dates of Open XML Strict
/// (t="d"). The package is a plain one (plainPackage()). `cellsOf` answers a sheet by its name, nullptr when
/// it is not wanted.
void readInlineStrings(
    const ZipPackage &package, const std::function<SpreadsheetCells *(const QString &sheet)> &cellsOf);
