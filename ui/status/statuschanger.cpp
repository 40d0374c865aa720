// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status/statuschanger.h"

#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/workspace.h"
#include "ui/status/bulkdialog.h"
#include "ui/status/reasondialog.h"
#include "ui/status/statuswords.h"
#include "ui/words/actwords.h"
#include "ui/words/colleaguewords.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

using namespace Qt::StringLiterals;

StatusChanger::StatusChanger(Workspace &workspace, QWidget *page)
    : QObject(page)
    , workspace_(workspace)
    , page_(page)
{
    connect(&workspace.history(), &History::changed, this, &StatusChanger::historyChanged);
}

bool StatusChanger::change(const QList<RegistrationId> &ids, RegistrationStatus status)
{
    if (ids.isEmpty()) {
        return false;
    }
    if (ids.size() > 1) {
        foretell(ids, status);
        return false;
    }
    if (!isActive(status)) {
        askReason(ids, status);
        return false;
    }
    return apply(ids, status, {});
}

void StatusChanger::askReason(const QList<RegistrationId> &ids, RegistrationStatus status)
{
    QString name;
    if (ids.size() == 1) {
        const auto registration = RegistrationStore(workspace_.database()).registration(ids.first());
        if (!registration) {
            Q_EMIT refused(words::sentence(registration.error()), registration.error().detail);
            return;
        }
        name = names::display(registration->person.familyName, registration->person.givenName);
    }
    auto *dialog
        = new ReasonDialog(status, ids.size(), name, words::partings(besides(ids, status).partings), page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, ids, status] { apply(ids, status, dialog->reason()); });
    dialog->open();
}

bool StatusChanger::apply(const QList<RegistrationId> &ids, RegistrationStatus status, const QString &reason)
{
    const Beside beside = besides(ids, status);
    const auto outcome = workspace_.enrolment().changeStatus(ids, status, reason);
    if (!outcome) {
        Q_EMIT refused(words::sentence(outcome.error()), outcome.error().detail);
        return false;
    }
    tell(*outcome, status, beside);
    return !outcome->changed.isEmpty();
}

StatusChanger::Beside StatusChanger::besides(
    const QList<RegistrationId> &ids, RegistrationStatus status) const
{
    // An error of the reading is met again by the change itself, which says what is wrong.
    Beside beside;
    if (status == RegistrationStatus::Confirmed) {
        beside.overtakings = turns::overtakings(workspace_.database(), ids, workspace_.clock()().date())
                                 .value_or(QList<turns::Overtaking>());
    } else if (!isActive(status)) {
        beside.partings
            = colleagues::partings(workspace_.database(), ids).value_or(QList<colleagues::Parting>());
    }
    return beside;
}

void StatusChanger::foretell(const QList<RegistrationId> &ids, RegistrationStatus status)
{
    auto *dialog = new BulkDialog(workspace_, ids, status, page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &BulkDialog::finishedChanging, this, [this, dialog, status](const StatusOutcome &outcome) {
            tell(outcome, status, { dialog->overtakings(), dialog->partings() });
        });
    connect(dialog, &BulkDialog::failed, this,
        [this](const Error &error) { Q_EMIT refused(words::sentence(error), error.detail); });
    if (const Done looked = dialog->look(); !looked) {
        Q_EMIT refused(words::sentence(looked.error()), looked.error().detail);
        dialog->deleteLater();
        return;
    }
    dialog->open();
}

void StatusChanger::tell(const StatusOutcome &outcome, RegistrationStatus status, const Beside &beside)
{
    const bool changes = !outcome.changed.isEmpty();
    const QString done = changes ? statuswords::done(outcome.changed.size(), status) : QString();
    QStringList notices;
    if (!outcome.skipped.isEmpty()) {
        notices << (done + u' ' + statuswords::leftOut(outcome.skipped)).trimmed();
    }
    if (changes && !beside.overtakings.isEmpty()) {
        notices << statuswords::haveOvertaken(beside.overtakings, outcome.changed.size());
    }
    if (changes && !beside.partings.isEmpty()) {
        notices << words::partings(beside.partings);
    }
    if (!notices.isEmpty()) {
        Q_EMIT leftOut(notices.join(u' '), outcome.changed);
    }
    if (changes) {
        Q_EMIT said(tr("%1 Ctrl+Z pour revenir en arrière.").arg(done));
    } else if (outcome.skipped.isEmpty()) {
        Q_EMIT said(tr("Rien à changer : le statut est déjà « %1 ».").arg(words::status(status)));
    }
}

void StatusChanger::undo()
{
    if (!canUndo()) {
        Q_EMIT said(tr("Aucun changement de statut à annuler."));
        return;
    }
    History &history = workspace_.history();
    const ActRecord last = history.done().last();
    const auto undone = history.undo();
    if (undone) {
        Q_EMIT said(actwords::undone(*undone));
    } else {
        Q_EMIT refused(actwords::refusal(workspace_.database(), last, undone.error()), undone.error().detail);
    }
}

bool StatusChanger::canUndo() const
{
    const QList<ActRecord> &done = workspace_.history().done();
    if (done.isEmpty()) {
        return false;
    }
    const ActKind kind = done.last().kind;
    return kind == ActKind::Confirm || kind == ActKind::PutBackToRequested || kind == ActKind::Waitlist
        || kind == ActKind::Cancel || kind == ActKind::Refuse;
}

QString StatusChanger::undoText() const
{
    return canUndo() ? actwords::undo(workspace_.history().done().last())
                     : tr("Annuler le changement de statut");
}
