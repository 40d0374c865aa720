// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the people of the list.
#include "ui/waitinglist/waitinglistpage.h"

#include "app/base/french.h"
#include "app/documents/confirmationletter.h"
#include "app/people/sortname.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/turns.h"
#include "app/workspace.h"
#include "ui/waitinglist/letterdialog.h"
#include "ui/waitinglist/waitingdialogs.h"
#include "ui/waitinglist/waitinglistmodel.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"
#include "ui/words/waitwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QString nameOf(const Registration &registration)
{
    return names::addressed(registration.person);
}

} // namespace

template <class Outcome> void WaitingListPage::settle(const Outcome &outcome, const QString &sentence)
{
    if (!outcome) {
        complain(outcome.error());
        return;
    }
    bar_->clear();
    Q_EMIT said(sentence);
}

void WaitingListPage::proposeNext()
{
    const auto next = model_->list().next();
    if (next.isEmpty()) {
        return;
    }
    QStringList names;
    for (const WaitingList::Line *line : next) {
        names << nameOf(line->registration);
    }
    propose(next.first()->registration.id, french::enumeration(names));
}

void WaitingListPage::proposeSelected()
{
    if (const WaitingList::Line *line = only()) {
        propose(line->registration.id, nameOf(line->registration));
    }
}

void WaitingListPage::propose(RegistrationId id, const QString &names)
{
    const SessionId session = group()->session.id;
    QStringList passed;
    for (const Person &person : turns::passedOver(model_->list(), id)) {
        passed << names::addressed(person);
    }
    const QString before = words::named(passed);
    const auto told = [several = passed.size() > 1, before](const QString &one, const QString &more) {
        return before.isEmpty() ? QString() : (several ? more : one).arg(before);
    };
    const QString caution = told(tr("Avant son tour\u00a0: %1 est à appeler d’abord."),
        tr("Avant son tour\u00a0: %1 sont à appeler d’abord."));
    const QString notice = told(tr("Place proposée avant son tour\u00a0: %1 était à appeler d’abord."),
        tr("Place proposée avant son tour\u00a0: %1 étaient à appeler d’abord."));
    const QStringList cautions { caution, willGiveBack(id) };
    waitingdialogs::askDeadline(this, names, cautions.join(u'\n').trimmed(), workspace_.clock()().date(),
        [this, id, session, names, notice](QDate deadline) {
            const auto proposed = workspace_.waitingDesk().propose(id, session, deadline);
            settle(
                proposed, tr("Place proposée à %1, et gardée. Ctrl+Z pour revenir en arrière.").arg(names));
            choose({ id });
            if (proposed && !notice.isEmpty()) {
                bar_->say(MessageBar::Tone::Advice,
                    notice + u' '
                        + tr("Ctrl+Z revient en arrière\u00a0; une priorité et son motif diraient "
                             "pourquoi."));
            }
        });
}

void WaitingListPage::accept()
{
    const WaitingList::Line *line = only();
    if (!line) {
        return;
    }
    const RegistrationId id = line->registration.id;
    const QString name = nameOf(line->registration);
    const QString given = willGiveBack(id);
    if (given.isEmpty()) {
        confirm(id, name);
        return;
    }
    waitingdialogs::askGoAhead(
        this, tr("A confirmé"), given, tr("&Confirmer ici"), [this, id, name] { confirm(id, name); });
}

void WaitingListPage::confirm(RegistrationId id, const QString &name)
{
    QList<occupancy::Place> places;
    for (const WaitingList::Line *each : givingBack(id)) {
        places.append(*each->place);
    }
    const auto accepted = workspace_.waitingDesk().accept(
        id, tr("A pris une place en %1").arg(group()->session.label.toLower()));
    settle(accepted, tr("Inscription confirmée\u00a0: %1. Ctrl+Z pour revenir en arrière.").arg(name));
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
    const QList<WaitingList::Line> &lines = model_->list().lines;
    const auto one = std::ranges::find_if(
        lines, [id](const WaitingList::Line &each) { return each.registration.id == id; });
    QList<const WaitingList::Line *> giving;
    for (const WaitingList::Line &each : lines) {
        const bool isWithThem = one != lines.end()
            && (each.registration.id == id
                || (one->registration.companions.isValid()
                    && each.registration.companions == one->registration.companions));
        if (isWithThem && each.place && !each.isKept) {
            giving.append(&each);
        }
    }
    return giving;
}

QString WaitingListPage::willGiveBack(RegistrationId id) const
{
    QStringList sentences;
    for (const WaitingList::Line *each : givingBack(id)) {
        sentences << tr(
            "%1 a une place confirmée en %2\u00a0: elle sera rendue à la confirmation de celle-ci.")
                         .arg(nameOf(each->registration), each->place->sessionLabel.toLower());
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
    if (!line) {
        return;
    }
    const QString name = nameOf(line->registration);
    waitingdialogs::askReason(this, tr("Place déclinée"),
        tr("%1 décline la place : elle redevient libre pour la liste, et la personne reste en attente.")
            .arg(name),
        tr("&Noter la réponse"), false, [this, id = line->registration.id, name](const QString &reason) {
            settle(workspace_.waitingDesk().decline(id, reason), tr("Place déclinée : %1.").arg(name));
        });
}

void WaitingListPage::expire()
{
    if (const WaitingList::Line *line = only()) {
        const QString name = nameOf(line->registration);
        settle(workspace_.waitingDesk().expire(line->registration.id),
            tr("Échéance passée : la place gardée pour %1 est libre.").arg(name));
    }
}

void WaitingListPage::prioritise()
{
    const WaitingList::Line *line = only();
    if (!line) {
        return;
    }
    waitingdialogs::askPriority(this, line->registration,
        [this, id = line->registration.id, name = nameOf(line->registration)](
            int priority, const QString &reason) {
            settle(workspace_.waitingDesk().prioritise(id, priority, reason),
                tr("Priorité enregistrée : %1.").arg(name));
        });
}

void WaitingListPage::link()
{
    QList<RegistrationId> ids;
    for (const WaitingList::Line *line : selected()) {
        ids.append(line->registration.id);
    }
    settle(
        workspace_.waitingDesk().linkColleagues(ids), tr("Ces collègues viendront ensemble ou pas du tout."));
}

void WaitingListPage::unlink()
{
    if (const WaitingList::Line *line = only()) {
        const QString name = nameOf(line->registration);
        settle(workspace_.waitingDesk().unlinkColleague(line->registration.id),
            tr("%1 peut venir sans ses collègues.").arg(name));
    }
}

void WaitingListPage::transfer()
{
    const WaitingList::Line *line = only();
    if (!line) {
        return;
    }
    waitingdialogs::askSession(this, nameOf(line->registration), otherSessions(line->registration),
        [this, id = line->registration.id, name = nameOf(line->registration)](SessionId session) {
            const auto moved = workspace_.enrolment().transfer(id, session);
            const bool confirmed = moved && moved->status == RegistrationStatus::Confirmed;
            settle(moved,
                confirmed
                    ? tr("Transfert fait : une place était libre, l’inscription %1 est confirmée.")
                          .arg(french::of(name))
                    : tr("Transfert fait : %1 garde l’heure de sa demande dans l’autre liste.").arg(name));
            if (confirmed) {
                writeLetters({ id });
            }
        });
}

void WaitingListPage::wish()
{
    const WaitingList::Line *line = only();
    if (!line) {
        return;
    }
    waitingdialogs::askWishes(this, nameOf(line->registration), otherSessions(line->registration),
        line->registration.wishes,
        [this, id = line->registration.id, name = nameOf(line->registration)](
            const QList<SessionId> &wishes) {
            settle(
                workspace_.waitingDesk().setWishes(id, wishes), tr("Souhaits enregistrés : %1.").arg(name));
        });
}

void WaitingListPage::cancel()
{
    QList<RegistrationId> ids;
    QStringList names;
    for (const WaitingList::Line *line : selected()) {
        ids.append(line->registration.id);
        names << nameOf(line->registration);
    }
    if (ids.isEmpty()) {
        return;
    }
    waitingdialogs::askReason(this, tr("Annuler l’inscription"),
        ids.size() == 1 ? tr("%1 n’attendra plus de place.").arg(names.first())
                        : tr("%1 n’attendront plus de place.").arg(french::enumeration(names)),
        tr("&Annuler l’inscription"), true, [this, ids, names](const QString &reason) {
            settle(workspace_.enrolment().changeStatus(ids, RegistrationStatus::Cancelled, reason),
                tr("Inscription annulée : %1.").arg(french::enumeration(names)));
        });
}

void WaitingListPage::open()
{
    if (const WaitingList::Line *line = only()) {
        Q_EMIT registrationAsked(line->registration.id);
    }
}

void WaitingListPage::writeLetters(const QList<RegistrationId> &ids)
{
    QList<PersonalLetter> letters;
    for (const RegistrationId id : ids) {
        const auto registration = RegistrationStore(workspace_.database()).registration(id);
        if (!registration) {
            complain(registration.error());
            return;
        }
        if (registration->status != RegistrationStatus::Confirmed) {
            continue; // a place given up elsewhere
        }
        const auto letter
            = confirmationLetter(workspace_.database(), *registration, workspace_.clock()().date());
        if (!letter) {
            complain(letter.error());
            return;
        }
        letters.append(*letter);
    }
    if (!letters.isEmpty()) {
        (new LetterDialog(letters, this))->open();
    }
}
