// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetfonts.h"

/// Each character half as wide as it is high: the same pages on every machine.
class PlainMeasure final : public FontMeasure
{
public:
    [[nodiscard]] double width(const QString &text, SheetFont style) const override
    {
        return 0.5 * double(text.size()) * sheetfonts::size(style);
    }
};
