// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// What one column asks for, in pixels.
struct ColumnWish {
    int whole = 0; ///< its heading, its contents and some air; 0 for a hidden one
    int least = 0; ///< the same without air: nothing of it is cut yet
    bool isFlexible = false; ///< a long text: gives way first, takes what is to spare
    bool isWords = false; ///< still understood when it is cut, unlike a date or a count
};

/// The widths these columns have in this room. All are in sight as long as cutting words brings them there:
/// long texts give way before names, what is out of the ordinary before what is not. `ordinary` is the width
/// of a usual name or value.
[[nodiscard]] QList<int> shareRoom(const QList<ColumnWish> &wishes, int room, int ordinary);
