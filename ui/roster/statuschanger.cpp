// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/statuschanger.h"

#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/workspace.h"
#include "ui/roster/reasondialog.h"
#include "ui/roster/statuswords.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

using namespace Qt::StringLiterals;

StatusChanger::StatusChanger(Workspace &workspace, QWidget *page)
    : QObject(page)
    , workspace_(workspace)
    , page_(page)
    , history_(workspace.database(), workspace.enrolment())
{
}

bool StatusChanger::change(const QList<RegistrationId> &ids, RegistrationStatus status)
{
    if (ids.isEmpty()) {
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
    auto *dialog = new ReasonDialog(status, ids.size(), name, page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, ids, status] { apply(ids, status, dialog->reason()); });
    dialog->open();
}

bool StatusChanger::apply(const QList<RegistrationId> &ids, RegistrationStatus status, const QString &reason)
{
    const auto outcome = history_.change(ids, status, reason);
    if (!outcome) {
        Q_EMIT refused(words::sentence(outcome.error()), outcome.error().detail);
        return false;
    }
    const bool changes = !outcome->changed.isEmpty();
    const QString done = changes ? statuswords::done(outcome->changed.size(), status) : QString();
    if (!outcome->skipped.isEmpty()) {
        Q_EMIT leftOut((done + u' ' + statuswords::leftOut(outcome->skipped)).trimmed());
    }
    if (changes) {
        Q_EMIT historyChanged();
        Q_EMIT said(tr("%1 Ctrl+Z pour revenir en arrière.").arg(done));
    } else if (outcome->skipped.isEmpty()) {
        Q_EMIT said(tr("Rien à changer : le statut est déjà « %1 ».").arg(words::status(status)));
    }
    return changes;
}

void StatusChanger::undo()
{
    if (!history_.canUndo()) {
        Q_EMIT said(tr("Aucun changement de statut à annuler."));
        return;
    }
    const auto undone = history_.undo();
    if (undone) {
        Q_EMIT said(statuswords::undone(*undone));
    } else {
        Q_EMIT refused(statuswords::undoRefused(undone.error()), undone.error().detail);
    }
    Q_EMIT historyChanged();
}

QString StatusChanger::undoText() const
{
    return history_.canUndo() ? statuswords::undo(history_.last()) : tr("Annuler le changement de statut");
}
