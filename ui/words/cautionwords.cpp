// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/cautionwords.h"

#include "app/base/french.h"
#include "app/people/sortname.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Cautions
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

QString reason(const QString &label)
{
    return label.isEmpty() ? QString() : Cautions::tr(" (%1)").arg(label);
}

/// "5 personnes inscrites (ÉLOY Maëlle, NOËL Anne, PETIT Léa et 2 autres)": whom to call.
QString registered(const DateCaution &caution)
{
    QString count = french::count(
        caution.people, Cautions::tr("personne inscrite"), Cautions::tr("personnes inscrites"));
    if (caution.names.isEmpty()) {
        return count;
    }
    QStringList who = caution.names;
    if (const qsizetype others = caution.people - who.size(); others > 0) {
        who.append(french::count(others, Cautions::tr("autre"), Cautions::tr("autres")));
    }
    return Cautions::tr("%1 (%2)").arg(count, names::withApostrophes(french::enumeration(who)));
}

} // namespace

namespace
{

/// What it says of itself.
QString plainly(const DateCaution &caution)
{
    const auto withOther = [&](const QString &sentence, const QString &whoElse = {}) {
        const Meeting &other = caution.other;
        const QString cycle = other.cycleMark.isEmpty() ? QString() : u" · "_s + other.cycleMark;
        const QString place = words::sessionAndModule(other) + u", "_s + other.trackLabel + cycle;
        return whoElse.isEmpty() ? sentence.arg(place) : sentence.arg(place, whoElse);
    };
    switch (caution.kind) {
    case DateCaution::Kind::Weekend:
        return Cautions::tr("Cette date tombe pendant le week-end.");
    case DateCaution::Kind::PublicHoliday:
        return Cautions::tr("Jour férié : %1.").arg(caution.name);
    case DateCaution::Kind::SchoolHoliday:
        return Cautions::tr("Vacances scolaires : %1.").arg(Cautions::tr("%1 (zone B)").arg(caution.name));
    case DateCaution::Kind::Bridge:
        return Cautions::tr("Jour de pont\u00A0: le jour férié voisin est %1.").arg(caution.name);
    case DateCaution::Kind::SamePlace:
        return withOther(Cautions::tr("Ce lieu est déjà pris à ces horaires : %1."));
    case DateCaution::Kind::PerhapsSamePlace:
        return withOther(Cautions::tr("Ce lieu est déjà pris ce jour-là, horaires à vérifier : %1."));
    case DateCaution::Kind::SameSpeaker:
        return withOther(Cautions::tr("%2 intervient déjà à ces horaires\u00A0: %1."), caution.name);
    case DateCaution::Kind::PerhapsSameSpeaker:
        return withOther(
            Cautions::tr("%2 intervient déjà ce jour-là, horaires à vérifier\u00A0: %1."), caution.name);
    case DateCaution::Kind::SamePeople:
        return withOther(Cautions::tr("%2 à ces horaires aussi à\u00A0: %1."), registered(caution));
    case DateCaution::Kind::PerhapsSamePeople:
        return withOther(
            Cautions::tr("%2 ce jour-là aussi, horaires à vérifier, à\u00A0: %1."), registered(caution));
    case DateCaution::Kind::SpeakerAway:
        return Cautions::tr("%1 n’est pas disponible%2.").arg(caution.name, reason(caution.label));
    case DateCaution::Kind::PerhapsSpeakerAway:
        return Cautions::tr("%1 n’est pas disponible une partie de la journée, horaires à vérifier%2.")
            .arg(caution.name, reason(caution.label));
    case DateCaution::Kind::PlaceTaken:
        return Cautions::tr("Le lieu est pris%1.").arg(reason(caution.label));
    case DateCaution::Kind::PerhapsPlaceTaken:
        return Cautions::tr("Le lieu est pris une partie de la journée, horaires à vérifier%1.")
            .arg(reason(caution.label));
    case DateCaution::Kind::FarFromCycle:
        return Cautions::tr("Loin des autres rencontres du cycle, du %1 au %2\u00A0: vérifiez l’année.")
            .arg(french::date(caution.first), french::date(caution.last));
    case DateCaution::Kind::OutOfOrder:
        return Cautions::tr("L’ordre des séances s’inverse\u00A0: la séance %1 de cette session est le %2.")
            .arg(QString::number(caution.other.moduleNumber), french::date(caution.other.date));
    case DateCaution::Kind::PlaceTooSmall:
        return Cautions::tr("%1 pour %2\u00A0: %3.")
            .arg(french::count(caution.people, Cautions::tr("inscrit"), Cautions::tr("inscrits")),
                french::count(caution.seats, Cautions::tr("place"), Cautions::tr("places")),
                names::withApostrophes(caution.name));
    case DateCaution::Kind::HolidaysUnknown:
        return words::holidaysKnownUntil(caution.last);
    case DateCaution::Kind::SameDay:
        return withOther(Cautions::tr("Le même jour : %1."));
    }
    Q_UNREACHABLE();
}

} // namespace

QString words::caution(const DateCaution &caution)
{
    if (!caution.kept) {
        return plainly(caution);
    }
    return plainly(caution) + u' '
        + (isSureConflict(caution.kind) ? Cautions::tr("Accepté le %1 par %2\u00A0: %3.")
                                        : Cautions::tr("Gardé ainsi le %1 par %2\u00A0: %3."))
              .arg(french::shortDate(caution.kept->at.toLocalTime().date()), caution.kept->by,
                  caution.kept->reason);
}

QString words::cautionBadge(const DateCaution &caution)
{
    return isSureConflict(caution.kind) ? Cautions::tr("conflit") : Cautions::tr("à vérifier");
}

QString words::holidaysKnownUntil(QDate last)
{
    return Cautions::tr("Vacances scolaires connues jusqu’au %1\u00A0: reprenez le fichier du ministère "
                        "(Fichier > Autres agendas).")
        .arg(french::shortDate(last));
}

QString words::schoolHoliday(const QString &label)
{
    return Cautions::tr("%1 (zone B)").arg(label);
}
