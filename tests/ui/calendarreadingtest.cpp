// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hiddentable.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/calendarview.h"
#include "ui/calendar/weekview.h"
#include "ui/calendar/yeardialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/unreadwords.h"

#include <QAction>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace
{

/// The programme of 2022 on the page, in a base whose meetings can be put out of reach.
struct Desk {
    Desk()
        : test(u"sqlite"_s)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 2, 10 })))
        , page(std::make_unique<CalendarPage>(*workspace))
    {
        page->resize(1110, 740);
        page->show();
        (void)QTest::qWaitForWindowExposed(page.get());
    }

    template <class Thing> Thing *find(const QString &name) const { return page->findChild<Thing *>(name); }
    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }
    /// Until reachAgain(), whatever is asked for.
    void putOutOfReach() { hidden.emplace(workspace->database(), u"meeting"_s); }
    void reachAgain()
    {
        hidden.reset();
        Q_EMIT workspace->changes().everythingChanged();
    }

    /// What lies over this view, empty while nothing does.
    QStringList over(const QString &view) const
    {
        const auto *notice = find<QWidget>(view)->findChild<QWidget *>(u"unreadNotice"_s);
        return notice && notice->isVisible()
            ? QStringList { notice->findChild<QLabel *>(u"emptyTitleLabel"_s)->text(),
                  notice->findChild<QLabel *>(u"emptyGuidanceLabel"_s)->text() }
            : QStringList();
    }
    /// What needs to be known of what is shown, and can be asked for.
    QStringList available() const
    {
        QStringList names;
        for (const QString &name :
            { u"newMeetingAction"_s, u"proposeDatesAction"_s, u"printCalendarAction"_s }) {
            if (find<QAction>(name)->isEnabled()) {
                names.append(name);
            }
        }
        return names;
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<CalendarPage> page;
    std::optional<HiddenTable> hidden;
};

QStringList unreadMeetings()
{
    return { words::unread(words::Unread::Meetings), words::unreadGuidance() };
}

} // namespace

/// What the calendar shows while it cannot be read.
class CalendarReadingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().remove(u"calendar/view"_s); }

    void aGridThatCouldNotBeReadSaysSoItself()
    {
        Desk desk;
        QCOMPARE(desk.over(u"calendarView"_s), QStringList());
        desk.putOutOfReach();
        desk.trigger(u"nextMonthAction"_s);
        QCOMPARE(desk.over(u"calendarView"_s), unreadMeetings());
        const auto *viewport = desk.find<CalendarView>(u"calendarView"_s)->viewport();
        const auto *title = viewport->findChild<QLabel *>(u"emptyTitleLabel"_s);
        const QPoint middle = title->mapTo(viewport, title->rect().center());
        QVERIFY2(qAbs(middle.x() - viewport->rect().center().x()) < 20, "in the middle");
        QVERIFY2(qAbs(middle.y() - viewport->rect().center().y()) < 40, "in the middle");
        // On a ground of its own: no line of the grid goes through the words.
        const QImage seen = desk.find<CalendarView>(u"calendarView"_s)->viewport()->grab().toImage();
        const int between = title->geometry().bottom() + 3; // and the guidance
        for (int x = title->geometry().left(); x < title->geometry().right(); ++x) {
            QCOMPARE(seen.pixelColor(x, between), viewport->palette().color(QPalette::Base));
        }

        desk.trigger(u"weekAction"_s);
        QCOMPARE(desk.over(u"weekView"_s), unreadMeetings());
        desk.trigger(u"agendaAction"_s);
        const auto *listed = desk.find<QWidget>(u"emptyNotice"_s);
        QVERIFY(listed->isVisible());
        QCOMPARE(listed->findChild<QLabel *>(u"emptyTitleLabel"_s)->text(), unreadMeetings().first());
        desk.trigger(u"monthAction"_s);
        desk.reachAgain();
        QCOMPARE(desk.over(u"calendarView"_s), QStringList());
        desk.trigger(u"weekAction"_s);
        QCOMPARE(desk.over(u"weekView"_s), QStringList());
    }

    void whatWasReadBeforeStaysInSight()
    {
        Desk desk;
        desk.putOutOfReach();
        Q_EMIT desk.workspace->changes().everythingChanged();
        QVERIFY(!desk.find<MessageBar>(u"messageBar"_s)->isHidden());
        QCOMPARE(desk.over(u"calendarView"_s), QStringList());
        QCOMPARE(desk.available().size(), 3);
    }

    void whatIsNotKnownIsNeitherPlannedAroundNorPrinted()
    {
        Desk desk;
        const QString usual = desk.find<QAction>(u"newMeetingAction"_s)->toolTip();
        QCOMPARE(desk.available().size(), 3);
        desk.putOutOfReach();
        desk.trigger(u"nextMonthAction"_s);
        for (const QString &view : { u"monthAction"_s, u"weekAction"_s, u"agendaAction"_s }) {
            desk.trigger(view);
            QCOMPARE(desk.available(), QStringList());
            QVERIFY(!desk.find<QToolButton>(u"newMeetingButton"_s)->isEnabled());
            QCOMPARE(desk.find<QAction>(u"newMeetingAction"_s)->toolTip(),
                words::whyUnread(words::Unread::Meetings));
        }
        desk.reachAgain();
        QCOMPARE(desk.available().size(), 3);
        QCOMPARE(desk.find<QAction>(u"newMeetingAction"_s)->toolTip(), usual);
    }

    void aYearThatCouldNotBeReadIsNotCalledEmpty()
    {
        Desk desk;
        desk.trigger(u"yearAction"_s);
        auto *year = desk.page->findChild<YearDialog *>();
        QVERIFY(year);
        auto *table = year->findChild<QTableView *>(u"yearTable"_s);
        QTRY_VERIFY(table->hasFocus()); // else its keys are the page's
        const auto *title = table->findChild<QLabel *>(u"emptyTitleLabel"_s);
        const auto *guidance = table->findChild<QLabel *>(u"emptyGuidanceLabel"_s);
        const auto *print = year->findChild<QPushButton *>(u"printYearButton"_s);
        const auto *bar = year->findChild<MessageBar *>(u"messageBar"_s);
        QVERIFY(table->model()->rowCount() > 0 && print->isEnabled() && bar->isHidden());
        desk.putOutOfReach();
        QTest::keyClick(table, Qt::Key_PageDown);
        QCOMPARE(table->model()->rowCount(), 0); // not those of another year
        QVERIFY(title->isVisible());
        QCOMPARE(QStringList({ title->text(), guidance->text() }), unreadMeetings());
        QVERIFY(!bar->isHidden());
        QVERIFY(!print->isEnabled());
        desk.reachAgain();
        QCOMPARE(title->text(), u"Aucune rencontre cette année-là"_s);
        QVERIFY(bar->isHidden());
        QVERIFY(print->isEnabled());
        QTest::keyClick(table, Qt::Key_PageUp);
        QVERIFY(table->model()->rowCount() > 0);
    }
};

IREV_TEST(CalendarReadingTest)
#include "calendarreadingtest.moc"
