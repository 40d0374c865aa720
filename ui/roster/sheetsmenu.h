// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/rosterstore.h"

#include <QMenu>

class Workspace;

/// Which attendance sheets: all of the meetings of a scope, or one of them. Read when it is opened.
class SheetsMenu final : public QMenu
{
    Q_OBJECT

public:
    SheetsMenu(Workspace &workspace, QWidget *parent);

    void setScope(const RosterScope &scope) { scope_ = scope; }
    /// Every meeting of the scope.
    [[nodiscard]] Result<QList<MeetingId>> all() const;
    /// Asks for the sheets of all of them.
    void askAll();

Q_SIGNALS:
    void sheetsAsked(const QList<MeetingId> &meetings);
    void noMeeting();
    void readFailed(const Error &error);

private:
    [[nodiscard]] Result<QList<struct Meeting>> meetings() const;
    void fill();

    Workspace &workspace_;
    RosterScope scope_;
};
