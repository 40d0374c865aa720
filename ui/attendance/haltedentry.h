// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancegrid.h"
#include "ui/widgets/messagebar.h"

#include <QList>

#include <optional>

/// What could not be written while a sheet was being entered. The keys typed ahead meanwhile were meant for
/// the rows after it and would act on it: none is taken until whoever types has seen so. Says in the page's
/// message bar what is not recorded, until it is or the message is closed.
class HaltedEntry final
{
public:
    explicit HaltedEntry(MessageBar &messages)
        : messages_(messages)
    {
    }

    /// `beside`: what the bar said and is to go on saying.
    void haltAt(const AttendanceRow &row, HalfDayId halfDay, std::optional<AttendanceState> state,
        const Error &error, const QString &beside);
    void haltAtAllPresent(HalfDayId halfDay, const Error &error, const QString &beside);
    /// Until resume(), or the message is closed; what was said in its place since is said with it.
    [[nodiscard]] bool refusesKeys();
    /// It has been seen; what is not recorded stays told.
    void resume();
    /// Entered after all, for everybody without a registration; the message goes with the last one.
    void settle(HalfDayId halfDay, RegistrationId registration = {});
    [[nodiscard]] bool isTold() const { return !unwritten_.isEmpty() && messages_.isSaying(told_); }
    /// What was told, with what took its place in the bar.
    void tellBeside(const QString &beside);
    void clear();

private:
    struct Unwritten {
        RegistrationId registration; ///< none: "Tous présents"
        HalfDayId halfDay;
        QString words; ///< "ligne 3, MARTIN Zoé (absent)"
        QString place; ///< to go on from
    };

    void halt(const Unwritten &what, const Error &error, const QString &beside);
    void tell();

    MessageBar &messages_;
    QList<Unwritten> unwritten_;
    Error error_ {}; ///< of the last one
    bool isHalted_ = false;
    QString beside_;
    MessageBar::Saying told_;
};
