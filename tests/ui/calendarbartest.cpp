// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/calendar/calendarpage.h"

#include <QAction>
#include <QDateEdit>
#include <QFontMetrics>
#include <QLabel>
#include <QSettings>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The calendar's bar with all it may hold at once.
class CalendarBarTest final : public QObject
{
    Q_OBJECT

private:
    // 1280 pixels but for the navigation; an eighth is kept for the larger letters of a desktop.
    static constexpr int room = 1280 * 7 / 8 - 172;

    std::unique_ptr<TestDatabase> test_;
    std::unique_ptr<Workspace> workspace_;

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        test_ = std::make_unique<TestDatabase>(u"sqlite"_s);
        workspace_ = test_->create(Content::Programme, clockAt({ 2022, 2, 10 }));
    }
    void cleanup()
    {
        workspace_.reset();
        test_.reset();
    }

    void withEveryButtonThePageIsNoWiderThanASmallScreenAndItsTitleIsWhole()
    {
        CalendarPage page(*workspace_);
        page.resize(room, 640);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QList<Meeting> meetings = must(MeetingStore(workspace_->database()).meetings());
        Meeting meeting = meetings.first();
        meeting.place = u"Salle bleue"_s;
        meeting = must(workspace_->planning().reviseMeeting(meeting));
        must(workspace_->planning().reviseMeeting(movedTo(meeting, meeting.date.addDays(1))));
        must(workspace_->history().undo());
        page.showOnly(u"Salle bleue"_s, {});
        page.findChild<QAction *>(u"weekAction"_s)->trigger();
        page.showDate({ 2022, 9, 7 });
        QCoreApplication::processEvents();
        const QList<QString> names { u"newMeetingButton"_s, u"undoButton"_s, u"redoButton"_s,
            u"filterButton"_s, u"monthButton"_s, u"weekButton"_s, u"agendaButton"_s, u"yearButton"_s,
            u"todayButton"_s, u"goToDateEdit"_s };
        QVERIFY2(page.minimumSizeHint().width() <= room,
            qPrintable(QString::number(page.minimumSizeHint().width())));
        QCOMPARE(page.width(), room);
        const auto *title = page.findChild<QLabel *>(u"monthLabel"_s);
        QCOMPARE(title->text(), u"septembre 2022, sem. 36"_s);
        QVERIFY2(
            QFontMetrics(title->font()).horizontalAdvance(title->text()) <= title->contentsRect().width(),
            qPrintable(QString::number(title->width())));
        QList<QRect> taken;
        for (const QString &name : names) {
            const auto *each = page.findChild<QWidget *>(name);
            QVERIFY2(each && each->isVisible(), qPrintable(name));
            const QRect here(each->mapTo(&page, QPoint()), each->size());
            QVERIFY2(page.rect().contains(here) && each->width() >= each->minimumSizeHint().width(),
                qPrintable(name));
            for (const QRect &other : std::as_const(taken)) {
                QVERIFY2(!other.intersects(here), qPrintable(name));
            }
            taken.append(here);
        }
        // What has no words is named for screen readers and by its tool tip.
        for (const QString &name : { u"undoButton"_s, u"redoButton"_s }) {
            const auto *button = page.findChild<QToolButton *>(name);
            QVERIFY(!button->icon().isNull() && !button->text().isEmpty() && !button->toolTip().isEmpty());
        }
    }

    void aLongFilterIsReadWhereNothingIsListed()
    {
        CalendarPage page(*workspace_);
        page.resize(room, 640);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.showOnly(u"Salle des fêtes et des mariages "_s.repeated(9), u"x"_s.repeated(250));
        page.showDate({ 2022, 9, 7 });
        QCoreApplication::processEvents();
        const auto *notice = page.findChild<QWidget *>(u"emptyNotice"_s);
        QVERIFY(notice && notice->isVisible());
        for (const QString &name : { u"emptyTitleLabel"_s, u"emptyGuidanceLabel"_s }) {
            const auto *label = notice->findChild<QLabel *>(name);
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(name));
        }
        QVERIFY(notice->toolTip().contains(u"mariages"_s)); // and told whole
        QVERIFY(page.minimumSizeHint().width() <= room);
    }
};

IREV_TEST(CalendarBarTest)
#include "calendarbartest.moc"
