// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/listtable.h"

namespace xlsxfile
{

/// One sheet: headings that stay in sight and filter, columns as wide as what they hold. CannotWrite.
[[nodiscard]] Done write(const QString &path, const ListTable &list);

} // namespace xlsxfile
