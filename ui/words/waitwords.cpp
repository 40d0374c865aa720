// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/waitwords.h"

#include "app/base/french.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Waiting
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

using Kind = WaitReason::Kind;

QString quotaReached(const WaitReason &reason)
{
    return reason.quota ? words::quota(*reason.quota, reason.quotaLabel) : Waiting::tr("quota");
}

} // namespace

QString words::quota(const Quota &quota, const QString &label)
{
    const QString seats
        = french::count(quota.seats, Waiting::tr("place au plus"), Waiting::tr("places au plus"));
    switch (quota.kind) {
    case Quota::Kind::Audience: {
        const auto known = audienceFromCode(quota.subject);
        return Waiting::tr("%1 pour le public « %2 »").arg(seats, known ? audience(*known) : quota.subject);
    }
    case Quota::Kind::Organisation:
        return quota.subject.isEmpty() ? Waiting::tr("%1 pour chaque structure").arg(seats)
                                       : Waiting::tr("%1 pour la structure « %2 »").arg(seats, label);
    case Quota::Kind::Territory:
        return quota.subject.isEmpty() ? Waiting::tr("%1 pour chaque territoire").arg(seats)
                                       : Waiting::tr("%1 pour le territoire « %2 »").arg(seats, label);
    }
    Q_UNREACHABLE();
}

QString words::shortWaitReason(const WaitReason &reason)
{
    switch (reason.kind) {
    case Kind::Next:
        return Waiting::tr("À appeler maintenant");
    case Kind::OfferPending:
        return reason.deadline.isValid()
            ? Waiting::tr("Place proposée, réponse avant le %1").arg(french::shortDate(reason.deadline))
            : Waiting::tr("Place proposée, réponse attendue");
    case Kind::Behind:
        return Waiting::tr("Attend son tour");
    case Kind::NoSeat:
        return Waiting::tr("Aucune place libre");
    case Kind::Quota:
        return Waiting::tr("Quota atteint");
    case Kind::LinkedColleague:
        return Waiting::tr("Attend avec %1").arg(reason.colleague);
    case Kind::Declined:
        return Waiting::tr("A décliné");
    case Kind::Expired:
        return Waiting::tr("N’a pas répondu à temps");
    case Kind::Begun:
        return Waiting::tr("Session déjà commencée");
    case Kind::OfferedElsewhere:
        return Waiting::tr("Place proposée dans une autre session");
    }
    Q_UNREACHABLE();
}

QString words::waitReason(const WaitReason &reason)
{
    switch (reason.kind) {
    case Kind::Next:
        return Waiting::tr("Une place est libre et c’est son tour : vous pouvez la lui proposer.");
    case Kind::OfferPending:
        return reason.deadline.isValid()
            ? Waiting::tr("Une place lui est proposée et gardée ; réponse attendue avant le %1.")
                  .arg(french::date(reason.deadline))
            : Waiting::tr("Une place lui est proposée et gardée ; sa réponse est attendue.");
    case Kind::Behind:
        return Waiting::tr("Les places libres reviennent d’abord aux personnes placées avant dans la liste.");
    case Kind::NoSeat:
        return Waiting::tr("Aucune place n’est libre à toutes les séances qui la concernent.");
    case Kind::Quota:
        return Waiting::tr("Le quota est atteint : %1.").arg(quotaReached(reason));
    case Kind::LinkedColleague:
        return Waiting::tr(
            "Vient avec un ou une collègue ou pas du tout, et %1 ne peut pas encore être appelé(e).")
            .arg(reason.colleague);
    case Kind::Declined:
        return Waiting::tr("A décliné la place proposée. Vous pouvez lui en proposer une autre à la main.");
    case Kind::Expired:
        return Waiting::tr("N’a pas répondu avant l’échéance. Vous pouvez lui proposer une place à la main.");
    case Kind::Begun:
        return Waiting::tr("La première séance a déjà eu lieu, et les appels tardifs ne sont pas autorisés.");
    case Kind::OfferedElsewhere:
        return Waiting::tr("Une place lui est déjà proposée dans une autre session.");
    }
    Q_UNREACHABLE();
}

QString words::confirmationLetter(const Registration &registration, const QString &cycleTitle,
    const QString &organiser, const QList<Meeting> &meetings, QDate today)
{
    const Person &person = registration.person;
    const QString civility = person.civility.isEmpty() ? Waiting::tr("Madame, Monsieur") : person.civility;
    QStringList lines;
    lines << organiser << QString() << Waiting::tr("Le %1").arg(french::date(today)) << QString();
    lines << QStringList { person.civility, person.givenName, person.familyName }.join(u' ').simplified();
    const QString structure
        = shownOrganisation(registration.audience, person.organisationName, person.council);
    if (!structure.isEmpty()) {
        lines << structure;
    }
    lines << QString()
          << Waiting::tr("Objet : confirmation de votre inscription – Session %1")
                 .arg(registration.sessionNumber)
          << QString() << Waiting::tr("%1,").arg(civility) << QString()
          << Waiting::tr(
                 "Une place s’est libérée. Nous avons le plaisir de vous confirmer votre inscription à la "
                 "session %1 du cycle « %2 ».")
                 .arg(registration.sessionNumber)
                 .arg(cycleTitle)
          << QString();
    if (!meetings.isEmpty()) {
        lines << french::plural(meetings.size(), Waiting::tr("Vous êtes attendu(e) à la séance suivante :"),
            Waiting::tr("Vous êtes attendu(e) aux séances suivantes :"))
              << QString();
    }
    for (const Meeting &meeting : meetings) {
        lines << Waiting::tr("– Séance %1, « %2 » : %3, %4, %5")
                     .arg(meeting.moduleNumber)
                     .arg(meeting.title, french::longDate(meeting.date), words::hours(meeting),
                         meeting.place.isEmpty() ? Waiting::tr("lieu à préciser") : meeting.place);
    }
    lines << QString()
          << Waiting::tr(
                 "Si vous ne pouviez pas venir, merci de nous prévenir au plus tôt : votre place serait "
                 "proposée à une autre personne.")
          << QString()
          << Waiting::tr("Nous vous prions d’agréer, %1, l’expression de nos salutations distinguées.")
                 .arg(civility)
          << QString() << organiser;
    return lines.join(u'\n').trimmed() + u'\n';
}
