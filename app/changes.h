// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QList>
#include <QObject>

/// The one notifier: what has changed in the database, said after the commit and never before.
class Changes final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void registrationsAdded(const QList<RegistrationId> &ids);
    void registrationsChanged(const QList<RegistrationId> &ids); ///< the row or its person, status, presences
    void registrationsRemoved(const QList<RegistrationId> &ids);
    void meetingsChanged(const QList<MeetingId> &ids); ///< date, half-days, place, speakers, sheets issued
    void programmeChanged(); ///< cycles, tracks, modules, sessions, capacities, forms
    void directoryChanged(); ///< people, organisations, places, speakers: completion lists
    void everythingChanged(); ///< another window or program wrote to the same database, or a bulk act
};
