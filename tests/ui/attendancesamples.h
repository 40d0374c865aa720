// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancegrid.h"
#include "app/attendance/sheetdesk.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "tests/support/testdatabase.h"
#include "ui/attendance/attendancepage.h"
#include "ui/attendance/attendanceview.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

/// People confirmed in session 1 of the professionals, the sheet of its first séance printed, and the page.
struct SheetOnScreen {
    explicit SheetOnScreen(int people, const QString &engine = u"sqlite"_s)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 1, 20 })))
    {
        const Cycle cycle = must(ProgrammeStore(workspace->database()).cycles()).first();
        track = cycle.trackFor(Audience::Professional)->id;
        session = must(MeetingStore(workspace->database()).sessions(cycle.id)).first().id;
        const auto all = must(MeetingStore(workspace->database())
                .meetings({ .cycle = {},
                    .session = session,
                    .track = track,
                    .moduleNumber = {},
                    .from = {},
                    .to = {} }));
        meeting = all.first();
        for (int i = 1; i <= people; ++i) {
            (void)enrol(u"Personne%1"_s.arg(i, 2, 10, QLatin1Char('0')));
        }
        print();
        open();
    }
    RegistrationId enrol(const QString &familyName)
    {
        RegistrationDraft draft;
        draft.person.familyName = familyName;
        draft.person.givenName = u"Maëlle"_s;
        draft.session = session;
        draft.track = track;
        draft.audience = Audience::Professional;
        return must(workspace->enrolment().enrol(draft)).id;
    }
    void print(int blankRows = SheetDesk::usualBlankRows)
    {
        sheet = must(workspace->sheets().issue(
                         must(workspace->sheets().prepare({ meeting.id }, { .blankRows = blankRows }))))
                    .first()
                    .number;
    }
    void open()
    {
        page = std::make_unique<AttendancePage>(*workspace);
        page->resize(1100, 700);
        page->show();
        page->activateWindow();
        view = page->findChild<AttendanceView *>(u"attendanceView"_s);
        view->setFocus();
    }
    /// As a post that waits no longer than this for others.
    void openWaiting(std::chrono::milliseconds patience)
    {
        page.reset();
        workspace.reset();
        workspace = must(Workspace::open(test.address(), clockAt({ 2022, 1, 20 }), patience));
        open();
        page->showMeeting(meeting.id);
    }
    void type(const QString &keys) { QTest::keyClicks(view, keys); }
    void press(Qt::Key key) { QTest::keyClick(view, key); }
    QString cell(int number) { return view->model()->index(number - 1, 3).data().toString(); }
    int current() { return view->model()->index(view->currentIndex().row(), 0).data().toInt(); }
    QString text(const QString &label) { return page->findChild<QLabel *>(label)->text(); }
    QString message() { return page->findChild<MessageBar *>()->sentence(); }
    /// The sessions to choose from in the menu of make-ups, opened anew.
    QList<QAction *> makeUps()
    {
        QMenu *menu = page->findChild<QPushButton *>(u"makeUpButton"_s)->menu();
        Q_EMIT menu->aboutToShow();
        QList<QAction *> actions = menu->actions();
        actions.removeIf([](const QAction *action) { return !action->isCheckable(); });
        return actions;
    }
    AttendanceGrid grid() { return must(AttendanceGrid::ofSheet(workspace->database(), sheet)); }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    TrackId track;
    SessionId session;
    Meeting meeting;
    qint64 sheet = 0;
    std::unique_ptr<AttendancePage> page;
    AttendanceView *view = nullptr;
};
