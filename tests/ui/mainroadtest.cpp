// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/pdftext.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/calendar/calendarpage.h"
#include "ui/mainwindow/databaseopener.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/pages.h"
#include "ui/registration/registrationpage.h"
#include "ui/roster/rosterpage.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// A widget the coordinator can see, by its name.
template <class Widget> Widget *seen(QWidget *inside, const QString &name)
{
    const auto all = inside->findChildren<Widget *>(name);
    const auto found = std::ranges::find_if(all, [](const Widget *each) { return each->isVisible(); });
    return found == all.end() ? nullptr : *found;
}

void typeInto(QLineEdit *edit, const QString &text)
{
    QVERIFY(edit);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

} // namespace

class MainRoadTest final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir folder_;

private Q_SLOTS:
    void init() { QSettings().clear(); }

    /// Start, demonstration, calendar, roster, register, sheet: in the real window, read back from paper.
    void fromAnEmptyMachineToASheetReadyToSign()
    {
        WindowSeams seams;
        seams.clock = clockAt({ 2022, 1, 20 });
        seams.files.dataFolder = folder_.filePath(u"données"_s);
        const QString pdf = folder_.filePath(u"feuille.pdf"_s);
        seams.print.choosePath = [&](QWidget *, const QString &,
                                     const std::function<void(const QString &)> &chosen) { chosen(pdf); };
        MainWindow window(seams);
        window.show();
        window.opener().start({});
        QVERIFY(QTest::qWaitForWindowExposed(&window));

        // the welcome page is there, and makes the demonstration
        auto *demonstration = seen<QAbstractButton>(&window, u"createDemonstrationEntry"_s);
        QVERIFY(demonstration);
        QVERIFY(!window.workspace());
        QTest::mouseClick(demonstration, Qt::LeftButton);
        QVERIFY(window.workspace());
        QVERIFY(QFileInfo::exists(folder_.filePath(u"données/demonstration.db"_s)));

        // calendar: the séance of 28 January, session 2, is found and opened
        auto *navigation = seen<QListWidget>(&window, u"navigation"_s);
        QVERIFY(navigation);
        QCOMPARE(navigation->count(), Pages::kinds().size());
        navigation->setCurrentRow(1);
        QCOMPARE(window.pages()->current(), Pages::Page::Calendar);
        auto *calendar = window.findChild<CalendarPage *>();
        QVERIFY(calendar && calendar->isVisible());
        const auto meetings = must(MeetingStore(window.workspace()->database()).meetings());
        const auto meeting = std::ranges::find(meetings, QDate(2022, 1, 28), &Meeting::date);
        QVERIFY(meeting != meetings.end());
        calendar->openMeeting(meeting->id);
        QTRY_VERIFY(window.findChild<QPushButton *>(u"rosterButton"_s));
        auto *rosterButton = window.findChild<QPushButton *>(u"rosterButton"_s);
        QTRY_VERIFY(rosterButton->isVisible());

        // its roster
        QTest::mouseClick(rosterButton, Qt::LeftButton);
        QTRY_COMPARE(window.pages()->current(), Pages::Page::Roster);
        QVERIFY(window.findChild<RosterPage *>()->isVisible());

        // somebody telephones: a registration in session 2
        Q_EMIT window.findChild<RosterPage *>()->newRegistrationAsked(meeting->session, meeting->track);
        QCOMPARE(window.pages()->current(), Pages::Page::Registrations);
        auto *page = window.findChild<RegistrationPage *>();
        typeInto(page->findChild<QLineEdit *>(u"familyNameEdit"_s), u"Hautemer-Essai"_s);
        typeInto(page->findChild<QLineEdit *>(u"givenNameEdit"_s), u"Camille"_s);
        typeInto(page->findChild<QLineEdit *>(u"emailEdit"_s), u"maelle@essai.example"_s);
        QTest::keyClick(page, Qt::Key_S, Qt::ControlModifier);
        const auto registered = [&] {
            const auto all = must(RegistrationStore(window.workspace()->database()).registrations());
            return std::ranges::count(
                all, u"Hautemer-Essai"_s, [](const Registration &each) { return each.person.familyName; });
        };
        QTRY_COMPARE(registered(), 1);

        // the sheet, printed to PDF and read back
        Q_EMIT calendar->sheetsAsked({ meeting->id });
        QTRY_VERIFY(window.findChild<QPushButton *>(u"pdfButton"_s));
        QTest::mouseClick(window.findChild<QPushButton *>(u"pdfButton"_s), Qt::LeftButton);
        QTRY_VERIFY(QFileInfo(pdf).size() > 1000);
        const QString paper = textOfPdf(pdf);
        QVERIFY2(paper.contains(u"HAUTEMER-ESSAI"_s), qPrintable(paper));
        QVERIFY(paper.contains(u"vendredi 28 janvier 2022"_s));
        QVERIFY(paper.contains(u"Session 2"_s));
        QVERIFY(!paper.contains(u"essai.example"_s));
    }
};

IREV_TEST(MainRoadTest)

#include "mainroadtest.moc"
