// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

/// What a file, the database or its server refuses.
namespace databasewords
{

/// Empty for the kinds of error that speak of what was asked.
[[nodiscard]] QString sentence(const Error &error);

} // namespace databasewords
