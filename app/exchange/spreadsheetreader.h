// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/table.h"
#include "app/exchange/zippackage.h"

/// The first filled sheet of a workbook that is not hidden, through liborcus. Numbers are written plainly,
/// dates of ODS as "2021-10-12 09:05:00", formulas as the result the file keeps. BadFile with
/// "import:damaged", "import:columns", "import:rows" or "import:tooBig" as subject.
[[nodiscard]] Result<Table> readSpreadsheet(const ZipPackage &package);
