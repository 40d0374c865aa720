// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programme/programmedialog.h"
#include "app/base/french.h"
#include "app/documents/kit.h"
#include "app/documents/sentletters.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/child.h"
#include "tests/ui/mnemonics.h"
#include "ui/documents/documentdesk.h"
#include "ui/documents/newcycledialog.h"
#include "ui/history/historydialog.h"
#include "ui/programme/programmetree.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

/// A coordinator edits the programme of a cycle.
class ProgrammeDialogTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> test_;
    std::unique_ptr<Workspace> workspace_;

    [[nodiscard]] CyclePlan plan() const
    {
        const auto cycles = must(ProgrammeStore(workspace_->database()).cycles());
        return must(workspace_->programmes().plan(cycles.first().id));
    }

    static void run(const QDialog &dialog, const QString &action)
    {
        child<QAction>(dialog, action)->trigger();
    }

    /// The texts of the tree, those inside a track indented.
    static QStringList shown(const ProgrammeTree &tree)
    {
        QStringList lines;
        for (int i = 0; i < tree.topLevelItemCount(); ++i) {
            const QTreeWidgetItem *item = tree.topLevelItem(i);
            lines << item->text(0).left(16);
            for (int j = 0; j < item->childCount(); ++j) {
                lines << u"  "_s + item->child(j)->text(0).left(16);
            }
        }
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        test_ = std::make_unique<TestDatabase>(u"sqlite"_s);
        workspace_ = test_->create(Content::Programme, clockAt({ 2022, 6, 1 }));
    }

    void cleanup()
    {
        workspace_.reset();
        test_.reset();
    }

    void tabGoesThroughASeanceAsItIsSeen()
    {
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.show();
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        const QStringList wanted { u"moduleTitleEdit"_s, u"moduleDescriptionEdit"_s,
            u"moduleAudienceCheck0"_s, u"moduleAudienceCheck1"_s, u"moduleAudienceCheck2"_s,
            u"moduleMinutesSpin"_s };
        QStringList order;
        const QWidget *field = child<QLineEdit>(dialog, u"moduleTitleEdit"_s);
        for (int i = 0; order.size() < wanted.size() && i < 100; ++i) {
            if (wanted.contains(field->objectName())) {
                order.append(field->objectName());
            }
            field = field->nextInFocusChain();
        }
        QCOMPARE(order, wanted);
    }

    void theSpeakersOfASeanceStandTogether()
    {
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.resize(1100, 1000);
        dialog.show();
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        const auto *field = child<QWidget>(dialog, u"moduleSpeakersField"_s);
        auto *edit = child<QLineEdit>(*field, u"speakerEdit"_s);
        for (const QString &name : { u"Asdo Études"_s, u"Camille Leroy"_s }) {
            QTest::keyClicks(edit, name);
            QTest::keyClick(edit, Qt::Key_Return);
        }
        QTRY_VERIFY(child<QListWidget>(*field, u"speakerList"_s)->isVisible());
        QTRY_COMPARE(field->height(), field->sizeHint().height());
    }

    void aSeanceIsAddedNamedAndMovedByKeys()
    {
        const CyclePlan before = plan();
        ProgrammeDialog dialog(*workspace_, before.cycle.id, nullptr);
        dialog.show();
        QCOMPARE(troubledMnemonics(dialog), QStringList());
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        run(dialog, u"addModuleAction"_s);
        QCOMPARE(tree->spot(), ProgrammeSpot::ofModule(0, 1));
        child<QLineEdit>(dialog, u"moduleTitleEdit"_s)->setText(u"Cas pratique"_s);
        child<QSpinBox>(dialog, u"moduleMinutesSpin"_s)->setValue(90);
        QCOMPARE(tree->currentItem()->text(0), u"Séance 2 – Cas pratique"_s);
        run(dialog, u"moveUpAction"_s);
        QCOMPARE(tree->spot(), ProgrammeSpot::ofModule(0, 0));
        QVERIFY(!child<QAction>(dialog, u"moveUpAction"_s)->isEnabled());
        QSignalSpy said(&dialog, &ProgrammeDialog::said);
        child<QPushButton>(dialog, u"saveButton"_s)->click();
        QCOMPARE(said.size(), 1);
        const CyclePlan saved = plan();
        const Module &first = saved.cycle.tracks.first().modules.first();
        QCOMPARE(first.title, u"Cas pratique"_s);
        QCOMPARE(first.minutes, 90);
        QCOMPARE(first.audiences, before.cycle.tracks.first().audiences);
        must(workspace_->history().undo());
        QCOMPARE(plan(), before);
    }

    /// As people say it; digits alone are minutes.
    void aLengthInHoursIsReadAsHours_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("minutes");
        QTest::newRow("minutes") << u"90"_s << 90;
        QTest::newRow("hours and minutes") << u"2h30"_s << 150;
        QTest::newRow("with spaces") << u"2 h 30"_s << 150;
        QTest::newRow("hours") << u"3h"_s << 180;
        QTest::newRow("with a colon") << u"1:45"_s << 105;
        QTest::newRow("no length") << u"90h30"_s << 90; // not 9030
    }
    void aLengthInHoursIsReadAsHours()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, minutes);
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.show();
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        auto *length = child<QSpinBox>(dialog, u"moduleMinutesSpin"_s);
        length->setValue(60);
        length->selectAll();
        QTest::keyClicks(length, typed);
        length->interpretText(); // as when it is left
        QCOMPARE(length->value(), minutes);
    }

    void whatIsUsedIsNotTakenOutAndIsSaidAtOnce()
    {
        const CyclePlan before = plan();
        ProgrammeDialog dialog(*workspace_, before.cycle.id, nullptr);
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        const QStringList lines = shown(*tree);
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        run(dialog, u"removeAction"_s);
        const QString sentence = child<MessageBar>(dialog, u"messageBar"_s)->sentence();
        QVERIFY2(sentence.contains(before.cycle.tracks.first().modules.first().title), qPrintable(sentence));
        QCOMPARE(shown(*tree), lines);
        // What came just now goes again, without a word.
        run(dialog, u"addSessionAction"_s);
        QCOMPARE(tree->currentItem()->text(0), u"Session 4"_s);
        run(dialog, u"removeAction"_s);
        QCOMPARE(shown(*tree), lines);
        QVERIFY(child<MessageBar>(dialog, u"messageBar"_s)->sentence().isEmpty());
    }

    void anIncompleteProgrammeIsShownWhereSomethingIsMissing()
    {
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.show();
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        run(dialog, u"addModuleAction"_s);
        const ProgrammeSpot untitled = tree->spot();
        tree->setCurrentItem(tree->topLevelItem(0));
        child<QPushButton>(dialog, u"saveButton"_s)->click();
        QVERIFY(dialog.isVisible());
        QCOMPARE(tree->spot(), untitled);
        QVERIFY(child<MessageBar>(dialog, u"messageBar"_s)->sentence().startsWith(u"Donnez un titre"_s));
    }

    void aRowThatCannotMoveStaysTheChosenOne()
    {
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        tree->setFocus();
        QTreeWidgetItem *track = tree->topLevelItem(1);
        for (const auto &[row, key] :
            { std::pair(0, Qt::Key_Up), std::pair(track->childCount() - 1, Qt::Key_Down) }) {
            tree->setCurrentItem(track->child(row));
            const ProgrammeSpot spot = tree->spot();
            QTest::keyClick(tree, key, Qt::AltModifier);
            QCOMPARE(tree->spot(), spot);
        }
        const QList<Module> modules = plan().cycle.tracks.first().modules;
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier); // one that can is moved
        QCOMPARE(tree->spot(), ProgrammeSpot::ofModule(0, 1));
        QTest::keyClick(tree, Qt::Key_Up); // and without Alt it is chosen
        QCOMPARE(tree->spot(), ProgrammeSpot::ofModule(0, 0));
        QCOMPARE(plan().cycle.tracks.first().modules, modules); // nothing is saved yet
    }

    void printedSheetsOfSeancesThatGetAnotherNumberAreTold()
    {
        MeetingFilter ofCycle;
        ofCycle.cycle = plan().cycle.id;
        const QList<Module> modules = plan().cycle.tracks.first().modules;
        QList<MeetingId> printed;
        for (const Meeting &each : must(MeetingStore(workspace_->database()).meetings(ofCycle))) {
            if (each.sessionNumber == 1
                && (each.module == modules.at(0).id || each.module == modules.at(1).id)) {
                printed.append(each.id);
            }
        }
        QCOMPARE(printed.size(), 2);
        must(workspace_->sheets().issue(must(workspace_->sheets().prepare(printed))));
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.show();
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        auto *bar = child<MessageBar>(dialog, u"messageBar"_s);
        tree->setCurrentItem(tree->topLevelItem(1)->child(2));
        run(dialog, u"moveDownAction"_s); // the third and fourth: nothing is printed of them
        QCOMPARE(bar->sentence(), QString());
        run(dialog, u"moveUpAction"_s);
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        run(dialog, u"moveDownAction"_s);
        QVERIFY2(bar->sentence().contains(u"Des feuilles d’émargement sont déjà imprimées (n°\u00a01"_s),
            qPrintable(bar->sentence()));
        QVERIFY2(bar->sentence().contains(u"Imprimez-les de nouveau après l’enregistrement."_s),
            qPrintable(bar->sentence()));
        run(dialog, u"moveUpAction"_s);
        QCOMPARE(bar->sentence(), QString());
        tree->setCurrentItem(tree->topLevelItem(1)->child(2));
        run(dialog, u"moveUpAction"_s); // it passes the second one
        QVERIFY2(bar->sentence().contains(u"La feuille d’émargement n°\u00a02 est déjà imprimée"_s),
            qPrintable(bar->sentence()));
        // Saved, it is still to be done, beside the dates that stand the wrong way round.
        const QSignalSpy advised(&dialog, &ProgrammeDialog::advised);
        child<QPushButton>(dialog, u"saveButton"_s)->click();
        QCOMPARE(advised.size(), 1);
        const QString told = advised.first().first().toString();
        QVERIFY2(told.contains(u"La feuille d’émargement n°\u00a02 est déjà imprimée"_s), qPrintable(told));
        QVERIFY2(told.contains(u"ont changé de numéro ou de nom"_s), qPrintable(told));
        QVERIFY2(!told.contains(u"après l’enregistrement"_s), qPrintable(told));
        QVERIFY2(told.contains(u"L’ordre des séances s’inverse"_s), qPrintable(told));
    }

    void datesThatNoLongerFollowTheOrderAreSaidWhenItIsSaved()
    {
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        const QSignalSpy advised(&dialog, &ProgrammeDialog::advised);
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        child<QLineEdit>(dialog, u"moduleTitleEdit"_s)->setText(u"Autrement"_s);
        child<QPushButton>(dialog, u"saveButton"_s)->click();
        QCOMPARE(advised.size(), 0); // the order is as it was

        ProgrammeDialog again(*workspace_, plan().cycle.id, nullptr);
        const QSignalSpy toldNow(&again, &ProgrammeDialog::advised);
        tree = child<ProgrammeTree>(again, u"programmeTree"_s);
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        run(again, u"moveDownAction"_s);
        child<QPushButton>(again, u"saveButton"_s)->click();
        QCOMPARE(toldNow.size(), 1);
        const QString told = toldNow.first().first().toString();
        QVERIFY2(told.startsWith(u"Programme enregistré"_s), qPrintable(told));
        for (const QString &session : { u"Session 1"_s, u"Session 2"_s, u"Session 3"_s }) {
            QVERIFY2(told.contains(u'\n' + session + u" – Séance "_s), qPrintable(told));
        }
        QVERIFY2(told.contains(u"L’ordre des séances s’inverse"_s), qPrintable(told));
        must(workspace_->history().undo());
    }

    void doneAgainTheOrderOfDatesIsSaidAgain()
    {
        QWidget window;
        DocumentDesk desk(*workspace_, &window, {});
        QMenu menu;
        desk.fillProgrammeMenu(&menu);
        menu.actions().first()->menu()->actions().first()->trigger();
        auto *dialog = window.findChild<ProgrammeDialog *>();
        QVERIFY(dialog);
        auto *tree = child<ProgrammeTree>(*dialog, u"programmeTree"_s);
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        run(*dialog, u"moveDownAction"_s);
        const QSignalSpy advised(&desk, &DocumentDesk::advised);
        child<QPushButton>(*dialog, u"saveButton"_s)->click();
        QCOMPARE(advised.size(), 1);
        must(workspace_->history().undo());
        QCoreApplication::processEvents();
        QCOMPARE(advised.size(), 1); // as they were
        must(workspace_->history().redo());
        QTRY_COMPARE(advised.size(), 2);
        QVERIFY(advised.last().first().toString().contains(u"L’ordre des séances s’inverse"_s));
    }

    void noPageNeedsToBeMovedSideways()
    {
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.resize(1100, 640);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto *area = child<QScrollArea>(dialog, u"programmeArea"_s);
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        const int last = tree->topLevelItemCount() - 1;
        for (QTreeWidgetItem *item : { tree->topLevelItem(0), tree->topLevelItem(1),
                 tree->topLevelItem(1)->child(0), tree->topLevelItem(last) }) {
            tree->setCurrentItem(item);
            QTest::qWait(0);
            QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
            QVERIFY(area->widget()->width() <= area->viewport()->width());
        }
    }

    void thePublicsOfASeanceStandOverNothingElse()
    {
        QSettings().remove(u"programme"_s);
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        QTest::qWait(0);
        const auto *page = child<QLineEdit>(dialog, u"moduleTitleEdit"_s)->parentWidget();
        QList<QWidget *> fields = page->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        fields.removeIf([](const QWidget *each) { return !each->isVisible(); });
        for (const QWidget *one : std::as_const(fields)) {
            for (const QWidget *other : std::as_const(fields)) {
                QVERIFY2(one == other || !one->geometry().intersects(other->geometry()),
                    qPrintable(one->objectName() + u" over "_s + other->objectName()));
            }
        }
        const auto publics = std::ranges::count_if(fields,
            [](const QWidget *each) { return each->objectName().startsWith(u"moduleAudienceCheck"_s); });
        QVERIFY(publics > 1);
    }

    void onlyWhatNamesTheSeanceOtherwiseIsToBeDoneAgain()
    {
        MeetingFilter ofCycle;
        ofCycle.cycle = plan().cycle.id;
        const Module first = plan().cycle.tracks.at(1).modules.first();
        const auto meetings = must(MeetingStore(workspace_->database()).meetings(ofCycle));
        const Meeting meeting = *std::ranges::find_if(meetings,
            [&](const Meeting &each) { return each.sessionNumber == 1 && each.module == first.id; });
        QList<SentLetter> letters;
        const auto write = [&](const QString &name, const QString &words) {
            RegistrationDraft draft;
            draft.audience = Audience::Elected;
            draft.person.familyName = name;
            draft.person.givenName = u"Anne"_s;
            draft.session = meeting.session;
            draft.track = meeting.track;
            letters.append({ .registration = must(workspace_->enrolment().enrol(draft)).id,
                .meeting = meeting.id,
                .at = {},
                .by = {},
                .told = kit::told(meeting),
                .words = words });
        };
        write(u"Numérotée"_s, u"Convocation – séance\u00a01 du mardi"_s);
        write(u"Titrée"_s, u"Venez\u00a0: "_s + french::typography(first.title));
        write(u"Vague"_s, u"Convocation – séance\u00a012"_s);
        write(u"Partie"_s, u"Convocation – séance\u00a01 du mardi"_s);
        must(SentLetters(
            workspace_->database(), workspace_->changes(), workspace_->journal(), workspace_->clock())
                .keep(letters));
        (void)must(workspace_->enrolment().changeStatus(
            { letters.last().registration }, RegistrationStatus::Cancelled));
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.show();
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        auto *bar = child<MessageBar>(dialog, u"messageBar"_s);
        tree->setCurrentItem(tree->topLevelItem(2)->child(0));
        run(dialog, u"moveDownAction"_s);
        const QString ofNumber = bar->sentence();
        QVERIFY2(ofNumber.contains(u"NUMÉROTÉE Anne"_s), qPrintable(ofNumber));
        QVERIFY2(!ofNumber.contains(u"TITRÉE"_s) && !ofNumber.contains(u"VAGUE"_s), qPrintable(ofNumber));
        QVERIFY2(ofNumber.contains(u"1 à refaire"_s), qPrintable(ofNumber));
        QVERIFY2(ofNumber.contains(u"PARTIE Anne"_s) && ofNumber.contains(u"il n’y a rien à refaire"_s),
            qPrintable(ofNumber));
        const QString detail = child<QLabel>(dialog, u"messageDetailLabel"_s)->text();
        QVERIFY2(detail.contains(u"Session 1"_s) && detail.contains(u"NUMÉROTÉE Anne"_s), qPrintable(detail));
        // Its title, as it is typed.
        run(dialog, u"moveUpAction"_s);
        QCOMPARE(bar->sentence(), QString());
        auto *title = child<QLineEdit>(dialog, u"moduleTitleEdit"_s);
        const auto *pause = child<QTimer>(dialog, u"pauseTimer"_s);
        title->setText(u"Tout autre chose"_s);
        QCOMPARE(bar->sentence(), QString()); // not at every key
        QTRY_VERIFY(!pause->isActive());
        const QString ofTitle = bar->sentence();
        QVERIFY2(ofTitle.contains(u"TITRÉE Anne"_s), qPrintable(ofTitle));
        QVERIFY2(!ofTitle.contains(u"NUMÉROTÉE"_s) && !ofTitle.contains(u"VAGUE"_s), qPrintable(ofTitle));
        // What no letter says is nobody's concern.
        title->setText(first.title);
        QTRY_VERIFY(!pause->isActive());
        QCOMPARE(bar->sentence(), QString());
        tree->setCurrentItem(tree->topLevelItem(2)->child(1));
        title->setText(u"Encore autre chose"_s);
        QTRY_VERIFY(!pause->isActive());
        QCOMPARE(bar->sentence(), QString());
    }

    void whatIsOutdatedIsSaidOnceAndNeverInsteadOfARefusal()
    {
        MeetingFilter ofCycle;
        ofCycle.cycle = plan().cycle.id;
        const ModuleId first = plan().cycle.tracks.first().modules.first().id;
        const auto meetings = must(MeetingStore(workspace_->database()).meetings(ofCycle));
        const auto printed = std::ranges::find(meetings, first, &Meeting::module);
        must(workspace_->sheets().issue(must(workspace_->sheets().prepare({ printed->id }))));
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.show();
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        auto *bar = child<MessageBar>(dialog, u"messageBar"_s);
        const auto *pause = child<QTimer>(dialog, u"pauseTimer"_s);
        auto *title = child<QLineEdit>(dialog, u"moduleTitleEdit"_s);
        tree->setCurrentItem(tree->topLevelItem(1)->child(0));
        title->setText(u"Autrement"_s);
        QTRY_VERIFY(bar->sentence().contains(u"est déjà imprimée"_s));
        bar->clear(); // as its cross does
        title->setText(u"Autrement dit"_s);
        QTRY_VERIFY(!pause->isActive());
        QCOMPARE(bar->sentence(), QString());
        title->clear();
        child<QPushButton>(dialog, u"saveButton"_s)->click();
        const QString refusal = bar->sentence();
        QVERIFY2(refusal.startsWith(u"Donnez un titre"_s), qPrintable(refusal));
        run(dialog, u"moveDownAction"_s); // neither by a move nor by a key
        title->setText(u"Encore autrement"_s);
        QTRY_VERIFY(!pause->isActive());
        QCOMPARE(bar->sentence(), refusal);
    }

    void aChangeMadeElsewhereIsKeptOrTakenAndNeverADeadEnd()
    {
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.show();
        const auto elsewhere = [&](const QString &note) {
            CyclePlan edited = plan();
            edited.cycle.partner = note;
            must(workspace_->programmes().revise(plan(), edited));
        };
        auto *partner = child<QLineEdit>(dialog, u"cyclePartnerEdit"_s);
        elsewhere(u"CAF du Nord"_s);
        QCOMPARE(partner->text(), u"CAF du Nord"_s); // nothing is typed: what is shown is what is stored
        auto *subtitle = child<QLineEdit>(dialog, u"cycleSubtitleEdit"_s);
        subtitle->setText(u"autrement"_s);
        elsewhere(u"Région"_s);
        const auto *bar = child<MessageBar>(dialog, u"messageBar"_s);
        QVERIFY2(bar->sentence().contains(u"un autre poste"_s), qPrintable(bar->sentence()));
        QVERIFY2(!bar->sentence().contains(u"relisez"_s), qPrintable(bar->sentence()));
        auto *tree = child<ProgrammeTree>(dialog, u"programmeTree"_s);
        for (QTreeWidgetItem *item : { tree->topLevelItem(1), tree->topLevelItem(1)->child(0),
                 tree->topLevelItem(tree->topLevelItemCount() - 1), tree->topLevelItem(0) }) {
            tree->setCurrentItem(item);
            QCOMPARE(troubledMnemonics(dialog), QStringList());
        }
        child<QPushButton>(dialog, u"saveButton"_s)->click(); // refused until one has chosen
        QVERIFY(dialog.isVisible());
        child<QPushButton>(dialog, u"takeStoredButton"_s)->click();
        QCOMPARE(partner->text(), u"Région"_s);
        QVERIFY(subtitle->text() != u"autrement"_s);
        subtitle->setText(u"autrement"_s);
        elsewhere(u"Département"_s);
        child<QPushButton>(dialog, u"keepTypedButton"_s)->click();
        QCOMPARE(subtitle->text(), u"autrement"_s);
        child<QPushButton>(dialog, u"saveButton"_s)->click();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(plan().cycle.subtitle, u"autrement"_s);
        QCOMPARE(plan().cycle.partner, u"Région"_s); // as it was typed and kept
    }

    void aCycleTakenAwayElsewhereMayBecomeANewOne()
    {
        const CycleId id = plan().cycle.id;
        ProgrammeDialog dialog(*workspace_, id, nullptr);
        dialog.show();
        child<QLineEdit>(dialog, u"cycleTitleEdit"_s)->setText(u"Évaluer autrement"_s);
        must(workspace_->programmes().remove(id));
        child<QPushButton>(dialog, u"saveButton"_s)->click();
        QVERIFY(dialog.isVisible());
        QCOMPARE(troubledMnemonics(dialog), QStringList());
        const QSignalSpy said(&dialog, &ProgrammeDialog::said);
        child<QPushButton>(dialog, u"addAnewButton"_s)->click();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(said.size(), 1);
        QCOMPARE(plan().cycle.title, u"Évaluer autrement"_s);
        QVERIFY(plan().cycle.id != id);
    }

    void itsHistorySaysWhatChanged()
    {
        const CyclePlan before = plan();
        CyclePlan edited = before;
        edited.cycle.tracks.first().modules.first().title = u"Autrement"_s;
        must(workspace_->programmes().revise(before, edited));
        ProgrammeDialog dialog(*workspace_, before.cycle.id, nullptr);
        dialog.show();
        child<QPushButton>(dialog, u"historyButton"_s)->click();
        auto *history = dialog.findChild<HistoryDialog *>();
        QVERIFY(history);
        const QString said = child<QTextBrowser>(*history, u"historyText"_s)->toPlainText();
        QVERIFY2(said.contains(u"Autrement"_s), qPrintable(said));
    }

    void leavingAsksWhetherToKeepWhatWasTyped()
    {
        const CyclePlan before = plan();
        ProgrammeDialog dialog(*workspace_, before.cycle.id, nullptr);
        dialog.show();
        child<QLineEdit>(dialog, u"cycleSubtitleEdit"_s)->setText(u"autrement"_s);
        dialog.reject();
        QVERIFY(dialog.isVisible());
        auto *question = child<QMessageBox>(dialog, u"unsavedQuestion"_s);
        child<QPushButton>(*question, u"saveAndLeaveButton"_s)->click();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(plan().cycle.subtitle, u"autrement"_s);
    }

    void anEmptyCycleIsComposedFromNothing()
    {
        NewCycleDialog fresh(*workspace_, nullptr);
        auto *source = child<QComboBox>(fresh, u"cycleSourceCombo"_s);
        source->setCurrentIndex(source->count() - 1);
        child<QLineEdit>(fresh, u"cycleTitleEdit"_s)->setText(u"Égalité femmes-hommes"_s);
        QSignalSpy made(&fresh, &NewCycleDialog::made);
        child<QPushButton>(fresh, u"makeCycleButton"_s)->click();
        QCOMPARE(made.size(), 1);
        const auto id = made.first().first().value<CycleId>();

        ProgrammeDialog dialog(*workspace_, id, nullptr);
        dialog.show();
        QVERIFY(!child<QAction>(dialog, u"addModuleAction"_s)->isEnabled()); // into which track?
        run(dialog, u"addTrackAction"_s);
        child<QLineEdit>(dialog, u"trackLabelEdit"_s)->setText(u"Cycle dédié aux élu.e.s"_s);
        child<QCheckBox>(dialog, u"trackAudienceCheck1"_s)->setChecked(true);
        QCOMPARE(child<QLineEdit>(dialog, u"audienceLabelEdit1"_s)->text(), u"Élu.e.s"_s);
        run(dialog, u"addModuleAction"_s);
        child<QLineEdit>(dialog, u"moduleTitleEdit"_s)->setText(u"Le cadre"_s);
        run(dialog, u"addSessionAction"_s);
        QVERIFY(child<QCheckBox>(dialog, u"sessionTrackCheck0"_s)->isChecked());
        child<QPushButton>(dialog, u"saveButton"_s)->click();
        QVERIFY2(!dialog.isVisible(), qPrintable(child<MessageBar>(dialog, u"messageBar"_s)->sentence()));
        const CyclePlan saved = must(workspace_->programmes().plan(id));
        QCOMPARE(saved.cycle.tracks.first().modules.first().audiences, QList { Audience::Elected });
        QCOMPARE(saved.sessions.first().session.label, u"Session 1"_s);
        QCOMPARE(saved.cycle.forms.first().state, FormState::NotOpen);
    }

    void aSeanceOfATrackWithoutAPublicSaysWhereToTickOne()
    {
        ProgrammeDialog dialog(*workspace_, plan().cycle.id, nullptr);
        dialog.show();
        run(dialog, u"addModuleAction"_s);
        QVERIFY(!child<QLabel>(dialog, u"noModuleAudienceLabel"_s)->isVisible());
        run(dialog, u"addTrackAction"_s);
        run(dialog, u"addModuleAction"_s);
        QVERIFY(child<QLabel>(dialog, u"noModuleAudienceLabel"_s)->isVisible());
        QVERIFY(!child<QCheckBox>(dialog, u"moduleAudienceCheck0"_s)->isVisible());
    }
};

IREV_TEST(ProgrammeDialogTest)
#include "programmedialogtest.moc"
