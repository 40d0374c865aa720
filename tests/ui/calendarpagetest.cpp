// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpage.h"
#include "tests/support/pdftext.h"

#include "app/base/french.h"
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/programmes/speakerstore.h"
#include "app/registrations/meetinglistmodel.h"
#include "app/registrations/seatdesk.h"
#include "app/sessions/calendarmodel.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/placestore.h"
#include "app/sessions/programmeinstaller.h"
#include "app/sessions/yearmodel.h"
#include "tests/support/hiddentable.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/calendar/calendarprinting.h"
#include "ui/calendar/calendarview.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/chippainting.h"
#include "ui/calendar/daydelegate.h"
#include "ui/calendar/daysquare.h"
#include "ui/calendar/meetingdialog.h"
#include "ui/calendar/newmeetingdialog.h"
#include "ui/calendar/planassistant.h"
#include "ui/calendar/weekcolumns.h"
#include "ui/calendar/weekview.h"
#include "ui/calendar/yeardialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QFontMetrics>
#include <QHeaderView>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPicture>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace
{

/// How much of a page is in colours, of 10 000.
qint64 coloured(const QImage &page)
{
    qint64 found = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            found += page.pixelColor(x, y).hsvSaturation() > 30 ? 1 : 0;
        }
    }
    return page.isNull() ? 0 : found * 10000 / (qint64(page.width()) * page.height());
}

/// From top to bottom, in pixels.
int longestDarkLine(const QImage &page)
{
    constexpr int dark = 170;
    int longest = 0;
    for (int x = 0; x < page.width(); ++x) {
        for (int y = 0, run = 0; y < page.height(); ++y) {
            run = qGray(page.pixel(x, y)) < dark ? run + 1 : 0;
            longest = std::max(longest, run);
        }
    }
    return longest;
}

/// The programme of 2022 on the page, seen on a day of the clock.
struct Desk {
    explicit Desk(QDate today = { 2022, 2, 10 }, Content content = Content::Programme)
        : test(forgetful(u"sqlite"_s))
        , workspace(test.create(content, clockAt(today)))
        , page(*workspace)
    {
        page.resize(1110, 740);
        page.show();
        (void)QTest::qWaitForWindowExposed(&page);
        view().setFocus();
    }

    /// Whatever another test has left: each begins with a month.
    static QString forgetful(const QString &engine)
    {
        QSettings().remove(u"calendar/view"_s);
        return engine;
    }
    template <class Widget> Widget &find(const QString &name) const
    {
        auto *found = page.findChild<Widget *>(name);
        if (!found) {
            qFatal("no %s on the page", qUtf8Printable(name));
        }
        return *found;
    }
    CalendarView &view() const { return find<CalendarView>(u"calendarView"_s); }
    QListView &list() const { return find<QListView>(u"meetingList"_s); }
    QString month() const { return find<QLabel>(u"monthLabel"_s).text(); }
    MeetingDialog *dialog() const
    {
        auto *open = page.findChild<MeetingDialog *>();
        return open && open->isVisible() ? open : nullptr;
    }
    Meeting meetingOn(QDate date) const
    {
        const auto all = must(MeetingStore(workspace->database()).meetings());
        return *std::ranges::find(all, date, &Meeting::date);
    }
    QString listedTitle() const
    {
        return list().currentIndex().siblingAtColumn(MeetingListModel::DateColumn).data().toString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view(), key, modifiers);
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    CalendarPage page;
};

/// The first `count` meetings are held on one Wednesday, the others in another month.
void fillDay(Desk &desk, int count)
{
    const QList<Meeting> all = must(MeetingStore(desk.workspace->database()).meetings());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QDate day = i < count ? QDate(2022, 1, 19) : QDate(2022, 5, 18);
        must(desk.workspace->planning().reviseMeeting(movedTo(all.at(i), day)));
    }
    desk.page.showDate({ 2022, 1, 20 });
}

/// Where it is, on A4.
QString printedOn(const QTemporaryDir &folder, const CalendarSheet &sheet)
{
    const QString path = folder.filePath(u"calendrier.pdf"_s);
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFileName(path);
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10)));
    calendarprinting::paint(printer, sheet);
    return path;
}

/// The words of each page, on A4, read by one of pdftext's functions.
QStringList printed(const Desk &desk, QString (*read)(const QString &) = &textOfPdf)
{
    const QTemporaryDir folder;
    return read(printedOn(folder, desk.page.sheet())).split(u'\f', Qt::SkipEmptyParts);
}

/// In a week's block, whole, in long or short words: "S2 · Prof. / séance 3", "S2 / Prof. / n° 3".
QRegularExpression aMeetingTold()
{
    return QRegularExpression(u"S[0-9][ \u00A0·\n]+[^ \u00A0·\n…]+[ \u00A0·\n]+(séance|n°)[ \u00A0][0-9]"_s);
}

QRegularExpression aListedSession()
{
    return QRegularExpression(u"Session[ \u00A0][0-9]"_s);
}

} // namespace

class CalendarPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonthThatCouldNotBeReadIsNotCalledEmpty()
    {
        const Desk desk;
        const auto *bar = &desk.find<MessageBar>(u"messageBar"_s);
        const auto *title = desk.find<QWidget>(u"emptyNotice"_s).findChild<QLabel *>(u"emptyTitleLabel"_s);
        QVERIFY(title);
        const int rows = desk.list().model()->rowCount();
        QVERIFY(rows > 0 && bar->isHidden());
        HiddenTable hidden(desk.workspace->database(), u"meeting"_s);
        Q_EMIT desk.workspace->changes().everythingChanged();
        QVERIFY2(bar->sentence().contains(u"abîmé"_s), qPrintable(bar->sentence()));
        QCOMPARE(desk.list().model()->rowCount(), rows); // as they were read last
        hidden.giveBack();
        Q_EMIT desk.workspace->changes().everythingChanged();
        QVERIFY(bar->isHidden()); // what it said is so no more

        HiddenTable hiddenAgain(desk.workspace->database(), u"meeting"_s);
        desk.find<QAction>(u"nextMonthAction"_s).trigger();
        QCOMPARE(desk.list().model()->rowCount(), 0); // not those of another month
        QVERIFY(title->isVisible());
        QCOMPARE(title->text(), u"Les rencontres n’ont pas pu être lues."_s);
        QVERIFY(!desk.find<QPushButton>(u"nextMeetingsButton"_s).isVisible());
        QVERIFY(!bar->isHidden());
        hiddenAgain.giveBack();
        Q_EMIT desk.workspace->changes().everythingChanged();
        QVERIFY2(!title->text().contains(u"lues"_s) || !title->isVisible(), qPrintable(title->text()));
        QVERIFY(bar->isHidden());
    }

    void init() { QSettings().clear(); }

    void itOpensOnTheMonthOfTheClock()
    {
        const Desk desk;
        QCOMPARE(desk.month(), u"février 2022"_s);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 2, 10));
        QCOMPARE(desk.find<QLabel>(u"listTitleLabel"_s).text(), u"4\u00a0rencontres en février 2022"_s);
        QVERIFY(!desk.find<QToolButton>(u"undoButton"_s).isVisible());
    }

    void arrowsMoveTheDayAlsoOutOfTheMonth()
    {
        Desk desk;
        desk.press(Qt::Key_Right);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 2, 11));
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 2, 25));
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 3, 4));
        QCOMPARE(desk.month(), u"mars 2022"_s);
        desk.press(Qt::Key_Home, Qt::ControlModifier);
        desk.press(Qt::Key_Left);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 2, 28));
        QCOMPARE(desk.month(), u"février 2022"_s);
        desk.press(Qt::Key_End);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 3, 6));
    }

    void pagesTurnTheMonthAndTodayComesBack()
    {
        Desk desk;
        desk.press(Qt::Key_PageDown);
        QCOMPARE(desk.month(), u"mars 2022"_s);
        desk.press(Qt::Key_PageUp);
        desk.press(Qt::Key_PageUp);
        QCOMPARE(desk.month(), u"janvier 2022"_s);
        desk.press(Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 2, 10));
        QTest::mouseClick(&desk.find<QToolButton>(u"nextMonthButton"_s), Qt::LeftButton);
        QCOMPARE(desk.month(), u"mars 2022"_s);
    }

    void theFilterLeavesOutAndSaysSo()
    {
        Desk desk({ 2022, 1, 20 });
        const Meeting ofOne = desk.meetingOn({ 2022, 1, 7 });
        const Meeting ofTwo = desk.meetingOn({ 2022, 1, 14 });
        QVERIFY(!desk.view().chipRect(ofOne.id).isEmpty());
        auto &menu = desk.find<QMenu>(u"calendarFilterMenu"_s);
        const auto choose = [&](const QString &text) {
            Q_EMIT menu.aboutToShow();
            for (QAction *action : menu.findChildren<QAction *>()) {
                if (action->text() == text) {
                    action->trigger();
                    return;
                }
            }
            QFAIL(qPrintable(text));
        };
        choose(u"Session 2"_s);
        QVERIFY(desk.view().chipRect(ofOne.id).isEmpty());
        QVERIFY(!desk.view().chipRect(ofTwo.id).isEmpty());
        QVERIFY(desk.find<QToolButton>(u"filterButton"_s).text().contains(u"(1)"_s));
        QVERIFY(desk.find<QLabel>(u"listTitleLabel"_s).text().contains(u"Session 2"_s));
        for (int row = 0; row < desk.list().model()->rowCount(); ++row) {
            QCOMPARE(desk.list().model()->index(row, MeetingListModel::SessionColumn).data().toString(),
                u"Session 2"_s);
        }
        // What is left out cannot be moved by the keys.
        desk.page.openMeeting(ofOne.id);
        desk.dialog()->reject();
        desk.page.findChild<QAction *>(u"moveMeetingBy1Action"_s)->trigger();
        QCOMPARE(desk.meetingOn({ 2022, 1, 7 }).id, ofOne.id);
        // What comes later is filtered too.
        desk.page.findChild<QAction *>(u"nextMonthAction"_s)->trigger();
        QVERIFY(desk.list().model()->rowCount() > 0);
        QCOMPARE(
            desk.list().model()->index(0, MeetingListModel::SessionColumn).data().toString(), u"Session 2"_s);
        choose(u"&Tout montrer"_s);
        desk.page.findChild<QAction *>(u"previousMonthAction"_s)->trigger();
        QVERIFY(!desk.view().chipRect(ofOne.id).isEmpty());
    }

    void itIsPrintedAsItLooks_data()
    {
        QTest::addColumn<QPageSize::PageSizeId>("paper");
        QTest::addColumn<bool>("isWeek");
        QTest::newRow("a month on A4") << QPageSize::A4 << false;
        QTest::newRow("a month on A3") << QPageSize::A3 << false;
        QTest::newRow("a week on A4") << QPageSize::A4 << true;
    }
    void itIsPrintedAsItLooks()
    {
        QFETCH(QPageSize::PageSizeId, paper);
        QFETCH(bool, isWeek);
        const Desk desk({ 2022, 1, 20 });
        desk.page.findChild<QAction *>(isWeek ? u"weekAction"_s : u"monthAction"_s)->trigger();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"calendrier.pdf"_s);
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFileName(path);
        printer.setPageLayout(
            QPageLayout(QPageSize(paper), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10)));
        calendarprinting::paint(printer, desk.page.sheet());
        const QString text = textOfPdf(path);
        QVERIFY2(text.contains(isWeek ? u"Semaine 3"_s : u"Janvier 2022"_s), qPrintable(text));
        QVERIFY2(text.contains(u"S1 · Élu.e.s"_s), qPrintable(text));
        QVERIFY2(text.contains(isWeek ? u"17 h – 19 h"_s : u"S2 · Prof."_s), qPrintable(text));
        QVERIFY(!text.contains(isWeek ? u"S2 · Prof."_s : u"19 h"_s));
    }

    void aMonthOnPaperHasEveryMeetingOfAFullDay_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("isListed");
        QTest::newRow("in smaller letters") << 4 << false;
        QTest::newRow("listed on a page after it") << 12 << true;
    }
    void aMonthOnPaperHasEveryMeetingOfAFullDay()
    {
        QFETCH(int, count);
        QFETCH(bool, isListed);
        Desk desk({ 2022, 1, 20 });
        fillDay(desk, count);
        const QStringList pages = printed(desk);
        QCOMPARE(pages.size(), isListed ? 2 : 1);
        const auto chips = pages.first().count(u"séance "_s);
        const auto listed = isListed ? pages.last().count(aListedSession()) : 0;
        QVERIFY2(chips > 0, qPrintable(pages.first()));
        QVERIFY2(chips + listed == count, qPrintable(pages.join(u'\n')));
        QCOMPARE(pages.first().contains(u"+%1"_s.arg(count - chips)), isListed);
        QCOMPARE(pages.last().contains(u"Janvier 2022 – suite des rencontres"_s), isListed);
    }

    void aWeekOnPaperHasEveryMeetingOfAFullDayAndAllItsHours_data()
    {
        QTest::addColumn<int>("copies"); // of the cycle and its eighteen meetings
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("isListed");
        QTest::newRow("drawn smaller") << 0 << 11 << false;
        QTest::newRow("six of them side by side, in a wider day") << 0 << 18 << false;
        QTest::newRow("listed on pages after it") << 2 << 54 << true;
    }
    void aWeekOnPaperHasEveryMeetingOfAFullDayAndAllItsHours()
    {
        QFETCH(int, copies);
        QFETCH(int, count);
        QFETCH(bool, isListed);
        Desk desk({ 2022, 1, 20 });
        Database &database = desk.workspace->database();
        const CycleId first = must(ProgrammeStore(database).cycles()).first().id;
        for (int i = 0; i < copies; ++i) {
            must(desk.workspace->programmes().add(
                must(copyOf(database, first, { u"202%1 : suite"_s.arg(3 + i), true, { 2021, 11, 23 } }))));
        }
        fillDay(desk, count);
        desk.page.findChild<QAction *>(u"weekAction"_s)->trigger();
        // Boxes side by side are read one after the other.
        const QStringList pages = printed(desk, &paintedTextOfPdf);
        QCOMPARE(pages.size() > 1, isListed);
        QVERIFY2(isListed || pages.first().contains(u"20 h"_s),
            qPrintable(pages.first())); // the last of its hours
        const auto listed = pages.mid(1).join(u'\n').count(aListedSession());
        QCOMPARE(listed > 0, isListed);
        QVERIFY2(pages.first().count(aMeetingTold()) + listed >= count, qPrintable(pages.join(u'\n')));
        QVERIFY2(isListed || !pages.first().contains(u"séan…"_s), qPrintable(pages.first()));
        QCOMPARE(pages.last().contains(u"suite des rencontres"_s), isListed);
    }

    void aWeekOnPaperShowsNoSelection()
    {
        const Desk desk({ 2022, 1, 20 });
        desk.page.findChild<QAction *>(u"weekAction"_s)->trigger();
        const auto paper = [&](QDate selected) {
            CalendarSheet sheet = desk.page.sheet();
            sheet.date = selected;
            const QTemporaryDir folder;
            return pictureOfPdf(printedOn(folder, sheet));
        };
        const QImage today = paper({ 2022, 1, 20 });
        QVERIFY(!today.isNull());
        QCOMPARE(paper({ 2022, 1, 18 }), today);
    }

    void aWeekPlayedAgainAsInThePreviewHasTheNamesOfItsDays()
    {
        const Desk desk({ 2022, 1, 20 });
        WeekView week;
        week.setCalendar(qobject_cast<CalendarModel *>(desk.view().model()));
        week.setCurrentDate({ 2022, 1, 20 });
        week.setAttribute(Qt::WA_DontShowOnScreen);
        week.resize(420, 400); // too narrow for "mercredi 19": its letters are clipped themselves
        week.show();
        QPicture played;
        {
            QPainter painter(&played);
            week.paintAll(painter);
        }
        QImage page(week.size(), QImage::Format_RGB32);
        page.fill(Qt::white);
        {
            QPainter painter(&page);
            painter.drawPicture(0, 0, played);
        }
        const int width
            = week.pointOf({ 2022, 1, 18 }, { 9, 0 }).x() - week.pointOf(week.monday(), { 9, 0 }).x();
        for (QDate day = week.monday(); day <= week.monday().addDays(6); day = day.addDays(1)) {
            const int middle = week.pointOf(day, { 9, 0 }).x();
            int ink = 0;
            for (int x = middle - width / 3; x < middle + width / 3; ++x) {
                for (int y = 0; y < week.fontMetrics().height(); ++y) {
                    ink += qGray(page.pixel(x, y)) < 128 ? 1 : 0;
                }
            }
            QVERIFY2(ink > 0, qPrintable(day.toString()));
        }
    }

    void theNameProposedForAPdfIsOneThatEveryDiskTakes()
    {
        const Desk desk({ 2022, 1, 20 });
        desk.page.findChild<QAction *>(u"weekAction"_s)->trigger();
        desk.page.findChild<QAction *>(u"printCalendarAction"_s)->trigger();
        auto *preview = desk.page.findChild<QPrintPreviewDialog *>(u"calendarPreview"_s);
        QVERIFY(preview);
        QCOMPARE(preview->printer()->docName(), u"Semaine 3 du 17 au 23 janvier 2022"_s);
        preview->reject();
    }

    void theAgendaListsTheMonthsToComeAndIsRemembered()
    {
        Desk desk({ 2022, 1, 20 });
        desk.page.findChild<QAction *>(u"agendaAction"_s)->trigger();
        QVERIFY(!desk.view().isVisible());
        QCOMPARE(desk.list().model()->rowCount(), 15); // January to June
        desk.page.findChild<QAction *>(u"nextMonthAction"_s)->trigger();
        QCOMPARE(desk.list().model()->rowCount(), 8); // February to July
        // A day in it does not move it, another one does.
        desk.find<QDateEdit>(u"goToDateEdit"_s).setFocus();
        desk.page.showDate({ 2022, 3, 16 });
        QTRY_VERIFY(desk.list().hasFocus()); // the keys go to what is shown
        QCOMPARE(desk.list().model()->rowCount(), 8);
        QCOMPARE(desk.list().currentIndex().row(), 7);
        desk.page.showDate({ 2022, 1, 7 });
        QCOMPARE(desk.list().model()->rowCount(), 15);
        const CalendarSheet sheet = desk.page.sheet();
        const QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFileName(folder.filePath(u"agenda.pdf"_s));
        printer.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10)));
        calendarprinting::paint(printer, sheet);
        const QString text = textOfPdf(folder.filePath(u"agenda.pdf"_s));
        QVERIFY2(text.contains(u"De janvier 2022 à juin 2022"_s), qPrintable(text));
        QCOMPARE(text.count(u"2022"_s), 2 + 15);
        const auto &list = *qobject_cast<const MeetingListModel *>(desk.list().model());
        QCOMPARE(sheet.table.rows.first().cells.last(), words::occupancy(list.occupancy(0)));
        const QImage picture = pictureOfPdf(folder.filePath(u"agenda.pdf"_s));
        QVERIFY(coloured(picture) > 0); // each row has its session's bar
        QVERIFY2(longestDarkLine(picture) < picture.height() / 8, // and no ruled columns
            qPrintable(QString::number(longestDarkLine(picture))));
        CalendarPage again(*desk.workspace);
        again.show();
        QVERIFY(!again.findChild<CalendarView *>(u"calendarView"_s)->isVisible());
        again.findChild<QAction *>(u"monthAction"_s)->trigger();
        QVERIFY(again.findChild<CalendarView *>(u"calendarView"_s)->isVisible());
        QCOMPARE(again.findChild<QListView *>(u"meetingList"_s)->model()->rowCount(), 7);
    }

    void aTitleTooLongForItsColumnIsWholeOnPaper()
    {
        Desk desk({ 2022, 1, 20 });
        const CycleId cycle = must(ProgrammeStore(desk.workspace->database()).cycles()).first().id;
        const CyclePlan before = must(desk.workspace->programmes().plan(cycle));
        CyclePlan edited = before;
        constexpr qsizetype letters = 150;
        Track &elected = edited.cycle.tracks.last();
        QVERIFY(elected.audiences.contains(Audience::Elected));
        elected.modules[0].title = u"Titre "_s + QString(letters, u'W');
        (void)must(desk.workspace->programmes().revise(before, edited));
        desk.page.findChild<QAction *>(u"agendaAction"_s)->trigger();
        CalendarSheet sheet = desk.page.sheet();
        sheet.table.rows.erase(
            sheet.table.rows.begin() + 1, sheet.table.rows.end()); // of 5 January, séance 1
        const QTemporaryDir folder;
        const QString boxes = textOfPdf(printedOn(folder, sheet), u"-bbox"_s);
        static const QRegularExpression page(u"<page width=\"([0-9.]+)\""_s);
        static const QRegularExpression word(u"xMin=\"([0-9.]+)\".*xMax=\"([0-9.]+)\".*>(W+)<"_s);
        const double column = page.match(boxes).captured(1).toDouble() * sheet.table.shares.at(4);
        qsizetype read = 0;
        for (const QRegularExpressionMatch &each : word.globalMatch(boxes)) {
            read += each.captured(3).size();
            const double width = each.captured(2).toDouble() - each.captured(1).toDouble();
            QVERIFY2(width < column, qPrintable(u"%1 of %2"_s.arg(width).arg(column)));
        }
        QCOMPARE(read, letters);
    }

    void anEmptyAgendaOpenedFromAnEmptyWeekKeepsTheCalendarsKeys()
    {
        Desk desk({ 2022, 1, 20 });
        desk.page.showDate({ 2022, 9, 14 });
        desk.page.findChild<QAction *>(u"weekAction"_s)->trigger();
        desk.page.findChild<QAction *>(u"agendaAction"_s)->trigger();
        QVERIFY(!desk.list().isVisible()); // nothing to list
        const QWidget *focused = QApplication::focusWidget();
        QVERIFY(focused && desk.page.isAncestorOf(focused));
        desk.page.findChild<QAction *>(u"monthAction"_s)->trigger();
        QVERIFY(desk.view().hasFocus());
    }

    void aTitleTooLongForItsLineInTheAgendaIsWholeInTheToolTip()
    {
        Desk desk({ 2022, 1, 20 });
        const Meeting meeting = desk.meetingOn({ 2022, 1, 5 });
        const CyclePlan before = must(desk.workspace->programmes().plan(meeting.cycle));
        CyclePlan edited = before;
        const QString title = u"Évaluer "_s.repeated(30).trimmed();
        const auto track = std::ranges::find(edited.cycle.tracks, meeting.track, &Track::id);
        QVERIFY(track != edited.cycle.tracks.end());
        track->modules[0].title = title;
        (void)must(desk.workspace->programmes().revise(before, edited));
        desk.page.findChild<QAction *>(u"agendaAction"_s)->trigger();
        const QModelIndex index = desk.list().model()->index(0, 0);
        desk.list().scrollTo(index);
        const QPoint at = desk.list().visualRect(index).center();
        QHelpEvent asked(QEvent::ToolTip, at, desk.list().viewport()->mapToGlobal(at));
        QApplication::sendEvent(desk.list().viewport(), &asked);
        QVERIFY2(QToolTip::text().contains(title), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void daysSteppedOverAreSaidUntilTheMeetingsAreTakenBack()
    {
        Desk desk({ 2022, 2, 4 });
        const Meeting last = desk.meetingOn({ 2022, 3, 16 });
        QList<Meeting> all = must(MeetingStore(desk.workspace->database()).meetings());
        all.removeIf(
            [&](const Meeting &each) { return each.session != last.session || each.track != last.track; });
        for (const Meeting &each : std::as_const(all)) {
            must(desk.workspace->planning().removeMeeting(each.id));
        }
        desk.page.showDate({ 2022, 2, 11 }); // in the winter holidays
        desk.page.findChild<QAction *>(u"newMeetingAction"_s)->trigger();
        auto *dialog = desk.page.findChild<NewMeetingDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QCheckBox *>(u"followingCheck"_s)->setChecked(true);
        dialog->accept();
        const auto &bar = desk.find<MessageBar>(u"messageBar"_s);
        QVERIFY2(bar.sentence().contains(u"vendredi 11 février 2022, Vacances d’hiver (zone B)"_s)
                && bar.sentence().contains(u"vendredi 18 février 2022"_s),
            qPrintable(bar.sentence()));
        must(desk.workspace->history().undo()); // as the window's menu does
        QCOMPARE(bar.sentence(), QString());
    }

    void datesThatWereProposedAreShownFromTheFirstOneOn()
    {
        const Desk desk;
        desk.page.findChild<QAction *>(u"proposeDatesAction"_s)->trigger();
        auto *assistant = desk.page.findChild<PlanAssistant *>();
        QVERIFY(assistant);
        // By session and track, as they are stored: the first of them is not the earliest.
        Q_EMIT assistant->added({ desk.meetingOn({ 2022, 3, 16 }), desk.meetingOn({ 2022, 2, 25 }) });
        QCOMPARE(desk.view().currentDate(), QDate(2022, 2, 25));
    }

    void theTitleOfAWeekWithoutRoomKeepsItsNumber()
    {
        Desk desk;
        desk.page.findChild<QAction *>(u"weekAction"_s)->trigger();
        desk.page.showDate({ 2022, 2, 25 });
        auto &title = desk.find<QLabel>(u"monthLabel"_s);
        const QString whole = desk.month(); // as a screen reader reads it
        QCOMPARE(whole, u"février 2022, sem. 8"_s);
        desk.page.layout()->setEnabled(false);
        title.resize(title.minimumWidth(), title.height()); // as narrow as it ever gets
        const QString shorter
            = QFontMetrics(title.font()).elidedText(whole, Qt::ElideMiddle, title.contentsRect().width());
        QVERIFY2(shorter != whole && shorter.endsWith(u" 8"_s), qPrintable(shorter));
        const QImage shown = title.grab().toImage();
        title.setText(shorter);
        QCOMPARE(title.grab().toImage(), shown);
    }

    void whoIsInTheWayOfANewMeetingIsSaidOnceItIsStored()
    {
        Desk desk({ 2022, 3, 1 });
        const Meeting wanted = desk.meetingOn({ 2022, 3, 16 });
        const CyclePlan before = must(desk.workspace->programmes().plan(wanted.cycle));
        CyclePlan edited = before;
        for (Track &track : edited.cycle.tracks) {
            for (Module &module : track.modules) {
                if (module.id == wanted.module) {
                    module.speakers = { u"Asdo Études"_s };
                }
            }
        }
        (void)must(desk.workspace->programmes().revise(before, edited));
        must(desk.workspace->planning().removeMeeting(wanted.id));
        desk.page.showDate({ 2022, 3, 11 });
        desk.page.findChild<QAction *>(u"newMeetingAction"_s)->trigger();
        auto *dialog = desk.page.findChild<NewMeetingDialog *>();
        QVERIFY(dialog);
        // Planned while the form is open.
        Meeting other = desk.meetingOn({ 2022, 3, 11 });
        other.speakers = { u"Asdo Études"_s };
        must(desk.workspace->planning().reviseMeeting(other));
        dialog->accept();
        const auto &bar = desk.find<MessageBar>(u"messageBar"_s);
        QVERIFY2(
            bar.sentence().contains(u"Asdo Études intervient déjà ce jour-là"_s), qPrintable(bar.sentence()));
        must(desk.workspace->history().undo());
        QCOMPARE(bar.sentence(), QString());
    }

    void besideTheWeekItsOwnMeetingsAreListed()
    {
        Desk desk({ 2022, 1, 20 });
        QCOMPARE(desk.list().model()->rowCount(), 7); // January's
        desk.page.findChild<QAction *>(u"weekAction"_s)->trigger();
        const auto &list = *qobject_cast<const MeetingListModel *>(desk.list().model());
        const auto isOfTheWeek = [&](QDate monday) {
            for (int row = 0; row < list.rowCount(); ++row) {
                if (list.date(row) < monday || list.date(row) > monday.addDays(6)) {
                    return false;
                }
            }
            return list.meetingCount() > 0;
        };
        QVERIFY(isOfTheWeek({ 2022, 1, 17 }));
        QVERIFY2(desk.find<QLabel>(u"listTitleLabel"_s).text().endsWith(u"du 17 au 23 janvier 2022"_s),
            qPrintable(desk.find<QLabel>(u"listTitleLabel"_s).text()));
        // A week of two months is one list, whichever of its days is chosen.
        desk.page.showDate({ 2022, 2, 2 });
        QVERIFY(isOfTheWeek({ 2022, 1, 31 }));
        const int listed = list.rowCount();
        desk.page.showDate({ 2022, 1, 31 });
        QCOMPARE(list.rowCount(), listed);
        QVERIFY2(
            desk.find<QLabel>(u"listTitleLabel"_s).text().endsWith(u"du 31 janvier 2022 au 6 février 2022"_s),
            qPrintable(desk.find<QLabel>(u"listTitleLabel"_s).text()));
        // Without any, the nearest ones are offered by their day: they may be of the same month.
        desk.page.showDate({ 2022, 3, 23 });
        QCOMPARE(list.meetingCount(), 0);
        auto &previous = desk.find<QPushButton>(u"previousMeetingsButton"_s);
        QVERIFY2(previous.text().endsWith(u"16 mars 2022"_s), qPrintable(previous.text()));
        QTest::mouseClick(&previous, Qt::LeftButton);
        QVERIFY(isOfTheWeek({ 2022, 3, 14 }));
        // Back in the month, the list is the month's again.
        desk.page.showDate({ 2022, 1, 20 });
        desk.page.findChild<QAction *>(u"monthAction"_s)->trigger();
        QCOMPARE(list.rowCount(), 7);
    }

    void aPlacesOwnCalendarIsAFilterAway()
    {
        const Desk desk({ 2022, 1, 20 });
        Meeting meeting = desk.meetingOn({ 2022, 1, 7 });
        meeting.place = u"Maison R&D"_s;
        meeting.speakers = { u"Camille Leroy"_s };
        must(desk.workspace->planning().reviseMeeting(meeting));
        MeetingFilter filter;
        filter.place = u"maison r&d"_s;
        QCOMPARE(must(MeetingStore(desk.workspace->database()).meetings(filter)).size(), 1);
        filter = {};
        filter.speaker = u"camille LEROY"_s;
        QCOMPARE(must(MeetingStore(desk.workspace->database()).meetings(filter)).size(), 1);
        auto &menu = desk.find<QMenu>(u"calendarFilterMenu"_s);
        Q_EMIT menu.aboutToShow();
        const auto actions = menu.findChildren<QAction *>();
        QVERIFY(std::ranges::any_of(
            actions, [](const QAction *each) { return each->text() == u"Maison R&&D"_s; }));
    }

    void aPlaceOrSpeakerRenamedStaysTheOneChosen()
    {
        Desk desk({ 2022, 1, 20 });
        Meeting meeting = desk.meetingOn({ 2022, 1, 7 });
        meeting.place = u"Salle bleue"_s;
        meeting.speakers = { u"Camille Leroy"_s };
        must(desk.workspace->planning().reviseMeeting(meeting));
        desk.page.showOnly(u"Salle bleue"_s, u"Camille Leroy"_s);
        QCOMPARE(desk.list().model()->rowCount(), 1);
        const PlaceFacts place = must(PlaceStore(desk.workspace->database()).place(u"Salle bleue"_s));
        must(desk.workspace->planning().describePlace(place, u"Salle verte"_s));
        QCOMPARE(desk.list().model()->rowCount(), 1);
        QVERIFY(!desk.view().chipRect(meeting.id).isEmpty());
        const auto speakers = must(SpeakerStore(desk.workspace->database()).speakers());
        SpeakerFacts speaker = *std::ranges::find(speakers, u"Camille Leroy"_s, &SpeakerFacts::name);
        speaker.name = u"Camille Roy"_s;
        must(desk.workspace->planning().describeSpeaker(speaker));
        QCOMPARE(desk.list().model()->rowCount(), 1);
        const QString said = desk.find<QLabel>(u"listTitleLabel"_s).text();
        QVERIFY2(said.contains(u"Salle verte, Camille Roy"_s), qPrintable(said));
        must(desk.workspace->history().undo());
        QCOMPARE(desk.list().model()->rowCount(), 1);
    }

    void aPlaceThatIsGoneLeavesNothingOut()
    {
        Desk desk({ 2022, 1, 20 });
        const int all = desk.list().model()->rowCount();
        Meeting meeting = desk.meetingOn({ 2022, 1, 7 });
        meeting.place = u"Salle bleue"_s;
        must(desk.workspace->planning().reviseMeeting(meeting));
        desk.page.showOnly(u"Salle bleue"_s, {});
        QCOMPARE(desk.list().model()->rowCount(), 1);
        must(desk.workspace->history().undo()); // the place goes with the act that named it
        QCOMPARE(desk.list().model()->rowCount(), all);
        QVERIFY(!desk.find<QToolButton>(u"filterButton"_s).text().contains(u"(1)"_s));
        must(desk.workspace->history().redo());
        QCOMPARE(desk.list().model()->rowCount(), all);
    }

    void theNearestMeetingsAreThoseTheFilterLeaves()
    {
        Desk desk({ 2022, 1, 20 });
        Meeting meeting = desk.meetingOn({ 2022, 1, 7 });
        meeting.place = u"Salle bleue"_s;
        must(desk.workspace->planning().reviseMeeting(meeting));
        desk.page.showOnly(u"Salle bleue"_s, {});
        desk.page.showDate({ 2022, 3, 30 });
        QCOMPARE(desk.list().model()->rowCount(), 0);
        QVERIFY(!desk.find<QPushButton>(u"nextMeetingsButton"_s).isVisible());
        QTest::mouseClick(&desk.find<QPushButton>(u"previousMeetingsButton"_s), Qt::LeftButton);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 1, 7));
        desk.page.showDate({ 2021, 11, 30 }); // others are held in November and December
        QVERIFY(!desk.find<QPushButton>(u"previousMeetingsButton"_s).isVisible());
        QTest::mouseClick(&desk.find<QPushButton>(u"nextMeetingsButton"_s), Qt::LeftButton);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 1, 7));
    }

    void twoCyclesAreToldApartWhereverMeetingsStand()
    {
        Desk desk({ 2022, 1, 20 });
        Database &database = desk.workspace->database();
        const Meeting alone = desk.meetingOn({ 2022, 1, 7 });
        QCOMPARE(calendarwords::chip(alone), u"S1 · Prof. · séance 3"_s);
        const CycleId first = must(ProgrammeStore(database).cycles()).first().id;
        must(desk.workspace->programmes().add(
            must(copyOf(database, first, { u"2023 : une <suite>"_s, true, { 2021, 11, 23 } }))));
        const auto all = must(MeetingStore(database).meetings());
        QStringList chips;
        for (const Meeting &each : all) {
            if (each.date == alone.date) {
                chips.append(calendarwords::chip(each));
                QVERIFY(calendarwords::group(each).endsWith(u"\u00a0· "_s + each.cycleMark));
                QVERIFY(calendarwords::tip(each, {}).contains(each.cycleTitle.toHtmlEscaped()));
            }
        }
        chips.sort();
        QCOMPARE(
            chips, QStringList({ u"2022 · S1 · Prof. · séance 3"_s, u"2023 · S1 · Prof. · séance 3"_s }));
        YearModel year(database, desk.workspace->changes());
        year.setYear({ 2022, 1, 20 });
        QCOMPARE(year.rowCount(), 12);
        QCOMPARE(year.headerData(0, Qt::Vertical).toString(), u"2022 · Session 1 – Professionnel.le.s"_s);
        QCOMPARE(year.headerData(6, Qt::Vertical).toString(), u"2023 · Session 1 – Professionnel.le.s"_s);
        QCOMPARE(year.headerData(6, Qt::Vertical, Qt::ToolTipRole).toString(), u"2023 : une &lt;suite&gt;"_s);
    }

    void aBridgeIsSaidOnItsDay()
    {
        Desk desk({ 2021, 11, 10 });
        CalendarModel model(desk.workspace->database(), desk.workspace->changes(), clockAt({ 2021, 11, 10 }));
        model.setMonth({ 2021, 11, 1 });
        const CalendarDay friday = model.day(model.indexOf({ 2021, 11, 12 }));
        QCOMPARE(calendarwords::holiday(friday), u"pont"_s);
        QVERIFY(calendarwords::tip(friday).contains(u"Armistice de 1918"_s));
        QCOMPARE(calendarwords::holiday(model.day(model.indexOf({ 2021, 11, 11 }))), u"Armistice de 1918"_s);
        QCOMPARE(calendarwords::holiday(model.day(model.indexOf({ 2021, 11, 10 }))), QString());
        // Its square is not that of any other day.
        QImage square(300, 120, QImage::Format_RGB32);
        const auto painted = [&](QDate date) {
            square.fill(Qt::white);
            QPainter painter(&square);
            QStyleOptionViewItem option;
            option.rect = square.rect();
            option.palette = desk.view().palette();
            option.font = desk.view().font();
            option.fontMetrics = desk.view().fontMetrics();
            desk.view().itemDelegate()->paint(&painter, option, model.indexOf(date));
            painter.end();
            return square.pixelColor(200, 90);
        };
        QCOMPARE(painted({ 2021, 11, 19 }), painted({ 2021, 11, 18 }));
        QVERIFY(painted({ 2021, 11, 12 }) != painted({ 2021, 11, 19 }));
        QVERIFY(painted({ 2021, 11, 12 }) != painted({ 2021, 11, 11 }));
    }

    void daysNotFreeAreShownToWhoLooksAtTheSpeaker()
    {
        Desk desk({ 2022, 1, 20 });
        Database &database = desk.workspace->database();
        MeetingFilter days;
        days.from = days.to = QDate(2022, 1, 21);
        Meeting meeting = must(MeetingStore(database).meetings(days)).first();
        meeting.speakers = { u"Asdo Études"_s };
        must(desk.workspace->planning().reviseMeeting(meeting));
        BusyTime leave;
        leave.whose = BusyTime::Whose::Speaker;
        leave.first = QDate(2022, 1, 24);
        leave.last = QDate(2022, 1, 28);
        leave.label = u"congés <i>"_s;
        must(desk.workspace->planning().reviseBusyTime(
            BusyTime::Whose::Speaker, u"Asdo Études"_s, std::nullopt, leave));
        const auto &list = *qobject_cast<const MeetingListModel *>(desk.list().model());
        const auto square = [&](QDate date) {
            const QModelIndex index = qobject_cast<CalendarModel *>(desk.view().model())->indexOf(date);
            return qobject_cast<CalendarModel *>(desk.view().model())->day(index);
        };
        QCOMPARE(list.meetingCount(), list.rowCount());
        QVERIFY(square({ 2022, 1, 25 }).busy.isEmpty()); // not everybody's days at once
        desk.page.showOnly({}, u"Asdo Études"_s);
        QCOMPARE(list.rowCount(), 2); // among the meetings, on their day
        QCOMPARE(list.date(0), QDate(2022, 1, 21));
        QCOMPARE(list.busy(1)->label, leave.label);
        QVERIFY(desk.find<QLabel>(u"listTitleLabel"_s).text().startsWith(u"1\u00A0rencontre "_s));
        const QRect row = desk.list().visualRect(list.index(1, 0));
        QTest::mouseClick(desk.list().viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(!desk.dialog()); // there is no meeting to open
        QCOMPARE(square({ 2022, 1, 25 }).busy.size(), 1);
        QVERIFY(square({ 2022, 1, 29 }).busy.isEmpty());
        QCOMPARE(calendarwords::busyOn(square({ 2022, 1, 25 }).busy.first(), { 2022, 1, 25 }),
            QStringList({ u"congés <i>"_s }));
        QVERIFY(calendarwords::tip(square({ 2022, 1, 25 })).contains(u"congés &lt;i&gt;"_s));
        desk.page.findChild<QAction *>(u"agendaAction"_s)->trigger();
        QCOMPARE(list.rowCount(), 2);
        const auto printed = desk.page.sheet().table.rows; // on paper too
        QCOMPARE(printed.size(), 2);
        QCOMPARE(printed.last().cells,
            QStringList({ u"lundi 24 janvier 2022"_s, u"jusqu’au 28 janvier 2022"_s, QString(),
                u"Asdo Études\u00A0: non disponible"_s, u"congés <i>"_s, QString() }));
        desk.press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        auto *year = desk.page.findChild<YearDialog *>();
        QVERIFY(year);
        QVERIFY(year->findChild<QLabel *>(u"yearMonthLabel"_s)->text().contains(u"congés <i>"_s));
        year->reject();
        must(desk.workspace->history().undo());
        QCOMPARE(list.rowCount(), 1);
        QVERIFY(square({ 2022, 1, 25 }).busy.isEmpty());
    }

    void daysNotFreeAreListedAlsoInAMonthWithoutMeetings()
    {
        Desk desk({ 2022, 1, 20 });
        Meeting meeting = desk.meetingOn({ 2022, 1, 7 });
        meeting.place = u"Salle bleue"_s;
        must(desk.workspace->planning().reviseMeeting(meeting));
        BusyTime works;
        works.first = works.last = QDate(2022, 4, 5);
        works.start = QTime(9, 0);
        works.end = QTime(12, 0);
        must(desk.workspace->planning().reviseBusyTime(
            BusyTime::Whose::Place, u"Salle bleue"_s, std::nullopt, works));
        desk.page.showOnly(u"Salle bleue"_s, {});
        desk.page.showDate({ 2022, 4, 1 });
        QVERIFY(desk.list().isVisible());
        QCOMPARE(desk.list().model()->rowCount(), 1);
        QVERIFY(desk.find<QPushButton>(u"previousMeetingsButton"_s).isVisible());
        desk.page.showDate({ 2022, 5, 1 });
        QVERIFY(!desk.list().isVisible());
    }

    void theYearIsPrintedOnOnePage()
    {
        Desk desk;
        YearModel year(desk.workspace->database(), desk.workspace->changes());
        year.setYear({ 2022, 1, 20 });
        const QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFileName(folder.filePath(u"annee.pdf"_s));
        printer.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10)));
        calendarprinting::paint(printer,
            { .calendar = nullptr,
                .isWeek = false,
                .date = year.year(),
                .title = u"Année"_s,
                .table = calendarprinting::year(year) });
        const QString text = textOfPdf(folder.filePath(u"annee.pdf"_s));
        QCOMPARE(text.count(u'\f'), 1);
        QVERIFY2(text.contains(u"Session 3 – Professionnel.le.s"_s), qPrintable(text));
        QVERIFY2(text.contains(u"2 · 16"_s), qPrintable(text));
        QVERIFY(coloured(pictureOfPdf(folder.filePath(u"annee.pdf"_s))) > 100); // its days, as on the screen
    }

    void theYearAtAGlanceOpensItsMonth()
    {
        Desk desk;
        desk.press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        auto *year = desk.page.findChild<YearDialog *>();
        QVERIFY(year);
        QVERIFY(QTest::qWaitForWindowActive(year));
        auto *title = year->findChild<QLabel *>(u"yearLabel"_s);
        QCOMPARE(title->text(), u"Septembre 2021 – août 2022"_s);
        auto *table = year->findChild<QTableView *>(u"yearTable"_s);
        QCOMPARE(table->currentIndex().column(), 5); // February
        QTRY_VERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_PageDown);
        QCOMPARE(title->text(), u"Septembre 2022 – août 2023"_s);
        QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(title->text(), u"Septembre 2021 – août 2022"_s);
        QCOMPARE(table->currentIndex().column(), 5);
        // A year without meetings keeps no words of the one before.
        const auto *month = year->findChild<QLabel *>(u"yearMonthLabel"_s);
        table->setCurrentIndex(table->model()->index(0, 2));
        QVERIFY(!month->text().isEmpty());
        QTest::keyClick(table, Qt::Key_PageDown);
        QCOMPARE(month->text(), QString());
        // Any day is gone to as in the calendar.
        QTest::keyClick(table, Qt::Key_G, Qt::ControlModifier);
        auto *goTo = year->findChild<QDateEdit *>(u"goToYearEdit"_s);
        QTRY_VERIFY(goTo->hasFocus());
        QTest::keyClicks(goTo, u"15122021"_s);
        QTest::keyClick(goTo, Qt::Key_Return);
        QVERIFY(year->isVisible());
        QTRY_VERIFY(table->hasFocus());
        QCOMPARE(title->text(), u"Septembre 2021 – août 2022"_s);
        QCOMPARE(table->currentIndex().column(), 3); // December
        table->setCurrentIndex(table->model()->index(0, 2));
        QVERIFY(year->findChild<QLabel *>(u"yearMonthLabel"_s)->text().contains(u"mardi 23 novembre 2021"_s));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(desk.month(), u"novembre 2021"_s);
        QCOMPARE(desk.view().currentDate(), QDate(2021, 11, 23));
    }

    void theYearShowsWhatTheFilterLeaves()
    {
        Desk desk({ 2022, 1, 20 });
        Meeting meeting = desk.meetingOn({ 2022, 1, 7 });
        meeting.place = u"Salle bleue"_s;
        must(desk.workspace->planning().reviseMeeting(meeting));
        desk.page.showOnly(u"Salle bleue"_s, {});
        desk.find<QAction>(u"yearAction"_s).trigger();
        auto *year = desk.page.findChild<YearDialog *>();
        QVERIFY(year);
        QCOMPARE(year->findChild<QTableView *>(u"yearTable"_s)->model()->rowCount(), 1);
        QVERIFY(year->findChild<QLabel *>(u"yearLabel"_s)->text().contains(u"Salle bleue"_s));
    }

    void aTypedDateIsGoneTo()
    {
        Desk desk;
        desk.press(Qt::Key_G, Qt::ControlModifier);
        auto &edit = desk.find<QDateEdit>(u"goToDateEdit"_s);
        QTRY_VERIFY(edit.hasFocus());
        QTest::keyClicks(&edit, u"15122021"_s);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(desk.month(), u"décembre 2021"_s);
        QCOMPARE(desk.view().currentDate(), QDate(2021, 12, 15));
        QVERIFY(desk.listedTitle().contains(u"mercredi 15 décembre 2021"_s));
        QVERIFY(desk.view().hasFocus()); // the arrows go on from there
    }

    void whatIsSelectedInOneIsInTheOther()
    {
        Desk desk;
        desk.page.showDate({ 2022, 2, 25 });
        QCOMPARE(desk.listedTitle(), u"vendredi 25 février 2022"_s);
        desk.page.showDate({ 2022, 2, 24 });
        QVERIFY(!desk.list().selectionModel()->hasSelection());
        desk.list().setFocus();
        desk.list().setCurrentIndex(desk.list().model()->index(1, 0));
        QCOMPARE(desk.view().currentDate(), QDate(2022, 2, 16));
        QTest::keyClick(&desk.list(), Qt::Key_Down);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 2, 23));
    }

    void enteringTheListLeavesTheDayAlone()
    {
        Desk desk;
        desk.list().setFocus(Qt::TabFocusReason);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 2, 10));
    }

    void enterOpensTheMeetingOfTheDay()
    {
        Desk desk;
        desk.page.showDate({ 2022, 2, 25 });
        desk.press(Qt::Key_Return);
        QVERIFY(desk.dialog());
        QCOMPARE(desk.dialog()->findChild<QLabel *>(u"groupLabel"_s)->text(),
            u"Session 2 – Séance 3/4 · Professionnel.le.s"_s);
    }

    void enterOnAnEmptyDaySaysSo()
    {
        Desk desk;
        QSignalSpy said(&desk.page, &CalendarPage::said);
        desk.press(Qt::Key_Return);
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(u"jeudi 10 février 2022"_s));
        QVERIFY(!desk.dialog());
    }

    void aClickOnAChipOpensItsMeeting()
    {
        Desk desk;
        const QRect chip = desk.view().chipRect(desk.meetingOn({ 2022, 2, 25 }).id);
        QVERIFY(!chip.isEmpty());
        QTest::mouseClick(desk.view().viewport(), Qt::LeftButton, {}, chip.center());
        QVERIFY(desk.dialog());
    }

    void aClickOnAnotherMonthsChipOpensItToo()
    {
        Desk desk;
        const QRect chip = desk.view().chipRect(desk.meetingOn({ 2022, 3, 11 }).id);
        QTest::mouseClick(desk.view().viewport(), Qt::LeftButton, {}, chip.center());
        QVERIFY(desk.dialog());
        QCOMPARE(desk.month(), u"mars 2022"_s);
    }

    void aClickInTheListOpensItsMeetingOnce()
    {
        Desk desk;
        const QRect row = desk.list().visualRect(desk.list().model()->index(2, 0));
        QTest::mouseClick(desk.list().viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(desk.dialog());
        QCOMPARE(desk.page.findChildren<MeetingDialog *>().size(), 1);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 2, 23));
    }

    void aMonthWithoutMeetingsLeadsToTheNearest()
    {
        Desk desk({ 2026, 11, 24 });
        QCOMPARE(desk.month(), u"novembre 2026"_s);
        auto &previous = desk.find<QPushButton>(u"previousMeetingsButton"_s);
        QVERIFY(previous.isVisible());
        QVERIFY(!desk.find<QPushButton>(u"nextMeetingsButton"_s).isVisible());
        QTest::mouseClick(&previous, Qt::LeftButton);
        QCOMPARE(desk.view().currentDate(), QDate(2022, 3, 16));
        QVERIFY(desk.list().isVisible());
        desk.page.showDate({ 2021, 10, 4 });
        QTest::mouseClick(&desk.find<QPushButton>(u"nextMeetingsButton"_s), Qt::LeftButton);
        QCOMPARE(desk.view().currentDate(), QDate(2021, 11, 23));
    }

    void anEmptyDatabaseOffersNoMonth()
    {
        const Desk desk({ 2022, 2, 10 }, Content::Empty);
        QVERIFY(!desk.find<QPushButton>(u"previousMeetingsButton"_s).isVisible());
        QVERIFY(!desk.find<QPushButton>(u"nextMeetingsButton"_s).isVisible());
        QVERIFY(desk.find<QLabel>(u"emptyGuidanceLabel"_s).text().contains(u"pas encore"_s));
    }

    void aRevisionIsSaidAndUndoneFromThePage()
    {
        Desk desk;
        QSignalSpy said(&desk.page, &CalendarPage::said);
        const Meeting before = desk.meetingOn({ 2022, 2, 25 });
        desk.page.openMeeting(before.id);
        auto *place = desk.dialog()->findChild<QLineEdit *>(u"placeEdit"_s);
        QTest::keyClicks(place, u"Amiens"_s);
        QTest::mouseClick(desk.dialog()->findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton);
        QVERIFY(!desk.dialog());
        QCOMPARE(desk.meetingOn({ 2022, 2, 25 }).place, u"Amiens"_s);
        QVERIFY(said.last().first().toString().contains(u"Ctrl+Z"_s));
        QVERIFY(desk.find<QToolButton>(u"undoButton"_s).isVisible());

        QTest::mouseClick(&desk.find<QToolButton>(u"undoButton"_s), Qt::LeftButton);
        QCOMPARE(desk.meetingOn({ 2022, 2, 25 }).place, QString());
        QVERIFY(!desk.find<QToolButton>(u"undoButton"_s).isVisible());
        QTest::mouseClick(&desk.find<QToolButton>(u"redoButton"_s), Qt::LeftButton);
        QCOMPARE(desk.meetingOn({ 2022, 2, 25 }).place, u"Amiens"_s);
    }

    void aDateSavedFarFromItsCycleIsToldUntilItIsUndone()
    {
        Desk desk;
        const Meeting before = desk.meetingOn({ 2022, 2, 25 });
        desk.page.openMeeting(before.id);
        desk.dialog()->findChild<QDateEdit *>(u"dateEdit"_s)->setDate({ 1900, 3, 16 });
        QTest::mouseClick(desk.dialog()->findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton);
        QVERIFY(!desk.dialog());
        QCOMPARE(desk.meetingOn({ 1900, 3, 16 }).id, before.id);
        const auto &bar = desk.find<MessageBar>(u"messageBar"_s);
        QVERIFY(bar.isVisible());
        QVERIFY2(bar.sentence().contains(u"vérifiez l’année"_s), qPrintable(bar.sentence()));
        must(desk.workspace->history().undo());
        QVERIFY2(bar.sentence().isEmpty(), qPrintable(bar.sentence()));
    }

    void anUndoThatCannotBeSaysWhy()
    {
        Desk desk;
        desk.page.openMeeting(desk.meetingOn({ 2022, 2, 25 }).id);
        QTest::keyClicks(desk.dialog()->findChild<QLineEdit *>(u"placeEdit"_s), u"Amiens"_s);
        QTest::mouseClick(desk.dialog()->findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton);
        Meeting theirs = desk.meetingOn({ 2022, 2, 25 });
        theirs.place = u"Lille"_s;
        const auto other = must(Workspace::open(desk.test.address(), clockAt({ 2022, 2, 10 })));
        must(other->planning().reviseMeeting(theirs));
        QTest::mouseClick(&desk.find<QToolButton>(u"undoButton"_s), Qt::LeftButton);
        QVERIFY(desk.find<MessageBar>(u"messageBar"_s).isVisible());
        QVERIFY(desk.find<MessageBar>(u"messageBar"_s).sentence().contains(u"a changé depuis, par "_s));
        QCOMPARE(desk.meetingOn({ 2022, 2, 25 }).place, u"Lille"_s);
    }

    void theSplitterIsRemembered()
    {
        QList<int> sizes;
        {
            const Desk desk;
            auto &splitter = desk.find<QSplitter>(u"splitter"_s);
            splitter.setSizes({ 600, 500 });
            sizes = splitter.sizes();
            Q_EMIT splitter.splitterMoved(sizes.first(), 1);
        }
        const Desk again;
        QCOMPARE(again.find<QSplitter>(u"splitter"_s).sizes(), sizes);
    }

    void chipsNameTheSessionWithoutColour()
    {
        Meeting meeting;
        meeting.sessionNumber = 2;
        meeting.moduleNumber = 3;
        meeting.trackLabel = u"Professionnel.le.s"_s;
        QCOMPARE(calendarwords::chip(meeting), u"S2 · Prof. · séance 3"_s);
        QCOMPARE(calendarwords::shortTrack(u"Élu.e.s"_s), u"Élu.e.s"_s);
        QCOMPARE(calendarwords::shortTrack(u"Associations"_s), u"Assoc."_s);
        // With several cycles nothing that tells a meeting is cut away in a narrow square.
        meeting.cycleMark = u"Deuxième"_s;
        const DaySquare narrow
            = laidOut({ 0, 0, 100, 114 }, { { meeting }, 20, {}, false }, QFontMetrics(QApplication::font()));
        QCOMPARE(narrow.chips.first().lines, QStringList({ u"Deux. · S2"_s, u"Prof."_s, u"séance 3"_s }));
        meeting.cycleMark = u"2022 Évaluation"_s; // another one is of 2022 too
        QCOMPARE(calendarwords::chipLines(meeting).first(), u"22 Éval. · S2"_s);
        meeting.cycleMark = u"Territoires un"_s;
        QCOMPARE(calendarwords::chipLines(meeting).first(), u"T. un · S2"_s);
    }

    void completStandsAfterALineOrIsShortened()
    {
        const QFontMetrics metrics(QApplication::font());
        const auto widthOf = [&](const QString &text) { return metrics.horizontalAdvance(text); };
        const QStringList lines { u"S2 · Prof."_s, u"séance 3"_s };
        const int longest = std::max(widthOf(lines.first()), widthOf(lines.last()));
        const auto wide = chippainting::fullMark(lines, longest + widthOf(u"COMPLET"_s) + 20, metrics);
        QCOMPARE(wide.text, u"COMPLET"_s);
        QCOMPARE(wide.line, 1);
        const auto narrow = chippainting::fullMark(lines, longest + widthOf(u"C"_s) + 5, metrics);
        QCOMPARE(narrow.text, u"C"_s);
        QCOMPARE(narrow.line, 1);
        // Where no line leaves room, the last one makes it.
        const auto none = chippainting::fullMark(lines, widthOf(u"sé"_s), metrics);
        QCOMPARE(none.text, u"C"_s);
        QCOMPARE(none.line, 1);
        // An empty line under the others has room for the whole word.
        QCOMPARE(
            chippainting::fullMark(lines + QStringList { QString() }, widthOf(u"COMPLET"_s), metrics).line,
            2);
    }

    void aFullMeetingIsMarkedInTheMonthAndInTheWeek()
    {
        Desk desk;
        const Meeting meeting = desk.meetingOn({ 2022, 2, 25 });
        desk.page.showDate({ 2022, 2, 10 });
        const auto shown = [&](QAbstractScrollArea &view, const QRect &rect) {
            return view.viewport()->grab(rect).toImage();
        };
        const auto setFull = [&](bool full) {
            GroupSeats seats = must(desk.workspace->seats().seats(meeting.session, meeting.track));
            seats.fullByHand = full;
            must(desk.workspace->seats().setSeats(seats));
        };
        const auto month = [&] { return shown(desk.view(), desk.view().chipRect(meeting.id)); };
        QVERIFY(!desk.view().chipRect(meeting.id).isEmpty());
        const QImage free = month();
        QCOMPARE(month(), free);
        setFull(true);
        QVERIFY(month() != free);
        setFull(false);
        QCOMPARE(month(), free);

        desk.page.findChild<QAction *>(u"weekAction"_s)->trigger();
        desk.page.showDate({ 2022, 2, 24 });
        auto &week = desk.find<WeekView>(u"weekView"_s);
        QVERIFY(!week.rectOf(meeting.id).isEmpty());
        const auto ofWeek = [&] { return shown(week, week.rectOf(meeting.id)); };
        const QImage freeWeek = ofWeek();
        setFull(true);
        QVERIFY(ofWeek() != freeWeek);
        QVERIFY(desk.page.sheet().full.contains(meeting.id)); // on paper as well
    }

    void whatFindsNoRoomIsCounted()
    {
        Meeting meeting;
        meeting.sessionNumber = 2;
        meeting.moduleNumber = 3;
        meeting.trackLabel = u"Professionnel.le.s"_s;
        const QList<Meeting> six(6, meeting);
        const QFontMetrics metrics(QApplication::font());
        const QRect narrow(0, 0, 100, 110);
        const DaySquare square = laidOut(narrow, { six, 20, {}, true }, metrics);
        QCOMPARE(square.chips.size() + square.hidden, 6);
        QVERIFY(square.hidden > 0);
        QCOMPARE(square.chips.first().lines.size(), 2);
        QVERIFY(square.more.bottom() < square.strip.top());
        const DaySquare wide = laidOut({ 0, 0, 400, 400 }, { six, 20, {}, false }, metrics);
        QCOMPARE(wide.hidden, 0);
        QCOMPARE(wide.chips.first().lines.size(), 1);
        for (qsizetype i = 1; i < wide.chips.size(); ++i) {
            QVERIFY(!wide.chips.at(i).rect.intersects(wide.chips.at(i - 1).rect));
        }
    }

    void theSelectedMeetingIsNeverAmongThoseWithoutRoom()
    {
        QList<Meeting> six;
        for (int number = 1; number <= 6; ++number) {
            Meeting meeting;
            meeting.id = MeetingId { number };
            meeting.sessionNumber = 2;
            meeting.moduleNumber = number;
            meeting.trackLabel = u"Professionnel.le.s"_s;
            six.append(meeting);
        }
        const QFontMetrics metrics(QApplication::font());
        const auto shown = [&](MeetingId selected) {
            DayContent content { six, 20, {}, false };
            content.selected = selected;
            return laidOut({ 0, 0, 100, 110 }, content, metrics);
        };
        const DaySquare plain = shown({});
        QVERIFY(plain.hidden > 0 && !plain.chips.isEmpty());
        for (const Meeting &each : std::as_const(six)) {
            const DaySquare square = shown(each.id);
            QCOMPARE(square.hidden, plain.hidden);
            QCOMPARE(square.chips.size(), plain.chips.size());
            QVERIFY(
                std::ranges::find(square.chips, each.id, &DaySquare::Chip::meeting) != square.chips.end());
        }
        // As the view shows it, and finds it under the mouse.
        const Desk desk({ 2022, 1, 20 });
        QList<Meeting> moved = must(MeetingStore(desk.workspace->database()).meetings()).first(6);
        for (const Meeting &each : std::as_const(moved)) {
            must(desk.workspace->planning().reviseMeeting(movedTo(each, { 2022, 1, 24 })));
        }
        MeetingFilter thatDay;
        thatDay.from = thatDay.to = QDate(2022, 1, 24);
        moved = must(MeetingStore(desk.workspace->database()).meetings(thatDay));
        desk.view().setSelectedMeeting(moved.last().id);
        QVERIFY(!desk.view().chipRect(moved.last().id).isEmpty());
    }

    void inANarrowColumnHoursAreWholeAndCutWordsEndWithAnEllipsis()
    {
        const QFontMetrics metrics(QApplication::font());
        const QString hours = french::hours(QTime(9, 30), QTime(12, 0));
        const auto lines = [&](int width) {
            return chippainting::fitted({ calendarwords::hoursWithin(hours, width, metrics),
                                            u"Retours d’expériences de territoires"_s },
                QSize(width, 4 * metrics.height()), metrics);
        };
        const auto width = [&](const QString &text) { return metrics.horizontalAdvance(text); };
        QCOMPARE(lines(width(hours)).first(), hours);
        const QString from = hours.section(u' ', 0, 0);
        QCOMPARE(lines(width(from)).first(2), QStringList({ from, hours.section(u' ', 1) }));
        QCOMPARE(lines(width(u"9h30–"_s)).first(2), QStringList({ u"9h30–"_s, u"12h"_s }));
        for (int each = width(u"9h30–"_s); each < width(hours) * 3; ++each) {
            const QStringList found = lines(each);
            QVERIFY(found.size() <= 4);
            for (const QString &line : found) {
                QVERIFY2(width(line) <= each, qPrintable(line));
            }
            QVERIFY2(found.last().endsWith(u'…') || found.last().endsWith(u"territoires"_s),
                qPrintable(found.last()));
        }
        // What has no line is left out.
        QCOMPARE(chippainting::fitted({ u"un"_s, u"deux"_s }, QSize(500, metrics.height()), metrics),
            QStringList { u"un"_s });
    }

    void theHeadingOfANarrowDayIsShortenedNeverCut()
    {
        const QFontMetrics metrics(QApplication::font());
        const auto width = [&](const QString &text) { return metrics.horizontalAdvance(text); };
        const QDate wednesday(2022, 3, 9);
        const QStringList headings { u"mercredi 9"_s, u"mer. 9"_s, u"me 9"_s, u"9"_s };
        for (qsizetype i = 0; i < headings.size(); ++i) {
            QCOMPARE(calendarwords::dayHeading(wednesday, width(headings.at(i)), metrics), headings.at(i));
            QCOMPARE(calendarwords::dayHeading(wednesday, width(headings.at(i)) - 1, metrics),
                headings.at(std::min(i + 1, headings.size() - 1)));
        }
        QCOMPARE(calendarwords::dayHeading({ 2022, 3, 1 }, 500, metrics), u"mardi 1er"_s);
        QCOMPARE(calendarwords::today(width(u"aujourd’hui"_s), metrics), u"aujourd’hui"_s);
        QCOMPARE(calendarwords::today(width(u"aujourd’hui"_s) - 1, metrics), u"auj."_s);
        QCOMPARE(calendarwords::today(width(u"auj."_s) - 1, metrics), QString());
    }

    void schoolHolidaysAreSaidShorterRatherThanCut()
    {
        const QFontMetrics metrics(QApplication::font());
        const auto width = [&](const QString &text) { return metrics.horizontalAdvance(text); };
        const auto said = [&](const QString &label, int room) {
            return calendarwords::schoolHoliday(label, room, metrics);
        };
        const QStringList forms { u"Vacances de printemps (zone B)"_s, u"Vacances de printemps"_s,
            u"Vac. de printemps"_s, u"Printemps"_s };
        for (qsizetype i = 0; i < forms.size(); ++i) {
            QCOMPARE(said(forms.at(1), width(forms.at(i))), forms.at(i));
        }
        const QString cut = said(forms.at(1), width(forms.last()) - 1);
        QVERIFY2(cut.endsWith(u'…') && cut.startsWith(u"Pr"_s), qPrintable(cut));
        QCOMPARE(said(u"Vacances de la Toussaint"_s, width(u"Toussaint"_s)), u"Toussaint"_s);
        QCOMPARE(said(u"Vacances d’hiver"_s, width(u"Hiver"_s)), u"Hiver"_s);
        QCOMPARE(said(u"Vacances d’été"_s, width(u"Vac. d’été"_s)), u"Vac. d’été"_s);
        QCOMPARE(said(u"Vacances"_s, width(u"Vac."_s)), u"Vac."_s);
        QVERIFY(said(u"Pont de l’Ascension"_s, width(u"Pont de"_s)).endsWith(u'…'));
        // Over a day of the week, too; a public holiday in them keeps its own name.
        CalendarDay day;
        day.schoolHoliday = forms.at(1);
        QCOMPARE(calendarwords::holiday(day, width(forms.at(2)), metrics), forms.at(2));
        day.publicHoliday = u"Lundi de Pâques"_s;
        QCOMPARE(calendarwords::holiday(day, 500, metrics), day.publicHoliday);
    }

    void numbersOfWeeksAreOnAGroundTheyAreReadOn()
    {
        Desk desk;
        auto *header = desk.view().verticalHeader();
        const QImage shown = header->viewport()->grab().toImage();
        QVERIFY(!shown.isNull());
        // Quiet words are made to be read on the page; on a button, in the dark, they are not.
        QCOMPARE(shown.pixelColor(1, shown.height() / 2), header->palette().color(QPalette::Window));
    }

    void holidaysOfOneDayOfARowAreReadInTheMonth()
    {
        // Spring holidays of 2022 begin on a Saturday: two days of that week.
        Desk desk({ 2022, 4, 1 });
        desk.page.resize(1280, 740);
        QCoreApplication::processEvents();
        const CalendarView &view = desk.view();
        const auto &model = *qobject_cast<const CalendarModel *>(view.model());
        const auto &delegate = *qobject_cast<const DayDelegate *>(view.itemDelegate());
        const auto labelOn = [&](QDate date) {
            const QModelIndex index = model.indexOf(date);
            const QRect strip = delegate.square(view.visualRect(index), view.font(), index).strip;
            return DayDelegate::stripLabel(view, index, strip, view.fontMetrics());
        };
        const auto label = labelOn({ 2022, 4, 9 });
        QVERIFY2(label.text.contains(u"rintemps"_s) && !label.text.contains(u'…'), qPrintable(label.text));
        QCOMPARE(labelOn({ 2022, 4, 10 }).text, label.text);
        QCOMPARE(labelOn({ 2022, 4, 10 }).rect, label.rect);
        // All of it stands on the screen, from the first letter on Saturday to the last one.
        const QImage shown = view.viewport()->grab().toImage();
        const int ground = qGray(shown.pixel(label.rect.left() - 2, label.rect.center().y()));
        QList<int> inked;
        for (int x = label.rect.left(); x <= label.rect.right(); ++x) {
            for (int y = label.rect.top() + 2; y < label.rect.bottom() - 1; ++y) {
                if (std::abs(qGray(shown.pixel(x, y)) - ground) > 40) {
                    inked.append(x);
                    break;
                }
            }
        }
        QVERIFY(!inked.isEmpty());
        constexpr int bearings = 6;
        QVERIFY(inked.first() - label.rect.left() < bearings);
        const int written = inked.last() - inked.first() + bearings;
        QVERIFY2(written >= view.fontMetrics().horizontalAdvance(label.text),
            qPrintable(u"%1 px of « %2 »"_s.arg(written).arg(label.text)));
        const CalendarDay &day = model.day(model.indexOf({ 2022, 4, 9 }));
        QVERIFY(calendarwords::tip(day).contains(u"Vacances de printemps (zone B)"_s));
    }

    void daysWithMeetingsSideBySideAreWiderInTheWeek()
    {
        const auto from = [](QTime start, QTime end) {
            Meeting meeting;
            meeting.halfDays = { { .id = {}, .period = {}, .start = start, .end = end } };
            return meeting;
        };
        QCOMPARE(weekcolumns::lanes({}), 1);
        QCOMPARE(weekcolumns::lanes({ from({ 9, 0 }, { 12, 0 }), from({ 12, 0 }, { 14, 0 }) }), 1);
        QCOMPARE(weekcolumns::lanes({ from({ 9, 0 }, { 12, 0 }), from({ 10, 0 }, { 11, 0 }),
                     from({ 11, 30 }, { 14, 0 }), from({ 17, 0 }, { 19, 0 }) }),
            2);
        // Equal while there is room, the wider ones at the cost of all others, and never beyond the edge.
        QCOMPARE(weekcolumns::edges({ 1, 1, 2, 1, 1, 1, 1 }, 50, 700),
            (QList<int> { 0, 100, 200, 300, 400, 500, 600, 700 }));
        QCOMPARE(weekcolumns::edges({ 1, 1, 4, 1, 1, 1, 1 }, 50, 700),
            (QList<int> { 0, 83, 167, 367, 450, 533, 617, 700 }));
        QCOMPARE(weekcolumns::edges({ 1, 1, 8, 1, 1, 1, 1 }, 100, 700),
            (QList<int> { 0, 50, 100, 500, 550, 600, 650, 700 }));
    }

    void threeMeetingsAtTheSameHoursAreReadInTheWeek()
    {
        Desk desk({ 2022, 1, 20 });
        QList<Meeting> evening = must(MeetingStore(desk.workspace->database()).meetings());
        evening.removeIf([](const Meeting &each) { return !each.hoursKnown(); });
        for (const Meeting &each : evening.first(3)) {
            must(desk.workspace->planning().reviseMeeting(movedTo(each, { 2022, 1, 19 })));
        }
        desk.page.findChild<QAction *>(u"weekAction"_s)->trigger();
        desk.page.showDate({ 2022, 1, 19 });
        const auto &week = desk.find<WeekView>(u"weekView"_s);
        const QFontMetrics metrics = week.fontMetrics();
        for (const Meeting &each : evening.first(3)) {
            const QSize room = chippainting::tallTextRoom(week.rectOf(each.id));
            const QStringList lines = calendarwords::blockLines(each, u"17 h – 19 h"_s, room, metrics);
            const QStringList shown
                = chippainting::fitted(lines.first(std::min<qsizetype>(3, lines.size())), room, metrics);
            QVERIFY2(!shown.join(u' ').contains(u'…'), qPrintable(shown.join(u'\n')));
            QVERIFY(shown.join(u' ').contains(u"S%1"_s.arg(each.sessionNumber)));
            QVERIFY2(calendarwords::isTold(each, room, metrics), qPrintable(shown.join(u'\n')));
        }
        QVERIFY2(week.accessibleDescription().contains(evening.first().title), "said whole, too");
        // Each day still stands where it is pointed at.
        for (int day = 0; day < 7; ++day) {
            const QDate date = week.monday().addDays(day);
            QVERIFY(week.pointOf(date, { 9, 0 }).x() < week.viewport()->width());
            QVERIFY(
                day == 0 || week.pointOf(date, { 9, 0 }).x() > week.pointOf(date.addDays(-1), { 9, 0 }).x());
        }
    }

    void whatFindsNoRoomInALaneIsSaidInPiecesNotInDots()
    {
        const QFontMetrics metrics(QApplication::font());
        Meeting meeting;
        meeting.sessionNumber = 2;
        meeting.moduleNumber = 3;
        meeting.trackLabel = u"Professionnel.le.s"_s;
        meeting.title = u"Retours d’expériences"_s;
        const QString hours = french::hours(QTime(9, 30), QTime(12, 0));
        const auto lines = [&](int width, int count) {
            return calendarwords::blockLines(meeting, hours, QSize(width, count * metrics.height()), metrics);
        };
        QCOMPARE(lines(300, 5),
            (QStringList { hours, u"S2 · Prof."_s, u"séance 3"_s, meeting.title, u"lieu à préciser"_s }));
        const int narrow = metrics.horizontalAdvance(u"séance"_s) - 1;
        const QStringList told { u"S2"_s, u"Prof."_s, u"n°\u00A03"_s };
        QCOMPARE(lines(narrow, 6).first(3), told);
        QVERIFY(lines(narrow, 6).size() > 3);
        // Hours that are wider than the lane are left to where the meeting stands.
        const int least
            = std::max(metrics.horizontalAdvance(told.at(1)), metrics.horizontalAdvance(told.at(2)));
        QVERIFY(least < metrics.horizontalAdvance(u"9h30–"_s));
        QCOMPARE(lines(least, 6), told);
    }

    void whatTellsAMeetingComesBeforeItsHoursInALowBlock()
    {
        const QFontMetrics metrics(QApplication::font());
        Meeting meeting;
        meeting.sessionNumber = 2;
        meeting.moduleNumber = 3;
        meeting.trackLabel = u"Professionnel.le.s"_s;
        meeting.cycleMark = u"Quartiers"_s;
        const QString unknownEnd = u"dès 12\u00A0h, fin à préciser"_s;
        const auto size = [&](int width, int lines) { return QSize(width, lines * metrics.height()); };
        const auto shown = [&](QSize room) {
            return chippainting::fitted(
                calendarwords::blockLines(meeting, unknownEnd, room, metrics), room, metrics);
        };
        const int ofChip
            = std::max(metrics.horizontalAdvance(u"Quar. · S2"_s), metrics.horizontalAdvance(u"séance 3"_s));
        QCOMPARE(shown(size(ofChip, 3)), (QStringList { u"Quar. · S2"_s, u"Prof."_s, u"séance 3"_s }));
        // One hour high: two lines. The short pieces are told, whole, the cycle after them.
        const QString pieces = u"S2 Prof. n°\u00A03"_s;
        const QSize low = size(metrics.horizontalAdvance(pieces), 2);
        QCOMPARE(shown(low), (QStringList { pieces, u"Quar."_s }));
        QVERIFY(calendarwords::isTold(meeting, low, metrics));
        const QString hours = french::hours(QTime(12, 0), QTime(14, 0));
        const QSize lowAndWide = size(metrics.horizontalAdvance(pieces + u" Quar."_s), 2);
        QCOMPARE(calendarwords::blockLines(meeting, hours, lowAndWide, metrics),
            (QStringList { pieces + u" Quar."_s, hours }));
        // A line for the whole chip leaves one for the hours.
        const QString line = calendarwords::chip(meeting);
        const QSize wide
            = size(std::max(metrics.horizontalAdvance(line), metrics.horizontalAdvance(unknownEnd)), 2);
        QCOMPARE(shown(wide), (QStringList { unknownEnd, line }));
        // Never a word that is cut: a piece is left out, and the block does not count as read.
        const QSize lane = size(metrics.horizontalAdvance(u"S2 Prof."_s), 1);
        QCOMPARE(shown(lane), QStringList { u"S2 Prof."_s });
        QVERIFY(!calendarwords::isTold(meeting, lane, metrics));
        for (int width = metrics.horizontalAdvance(u"Quar."_s); width < 200; ++width) {
            for (int lines = 1; lines <= 4; ++lines) {
                const QString all = shown(size(width, lines)).join(u' ');
                QVERIFY2(!all.contains(u'…') || all.contains(u"lieu"_s), qPrintable(all));
                QVERIFY2(all.contains(u"S2"_s), qPrintable(all));
            }
        }
    }

    void aQuarterOfAnHourInTheWeekSaysWhoseItIs()
    {
        const Desk desk({ 2022, 1, 20 });
        Meeting brief = desk.meetingOn({ 2022, 1, 21 });
        for (const QTime start : { QTime(9, 0), QTime(23, 30) }) {
            brief.halfDays = { { .id = {}, .period = {}, .start = start, .end = start.addSecs(15 * 60) } };
            brief = must(desk.workspace->planning().reviseMeeting(brief));
            desk.page.findChild<QAction *>(u"weekAction"_s)->trigger();
            const auto &week = desk.find<WeekView>(u"weekView"_s);
            const QSize room = chippainting::tallTextRoom(week.rectOf(brief.id));
            const QFontMetrics metrics = week.fontMetrics();
            const QStringList shown
                = chippainting::fitted(calendarwords::blockLines(brief, {}, room, metrics), room, metrics);
            QVERIFY2(
                shown.join(u' ').contains(u"S%1"_s.arg(brief.sessionNumber)), qPrintable(shown.join(u' ')));
        }
    }

    void meetingsWithoutHoursHaveBoxesAsHighAsTheirLines()
    {
        const Desk desk({ 2022, 1, 20 });
        const Meeting unknown = desk.meetingOn({ 2022, 1, 21 });
        QVERIFY(!unknown.start());
        desk.page.findChild<QAction *>(u"weekAction"_s)->trigger();
        const auto &week = desk.find<WeekView>(u"weekView"_s);
        const QFontMetrics metrics = week.fontMetrics();
        const int two = week.rectOf(unknown.id).height();
        QVERIFY(two >= 2 * metrics.height());
        const int hours = week.pointOf({ 2022, 1, 21 }, { 8, 0 }).y();
        // With several cycles their name takes a line more.
        Database &database = desk.workspace->database();
        const CycleId first = must(ProgrammeStore(database).cycles()).first().id;
        must(desk.workspace->programmes().add(
            must(copyOf(database, first, { u"2023 : suite"_s, true, { 2021, 11, 23 } }))));
        const Meeting marked = desk.meetingOn({ 2022, 1, 21 });
        QCOMPARE(calendarwords::chipLines(marked).size(), 3);
        const QRect box = week.rectOf(marked.id);
        const int width = box.width() - chippainting::tallTextInset;
        const auto lines = calendarwords::chipLinesWithin(marked, width, metrics).size();
        QCOMPARE(box.height() - two, (int(lines) - 2) * metrics.height());
        QVERIFY(week.pointOf({ 2022, 1, 21 }, { 8, 0 }).y() > hours);
        QVERIFY(box.bottom() < week.pointOf({ 2022, 1, 21 }, { 8, 0 }).y());
        // Where the chip's lines are wider than the column, its pieces are said, none cut.
        const auto narrow
            = calendarwords::chipLinesWithin(marked, metrics.horizontalAdvance(u"S2 Prof."_s), metrics);
        QVERIFY2(!narrow.join(u' ').contains(u'…'), qPrintable(narrow.join(u'\n')));
        QVERIFY(narrow.join(u' ').contains(u"n°\u00A0%1"_s.arg(marked.moduleNumber)));
    }

    void aLongHolidaysNameStandsUnderTheNumberUncut()
    {
        const QFontMetrics metrics(QApplication::font());
        const QRect narrow(0, 0, 100, 110);
        const DaySquare square
            = laidOut(narrow, { { Meeting {} }, 20, u"Armistice de 1918"_s, false }, metrics);
        QVERIFY(square.holiday.top() > square.number.bottom());
        QVERIFY(metrics.boundingRect(square.holiday, Qt::TextWordWrap, u"Armistice de 1918"_s).height()
            <= square.holiday.height());
        QVERIFY(square.chips.first().rect.top() > square.holiday.bottom());
        const DaySquare wide
            = laidOut({ 0, 0, 300, 110 }, { {}, 20, u"Armistice de 1918"_s, false }, metrics);
        QCOMPARE(wide.holiday.top(), wide.number.top());
    }

    void theHoursOfADayNotFreeAreNeverCut()
    {
        BusyTime leave;
        leave.label = u"Congés de la semaine"_s;
        leave.first = QDate(2022, 1, 19);
        leave.last = leave.first.addDays(2);
        leave.start = QTime(9, 30);
        leave.end = QTime(12, 30);
        const auto hours
            = [&](int day) { return calendarwords::busyOn(leave, leave.first.addDays(day)).first(); };
        QCOMPARE(hours(0), u"à partir de 9\u00A0h\u00A030"_s);
        QCOMPARE(calendarwords::closeHours(hours(0)), u"dès 9h30"_s);
        QCOMPARE(hours(1), leave.label); // all day
        QCOMPARE(calendarwords::closeHours(hours(2)), u"fin 12h30"_s);
        leave.last = leave.first;
        const QStringList busy = calendarwords::busyOn(leave, leave.first);
        QCOMPARE(busy, QStringList({ u"9\u00A0h\u00A030\u00A0– 12\u00A0h\u00A030"_s, leave.label }));
        const QString close = calendarwords::closeHours(busy.first());
        QCOMPARE(close, u"9h30–12h30"_s);
        leave.label.clear(); // nobody said why
        QCOMPARE(calendarwords::busyOn(leave, leave.first).last(), u"pris"_s);

        const QFontMetrics metrics(QApplication::font());
        constexpr int around = 18; // of the square and of the words in it
        const auto square = [&](int width, int height, const QList<Meeting> &meetings, int more) {
            return laidOut(
                { 0, 0, width + around, height }, { meetings, 20, {}, false, busy, more }, metrics);
        };
        QCOMPARE(square(600, 114, {}, 1).busyLines, QStringList({ busy.join(u"\u00A0: "_s) + u" (+1)"_s }));
        const int ofHours = metrics.horizontalAdvance(busy.first());
        const DaySquare two = square(ofHours, 114, {}, 0);
        QCOMPARE(two.busyLines.first(), busy.first());
        QVERIFY(two.busyLines.last().endsWith(u'…'));
        QVERIFY(two.busy.height() >= 2 * metrics.height());
        QCOMPARE(square(ofHours - 1, 114, {}, 0).busyLines.first(), close);
        QVERIFY(square(ofHours - 1, 114, {}, 2).busyLines.last().endsWith(u"… (+2)"_s));

        // A meeting's chip keeps its own lines first.
        Meeting meeting;
        meeting.trackLabel = u"Professionnel.le.s"_s;
        const int low = 5 * metrics.height() + 20;
        const int ofClose = metrics.horizontalAdvance(close);
        const DaySquare both = square(ofClose, low, { meeting }, 1);
        QCOMPARE(both.busyLines, QStringList({ close }));
        QCOMPARE(both.chips.size(), 1);
        QCOMPARE(both.chips.first().lines.size(), 2);
        QVERIFY(both.chips.first().rect.bottom() < both.busy.top());
        const int ofMore = metrics.horizontalAdvance(close + u" (+1)"_s);
        QCOMPARE(square(ofMore, low, { meeting }, 1).busyLines, QStringList({ close + u" (+1)"_s }));
    }

    void toolTipsReadNamesAsTyped()
    {
        Meeting meeting;
        meeting.title = u"<b>Évaluer</b>"_s;
        meeting.date = QDate(2022, 2, 25);
        QVERIFY(calendarwords::tip(meeting, {}).contains(u"&lt;b&gt;Évaluer&lt;/b&gt;"_s));
    }
};

IREV_TEST(CalendarPageTest)

#include "calendarpagetest.moc"
