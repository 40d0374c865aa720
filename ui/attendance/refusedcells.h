// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancegrid.h"
#include "ui/widgets/messagebar.h"

#include <QHash>
#include <QList>

#include <optional>
#include <utility>

/// Of the sheet on the screen, what somebody else filled while its rows were being entered: keys typed
/// without looking up must not overwrite it. Says in the page's message bar what was refused, until each of
/// these cells is entered knowingly or the message is closed.
class RefusedCells final
{
public:
    explicit RefusedCells(MessageBar &messages)
        : messages_(messages)
    {
    }

    /// What the cell held when the keys for it may have been meant: before somebody else filled it.
    [[nodiscard]] std::optional<AttendanceState> seen(
        const AttendanceGrid &grid, qsizetype row, qsizetype column) const;
    /// What others filled, between what the screen showed and what it shows, but for the cell just entered.
    void follow(
        const AttendanceGrid &before, const AttendanceGrid &now, HalfDayId entered, RegistrationId of);
    /// `before`: the sheet the keys were meant for; in the one it is `now`, the cell may stand elsewhere or
    /// be gone. `beside`: what the bar says and is to go on saying; `isMore`: what was refused before stands
    /// in it, not closed by whoever read it.
    void refuse(const AttendanceGrid &before, const AttendanceGrid &now, RegistrationId registration,
        HalfDayId halfDay, const QString &beside, bool isMore);
    /// Entered after all; the message goes with the last one.
    void settle(RegistrationId registration, HalfDayId halfDay);
    [[nodiscard]] bool isTold() const { return !refused_.isEmpty() && messages_.isSaying(told_); }
    /// What was told, with what took its place in the bar.
    void tellBeside(const QString &beside);
    void clear();

private:
    using Cell = std::pair<RegistrationId, HalfDayId>;
    struct Refused {
        Cell cell;
        QString words; ///< "ligne 3, MARTIN Zoé (absent)"
    };

    [[nodiscard]] static QString described(
        const AttendanceGrid &before, const AttendanceGrid &now, Cell cell);
    void tell();

    MessageBar &messages_;
    QHash<Cell, std::optional<AttendanceState>> before_; ///< of cells filled by others, not yet refused
    QList<Refused> refused_;
    QString beside_;
    MessageBar::Saying told_;
};
