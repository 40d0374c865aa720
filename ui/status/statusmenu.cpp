// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status/statusmenu.h"

#include "ui/status/statuswords.h"

using namespace Qt::StringLiterals;

StatusMenu::StatusMenu(QWidget *parent)
    : QMenu(tr("&Statut"), parent)
{
    setObjectName(u"statusMenu"_s);
    for (const auto status : { RegistrationStatus::Confirmed, RegistrationStatus::Waitlisted,
             RegistrationStatus::Requested, RegistrationStatus::Cancelled, RegistrationStatus::Refused }) {
        QAction *action = addAction(statuswords::act(status));
        action->setObjectName(code(status) + u"StatusAction"_s);
        connect(action, &QAction::triggered, this, [this, status] { Q_EMIT statusChosen(status); });
    }
}
