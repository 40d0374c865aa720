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

/// Of a seat that is kept until it is answered: an offer ends by hand alone, so that a forgotten one says so.
QString answerExpected(const WaitReason &reason)
{
    if (!reason.deadline.isValid()) {
        return Waiting::tr("sa réponse est attendue");
    }
    return (reason.isOverdue ? Waiting::tr("sa réponse était attendue avant le %1\u00a0: notez-la, ou que "
                                           "l’échéance est passée, pour que la place revienne à la liste")
                             : Waiting::tr("réponse attendue avant le %1"))
        .arg(french::date(reason.deadline));
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
        return !reason.deadline.isValid() ? Waiting::tr("Place proposée, réponse attendue")
            : reason.isOverdue
            ? Waiting::tr("Place gardée, échéance passée le %1").arg(french::shortDate(reason.deadline))
            : Waiting::tr("Place proposée, réponse avant le %1").arg(french::shortDate(reason.deadline));
    case Kind::SeatToo:
        return Waiting::tr("Une place aussi pour cette personne");
    case Kind::Behind:
        return Waiting::tr("Attend son tour");
    case Kind::NoSeat:
        return Waiting::tr("Aucune place libre");
    case Kind::Quota:
        return Waiting::tr("Quota atteint");
    case Kind::SeatsTogether:
        return Waiting::tr("Il faut %1 places ensemble").arg(reason.seats);
    case Kind::LinkedColleague:
        return Waiting::tr("Attend avec %1").arg(reason.colleague);
    case Kind::Declined:
        return reason.answer.isEmpty() ? Waiting::tr("A décliné")
                                       : Waiting::tr("A décliné\u00a0: %1").arg(reason.answer);
    case Kind::Expired:
        return reason.deadline.isValid() ? Waiting::tr("Échéance avancée\u00a0: place reprise")
                                         : Waiting::tr("N’a pas répondu à temps");
    case Kind::Begun:
        return Waiting::tr("Session déjà commencée");
    case Kind::OfferedElsewhere:
        return Waiting::tr("Place proposée en %1").arg(reason.session.toLower());
    case Kind::HeldElsewhere:
        return Waiting::tr("Suit déjà la %1").arg(reason.session.toLower());
    }
    Q_UNREACHABLE();
}

QString words::waitReason(const WaitReason &reason)
{
    switch (reason.kind) {
    case Kind::Next:
        return Waiting::tr("Une place est libre et c’est son tour : vous pouvez la lui proposer.");
    case Kind::OfferPending:
        return Waiting::tr("Une place lui est proposée et gardée\u202f; %1.").arg(answerExpected(reason));
    case Kind::SeatToo:
        return Waiting::tr(
            "Une place est libre pour cette personne, et pour chacune de celles placées avant dans "
            "la liste\u00A0: vous pouvez la lui proposer.");
    case Kind::Behind:
        return Waiting::tr("Les places libres reviennent d’abord aux personnes placées avant dans la liste.");
    case Kind::NoSeat:
        return Waiting::tr("Aucune place n’est libre à toutes les séances qui la concernent.");
    case Kind::Quota:
        return Waiting::tr("Le quota est atteint : %1.").arg(quotaReached(reason));
    case Kind::SeatsTogether:
        return Waiting::tr(
            "Vient avec un ou une collègue ou pas du tout\u00a0: il faut %1 places libres ensemble.")
            .arg(reason.seats);
    case Kind::LinkedColleague:
        return Waiting::tr(
            "Vient avec un ou une collègue ou pas du tout, et %1 ne peut pas encore être appelé.e.")
            .arg(reason.colleague);
    case Kind::Declined:
        return reason.answer.isEmpty()
            ? Waiting::tr("A décliné la place proposée. Vous pouvez lui en proposer une autre à la main.")
            : Waiting::tr("A décliné la place proposée («\u00a0%1\u00a0»). Vous pouvez lui en proposer une "
                          "autre à la main.")
                  .arg(reason.answer);
    case Kind::Expired:
        return reason.deadline.isValid()
            ? Waiting::tr(
                  "L’échéance du %1 a été avancée\u00a0: la place a été reprise avant sa réponse. Vous "
                  "pouvez lui en proposer une autre à la main.")
                  .arg(french::date(reason.deadline))
            : Waiting::tr("N’a pas répondu avant l’échéance. Vous pouvez lui proposer une place à la main.");
    case Kind::Begun:
        return Waiting::tr("La première séance a déjà eu lieu, et les appels tardifs ne sont pas autorisés.");
    case Kind::OfferedElsewhere:
        return Waiting::tr("Une place lui est déjà proposée en %1, et gardée\u202f; %2.")
            .arg(reason.session.toLower(), answerExpected(reason));
    case Kind::HeldElsewhere:
        return Waiting::tr("A une place en %1, où des présences ou des absences sont saisies\u00a0: "
                           "l’inscription y reste. Pour une séance manquée, choisissez un rattrapage sur la "
                           "page Émargement. Pour suivre la suite ici, annulez d’abord cette inscription.")
            .arg(reason.session.toLower());
    }
    Q_UNREACHABLE();
}

QString words::named(const QStringList &names)
{
    constexpr qsizetype shown = 6;
    if (names.size() <= shown) {
        return french::enumeration(names);
    }
    const QString others
        = french::count(names.size() - shown + 1, Waiting::tr("autre"), Waiting::tr("autres"));
    return french::enumeration(names.first(shown - 1) + QStringList { others });
}
