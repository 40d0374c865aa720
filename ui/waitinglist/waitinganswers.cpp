// SPDX-License-Identifier: GPL-3.0-or-later
// A seat is proposed, and the answer written down.
#include "ui/waitinglist/waitinglistpage.h"

#include "app/base/french.h"
#include "app/people/sortname.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/turns.h"
#include "app/workspace.h"
#include "ui/waitinglist/waitingdialogs.h"
#include "ui/waitinglist/waitinglistmodel.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/colleaguewords.h"
#include "ui/words/waitwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// "Mme ÉLOY", or "Mme ÉLOY et M. NOËL".
QString namesOf(const QList<Registration> &registrations)
{
    QStringList all;
    for (const Registration &each : registrations) {
        all << names::addressed(each.person);
    }
    return french::enumeration(all);
}

bool areTogether(const WaitingList::Line &one, const WaitingList::Line &other)
{
    return one.registration.id == other.registration.id
        || (one.registration.companions.isValid()
            && one.registration.companions == other.registration.companions);
}

} // namespace

QList<const WaitingList::Line *> WaitingListPage::together(RegistrationId id) const
{
    const QList<WaitingList::Line> &lines = model_->list().lines;
    const auto one = std::ranges::find_if(
        lines, [id](const WaitingList::Line &each) { return each.registration.id == id; });
    QList<const WaitingList::Line *> all;
    for (const WaitingList::Line &each : lines) {
        if (one != lines.end() && areTogether(*one, each)) {
            all.append(&each);
        }
    }
    return all;
}

void WaitingListPage::proposeNext()
{
    if (const auto next = model_->list().next(); !next.isEmpty()) {
        propose(next.first()->registration.id);
    }
}

void WaitingListPage::proposeSelected()
{
    if (const WaitingList::Line *line = only()) {
        propose(line->registration.id);
    }
}

void WaitingListPage::propose(RegistrationId id)
{
    const SessionId session = group()->session.id;
    QList<Registration> proposed;
    QString parted; // the same of all: they share their colleagues
    QDate firstDay;
    for (const WaitingList::Line *each : together(id)) {
        proposed.append(each->registration);
        parted = words::partedFrom(each->colleagues, session);
        const QDate theirs = model_->list().plan.firstDay(claimOf(each->registration));
        firstDay = firstDay.isValid() && (!theirs.isValid() || firstDay < theirs) ? firstDay : theirs;
    }
    QStringList passed;
    for (const Person &person : turns::passedOver(model_->list(), id)) {
        passed << names::addressed(person);
    }
    const QString names = namesOf(proposed);
    const bool several = proposed.size() > 1;
    const QString before = words::named(passed);
    QString caution;
    QString notice;
    if (!passed.isEmpty()) {
        const QString turn = several ? tr("Avant leur tour") : tr("Avant son tour");
        caution = (passed.size() > 1 ? tr("%1\u00a0: %2 sont à appeler d’abord.")
                                     : tr("%1\u00a0: %2 est à appeler d’abord."))
                      .arg(turn, before);
        const QString done
            = several ? tr("Places proposées avant leur tour") : tr("Place proposée avant son tour");
        notice = (passed.size() > 1 ? tr("%1\u00a0: %2 étaient à appeler d’abord.")
                                    : tr("%1\u00a0: %2 était à appeler d’abord."))
                     .arg(done, before)
            + u' ' + tr("Ctrl+Z revient en arrière\u00a0; une priorité et son motif diraient pourquoi.");
    }
    const QString kept = several ? tr("Les places sont gardées pour %1 jusqu’à leur réponse.").arg(names)
                                 : tr("La place est gardée pour %1 jusqu’à sa réponse.").arg(names);
    QStringList question { caution, parted, willGiveBack(id), kept };
    question.removeAll(QString());
    waitingdialogs::askDeadline(this,
        { .question = question.join(u'\n'),
            .go = several ? tr("&Proposer les places") : tr("&Proposer la place"),
            .today = workspace_.clock()().date(),
            .firstDay = firstDay },
        [this, id, session, names, several, notice](QDate deadline) {
            const auto done = workspace_.waitingDesk().propose(id, session, deadline);
            settle(done,
                several ? tr("Places proposées à %1, et gardées. Ctrl+Z pour revenir en arrière.").arg(names)
                        : tr("Place proposée à %1, et gardée. Ctrl+Z pour revenir en arrière.").arg(names));
            choose({ id });
            if (done && !notice.isEmpty()) {
                bar_->say(MessageBar::Tone::Advice, notice);
            }
        });
}

QList<Registration> WaitingListPage::answering(RegistrationId id)
{
    const auto answering = workspace_.waitingDesk().answering(id);
    if (!answering) {
        complain(answering.error());
        return {};
    }
    return *answering;
}

QString WaitingListPage::countsForAll(const QList<Registration> &answering) const
{
    return answering.size() > 1
        ? tr("La réponse vaut pour %1, qui viennent ensemble.").arg(namesOf(answering))
        : QString();
}

QString WaitingListPage::theirSeatsComeBack()
{
    return tr("Leurs places redeviennent libres pour la liste, et ces personnes restent en attente.");
}

void WaitingListPage::accept()
{
    const WaitingList::Line *line = only();
    const auto all = line ? answering(line->registration.id) : QList<Registration>();
    if (all.isEmpty()) {
        return;
    }
    const QString given = willGiveBack(line->registration.id);
    const QStringList told { countsForAll(all), given };
    const QString question = told.join(u'\n').trimmed();
    if (question.isEmpty()) {
        confirm(all);
        return;
    }
    waitingdialogs::askGoAhead(this, tr("A confirmé"), question,
        given.isEmpty() ? tr("&Confirmer les inscriptions") : tr("&Confirmer ici"),
        [this, all] { confirm(all); });
}

void WaitingListPage::confirm(const QList<Registration> &answering)
{
    const RegistrationId id = answering.first().id;
    QList<occupancy::Place> places;
    for (const WaitingList::Line *each : givingBack(id)) {
        places.append(*each->place);
    }
    const auto accepted = workspace_.waitingDesk().accept(
        id, tr("A pris une place en %1").arg(group()->session.label.toLower()));
    settle(accepted,
        (answering.size() > 1 ? tr("Inscriptions confirmées\u00a0: %1. Ctrl+Z pour revenir en arrière.")
                              : tr("Inscription confirmée\u00a0: %1. Ctrl+Z pour revenir en arrière."))
            .arg(namesOf(answering)));
    if (!accepted) {
        return;
    }
    if (!places.isEmpty()) {
        bar_->say(MessageBar::Tone::Advice, haveGivenBack(places));
    }
    writeLetters(*accepted);
}

QList<const WaitingList::Line *> WaitingListPage::givingBack(RegistrationId id) const
{
    QList<const WaitingList::Line *> giving = together(id);
    giving.removeIf([](const WaitingList::Line *each) { return !each->place || each->isKept; });
    return giving;
}

QString WaitingListPage::willGiveBack(RegistrationId id) const
{
    QStringList sentences;
    for (const WaitingList::Line *each : givingBack(id)) {
        sentences << tr(
            "%1 a une place confirmée en %2\u00a0: elle sera rendue à la confirmation de celle-ci.")
                         .arg(names::addressed(each->registration.person),
                             each->place->sessionLabel.toLower());
    }
    return sentences.join(u'\n');
}

QString WaitingListPage::haveGivenBack(const QList<occupancy::Place> &places) const
{
    QStringList sentences;
    for (const occupancy::Place &place : places) {
        const auto there = occupancy::ofGroup(workspace_.database(), place.session, group()->track);
        const int waiting = there ? there->waitlisted : 0; // what is told besides: nothing hangs on it
        const QString where = place.sessionLabel.toLower();
        sentences << (waiting == 0
                ? tr("La place en %1 est rendue.").arg(where)
                : tr("La place en %1 est rendue\u00a0: %2.")
                      .arg(where,
                          french::count(waiting, tr("personne y attend"), tr("personnes y attendent"))));
    }
    sentences << tr("Ctrl+Z revient en arrière.");
    return sentences.join(u' ');
}

void WaitingListPage::decline()
{
    const WaitingList::Line *line = only();
    const auto all = line ? answering(line->registration.id) : QList<Registration>();
    if (all.isEmpty()) {
        return;
    }
    const QString names = namesOf(all);
    const bool several = all.size() > 1;
    const QString question = several ? countsForAll(all) + u' ' + theirSeatsComeBack()
                                     : tr("%1 décline la place\u00a0: elle redevient libre pour la liste, et "
                                          "la personne reste en attente.")
                                           .arg(names);
    waitingdialogs::askReason(this, several ? tr("Places déclinées") : tr("Place déclinée"), question,
        tr("Noter la &réponse"), false, [this, id = all.first().id, names, several](const QString &reason) {
            settle(workspace_.waitingDesk().decline(id, reason),
                (several ? tr("Places déclinées\u00a0: %1.") : tr("Place déclinée\u00a0: %1.")).arg(names));
        });
}

void WaitingListPage::expire()
{
    const WaitingList::Line *line = only();
    const auto all = line ? answering(line->registration.id) : QList<Registration>();
    if (all.isEmpty()) {
        return;
    }
    const QString names = namesOf(all);
    const bool several = all.size() > 1;
    // A day that has not passed is brought forward, and must not be told as a late answer.
    const bool isEarly = line->reason.deadline.isValid() && !line->reason.isOverdue;
    const QString act = isEarly ? tr("Échéance avancée") : tr("Échéance passée");
    const auto end = [this, id = all.first().id, names, several, act] {
        settle(workspace_.waitingDesk().expire(id),
            (several ? tr("%1\u00a0: les places gardées pour %2 sont libres.")
                     : tr("%1\u00a0: la place gardée pour %2 est libre."))
                .arg(act, names));
    };
    if (!isEarly && !several) {
        end();
        return;
    }
    QStringList question;
    if (several) {
        question << tr("L’échéance vaut pour %1, qui viennent ensemble.").arg(names);
    }
    if (isEarly) {
        question << tr(
            "La réponse est attendue avant le %1\u00a0: ce jour n’est pas passé, et l’échéance serait "
            "avancée.")
                        .arg(french::date(line->reason.deadline));
    }
    question << (several
            ? theirSeatsComeBack()
            : tr("La place gardée pour %1 redevient libre pour la liste, et la personne reste en attente.")
                  .arg(names));
    waitingdialogs::askGoAhead(this, act, question.join(u' '),
        isEarly ? tr("&Avancer l’échéance") : tr("Noter l’éc&héance passée"), end);
}
