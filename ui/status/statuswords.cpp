// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status/statuswords.h"

#include "app/base/french.h"
#include "app/people/sortname.h"
#include "ui/words/colleaguewords.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/waitwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Status
{
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
};

QString whyNoSeat(const QString &code)
{
    if (code == "reserved"_L1) {
        return Status::tr("toute place libre est réservée à la liste d’attente");
    }
    if (code.startsWith("quota:"_L1)) {
        return code == "quota:audience"_L1    ? Status::tr("le quota de ce public est atteint")
            : code == "quota:organisation"_L1 ? Status::tr("le quota de cette structure est atteint")
                                              : Status::tr("le quota de ce territoire est atteint");
    }
    if (code == "full_by_hand"_L1) {
        return Status::tr("la session est déclarée COMPLET");
    }
    if (code == "begun"_L1) {
        return Status::tr("la première séance a déjà eu lieu");
    }
    return Status::tr("la session est complète");
}

/// What can be done for one, or for several, left out for the same reason; empty when the reason says it.
QString remedy(const Error &error, bool several)
{
    const auto told = [several](const QString &one, const QString &more) { return several ? more : one; };
    if (error.kind == Error::Kind::AlreadyPlaced) {
        return told(Status::tr("Transférez cette place, ou gardez la demande comme souhait, en liste "
                               "d’attente."),
            Status::tr("Transférez ces places, ou gardez les demandes comme souhaits, en liste d’attente."));
    }
    if (error.subject == "presencesNeedPlace"_L1) {
        return told(Status::tr("Pour libérer la place, annulez l’inscription\u00a0: les présences restent "
                               "notées. Celles d’un jour à venir se vident d’abord sur la page Émargement."),
            Status::tr("Pour libérer les places, annulez les inscriptions\u00a0: les présences restent "
                       "notées. Celles d’un jour à venir se vident d’abord sur la page Émargement."));
    }
    if (error.subject == "presencesAhead"_L1) {
        return Status::tr("Videz d’abord ces présences sur la page Émargement.");
    }
    if (error.kind != Error::Kind::Full) {
        return {};
    }
    if (error.detail == "reserved"_L1) {
        return told(Status::tr("Mettez-la en attente, ou appelez d’abord les personnes qui attendent."),
            Status::tr("Mettez-les en attente, ou appelez d’abord les personnes qui attendent."));
    }
    if (error.detail.startsWith("quota:"_L1)) {
        return told(Status::tr("Gardez-la en attente, ou augmentez le quota."),
            Status::tr("Gardez-les en attente, ou augmentez le quota."));
    }
    if (error.detail == "full_by_hand"_L1) {
        return told(Status::tr("Gardez-la en attente, ou retirez la mention COMPLET."),
            Status::tr("Gardez-les en attente, ou retirez la mention COMPLET."));
    }
    if (error.detail == "begun"_L1) {
        return Status::tr("Pour confirmer quand même, autorisez les appels après la première séance.");
    }
    return told(Status::tr("Gardez-la en attente, ou augmentez le nombre de places."),
        Status::tr("Gardez-les en attente, ou augmentez le nombre de places."));
}

/// Each once, as one speaks of them.
QStringList addressed(const QList<turns::Overtaking> &overtakings, QList<Person> turns::Overtaking::*whom)
{
    QStringList found;
    for (const turns::Overtaking &each : overtakings) {
        for (const Person &person : each.*whom) {
            if (const QString name = names::addressed(person); !found.contains(name)) {
                found << name;
            }
        }
    }
    return found;
}

QString without(const QStringList &colleagues)
{
    return (colleagues.size() == 1 ? Status::tr("sans %1, qui reste en attente\u00a0: ces collègues viennent "
                                                "ensemble ou pas du tout")
                                   : Status::tr("sans %1, qui restent en attente\u00a0: ces collègues "
                                                "viennent ensemble ou pas du tout"))
        .arg(words::named(colleagues));
}

} // namespace

QString statuswords::act(RegistrationStatus status)
{
    switch (status) {
    case RegistrationStatus::Requested:
        return Status::tr("Remettre en &demande");
    case RegistrationStatus::Confirmed:
        return Status::tr("&Confirmer");
    case RegistrationStatus::Waitlisted:
        return Status::tr("Mettre en &attente");
    case RegistrationStatus::Cancelled:
        return Status::tr("A&nnuler l’inscription…");
    case RegistrationStatus::Refused:
        return Status::tr("&Refuser…");
    }
    Q_UNREACHABLE();
}

QString statuswords::title(RegistrationStatus status)
{
    switch (status) {
    case RegistrationStatus::Requested:
        return Status::tr("Remettre des inscriptions en demande");
    case RegistrationStatus::Confirmed:
        return Status::tr("Confirmer des inscriptions");
    case RegistrationStatus::Waitlisted:
        return Status::tr("Mettre des inscriptions en attente");
    case RegistrationStatus::Cancelled:
        return Status::tr("Annuler des inscriptions");
    case RegistrationStatus::Refused:
        return Status::tr("Refuser des inscriptions");
    }
    Q_UNREACHABLE();
}

QString statuswords::act(qsizetype count, RegistrationStatus status)
{
    const QString what = french::count(count, Status::tr("inscription"), Status::tr("inscriptions"));
    switch (status) {
    case RegistrationStatus::Requested:
        return Status::tr("&Remettre %1 en demande").arg(what);
    case RegistrationStatus::Confirmed:
        return Status::tr("&Confirmer %1").arg(what);
    case RegistrationStatus::Waitlisted:
        return Status::tr("&Mettre %1 en attente").arg(what);
    case RegistrationStatus::Cancelled:
        return Status::tr("&Annuler %1").arg(what);
    case RegistrationStatus::Refused:
        return Status::tr("&Refuser %1").arg(what);
    }
    Q_UNREACHABLE();
}

QString statuswords::willBe(qsizetype count, RegistrationStatus status)
{
    const auto told
        = [count](const QString &one, const QString &several) { return french::count(count, one, several); };
    switch (status) {
    case RegistrationStatus::Requested:
        return told(Status::tr("inscription sera remise en demande."),
            Status::tr("inscriptions seront remises en demande."));
    case RegistrationStatus::Confirmed:
        return told(Status::tr("inscription sera confirmée."), Status::tr("inscriptions seront confirmées."));
    case RegistrationStatus::Waitlisted:
        return told(Status::tr("inscription sera mise en attente."),
            Status::tr("inscriptions seront mises en attente."));
    case RegistrationStatus::Cancelled:
        return told(Status::tr("inscription sera annulée."), Status::tr("inscriptions seront annulées."));
    case RegistrationStatus::Refused:
        return told(Status::tr("inscription sera refusée."), Status::tr("inscriptions seront refusées."));
    }
    Q_UNREACHABLE();
}

QString statuswords::why(const StatusOutcome::Skipped &left)
{
    const Error &error = left.reason;
    switch (error.kind) {
    case Error::Kind::Full:
        if (left.confirmedBefore > 0) {
            return Status::tr("il n’y a plus de place après %1")
                .arg(french::count(
                    left.confirmedBefore, Status::tr("confirmation"), Status::tr("confirmations")));
        }
        return whyNoSeat(error.detail);
    case Error::Kind::AlreadyPlaced:
        return error.detail.isEmpty()
            ? Status::tr("une place est déjà confirmée dans une autre session de ce parcours")
            : Status::tr("une place est déjà confirmée en %1 de ce parcours").arg(error.detail.toLower());
    case Error::Kind::Duplicate:
        return Status::tr("une autre inscription active y est déjà");
    case Error::Kind::Invalid:
        if (error.subject == "presencesNeedPlace"_L1) {
            return Status::tr("des présences y sont saisies, ce qui demande une place confirmée");
        }
        if (error.subject == "presencesAhead"_L1) {
            return Status::tr("une présence y est saisie pour un jour encore à venir");
        }
        return words::sentence(error);
    default:
        return words::sentence(error);
    }
}

QString statuswords::several(RegistrationStatus status)
{
    switch (status) {
    case RegistrationStatus::Requested:
        return Status::tr("Demandées");
    case RegistrationStatus::Confirmed:
        return Status::tr("Confirmées");
    case RegistrationStatus::Waitlisted:
        return Status::tr("En attente");
    case RegistrationStatus::Cancelled:
        return Status::tr("Annulées");
    case RegistrationStatus::Refused:
        return Status::tr("Refusées");
    }
    Q_UNREACHABLE();
}

QString statuswords::done(qsizetype count, RegistrationStatus status)
{
    switch (status) {
    case RegistrationStatus::Requested:
        return french::count(count, Status::tr("inscription remise en demande."),
            Status::tr("inscriptions remises en demande."));
    case RegistrationStatus::Confirmed:
        return french::count(
            count, Status::tr("inscription confirmée."), Status::tr("inscriptions confirmées."));
    case RegistrationStatus::Waitlisted:
        return french::count(
            count, Status::tr("inscription mise en attente."), Status::tr("inscriptions mises en attente."));
    case RegistrationStatus::Cancelled:
        return french::count(count, Status::tr("inscription annulée."), Status::tr("inscriptions annulées."));
    case RegistrationStatus::Refused:
        return french::count(count, Status::tr("inscription refusée."), Status::tr("inscriptions refusées."));
    }
    Q_UNREACHABLE();
}

QString statuswords::leftOut(const QList<StatusOutcome::Skipped> &skipped)
{
    QStringList reasons;
    QList<QStringList> names;
    QList<Error> errors; // the first of each reason
    for (const StatusOutcome::Skipped &each : skipped) {
        const QString reason = why(each);
        const auto known = reasons.indexOf(reason);
        if (known < 0) {
            reasons << reason;
            names << QStringList { each.name };
            errors << each.reason;
        } else {
            names[known] << each.name;
        }
    }
    QStringList sentences;
    for (qsizetype i = 0; i < reasons.size(); ++i) {
        const qsizetype count = names.at(i).size();
        sentences << Status::tr("%1 sans changement, car %2\u00a0: %3.")
                         .arg(french::count(count, Status::tr("inscription"), Status::tr("inscriptions")),
                             reasons.at(i), words::named(names.at(i)));
        if (const QString what = remedy(errors.at(i), count > 1); !what.isEmpty()) {
            sentences << what;
        }
    }
    return sentences.join(u' ');
}

QString statuswords::willOvertake(const turns::Overtaking &overtaking)
{
    const QStringList passed = addressed({ overtaking }, &turns::Overtaking::passed);
    const QStringList colleagues = addressed({ overtaking }, &turns::Overtaking::colleagues);
    QStringList clauses;
    if (!passed.isEmpty()) {
        clauses << (passed.size() == 1 ? Status::tr("avant son tour\u00a0: %1 est à appeler d’abord")
                                       : Status::tr("avant son tour\u00a0: %1 sont à appeler d’abord"))
                       .arg(words::named(passed));
    }
    if (!colleagues.isEmpty()) {
        clauses << without(colleagues);
    }
    if (!overtaking.apart.isEmpty()) {
        clauses << words::withoutThose(overtaking.apart, overtaking.session);
    }
    return clauses.join(u"\u202f; "_s);
}

QString statuswords::haveOvertaken(const QList<turns::Overtaking> &overtakings, qsizetype confirmed)
{
    const QStringList firsts = addressed(overtakings, &turns::Overtaking::passed);
    const QStringList colleagues = addressed(overtakings, &turns::Overtaking::colleagues);
    QStringList apart;
    for (const turns::Overtaking &each : overtakings) {
        if (!each.apart.isEmpty()) {
            apart << words::withoutThose(each.apart, each.session);
        }
    }
    apart.removeDuplicates();
    if (firsts.isEmpty() && colleagues.isEmpty() && apart.isEmpty()) {
        return {};
    }
    QStringList sentences;
    if (!firsts.isEmpty()) {
        const QString who = confirmed == 1 ? Status::tr("Confirmée avant son tour")
                                           : french::count(turns::beforeTheirTurn(overtakings),
                                                 Status::tr("inscription confirmée avant son tour"),
                                                 Status::tr("inscriptions confirmées avant leur tour"));
        sentences << (firsts.size() == 1 ? Status::tr("%1\u00a0: %2 était à appeler d’abord.")
                                         : Status::tr("%1\u00a0: %2 étaient à appeler d’abord."))
                         .arg(who, words::named(firsts));
    }
    if (!colleagues.isEmpty()) {
        sentences << Status::tr("Confirmation %1.").arg(without(colleagues));
    }
    if (!apart.isEmpty()) {
        sentences << Status::tr("Confirmation %1.").arg(words::named(apart));
    }
    sentences << (firsts.isEmpty()
            ? Status::tr("Ctrl+Z revient en arrière.")
            : Status::tr(
                  "Ctrl+Z revient en arrière\u00a0; dans la liste d’attente, une priorité et son motif "
                  "diraient pourquoi."));
    return sentences.join(u' ');
}

tints::Meaning statuswords::meaning(RegistrationStatus status)
{
    switch (status) {
    case RegistrationStatus::Requested:
        return tints::Meaning::Accent;
    case RegistrationStatus::Confirmed:
        return tints::Meaning::Good;
    case RegistrationStatus::Waitlisted:
        return tints::Meaning::Caution;
    case RegistrationStatus::Cancelled:
        return tints::Meaning::Neutral;
    case RegistrationStatus::Refused:
        return tints::Meaning::Trouble;
    }
    Q_UNREACHABLE();
}
