// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/enrolment.h"

#include <QDateTime>

/// One change of status over one or several rows, with what each was before.
struct StatusChange {
    struct Before {
        RegistrationId id;
        QString name; ///< as displayed
        RegistrationStatus status = RegistrationStatus::Requested;
        QString reason;
        QDateTime since;
        int versionAfter = 0; ///< another one means that somebody changed it since
    };
    QList<Before> rows;
    RegistrationStatus after = RegistrationStatus::Requested;
};

/// Changes statuses by Enrolment and remembers what they were, so that the last changes can be taken back,
/// one after the other.
class StatusHistory final
{
public:
    static constexpr qsizetype longest = 100;

    StatusHistory(Database &database, Enrolment &enrolment)
        : database_(database)
        , enrolment_(enrolment)
    {
    }

    /// As Enrolment::changeStatus().
    [[nodiscard]] Result<StatusOutcome> change(
        const QList<RegistrationId> &ids, RegistrationStatus status, const QString &reason = {});

    [[nodiscard]] bool canUndo() const { return !changes_.isEmpty(); }
    /// What undo() would take back.
    [[nodiscard]] const StatusChange &last() const { return changes_.last(); }
    /// Puts every row of the last change back as it was, or none. Stale (and NotFound) with the name when it
    /// was changed since: that change is then forgotten; Full when its seat is taken; Duplicate when it was
    /// registered anew.
    [[nodiscard]] Result<StatusChange> undo();

private:
    [[nodiscard]] Done putBack(const StatusChange &change);

    Database &database_;
    Enrolment &enrolment_;
    QList<StatusChange> changes_; ///< the last one last
};
