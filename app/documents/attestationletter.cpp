// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/attestationletter.h"

#include "app/base/filename.h"
#include "app/base/french.h"
#include "app/documents/letterhead.h"
#include "app/people/sortname.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(attestation)
};

constexpr int minutesPerHour = 60;
constexpr double small = 9;
constexpr double usual = 11;

QString halfDays(int count)
{
    return french::count(count, Text::tr("demi-journée"), Text::tr("demi-journées"));
}

QString hours(int minutes)
{
    const QString whole = u"%1\u00A0h"_s.arg(minutes / minutesPerHour);
    const int rest = minutes % minutesPerHour;
    return rest == 0 ? whole : whole + u"\u00A0%1"_s.arg(rest, 2, 10, QChar(u'0'));
}

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

QString seanceLine(const AttestedSeance &seance, AttestationEdition edition)
{
    const QString words = edition == AttestationEdition::First ? Text::tr("Séance %1 – %2, %3")
                                                               : Text::tr("Séance %1, «\u00A0%2\u00A0», %3");
    QString line = words.arg(QString::number(seance.number), seance.title, french::longDate(seance.date));
    if (seance.madeUpIn > 0) {
        line += Text::tr(" (rattrapée en session %1)").arg(seance.madeUpIn);
    }
    const AttestedTime time { seance.minutes, seance.halfDays, seance.withoutHours };
    if (!seance.isWhole()) {
        QString part = Text::tr("%1 sur %2")
                           .arg(halfDays(seance.halfDays))
                           .arg(seance.halfDays + seance.missed + seance.toEnter);
        if (seance.toEnter > 0) {
            part += Text::tr(", %1 encore à saisir").arg(seance.toEnter);
        }
        line += u" (%1)"_s.arg(part);
    }
    return Text::tr("%1\u00A0: %2").arg(line, attestationletter::duration(time));
}

/// "4 séances sur 4", "2 des 3 séances tenues au 14 mars 2022 (4 au programme)", "2 des 3 séances dont les
/// présences sont saisies au …".
QString share(const Attestation &attestation, int followed)
{
    if (!attestation.heldBy.isValid()) {
        return Text::tr("%1 sur %2")
            .arg(french::count(followed, Text::tr("séance"), Text::tr("séances")))
            .arg(std::max(attestation.expected, followed));
    }
    // Not over, or not all entered: what is still to come, or not known, is not missed.
    const QString day = french::date(attestation.heldBy);
    const bool isAllKnown = attestation.toEnter.isEmpty();
    if (attestation.held == 1) {
        return (isAllKnown
                ? Text::tr("la seule séance tenue au %1 (%2 au programme)")
                : Text::tr("la seule séance dont les présences sont saisies au %1 (%2 au programme)"))
            .arg(day)
            .arg(attestation.expected);
    }
    return (isAllKnown
            ? Text::tr("%1 des %2 séances tenues au %3 (%4 au programme)")
            : Text::tr("%1 des %2 séances dont les présences sont saisies au %3 (%4 au programme)"))
        .arg(followed)
        .arg(attestation.held)
        .arg(day)
        .arg(attestation.expected);
}

/// How much of the path that is, up to "du cycle": only of a whole session.
QString shareOfPath(const Attestation &attestation)
{
    const int followed = seanceCount(attestation.seances);
    const int inPart = seancesInPart(attestation.seances);
    if (followed >= attestation.expected && inPart == 0 && !attestation.heldBy.isValid()) {
        // Theirs: a councillor's may be one séance of the professionals' four.
        return Text::tr("a suivi l’ensemble de son parcours, soit %1")
            .arg(french::count(followed, Text::tr("séance"), Text::tr("séances")));
    }
    const QString part = share(attestation, followed);
    return inPart == 0      ? Text::tr("a suivi %1").arg(part)
        : inPart < followed ? Text::tr("a suivi %1, dont %2 en partie,").arg(part).arg(inPart)
                            : Text::tr("a suivi en partie %1").arg(part);
}

/// What is not known is said, and neither given nor held against them.
QString toEnterLine(const Attestation &attestation)
{
    QStringList numbers;
    for (const int number : attestation.toEnter) {
        numbers.append(QString::number(number));
    }
    return Text::tr(
        "Présences encore à saisir au %1\u00A0: %2 %3. Elles ne sont comptées ni comme suivies, ni "
        "comme manquées.")
        .arg(french::date(attestation.heldBy),
            french::plural(numbers.size(), Text::tr("séance"), Text::tr("séances")),
            french::enumeration(numbers));
}

QString who(const Attestation &attestation)
{
    return joined({ attestation.civility, attestation.name }, u" "_s);
}

void addBody(Letter &letter, const Attestation &attestation)
{
    const OrganiserProfile &organiser = attestation.organiser;
    const QString signatory = joined({ organiser.signatory, organiser.signatoryRole }, u", "_s);
    letter.paragraphs.append({ .text = signatory.isEmpty()
            ? Text::tr("%1 atteste que")
                  .arg(organiser.name.isEmpty() ? Text::tr("L’organisme") : organiser.name)
            : organiser.signatoryRole.isEmpty() ? Text::tr("%1 atteste que").arg(signatory)
                                                : Text::tr("%1, atteste que").arg(signatory),
        .size = usual,
        .before = 14 });
    letter.paragraphs.append(
        { .text = who(attestation), .size = 13, .isBold = true, .before = 4, .left = 8 });
    if (const QString from = joined({ attestation.function, attestation.structure }, u", "_s);
        !from.isEmpty()) {
        letter.paragraphs.append({ .text = from, .size = usual, .left = 8 });
    }
    const bool isMeeting = attestation.kind == AttestationKind::Meeting;
    const QString cycle = attestation.partner.isEmpty()
        ? Text::tr("«\u00A0%1\u00A0»").arg(attestation.cycle)
        : Text::tr("«\u00A0%1\u00A0», organisé en collaboration avec %2")
              .arg(attestation.cycle, attestation.partner);
    letter.paragraphs.append(
        { .text = Text::tr("%1 du cycle %2 (%3)\u00A0:")
                .arg(isMeeting ? Text::tr("a participé à la séance suivante") : shareOfPath(attestation),
                    cycle, attestation.session),
            .size = usual,
            .before = 5 });
    for (const AttestedSeance &seance : attestation.seances) {
        letter.paragraphs.append({ .text = u"•\u00A0"_s + seanceLine(seance, attestation.edition),
            .size = usual,
            .before = 2,
            .left = 8 });
    }
    if (!attestation.toEnter.isEmpty()) {
        letter.paragraphs.append({ .text = toEnterLine(attestation), .size = small, .before = 2, .left = 8 });
    }
    const AttestedTime time = attestedTime(attestation.seances);
    letter.paragraphs.append(
        { .text = Text::tr("Durée suivie\u00A0: %1.").arg(attestationletter::duration(time)),
            .size = usual,
            .isBold = true,
            .before = 5 });
    if (time.withoutHours > 0) {
        letter.paragraphs.append({ .text = time.withoutHours == 1
                ? Text::tr("Les horaires d’une demi-journée ne sont pas connus\u00A0: elle est comptée en "
                           "demi-journée.")
                : Text::tr("Les horaires de %1 ne sont pas connus\u00A0: elles sont comptées en "
                           "demi-journées.")
                      .arg(halfDays(time.withoutHours)),
            .size = small });
    }
}

void addSignature(Letter &letter, const Attestation &attestation)
{
    const OrganiserProfile &organiser = attestation.organiser;
    const QString date = attestation.issuedAt.isValid() ? french::date(attestation.issuedAt.date())
                                                        : Text::tr("(date de l’établissement)");
    letter.paragraphs.append(
        { .text = organiser.city.isEmpty() ? Text::tr("Fait le %1").arg(date)
                                           : Text::tr("Fait à %1, le %2").arg(organiser.city, date),
            .size = usual,
            .before = 12,
            .left = 90,
            .staysWithNext = true });
    letter.paragraphs.append(
        { .text = joined({ organiser.signatory, organiser.signatoryRole }, u"\n"_s) + u"\n\n\n"_s,
            .size = usual,
            .before = 3,
            .left = 90 });
}

} // namespace

QString attestationletter::duration(const AttestedTime &time)
{
    if (time.withoutHours == 0) {
        return hours(time.minutes);
    }
    return time.minutes == 0
        ? halfDays(time.halfDays)
        : Text::tr("%1, et %2 sans horaires connus").arg(hours(time.minutes), halfDays(time.withoutHours));
}

Letter attestationletter::letter(const Attestation &attestation)
{
    const bool isMeeting = attestation.kind == AttestationKind::Meeting;
    const QString name
        = isMeeting ? Text::tr("Attestation de présence") : Text::tr("Attestation d’assiduité");
    Letter letter { .title = u"%1 – %2"_s.arg(name, attestation.name),
        .logo = attestation.organiser.logo,
        .paragraphs = {},
        .footer = attestation.organiser.legalLines };
    letterhead::add(letter, attestation.organiser);
    letter.paragraphs.append(
        { .text = name.toUpper(), .size = 17, .isBold = true, .alignment = Qt::AlignHCenter, .before = 18 });
    letter.paragraphs.append({ .text = attestation.number > 0 ? Text::tr("n°\u00A0%1").arg(attestation.number)
                                                              : Text::tr("aperçu, sans numéro"),
        .size = small,
        .alignment = Qt::AlignHCenter });
    addBody(letter, attestation);
    addSignature(letter, attestation);
    return letter;
}

QString attestationletter::fileName(const Attestation &attestation)
{
    return filename::ofPerson(
        names::filed(attestation.name), Text::tr("attestation n° %1").arg(attestation.number));
}
