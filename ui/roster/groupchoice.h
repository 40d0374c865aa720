// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/rosterstore.h"
#include "app/sessions/meeting.h"
#include "ui/widgets/elidedcombobox.h"

class Database;

/// One session and track to look at, with how full it is.
struct GroupChoice {
    SessionId session;
    TrackId track;
    QString label; ///< "Session 2 · Professionnel.le.s"
    QString cycle; ///< title
    Occupancy occupancy;
};

/// Every group, the latest cycle first, by session and track.
[[nodiscard]] Result<QList<GroupChoice>> readGroups(Database &database);

/// The list of groups with their counts; its last entry stands for all of them.
class GroupBox final : public ElidedComboBox
{
    Q_OBJECT

public:
    explicit GroupBox(QWidget *parent = nullptr);

    /// Keeps the group chosen when it is still there; the first one is chosen at first.
    void setGroups(const QList<GroupChoice> &groups);
    /// Nothing when all are shown, or there is none.
    [[nodiscard]] const GroupChoice *chosen() const;
    [[nodiscard]] RosterScope scope() const;
    void choose(SessionId session, TrackId track);

Q_SIGNALS:
    void groupChosen(); ///< by the user or choose()

private:
    [[nodiscard]] int entryOf(const RosterScope &scope) const;

    QList<GroupChoice> groups_;
};
