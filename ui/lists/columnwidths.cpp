// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/columnwidths.h"

#include <algorithm>
#include <numeric>

namespace
{

constexpr int leastFlexible = 140; // of a long text, while the others have air about them
constexpr int leastText = 70; // of a long text, while ordinary names are whole
constexpr int leastOfAll = 90; // of a name or a value cut so that all columns are seen

/// Takes the room that lacks from these columns, from the widest of them at every step, and leaves `least` to
/// each. What lacks still.
int takeRoom(QList<int> &widths, const QList<qsizetype> &columns, int least, int lacking)
{
    while (lacking > 0 && !columns.isEmpty()) {
        const qsizetype longest
            = *std::ranges::max_element(columns, {}, [&](qsizetype column) { return widths.at(column); });
        if (widths.at(longest) <= least) {
            break;
        }
        const int given = std::min({ lacking, 8, widths.at(longest) - least });
        widths[longest] -= given;
        lacking -= given;
    }
    return lacking;
}

/// Takes what is air in the columns, of which nothing is cut by it. What lacks still.
int takeAir(QList<int> &widths, const QList<ColumnWish> &wishes, int lacking)
{
    for (qsizetype column = widths.size() - 1; column >= 0 && lacking > 0; --column) {
        if (const ColumnWish &wish = wishes.at(column); !wish.isFlexible) {
            const int given = std::min(lacking, widths.at(column) - wish.least);
            widths[column] -= given;
            lacking -= given;
        }
    }
    return lacking;
}

void giveRoom(QList<int> &widths, const QList<qsizetype> &columns, int spare)
{
    for (qsizetype left = columns.size(); spare > 0 && left > 0; --left) {
        const int share = spare / int(left);
        widths[columns.at(left - 1)] += share;
        spare -= share;
    }
}

} // namespace

QList<int> shareRoom(const QList<ColumnWish> &wishes, int room, int ordinary)
{
    QList<int> widths;
    QList<qsizetype> flexible;
    QList<qsizetype> words;
    for (const ColumnWish &wish : wishes) {
        if (wish.whole > 0 && wish.isFlexible) {
            flexible.append(widths.size());
        }
        if (wish.whole > 0 && wish.isWords) {
            words.append(widths.size());
        }
        widths.append(wish.whole);
    }
    const int spare = room - std::accumulate(widths.begin(), widths.end(), 0);
    giveRoom(widths, flexible, spare);
    const int lacking = takeRoom(widths, flexible, leastFlexible, -spare);
    if (lacking <= 0) {
        return widths;
    }
    QList<int> narrower = widths;
    int left = takeAir(narrower, wishes, lacking);
    left = takeRoom(narrower, words, ordinary, left);
    left = takeRoom(narrower, flexible, leastText, left);
    left = takeRoom(narrower, words, leastOfAll, left);
    return left == 0 ? narrower : widths; // where one scrolls anyway, names are read whole
}
