// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Text of an XLSX, in which "_x000D_" is the letter of that number in UTF-16 and "_x005F_" an underscore
/// that begins no number (ECMA-376 part 1, 22.9.2.19, ST_Xstring): liborcus leaves them. A number that is no
/// letter is a question mark.
[[nodiscard]] std::string unescaped(std::string_view text);
