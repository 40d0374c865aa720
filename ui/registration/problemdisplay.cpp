// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/problemdisplay.h"

#include "ui/widgets/fieldnote.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

#include <algorithm>

void ProblemDisplay::add(Field field, QWidget *widget, FieldNote *note)
{
    note->setField(widget);
    places_.append({ field, widget, note });
}

void ProblemDisplay::touchAll()
{
    for (const Place &place : std::as_const(places_)) {
        touched_.insert(place.field);
    }
}

void ProblemDisplay::reset()
{
    touched_.clear();
    contested_.clear();
    ownTrouble_.clear();
}

void ProblemDisplay::setOwnTrouble(Field field, const QString &sentence)
{
    if (sentence.isEmpty()) {
        ownTrouble_.remove(field);
    } else {
        ownTrouble_.insert(field, sentence);
    }
}

void ProblemDisplay::show(const QList<RegistrationProblem> &problems)
{
    using Tone = FieldNote::Tone;
    for (const Place &place : std::as_const(places_)) {
        const auto worst = std::ranges::find_if(problems, [&](const RegistrationProblem &problem) {
            return problem.field == place.field
                && (touched_.contains(place.field) || problem.reason == RegistrationProblem::Reason::TooLong);
        });
        if (touched_.contains(place.field) && ownTrouble_.contains(place.field)) {
            place.note->say(Tone::Trouble, ownTrouble_.value(place.field));
        } else if (worst != problems.end()) {
            place.note->say(worst->isBlocking() ? Tone::Trouble : Tone::Advice, words::problem(*worst));
        } else if (contested_.contains(place.field)) {
            place.note->say(Tone::Advice,
                QCoreApplication::translate("RegistrationEditor", "Enregistré entre-temps : « %1 »")
                    .arg(contested_.value(place.field)));
        } else {
            place.note->clear();
        }
    }
}

bool ProblemDisplay::isBlocked(Field field, const QList<RegistrationProblem> &problems) const
{
    return ownTrouble_.contains(field)
        || std::ranges::any_of(problems, [field](const RegistrationProblem &problem) {
               return problem.field == field && problem.isBlocking();
           });
}

QWidget *ProblemDisplay::firstBlocking(const QList<RegistrationProblem> &problems) const
{
    const auto first
        = std::ranges::find_if(places_, [&](const Place &place) { return isBlocked(place.field, problems); });
    return first == places_.end() ? nullptr : first->widget;
}

int ProblemDisplay::blockingFields(const QList<RegistrationProblem> &problems) const
{
    return int(
        std::ranges::count_if(places_, [&](const Place &place) { return isBlocked(place.field, problems); }));
}
