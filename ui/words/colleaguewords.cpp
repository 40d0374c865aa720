// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/colleaguewords.h"

#include "app/base/french.h"
#include "ui/words/waitwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

class Colleagues
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

constexpr qsizetype mostTold = 3;

/// After "M. CARLIER" or "M. CARLIER, qui": where they are by now, when it is not here.
QString whereabouts(const Colleague &colleague, SessionId session)
{
    const QString there = colleague.sessionLabel.toLower();
    const QString since = french::shortDate(colleague.since);
    switch (colleague.status) {
    case RegistrationStatus::Requested:
        return Colleagues::tr("a demandé la %1").arg(there);
    case RegistrationStatus::Confirmed:
        return colleague.session == session ? Colleagues::tr("y a une place")
                                            : Colleagues::tr("a une place en %1").arg(there);
    case RegistrationStatus::Waitlisted:
        return Colleagues::tr("attend en %1").arg(there);
    case RegistrationStatus::Cancelled:
        return colleague.session == session
            ? Colleagues::tr("n’est plus dans cette session (annulée le %1)").arg(since)
            : Colleagues::tr("n’est plus en %1 (annulée le %2)").arg(there, since);
    case RegistrationStatus::Refused:
        return colleague.session == session
            ? Colleagues::tr("n’est plus dans cette session (refusée le %1)").arg(since)
            : Colleagues::tr("n’est plus en %1 (refusée le %2)").arg(there, since);
    }
    Q_UNREACHABLE();
}

QStringList namesOf(const QList<Colleague> &colleagues)
{
    QStringList names;
    std::ranges::transform(colleagues, std::back_inserter(names), &Colleague::name);
    return names;
}

/// "Mme DUBRULLE reste en attente", of those who have this status, in their session.
QString remain(const QList<Colleague> &staying, RegistrationStatus status)
{
    QList<Colleague> theirs = staying;
    theirs.removeIf([status](const Colleague &each) { return each.status != status; });
    if (theirs.isEmpty()) {
        return {};
    }
    const bool several = theirs.size() > 1;
    const QString clause = status == RegistrationStatus::Confirmed
        ? (several ? Colleagues::tr("%1 gardent leur place") : Colleagues::tr("%1 garde sa place"))
        : status == RegistrationStatus::Waitlisted
        ? (several ? Colleagues::tr("%1 restent en attente") : Colleagues::tr("%1 reste en attente"))
        : (several ? Colleagues::tr("les demandes de %1 restent") : Colleagues::tr("la demande de %1 reste"));
    return clause.arg(words::named(namesOf(theirs)));
}

QString remainAll(const QList<Colleague> &staying)
{
    QStringList clauses { remain(staying, RegistrationStatus::Confirmed),
        remain(staying, RegistrationStatus::Waitlisted), remain(staying, RegistrationStatus::Requested) };
    clauses.removeAll(QString());
    return clauses.join(u", "_s);
}

bool waits(const Colleague &colleague)
{
    return colleague.status == RegistrationStatus::Waitlisted;
}

} // namespace

QString words::withColleagues(const QList<Colleague> &colleagues, SessionId session)
{
    QStringList told;
    for (const Colleague &each : colleagues) {
        const bool isPlain = each.isHere && each.status != RegistrationStatus::Confirmed;
        told << (isPlain ? each.name
                         : Colleagues::tr("%1, qui %2").arg(each.name, whereabouts(each, session)));
    }
    return told.isEmpty() ? QString() : Colleagues::tr("avec %1").arg(named(told));
}

QString words::partedFrom(const QList<Colleague> &colleagues, SessionId session)
{
    QList<Colleague> apart = colleagues;
    apart.removeIf([](const Colleague &each) { return each.isHere; });
    if (apart.isEmpty()) {
        return {};
    }
    QStringList told;
    bool isHindered = false;
    for (const Colleague &each : std::as_const(apart)) {
        told << Colleagues::tr("%1 %2").arg(each.name, whereabouts(each, session));
        isHindered |= waits(each) || each.status == RegistrationStatus::Requested;
    }
    // Somebody gone holds nobody back: then only this sentence tells that one comes without the other.
    return Colleagues::tr("Cette personne devait venir avec %1 ou pas du tout\u00a0: %2. %3Déliez-la si elle "
                          "vient quand même, ou transférez-la pour attendre ensemble ailleurs.")
        .arg(named(namesOf(apart)), named(told),
            isHindered ? QString() : Colleagues::tr("Une place proposée ne serait que pour elle. "));
}

QString words::withoutThose(const QList<Colleague> &apart, SessionId session)
{
    QStringList told;
    for (const Colleague &each : apart) {
        told << Colleagues::tr("%1, qui %2").arg(each.name, whereabouts(each, session));
    }
    return Colleagues::tr("sans %1").arg(named(told));
}

QString words::partings(const QList<colleagues::Parting> &partings)
{
    QStringList sentences;
    bool anyWaits = false;
    for (const colleagues::Parting &each : partings) {
        anyWaits |= std::ranges::any_of(each.staying, waits);
        if (sentences.size() < mostTold) {
            sentences << Colleagues::tr("%1 viennent ensemble ou pas du tout\u00a0: %2.")
                             .arg(named(QStringList { each.leaving.name } + namesOf(each.staying)),
                                 remainAll(each.staying));
        }
    }
    if (const qsizetype more = partings.size() - mostTold; more > 0) {
        sentences << Colleagues::tr("Et %1.").arg(french::count(more,
            Colleagues::tr("autre laisse des collègues"), Colleagues::tr("autres laissent des collègues")));
    }
    if (anyWaits) {
        sentences << Colleagues::tr(
            "Le lien reste noté\u00a0: dans la liste d’attente, «\u00a0Délier\u00a0» l’efface.");
    }
    return sentences.join(u' ');
}

QString words::leavingBehind(const colleagues::Parting &parting)
{
    return Colleagues::tr("sans %1\u00a0: %2, et ces collègues viennent ensemble ou pas du tout")
        .arg(named(namesOf(parting.staying)), remainAll(parting.staying));
}
