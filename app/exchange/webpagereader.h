// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/table.h"

#include <QByteArray>

/// The list in a web page, as many sites call an "Excel" export: HTML named .xls. Read by libxml2 as it
/// comes, no tree of it is made; nothing it names is looked for elsewhere. Of several tables, the longest of
/// those in which columns are recognised, or else the longest; one inside another's cell is a table of its
/// own. UTF-8 or a byte a letter. BadFile with "import:webPage" as subject where there is no list,
/// "import:columns", "import:rows" or "import:damaged".
[[nodiscard]] Result<Table> readWebPage(const QByteArray &page);
