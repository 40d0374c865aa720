// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

/// What a file, the database or its server refuses.
namespace databasewords
{

/// Empty for the kinds of error that speak of what was asked.
[[nodiscard]] QString sentence(const Error &error);
/// A server's base that nobody has filled yet: nothing is wrong, and the one who opens it may fill it.
[[nodiscard]] bool isEmptyBase(const Error &error);

} // namespace databasewords
