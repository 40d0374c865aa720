// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/attestationlines.h"

#include "app/base/french.h"
#include "app/documents/attestationletter.h"
#include "app/paper/unwritten.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"
#include "ui/words/unwrittenwords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace
{

class Lines
{
    Q_DECLARE_TR_FUNCTIONS(AttestationDialog)
};

QStringList asTexts(const QList<int> &numbers)
{
    QStringList texts;
    for (const int each : numbers) {
        texts.append(QString::number(each));
    }
    return texts;
}

/// "séance 3", "séances 3 et 4".
QString numbered(const QList<int> &seances)
{
    return Lines::tr("%1 %2").arg(french::plural(seances.size(), Lines::tr("séance"), Lines::tr("séances")),
        french::enumeration(asTexts(seances)));
}

/// "n° 1, au nom de DUPONT Marie".
QString calledOtherwise(const AttestationCase &about, const QString &issued)
{
    return about.issuedName == about.name
        ? Lines::tr("%1, civilité ou fonction changée depuis").arg(issued)
        : Lines::tr("%1, au nom %2").arg(issued, french::of(about.issuedName));
}

QString groupOf(const Meeting &meeting)
{
    return u"%1 · %2"_s.arg(meeting.sessionLabel, meeting.trackLabel);
}

/// Séances are still to come: by their date, or because they have none yet.
bool isEarly(
    const AttestationScope &scope, const AttestationCase &about, const attestationlines::Dates &dates)
{
    return dates.isEarly(scope) || (scope.kind == AttestationKind::Session && about.toCome > 0);
}

/// Of which somebody's presences are not all entered: of one séance that one alone.
QList<int> unknownOf(const AttestationLine &line, const QList<Meeting> &meetings)
{
    QList<int> numbers = line.about.toEnter;
    if (line.scope.kind == AttestationKind::Meeting) {
        const auto meeting = std::ranges::find(meetings, line.scope.meeting, &Meeting::id);
        numbers.removeIf(
            [&](int each) { return meeting == meetings.end() || each != meeting->moduleNumber; });
    }
    return numbers;
}

} // namespace

QList<Meeting> attestationlines::Dates::toCome(const AttestationScope &scope) const
{
    QList<Meeting> found;
    std::ranges::copy_if(meetings, std::back_inserter(found), [&](const Meeting &each) {
        return each.session == scope.session && each.track == scope.track && each.date > today;
    });
    return found;
}

Result<QList<AttestationLine>> attestationlines::ofScope(
    const AttestationDesk &desk, const AttestationScope &scope, const Dates &dates)
{
    const auto cases = desk.cases(scope);
    if (!cases) {
        return std::unexpected(cases.error());
    }
    QList<AttestationLine> lines;
    for (const AttestationCase &each : *cases) {
        lines.append({ scope, each, each.name, each.structure, isEarly(scope, each, dates) });
    }
    return lines;
}

Result<QList<AttestationLine>> attestationlines::ofPerson(
    Database &database, const AttestationDesk &desk, PersonId person, const Dates &dates)
{
    RegistrationFilter ofThem;
    ofThem.person = person;
    const auto registrations = RegistrationStore(database).registrations(ofThem);
    if (!registrations) {
        return std::unexpected(registrations.error());
    }
    QList<AttestationLine> lines;
    const auto add = [&](const Registration &registration, const AttestationScope &scope,
                         const QString &title, const QString &group) -> Done {
        const auto cases = desk.cases(scope);
        if (!cases) {
            return std::unexpected(cases.error());
        }
        const auto theirs = std::ranges::find(*cases, registration.id, &AttestationCase::registration);
        if (theirs != cases->end() && (!theirs->seances.isEmpty() || theirs->number != 0)) {
            lines.append({ scope, *theirs, title, group, isEarly(scope, *theirs, dates) });
        }
        return {};
    };
    for (const Registration &each : *registrations) {
        const auto any = std::ranges::find_if(dates.meetings,
            [&](const Meeting &of) { return of.session == each.session && of.track == each.track; });
        const QString group = any == dates.meetings.end() ? QString() : groupOf(*any);
        const Done added = add(each,
            { .kind = AttestationKind::Session, .session = each.session, .track = each.track, .meeting = {} },
            sessionTitle(), group);
        if (!added) {
            return std::unexpected(added.error());
        }
        // In any session: a séance may have been made up for elsewhere.
        for (const Meeting &meeting : dates.meetings) {
            if (meeting.track != each.track) {
                continue;
            }
            const Done found = add(each,
                { .kind = AttestationKind::Meeting,
                    .session = meeting.session,
                    .track = meeting.track,
                    .meeting = meeting.id },
                presenceTitle(meeting), groupOf(meeting)); // where it was held, as the paper says
            if (!found) {
                return std::unexpected(found.error());
            }
        }
    }
    return lines;
}

QString attestationlines::recorded(const AttestationLine &line)
{
    const QList<AttestedSeance> &seances = line.about.seances;
    if (seances.isEmpty()) {
        return Lines::tr("aucune présence saisie");
    }
    QString duration = attestationletter::duration(attestedTime(seances));
    if (line.scope.kind == AttestationKind::Meeting) {
        return duration;
    }
    const QString known
        = Lines::tr("%1 sur %2 · %3")
              .arg(french::count(seanceCount(seances), Lines::tr("séance"), Lines::tr("séances")))
              .arg(line.about.expected)
              .arg(duration);
    const QList<int> &unknown = line.about.toEnter;
    return unknown.isEmpty() ? known : Lines::tr("%1 · %2 à saisir").arg(known, numbered(unknown));
}

QString attestationlines::shortRecorded(const AttestationLine &line)
{
    const QList<AttestedSeance> &seances = line.about.seances;
    if (seances.isEmpty()) {
        return Lines::tr("aucune");
    }
    const AttestedTime time = attestedTime(seances);
    QStringList parts;
    if (time.minutes > 0) {
        parts.append(attestationletter::duration({ time.minutes, time.halfDays - time.withoutHours, 0 }));
    }
    if (time.withoutHours > 0) {
        parts.append(Lines::tr("%1\u00A0demi-j.").arg(time.withoutHours));
    }
    const QString duration = parts.join(u" + "_s);
    return line.scope.kind == AttestationKind::Meeting ? duration
                                                       : Lines::tr("%1\u00A0/\u00A0%2 · %3")
                                                             .arg(seanceCount(seances))
                                                             .arg(line.about.expected)
                                                             .arg(duration);
}

QString attestationlines::unwritten(const QList<AttestationLine> &lines)
{
    Unwritten found;
    for (const AttestationLine &each : lines) {
        if (!each.about.seances.isEmpty()) {
            found.look(each.about.name, each.about.name);
            found.look(each.about.structure, each.about.name);
        }
    }
    return words::unwritten(found);
}

QString attestationlines::shortStanding(const AttestationLine &line)
{
    const AttestationCase &about = line.about;
    const QString number = Lines::tr("n°\u00A0%1").arg(about.number);
    if (line.isRenewed) {
        return Lines::tr("%1, à refaire").arg(number);
    }
    if (about.number > 0 && about.isOutdated) {
        return Lines::tr("%1, à compléter").arg(number);
    }
    if (about.number > 0 && about.isCorrected) {
        return about.seances.isEmpty() ? Lines::tr("%1, annulée").arg(number)
                                       : Lines::tr("%1, annulée, à refaire").arg(number);
    }
    if (about.isRenamed) {
        return calledOtherwise(about, number);
    }
    return standing(line);
}

QString attestationlines::standing(const AttestationLine &line)
{
    const AttestationCase &about = line.about;
    if (about.number == 0) {
        return about.seances.isEmpty() ? QString() : Lines::tr("à établir");
    }
    QString issued = Lines::tr("n°\u00A0%1 du %2")
                         .arg(about.number)
                         .arg(french::shortDate(about.issuedAt.toLocalTime().date()));
    if (about.isOutdated) {
        return Lines::tr("à compléter\u00A0: %1, d’autres présences ou horaires sont connus depuis")
            .arg(issued);
    }
    if (line.isRenewed) {
        return Lines::tr("à refaire comme la personne s’appelle aujourd’hui\u00A0: %1 sera remplacée")
            .arg(calledOtherwise(about, issued));
    }
    if (!about.isCorrected && about.isRenamed) {
        return Lines::tr("%1\u00A0: «\u00A0Refaire\u00A0» l’établit comme la personne s’appelle aujourd’hui")
            .arg(calledOtherwise(about, issued));
    }
    if (!about.isCorrected) {
        return about.replaces == 0 ? issued
                                   : Lines::tr("%1, remplace la n°\u00A0%2").arg(issued).arg(about.replaces);
    }
    return about.seances.isEmpty()
        ? Lines::tr("annulée\u00A0: %1, présences effacées depuis").arg(issued)
        : Lines::tr("annulée, à refaire\u00A0: %1, présences, dates ou horaires corrigés depuis").arg(issued);
}

QString attestationlines::early(
    const AttestationScope &scope, const QList<AttestationLine> &lines, const Dates &dates)
{
    const QList<Meeting> toCome = dates.toCome(scope);
    if (scope.kind != AttestationKind::Session) {
        return {};
    }
    if (toCome.isEmpty()) {
        return std::ranges::any_of(lines, &AttestationLine::isEarly)
            ? Lines::tr("La session n’est pas finie\u00A0: une séance n’y a pas encore de date. Rien n’est "
                        "coché d’avance\u202F; une attestation établie maintenant ne compte que les séances "
                        "déjà tenues.")
            : QString();
    }
    return Lines::tr(
        "La session n’est pas finie\u00A0: %1 à venir, jusqu’au %2. Rien n’est coché d’avance\u202F; "
        "une attestation établie maintenant ne compte que les séances déjà tenues.")
        .arg(french::count(toCome.size(), Lines::tr("séance est encore"), Lines::tr("séances sont encore")),
            french::date(toCome.last().date));
}

QString attestationlines::early(const QList<AttestationLine> &lines)
{
    return std::ranges::any_of(lines, &AttestationLine::isEarly)
        ? Lines::tr(
              "Une session n’est pas finie\u00A0: son attestation d’assiduité n’est pas cochée d’avance, "
              "elle ne compterait que les séances déjà tenues.")
        : QString();
}

QString attestationlines::toEnter(const QList<AttestationLine> &lines, const Dates &dates)
{
    QSet<int> all;
    bool isSession = false;
    for (const AttestationLine &line : lines) {
        const QList<int> numbers = unknownOf(line, dates.meetings);
        all.unite(QSet<int>(numbers.begin(), numbers.end()));
        isSession = isSession || line.scope.kind == AttestationKind::Session;
    }
    if (all.isEmpty()) {
        return {};
    }
    QList<int> numbers = all.values();
    std::ranges::sort(numbers);
    const QString what = numbers.size() == 1
        ? Lines::tr("Présences de la séance %1 à saisir").arg(numbers.first())
        : Lines::tr("Présences des séances %1 à saisir").arg(french::enumeration(asTexts(numbers)));
    return isSession
        ? Lines::tr("%1\u00A0: une attestation établie maintenant ne les compte ni comme suivies, ni comme "
                    "manquées, et le dit.")
              .arg(what)
        : Lines::tr("%1\u00A0: seules celles qui sont saisies peuvent être attestées.").arg(what);
}

QString attestationlines::presenceTitle(const Meeting &meeting)
{
    return Lines::tr("Présence\u00A0: séance %1, %2")
        .arg(meeting.moduleNumber)
        .arg(french::longDate(meeting.date));
}

QString attestationlines::sessionTitle()
{
    return Lines::tr("Assiduité\u00A0: toute la session");
}
