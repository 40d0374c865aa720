// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/kitletters.h"

#include "app/base/filename.h"
#include "app/base/french.h"
#include "app/documents/letterfields.h"
#include "app/documents/letterhead.h"
#include "app/documents/programmewords.h"
#include "app/people/sortname.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(letters)
};

constexpr double small = 9;
constexpr double usual = 11;
constexpr double recipientLeft = 90; // mm: where the window of an envelope is

QString joinedLines(QStringList lines)
{
    lines.removeAll(QString());
    return lines.join(u'\n');
}

LetterValues valuesOf(const Kit &kit, const KitPerson *person)
{
    LetterValues values;
    if (person) {
        letterfields::addPerson(values, person->registration);
    } else {
        values.insert(u"appel"_s, Text::tr("Madame, Monsieur"));
    }
    letterfields::addOrganiser(values, kit.organiser, kit.cycle);
    letterfields::addMeeting(values, kit.meeting, kit.place, kit.module());
    return values;
}

QString period(const HalfDay &halfDay)
{
    switch (halfDay.period) {
    case HalfDayPeriod::Morning:
        return Text::tr("Matin");
    case HalfDayPeriod::Afternoon:
        return Text::tr("Après-midi");
    case HalfDayPeriod::Evening:
        return Text::tr("Soirée");
    case HalfDayPeriod::Unknown:
        return Text::tr("Séance");
    }
    Q_UNREACHABLE();
}

/// "A et B"; with structures, whose commas would mix with those of a list: "A, Ville de Denain ; B, IREV".
QString speakersOf(const Kit &kit)
{
    if (kit.speakerStructures.isEmpty()) {
        return french::enumeration(kit.meeting.speakers);
    }
    QStringList told;
    for (const QString &speaker : kit.meeting.speakers) {
        const QString structure = kit.speakerStructures.value(speaker);
        told.append(structure.isEmpty() ? speaker : u"%1, %2"_s.arg(speaker, structure));
    }
    return told.join(u"\u202F; "_s);
}

void addFact(Letter &letter, const QString &label, const QString &text)
{
    if (!text.isEmpty()) {
        letter.paragraphs.append(
            { .text = Text::tr("%1\u00A0: %2").arg(label, text), .size = usual, .before = 1.5 });
    }
}

} // namespace

kitletters::Words kitletters::filled(const LetterTemplate &letter, const LetterValues &values)
{
    return { lettertemplate::filled(letter.kind, letter.subject, values).replace(u'\n', u' ').trimmed(),
        lettertemplate::filled(letter.kind, letter.body, values) };
}

kitletters::Words kitletters::convocationWords(const Kit &kit, const KitPerson &person)
{
    return filled(kit.convocation, valuesOf(kit, &person));
}

kitletters::Words kitletters::travelNoteWords(const Kit &kit, const KitPerson *person)
{
    return filled(kit.travelNote, valuesOf(kit, person));
}

QString kitletters::recipient(const Registration &registration)
{
    const Person &person = registration.person;
    const QString name = QStringList { person.civility, person.givenName, names::capitals(person.familyName) }
                             .join(u' ')
                             .simplified();
    return names::withApostrophes(joinedLines({ name, person.function.simplified(),
        shownOrganisation(registration.audience, person.organisationName, person.council).simplified() }));
}

Letter kitletters::letter(
    const OrganiserProfile &organiser, const QString &recipient, const Words &words, QDate today)
{
    const OrganiserProfile set = letterhead::onPaper(organiser);
    Letter letter { .title = words.subject, .logo = set.logo, .paragraphs = {}, .footer = set.legalLines };
    letterhead::add(letter, set);
    if (!recipient.isEmpty()) {
        letter.paragraphs.append({ .text = recipient, .size = usual, .before = 12, .left = recipientLeft });
        letter.paragraphs.append({ .text = letterhead::placeAndDate(set, today),
            .size = usual,
            .before = 8,
            .left = recipientLeft });
        letter.paragraphs.append({ .text = Text::tr("Objet\u00A0: %1").arg(words.subject),
            .size = usual,
            .isBold = true,
            .before = 8 });
    } else {
        letter.paragraphs.append({ .text = words.subject, .size = 17, .isBold = true, .before = 14 });
    }
    for (const QString &paragraph : words.body.split(u"\n\n"_s)) {
        letter.paragraphs.append({ .text = paragraph.trimmed(), .size = usual, .before = 4 });
    }
    return letter;
}

QString kitletters::plainText(
    const OrganiserProfile &organiser, const QString &recipient, const Words &words, QDate today)
{
    const OrganiserProfile set = letterhead::onPaper(organiser);
    QStringList parts { joinedLines({ set.name, set.address, set.contact }),
        letterhead::placeAndDate(set, today), recipient, Text::tr("Objet\u00A0: %1").arg(words.subject),
        words.body };
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s).trimmed() + u'\n';
}

Letter kitletters::convocation(const Kit &kit, const KitPerson &person)
{
    return letter(kit.organiser, recipient(person.registration), convocationWords(kit, person), kit.today);
}

Letter kitletters::travelNote(const Kit &kit)
{
    return letter(kit.organiser, {}, travelNoteWords(kit), kit.today);
}

Letter kitletters::dayProgramme(const Kit &kit)
{
    const Meeting &meeting = kit.meeting;
    const OrganiserProfile organiser = letterhead::onPaper(kit.organiser);
    Letter letter { .title = Text::tr("Programme de la séance %1").arg(meeting.moduleNumber),
        .logo = organiser.logo,
        .paragraphs = {},
        .footer = organiser.legalLines };
    letter.paragraphs.append({ .text = organiser.name, .size = small });
    letter.paragraphs.append({ .text = french::typography(kit.cycle.title), .size = 13, .before = 3 });
    letter.paragraphs.append(
        { .text = u"%1 – %2"_s.arg(meeting.sessionLabel, meeting.trackLabel), .size = usual });
    letter.paragraphs.append(
        { .text = Text::tr("Séance %1 – %2").arg(meeting.moduleNumber).arg(french::typography(meeting.title)),
            .size = 20,
            .isBold = true,
            .before = 10 });
    letter.paragraphs.append(
        { .text = french::longDate(meeting.date), .size = 14, .isBold = true, .before = 4 });
    addFact(letter, Text::tr("Lieu"), programmewords::labelledPlace(meeting));
    addFact(letter, Text::tr("Avec"), names::withApostrophes(speakersOf(kit)));
    for (const HalfDay &halfDay : meeting.halfDays) {
        const QString hours = french::hours(halfDay.start, halfDay.end);
        letter.paragraphs.append({ .text
            = u"%1 – %2"_s.arg(period(halfDay), hours.isEmpty() ? Text::tr("horaires à préciser") : hours),
            .size = 12.5,
            .isBold = true,
            .before = 6,
            .isRuled = true,
            .staysWithNext = true });
        letter.paragraphs.append({ .text = QString(), .size = usual });
    }
    if (const Module *module = kit.module(); module && !module->description.isEmpty()) {
        letter.paragraphs.append({ .text = Text::tr("Au programme"),
            .size = 12.5,
            .isBold = true,
            .before = 4,
            .isRuled = true,
            .staysWithNext = true });
        for (const QString &paragraph : module->description.split(u'\n', Qt::SkipEmptyParts)) {
            letter.paragraphs.append(
                { .text = french::typography(paragraph.trimmed()), .size = usual, .before = 2 });
        }
    }
    return letter;
}

QString kitletters::fileName(const Kit &kit, const KitPerson &person)
{
    return filename::ofPerson(
        names::filed(person.name), Text::tr("convocation %1").arg(kit.meeting.date.toString(Qt::ISODate)));
}
