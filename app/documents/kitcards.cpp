// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/kitcards.h"

#include "app/base/french.h"
#include "app/documents/programmewords.h"
#include "app/people/sortname.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(cards)
};

} // namespace

QList<Label> kitcards::badges(const QList<KitPerson> &people)
{
    QList<Label> labels;
    for (const KitPerson &each : people) {
        const Person &person = each.registration.person;
        labels.append({ .lines = { { names::withApostrophes(person.givenName), 2.7, true, 2, true },
                            { names::capitals(person.familyName), 2.7, true, 2, true },
                            { names::withApostrophes(each.structure), 1.6, false, 2 } },
            .hasLogo = true });
    }
    return labels;
}

QList<Label> kitcards::nameCards(const Kit &kit, const QList<KitPerson> &people)
{
    QList<Label> labels;
    for (const KitPerson &each : people) {
        const Person &person = each.registration.person;
        labels.append({ .lines = { { names::withApostrophes(person.givenName), 1.6, true, 2, true },
                            { names::capitals(person.familyName), 1.6, true, 2, true },
                            { names::withApostrophes(each.structure), 1, false, 2 } } });
    }
    for (const QString &speaker : kit.meeting.speakers) {
        labels.append({ .lines = { { names::withApostrophes(speaker), 3, true, 2, true },
                            { names::withApostrophes(kit.speakerStructures.value(speaker)), 1, false, 2 },
                            { Text::tr("intervenant.e"), 0.8, false, 1 } } });
    }
    return labels;
}

Label kitcards::doorSign(const Kit &kit)
{
    const Meeting &meeting = kit.meeting;
    return { .lines
        = { { names::withApostrophes(kit.organiser.name), 0.8, false, 1 },
            { french::typography(kit.cycle.title), 1.6, false, 2 },
            { u"%1 – %2"_s.arg(meeting.sessionLabel, meeting.trackLabel), 0.9, false, 1 },
            { Text::tr("Séance %1 – %2").arg(meeting.moduleNumber).arg(french::typography(meeting.title)),
                3.2, true, 3 },
            { french::longDate(meeting.date), 1.4, true, 1 },
            { u"%1 · %2"_s.arg(programmewords::hours(meeting), programmewords::place(meeting)), 1.2, false,
                2 } },
        .hasLogo = true };
}
