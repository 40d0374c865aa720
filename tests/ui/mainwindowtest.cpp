// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/rostermodel.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "ui/attendance/attendancepage.h"
#include "ui/calendar/calendarpage.h"
#include "ui/documents/attestationdialog.h"
#include "ui/mainwindow/aboutdialog.h"
#include "ui/mainwindow/databaseopener.h"
#include "ui/mainwindow/pages.h"
#include "ui/mainwindow/recentdatabases.h"
#include "ui/print/meetingtree.h"
#include "ui/print/sheetdialog.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QScrollArea>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;

class MainWindowTest final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir folder_;
    QString chosen_; ///< what the file dialogs answer

    WindowSeams seams()
    {
        WindowSeams made;
        made.clock = clockAt({ 2022, 1, 20 });
        made.files.dataFolder = folder_.filePath(u"données"_s);
        made.files.askNewFile = [this](QWidget *, const QString &, const QString &, FileSeams::Existing,
                                    const FileSeams::Chosen &chosen) { chosen(chosen_); };
        made.files.askExistingFile = [this](QWidget *, const FileSeams::Chosen &chosen) { chosen(chosen_); };
        return made;
    }

    /// Two people enrolled in the window's database.
    static QList<RegistrationId> enrolTwo(Workspace &workspace)
    {
        QList<RegistrationId> ids;
        const Cycle cycle = must(ProgrammeStore(workspace.database()).cycles()).first();
        for (const QString &name : { u"Éloy"_s, u"Dupont & fils"_s }) {
            RegistrationDraft draft;
            draft.person.civility = u"Madame"_s;
            draft.person.familyName = name;
            draft.person.givenName = u"Maëlle"_s;
            draft.session = must(MeetingStore(workspace.database()).sessions(cycle.id)).first().id;
            draft.track = cycle.trackFor(Audience::Professional)->id;
            ids << must(workspace.enrolment().enrol(draft)).id;
        }
        return ids;
    }

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void withoutADatabaseTheWelcomePageOffersFiveWays()
    {
        MainWindow window(seams());
        window.show();
        window.opener().start({});
        for (const QString &name : { u"createProgrammeEntry"_s, u"createDemonstrationEntry"_s,
                 u"createEmptyEntry"_s, u"openEntry"_s, u"openSharedEntry"_s }) {
            const auto *entry = window.findChild<QAbstractButton *>(name);
            QVERIFY2(entry && entry->isVisible(), qPrintable(name));
        }
        QVERIFY(!window.findChild<QAction *>(u"printAction"_s)->isEnabled());
    }

    void keysAreListedWithinTheScreenAndTheButtonStaysInSight()
    {
        MainWindow window(seams());
        window.show();
        window.opener().start({});
        QTest::mouseClick(window.findChild<QAbstractButton *>(u"createProgrammeEntry"_s), Qt::LeftButton);
        window.pages()->show(Pages::Page::Calendar);
        QPointer<ShortcutsDialog> dialog = new ShortcutsDialog(&window);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QVERIFY(dialog->height() <= dialog->screen()->availableGeometry().height());
        auto *close = dialog->findChild<QPushButton *>();
        QVERIFY(close && close->isVisible());
        QVERIFY(dialog->rect().contains(QRect(close->mapTo(dialog, QPoint()), close->size())));
        const auto *area = dialog->findChild<QScrollArea *>(u"shortcutsArea"_s);
        QVERIFY(area->widget()->width() <= area->viewport()->width());
        QStringList meanings;
        const auto labels = area->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            meanings.append(label->text());
        }
        QVERIFY(meanings.contains(u"Mois, semaine ou année qui suit"_s));
        QVERIFY(meanings.contains(u"Déplacer la rencontre d’un jour en avant"_s));
        dialog->reject();
    }

    void aWelcomeEntryMakesTheDatabaseInTheUsersFolderAndTheNextStartFindsIt()
    {
        {
            MainWindow window(seams());
            window.show();
            window.opener().start({});
            QTest::mouseClick(window.findChild<QAbstractButton *>(u"createProgrammeEntry"_s), Qt::LeftButton);
            QVERIFY(window.workspace());
            QVERIFY(QFile::exists(folder_.filePath(u"données/irev-cycles.db"_s)));
            QCOMPARE(window.pages()->current(), Pages::Page::Home);
            window.pages()->show(Pages::Page::Registrations);
            window.close();
        }
        MainWindow again(seams());
        again.show();
        again.opener().start({});
        QVERIFY(again.workspace());
        QCOMPARE(again.pages()->current(), Pages::Page::Home); // the day begins with what waits
    }

    void theWelcomePageOffersWhatWasOpenedBeforeAndIsStillThere()
    {
        const QTemporaryDir folder;
        WindowSeams own = seams();
        own.files.dataFolder = folder.filePath(u"données"_s);
        const QString elsewhere = folder.filePath(u"ailleurs & plus loin.db"_s);
        chosen_ = elsewhere;
        {
            MainWindow window(own);
            window.show();
            window.opener().start({});
            QVERIFY(!window.findChild<QAbstractButton *>(u"knownEntry-1"_s)); // nothing was opened yet
            QTest::mouseClick(
                window.findChild<QAbstractButton *>(u"createDemonstrationEntry"_s), Qt::LeftButton);
            QVERIFY(window.workspace());
            must(window.workspace()->database().copyTo(elsewhere));
            window.opener().openExisting();
            window.close();
        }
        TestDatabase gone(u"sqlite"_s);
        recentdatabases::add(gone.address(), seams().clock()); // whose file was never made
        MainWindow again(own);
        again.show();
        QApplication::setActiveWindow(&again);
        auto *latest = again.findChild<QAbstractButton *>(u"knownEntry-1"_s);
        QVERIFY(latest && latest->isVisible());
        QCOMPARE(latest->accessibleName(), u"ailleurs & plus loin.db"_s);
        QTRY_VERIFY(latest->hasFocus());
        auto *before = again.findChild<QAbstractButton *>(u"knownEntry-2"_s);
        QVERIFY(before);
        QCOMPARE(before->accessibleName(), u"demonstration.db"_s);
        QVERIFY(!again.findChild<QAbstractButton *>(u"knownEntry-3"_s));
        QTest::keyClick(latest, Qt::Key_Tab);
        QVERIFY(before->hasFocus());
        QTest::keyClick(before, Qt::Key_Return);
        QVERIFY(again.workspace());
        QCOMPARE(again.workspace()->database().address().path,
            QDir(own.files.dataFolder).filePath(u"demonstration.db"_s));
    }

    void aDemonstrationIsOfferedAgainThoughTheSettingsAreLost()
    {
        const QTemporaryDir folder;
        WindowSeams own = seams();
        own.files.dataFolder = folder.filePath(u"données"_s);
        {
            MainWindow window(own);
            window.opener().createFirst(Content::Demonstration);
            QVERIFY(window.workspace());
        }
        QSettings().clear();
        MainWindow again(own);
        again.show();
        again.opener().start({});
        QVERIFY(!again.workspace()); // trying the program out is not the real work
        auto *known = again.findChild<QAbstractButton *>(u"knownEntry-1"_s);
        QVERIFY(known && known->isVisible());
        QTest::mouseClick(known, Qt::LeftButton);
        QVERIFY(again.workspace());
    }

    void theWelcomePageFitsWithAllItMayOffer()
    {
        QList<std::shared_ptr<TestDatabase>> databases;
        for (int i = 0; i < 5; ++i) {
            databases.append(std::make_shared<TestDatabase>(u"sqlite"_s));
            databases.last()->create(Content::Empty).reset();
            recentdatabases::add(databases.last()->address(), seams().clock());
        }
        MainWindow window(seams());
        window.show();
        QVERIFY(window.findChild<QAbstractButton *>(u"knownEntry-3"_s));
        QVERIFY(!window.findChild<QAbstractButton *>(u"knownEntry-4"_s));
        QVERIFY2(window.minimumSizeHint().height() <= 800 * 7 / 8,
            qPrintable(QString::number(window.minimumSizeHint().height())));
    }

    void everyPageFitsInAWindowOf1280By800()
    {
        // An eighth is kept for the letters of a desktop, which are larger than those of the tests.
        constexpr QSize most(1280 * 7 / 8, 800 * 7 / 8);
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        const auto kinds = Pages::kinds();
        for (const Pages::Kind &kind : kinds) {
            window.pages()->show(kind.page);
            QCoreApplication::processEvents();
            const QSize needed = window.minimumSizeHint();
            QVERIFY2(needed.width() <= most.width() && needed.height() <= most.height(),
                qPrintable(u"%1: %2 × %3"_s.arg(kind.title).arg(needed.width()).arg(needed.height())));
        }
    }

    void noAltKeyLeadsToTwoThingsOfAPage()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        QStringList doubled;
        const auto kinds = Pages::kinds();
        for (const Pages::Kind &kind : kinds) {
            window.pages()->show(kind.page);
            QCoreApplication::processEvents();
            doubled += troubledMnemonics(window);
        }
        QCOMPARE(doubled.join(u", "_s), QString());
    }

    void aListIsExportedAsItIsShown()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        QTemporaryDir folder;
        WindowSeams made = seams();
        made.files.askListFile = [&](QWidget *, const QString &proposed, const FileSeams::Chosen &chosen) {
            QCOMPARE(proposed, u"Inscriptions – 2022-01-20"_s);
            chosen(folder.filePath(u"liste.csv"_s));
        };
        MainWindow window(made);
        window.show();
        window.opener().open(test.address());
        (void)enrolTwo(*window.workspace());
        window.pages()->show(Pages::Page::Home);
        auto *action = window.findChild<QAction *>(u"exportAction"_s);
        QVERIFY(!action->isEnabled()); // no list there
        window.pages()->show(Pages::Page::Registrations);
        QVERIFY(action->isEnabled());
        auto *view = window.pages()->currentWidget()->findChild<QTableView *>(u"registrationsView"_s);
        view->hideColumn(RosterModel::Organisation);
        view->horizontalHeader()->moveSection(
            view->horizontalHeader()->visualIndex(RosterModel::GivenName), 0);
        window.pages()->currentWidget()->findChild<QLineEdit *>(u"filterEdit"_s)->setText(u"eloy"_s);
        action->trigger();
        QFile file(folder.filePath(u"liste.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().startsWith(u"Prénom;NOM;"_s));
        QVERIFY(!lines.first().contains(u"Structure"_s));
        QVERIFY(lines.last().startsWith(u"Maëlle;ÉLOY;"_s));
        QVERIFY(window.statusBar()->currentMessage().contains(u"liste.csv"_s));
    }

    void whatIsPrintedIsWhatThePageShows()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        const auto asked = [&window] {
            window.findChild<QAction *>(u"printAction"_s)->trigger();
            auto *dialog = window.findChild<SheetDialog *>();
            const QList<MeetingId> checked = dialog->findChild<MeetingTree *>()->checkedMeetings();
            delete dialog;
            return QSet<MeetingId>(checked.begin(), checked.end());
        };
        const QList<Meeting> all = must(MeetingStore(window.workspace()->database()).meetings());
        window.pages()->show(Pages::Page::Roster);
        auto *groups = window.pages()->currentWidget()->findChild<QComboBox *>(u"groupBox"_s);
        groups->setCurrentIndex(groups->findText(u"Session 1 · Élu.e.s"_s, Qt::MatchStartsWith));
        Q_EMIT groups->activated(groups->currentIndex());
        QSet<MeetingId> group;
        for (const Meeting &meeting : all) {
            if (meeting.sessionNumber == 1 && meeting.trackLabel == u"Élu.e.s"_s) {
                group.insert(meeting.id);
            }
        }
        QVERIFY(!group.isEmpty());
        QCOMPARE(asked(), group);
        window.pages()->show(Pages::Page::Calendar);
        window.findChild<CalendarPage *>()->showDate({ 2022, 2, 25 });
        const auto shown = std::ranges::find(all, QDate(2022, 2, 25), &Meeting::date);
        QVERIFY(shown != all.end());
        QCOMPARE(asked(), QSet<MeetingId> { shown->id });
    }

    void attestationsBeginWithWhatThePageShows()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        const auto asked = [&window] {
            window.findChild<QAction *>(u"attestationsAction"_s)->trigger();
            auto *dialog = window.findChild<AttestationDialog *>();
            const auto chosen = std::pair(dialog->findChild<QComboBox *>(u"groupCombo"_s)->currentText(),
                MeetingId { dialog->findChild<QComboBox *>(u"kindCombo"_s)->currentData().toLongLong() });
            delete dialog;
            return chosen;
        };
        const QList<Meeting> all = must(MeetingStore(window.workspace()->database()).meetings());
        const auto title = [](const Meeting &meeting) {
            return u"%1 · %2"_s.arg(meeting.sessionLabel, meeting.trackLabel);
        };
        const Meeting &last = *std::ranges::find(all, QDate(2022, 1, 19), &Meeting::date);
        QCOMPARE(asked(), std::pair(title(last), MeetingId {})); // no page says anything else
        const Meeting &first = *std::ranges::find(all, QDate(2021, 12, 10), &Meeting::date);
        window.pages()->show(Pages::Page::Attendance);
        window.findChild<AttendancePage *>()->showMeeting(first.id);
        QCOMPARE(asked(), std::pair(title(first), first.id));
        window.pages()->show(Pages::Page::Calendar);
        window.findChild<CalendarPage *>()->showDate({ 2022, 2, 25 });
        const Meeting &selected = *std::ranges::find(all, QDate(2022, 2, 25), &Meeting::date);
        QCOMPARE(asked(), std::pair(title(selected), selected.id));
        window.pages()->show(Pages::Page::Roster);
        auto *groups = window.pages()->currentWidget()->findChild<QComboBox *>(u"groupBox"_s);
        groups->setCurrentIndex(groups->findText(u"Session 2 · Élu.e.s"_s, Qt::MatchStartsWith));
        Q_EMIT groups->activated(groups->currentIndex());
        QCOMPARE(asked().first, u"Session 2 · Élu.e.s"_s);
        QVERIFY(!asked().second.isValid());
    }

    void theLastActIsTakenBackAndDoneAgainByItsName()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        auto *menu = window.findChild<QMenu *>(u"editMenu"_s);
        QAction *undo = menu->actions().at(0);
        QAction *redo = menu->actions().at(1);
        QVERIFY(!undo->isEnabled());
        const QList<RegistrationId> ids = enrolTwo(*window.workspace());
        QCOMPARE(undo->text(), u"&Annuler\u00a0: inscription de Mme DUPONT && FILS"_s);
        undo->trigger();
        QVERIFY(!RegistrationStore(window.workspace()->database()).registration(ids.last()));
        QCOMPARE(undo->text(), u"&Annuler\u00a0: inscription de Mme ÉLOY"_s);
        QCOMPARE(redo->text(), u"&Rétablir\u00a0: inscription de Mme DUPONT && FILS"_s);
        QVERIFY(window.statusBar()->currentMessage().startsWith(u"C’est annulé\u00a0: inscription de Mme"_s));
        redo->trigger();
        QVERIFY(RegistrationStore(window.workspace()->database()).registration(ids.last()));
        QVERIFY(!redo->isEnabled());
    }

    void severalActsAreTakenBackAtOnceFromTheirList()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        const QList<RegistrationId> ids = enrolTwo(*window.workspace());
        auto *several = window.findChild<QMenu *>(u"undoSeveralMenu"_s);
        Q_EMIT several->aboutToShow();
        QCOMPARE(several->actions().size(), 2);
        QCOMPARE(several->actions().last()->text(), u"inscription de Mme ÉLOY\tAnnuler 2\u00a0actions"_s);
        several->actions().last()->trigger();
        QVERIFY(window.workspace()->history().done().isEmpty());
        QVERIFY(!RegistrationStore(window.workspace()->database()).registration(ids.first()));
    }

    void whatAnotherDeskChangedSinceIsNotTakenBackAndSaysByWhom()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        const QList<RegistrationId> ids = enrolTwo(*window.workspace());
        (void)must(
            window.workspace()->enrolment().changeStatus({ ids.first() }, RegistrationStatus::Waitlisted));
        const auto other = must(Workspace::open(test.address(), clockAt({ 2022, 1, 20 })));
        (void)must(other->enrolment().changeStatus({ ids.first() }, RegistrationStatus::Refused));
        window.findChild<QMenu *>(u"editMenu"_s)->actions().first()->trigger();
        const QString sentence = window.findChild<MessageBar *>(u"windowMessageBar"_s)->sentence();
        QVERIFY2(sentence.contains(u"mise en attente de Mme ÉLOY"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"le jeudi 20 janvier 2022"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"Refus de Mme ÉLOY"_s), qPrintable(sentence));
        // Again: the same refusal, and nothing older is taken back in its stead.
        window.findChild<QMenu *>(u"editMenu"_s)->actions().first()->trigger();
        QCOMPARE(window.findChild<MessageBar *>(u"windowMessageBar"_s)->sentence(), sentence);
        QCOMPARE(must(RegistrationStore(window.workspace()->database()).registrations()).size(), 2);
        // What stands before it can be come to.
        auto *past = window.findChild<QAction *>(u"leaveActAction"_s);
        QVERIFY(past->isVisible());
        QVERIFY2(sentence.contains(u"Passer à l’action précédente"_s), qPrintable(sentence));
        // What is done next is no longer about it.
        (void)must(
            window.workspace()->enrolment().changeStatus({ ids.last() }, RegistrationStatus::Waitlisted));
        QCOMPARE(window.findChild<MessageBar *>(u"windowMessageBar"_s)->sentence(), QString());
    }

    void aProgrammeFileThatIsReadClearsTheRefusalBefore()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        const QString path = folder_.filePath(u"programme.json"_s);
        WindowSeams made = seams();
        made.print.chooseProgramme
            = [&path](QWidget *, const std::function<void(const QString &)> &chosen) { chosen(path); };
        MainWindow window(made);
        window.show();
        window.opener().open(test.address());
        const auto readBack = [&](const QByteArray &json) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(json);
            file.close();
            auto *menu = window.findChild<QMenu *>(u"programmeMenu"_s);
            QVERIFY(menu);
            Q_EMIT menu->aboutToShow();
            menu->actions().last()->trigger();
        };
        const auto *bar = window.findChild<MessageBar *>(u"windowMessageBar"_s);
        QFile shipped(u":/irev/programmes/evaluation-2022.json"_s);
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray json = shipped.readAll();
        readBack(json);
        QVERIFY2(bar->sentence().contains(u"a déjà le code"_s), qPrintable(bar->sentence()));
        QVERIFY2(!bar->sentence().contains(test.address().path), qPrintable(bar->sentence()));
        readBack("{");
        QVERIFY2(bar->sentence().startsWith(u"Le fichier «\u00a0programme.json\u00a0»"_s),
            qPrintable(bar->sentence()));
        readBack(json.replace("\"evaluation-2022\"", "\"evaluation-2023\""));
        QCOMPARE(bar->sentence(), QString());
        QCOMPARE(must(ProgrammeStore(window.workspace()->database()).cycles()).size(), 2);
        // A date far from the others is taken, and told.
        readBack(QByteArray(json)
                .replace("\"evaluation-2023\"", "\"evaluation-9021\"")
                .replace("2021-11-23", "9021-11-23"));
        QCOMPARE(must(ProgrammeStore(window.workspace()->database()).cycles()).size(), 3);
        QVERIFY2(bar->sentence().contains(u"novembre 9021"_s), qPrintable(bar->sentence()));
        QVERIFY2(bar->sentence().contains(u"vérifiez l’année"_s), qPrintable(bar->sentence()));
        QVERIFY2(!bar->sentence().contains(u'\n'), qPrintable(bar->sentence())); // the others are not
    }

    void aFieldKeepsCtrlZWhileItHasSomethingToTakeBack()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        (void)enrolTwo(*window.workspace());
        window.pages()->show(Pages::Page::Roster);
        auto *field = window.pages()->currentWidget()->findChild<QLineEdit *>(u"filterEdit"_s);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        QTest::keyClicks(field, u"abc"_s);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(field->text(), QString());
        QCOMPARE(window.workspace()->history().done().size(), 2);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.workspace()->history().done().size(), 1);
        QTest::keyClick(field, Qt::Key_Y, Qt::ControlModifier);
        // The field has its own "abc" to bring back first.
        QCOMPARE(field->text(), u"abc"_s);
    }

    void theJournalTellsTheNewestFirstAndIsFiltered()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        (void)enrolTwo(*window.workspace());
        must(window.workspace()->history().undo());
        window.findChild<QAction *>(u"journalAction"_s)->trigger();
        auto *dialog = window.findChild<QDialog *>(u"journalDialog"_s);
        QVERIFY(dialog);
        const QAbstractItemModel *model = dialog->findChild<QTableView *>(u"journalTable"_s)->model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->index(0, 2).data().toString(),
            u"Retour en arrière\u00a0: inscription de Mme DUPONT & FILS"_s);
        QCOMPARE(model->index(2, 2).data().toString(), u"Inscription de Mme ÉLOY"_s);
        auto *filter = dialog->findChild<QLineEdit *>(u"journalFilterEdit"_s);
        filter->setText(u"eloy janvier"_s);
        QCOMPARE(model->rowCount(), 1);
        filter->setText(u"zzz"_s);
        QVERIFY(dialog->findChild<QLabel *>(u"journalNoticeLabel"_s)->isVisible());
    }

    void everyPageOpensFromTheNavigationAndTheMenu()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        QVERIFY(window.workspace());
        auto *navigation = window.findChild<QListWidget *>(u"navigation"_s);
        const auto kinds = Pages::kinds();
        QCOMPARE(navigation->count(), int(kinds.size()));
        for (int i = 0; i < kinds.size(); ++i) {
            navigation->setCurrentRow(i);
            QCOMPARE(window.pages()->current(), kinds.at(i).page);
        }
        for (int i = 0; i < kinds.size(); ++i) {
            window.findChild<QAction *>(u"page%1Action"_s.arg(i + 1))->trigger();
            QCOMPARE(window.pages()->current(), kinds.at(i).page);
            QCOMPARE(navigation->currentRow(), i);
        }
    }

    void aPageAskedForByItsKeysTakesTheKeyboard()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const int pages = int(Pages::kinds().size());
        for (int number = pages; number >= 1; --number) {
            window.findChild<QListWidget *>(u"navigation"_s)->setFocus();
            QTest::keyClick(&window, Qt::Key(Qt::Key_0 + number), Qt::ControlModifier);
            const QWidget *page = window.pages()->currentWidget();
            QVERIFY2(page->isAncestorOf(QApplication::focusWidget()), qPrintable(QString::number(number)));
            QVERIFY(QApplication::focusWidget() != page);
        }
        QTest::keyClick(&window, Qt::Key_4, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"Vandamme"_s);
        QCOMPARE(window.findChild<QLineEdit *>(u"familyNameEdit"_s)->text(), u"Vandamme"_s);
        const auto *state = window.findChild<QLabel *>(u"stateLabel"_s);
        QCOMPARE(state->text(), u"Saisie non enregistrée"_s);
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"familyNameEdit"_s);
        window.pages()->currentWidget()->findChild<QPushButton *>(u"cancelButton"_s)->click();
        QCOMPARE(state->text(), u"Enregistré"_s);
    }

    void aPageOfAListIsReadyToSearchHoweverOneGetsThere()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto focused = [] { return QApplication::focusWidget()->objectName(); };
        for (const auto &[key, name] : { std::pair(Qt::Key_3, u"filterEdit"_s),
                 std::pair(Qt::Key_5, u"waitingTable"_s), std::pair(Qt::Key_7, u"filterEdit"_s) }) {
            QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
            QTest::keyClick(&window, key, Qt::ControlModifier);
            QCOMPARE(focused(), name);
            QVERIFY(window.pages()->currentWidget()->isAncestorOf(QApplication::focusWidget()));
        }
        // By a link of another page, too.
        for (const auto &[page, name] : { std::pair(Pages::Page::Roster, u"filterEdit"_s),
                 std::pair(Pages::Page::WaitingList, u"waitingTable"_s) }) {
            QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
            window.pages()->show(page);
            QCOMPARE(focused(), name);
        }
        // Another tab begins in its own search.
        QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
        window.findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(1);
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
        QCOMPARE(focused(), u"organisationFilterEdit"_s);
        // Who goes through the navigation stays there.
        auto *navigation = window.findChild<QListWidget *>(u"navigation"_s);
        navigation->setFocus();
        navigation->setCurrentRow(int(Pages::Page::Roster));
        QCOMPARE(QApplication::focusWidget(), navigation);
    }

    void aFileDialogBeginsInAFolderThatIsThere()
    {
        const QByteArray before = qgetenv("HOME");
        const auto restore = qScopeGuard([&before] { qputenv("HOME", before); });
        const QTemporaryDir home;
        qputenv("HOME", home.path().toLocal8Bit());
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        QVERIFY2(!QFileInfo::exists(documents), qPrintable(documents));
        QWidget window;
        const auto opened = [&window] {
            FileSeams::usual().askExistingFile(&window, [](const QString &) { });
            auto *dialog = window.findChild<QFileDialog *>();
            const QString folder = dialog->directory().absolutePath();
            const QString name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->text();
            delete dialog;
            return std::pair(folder, name);
        };
        QCOMPARE(opened(), std::pair(home.path(), QString()));
        QSettings().setValue(u"database/folder"_s, home.filePath(u"clé retirée"_s));
        QCOMPARE(opened(), std::pair(home.path(), QString()));
        QVERIFY(QDir().mkpath(documents));
        QCOMPARE(opened(), std::pair(documents, QString()));
        QSettings().setValue(u"database/folder"_s, folder_.path());
        QCOMPARE(opened(), std::pair(folder_.path(), QString()));
    }

    void aFileThatIsNoDatabaseIsRefusedInFrenchAndTheWindowStays()
    {
        TestDatabase test(u"sqlite"_s);
        QFile file(test.address().path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("NOM;Prénom\n");
        file.close();
        MainWindow window(seams());
        window.show();
        chosen_ = test.address().path;
        window.findChild<QAction *>(u"openAction"_s)->trigger();
        QVERIFY(!window.workspace());
        auto *box = window.findChild<QMessageBox *>(u"problemBox"_s);
        QVERIFY(box);
        QVERIFY(!box->text().contains(u"header"_s));
        box->close();
        QVERIFY(window.isVisible());
    }

    void aRefusalKeepsTheDatabaseThatIsOpen()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        TestDatabase missing(u"sqlite"_s);
        window.opener().open(missing.address());
        QVERIFY(window.workspace());
        QCOMPARE(window.workspace()->database().address(), test.address());
        window.findChild<QMessageBox *>(u"problemBox"_s)->close();
    }

    /// The window looks for others' changes every second: it does not wait for them.
    void aFileHeldByAnotherProgramIsSaidAndHoldsNobodyUp()
    {
        const QString path = folder_.filePath(u"tenu.db"_s);
        const DatabaseAddress address = must(DatabaseAddress::parse(path));
        {
            (void)must(Workspace::create(address, Content::Programme, u"evaluation-2022"_s));
        }
        MainWindow window(seams());
        window.show();
        window.opener().start(path);
        const auto *state = window.findChild<QLabel *>(u"stateLabel"_s);
        QCOMPARE(state->text(), u"Enregistré"_s);
        const auto other = must(Database::open(address));
        (void)must(Statement(*other, u"BEGIN EXCLUSIVE"_s).run());
        QTRY_COMPARE(state->text(), u"Base occupée par un autre programme"_s);
        (void)must(Statement(*other, u"ROLLBACK"_s).run());
        QTRY_COMPARE(state->text(), u"Enregistré"_s);
    }

    void theStatusBarSaysWhichDatabaseAndThatItIsSaved()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        QVERIFY(window.findChild<QLabel *>(u"databaseLabel"_s)->toolTip().contains(u"base d’essai.db"_s));
        QCOMPARE(window.findChild<QLabel *>(u"stateLabel"_s)->text(), u"Enregistré"_s);
    }

    void aFileNobodyMayWriteOpensForReadingAndSaysSo()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        QVERIFY(QFile::setPermissions(test.address().path, QFile::ReadOwner | QFile::ReadGroup));
        // The administrator may write anywhere: somebody else, of the same group, opens it.
        const QString folder = QFileInfo(test.address().path).path();
        QVERIFY(QFile::setPermissions(folder,
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup));
        const uid_t mine = geteuid();
        const bool isAdministrator = mine == 0;
        constexpr uid_t nobody = 65534;
        QVERIFY(!isAdministrator || setresuid(nobody, nobody, mine) == 0);
        const auto restored
            = qScopeGuard([&] { QVERIFY(!isAdministrator || setresuid(mine, mine, mine) == 0); });
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        QVERIFY(window.workspace());
        QCOMPARE(window.findChild<QLabel *>(u"stateLabel"_s)->text(), u"Lecture seule"_s);
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        const auto refused = window.workspace()->enrolment().enrol(draft);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
    }

    void aCopyIsAWholeDatabase()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        TestDatabase copy(u"sqlite"_s);
        chosen_ = copy.address().path;
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        window.findChild<QAction *>(u"copyAction"_s)->trigger();
        QVERIFY(copy.open());
    }
};

IREV_TEST(MainWindowTest)

#include "mainwindowtest.moc"
