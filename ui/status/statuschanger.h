// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/colleagues.h"
#include "app/registrations/enrolment.h"
#include "app/registrations/turns.h"

#include <QObject>

class QWidget;
class Workspace;

/// Changes statuses for a page: asks for the reason where one is due, says what was done and what was left,
/// takes it back when asked.
class StatusChanger final : public QObject
{
    Q_OBJECT

public:
    StatusChanger(Workspace &workspace, QWidget *page);

    /// True when something has changed already; a cancellation or refusal first asks for its reason, several
    /// registrations first show what will become of each.
    bool change(const QList<RegistrationId> &ids, RegistrationStatus status);
    void undo();
    /// The last thing done was a change of status.
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] QString undoText() const;

Q_SIGNALS:
    void said(const QString &message);
    /// Some rows could not follow, others were to be called first, or colleagues are left behind; so said as
    /// long as those that changed stay as they are.
    void leftOut(const QString &sentence, const QList<RegistrationId> &changed);
    void refused(const QString &sentence, const QString &detail);
    void historyChanged();

private:
    bool apply(const QList<RegistrationId> &ids, RegistrationStatus status, const QString &reason);
    void foretell(const QList<RegistrationId> &ids, RegistrationStatus status);
    /// What comes with a change for those who are not changed.
    struct Beside {
        QList<turns::Overtaking> overtakings;
        QList<colleagues::Parting> partings;
    };
    [[nodiscard]] Beside besides(const QList<RegistrationId> &ids, RegistrationStatus status) const;
    void tell(const StatusOutcome &outcome, RegistrationStatus status, const Beside &beside);
    void askReason(const QList<RegistrationId> &ids, RegistrationStatus status);

    Workspace &workspace_;
    QWidget *page_;
};
