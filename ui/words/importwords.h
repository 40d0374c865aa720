// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/rowreason.h"

struct Error;

namespace words
{

/// Why a row is not taken, or whom it looks like.
[[nodiscard]] QString rowReason(const RowNote &note);
/// The column of the refused rows' file that says why.
[[nodiscard]] QString refusalLabel();
/// Of an error whose subject begins with "import:".
[[nodiscard]] QString importRefusal(const Error &error);

} // namespace words
