// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/planning.h"

class FieldNote;
class HalfDaysField;
class QWidget;

/// The fields a meeting is typed in, in whichever dialog: what cannot be stored is said beside its field, and
/// saving leads to the first of it.
struct MeetingFields {
    QWidget *date = nullptr;
    HalfDaysField *halfDays = nullptr;
    QWidget *place = nullptr;
    FieldNote *placeNote = nullptr;
    QWidget *speakers = nullptr;
    FieldNote *speakersNote = nullptr;

    void showProblems(const QList<MeetingProblem> &problems) const;
    /// False when something typed cannot be stored: the first of it has the focus then.
    [[nodiscard]] bool areRight(const QList<MeetingProblem> &problems) const;
};
