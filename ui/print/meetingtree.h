// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meeting.h"

#include <QTreeWidget>

#include <functional>

class QMenu;

/// The meetings under their session and track; a session is checked whole or meeting by meeting.
class MeetingTree final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit MeetingTree(QWidget *parent = nullptr);

    /// Keeps the current line where it is.
    void setMeetings(const QList<Meeting> &meetings, const QSet<MeetingId> &checked);
    /// In the order they are shown.
    [[nodiscard]] QList<MeetingId> checkedMeetings() const;
    /// What can be checked at once: all, those of a day, those of a session, none.
    void fillChoices(QMenu *menu);

Q_SIGNALS:
    void checkedChanged();

private:
    using IsWanted = std::function<bool(const Meeting &)>;

    /// These, and no other.
    void check(const IsWanted &isWanted);

    QList<Meeting> meetings_;
};
