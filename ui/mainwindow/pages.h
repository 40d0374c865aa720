// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/documents/attestationdesk.h"
#include "app/journal/entity.h"

#include <QStackedWidget>

#include <functional>

class PrintDesk;
class QAbstractItemView;
class Workspace;

/// The pages over one open database, each built when it is first shown, and the links from one to another.
class Pages final : public QStackedWidget
{
    Q_OBJECT

public:
    /// In the order of the navigation: its rows are their numbers.
    enum class Page { Home, Calendar, Roster, Registrations, WaitingList, Attendance, People };
    struct Kind {
        Page page;
        QString title;
        QString icon;
    };

    /// In the order of the navigation.
    [[nodiscard]] static QList<Kind> kinds();

    Pages(Workspace &workspace, PrintDesk &prints, QWidget *parent = nullptr);

    void show(Page page);
    /// The keyboard goes to the page shown: where it was there last, else to its first field.
    void takeFocus();
    /// On its own page: a person, a registration or a meeting.
    void showThing(const Entity &entity);
    /// The calendar of one place or one speaker.
    void showCalendarOf(const QString &place, const QString &speaker);
    [[nodiscard]] Page current() const { return current_; }
    /// The list of the page shown, and what it is called; no view where there is none.
    struct ShownList {
        const QAbstractItemView *view = nullptr;
        QString title;
    };
    [[nodiscard]] ShownList shownList() const;
    /// The meeting whose sheet is on the page shown, or that is selected there: what is printed is meant for
    /// it.
    [[nodiscard]] std::optional<MeetingId> shownMeeting() const;
    /// The same where a page shows several: those of a group.
    [[nodiscard]] QList<MeetingId> shownMeetings() const;
    /// What certificates are of: that meeting's, or the group's; nothing named where a page shows neither.
    [[nodiscard]] AttestationScope shownScope() const;
    /// Something was typed and not saved on one of the pages.
    [[nodiscard]] bool haveUnsavedInput() const;
    /// Shows what is unsaved and asks; goes on once it is saved or given up, at once when there is nothing.
    void settleInput(const std::function<void()> &goOn);

Q_SIGNALS:
    void shown(Page page);
    void kitAsked(MeetingId meeting);
    void agendaAsked(MeetingId meeting);
    void attestationsAsked(PersonId person);
    void unsavedInputChanged();
    void said(const QString &message);

private:
    [[nodiscard]] QWidget *make(Page page);
    /// The page itself, built when needed, and shown.
    template <class PageWidget> PageWidget &showAs(Page page)
    {
        show(page);
        return *static_cast<PageWidget *>(currentWidget());
    }
    [[nodiscard]] QWidget *makeHome();
    [[nodiscard]] QWidget *makeCalendar();
    [[nodiscard]] QWidget *makeRoster();
    [[nodiscard]] QWidget *makeRegistrations();
    [[nodiscard]] QWidget *makeWaitingList();
    [[nodiscard]] QWidget *makeAttendance();
    void askSeats(SessionId session, TrackId track);
    [[nodiscard]] QWidget *makePeople();
    void showGroup(SessionId session, TrackId track);

    Workspace &workspace_;
    PrintDesk &prints_;
    QHash<Page, QWidget *> built_;
    Page current_ = Page::Home;
};
