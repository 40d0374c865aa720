// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QTreeWidget;

/// A tree breaks lines, but leaves no room for them: its rows get the height their words need in these
/// columns, by now and whenever a column gets another width.
void giveRoomForLines(QTreeWidget &list, const QList<int> &columns);
/// Once, now: after rows were added.
void fitRowsToLines(QTreeWidget &list, const QList<int> &columns);
