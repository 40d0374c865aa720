// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/sessions/meeting.h"

#include <QObject>

#include <functional>

struct DateCaution;
class Workspace;

/// What is to be looked at about a meeting.
struct MeetingAdvice {
    QString sentence; ///< may have several lines; empty when there is nothing
    QString detail = {}; ///< everybody who was told, by name

    [[nodiscard]] bool isEmpty() const { return sentence.isEmpty(); }
};

/// Moves meetings in the calendar: says beforehand what the new day is worth, and afterwards what was already
/// printed or written, to whom, and is to be done again. Nothing is forbidden, everything is one act.
class MeetingMover final : public QObject
{
    Q_OBJECT

public:
    explicit MeetingMover(Workspace &workspace, QObject *parent = nullptr);

    /// "Jeudi 20 janvier 2022, 9 h – 12 h" and the cautions, one line each, for a meeting that is being
    /// dragged there. Empty when it is gone.
    [[nodiscard]] QString hint(const Meeting &wanted) const;
    /// Why a stored meeting is to be looked at: the cautions of its day, except conflicts lived with, and
    /// what was printed or written before.
    [[nodiscard]] MeetingAdvice advice(const Meeting &stored) const;
    /// The same of one that stands again where it stood, or was just added: of its day only the conflicts and
    /// that its place is too small. That it is a holiday was told when it was chosen, who else has come there
    /// or registered since was not.
    [[nodiscard]] MeetingAdvice adviceOnReturn(const Meeting &stored) const;
    /// What was printed or written before, alone.
    [[nodiscard]] MeetingAdvice toDoAgain(const Meeting &stored) const;
    /// Stores the meeting as it is wanted, when it differs from what is stored.
    void store(const Meeting &wanted);

Q_SIGNALS:
    void stored(const Meeting &before, const Meeting &now, const MeetingAdvice &advice);
    void refused(const Error &error);

private:
    [[nodiscard]] QString cautionsOf(const Meeting &wanted) const;
    [[nodiscard]] MeetingAdvice advice(
        const Meeting &stored, const std::function<bool(const DateCaution &)> &isTold) const;

    Workspace &workspace_;
};
