// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/rosterpage.h"

#include "app/attendance/attendancestore.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/rostermodel.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "tests/support/hiddentable.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "ui/status/reasondialog.h"
#include "ui/widgets/longwords.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace
{

/// The page on a session of two seats: Abel and Éloy hold them, de La Fontaine waits.
struct Desk {
    Desk()
        : test(u"sqlite"_s)
        , workspace(test.create(Content::Programme, clockAt({ 2021, 10, 4 })))
        , cycle(must(ProgrammeStore(workspace->database()).cycles()).first())
        , session(must(MeetingStore(workspace->database()).sessions(cycle.id)).first().id)
        , track(cycle.trackFor(Audience::Professional)->id)
    {
        QSettings().clear();
        (void)must(Statement(workspace->database(), u"UPDATE session_track SET capacity = 2"_s).run());
        for (const auto &name : { u"Abel"_s, u"Éloy"_s, u"de La Fontaine"_s }) {
            enrol(name);
        }
        open();
    }

    void enrol(const QString &familyName)
    {
        RegistrationDraft draft;
        draft.person.familyName = familyName;
        draft.person.givenName = u"<b>Zoé</b>"_s;
        draft.person.organisationName = u"Ville de "_s + familyName;
        draft.session = session;
        draft.track = track;
        draft.requestedAt = QDateTime(QDate(2021, 10, 4), QTime(9, 0)).addSecs(int(ids.size()));
        ids << must(workspace->enrolment().enrol(draft)).id;
    }

    void open()
    {
        page = std::make_unique<RosterPage>(*workspace);
        page->resize(1100, 700);
        page->show();
        page->showGroup(session, track);
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    }

    template <class T> T *find(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qUtf8Printable(name));
        }
        return found;
    }
    QTableView *table() const { return find<QTableView>(u"rosterTable"_s); }
    void act(const QString &name) const { find<QAction>(name)->trigger(); }
    QStringList column(int which) const
    {
        QStringList cells;
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            cells << table()->model()->index(row, which).data().toString();
        }
        return cells;
    }
    RegistrationStatus status(int i) const
    {
        return must(RegistrationStore(workspace->database()).registration(ids.at(i))).status;
    }
    /// What the message bar says, once the page had time to say it.
    QString message() const
    {
        QCoreApplication::processEvents();
        return find<MessageBar>(u"messageBar"_s)->sentence();
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    Cycle cycle;
    SessionId session;
    TrackId track;
    QList<RegistrationId> ids;
    std::unique_ptr<RosterPage> page;
};

} // namespace

class RosterPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListThatCouldNotBeReadIsNotCalledEmpty()
    {
        Desk desk;
        HiddenTable hidden(desk.workspace->database(), u"organisation"_s); // the groups do not ask for it
        desk.open();
        const auto *title = desk.table()->findChild<QLabel *>(u"emptyTitleLabel"_s);
        QVERIFY(title);
        QCOMPARE(title->text(), u"Les inscriptions n’ont pas pu être lues."_s);
        QVERIFY2(desk.message().contains(u"abîmé"_s), qPrintable(desk.message()));
        QCOMPARE(desk.find<QLabel>(u"shownLabel"_s)->text(), QString()); // nor counted
        const auto *statuses = desk.find<QComboBox>(u"statusFilterBox"_s);
        QVERIFY2(statuses->findText(u"(0)"_s, Qt::MatchContains) < 0, "nor are the statuses");
        hidden.giveBack();
        Q_EMIT desk.workspace->changes().everythingChanged();
        QCOMPARE(desk.table()->model()->rowCount(), 3);
        QCOMPARE(desk.find<QLabel>(u"shownLabel"_s)->text(), u"3\u00a0inscriptions"_s);
        QVERIFY(desk.find<MessageBar>(u"messageBar"_s)->isHidden()); // what it said is so no more
    }

    void aPageOpenedWhileTheBaseDoesNotAnswerShowsItsGroupOnceItDoes()
    {
        TestDatabase test(u"sqlite"_s);
        const auto workspace = test.create(Content::Demonstration, clockAt({ 2022, 1, 20 }));
        const auto other = must(Database::open(test.address()));
        (void)must(Statement(*other, u"BEGIN EXCLUSIVE"_s).run());
        std::unique_ptr<RosterPage> page;
        {
            const Database::Hurry hurry(workspace->database());
            page = std::make_unique<RosterPage>(*workspace);
        }
        const auto *table = page->findChild<QTableView *>(u"rosterTable"_s);
        const auto *bar = page->findChild<MessageBar *>(u"messageBar"_s);
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!bar->sentence().isEmpty());
        QVERIFY(page->findChild<QWidget *>(u"fullBadge"_s)->isHidden());
        QVERIFY(!page->findChild<QPushButton *>(u"seatsButton"_s)->isEnabled());
        const auto *enrol = page->findChild<QPushButton *>(u"newRegistrationButton"_s);
        const auto *sheets = page->findChild<QToolButton *>(u"sheetsButton"_s);
        QVERIFY(!enrol->isEnabled()); // there is no group to be registered in
        QVERIFY(!sheets->isEnabled());
        QVERIFY2(enrol->toolTip().startsWith(u"Les sessions n’ont pas pu être lues."_s),
            qPrintable(enrol->toolTip()));
        QCOMPARE(sheets->toolTip(), enrol->toolTip());
        QCOMPARE(page->findChild<QLabel *>(u"shownLabel"_s)->text(), QString());
        (void)must(Statement(*other, u"ROLLBACK"_s).run());
        Q_EMIT workspace->changes().everythingChanged();
        const auto *box = page->findChild<QComboBox *>(u"groupBox"_s);
        QVERIFY2(box->currentText().startsWith(u"Session 1"), qPrintable(box->currentText()));
        QCOMPARE(table->model()->rowCount(), 29);
        QCOMPARE(bar->sentence(), QString());
        QVERIFY(enrol->isEnabled());
        QCOMPARE(enrol->toolTip(), QString());
        QVERIFY(sheets->isEnabled());
        QVERIFY2(sheets->toolTip().contains(u"Imprimer les feuilles"_s), qPrintable(sheets->toolTip()));
        // Read once, the groups stay good to register in: what is typed waits for the base.
        (void)must(Statement(*other, u"BEGIN EXCLUSIVE"_s).run());
        {
            const Database::Hurry hurry(workspace->database());
            Q_EMIT workspace->changes().everythingChanged();
        }
        QVERIFY(!bar->sentence().isEmpty());
        QVERIFY(enrol->isEnabled());
        QVERIFY(sheets->isEnabled());
        (void)must(Statement(*other, u"ROLLBACK"_s).run());
    }

    void theGroupSaysThatItIsFullAndWhoWaits()
    {
        const Desk desk;
        QCOMPARE(desk.column(RosterModel::FamilyName),
            (QStringList { u"ABEL"_s, u"ÉLOY"_s, u"de LA FONTAINE"_s }));
        QVERIFY(desk.column(RosterModel::Status).last().startsWith(u"en attente (n°"_s));
        QVERIFY(desk.find<QLabel>(u"fullBadge"_s)->isVisible());
        QVERIFY(desk.find<QComboBox>(u"groupBox"_s)->currentText().contains(u"COMPLET"_s));
        QVERIFY(desk.find<QLabel>(u"occupancyLabel"_s)->text().contains(u"1 en attente"_s));
    }

    void typingFiltersAndEscapeClears()
    {
        const Desk desk;
        auto *edit = desk.find<QLineEdit>(u"filterEdit"_s);
        desk.act(u"findAction"_s);
        QTest::keyClicks(edit, u"eloy"_s);
        QCOMPARE(desk.column(RosterModel::FamilyName), QStringList { u"ÉLOY"_s });
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(desk.table()->model()->rowCount(), 3);
        QTest::keyClicks(edit, u"attente"_s);
        QCOMPARE(desk.column(RosterModel::FamilyName), QStringList { u"de LA FONTAINE"_s });
        edit->clear();
        QTest::keyClicks(edit, u"personne"_s);
        QVERIFY(desk.find<QLabel>(u"emptyTitleLabel"_s)->isVisible());
    }

    void aFilterKeepsTheSelectedRowsThatStillAnswer()
    {
        const Desk desk;
        desk.table()->selectRow(1);
        QTest::keyClicks(desk.find<QLineEdit>(u"filterEdit"_s), u"eloy"_s);
        QCOMPARE(desk.table()->selectionModel()->selectedRows().size(), 1);
    }

    void enterAndDoubleClickOpenTheRegistration()
    {
        const Desk desk;
        QSignalSpy asked(desk.page.get(), &RosterPage::registrationAsked);
        desk.table()->selectRow(1);
        desk.table()->setFocus();
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        const QPoint first = desk.table()->visualRect(desk.table()->model()->index(0, 0)).center();
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {}, first);
        QTest::mouseDClick(desk.table()->viewport(), Qt::LeftButton, {}, first);
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked.first().first().value<RegistrationId>(), desk.ids.at(1));
        QCOMPARE(asked.last().first().value<RegistrationId>(), desk.ids.at(0));
    }

    void aStatusIsChangedInPlace()
    {
        const Desk desk;
        desk.table()->selectRow(1);
        desk.act(u"editStatusAction"_s);
        auto *list = desk.find<QComboBox>(u"statusEditor"_s);
        list->setCurrentIndex(list->findData(int(RegistrationStatus::Waitlisted)));
        Q_EMIT list->activated(list->currentIndex());
        QTRY_COMPARE(desk.status(1), RegistrationStatus::Waitlisted);
        QVERIFY(!desk.find<QLabel>(u"fullBadge"_s)->isVisible());
    }

    void aStatusChosenByKeysLeavesThePageOpen()
    {
        const Desk desk;
        desk.table()->setFocus();
        desk.table()->selectRow(1);
        const QSignalSpy asked(desk.page.get(), &RosterPage::registrationAsked);
        QTest::keyClick(desk.table(), Qt::Key_F2);
        auto *list = desk.find<QComboBox>(u"statusEditor"_s);
        QTRY_VERIFY(list->view()->isVisible());
        QTest::keyClick(list->view(), Qt::Key_Down);
        QTest::keyClick(list->view(), Qt::Key_Return);
        QTRY_COMPARE(desk.status(1), RegistrationStatus::Waitlisted);
        QTRY_VERIFY(!desk.page->findChild<QComboBox *>(u"statusEditor"_s));
        QCOMPARE(asked.count(), 0);
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
    }

    void whoIsConfirmedBeforeTheirTurnIsSaid()
    {
        Desk desk;
        desk.enrol(u"Maës"_s); // waits behind de La Fontaine
        (void)must(Statement(desk.workspace->database(), u"UPDATE session_track SET capacity = 3"_s).run());
        Q_EMIT desk.workspace->changes().everythingChanged();
        const QStringList names = desk.column(0);
        desk.table()->selectRow(int(names.indexOf(u"MAËS"_s)));
        desk.act(u"confirmedStatusAction"_s);
        QCOMPARE(desk.status(3), RegistrationStatus::Confirmed);
        QVERIFY2(desk.message().contains(u"avant son tour"_s), qPrintable(desk.message()));
        QVERIFY2(desk.message().contains(u"LA FONTAINE"_s), qPrintable(desk.message()));
        must(desk.workspace->history().undo());
        QCOMPARE(desk.message(), QString()); // no longer true
        desk.table()->selectRow(int(names.indexOf(u"de LA FONTAINE"_s)));
        desk.act(u"confirmedStatusAction"_s);
        QCOMPARE(desk.status(2), RegistrationStatus::Confirmed);
        QCOMPARE(desk.message(), QString());
    }

    void allWhoArePassedOverAreSaid()
    {
        Desk desk;
        for (const QString &name : { u"Maës"_s, u"Noël"_s, u"Zola"_s }) {
            desk.enrol(name); // wait behind de La Fontaine
        }
        (void)must(Statement(desk.workspace->database(), u"UPDATE session_track SET capacity = 5"_s).run());
        Q_EMIT desk.workspace->changes().everythingChanged();
        desk.table()->selectRow(int(desk.column(0).indexOf(u"ZOLA"_s)));
        desk.act(u"confirmedStatusAction"_s);
        for (const QString &name : { u"LA FONTAINE"_s, u"MAËS"_s, u"NOËL"_s, u"étaient à appeler"_s }) {
            QVERIFY2(desk.message().contains(name), qPrintable(desk.message()));
        }
    }

    void seatsUsedUpByTheSameActAreSaidToBe()
    {
        Desk desk;
        desk.enrol(u"Maës"_s); // waits behind de La Fontaine
        (void)must(Statement(desk.workspace->database(), u"UPDATE session_track SET capacity = 3"_s).run());
        Q_EMIT desk.workspace->changes().everythingChanged();
        desk.table()->selectAll();
        desk.act(u"confirmedStatusAction"_s);
        auto *dialog = desk.find<QDialog>(u"bulkDialog"_s);
        const auto *rows = dialog->findChild<QTableWidget *>(u"bulkTable"_s);
        QVERIFY2(rows->item(0, 2)->text().contains(u"après 1\u00a0confirmation"_s),
            qPrintable(rows->item(0, 2)->text()));
        dialog->findChild<QPushButton *>(u"bulkActButton"_s)->click();
        QVERIFY2(desk.message().contains(u"plus de place après 1\u00a0confirmation"_s),
            qPrintable(desk.message()));
        QVERIFY2(!desk.message().contains(u"complète"_s), qPrintable(desk.message()));
    }

    void columnsAreAsWideAsTheRowsThatCome()
    {
        Desk desk;
        desk.page->resize(1400, 700); // there is room for the whole name
        const int before = desk.table()->columnWidth(0);
        desk.enrol(u"Vandenbroucke-Delannoy de Saint-Aubert"_s);
        const QString name = u"VANDENBROUCKE-DELANNOY DE SAINT-AUBERT"_s;
        QTRY_VERIFY(desk.table()->columnWidth(0) > before);
        QVERIFY(desk.table()->columnWidth(0) >= desk.table()->fontMetrics().horizontalAdvance(name));
    }

    void countsAreReadWholeWhateverElseTheLineHolds()
    {
        const Desk desk;
        desk.table()->selectRow(0);
        desk.act(u"waitlistedStatusAction"_s);
        QVERIFY(desk.find<QToolButton>(u"undoButton"_s)->isVisible());
        desk.table()->selectAll();
        desk.page->resize(1090, 700); // what a window of 1280 leaves
        QCoreApplication::processEvents();
        for (const auto &[name, words] : { std::pair(u"shownLabel"_s, u"3 choisies"_s),
                 std::pair(u"occupancyLabel"_s, u"2 en attente"_s) }) {
            const auto *label = desk.find<QLabel>(name);
            QVERIFY2(label->text().contains(words), qPrintable(label->text()));
            QVERIFY2(label->contentsRect().width() >= label->fontMetrics().horizontalAdvance(label->text()),
                qPrintable(u"%1: %2"_s.arg(name).arg(label->width())));
        }
    }

    void aNameOfAnyLengthLeavesEveryColumnInSight_data()
    {
        QTest::addColumn<QString>("familyName");
        QTest::addColumn<bool>("allGroups");
        QTest::newRow("long") << u"Vandenbroucke-Delacroix de Saint-Aubert"_s << false;
        QTest::newRow("272 letters") << QString(272, u'M') << false;
        QTest::newRow("272 letters, all groups") << QString(272, u'M') << true;
    }
    void aNameOfAnyLengthLeavesEveryColumnInSight()
    {
        QFETCH(const QString, familyName);
        QFETCH(const bool, allGroups);
        Desk desk;
        const QTableView *table = desk.table();
        const int status = table->columnWidth(RosterModel::Status);
        desk.enrol(familyName);
        if (allGroups) {
            auto *groups = desk.find<QComboBox>(u"groupBox"_s);
            groups->setCurrentIndex(groups->count() - 1);
            Q_EMIT groups->activated(groups->currentIndex());
        }
        QCoreApplication::processEvents(); // the widths follow once the rows are there
        QVERIFY2(table->horizontalHeader()->length() <= table->viewport()->width(),
            qPrintable(
                u"%1 > %2"_s.arg(table->horizontalHeader()->length()).arg(table->viewport()->width())));
        QVERIFY(table->columnWidth(RosterModel::FamilyName) >= 90);
        QVERIFY(table->columnWidth(RosterModel::Status) >= status); // never cut
    }

    void ordinaryNamesAreReadWholeWithEveryGroupInSight()
    {
        QSettings().clear();
        TestDatabase test(u"sqlite"_s);
        const auto workspace = test.create(Content::Demonstration, clockAt({ 2022, 1, 20 }));
        RosterPage page(*workspace);
        page.resize(1090, 700); // what a window of 1280 leaves
        page.show();
        auto *groups = page.findChild<QComboBox *>(u"groupBox"_s);
        groups->setCurrentIndex(groups->count() - 1);
        Q_EMIT groups->activated(groups->currentIndex());
        QCoreApplication::processEvents();
        const auto *table = page.findChild<QTableView *>(u"rosterTable"_s);
        QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
        QStyleOptionViewItem option;
        option.font = table->font();
        option.fontMetrics = table->fontMetrics();
        const int measured = table->horizontalHeader()->resizeContentsPrecision();
        QVERIFY(measured > 50);
        for (const int column : { int(RosterModel::FamilyName), int(RosterModel::GivenName),
                 int(RosterModel::Audience), int(RosterModel::Status), int(RosterModel::Presences),
                 int(RosterModel::Session), int(RosterModel::Track) }) {
            QVERIFY(!table->isColumnHidden(column));
            for (int row = 0; row < std::min(measured, table->model()->rowCount()); ++row) {
                const QModelIndex cell = table->model()->index(row, column);
                const int needed = table->itemDelegateForIndex(cell)->sizeHint(option, cell).width();
                QVERIFY2(table->columnWidth(column) >= needed, qPrintable(cell.data().toString()));
            }
            const QString heading = table->model()->headerData(column, Qt::Horizontal).toString();
            QVERIFY2(table->columnWidth(column)
                    > table->horizontalHeader()->fontMetrics().horizontalAdvance(heading),
                qPrintable(heading));
        }
    }

    void widthsSetByHandStayWhateverComes()
    {
        Desk desk;
        desk.act(u"usualColumnsAction"_s); // remembered from now on
        desk.page.reset();
        QSettings().setValue(u"roster/widthsSetByHand"_s, true); // as a hand on the header leaves it
        desk.open();
        QTableView *table = desk.table();
        table->setColumnWidth(RosterModel::FamilyName, 500);
        desk.enrol(QString(272, u'M'));
        QCoreApplication::processEvents();
        QCOMPARE(table->columnWidth(RosterModel::FamilyName), 500);
    }

    void theListIsNamedAfterItsGroupWithoutItsFigures()
    {
        const Desk desk;
        QVERIFY(desk.find<QComboBox>(u"groupBox"_s)->currentText().contains(u"COMPLET"_s));
        QCOMPARE(desk.page->listTitle(), u"Session 1 · Professionnel.le.s"_s);
    }

    void whatBecomesOfSeveralRowsIsToldBeforeItIsDone()
    {
        const Desk desk;
        desk.table()->selectAll();
        desk.act(u"confirmedStatusAction"_s);
        auto *dialog = desk.find<QDialog>(u"bulkDialog"_s);
        QVERIFY(dialog);
        auto *rows = dialog->findChild<QTableWidget *>(u"bulkTable"_s);
        // who is left comes first, with the reason, as typed
        QCOMPARE(rows->item(0, 0)->text(), u"de LA FONTAINE <b>Zoé</b>"_s);
        QVERIFY(rows->item(0, 2)->text().contains(u"complète"_s));
        QVERIFY(rows->item(1, 2)->text().contains(u"déjà"_s));
        QVERIFY(!dialog->findChild<QPushButton *>(u"bulkActButton"_s)->isVisible()); // nothing to do
        dialog->findChild<QPushButton *>(u"bulkLeaveButton"_s)->click();
        QCOMPARE(desk.status(2), RegistrationStatus::Waitlisted);
    }

    void whoCameKeepsTheirPlaceAndItIsSaidBeforehand()
    {
        Desk desk;
        MeetingFilter theirs;
        theirs.session = desk.session;
        theirs.track = desk.track;
        const Meeting first = must(MeetingStore(desk.workspace->database()).meetings(theirs)).first();
        must(AttendanceStore(desk.workspace->database())
                .record({ desk.ids.at(1), first.halfDays.first().id, AttendanceState::Present },
                    desk.workspace->clock()()));
        desk.table()->selectRow(1);
        desk.act(u"requestedStatusAction"_s);
        QCOMPARE(desk.status(1), RegistrationStatus::Confirmed);
        const QString said = desk.message();
        QVERIFY2(said.contains(u"des présences y sont saisies, ce qui demande une place confirmée"_s),
            qPrintable(said));
        QVERIFY2(said.contains(u"Pour libérer la place, annulez l’inscription"_s), qPrintable(said));

        desk.table()->selectAll();
        desk.act(u"waitlistedStatusAction"_s);
        auto *dialog = desk.find<QDialog>(u"bulkDialog"_s);
        const auto *rows = dialog->findChild<QTableWidget *>(u"bulkTable"_s);
        QCOMPARE(rows->item(0, 0)->text(), u"ÉLOY <b>Zoé</b>"_s);
        QVERIFY2(rows->item(0, 2)->text().contains(u"des présences y sont saisies"_s),
            qPrintable(rows->item(0, 2)->text()));
        dialog->findChild<QPushButton *>(u"bulkActButton"_s)->click();
        QCOMPARE(desk.status(0), RegistrationStatus::Waitlisted);
        QCOMPARE(desk.status(1), RegistrationStatus::Confirmed);
    }

    void whoIsConfirmedBeforeTheirTurnAmongSeveralIsSaid()
    {
        Desk desk;
        for (const QString &name : { u"Noël"_s, u"Maës"_s, u"Zola"_s }) {
            desk.enrol(name); // wait behind de La Fontaine
        }
        (void)must(Statement(desk.workspace->database(), u"UPDATE session_track SET capacity = 4"_s).run());
        Q_EMIT desk.workspace->changes().everythingChanged();
        const QStringList names = desk.column(0);
        const auto choose = [&](const QStringList &chosen) {
            desk.table()->clearSelection();
            for (const QString &name : chosen) {
                const int row = int(names.indexOf(name));
                QVERIFY2(row >= 0, qPrintable(name));
                desk.table()->selectionModel()->select(desk.table()->model()->index(row, 0),
                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
            }
        };
        choose({ u"MAËS"_s, u"ZOLA"_s });
        desk.act(u"confirmedStatusAction"_s);
        auto *dialog = desk.find<QDialog>(u"bulkDialog"_s);
        const auto *rows = dialog->findChild<QTableWidget *>(u"bulkTable"_s);
        QVERIFY2(
            rows->item(0, 2)->text().contains(u"avant son tour"_s), qPrintable(rows->item(0, 2)->text()));
        QVERIFY(rows->item(0, 2)->text().contains(u"LA FONTAINE"_s));
        const QString summary = dialog->findChild<QLabel *>(u"bulkSummaryLabel"_s)->text();
        QVERIFY2(summary.contains(u"2\u00a0avant leur tour"_s), qPrintable(summary));
        dialog->findChild<QPushButton *>(u"bulkActButton"_s)->click();
        QCOMPARE(desk.status(4), RegistrationStatus::Confirmed);
        QCOMPARE(desk.status(5), RegistrationStatus::Confirmed);
        QVERIFY2(desk.message().startsWith(u"2\u00a0inscriptions confirmées avant leur tour\u00a0: "_s),
            qPrintable(desk.message()));
        QVERIFY(desk.message().contains(u"LA FONTAINE"_s) && desk.message().contains(u"Ctrl+Z"_s));
        must(desk.workspace->history().undo());
        QCOMPARE(desk.message(), QString()); // no longer true
        // Together with the first, nobody is left behind.
        choose({ u"de LA FONTAINE"_s, u"NOËL"_s });
        QTRY_VERIFY(!desk.page->findChild<QDialog *>(u"bulkDialog"_s));
        desk.act(u"confirmedStatusAction"_s);
        dialog = desk.find<QDialog>(u"bulkDialog"_s);
        dialog->findChild<QPushButton *>(u"bulkActButton"_s)->click();
        QCOMPARE(desk.status(2), RegistrationStatus::Confirmed);
        QCOMPARE(desk.status(3), RegistrationStatus::Confirmed);
        QCOMPARE(desk.message(), QString());
    }

    void aReasonTakesTheHeightItNeedsAtAnyWidth()
    {
        Desk desk;
        for (const QString &name : { u"Noël"_s, u"Maës"_s, u"Zola"_s }) {
            desk.enrol(name); // wait behind de La Fontaine
        }
        (void)must(Statement(desk.workspace->database(), u"UPDATE session_track SET capacity = 4"_s).run());
        Q_EMIT desk.workspace->changes().everythingChanged();
        desk.table()->clearSelection();
        for (const QString &name : { u"MAËS"_s, u"ZOLA"_s }) {
            desk.table()->selectionModel()->select(
                desk.table()->model()->index(int(desk.column(0).indexOf(name)), 0),
                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        desk.act(u"confirmedStatusAction"_s);
        auto *dialog = desk.find<QDialog>(u"bulkDialog"_s);
        const auto *rows = dialog->findChild<QTableWidget *>(u"bulkTable"_s);
        const QString reason = rows->item(0, 2)->text();
        const QFontMetrics letters = rows->fontMetrics();
        const int margin = rows->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
        const auto isAsHighAsItsText = [&] {
            const QRect room(0, 0, rows->columnWidth(2) - 2 * margin, 10000);
            const int needed = letters.boundingRect(room, Qt::TextWordWrap, reason).height();
            return std::abs(rows->rowHeight(0) - needed) < letters.lineSpacing();
        };
        QVERIFY2(letters.horizontalAdvance(reason) > rows->columnWidth(2), qPrintable(reason));
        QTRY_VERIFY(isAsHighAsItsText());
        const int height = rows->rowHeight(0);
        dialog->resize(560, 520);
        QTRY_VERIFY(rows->rowHeight(0) > height);
        QTRY_VERIFY(isAsHighAsItsText());
        dialog->resize(760, 520);
        QTRY_VERIFY(rows->rowHeight(0) <= height);
        QTRY_VERIFY(isAsHighAsItsText());
    }

    void severalAreCancelledWithOneReasonAndComeBackWithOneUndo()
    {
        const Desk desk;
        desk.table()->selectAll();
        const auto all = desk.table()->selectionModel()->selectedRows().size();
        desk.act(u"cancelledStatusAction"_s);
        auto *dialog = desk.find<QDialog>(u"bulkDialog"_s);
        QCOMPARE(troubledMnemonics(*dialog), QStringList());
        QVERIFY(dialog->findChild<QLabel *>(u"bulkSummaryLabel"_s)
                ->text()
                .startsWith(u"%1\u00a0inscriptions seront annulées"_s.arg(all)));
        // What is typed at once is the reason.
        QCOMPARE(dialog->focusWidget(), dialog->findChild<QLineEdit *>(u"bulkReasonEdit"_s));
        dialog->findChild<QLineEdit *>(u"bulkReasonEdit"_s)->setText(u"report du cycle"_s);
        dialog->findChild<QPushButton *>(u"bulkActButton"_s)->click();
        QCOMPARE(desk.status(0), RegistrationStatus::Cancelled);
        QCOMPARE(desk.status(2), RegistrationStatus::Cancelled);
        QCOMPARE(
            must(RegistrationStore(desk.workspace->database()).registration(desk.ids.at(1))).statusReason,
            u"report du cycle"_s);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.status(0), RegistrationStatus::Confirmed);
        QCOMPARE(desk.status(2), RegistrationStatus::Waitlisted);
    }

    void whenAnotherDeskChangesThemMeanwhileNothingIsDoneAndTheNewOutcomeIsShown()
    {
        const Desk desk;
        desk.table()->selectAll();
        desk.act(u"cancelledStatusAction"_s);
        auto *dialog = desk.find<QDialog>(u"bulkDialog"_s);
        const auto other = must(Workspace::open(desk.test.address()));
        (void)must(other->enrolment().changeStatus({ desk.ids.at(1) }, RegistrationStatus::Cancelled));
        dialog->findChild<QPushButton *>(u"bulkActButton"_s)->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel *>(u"bulkNoticeLabel"_s)->isVisible());
        QCOMPARE(desk.status(0), RegistrationStatus::Confirmed);
        dialog->findChild<QPushButton *>(u"bulkActButton"_s)->click();
        QCOMPARE(desk.status(0), RegistrationStatus::Cancelled);
    }

    void aCancellationAsksForItsReasonAndIsUndone()
    {
        const Desk desk;
        QSignalSpy said(desk.page.get(), &RosterPage::said);
        desk.table()->selectRow(0);
        desk.act(u"cancelledStatusAction"_s);
        QCOMPARE(desk.status(0), RegistrationStatus::Confirmed); // not before the answer
        auto *dialog = desk.find<QDialog>(u"reasonDialog"_s);
        dialog->findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"désistement"_s);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>(u"buttonBox"_s)->button(QDialogButtonBox::Ok),
            Qt::LeftButton);
        QCOMPARE(desk.status(0), RegistrationStatus::Cancelled);
        QCOMPARE(
            must(RegistrationStore(desk.workspace->database()).registration(desk.ids.at(0))).statusReason,
            u"désistement"_s);
        QVERIFY(said.last().first().toString().contains(u"annulée"_s));
        QVERIFY(desk.find<QToolButton>(u"undoButton"_s)->isVisible());
        desk.act(u"undoStatusAction"_s);
        QCOMPARE(desk.status(0), RegistrationStatus::Confirmed);
        QVERIFY(!desk.find<QToolButton>(u"undoButton"_s)->isVisible());
    }

    void whoGivesUpWithoutTheirColleaguesIsToldBeforeAndAfter()
    {
        Desk desk;
        desk.enrol(u"Bon"_s); // waits behind de La Fontaine
        desk.open();
        must(desk.workspace->waitingDesk().linkColleagues({ desk.ids.at(2), desk.ids.at(3) }));
        const auto row = [&](const QString &name) {
            const QStringList names = desk.column(RosterModel::FamilyName);
            return int(std::ranges::find_if(names, [&](const QString &each) {
                return each.contains(name, Qt::CaseInsensitive);
            }) - names.begin());
        };
        desk.table()->selectRow(row(u"Bon"_s));
        desk.act(u"refusedStatusAction"_s);
        auto *dialog = desk.find<QDialog>(u"reasonDialog"_s);
        const QString caution = dialog->findChild<QLabel *>(u"cautionLabel"_s)->text();
        QVERIFY2(caution.contains(u"viennent ensemble ou pas du tout"_s)
                && caution.contains(u"reste en attente"_s)
                && caution.contains(u"Fontaine"_s, Qt::CaseInsensitive),
            qPrintable(caution));
        dialog->reject();
        QTRY_VERIFY(!desk.page->findChild<QDialog *>(u"reasonDialog"_s));
        // Several at once, one of whom is linked to somebody who stays.
        auto *chosen = desk.table()->selectionModel();
        const auto choose = [&](const QString &name) {
            chosen->select(desk.table()->model()->index(row(name), 0),
                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        };
        chosen->clearSelection();
        choose(u"Bon"_s);
        choose(u"Abel"_s);
        desk.act(u"cancelledStatusAction"_s);
        auto *bulk = desk.find<QDialog>(u"bulkDialog"_s);
        const QString summary = bulk->findChild<QLabel *>(u"bulkSummaryLabel"_s)->text();
        QVERIFY2(summary.contains(u"ensemble ou pas du tout"_s), qPrintable(summary));
        const QString why = bulk->findChild<QTableWidget *>(u"bulkTable"_s)->item(0, 2)->text();
        QVERIFY2(why.startsWith(u"sans "_s) && why.contains(u"reste en attente"_s), qPrintable(why));
        bulk->findChild<QPushButton *>(u"bulkActButton"_s)->click();
        QCOMPARE(desk.status(3), RegistrationStatus::Cancelled);
        QCOMPARE(desk.status(2), RegistrationStatus::Waitlisted);
        QVERIFY2(desk.message().contains(u"ensemble ou pas du tout"_s), qPrintable(desk.message()));
        // Abel’s seat is free: whom the other was to come with is told when they are confirmed alone.
        chosen->clearSelection();
        choose(u"Fontaine"_s);
        desk.act(u"confirmedStatusAction"_s);
        QCOMPARE(desk.status(2), RegistrationStatus::Confirmed);
        QVERIFY2(desk.message().contains(u"Confirmation sans"_s)
                && desk.message().contains(u"n’est plus dans cette session (annulée le 04/10/2021)"_s),
            qPrintable(desk.message()));
    }

    void aLongNameIsBrokenInTheQuestionRatherThanCut()
    {
        const QString name(300, u'X');
        ReasonDialog dialog(RegistrationStatus::Refused, 1, name, {}, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto *who = dialog.findChild<QLabel *>(u"whoLabel"_s);
        QVERIFY(longwords::whole(who->text()).contains(name));
        const QRect room(0, 0, who->width(), 10'000);
        QVERIFY(who->fontMetrics().boundingRect(room, Qt::TextWordWrap, who->text()).width() <= who->width());
        QVERIFY(who->height() >= who->heightForWidth(who->width()));
        QVERIFY2(dialog.width() <= 800, qPrintable(QString::number(dialog.width())));
    }

    void anUndoIsRefusedWithTheReasonWhenTheRowHasChangedSince()
    {
        const Desk desk;
        desk.table()->selectRow(1);
        desk.act(u"waitlistedStatusAction"_s);
        const auto other = must(Workspace::open(desk.test.address()));
        (void)must(other->enrolment().changeStatus({ desk.ids.at(1) }, RegistrationStatus::Refused));
        desk.act(u"undoStatusAction"_s);
        QCOMPARE(desk.status(1), RegistrationStatus::Refused);
        QVERIFY(desk.message().contains(u"a changé depuis, par "_s));
    }

    void selectedRowsAreCopiedAsATableOfText()
    {
        const Desk desk;
        desk.table()->selectRow(0);
        desk.act(u"copyAction"_s);
        const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
        const QStringList lines = mime->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().startsWith(u"NOM\tPrénom\t"_s));
        QVERIFY(lines.last().startsWith(u"ABEL\t<b>Zoé</b>\t"_s));
        QVERIFY(mime->html().contains(u"&lt;b&gt;Zoé"_s));
    }

    void sheetsAndNewRegistrationsAreAskedForTheGroupShown()
    {
        const Desk desk;
        QSignalSpy sheets(desk.page.get(), &RosterPage::sheetsAsked);
        QSignalSpy created(desk.page.get(), &RosterPage::newRegistrationAsked);
        QTest::mouseClick(desk.find<QPushButton>(u"newRegistrationButton"_s), Qt::LeftButton);
        QCOMPARE(created.first().at(0).value<SessionId>(), desk.session);
        QCOMPARE(created.first().at(1).value<TrackId>(), desk.track);
        desk.find<QToolButton>(u"sheetsButton"_s)->click();
        QCOMPARE(sheets.first().first().value<QList<MeetingId>>().size(), 4);
    }

    void whereNoSheetCanBePrintedTheReasonIsTheOneThatIsSo()
    {
        const auto toldBy = [](const RosterPage &page) {
            page.findChild<QToolButton *>(u"sheetsButton"_s)->click();
            return page.findChild<MessageBar *>(u"messageBar"_s)->sentence();
        };
        const Desk desk;
        for (const Meeting &each : must(MeetingStore(desk.workspace->database()).meetings())) {
            must(desk.workspace->planning().removeMeeting(each.id));
        }
        QVERIFY2(toldBy(*desk.page).startsWith(u"Aucune séance datée dans ce groupe"_s),
            qPrintable(toldBy(*desk.page)));
        desk.page->showGroup({}, {}); // all of them
        QVERIFY2(toldBy(*desk.page).startsWith(u"Aucune séance datée dans cette base"_s),
            qPrintable(toldBy(*desk.page)));

        TestDatabase empty(u"sqlite"_s);
        const auto workspace = empty.create(Content::Empty, clockAt({ 2021, 10, 4 }));
        const RosterPage page(*workspace);
        QVERIFY2(toldBy(page).startsWith(u"Aucune session dans cette base"_s)
                && toldBy(page).contains(u"Fichier > Programme du cycle"_s),
            qPrintable(toldBy(page)));
    }

    void chosenColumnsAndTheSortAreRemembered()
    {
        Desk desk;
        desk.act(u"emailColumnAction"_s);
        desk.act(u"audienceColumnAction"_s);
        desk.table()->sortByColumn(RosterModel::GivenName, Qt::DescendingOrder);
        desk.page.reset();
        desk.open();
        QVERIFY(!desk.table()->isColumnHidden(RosterModel::Email));
        QVERIFY(desk.table()->isColumnHidden(RosterModel::Audience));
        QCOMPARE(desk.table()->horizontalHeader()->sortIndicatorSection(), int(RosterModel::GivenName));
        desk.act(u"usualColumnsAction"_s);
        QVERIFY(desk.table()->isColumnHidden(RosterModel::Email));
    }

    void theSpaceBarTicksOneColumnAfterTheOther()
    {
        Desk desk;
        auto *menu = desk.page->findChild<QMenu *>(u"columnsMenu"_s);
        menu->popup(desk.page->mapToGlobal(QPoint(10, 10)));
        for (const auto &[name, column] : { std::pair(u"emailColumnAction"_s, RosterModel::Email),
                 std::pair(u"phoneColumnAction"_s, RosterModel::Phone) }) {
            menu->setActiveAction(desk.page->findChild<QAction *>(name));
            const bool wasHidden = desk.table()->isColumnHidden(column);
            QTest::keyClick(menu, Qt::Key_Space);
            QVERIFY(menu->isVisible());
            QCOMPARE(desk.table()->isColumnHidden(column), !wasHidden);
        }
        QTest::keyClick(menu, Qt::Key_Return); // chooses one and is done
        QVERIFY(!menu->isVisible());
        desk.act(u"usualColumnsAction"_s);
    }

    void aRegistrationMadeElsewhereAppears()
    {
        Desk desk;
        desk.table()->selectRow(1);
        desk.enrol(u"Bernard"_s);
        QCOMPARE(desk.table()->model()->rowCount(), 4);
        QCOMPARE(desk.table()->currentIndex().data().toString(), u"ÉLOY"_s);
        QVERIFY(desk.find<QLabel>(u"occupancyLabel"_s)->text().contains(u"2 en attente"_s));
    }

    void theStatusAskedForIsShownAlone()
    {
        const Desk desk;
        desk.page->showStatus(RegistrationStatus::Waitlisted);
        QCOMPARE(desk.column(RosterModel::FamilyName), QStringList { u"de LA FONTAINE"_s });
        desk.page->showGroup(desk.session, desk.track);
        QCOMPARE(desk.table()->model()->rowCount(), 3);
    }
};

IREV_TEST(RosterPageTest)
#include "rosterpagetest.moc"
