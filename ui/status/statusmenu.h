// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"

#include <QMenu>

/// The statuses the chosen registrations can be given.
class StatusMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit StatusMenu(QWidget *parent);

Q_SIGNALS:
    void statusChosen(RegistrationStatus status);
};
