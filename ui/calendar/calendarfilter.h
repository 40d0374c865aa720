// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/sessions/meetingstore.h"

#include <QToolButton>

class QMenu;
class Workspace;

/// Which meetings the calendar shows: of a cycle, a session, a track, at a place, with a speaker. What is
/// left out is said on the button.
class CalendarFilter final : public QToolButton
{
    Q_OBJECT

public:
    explicit CalendarFilter(QWidget *parent = nullptr);

    void setWorkspace(Workspace &workspace);
    [[nodiscard]] const MeetingFilter &filter() const { return filter_; }
    /// Everything but what is not held at this place or with this speaker; an empty name leaves all in.
    void showOnly(const QString &place, const QString &speaker);
    /// "Session 2, Élu.e.s"; empty when everything is shown.
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void changed();
    void failed(const Error &error);

private:
    void fill();
    template <class Id, class Set>
    void addChoices(const QString &title, const QList<std::pair<Id, QString>> &choices, const Id &none,
        const Id &current, Set set);
    void choose(int kind, const QString &words);
    void showWords();
    void knowNames();
    void followNames();

    Workspace *workspace_ = nullptr;
    MeetingFilter filter_;
    std::optional<PlaceId> place_; ///< of the filter's name, which may change
    std::optional<SpeakerId> speaker_;
    QStringList words_; ///< of each kind, empty where everything is shown
};
