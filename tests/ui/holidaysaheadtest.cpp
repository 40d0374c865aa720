// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/planning.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/meetingmover.h"
#include "ui/calendar/newmeetingdialog.h"
#include "ui/calendar/planassistant.h"
#include "ui/calendar/yeardialog.h"
#include "ui/documents/newcycledialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// Plans reach further than the school holidays that are known: nobody is told that there are none.
class HolidaysAheadTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> test_;
    std::unique_ptr<Workspace> workspace_;
    QDate last_; ///< known
    QString said_;

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        last_ = holidays::knownUntil(must(holidays::schoolHolidays()));
        said_ = u"Vacances scolaires connues jusqu’au %1\u00A0: reprenez le fichier du ministère"_s.arg(
            last_.toString(u"dd/MM/yyyy"_s));
        test_ = std::make_unique<TestDatabase>(u"sqlite"_s);
        workspace_ = test_->create(Content::Programme, clockAt(last_.addDays(20)));
        planning::addNextCycle(*workspace_);
    }

    void cleanup()
    {
        workspace_.reset();
        test_.reset();
    }

    void theAssistantSaysWhatItCannotAvoid()
    {
        PlanAssistant dialog(*workspace_, nullptr);
        dialog.show();
        const auto *note = child<QLabel>(dialog, u"planAvoidNote"_s);
        QVERIFY2(note->text().startsWith(said_), qPrintable(note->text()));
        auto *avoid = child<QCheckBox>(dialog, u"planAvoidCheck"_s);
        avoid->setChecked(false);
        QVERIFY(note->text().isEmpty()); // nobody asks for it
        avoid->setChecked(true);
        planning::chooseFirstGroup(dialog);
        planning::ask(dialog);
        const QString summary = child<QLabel>(dialog, u"summaryLabel"_s)->text();
        QVERIFY2(!summary.isEmpty() && !summary.contains(u"aucun jour à éviter"_s), qPrintable(summary));
        const auto *dates = child<QTreeWidget>(dialog, u"proposalList"_s);
        QVERIFY(dates->topLevelItemCount() > 0);
        for (int row = 0; row < dates->topLevelItemCount(); ++row) {
            QVERIFY2(dates->topLevelItem(row)->text(3).contains(said_),
                qPrintable(dates->topLevelItem(row)->text(3)));
        }
        child<QDateEdit>(dialog, u"planFirstEdit"_s)->setDate(last_.addDays(-90));
        child<QDateEdit>(dialog, u"planLastEdit"_s)->setDate(last_);
        QVERIFY(note->text().isEmpty());
    }

    void aSeriesSaysItOfEachDate()
    {
        NewMeetingDialog dialog(*workspace_, last_.addDays(40), nullptr);
        child<QCheckBox>(dialog, u"followingCheck"_s)->setChecked(true);
        const auto *dates = child<QTreeWidget>(dialog, u"newDatesList"_s);
        QCOMPARE(dates->topLevelItemCount(), 4);
        for (int row = 0; row < dates->topLevelItemCount(); ++row) {
            QVERIFY2(dates->topLevelItem(row)->text(2).contains(said_),
                qPrintable(dates->topLevelItem(row)->text(2)));
        }
    }

    void draggingThereWarns()
    {
        Meeting wanted;
        wanted.date = last_.addDays(40);
        wanted.halfDays = { HalfDay {} };
        const QString hint = MeetingMover(*workspace_).hint(wanted);
        QVERIFY2(hint.contains(said_), qPrintable(hint));
    }

    void theMonthTheWeekAndTheYearSayIt()
    {
        CalendarPage page(*workspace_);
        page.show();
        const auto *note = child<QLabel>(page, u"holidaysNote"_s);
        page.showDate(last_.addDays(-3)); // all of its month is known
        QVERIFY2(note->text().isEmpty() && !note->isVisible(), qPrintable(note->text()));
        page.showDate(last_.addDays(40));
        QVERIFY2(note->isVisible() && note->text().startsWith(said_), qPrintable(note->text()));
        child<QToolButton>(page, u"yearButton"_s)->click();
        const auto *year = page.findChild<YearDialog *>();
        QVERIFY(year);
        const auto *yearNote = child<QLabel>(*year, u"yearHolidaysNote"_s);
        QVERIFY2(yearNote->text().startsWith(said_), qPrintable(yearNote->text()));
        child<QToolButton>(*year, u"previousYearButton"_s)->click();
        QVERIFY(yearNote->text().isEmpty());
    }

    /// The ministry's file says more: then nothing is left to say.
    void whatIsTakenOverEndsIt()
    {
        CalendarPage page(*workspace_);
        page.show();
        page.showDate(last_.addDays(40));
        const auto *note = child<QLabel>(page, u"holidaysNote"_s);
        QVERIFY(!note->text().isEmpty());
        must(workspace_->planning().keepSchoolHolidays(
            { { u"ete@education"_s, { u"Été"_s, last_.addDays(300), last_.addDays(365) } } }));
        QTRY_VERIFY2(note->text().isEmpty(), qPrintable(note->text()));
    }

    void theNextCycleSaysItWithoutCountingItsDatesAsUnfortunate()
    {
        NewCycleDialog dialog(*workspace_, nullptr);
        auto *first = child<QDateEdit>(dialog, u"cycleFirstEdit"_s);
        const QString told = [&] {
            child<QComboBox>(dialog, u"cycleSourceCombo"_s)->setCurrentIndex(1); // the one with dates
            first->setDate(last_.addDays(40));
            return child<QLabel>(dialog, u"cycleToldLabel"_s)->text();
        }();
        QVERIFY2(told.contains(said_), qPrintable(told));
        QVERIFY2(!told.contains(u"18\u00A0tombent"_s), qPrintable(told));
    }
};

IREV_TEST(HolidaysAheadTest)
#include "holidaysaheadtest.moc"
