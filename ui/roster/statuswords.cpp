// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/statuswords.h"

#include "app/base/french.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Status
{
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
};

constexpr qsizetype namesShown = 6;

QString named(const QStringList &names)
{
    if (names.size() <= namesShown) {
        return french::enumeration(names);
    }
    const QString others
        = french::count(names.size() - namesShown + 1, Status::tr("autre"), Status::tr("autres"));
    return french::enumeration(names.mid(0, namesShown - 1) + QStringList { others });
}

QString why(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Full:
        return error.detail.isEmpty() || error.detail == u"no_seat"_s ? Status::tr("la session est complète")
                                                                      : words::sentence(error);
    case Error::Kind::Duplicate:
        return Status::tr("une autre inscription active y est déjà");
    default:
        return words::sentence(error);
    }
}

/// The act as a noun.
QString noun(RegistrationStatus status)
{
    switch (status) {
    case RegistrationStatus::Requested:
        return Status::tr("retour en demande");
    case RegistrationStatus::Confirmed:
        return Status::tr("confirmation");
    case RegistrationStatus::Waitlisted:
        return Status::tr("mise en attente");
    case RegistrationStatus::Cancelled:
        return Status::tr("annulation");
    case RegistrationStatus::Refused:
        return Status::tr("refus");
    }
    Q_UNREACHABLE();
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
    for (const StatusOutcome::Skipped &each : skipped) {
        const QString reason = why(each.reason);
        const auto known = reasons.indexOf(reason);
        if (known < 0) {
            reasons << reason;
            names << QStringList { each.name };
        } else {
            names[known] << each.name;
        }
    }
    QStringList sentences;
    for (qsizetype i = 0; i < reasons.size(); ++i) {
        const qsizetype count = names.at(i).size();
        sentences << Status::tr("%1 sans changement, car %2 : %3.")
                         .arg(french::count(count, Status::tr("inscription"), Status::tr("inscriptions")),
                             reasons.at(i), named(names.at(i)));
    }
    return sentences.join(u' ');
}

QString statuswords::undo(const StatusChange &change)
{
    const QString who = change.rows.size() == 1
        ? change.rows.first().name
        : french::count(change.rows.size(), Status::tr("inscription"), Status::tr("inscriptions"));
    return Status::tr("Annuler : %1 (%2)").arg(noun(change.after), who);
}

QString statuswords::undone(const StatusChange &change)
{
    if (change.rows.size() == 1) {
        const StatusChange::Before &row = change.rows.first();
        return Status::tr("C’est annulé : l’inscription « %1 » est de nouveau %2.")
            .arg(row.name, words::status(row.status));
    }
    return Status::tr("C’est annulé : %1 comme avant.")
        .arg(french::count(change.rows.size(), Status::tr("inscription"), Status::tr("inscriptions")));
}

QString statuswords::undoRefused(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Stale:
        return Status::tr(
            "« %1 » a été modifiée depuis : le changement de statut n’est pas annulé et rien n’a bougé. "
            "Changez le statut à la main si c’est toujours voulu.")
            .arg(error.subject);
    case Error::Kind::NotFound:
        return Status::tr("L’inscription de « %1 » n’existe plus : rien n’a été annulé.").arg(error.subject);
    case Error::Kind::Full:
        return Status::tr(
            "La session s’est remplie depuis : « %1 » n’a plus de place, rien n’a été annulé. Libérez une "
            "place, puis recommencez.")
            .arg(error.subject);
    case Error::Kind::Duplicate:
        return Status::tr("« %1 » a été inscrit de nouveau depuis : rien n’a été annulé.").arg(error.subject);
    default:
        return words::sentence(error);
    }
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
