// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/meetingfields.h"

#include "ui/calendar/calendarwords.h"
#include "ui/calendar/halfdaysfield.h"
#include "ui/widgets/fieldnote.h"

void MeetingFields::showProblems(const QList<MeetingProblem> &problems) const
{
    using Field = MeetingProblem::Field;
    halfDays->showProblems(problems);
    placeNote->say(FieldNote::Tone::Trouble, calendarwords::problems(problems, Field::Place));
    speakersNote->say(FieldNote::Tone::Trouble, calendarwords::problems(problems, Field::Speakers));
}

bool MeetingFields::areRight(const QList<MeetingProblem> &problems) const
{
    if (!halfDays->isLegible()) {
        halfDays->focusIllegible();
        return false;
    }
    if (problems.isEmpty()) {
        return true;
    }
    const MeetingProblem &first = problems.constFirst();
    switch (first.field) {
    case MeetingProblem::Field::Date:
        date->setFocus();
        break;
    case MeetingProblem::Field::HalfDays:
        halfDays->focusProblem(first);
        break;
    case MeetingProblem::Field::Place:
        place->setFocus();
        break;
    case MeetingProblem::Field::Speakers:
        speakers->setFocus();
        break;
    }
    return false;
}
