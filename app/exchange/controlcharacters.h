// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <algorithm>

/// What no keyboard types and no letter is: NUL to BS, SO to US. A cell that holds one is read without it.
namespace controlcharacters
{

[[nodiscard]] constexpr bool is(char c)
{
    constexpr char lastBefore = '\b';
    constexpr char firstAfter = '\x0e';
    return (c >= 0 && c <= lastBefore) || (c >= firstAfter && c < ' ');
}

[[nodiscard]] inline qsizetype count(QByteArrayView text)
{
    return std::ranges::count_if(text, is);
}

} // namespace controlcharacters
