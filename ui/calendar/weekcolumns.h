// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meeting.h"

#include <QList>

/// How the days of a week share its width.
namespace weekcolumns
{

/// How many meetings of a day stand side by side at most: those held at once; one on a quiet day.
[[nodiscard]] int lanes(const QList<Meeting> &meetings);
/// Where each day's column begins, and where the last one ends: equal columns while every lane has `least`
/// pixels; else the days with more lanes get more, as far as the others keep one lane.
[[nodiscard]] QList<int> edges(const QList<int> &lanes, int least, int width);

} // namespace weekcolumns
