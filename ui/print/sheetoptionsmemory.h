// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetcontent.h"

/// The look of sheets as it was last chosen on this computer.
namespace sheetoptionsmemory
{

[[nodiscard]] SheetOptions recall();
void remember(const SheetOptions &options);

} // namespace sheetoptionsmemory
