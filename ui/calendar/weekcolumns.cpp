// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/weekcolumns.h"

#include "ui/calendar/weekmeasures.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

using namespace weekmeasures;

int weekcolumns::lanes(const QList<Meeting> &meetings)
{
    QList<std::pair<int, int>> turns; // minute, one more or one less; who leaves at that minute goes first
    for (const Meeting &meeting : meetings) {
        for (const HalfDay &each : meeting.halfDays) {
            if (each.start) {
                turns.append({ minuteOf(*each.start), 1 });
                turns.append({ std::max(endMinute(each), minuteOf(*each.start) + 1), -1 });
            }
        }
    }
    std::ranges::sort(turns);
    int now = 0;
    int most = 1;
    for (const auto &[minute, by] : std::as_const(turns)) {
        now += by;
        most = std::max(most, now);
    }
    return most;
}

QList<int> weekcolumns::edges(const QList<int> &lanes, int least, int width)
{
    QList<double> widths(lanes.size(), 0);
    const int needed = std::accumulate(lanes.cbegin(), lanes.cend(), 0) * least;
    if (needed > width) { // there is not enough for all: every lane is as wide as another
        std::ranges::transform(
            lanes, widths.begin(), [&](int count) { return double(width) * count * least / needed; });
    } else {
        // Equal, but for those that need more: what they take is shared out anew among the rest.
        double left = width;
        qsizetype equal = lanes.size();
        for (bool isSettled = false; !isSettled;) {
            isSettled = true;
            for (qsizetype i = 0; i < lanes.size(); ++i) {
                if (widths.at(i) == 0 && double(lanes.at(i)) * least * double(equal) > left) {
                    widths[i] = double(lanes.at(i)) * least;
                    left -= widths.at(i);
                    --equal;
                    isSettled = false;
                }
            }
        }
        for (double &each : widths) {
            each = each == 0 ? left / double(equal) : each;
        }
    }
    QList<int> found { 0 };
    double sum = 0;
    for (const double each : std::as_const(widths)) {
        sum += each;
        found.append(int(std::lround(sum)));
    }
    return found;
}
