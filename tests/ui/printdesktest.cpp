// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printdesk.h"
#include "tests/support/pdftext.h"

#include "app/attendance/sheetstore.h"
#include "app/base/outputfile.h"
#include "app/base/textfold.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/numberedpapers.h"
#include "app/storage/statement.h"
#include "tests/support/hiddentable.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/print/meetingtree.h"
#include "ui/print/sheetdialog.h"
#include "ui/print/sheetfilename.h"
#include "ui/print/sheetpreview.h"
#include "ui/print/sheetprinting.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/unreadwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class PrintDeskTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> test_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<QWidget> window_;
    std::unique_ptr<QTemporaryDir> folder_;
    PrintDesk *desk_ = nullptr;
    QString path_; ///< where the PDF is asked to go
    QString proposed_;
    bool hasPrinter_ = true;

    [[nodiscard]] Meeting meetingOn(QDate date) const
    {
        const auto meetings = must(MeetingStore(workspace_->database()).meetings());
        return *std::ranges::find(meetings, date, &Meeting::date);
    }

    SheetDialog *ask(const QList<MeetingId> &meetings)
    {
        desk_->printSheets(meetings);
        return window_->findChild<SheetDialog *>();
    }

    /// As a person does.
    static void choose(QComboBox *combo, int index)
    {
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }

    [[nodiscard]] qsizetype printed() const { return must(workspace_->sheets().printedMeetings()).size(); }

    /// The number the next sheet would get.
    [[nodiscard]] qint64 nextNumber()
    {
        const auto sheets = must(workspace_->sheets().prepare({ meetingOn({ 2022, 3, 16 }).id }));
        const auto issued = must(workspace_->sheets().issue(sheets));
        must(workspace_->sheets().withdraw(issued));
        return issued.first().number;
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        test_ = std::make_unique<TestDatabase>(u"sqlite"_s);
        workspace_ = test_->create(Content::Demonstration, clockAt({ 2022, 1, 20 }));
        window_ = std::make_unique<QWidget>();
        window_->show();
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath(u"feuilles.pdf"_s);
        hasPrinter_ = true;
        PrintSeams seams;
        seams.hasPrinter = [this] { return hasPrinter_; };
        // A printer that prints into a file: the whole road but the paper.
        seams.choosePrinter = [this](QPrinter &printer, QWidget *, const std::function<void()> &accepted) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path_);
            accepted();
        };
        seams.choosePath
            = [this](QWidget *, const QString &proposed, const std::function<void(const QString &)> &chosen) {
                  proposed_ = proposed;
                  chosen(path_);
              };
        desk_ = new PrintDesk(*workspace_, window_.get(), seams);
    }

    void cleanup()
    {
        window_.reset();
        workspace_.reset();
    }

    void aPreviewGivesNoNumber()
    {
        SheetDialog *dialog = ask({ meetingOn({ 2022, 2, 25 }).id });
        QVERIFY(dialog->findChild<SheetPreview *>()->pageCount() >= 1);
        QVERIFY(dialog->findChild<QLabel *>(u"pageCountLabel"_s)->text().startsWith(u"1\u00a0feuille, "_s));
        dialog->reject();
        QCOMPARE(printed(), 0);
        QCOMPARE(nextNumber(), 1);
    }

    void aPdfReadsBackWithItsNumberAndNames()
    {
        SheetDialog *dialog = ask({ meetingOn({ 2022, 2, 25 }).id });
        QSignalSpy said(desk_, &PrintDesk::said);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"pdfButton"_s), Qt::LeftButton);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(proposed_, u"Feuilles d’émargement – Session 2 – Séance 3 – 2022-02-25.pdf"_s);
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().startsWith(u"Feuille n°\u00a01 enregistrée"_s));
        const QString paper = textOfPdf(path_);
        QVERIFY2(paper.contains(u"vendredi 25 février 2022"_s), qPrintable(paper));
        QVERIFY(paper.contains(u"n° 1"_s) || paper.contains(u"n°\u00a01"_s));
        QVERIFY(!paper.contains(u".example"_s));
        QCOMPARE(printed(), 1);
        QCOMPARE(nextNumber(), 2);
    }

    void aPrinterGetsTheSameSheet()
    {
        SheetDialog *dialog = ask({ meetingOn({ 2022, 2, 25 }).id });
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"printButton"_s), Qt::LeftButton);
        QVERIFY(textOfPdf(path_).contains(u"vendredi 25 février 2022"_s));
        QCOMPARE(printed(), 1);
    }

    void aFailureTakesTheNumberBackAndTheDialogStays()
    {
        path_ = folder_->filePath(u"absent/feuilles.pdf"_s);
        SheetDialog *dialog = ask({ meetingOn({ 2022, 2, 25 }).id });
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"pdfButton"_s), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        const auto *bar = dialog->findChild<MessageBar *>();
        QCOMPARE(bar->tone(), MessageBar::Tone::Trouble);
        QVERIFY(bar->sentence().contains(u"feuilles.pdf"_s));
        QCOMPARE(printed(), 0);
        QCOMPARE(nextNumber(), 1); // nothing carries it: the series has no hole
    }

    void aStoppedJobTakesItsNumbersBack()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path_);
        const auto prepared = must(
            workspace_->sheets().prepare({ meetingOn({ 2022, 2, 25 }).id, meetingOn({ 2022, 3, 11 }).id }));
        const auto stopAfterOne = [](qsizetype done, qsizetype) { return done < 1; };
        const auto issued = workspace_->sheets().issue(
            prepared, numberedpapers::Leaving::Paper, [&](const QList<AttendanceSheet> &sheets) {
                return outputfile::placed(sheetprinting::paint(printer, sheets, stopAfterOne));
            });
        QVERIFY(!issued);
        QCOMPARE(issued.error().kind, Error::Kind::Cancelled);
        QCOMPARE(printed(), 0);
        QCOMPARE(nextNumber(), 3); // the printer may have let a page out: its number is never given again
    }

    void aWholeSessionPrintsInOneJob()
    {
        SheetDialog *dialog = ask({ meetingOn({ 2022, 2, 25 }).id });
        auto *tree = dialog->findChild<MeetingTree *>();
        QTreeWidgetItem *session = tree->currentItem()->parent();
        tree->setFocus();
        tree->setCurrentItem(session);
        QTest::keyClick(tree, Qt::Key_Space); // partly checked becomes wholly checked
        QCOMPARE(session->checkState(0), Qt::Checked);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"pdfButton"_s), Qt::LeftButton);
        QCOMPARE(proposed_,
            u"Feuilles d’émargement – Session 2 – Professionnel.le.s – 2022-01-14 au 2022-03-11.pdf"_s);
        QCOMPARE(printed(), 4);
        const QString paper = textOfPdf(path_);
        QVERIFY(paper.contains(u"vendredi 14 janvier 2022"_s));
        QVERIFY(paper.contains(u"vendredi 11 mars 2022"_s));
    }

    void allTheMeetingsOfADayOrASessionAreCheckedAtOnce()
    {
        SheetDialog *dialog = ask({ meetingOn({ 2022, 2, 25 }).id });
        auto *tree = dialog->findChild<MeetingTree *>();
        QMenu choices;
        const auto take = [&](const QString &words) {
            tree->fillChoices(&choices);
            const auto actions = choices.findChildren<QAction *>();
            const auto found = std::ranges::find_if(
                actions, [&](const QAction *each) { return each->text().remove(u'&').startsWith(words); });
            QVERIFY2(found != actions.end(), qPrintable(words));
            (*found)->trigger();
        };
        take(u"Toutes les rencontres"_s);
        QCOMPARE(tree->checkedMeetings().size(), 18);
        take(u"vendredi 21 janvier 2022"_s);
        QCOMPARE(tree->checkedMeetings(), QList { meetingOn({ 2022, 1, 21 }).id });
        take(u"Session 2"_s);
        QCOMPARE(tree->checkedMeetings().size(), 6);
        take(u"Aucune"_s);
        QVERIFY(tree->checkedMeetings().isEmpty());
    }

    void aDatabaseWithoutMeetingsSaysSoAndWhatToDo()
    {
        TestDatabase empty(u"sqlite"_s);
        const auto workspace = empty.create(Content::Empty, clockAt({ 2022, 1, 20 }));
        PrintDesk desk(*workspace, window_.get(), {});
        desk.printSheets({});
        const auto *dialog = window_->findChild<SheetDialog *>();
        const QString count = dialog->findChild<QLabel *>(u"pageCountLabel"_s)->text();
        QVERIFY2(count.startsWith(u"Aucune rencontre"_s), qPrintable(count));
        const auto *title = dialog->findChild<QLabel *>(u"emptyTitleLabel"_s);
        QVERIFY(title && title->isVisible());
        QVERIFY2(title->text().startsWith(u"Aucune rencontre"_s), qPrintable(title->text()));
        const QString guidance = dialog->findChild<QLabel *>(u"emptyGuidanceLabel"_s)->text();
        QVERIFY2(guidance.contains(u"Nouvelle rencontre"_s) && guidance.contains(u"Programme du cycle"_s),
            qPrintable(guidance));
        QVERIFY(!dialog->findChild<QPushButton *>(u"checkButton"_s)->isEnabled());
        QVERIFY(!dialog->findChild<QPushButton *>(u"pdfButton"_s)->isEnabled());
        delete dialog;
    }

    void withNoMeetingCheckedTheDialogAsksForOne()
    {
        SheetDialog *dialog = ask({ meetingOn({ 2022, 2, 25 }).id });
        const auto *title = dialog->findChild<QLabel *>(u"emptyTitleLabel"_s);
        QVERIFY(title && !title->isVisible());
        QVERIFY(dialog->findChild<QPushButton *>(u"checkButton"_s)->isEnabled());
        auto *tree = dialog->findChild<MeetingTree *>();
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            tree->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
        }
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"pageCountLabel"_s)->text().startsWith(u"Cochez"_s));
    }

    void meetingsThatCouldNotBeReadAreNotCalledMissingAndComeBackChecked()
    {
        const MeetingId wanted = meetingOn({ 2022, 2, 25 }).id;
        HiddenTable hidden(workspace_->database(), u"meeting"_s);
        SheetDialog *dialog = ask({ wanted });
        const QString unread = words::unread(words::Unread::Meetings);
        const auto *bar = dialog->findChild<MessageBar *>(u"messageBar"_s);
        QVERIFY2(bar->sentence().contains(u"abîmé"_s), qPrintable(bar->sentence()));
        QCOMPARE(dialog->findChild<QLabel *>(u"emptyTitleLabel"_s)->text(), unread);
        QCOMPARE(dialog->findChild<QLabel *>(u"pageCountLabel"_s)->text(), unread);
        QVERIFY(!dialog->findChild<QPushButton *>(u"pdfButton"_s)->isEnabled());
        hidden.giveBack();
        Q_EMIT workspace_->changes().everythingChanged();
        QCOMPARE(bar->sentence(), QString()); // what it said is so no more
        QCOMPARE(dialog->findChild<MeetingTree *>()->checkedMeetings(), QList<MeetingId> { wanted });
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"pdfButton"_s)->isEnabled());
    }

    void theKeysOfTheTipsDoWhatTheySay()
    {
        SheetDialog *dialog = ask({ meetingOn({ 2022, 2, 25 }).id });
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *preview = dialog->findChild<QWidget *>(u"preview"_s);
        const QImage before = preview->grab().toImage();
        QTest::keyClick(dialog, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(preview->grab().toImage() != before);
        QTest::keyClick(dialog, Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(printed(), 1);
    }

    void whoCameToTheListSinceIsPrintedOnASheetOfTheirOwn()
    {
        const Meeting meeting = meetingOn({ 2022, 2, 25 });
        SheetDialog *before = ask({ meeting.id });
        QCOMPARE(before->findChild<QComboBox *>(u"sheetCombo"_s)->count(), 1); // nothing printed yet
        before->findChild<QPushButton *>(u"pdfButton"_s)->click();
        QTRY_VERIFY(!window_->findChild<SheetDialog *>());
        RegistrationDraft draft;
        draft.person.familyName = u"Zola"_s;
        draft.person.givenName = u"Lucie"_s;
        draft.session = meeting.session;
        draft.track = meeting.track;
        draft.audience = Audience::Professional;
        (void)must(workspace_->enrolment().enrol(draft));
        SheetDialog *dialog = ask({ meeting.id });
        auto *choice = dialog->findChild<QComboBox *>(u"sheetCombo"_s);
        QVERIFY2(choice->itemText(1).contains(u"1\u00a0inscrit "_s), qPrintable(choice->itemText(1)));
        dialog->reject();
        QTRY_VERIFY(!window_->findChild<SheetDialog *>());
        desk_->printAdditions(meeting.id); // as Accueil does
        dialog = window_->findChild<SheetDialog *>();
        choice = dialog->findChild<QComboBox *>(u"sheetCombo"_s);
        QCOMPARE(choice->currentIndex(), 1);
        dialog->findChild<QPushButton *>(u"pdfButton"_s)->click();
        const auto sheets = must(SheetStore(workspace_->database()).ofMeeting(meeting.id));
        QCOMPARE(sheets.size(), 2);
        QCOMPARE(sheets.first().completes, sheets.last().number);
        const AttendanceSheet sheet = must(SheetStore(workspace_->database()).sheet(sheets.first().number));
        QCOMPARE(sheet.rows.size(), 1);
        QCOMPARE(sheet.rows.first().name, u"ZOLA Lucie"_s);
    }

    void whoRegisteredAfterThePastDayIsNotOnANewSheetAndThatIsSaid()
    {
        const Meeting coming = meetingOn({ 2022, 2, 25 });
        SheetDialog *before = ask({ coming.id });
        QVERIFY(!before->findChild<QLabel *>(u"leftOutLabel"_s)->isVisibleTo(before));
        before->reject();
        QTRY_VERIFY(!window_->findChild<SheetDialog *>());
        MeetingFilter same;
        same.session = coming.session;
        same.track = coming.track;
        const Meeting past = must(MeetingStore(workspace_->database()).meetings(same)).first();
        QVERIFY(past.date < QDate(2022, 1, 20));
        RegistrationDraft draft;
        draft.person.familyName = u"Zola"_s;
        draft.person.givenName = u"Lucie"_s;
        draft.session = past.session;
        draft.track = past.track;
        draft.audience = Audience::Professional;
        (void)must(workspace_->enrolment().enrol(draft));
        SheetDialog *dialog = ask({ past.id });
        auto *told = dialog->findChild<QLabel *>(u"leftOutLabel"_s);
        QVERIFY(told->isVisibleTo(dialog));
        QVERIFY2(told->text().contains(u"pas sur la feuille"_s), qPrintable(told->text()));
        dialog->findChild<QPushButton *>(u"pdfButton"_s)->click();
        const auto printed = must(SheetStore(workspace_->database()).ofMeeting(past.id)).first();
        const AttendanceSheet sheet = must(SheetStore(workspace_->database()).sheet(printed.number));
        QVERIFY(std::ranges::find(sheet.rows, u"ZOLA Lucie"_s, &SheetRow::name) == sheet.rows.end());
    }

    void aLogoThatIsGoneIsSaidAndTheSheetPrintedWithoutIt()
    {
        const Meeting meeting = meetingOn({ 2022, 2, 25 });
        SheetDialog *before = ask({ meeting.id });
        QVERIFY(!before->findChild<QLabel *>(u"lostLogoLabel"_s)->isVisibleTo(before));
        before->reject();
        QTRY_VERIFY(!window_->findChild<SheetDialog *>());
        (void)must(Statement(
            workspace_->database(), u"INSERT INTO setting (key, value) VALUES ('profile.logo', 'perdu')"_s)
                .run());
        SheetDialog *dialog = ask({ meeting.id });
        const auto *told = dialog->findChild<QLabel *>(u"lostLogoLabel"_s);
        QVERIFY(told->isVisibleTo(dialog));
        QVERIFY2(told->text().contains(u"Le logo de l’organisme n’est plus dans la base"_s),
            qPrintable(told->text()));
        dialog->findChild<QPushButton *>(u"pdfButton"_s)->click();
        QCOMPARE(must(SheetStore(workspace_->database()).ofMeeting(meeting.id)).size(), 1);
    }

    void charactersNoFontWritesAreToldBeforePrinting()
    {
        const Meeting meeting = meetingOn({ 2022, 2, 25 });
        SheetDialog *before = ask({ meeting.id });
        QVERIFY(!before->findChild<QLabel *>(u"unwrittenLabel"_s)->isVisibleTo(before));
        before->reject();
        QTRY_VERIFY(!window_->findChild<SheetDialog *>());
        const QString box = u"\U0010FFFD"_s; // of private use: no font has it
        RegistrationDraft draft;
        draft.person.familyName = u"Li"_s + box;
        draft.person.givenName = u"Xiaolong"_s;
        draft.session = meeting.session;
        draft.track = meeting.track;
        draft.audience = Audience::Professional;
        (void)must(workspace_->enrolment().enrol(draft));
        SheetDialog *dialog = ask({ meeting.id });
        const auto *told = dialog->findChild<QLabel *>(u"unwrittenLabel"_s);
        QVERIFY(told->isVisibleTo(dialog));
        QCOMPARE(told->text(),
            u"Ce caractère ne peut pas être écrit par les polices de cet ordinateur\u00a0: %1 (LI%1 "
            u"Xiaolong). "
            "Installez une police (par exemple Noto Sans CJK) ou complétez à la main."_s.arg(box));
        dialog->findChild<QPushButton *>(u"pdfButton"_s)->click(); // it forbids nothing
        QCOMPARE(must(SheetStore(workspace_->database()).ofMeeting(meeting.id)).size(), 1);
    }

    void aSheetIsPrintedAgainAsItWas()
    {
        const Meeting meeting = meetingOn({ 2022, 2, 25 });
        SheetDialog *before = ask({ meeting.id });
        before->findChild<QPushButton *>(u"pdfButton"_s)->click();
        const QString first = textOfPdf(path_);
        QTRY_VERIFY(!window_->findChild<SheetDialog *>());
        RegistrationDraft draft;
        draft.person.familyName = u"Zola"_s;
        draft.person.givenName = u"Lucie"_s;
        draft.session = meeting.session;
        draft.track = meeting.track;
        draft.audience = Audience::Professional;
        (void)must(workspace_->enrolment().enrol(draft));
        SheetDialog *dialog = ask({ meeting.id });
        QVERIFY(QFile::remove(path_));
        auto *choice = dialog->findChild<QComboBox *>(u"sheetCombo"_s);
        choose(choice, choice->count() - 1);
        QTRY_VERIFY(!dialog->findChild<QGroupBox *>(u"lookGroup"_s)->isEnabled());
        dialog->findChild<QPushButton *>(u"pdfButton"_s)->click();
        QCOMPARE(textOfPdf(path_), first);
        QCOMPARE(must(SheetStore(workspace_->database()).ofMeeting(meeting.id)).size(), 1);
    }

    void theLookIsChosenAndRemembered()
    {
        const Meeting meeting = meetingOn({ 2022, 2, 25 });
        SheetDialog *dialog = ask({ meeting.id });
        dialog->findChild<QCheckBox *>(u"functionCheck"_s)->setChecked(false);
        dialog->findChild<QCheckBox *>(u"territoryCheck"_s)->setChecked(true);
        dialog->findChild<QCheckBox *>(u"waitingCheck"_s)->setChecked(true);
        dialog->findChild<QDoubleSpinBox *>(u"rowHeightSpin"_s)->setValue(14);
        choose(dialog->findChild<QComboBox *>(u"orderCombo"_s), int(SheetOrder::Organisation));
        dialog->findChild<QPushButton *>(u"pdfButton"_s)->click();
        const QString paper = textOfPdf(path_);
        QVERIFY(!paper.contains(u"Fonction"_s));
        QVERIFY(paper.contains(u"Territoire"_s));
        QVERIFY(paper.contains(u"Liste d’attente"_s));
        const auto printed = must(SheetStore(workspace_->database()).ofMeeting(meeting.id)).first();
        const AttendanceSheet sheet = must(SheetStore(workspace_->database()).sheet(printed.number));
        QCOMPARE(sheet.look.rowHeight, 14);
        QVERIFY(std::ranges::is_sorted(sheet.rows, {}, [](const SheetRow &row) {
            return std::pair(row.organisation.isEmpty(), text::fold(row.organisation));
        }));
        QTRY_VERIFY(!window_->findChild<SheetDialog *>());
        SheetDialog *again = ask({ meeting.id });
        QVERIFY(!again->findChild<QCheckBox *>(u"functionCheck"_s)->isChecked());
        QVERIFY(again->findChild<QCheckBox *>(u"waitingCheck"_s)->isChecked());
        QCOMPARE(
            again->findChild<QComboBox *>(u"orderCombo"_s)->currentIndex(), int(SheetOrder::Organisation));
    }

    void moreBlankRowsMakeMorePages()
    {
        SheetDialog *dialog = ask({ meetingOn({ 2022, 2, 25 }).id });
        const auto *preview = dialog->findChild<SheetPreview *>();
        const qsizetype before = preview->pageCount();
        dialog->findChild<QSpinBox *>(u"blankRowsSpin"_s)->setValue(100);
        QTRY_VERIFY(preview->pageCount() > before);
    }

    void withoutAPrinterPdfIsProposed()
    {
        hasPrinter_ = false;
        SheetDialog *dialog = ask({ meetingOn({ 2022, 2, 25 }).id });
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"printButton"_s), Qt::LeftButton);
        QVERIFY(dialog->findChild<MessageBar *>()->sentence().contains(u"PDF"_s));
        QCOMPARE(printed(), 0);
    }

    void withoutAMeetingTheNextOneIsProposed()
    {
        SheetDialog *dialog = ask({});
        QCOMPARE(dialog->findChild<MeetingTree *>()->checkedMeetings(),
            QList<MeetingId> { meetingOn({ 2022, 1, 21 }).id });
    }

    void aFileNameLeavesOutWhatFileSystemsRefuse()
    {
        Meeting meeting = meetingOn({ 2022, 2, 25 });
        meeting.sessionLabel = u"Session 2/b: «soir?»\n*"_s;
        QCOMPARE(sheetFileName({ meeting }),
            u"Feuilles d’émargement – Session 2 b «soir » – Séance 3 – 2022-02-25.pdf"_s);
        meeting.sessionLabel = QString(400, u'x');
        QVERIFY(sheetFileName({ meeting }).size() <= 124);
    }
};

IREV_TEST(PrintDeskTest)

#include "printdesktest.moc"
