// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the people of the list, apart from the seats offered to them.
#include "ui/waitinglist/waitinglistpage.h"

#include "app/base/french.h"
#include "app/documents/confirmationletter.h"
#include "app/people/sortname.h"
#include "app/registrations/colleagues.h"
#include "app/registrations/registrationstore.h"
#include "app/workspace.h"
#include "ui/waitinglist/letterdialog.h"
#include "ui/waitinglist/waitingdialogs.h"
#include "ui/waitinglist/waitinglistmodel.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/colleaguewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/waitwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void WaitingListPage::tell(const QString &sentence)
{
    bar_->clear();
    Q_EMIT said(sentence);
}

void WaitingListPage::prioritise()
{
    const WaitingList::Line *line = only();
    if (!line) {
        return;
    }
    waitingdialogs::askPriority(this, line->registration,
        [this, id = line->registration.id, name = names::addressed(line->registration.person)](
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
        const QString name = names::addressed(line->registration.person);
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
    const QString name = names::addressed(line->registration.person);
    const QList<Session> sessions = otherSessions(line->registration);
    waitingdialogs::askSession(
        this, name, sessions,
        [this, id = line->registration.id](SessionId session) { return partings({ id }, session); },
        [this, id = line->registration.id, name, sessions](SessionId session) {
            // An error of the looking is met again by the transfer itself, which says what is wrong.
            const QDate begun = workspace_.enrolment().lateTransfer(id, session).value_or(QDate());
            if (!begun.isValid()) {
                transferTo(id, name, session);
                return;
            }
            const auto chosen = std::ranges::find(sessions, session, &Session::id);
            waitingdialogs::askGoAhead(this, tr("Transférer"),
                tr("En %1, la première séance a eu lieu le %2, et une place est libre\u00a0: l’inscription "
                   "%3 "
                   "y sera confirmée aussitôt.")
                    .arg(chosen->label.toLower(), french::date(begun), french::of(name)),
                tr("&Transférer et confirmer"), [this, id, name, session] { transferTo(id, name, session); });
        });
}

void WaitingListPage::transferTo(RegistrationId id, const QString &name, SessionId session)
{
    const QString parted = partings({ id }, session);
    const auto moved = workspace_.enrolment().transfer(id, session);
    const bool confirmed = moved && moved->status == RegistrationStatus::Confirmed;
    settle(moved,
        confirmed ? tr("Transfert fait\u00a0: une place était libre, l’inscription %1 est confirmée.")
                        .arg(french::of(name))
                  : tr("Transfert fait\u00a0: %1 garde l’heure de sa demande dans l’autre liste.").arg(name));
    if (moved) {
        tellParted(parted);
    }
    if (confirmed) {
        writeLetters({ id });
    }
}

QString WaitingListPage::partings(const QList<RegistrationId> &leaving, SessionId destination) const
{
    // An error of the reading is met again by the act itself, which says what is wrong.
    return words::partings(colleagues::partings(workspace_.database(), leaving, destination)
            .value_or(QList<colleagues::Parting>()));
}

void WaitingListPage::tellParted(const QString &partings)
{
    if (!partings.isEmpty()) {
        bar_->say(MessageBar::Tone::Advice, partings + u' ' + tr("Ctrl+Z revient en arrière."));
    }
}

void WaitingListPage::wish()
{
    const WaitingList::Line *line = only();
    if (!line) {
        return;
    }
    waitingdialogs::askWishes(this, names::addressed(line->registration.person),
        otherSessions(line->registration), line->registration.wishes,
        [this, id = line->registration.id, name = names::addressed(line->registration.person)](
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
        names << names::addressed(line->registration.person);
    }
    if (ids.isEmpty()) {
        return;
    }
    const QString question = ids.size() == 1
        ? tr("%1 n’attendra plus de place.").arg(names.first())
        : tr("%1 n’attendront plus de place.").arg(french::enumeration(names));
    const QString parted = partings(ids);
    waitingdialogs::askReason(this, tr("Annuler l’inscription"), (question + u'\n' + parted).trimmed(),
        tr("&Annuler l’inscription"), true, [this, ids, names, parted](const QString &reason) {
            const auto done = workspace_.enrolment().changeStatus(ids, RegistrationStatus::Cancelled, reason);
            settle(done, tr("Inscription annulée : %1.").arg(french::enumeration(names)));
            if (done && !done->changed.isEmpty()) {
                tellParted(parted);
            }
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
