// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/registrationpage.h"
#include "app/attendance/attendancestore.h"
#include "app/changes.h"
#include "app/inspection/inspection.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/enrolment.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/rostermodel.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "app/workspace.h"
#include "tests/support/hiddentable.h"
#include "tests/support/lostrows.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/child.h"
#include "tests/ui/mnemonics.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class RegistrationPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFETCH_GLOBAL(QString, engine);
        QSettings().clear();
        database_ = std::make_unique<TestDatabase>(engine);
        workspace_ = database_->create(Content::Demonstration, clockAt(QDate(2022, 1, 20)));
        page_ = std::make_unique<RegistrationPage>(*workspace_, nullptr);
        page_->resize(1110, 720);
        page_->show();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    }

    void initTestCase_data() { TestDatabase::engines(); }

    void cleanup()
    {
        page_.reset();
        workspace_.reset();
        database_.reset();
    }

    void savingAndNextRegistersAndKeepsTheSession()
    {
        fillNew();
        const int session = child<QComboBox>("sessionCombo")->currentIndex();
        const auto before = all().size();
        QTest::keyClick(line("emailEdit"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(all().size(), before + 1);
        QVERIFY(line("familyNameEdit")->text().isEmpty());
        QCOMPARE(page_->focusWidget(), line("familyNameEdit"));
        QCOMPARE(child<QComboBox>("sessionCombo")->currentIndex(), session);
        QVERIFY(message().contains(u"TESTARD Lise"_s));
        QVERIFY(!page_->hasUnsavedInput());
        const Registration stored = find(u"Testard"_s);
        QCOMPARE(stored.person.email, u"lise.testard@ville.example"_s);
        QCOMPARE(stored.person.sortName, u"Testard"_s);
    }

    void savingByTheKeyboardLeavesOneRowChosen()
    {
        auto *view = child<QTableView>("registrationsView");
        for (const QString &name : { u"Testard"_s, u"Testelin"_s }) {
            fillNew();
            line("familyNameEdit")->setText(name);
            line("emailEdit")->clear();
            QTest::keyClick(line("emailEdit"), Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(view->selectionModel()->selectedRows().size() <= 1); // bulk acts take those chosen
        }
        page_->edit(find(u"Testelin"_s).id);
        QCOMPARE(view->selectionModel()->selectedRows().size(), 1);
        line("functionEdit")->setText(u"directrice"_s);
        QTest::keyClick(line("functionEdit"), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!page_->hasUnsavedInput());
        QCOMPARE(view->selectionModel()->selectedRows().size(), 1);
        QVERIFY(view->selectionModel()->isRowSelected(view->currentIndex().row(), {}));
    }

    void aNameThatBeginsWithAVowelIsElided()
    {
        fillNew();
        line("familyNameEdit")->setText(u"Açikgöz"_s);
        press("saveButton");
        QVERIFY2(message().contains(u"Inscription d’AÇIKGÖZ Lise enregistrée"_s), qPrintable(message()));
        const QString title = child<QLabel>("formTitleLabel")->text();
        QVERIFY2(title.startsWith(u"Inscription d’AÇIKGÖZ Lise, session"_s), qPrintable(title));
        line("phoneEdit")->setText(u"03 53 01 00 99"_s);
        press("saveButton");
        QVERIFY2(message().contains(u"de l’inscription d’AÇIKGÖZ Lise"_s), qPrintable(message()));
    }

    void aNameWithPercentSignsIsSaidAsItIsTyped()
    {
        fillNew();
        line("familyNameEdit")->setText(u"Du%1 %2 %3"_s);
        press("saveButton");
        QVERIFY2(message().contains(u"Inscription de DU%1 %2 %3 Lise enregistrée"_s), qPrintable(message()));
        const QString title = child<QLabel>("formTitleLabel")->text();
        QVERIFY2(title.startsWith(u"Inscription de DU%1 %2 %3 Lise, session"_s), qPrintable(title));
    }

    void afterSavingAndNextTheFormIsNotCalledUnsaved()
    {
        fillNew();
        press("saveAndNextButton");
        QCOMPARE(child<QLabel>("formTitleLabel")->text(), u"Nouvelle inscription"_s);
        QVERIFY(!child<QPushButton>("cancelButton")->isEnabled());
    }

    void aRegistrationUndoneIsNotShownAsSaved()
    {
        fillNew();
        press("saveButton");
        QVERIFY(message().contains(u"enregistrée"_s));
        must(workspace_->history().undo());
        QCOMPARE(count(u"Testard"_s), 0);
        QVERIFY2(message().contains(u"retirée"_s), qPrintable(message()));
        QCOMPARE(child<QLabel>("formTitleLabel")->text(), u"Nouvelle inscription"_s);
        QVERIFY(line("familyNameEdit")->text().isEmpty());
        press("resumeRemovedButton");
        QCOMPARE(line("familyNameEdit")->text(), u"Testard"_s);
        QVERIFY(page_->hasUnsavedInput());
        press("saveButton");
        QCOMPARE(count(u"Testard"_s), 1);
    }

    void aRegistrationThatIsBackIsNoLongerCalledRemoved_data()
    {
        QTest::addColumn<bool>("isCorrected");
        QTest::newRow("as it was saved") << false;
        QTest::newRow("while it was corrected") << true;
    }
    void aRegistrationThatIsBackIsNoLongerCalledRemoved()
    {
        QFETCH(bool, isCorrected);
        fillNew();
        press("saveButton");
        if (isCorrected) {
            line("phoneEdit")->setText(u"03 53 01 00 99"_s);
        }
        must(workspace_->history().undo());
        QVERIFY2(message().contains(u"retirée"_s), qPrintable(message()));
        must(workspace_->history().redo());
        QCOMPARE(count(u"Testard"_s), 1);
        QCOMPARE(message(), QString());
        QVERIFY(!page_->findChild<QPushButton *>(u"resumeRemovedButton"_s)
            || page_->findChild<QPushButton *>(u"resumeRemovedButton"_s)->isHidden());
    }

    void whatElseIsSaidStaysWhenARegistrationIsBack()
    {
        fillNew();
        press("saveButton");
        must(workspace_->history().undo());
        press("saveButton"); // of an empty form
        const QString refusal = message();
        QVERIFY(refusal.contains(u"Pas encore enregistré"_s));
        must(workspace_->history().redo());
        QCOMPARE(message(), refusal);
    }

    void aRegistrationUndoneWhileItIsCorrectedKeepsTheInput()
    {
        fillNew();
        press("saveButton");
        line("phoneEdit")->setText(u"03 53 01 00 99"_s);
        must(workspace_->history().undo());
        QVERIFY2(message().contains(u"retirée"_s), qPrintable(message()));
        QCOMPARE(line("phoneEdit")->text(), u"03 53 01 00 99"_s);
        press("saveButton");
        QCOMPARE(find(u"Testard"_s).person.phone, u"03 53 01 00 99"_s);
    }

    void theNewsOfASavingEndsWithIt()
    {
        fillNew();
        press("saveAndNextButton");
        QVERIFY(message().contains(u"TESTARD Lise"_s));
        must(workspace_->history().undo());
        QCOMPARE(message(), QString());
    }

    void theNewsOfAChangeOfStatusEndsWithIt()
    {
        const RegistrationId freed = confirmed();
        putBackToRequested({ find(u"d’Aubigny"_s).id, freed }); // presences keep the first one's place
        const auto status
            = [&] { return must(RegistrationStore(workspace_->database()).registration(freed)).status; };
        QCOMPARE(status(), RegistrationStatus::Requested);
        QVERIFY2(message().contains(u"1\u00a0inscription sans changement"_s), qPrintable(message()));
        must(workspace_->history().undo());
        QCOMPARE(status(), RegistrationStatus::Confirmed);
        QCOMPARE(message(), QString());
    }

    void whatIsSaidOfAChangeOfStatusStaysWhileOthersChange()
    {
        putBackToRequested({ find(u"d’Aubigny"_s).id, confirmed() });
        const QString said = message();
        QVERIFY(!said.isEmpty());
        (void)must(workspace_->enrolment().changeStatus(
            { confirmed() }, RegistrationStatus::Cancelled, u"mutation"_s));
        QCOMPARE(message(), said);
    }

    void whatWasSaidSinceStaysWhenTheNewsEnds()
    {
        fillNew();
        press("saveAndNextButton");
        press("saveButton"); // of an empty form
        const QString refusal = message();
        QVERIFY(refusal.contains(u"Pas encore enregistré"_s));
        must(workspace_->history().undo());
        QCOMPARE(message(), refusal);
    }

    void whatIsToBeCorrectedIsCountedAgainAsItIsCorrected()
    {
        QTest::keyClicks(line("emailEdit"), u"lise@"_s);
        press("saveButton");
        QVERIFY2(message().contains(u"3\u00a0champs à corriger"_s), qPrintable(message()));
        QTest::keyClicks(line("familyNameEdit"), u"Testard"_s);
        QVERIFY2(message().contains(u"2\u00a0champs à corriger"_s), qPrintable(message()));
        QTest::keyClicks(line("givenNameEdit"), u"L"_s);
        QVERIFY2(message().contains(u"1\u00a0champ à corriger"_s), qPrintable(message()));
        QTest::keyClick(line("givenNameEdit"), Qt::Key_Backspace);
        QVERIFY2(message().contains(u"2\u00a0champs à corriger"_s), qPrintable(message()));
        QTest::keyClicks(line("givenNameEdit"), u"Lise"_s);
        QTest::keyClicks(line("emailEdit"), u"ville.example"_s);
        QCOMPARE(message(), QString());
        QVERIFY(!child<MessageBar>("messageBar")->isVisible());
        press("saveButton");
        QCOMPARE(count(u"Testard"_s), 1);
    }

    void correctingAFieldLeavesWhatElseWasSaid()
    {
        press("saveButton"); // of an empty form
        QVERIFY(message().contains(u"Pas encore enregistré"_s));
        fillNew();
        press("saveAndNextButton");
        fillNew();
        press("saveButton");
        const QString refusal = message();
        QVERIFY2(refusal.contains(u"déjà inscrit.e"_s), qPrintable(refusal));
        QTest::keyClicks(line("phoneEdit"), u"03"_s);
        QCOMPARE(message(), refusal);
    }

    void whatIsTypedAndErasedIsNotUnsaved_data()
    {
        QTest::addColumn<QByteArray>("field");
        for (const char *field : { "familyNameEdit", "givenNameEdit", "sortNameEdit", "functionEdit",
                 "organisationEdit", "emailEdit", "phoneEdit" }) {
            QTest::newRow(field) << QByteArray(field);
        }
    }
    void whatIsTypedAndErasedIsNotUnsaved()
    {
        QFETCH(const QByteArray, field);
        QLineEdit *edit = line(field.constData());
        QSignalSpy unsaved(page_.get(), &RegistrationPage::unsavedInputChanged);
        QTest::keyClicks(edit, u"Test"_s);
        QVERIFY(page_->hasUnsavedInput());
        unsaved.clear();
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(edit, Qt::Key_Backspace);
        }
        QVERIFY(!unsaved.isEmpty());
        QCOMPARE(child<QLabel>("formTitleLabel")->text(), u"Nouvelle inscription"_s); // told since
        QVERIFY(!page_->hasUnsavedInput());
        QVERIFY(!child<QPushButton>("cancelButton")->isEnabled());
        bool isAsked = false;
        page_->setUnsavedQuestion([&](const QString &, const auto &) { isAsked = true; });
        bool hasGone = false;
        page_->settleInput([&] { hasGone = true; });
        QVERIFY(hasGone && !isAsked);
    }

    void aListThatCouldNotBeReadIsNotCalledEmpty()
    {
        HiddenTable hidden(workspace_->database(), u"organisation"_s);
        page_ = std::make_unique<RegistrationPage>(*workspace_, nullptr);
        page_->show();
        const auto *title = child<QTableView>("registrationsView")->findChild<QLabel *>(u"emptyTitleLabel"_s);
        QVERIFY(title);
        QTRY_COMPARE(title->text(), u"Les inscriptions n’ont pas pu être lues."_s);
        QCOMPARE(child<QLabel>("countLabel")->text(), QString());
        QVERIFY2(message().contains(u"abîmé"_s), qPrintable(message()));
        hidden.giveBack();
        Q_EMIT workspace_->changes().everythingChanged();
        QTRY_VERIFY(child<QTableView>("registrationsView")->model()->rowCount() > 50);
        QVERIFY(child<MessageBar>("messageBar")->isHidden()); // what it said is so no more
    }

    void aRegistrationOfALostPersonIsNotLeftOutInSilence()
    {
        loseRows(workspace_->database(),
            u"DELETE FROM person WHERE id = (SELECT min(person_id) FROM registration)"_s);
        page_ = std::make_unique<RegistrationPage>(*workspace_, nullptr);
        page_->show();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
        const auto *title = child<QTableView>("registrationsView")->findChild<QLabel *>(u"emptyTitleLabel"_s);
        QTRY_COMPARE(title->text(), u"Les inscriptions n’ont pas pu être lues."_s);
        QCOMPARE(child<QLabel>("countLabel")->text(), QString());
        QVERIFY2(message().contains(u"abîmé"_s), qPrintable(message()));
        // It still says so beside what is wrong in the form, and once that is corrected.
        press("saveButton");
        QVERIFY2(message().contains(u"abîmé"_s), qPrintable(message()));
        QVERIFY2(message().contains(u"à corriger"_s), qPrintable(message()));
        fillNew();
        QVERIFY2(message().contains(u"abîmé"_s), qPrintable(message()));
        QVERIFY2(!message().contains(u"à corriger"_s), qPrintable(message()));
    }

    void sessionsThatCouldNotBeReadAreNotCalledMissing()
    {
        HiddenTable hidden(workspace_->database(), u"module"_s);
        page_ = std::make_unique<RegistrationPage>(*workspace_, nullptr);
        page_->show();
        const auto *combo = child<QComboBox>("sessionCombo");
        QTRY_COMPARE(combo->placeholderText(), u"sessions non lues"_s);
        const auto *note = child<QLabel>("datesLabel");
        QVERIFY2(note->text().startsWith(u"Les sessions n’ont pas pu être lues"_s), qPrintable(note->text()));
        QTRY_VERIFY(child<QTableView>("registrationsView")->model()->rowCount() > 50); // the list is read
        const auto *bar = child<MessageBar>("messageBar");
        QVERIFY(!bar->isHidden());
        QVERIFY2(message().contains(u"abîmé"_s), qPrintable(message()));
        // Nobody is registered without a session: saving waits for them, and what is typed stays.
        const auto *save = child<QPushButton>("saveButton");
        const auto *next = child<QPushButton>("saveAndNextButton");
        QVERIFY(!save->isEnabled() && !next->isEnabled());
        QVERIFY2(save->toolTip().startsWith(u"Les sessions n’ont pas pu être lues."_s),
            qPrintable(save->toolTip()));
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
        line("familyNameEdit")->setText(u"Testard"_s);
        QTest::keyClick(line("familyNameEdit"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(message().contains(u"abîmé"_s), qPrintable(message())); // why, and not how many fields
        QCOMPARE(line("familyNameEdit")->text(), u"Testard"_s);
        Q_EMIT workspace_->changes().everythingChanged();
        QVERIFY(!bar->isHidden());
        hidden.giveBack();
        Q_EMIT workspace_->changes().everythingChanged();
        QTRY_VERIFY(combo->count() > 0);
        QCOMPARE(combo->placeholderText(), u"à choisir"_s);
        QVERIFY2(!note->text().contains(u"lues"_s), qPrintable(note->text()));
        QTRY_VERIFY(bar->isHidden()); // what it said is so no more
        QVERIFY(save->isEnabled() && next->isEnabled());
        QVERIFY2(save->toolTip().contains(u"Ctrl+S"_s), qPrintable(save->toolTip()));
        QCOMPARE(line("familyNameEdit")->text(), u"Testard"_s);
    }

    void aFormOpenedWhileNothingCanBeReadSaysSoOfItsSessions()
    {
        HiddenTable hidden(workspace_->database(), u"territory"_s);
        page_ = std::make_unique<RegistrationPage>(*workspace_, nullptr);
        page_->show();
        const auto *combo = child<QComboBox>("sessionCombo");
        QCOMPARE(combo->placeholderText(), u"sessions non lues"_s);
        QVERIFY(!child<QPushButton>("saveButton")->isEnabled());
        hidden.giveBack();
        Q_EMIT workspace_->changes().everythingChanged();
        QVERIFY(combo->count() > 0);
        QVERIFY(child<QPushButton>("saveButton")->isEnabled());
    }

    void aDatabaseOutOfReachLosesNothingTypedAndSavesItLater()
    {
        fillNew();
        // Another program: holds the file, or cuts this window off its server.
        const bool isFile = database_->address().engine == DatabaseAddress::Engine::Sqlite;
        auto other = must(Database::open(database_->address()));
        std::optional<Transaction> held;
        if (isFile) {
            held.emplace(must(Transaction::begin(*other)));
        } else {
            (void)must(Statement(*other,
                u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"_s)
                    .run());
        }
        press("saveAndNextButton");
        QVERIFY2(message().contains(isFile ? u"occupée"_s : u"serveur"_s), qPrintable(message()));
        QCOMPARE(line("familyNameEdit")->text(), u"Testard"_s);
        QCOMPARE(line("emailEdit")->text(), u"lise.testard@ville.example"_s);
        held.reset();
        QCOMPARE(count(u"Testard"_s), 0);
        press("saveAndNextButton");
        QCOMPARE(count(u"Testard"_s), 1);
        QCOMPARE(line("familyNameEdit")->text(), QString());
    }

    void aFullSessionAnswersTheRankOnTheWaitingList()
    {
        fillNew();
        child<QComboBox>("sessionCombo")->setCurrentIndex(0);
        press("saveButton");
        QCOMPARE(find(u"Testard"_s).waitlistRank, std::optional(6));
        QVERIFY2(message().contains(u"n° 6"_s), qUtf8Printable(message()));
    }

    void aTwinIsRefusedAndCanBeSomebodyElse()
    {
        fillNew();
        press("saveAndNextButton");
        fillNew();
        press("saveButton");
        QVERIFY2(message().contains(u"déjà inscrit.e"_s), qPrintable(message()));
        QCOMPARE(line("familyNameEdit")->text(), u"Testard"_s);
        press("enrolAnywayButton");
        QCOMPARE(count(u"Testard"_s), 2);
    }

    void aNamesakeOfAnotherSessionIsAskedAboutAndOpens()
    {
        const auto fillWithoutAddress = [&](int session) {
            QTest::keyClicks(line("familyNameEdit"), u"Testard"_s);
            QTest::keyClicks(line("givenNameEdit"), u"Lise"_s);
            line("organisationEdit")->setText(u"Ville de Denain"_s);
            child<QComboBox>("sessionCombo")->setCurrentIndex(session);
        };
        fillWithoutAddress(0);
        press("saveAndNextButton");
        const int there = find(u"Testard"_s).sessionNumber;
        fillWithoutAddress(1);
        press("saveButton");
        QCOMPARE(count(u"Testard"_s), 1);
        QVERIFY2(message().contains(u"déjà inscrit.e en session %1"_s.arg(there)), qUtf8Printable(message()));
        press("openExistingButton");
        QVERIFY(page_->hasUnsavedInput()); // what was typed is set aside
        press("resumeButton");
        press("saveButton");
        press("enrolAnywayButton");
        QCOMPARE(count(u"Testard"_s), 2);
    }

    void aPlaceWithPresencesIsNotTransferredAndAWishIsStillOffered()
    {
        const Registration placed = find(u"d’Aubigny"_s);
        QVERIFY(!must(AttendanceStore(workspace_->database()).ofRegistration(placed.id)).isEmpty());
        const auto before = all().size();
        line("familyNameEdit")->setText(placed.person.familyName);
        line("givenNameEdit")->setText(placed.person.givenName);
        QTest::keyClicks(line("emailEdit"), placed.person.email);
        child<QComboBox>("sessionCombo")->setCurrentIndex(1);
        QVERIFY2(child<QLabel>("outcomeLabel")->text().contains(u"seul un souhait"_s),
            qPrintable(child<QLabel>("outcomeLabel")->text()));
        press("saveButton");
        QVERIFY2(message().startsWith(u"d’AUBIGNY "_s), qUtf8Printable(message()));
        QVERIFY2(message().contains(u"rattrapage"_s), qUtf8Printable(message()));
        QCOMPARE(find(u"d’Aubigny"_s).session, placed.session);
        QVERIFY(!page_->findChild<QPushButton *>(u"transferPlaceButton"_s)); // it would be refused
        press("keepAsWishButton");
        QCOMPARE(all().size(), before + 1);
        QCOMPARE(must(inspection::inspect(workspace_->database())), QList<Finding>());
    }

    void theAnswersToASecondPlaceHaveAltKeysOfTheirOwn()
    {
        const auto known = all();
        const auto placed = std::ranges::find_if(known, [&](const Registration &each) {
            return each.status == RegistrationStatus::Confirmed && each.audience == Audience::Professional
                && !each.person.email.isEmpty()
                && must(AttendanceStore(workspace_->database()).ofRegistration(each.id)).isEmpty();
        });
        QVERIFY(placed != known.end());
        line("familyNameEdit")->setText(placed->person.familyName);
        line("givenNameEdit")->setText(placed->person.givenName);
        QTest::keyClicks(line("emailEdit"), placed->person.email);
        child<QComboBox>("sessionCombo")->setCurrentIndex(placed->sessionNumber == 2 ? 2 : 1);
        press("saveButton");
        const QStringList troubled = troubledMnemonics(*page_);
        for (const QString &name : { u"transferPlaceButton"_s, u"keepAsWishButton"_s }) {
            const auto *button = page_->findChild<QPushButton *>(name);
            QVERIFY2(button, qPrintable(message()));
            QVERIFY2(!QKeySequence::mnemonic(button->text()).isEmpty(), qPrintable(button->text()));
            QVERIFY2(troubled.filter(button->text()).isEmpty(), qPrintable(troubled.join(u'\n')));
        }
    }

    void aMoveThatPresencesForbidIsForetold()
    {
        const Registration placed = find(u"d’Aubigny"_s);
        page_->edit(placed.id);
        auto *outcome = child<QLabel>("outcomeLabel");
        QVERIFY2(!outcome->text().contains(u"refusé"_s), qPrintable(outcome->text()));
        auto *sessions = child<QComboBox>("sessionCombo");
        sessions->setCurrentIndex(sessions->currentIndex() == 0 ? 1 : 0);
        QVERIFY2(
            outcome->text().startsWith(u"Sera refusé\u00a0: des présences"_s), qPrintable(outcome->text()));
        QVERIFY2(!outcome->text().contains(u"Sera confirmée"_s), qPrintable(outcome->text()));
        press("saveButton");
        QVERIFY2(message().contains(u"rattrapage"_s), qUtf8Printable(message()));
        QCOMPARE(find(u"d’Aubigny"_s).session, placed.session);
    }

    void theExistingTwinOpensAndWhatWasTypedIsKept()
    {
        fillNew();
        press("saveAndNextButton");
        fillNew();
        line("phoneEdit")->setText(u"06 39 98 00 77"_s);
        press("saveButton");
        press("openExistingButton");
        QVERIFY(line("phoneEdit")->text().isEmpty());
        QVERIFY(page_->hasUnsavedInput());
        press("resumeButton");
        QCOMPARE(line("phoneEdit")->text(), u"06 39 98 00 77"_s);
    }

    void anExistingRegistrationIsRevisedAndCancelledWithAReason()
    {
        const RegistrationId id = confirmed();
        page_->edit(id);
        line("functionEdit")->setText(u"directrice de projet"_s);
        auto *status = child<QComboBox>("statusCombo");
        status->setCurrentIndex(status->findData(int(RegistrationStatus::Cancelled)));
        QVERIFY(line("statusReasonEdit")->isVisible());
        line("statusReasonEdit")->setText(u"changement de poste"_s);
        QTest::keyClick(line("functionEdit"), Qt::Key_S, Qt::ControlModifier);
        const Registration stored = must(RegistrationStore(workspace_->database()).registration(id));
        QCOMPARE(stored.person.function, u"directrice de projet"_s);
        QCOMPARE(stored.status, RegistrationStatus::Cancelled);
        QCOMPARE(stored.statusReason, u"changement de poste"_s);
        QVERIFY(!page_->hasUnsavedInput());
    }

    void aRefusedStatusLeavesTheOtherChangesTypedAndUnwritten()
    {
        const Registration waiting = [this] {
            for (const Registration &each : all()) {
                if (each.status == RegistrationStatus::Waitlisted) {
                    return each;
                }
            }
            return Registration {};
        }();
        page_->edit(waiting.id);
        line("phoneEdit")->setText(u"06 39 98 00 66"_s);
        auto *status = child<QComboBox>("statusCombo");
        status->setCurrentIndex(status->findData(int(RegistrationStatus::Confirmed)));
        press("saveButton");
        QVERIFY2(message().contains(u"première séance a déjà eu lieu"_s), qUtf8Printable(message()));
        QCOMPARE(line("phoneEdit")->text(), u"06 39 98 00 66"_s);
        QCOMPARE(status->currentData().toInt(), int(RegistrationStatus::Confirmed));
        QVERIFY(page_->hasUnsavedInput());
        const Registration stored = must(RegistrationStore(workspace_->database()).registration(waiting.id));
        QCOMPARE(stored.person, waiting.person);
        QCOMPARE(stored.status, RegistrationStatus::Waitlisted);
    }

    void aConfirmationBeforeTheirTurnSaysWhoWasToBeCalledFirst()
    {
        const Registration any = all().first();
        const auto cycle = must(ProgrammeStore(workspace_->database()).cycles()).first();
        const SessionId session = must(MeetingStore(workspace_->database()).sessions(cycle.id)).last().id;
        GroupSeats seats = must(workspace_->seats().seats(session, any.track));
        seats.quotas.clear();
        seats.capacity = 0;
        must(workspace_->seats().setSeats(seats));
        QList<RegistrationId> ids;
        for (const QString &name : { u"Abel"_s, u"Testard"_s }) {
            RegistrationDraft draft;
            draft.person.civility = u"Madame"_s;
            draft.person.familyName = name;
            draft.person.givenName = u"Maëlle"_s;
            draft.session = session;
            draft.track = any.track;
            draft.audience = any.audience;
            ids.append(must(workspace_->enrolment().enrol(draft)).id);
        }
        seats.capacity = must(occupancy::ofGroup(workspace_->database(), session, any.track)).taken() + 1;
        must(workspace_->seats().setSeats(seats));
        page_->edit(ids.last());
        auto *status = child<QComboBox>("statusCombo");
        status->setCurrentIndex(status->findData(int(RegistrationStatus::Confirmed)));
        QTest::keyClick(status, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(find(u"Testard"_s).status, RegistrationStatus::Confirmed);
        QVERIFY2(message().contains(u"à appeler d’abord"_s), qUtf8Printable(message()));
        QCOMPARE(page_->findChild<MessageBar *>()->tone(), MessageBar::Tone::Advice);
    }

    void theReasonOfACancellationIsPutRight()
    {
        const RegistrationId id = confirmed();
        must(workspace_->enrolment().changeStatus({ id }, RegistrationStatus::Cancelled, u"malade"_s));
        page_->edit(id);
        line("statusReasonEdit")->setText(u"changement de poste"_s);
        press("saveButton");
        QCOMPARE(must(RegistrationStore(workspace_->database()).registration(id)).statusReason,
            u"changement de poste"_s);
        QVERIFY(!page_->hasUnsavedInput());
    }

    void rereadingKeepsWhatWasTyped()
    {
        const RegistrationId id = confirmed();
        page_->edit(id);
        line("phoneEdit")->setText(u"06 39 98 00 55"_s);
        const auto other = database_->open(clockAt(QDate(2022, 1, 20)));
        const Registration before = must(RegistrationStore(other->database()).registration(id));
        RegistrationDraft theirs = draftOf(before);
        theirs.person.function = u"vue ailleurs"_s;
        QVERIFY(other->enrolment().revise(before, theirs));
        press("saveButton");
        QVERIFY(message().contains(u"entre-temps"_s));
        press("rereadButton");
        QCOMPARE(line("phoneEdit")->text(), u"06 39 98 00 55"_s);
        QCOMPARE(line("functionEdit")->text(), u"vue ailleurs"_s);
        press("saveButton");
        const Registration stored = must(RegistrationStore(workspace_->database()).registration(id));
        QCOMPARE(stored.person.phone, u"06 39 98 00 55"_s);
        QCOMPARE(stored.person.function, u"vue ailleurs"_s);
    }

    void aFormWhoseTypingIsTakenBackShowsWhatOthersStored()
    {
        const RegistrationId id = confirmed();
        page_->edit(id);
        QTest::keyClicks(line("phoneEdit"), u"9"_s);
        const auto other = database_->open(clockAt(QDate(2022, 1, 20)));
        const Registration before = must(RegistrationStore(other->database()).registration(id));
        RegistrationDraft theirs = draftOf(before);
        theirs.person.function = u"vue ailleurs"_s;
        QVERIFY(other->enrolment().revise(before, theirs));
        Q_EMIT workspace_->changes().everythingChanged();
        QVERIFY2(message().contains(u"Votre saisie est toujours là"_s), qPrintable(message()));
        QVERIFY(line("functionEdit")->text() != u"vue ailleurs"_s);
        QTest::keyClick(line("phoneEdit"), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(line("functionEdit")->text(), u"vue ailleurs"_s);
        QVERIFY(!page_->hasUnsavedInput());
        QCOMPARE(message(), QString());
    }

    void whoWaitsIsNotCalledToASessionThatHasBegunWithoutAWord()
    {
        const Registration waiting = [this] {
            for (const Registration &each : all()) {
                if (each.status == RegistrationStatus::Waitlisted && each.sessionNumber == 1) {
                    return each;
                }
            }
            return Registration {};
        }();
        page_->edit(waiting.id);
        auto *sessions = child<QComboBox>("sessionCombo");
        sessions->setCurrentIndex(1);
        press("saveButton");
        QVERIFY2(
            message().contains(u"la première séance a eu lieu le 14 janvier"_s), qUtf8Printable(message()));
        const auto stored
            = [&] { return must(RegistrationStore(workspace_->database()).registration(waiting.id)); };
        QCOMPARE(stored().version, waiting.version);
        QVERIFY(page_->hasUnsavedInput());
        press("confirmLateButton");
        QCOMPARE(stored().sessionNumber, 2);
        QCOMPARE(stored().status, RegistrationStatus::Confirmed);
        QVERIFY(!page_->hasUnsavedInput());
    }

    void afterRereadingTheKeysSave()
    {
        const RegistrationId id = confirmed();
        page_->edit(id);
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
        line("phoneEdit")->setFocus();
        line("phoneEdit")->setText(u"06 39 98 00 55"_s);
        const auto other = database_->open(clockAt(QDate(2022, 1, 20)));
        const Registration before = must(RegistrationStore(other->database()).registration(id));
        RegistrationDraft theirs = draftOf(before);
        theirs.person.function = u"vue ailleurs"_s;
        QVERIFY(other->enrolment().revise(before, theirs));
        press("saveButton");
        auto *reread = child<QPushButton>("rereadButton");
        reread->setFocus();
        QTest::keyClick(reread, Qt::Key_Space);
        QCOMPARE(page_->focusWidget(), line("phoneEdit")); // where one was
        line("phoneEdit")->clearFocus(); // even so
        QTest::keyClick(page_.get(), Qt::Key_S, Qt::ControlModifier);
        const Registration stored = must(RegistrationStore(workspace_->database()).registration(id));
        QCOMPARE(stored.person.phone, u"06 39 98 00 55"_s);
        QCOMPARE(stored.person.function, u"vue ailleurs"_s);
    }

    void unsavedInputAsksBeforeAnythingReplacesIt()
    {
        using Answer = RegistrationPage::UnsavedAnswer;
        Answer next = Answer::Stay;
        int asked = 0;
        page_->setUnsavedQuestion([&](const QString &, const auto &answer) {
            ++asked;
            answer(next);
        });
        fillNew();
        page_->edit(confirmed());
        QCOMPARE(asked, 1);
        QCOMPARE(line("familyNameEdit")->text(), u"Testard"_s);
        bool closes = false;
        next = Answer::Save;
        page_->settleInput([&closes] { closes = true; });
        QVERIFY(closes);
        QCOMPARE(count(u"Testard"_s), 1);
        line("phoneEdit")->setText(u"06 39 98 00 55"_s);
        next = Answer::Discard;
        press("newButton");
        QCOMPARE(asked, 3);
        QVERIFY(!page_->hasUnsavedInput());
    }

    void theQuestionAboutUnsavedInputHasRoomForALongName()
    {
        QString question;
        page_->setUnsavedQuestion([&](const QString &asked, const auto &) { question = asked; });
        QTest::keyClicks(line("familyNameEdit"), QString(60, u'm'));
        QTest::keyClicks(line("givenNameEdit"), QString(60, u'n'));
        page_->edit(confirmed());
        QVERIFY2(question.contains(u"mmm…"_s, Qt::CaseInsensitive), qPrintable(question));
        QVERIFY2(question.contains(u"nnn…"_s, Qt::CaseInsensitive), qPrintable(question));
        const QStringList words = question.split(u' ');
        QVERIFY2(std::ranges::all_of(words, [](const QString &word) { return word.size() <= 41; }),
            qPrintable(question));
    }

    void cancelledChangesCanBeRestored()
    {
        fillNew();
        press("cancelButton");
        QVERIFY(line("familyNameEdit")->text().isEmpty());
        press("restoreButton");
        QCOMPARE(line("familyNameEdit")->text(), u"Testard"_s);
    }

    void theListIsFilteredAndOpensByEnter()
    {
        auto *view = child<QTableView>("registrationsView");
        QCOMPARE(view->model()->rowCount(), all().size());
        QTest::keyClicks(line("filterEdit"), u"eloy"_s);
        QVERIFY(view->model()->rowCount() > 0);
        QVERIFY(view->model()->rowCount() < all().size());
        QTest::keyClick(line("filterEdit"), Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(child<QLabel>("formTitleLabel")->text().contains(u"ÉLOY"_s));
    }

    void theListFitsASmallWindowWithoutScrollingSideways()
    {
        page_->resize(1100, 700);
        const auto *view = child<QTableView>("registrationsView");
        QTRY_VERIFY(view->horizontalHeader()->length() <= view->viewport()->width());
        QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
        QVERIFY(view->columnWidth(RosterModel::Organisation) >= 100);
    }

    void aGroupAskedElsewhereIsReadyToRegisterIn()
    {
        const Registration elected = [this] {
            for (const Registration &each : all()) {
                if (each.audience == Audience::Elected) {
                    return each;
                }
            }
            return Registration {};
        }();
        page_->registerIn(elected.session, elected.track);
        QVERIFY(child<QRadioButton>("electedButton")->isChecked());
        fillNew();
        press("saveButton");
        const Registration stored = find(u"Testard"_s);
        QCOMPARE(stored.session, elected.session);
        QCOMPARE(stored.audience, Audience::Elected);
    }

private:
    template <class T> T *child(const char *name) { return ::child<T>(*page_, QString::fromLatin1(name)); }
    QLineEdit *line(const char *name) { return child<QLineEdit>(name); }
    void press(const char *name) { child<QPushButton>(name)->click(); }
    QString message() { return child<MessageBar>("messageBar")->sentence(); }

    void fillNew()
    {
        QTest::keyClicks(line("familyNameEdit"), u"Testard"_s);
        QTest::keyClicks(line("givenNameEdit"), u"Lise"_s);
        QTest::keyClicks(line("emailEdit"), u"lise.testard@ville.example"_s);
    }

    void putBackToRequested(const QList<RegistrationId> &ids)
    {
        const auto *view = child<QTableView>("registrationsView");
        const auto *model = qobject_cast<const RosterModel *>(view->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            if (ids.contains(model->registrationAt(row))) {
                view->selectionModel()->select(
                    model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
            }
        }
        child<QAction>("requestedStatusAction")->trigger();
        child<QDialog>("bulkDialog")->findChild<QPushButton *>(u"bulkActButton"_s)->click();
    }

    QList<Registration> all() { return must(RegistrationStore(workspace_->database()).registrations()); }
    qsizetype count(const QString &familyName)
    {
        const auto registrations = all();
        return std::ranges::count_if(
            registrations, [&](const Registration &each) { return each.person.familyName == familyName; });
    }
    Registration find(const QString &familyName)
    {
        for (const Registration &each : all()) {
            if (each.person.familyName == familyName) {
                return each;
            }
        }
        return {};
    }
    /// Of session 2: the demonstration notes those of session 1 present on the next day already.
    RegistrationId confirmed()
    {
        for (const Registration &each : all()) {
            if (each.status == RegistrationStatus::Confirmed && each.audience == Audience::Professional
                && each.sessionNumber == 2) {
                return each.id;
            }
        }
        return {};
    }

    std::unique_ptr<TestDatabase> database_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<RegistrationPage> page_;
};

IREV_TEST(RegistrationPageTest)
#include "registrationpagetest.moc"
