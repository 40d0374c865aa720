// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/zippackage.h"

/// The package as liborcus 0.17 reads all of it. What other programs rightly write otherwise would be passed
/// over without a word, or called damaged: relations of a workbook that begin at the root of the package
/// ("/xl/worksheets/sheet1.xml": openpyxl) or with "./", the names of Open XML Strict; most of what a cell of
/// an OpenDocument may hold (plainDocument()).
/// The same package where there is nothing of it. May throw TooMuch.
[[nodiscard]] ZipPackage plainPackage(const ZipPackage &package);
