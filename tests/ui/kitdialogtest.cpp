// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/kitdialog.h"

#include "app/attendance/sheetstore.h"
#include "app/base/french.h"
#include "app/documents/confirmationletter.h"
#include "app/documents/kit.h"
#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/meetinguse.h"
#include "app/sessions/programmeinstaller.h"
#include "app/storage/statement.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/seamsto.h"
#include "ui/documents/documentdesk.h"
#include "ui/documents/paperpreview.h"
#include "ui/documents/templatedialog.h"
#include "ui/planning/placedialog.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The papers of a séance and the words of letters as they are clicked and typed.
class KitDialogTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> test_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<QTemporaryDir> folder_;
    PrintSeams seams_;
    QString path_;
    QString chosenFolder_;
    MeetingId meeting_;

    static QTreeWidget *parts(const KitDialog &dialog)
    {
        return dialog.findChild<QTreeWidget *>(u"kitPartsList"_s);
    }
    static QTreeWidget *people(const KitDialog &dialog)
    {
        return dialog.findChild<QTreeWidget *>(u"kitPeopleList"_s);
    }
    static void want(const KitDialog &dialog, const QList<KitPart> &wanted)
    {
        for (int i = 0; i < kitPartCount; ++i) {
            parts(dialog)->topLevelItem(i)->setCheckState(
                0, wanted.contains(KitPart(i)) ? Qt::Checked : Qt::Unchecked);
        }
    }
    static int pagesOf(const KitDialog &dialog, KitPart part)
    {
        return parts(dialog)->topLevelItem(int(part))->text(2).toInt();
    }
    static QString told(const QDialog &dialog) { return dialog.findChild<MessageBar *>()->sentence(); }
    static MessageBar *adviceOf(const QDialog &dialog)
    {
        return dialog.findChild<MessageBar *>(u"kitAdviceBar"_s);
    }
    static void click(const QDialog &dialog, const QString &button)
    {
        dialog.findChild<QPushButton *>(button)->click();
    }
    static QTreeWidgetItem *itemOf(const KitDialog &dialog, const QString &name)
    {
        return people(dialog)->findItems(name, Qt::MatchExactly).value(0);
    }
    static int tickedIn(const KitDialog &dialog)
    {
        int ticked = 0;
        for (int row = 0; row < people(dialog)->topLevelItemCount(); ++row) {
            ticked += people(dialog)->topLevelItem(row)->checkState(0) == Qt::Checked;
        }
        return ticked;
    }
    /// Where TARDIF Lucie is expected since long after.
    MeetingId pastSeanceWithALateRegistration() const
    {
        const auto all = must(MeetingStore(workspace_->database()).meetings());
        const Meeting &past = *std::ranges::find(all, QDate(2021, 12, 15), &Meeting::date); // a seat is free
        RegistrationDraft draft;
        draft.person.familyName = u"Tardif"_s;
        draft.person.givenName = u"Lucie"_s;
        draft.session = past.session;
        draft.track = past.track;
        draft.audience = Audience::Elected;
        (void)must(workspace_->enrolment().enrol(draft)); // on 10 March 2022
        return past.id;
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        test_ = std::make_unique<TestDatabase>(u"sqlite"_s);
        workspace_ = test_->create(Content::Demonstration, clockAt({ 2022, 3, 10 }));
        MeetingFilter coming;
        coming.from = { 2022, 3, 10 };
        meeting_ = must(MeetingStore(workspace_->database()).meetings(coming)).first().id;
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath(u"dossier.pdf"_s);
        chosenFolder_ = folder_->path();
        seams_ = seamsTo(path_, chosenFolder_);
    }

    void cleanup()
    {
        workspace_.reset();
        test_.reset();
    }

    void whoRegisteredAfterTheDayIsNotTickedAndThatIsSaid()
    {
        const MeetingId past = pastSeanceWithALateRegistration();
        KitDialog dialog(*workspace_, past, seams_, nullptr);
        dialog.show();
        QTreeWidgetItem *tardif = itemOf(dialog, u"TARDIF Lucie"_s);
        QVERIFY(tardif);
        QCOMPARE(tardif->checkState(0), Qt::Unchecked);
        const auto *told = dialog.findChild<QLabel *>(u"kitLateLabel"_s);
        QVERIFY(!told->isHidden());
        QVERIFY2(told->text().startsWith(u"1\u00A0inscrit depuis la rencontre"_s), qPrintable(told->text()));
        KitDialog coming(*workspace_, meeting_, seams_, nullptr);
        QVERIFY(coming.findChild<QLabel *>(u"kitLateLabel"_s)->isHidden());
    }

    void allThatAreExpectedAreTickedAtOnceAndWhoCameLateByHand()
    {
        const MeetingId past = pastSeanceWithALateRegistration();
        KitDialog dialog(*workspace_, past, seams_, nullptr);
        dialog.show();
        const auto isTicked = [&] { return itemOf(dialog, u"TARDIF Lucie"_s)->checkState(0) == Qt::Checked; };
        const int expected = people(dialog)->topLevelItemCount() - 1;
        QVERIFY(expected > 0);
        click(dialog, u"kitNobodyButton"_s);
        QCOMPARE(tickedIn(dialog), 0);
        click(dialog, u"kitEverybodyButton"_s);
        QVERIFY(!isTicked());
        QCOMPARE(tickedIn(dialog), expected);
        itemOf(dialog, u"TARDIF Lucie"_s)->setCheckState(0, Qt::Checked);
        QVERIFY(isTicked());
        QCOMPARE(dialog.findChild<QLabel *>(u"kitPeopleCountLabel"_s)->text(),
            u"Pour %1\u00A0personnes"_s.arg(expected + 1));
        click(dialog, u"kitToConvokeButton"_s);
        QVERIFY(!isTicked());
    }

    void theNextSeanceIsProposedWithItsPagesCounted()
    {
        KitDialog dialog(*workspace_, {}, seams_, nullptr);
        dialog.show();
        QCOMPARE(
            dialog.findChild<QComboBox *>(u"kitMeetingCombo"_s)->currentData().toLongLong(), meeting_.value);
        want(dialog, { KitPart::Badges, KitPart::DoorSign });
        const int count = people(dialog)->topLevelItemCount();
        QVERIFY(count > 10);
        QCOMPARE(pagesOf(dialog, KitPart::Badges), (count + 9) / 10);
        QCOMPARE(pagesOf(dialog, KitPart::Sheet), 0);
        dialog.findChild<QSpinBox *>(u"door_signCopiesSpin"_s)->setValue(3);
        QCOMPARE(pagesOf(dialog, KitPart::DoorSign), 3);
        QCOMPARE(dialog.findChild<PaperPreview *>()->pageCount(), (count + 9) / 10 + 3);
        // Somebody left out, and a sheet of labels of which one is left.
        people(dialog)->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        dialog.findChild<QSpinBox *>(u"badgeFirstSpin"_s)->setValue(10);
        QCOMPARE(pagesOf(dialog, KitPart::Badges), 1 + (count - 2 + 9) / 10);
        click(dialog, u"kitNobodyButton"_s);
        QCOMPARE(pagesOf(dialog, KitPart::Badges), 0);
        QVERIFY(!dialog.findChild<QPushButton *>(u"kitDraftsButton"_s)->isEnabled());
        QCOMPARE(troubledMnemonics(dialog), QStringList());
    }

    void whatIsPrintedIsNumberedAndToldOfEverybody()
    {
        KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        dialog.show();
        want(dialog, { KitPart::Sheet, KitPart::Convocations });
        QCOMPARE(people(dialog)->topLevelItem(0)->text(2), u"pas encore"_s);
        const auto before = must(SheetStore(workspace_->database()).ofMeeting(meeting_)).size();
        click(dialog, u"kitPrintButton"_s);
        QVERIFY2(told(dialog).contains(u"imprimé"_s), qPrintable(told(dialog)));
        QVERIFY(QFile::exists(path_));
        QCOMPARE(must(SheetStore(workspace_->database()).ofMeeting(meeting_)).size(), before + 1);
        QCOMPARE(people(dialog)->topLevelItem(0)->text(2), u"10/03/2022, imprimée"_s);
        click(dialog, u"kitToConvokeButton"_s); // nobody is left
        QCOMPARE(people(dialog)->topLevelItem(0)->checkState(0), Qt::Unchecked);
        must(workspace_->history().undo());
        QCOMPARE(people(dialog)->topLevelItem(0)->text(2), u"pas encore"_s);
    }

    void theUsualKeySavesThePdf()
    {
        KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        want(dialog, { KitPart::DoorSign });
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"kitPdfButton"_s)->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(QFile::exists(path_));
    }

    void aPathThatCannotBeWrittenKeepsNothing()
    {
        path_ = u"/nowhere/at/all/a.pdf"_s;
        KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        want(dialog, { KitPart::Sheet, KitPart::Convocations });
        const auto before = must(SheetStore(workspace_->database()).ofMeeting(meeting_)).size();
        click(dialog, u"kitPdfButton"_s);
        QVERIFY2(told(dialog).contains(u"/nowhere"_s), qPrintable(told(dialog)));
        QCOMPARE(must(SheetStore(workspace_->database()).ofMeeting(meeting_)).size(), before);
        QCOMPARE(people(dialog)->topLevelItem(0)->text(2), u"pas encore"_s);
    }

    void withoutAPrinterThePdfIsProposed()
    {
        seams_.hasPrinter = [] { return false; };
        KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        click(dialog, u"kitPrintButton"_s);
        QVERIFY2(told(dialog).contains(u"Aucune imprimante"_s), qPrintable(told(dialog)));
    }

    void messagesAreWrittenForThoseWithAnAddress()
    {
        KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        dialog.show();
        click(dialog, u"kitDraftsButton"_s);
        const auto drafts = QDir(folder_->path()).entryList({ u"*.eml"_s });
        int reachable = 0;
        for (int row = 0; row < people(dialog)->topLevelItemCount(); ++row) {
            reachable += people(dialog)->topLevelItem(row)->text(3).isEmpty() ? 0 : 1;
        }
        QCOMPARE(drafts.size(), reachable);
        QVERIFY2(told(dialog).contains(u"brouillons"_s), qPrintable(told(dialog)));
        QVERIFY(people(dialog)->topLevelItem(0)->text(2).contains(u"message"_s));
        QVERIFY(people(dialog)->topLevelItem(0)->toolTip(2).contains(u"message à"_s));
    }

    void namesAndConvocationsAreReadWhole()
    {
        (void)must(Statement(workspace_->database(),
            u"UPDATE person SET family_name = 'd''Aubigny', given_name = 'François-Xavier'"_s)
                .run());
        KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        dialog.resize(1180, 740);
        dialog.show();
        click(dialog, u"kitDraftsButton"_s);
        QTreeWidget *list = people(dialog);
        QCOMPARE(list->topLevelItem(0)->text(0), u"d’AUBIGNY François-Xavier"_s);
        QCOMPARE(list->topLevelItem(0)->text(2), u"10/03/2022, message"_s);
        for (const int column : { 0, 2 }) {
            const QAbstractItemView *view = list;
            QVERIFY2(list->columnWidth(column) >= view->sizeHintForColumn(column),
                qPrintable(QString::number(list->columnWidth(column))));
        }
    }

    void aLongAddressOfBeforeLeavesTheOtherColumnsTheirRoom()
    {
        KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        dialog.resize(1000, 740);
        dialog.show();
        click(dialog, u"kitDraftsButton"_s);
        const QString address = u"secretariat.de.la.direction.generale.adjointe@agglomeration.example"_s;
        must(Statement(workspace_->database(), u"UPDATE sent_letter SET address = :address"_s)
                .bind(u":address"_s, address)
                .run());
        dialog.read();
        QTreeWidget *list = people(dialog);
        QCOMPARE(list->topLevelItem(0)->text(2), u"10/03/2022, autre adresse"_s);
        QVERIFY(list->topLevelItem(0)->toolTip(2).contains(address));
        const int fewWords = list->fontMetrics().averageCharWidth() * 12;
        for (const int column : { 1, 3 }) {
            QVERIFY2(list->columnWidth(column) >= fewWords,
                qPrintable(QString::number(list->columnWidth(column))));
        }
    }

    void anAdviceMovesNothingUnderTheMouse()
    {
        KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        want(dialog, { KitPart::Sheet });
        dialog.show();
        QCoreApplication::processEvents();
        QVERIFY(!adviceOf(dialog)->isVisibleTo(&dialog));
        const QPoint before = parts(dialog)->mapTo(&dialog, QPoint());
        const QPoint peopleBefore = people(dialog)->mapTo(&dialog, QPoint());
        want(dialog, { KitPart::Sheet, KitPart::Convocations }); // the profile has no contact
        QCoreApplication::processEvents();
        QVERIFY(adviceOf(dialog)->isVisibleTo(&dialog));
        QVERIFY2(adviceOf(dialog)->sentence().contains(u"qui prévenir"_s),
            qPrintable(adviceOf(dialog)->sentence()));
        QCOMPARE(parts(dialog)->mapTo(&dialog, QPoint()), before);
        QCOMPARE(people(dialog)->mapTo(&dialog, QPoint()), peopleBefore);
        adviceOf(dialog)->clear(); // closed: it does not come back with every tick
        want(dialog, { KitPart::Badges, KitPart::Convocations });
        QCOMPARE(adviceOf(dialog)->sentence(), QString());
        want(dialog, { KitPart::Badges });
        want(dialog, { KitPart::Convocations });
        QVERIFY(!adviceOf(dialog)->sentence().isEmpty());
    }

    void aPastSeanceIsSaidToBeSoAndForbidsNothing()
    {
        MeetingFilter before;
        before.to = QDate(2022, 3, 9);
        const Meeting past = must(MeetingStore(workspace_->database()).meetings(before)).last();
        KitDialog dialog(*workspace_, past.id, seams_, nullptr);
        dialog.show();
        want(dialog, { KitPart::Convocations });
        QVERIFY2(adviceOf(dialog)->sentence().startsWith(u"Cette séance est passée\u00A0:"_s),
            qPrintable(adviceOf(dialog)->sentence()));
        click(dialog, u"kitPdfButton"_s);
        QVERIFY2(told(dialog).contains(u"enregistré"_s), qPrintable(told(dialog)));
        KitDialog coming(*workspace_, meeting_, seams_, nullptr);
        QVERIFY(!adviceOf(coming)->sentence().contains(u"passée"_s));
    }

    void aLetterWithUnknownFieldsIsToldOfAndNotWritten()
    {
        (void)must(Statement(workspace_->database(),
            u"INSERT INTO letter_template (kind, subject, body)"
            " VALUES ('convocation', '{inconnu}', 'Venez le {date}, {autre}.')"_s)
                .run());
        KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        dialog.show();
        want(dialog, { KitPart::Convocations });
        QVERIFY(adviceOf(dialog)->sentence().contains(u"{inconnu}"_s));
        click(dialog, u"kitDraftsButton"_s);
        for (const QString &said :
            { u"{inconnu}, {autre}"_s, u"Convocation à une séance"_s, u"Fichier > Textes des lettres"_s }) {
            QVERIFY2(told(dialog).contains(said), qPrintable(told(dialog)));
        }
        QVERIFY(QDir(folder_->path()).entryList(QDir::Files).isEmpty());
        QCOMPARE(people(dialog)->topLevelItem(0)->text(2), u"pas encore"_s);
        TemplateDialog words(*workspace_, meeting_, nullptr);
        const QString problem = words.findChild<QLabel *>(u"letterProblemLabel"_s)->text();
        QVERIFY2(problem.contains(u"{inconnu}"_s) && problem.contains(u"{autre}"_s), qPrintable(problem));
    }

    void filesWrittenOverAreSaid()
    {
        KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        dialog.show();
        want(dialog, { KitPart::Convocations });
        for (const QString &button : { u"kitFilesButton"_s, u"kitDraftsButton"_s }) {
            click(dialog, button);
            QVERIFY2(!told(dialog).contains(u"remplacé"_s), qPrintable(told(dialog)));
            click(dialog, button);
            QVERIFY2(told(dialog).contains(u"remplacé"_s), qPrintable(told(dialog)));
        }
    }

    void charactersNoFontWritesAreTold()
    {
        const QString box = u"\U0010FFFD"_s; // of private use: no font has it
        const KitPerson first
            = must(kit::read(workspace_->database(), meeting_, QDate(2022, 3, 10))).people.first();
        (void)must(Statement(workspace_->database(), u"UPDATE person SET given_name = :name WHERE id = :id"_s)
                .bind(u":name"_s, box)
                .bind(u":id"_s, first.registration.person.id)
                .run());
        const QString name
            = must(kit::read(workspace_->database(), meeting_, QDate(2022, 3, 10))).people.first().name;
        QVERIFY2(name.endsWith(box), qPrintable(name));
        KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        for (const KitPart part : { KitPart::Sheet, KitPart::Badges, KitPart::NameCards }) {
            want(dialog, { part });
            QVERIFY2(adviceOf(dialog)->sentence().contains(
                         u"polices de cet ordinateur\u00a0: %1 (%2)."_s.arg(box, name)),
                qPrintable(adviceOf(dialog)->sentence()));
        }
        want(dialog, { KitPart::DoorSign }); // no name stands there
        QVERIFY(!adviceOf(dialog)->sentence().contains(u"polices"_s));
    }

    void aLostLogoIsSaid()
    {
        (void)must(Statement(
            workspace_->database(), u"INSERT INTO setting (key, value) VALUES ('profile.logo', 'perdu')"_s)
                .run());
        const KitDialog dialog(*workspace_, meeting_, seams_, nullptr);
        QVERIFY2(adviceOf(dialog)->sentence().contains(u"Le logo de l’organisme n’est plus dans la base"_s),
            qPrintable(adviceOf(dialog)->sentence()));
        QWidget window;
        DocumentDesk desk(*workspace_, &window, seams_);
        QMenu menu;
        desk.fillProgrammeMenu(&menu);
        const QList<QAction *> actions = menu.actions().first()->menu()->actions();
        const auto paper = std::ranges::find_if(
            actions, [](const QAction *action) { return action->text().contains(u"PDF"_s); });
        QVERIFY(paper != actions.end());
        const QSignalSpy advised(&desk, &DocumentDesk::advised);
        (*paper)->trigger();
        QCOMPARE(advised.size(), 1);
        QVERIFY(advised.first().first().toString().contains(u"n’est plus dans la base"_s));
        QVERIFY(QFile::exists(path_));
    }

    void aCycleSomebodyRegisteredForIsNotAskedAboutBeforeItIsRefused()
    {
        QWidget window;
        DocumentDesk desk(*workspace_, &window, seams_);
        QMenu menu;
        desk.fillProgrammeMenu(&menu);
        const QList<QAction *> actions = menu.actions().first()->menu()->actions();
        const QSignalSpy refused(&desk, &DocumentDesk::refused);
        QCOMPARE(actions.last()->text(), u"&Supprimer ce cycle…"_s);
        actions.last()->trigger();
        QCOMPARE(refused.size(), 1);
        const QString sentence = refused.first().first().toString();
        const CycleId cycle = must(ProgrammeStore(workspace_->database()).cycles()).first().id;
        const CycleUse use = must(meetinguse::of(workspace_->database(), cycle));
        QVERIFY(use.registrations > 1);
        QVERIFY2(sentence.contains(
                     u"\u00a0» reste\u00a0: "_s + french::count(use.registrations, {}, u"inscriptions"_s)),
            qPrintable(sentence));
        QVERIFY(!window.findChild<QMessageBox *>());
    }

    void aCycleTakenAwaySaysHowItComesBackAndOneWithoutATrackIsNoFile()
    {
        Database &database = workspace_->database();
        must(workspace_->programmes().add(must(emptyProgramme(database, u"À composer"_s, u"IREV"_s))));
        QWidget window;
        DocumentDesk desk(*workspace_, &window, seams_);
        QMenu menu;
        desk.fillProgrammeMenu(&menu);
        const QList<Cycle> cycles = must(ProgrammeStore(database).cycles());
        const auto empty = std::ranges::find(cycles, u"À composer"_s, &Cycle::title) - cycles.begin();
        const QList<QAction *> actions = menu.actions().at(empty)->menu()->actions();
        const auto file = std::ranges::find_if(actions,
            [](const QAction *action) { return action->text().contains(u"fichier de programme"_s); });
        QVERIFY(file != actions.end());
        const QSignalSpy refused(&desk, &DocumentDesk::refused);
        (*file)->trigger();
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.first().first().toString().contains(u"pas encore de parcours"_s));
        const QSignalSpy said(&desk, &DocumentDesk::said);
        actions.last()->trigger();
        auto *question = window.findChild<QMessageBox *>();
        QVERIFY(question);
        const QList<QAbstractButton *> buttons = question->buttons();
        const auto go = std::ranges::find_if(
            buttons, [](const QAbstractButton *each) { return each->text().remove(u'&') == u"Supprimer"_s; });
        QVERIFY(go != buttons.end());
        (*go)->click();
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(u"Ctrl+Z"_s));
    }

    void wordsAreTypedCheckedAndSeenOnTheNextConvocation()
    {
        TemplateDialog words(*workspace_, meeting_, nullptr);
        words.show();
        auto *body = words.findChild<QPlainTextEdit *>(u"letterBodyEdit"_s);
        auto *problem = words.findChild<QLabel *>(u"letterProblemLabel"_s);
        auto *save = words.findChild<QPushButton *>(u"saveLetterButton"_s);
        QVERIFY(!save->isEnabled()); // nothing to save yet
        body->setPlainText(u"Venez {prenom}, le {dtae}."_s);
        QVERIFY2(problem->text().contains(u"Peut-être {date}"_s), qPrintable(problem->text()));
        QVERIFY(!save->isEnabled());
        body->setPlainText(u"Venez "_s);
        body->moveCursor(QTextCursor::End);
        auto *fields = words.findChild<QTreeWidget *>(u"letterFieldsList"_s);
        Q_EMIT fields->itemActivated(fields->topLevelItem(2), 0); // {prénom}
        QCOMPARE(body->toPlainText(), u"Venez {prénom}"_s);
        QVERIFY(problem->text().isEmpty());
        QCOMPARE(words.findChild<PaperPreview *>()->pageCount(), 1);
        save->click();
        const auto kit = must(kit::read(workspace_->database(), meeting_, QDate(2022, 3, 10)));
        QCOMPARE(kit.convocation.body, u"Venez {prénom}"_s);
        click(words, u"usualLetterButton"_s);
        QVERIFY(save->isEnabled());
        QCOMPARE(troubledMnemonics(words), QStringList());
    }

    /// What is written in place of a field is seen as the letter will say it.
    void aConfirmationIsSeenAsItWillBeWritten()
    {
        TemplateDialog words(*workspace_, meeting_, nullptr);
        words.show();
        auto *kinds = words.findChild<QComboBox *>(u"letterKindCombo"_s);
        kinds->setCurrentIndex(kinds->findData(int(LetterKind::Confirmation)));
        Q_EMIT kinds->activated(kinds->currentIndex());
        auto *body = words.findChild<QPlainTextEdit *>(u"letterBodyEdit"_s);
        const auto seen = [&](const QString &text) {
            body->setPlainText(text);
            QCoreApplication::processEvents();
            return words.findChild<PaperPreview *>()->grab().toImage();
        };
        const auto kit = must(kit::read(workspace_->database(), meeting_, QDate(2022, 3, 10)));
        const LetterValues values
            = must(confirmationValues(workspace_->database(), kit.people.first().registration, QDate()));
        QVERIFY(values.value(u"session"_s).startsWith(u"session "_s));
        QVERIFY(values.value(u"séances"_s).count(u'\n') > 0);
        QVERIFY(seen(u"Vous venez à la {session}."_s)
            == seen(u"Vous venez à la %1."_s.arg(values.value(u"session"_s))));
        QVERIFY(seen(u"Vous venez."_s) != seen(u"Vous venez.\n{séances}"_s));
    }

    void wordsNotSavedAreNotLostByClosing()
    {
        TemplateDialog words(*workspace_, meeting_, nullptr);
        words.show();
        words.findChild<QPlainTextEdit *>(u"letterBodyEdit"_s)->setPlainText(u"Autre chose"_s);
        words.reject();
        QVERIFY(words.isVisible());
        QVERIFY(words.findChild<QMessageBox *>(u"unsavedLetterQuestion"_s));
    }

    void aPlaceIsDescribedOnceForAllItsMeetings()
    {
        Meeting meeting = must(MeetingStore(workspace_->database()).meeting(meeting_));
        meeting.place = u"Maison <b>des</b> associations"_s;
        must(workspace_->planning().reviseMeeting(meeting));
        PlaceDialog dialog(*workspace_, meeting.place, nullptr);
        dialog.findChild<QPlainTextEdit *>(u"placeAddressEdit"_s)
            ->setPlainText(u"2 rue de la Gare\n80000 Amiens"_s);
        dialog.findChild<QPlainTextEdit *>(u"placeAccessEdit"_s)->setPlainText(u"Tram B, arrêt Gare"_s);
        QSignalSpy saved(&dialog, &PlaceDialog::saved);
        dialog.accept();
        QCOMPARE(saved.size(), 1);
        const auto kit = must(kit::read(workspace_->database(), meeting_, QDate(2022, 3, 10)));
        QCOMPARE(kit.place.access, u"Tram B, arrêt Gare"_s);
    }
};

IREV_TEST(KitDialogTest)
#include "kitdialogtest.moc"
