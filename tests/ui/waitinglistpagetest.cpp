// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitinglist/waitinglistpage.h"

#include "app/attendance/attendancestore.h"
#include "app/base/french.h"
#include "app/organiser/organiserprofile.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "tests/support/hiddentable.h"
#include "tests/support/pdftext.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "ui/waitinglist/letterdialog.h"
#include "ui/waitinglist/quotatable.h"
#include "ui/waitinglist/seatsdialog.h"
#include "ui/widgets/fieldnote.h"
#include "ui/widgets/foldedcompleter.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// Session 1 of two seats, both held; Éloy, then Noël, then Tison wait.
struct Desk {
    Desk()
        : test(u"sqlite"_s)
        , workspace(test.create(Content::Programme, [this] { return QDateTime(today, QTime(9, 0)); }))
    {
        const Cycle cycle = must(ProgrammeStore(workspace->database()).cycles()).first();
        track = cycle.trackFor(Audience::Professional)->id;
        for (const Session &session : must(MeetingStore(workspace->database()).sessions(cycle.id))) {
            sessions.append(session.id);
        }
        GroupSeats seats = must(workspace->seats().seats(sessions.first(), track));
        seats.capacity = 2;
        must(workspace->seats().setSeats(seats));
        for (const QString &name : { u"Abel"_s, u"Bon"_s, u"Éloy"_s, u"Noël"_s, u"Tison"_s }) {
            RegistrationDraft draft;
            draft.person.civility = u"Madame"_s;
            draft.person.familyName = name;
            draft.person.givenName = u"Maëlle"_s;
            draft.person.organisationName = u"<b>Ville</b>"_s;
            draft.session = sessions.first();
            draft.track = track;
            draft.requestedAt = QDateTime(QDate(2021, 9, 1), QTime(9, 0)).addSecs(60 * ids.size());
            ids.append(must(workspace->enrolment().enrol(draft)).id);
        }
        page = std::make_unique<WaitingListPage>(*workspace);
        page->resize(1100, 700);
        page->show();
    }

    void run(const QString &sql) const { (void)must(Statement(workspace->database(), sql).run()); }
    void free(int which)
    {
        (void)must(workspace->enrolment().changeStatus(
            { ids.at(which) }, RegistrationStatus::Cancelled, u"Empêchée"_s));
    }
    void press(const char *name) { page->findChild<QPushButton *>(QLatin1StringView(name))->click(); }
    /// Who is next is proposed the seat and accepts it: what the letter says.
    [[nodiscard]] QString letterToTheNext()
    {
        press("proposeNextButton");
        dialog("deadlineDialog")->accept();
        table()->selectRow(0);
        press("acceptButton");
        return dialog("letterDialog")->findChild<QPlainTextEdit *>(u"letterEdit"_s)->toPlainText();
    }
    [[nodiscard]] bool isEnabled(const char *name) const
    {
        return page->findChild<QPushButton *>(QLatin1StringView(name))->isEnabled();
    }
    [[nodiscard]] QString text(const char *name) const
    {
        return page->findChild<QLabel *>(QLatin1StringView(name))->text();
    }
    [[nodiscard]] QTableView *table() const { return page->findChild<QTableView *>(u"waitingTable"_s); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QDialog *dialog(const char *name) const
    {
        return page->findChild<QDialog *>(QLatin1StringView(name));
    }
    [[nodiscard]] RegistrationStatus status(int which) const
    {
        return must(RegistrationStore(workspace->database()).registration(ids.at(which))).status;
    }

    QDate today { 2021, 10, 4 };
    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    TrackId track;
    QList<SessionId> sessions;
    QList<RegistrationId> ids;
    std::unique_ptr<WaitingListPage> page;
};

} // namespace

/// The page of waiting lists, used as a coordinator does.
class WaitingListPageTest final : public QObject
{
    Q_OBJECT

private:
    /// Where what the new quota is for is typed.
    static QLineEdit *addQuota(SeatsDialog &dialog)
    {
        dialog.show();
        [&] { QVERIFY(QTest::qWaitForWindowExposed(&dialog)); }();
        dialog.findChild<QPushButton *>(u"addQuotaButton"_s)->click();
        return dialog.findChild<QLineEdit *>(u"quotaSubjectEdit"_s);
    }

    /// The list under it; null while it is closed.
    static QWidget *quotaChoices()
    {
        QWidgetList all = QApplication::topLevelWidgets();
        const auto found = std::ranges::find_if(all, [](const QWidget *each) {
            return each->objectName() == u"quotaSubjectEditChoices"_s && each->isVisible();
        });
        return found == all.end() ? nullptr : *found;
    }

private Q_SLOTS:
    void aListThatCouldNotBeReadIsNotCalledEmpty()
    {
        Desk desk;
        HiddenTable hidden(desk.workspace->database(), u"registration"_s);
        desk.page = std::make_unique<WaitingListPage>(*desk.workspace);
        desk.page->resize(1100, 700);
        desk.page->show();
        const auto *bar = desk.page->findChild<MessageBar *>(u"messageBar"_s);
        QVERIFY2(bar->sentence().contains(u"abîmé"_s), qPrintable(bar->sentence()));
        QCOMPARE(desk.text("emptyTitleLabel"), u"La liste d’attente n’a pas pu être lue."_s);
        QCOMPARE(desk.text("nextLabel"), u"La liste d’attente n’a pas pu être lue."_s);
        QVERIFY(desk.page->findChild<QWidget *>(u"fullBadge"_s)->isHidden());
        for (const char *name : { "proposeNextButton", "seatsButton", "proposeButton", "acceptButton",
                 "declineButton", "expireButton", "priorityButton", "linkButton", "unlinkButton",
                 "wishButton", "transferButton", "cancelButton" }) {
            QVERIFY2(!desk.isEnabled(name), name);
        }
        hidden.giveBack();
        Q_EMIT desk.workspace->changes().everythingChanged();
        QCOMPARE(desk.table()->model()->rowCount(), 3);
        QVERIFY(desk.isEnabled("seatsButton"));
        QVERIFY(bar->isHidden()); // what it said is so no more
    }

    void theLinesOfAnotherGroupAreNotThoseOfOneThatCouldNotBeRead()
    {
        Desk desk;
        const auto *bar = desk.page->findChild<MessageBar *>(u"messageBar"_s);
        HiddenTable hidden(desk.workspace->database(), u"organisation"_s); // the groups do not ask for it
        Q_EMIT desk.workspace->changes().everythingChanged();
        QVERIFY(!bar->isHidden());
        QCOMPARE(desk.table()->model()->rowCount(), 3); // as they were read last
        desk.page->showGroup(desk.sessions.at(1), desk.track);
        QCOMPARE(desk.table()->model()->rowCount(), 0);
        QCOMPARE(desk.text("emptyTitleLabel"), u"La liste d’attente n’a pas pu être lue."_s);
        QCOMPARE(desk.text("figuresLabel"), QString());
        hidden.giveBack();
        Q_EMIT desk.workspace->changes().everythingChanged();
        QCOMPARE(desk.text("emptyTitleLabel"), u"Personne n’attend pour ce groupe."_s);
        QVERIFY(bar->isHidden());
    }

    void anEmptyListWithoutItsFiguresIsNotCalledEmpty()
    {
        Desk desk;
        const auto *bar = desk.page->findChild<MessageBar *>(u"messageBar"_s);
        desk.run(u"ALTER TABLE track RENAME COLUMN position TO elsewhere"_s); // the lines do not ask for it
        desk.page->showGroup(desk.sessions.at(1), desk.track);
        QVERIFY(!bar->isHidden());
        QCOMPARE(desk.table()->model()->rowCount(), 0);
        QCOMPARE(desk.text("nextLabel"), u"La liste d’attente n’a pas pu être lue."_s);
        QCOMPARE(desk.text("emptyTitleLabel"), u"La liste d’attente n’a pas pu être lue."_s);
        desk.run(u"ALTER TABLE track RENAME COLUMN elsewhere TO position"_s);
        Q_EMIT desk.workspace->changes().everythingChanged();
        QCOMPARE(desk.text("emptyTitleLabel"), u"Personne n’attend pour ce groupe."_s);
        QVERIFY(bar->isHidden());
    }

    void theListSaysWhyEachOneWaits()
    {
        const Desk desk;
        QCOMPARE(desk.table()->model()->rowCount(), 3);
        QVERIFY(desk.cell(0, 1).contains(u"ÉLOY"_s));
        QCOMPARE(desk.cell(0, 5), u"Aucune place libre"_s);
        QVERIFY(desk.text("figuresLabel").contains(u"2\u00a0places"_s));
        QVERIFY(desk.text("figuresLabel").contains(u"3 en attente"_s));
        QVERIFY(!desk.isEnabled("proposeNextButton"));
        desk.table()->selectRow(2);
        QVERIFY(desk.text("whyLabel").contains(u"Aucune place"_s));
        QVERIFY(!desk.isEnabled("acceptButton"));
    }

    void aSeatThatIsNotThereCannotBeProposed()
    {
        Desk desk;
        desk.table()->selectRow(2);
        const auto *propose = desk.page->findChild<QPushButton *>(u"proposeButton"_s);
        QVERIFY(!propose->isEnabled());
        QVERIFY2(propose->toolTip().contains(u"place"_s), qPrintable(propose->toolTip()));
        desk.free(0);
        desk.table()->selectRow(2);
        QVERIFY2(propose->isEnabled(), "out of turn, with a caution");
        QCOMPARE(propose->toolTip(), QString());
    }

    void aFreedSeatIsProposedConfirmedAndTheLetterWritten()
    {
        Desk desk;
        OrganiserProfile organiser;
        organiser.name = u"Atelier d’exemple"_s;
        must(organiserprofile::write(desk.workspace->database(), organiser));
        desk.free(0);
        QVERIFY(desk.text("nextLabel").contains(u"Mme ÉLOY"_s));
        desk.press("proposeNextButton");
        QDialog *deadline = desk.dialog("deadlineDialog");
        QVERIFY(deadline);
        deadline->findChild<QDateEdit *>(u"deadlineEdit"_s)->setDate(QDate(2021, 10, 20));
        deadline->accept();
        QCOMPARE(desk.status(2), RegistrationStatus::Waitlisted);
        QVERIFY(desk.cell(0, 5).contains(u"20/10/2021"_s));
        QVERIFY(desk.text("figuresLabel").contains(u"1\u00a0place proposée, gardée"_s));
        QVERIFY(!desk.isEnabled("proposeNextButton"));

        desk.table()->selectRow(0);
        QVERIFY(desk.isEnabled("acceptButton"));
        desk.press("acceptButton");
        QCOMPARE(desk.status(2), RegistrationStatus::Confirmed);
        QCOMPARE(desk.table()->model()->rowCount(), 2);
        auto *letter = qobject_cast<LetterDialog *>(desk.dialog("letterDialog"));
        QVERIFY(letter);
        auto *body = letter->findChild<QPlainTextEdit *>(u"letterEdit"_s);
        body->appendPlainText(u"\nÀ bientôt."_s);
        letter->findChild<QPushButton *>(u"copyLetterButton"_s)->click();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(u"Madame Maëlle ÉLOY"_s));
        QVERIFY(text.contains(u"À bientôt."_s));
        QVERIFY(text.contains(u"session 1"_s));
        QVERIFY2(text.contains(u"Une place s’est libérée."_s), qPrintable(text));
        QVERIFY(text.contains(u"horaires à préciser"_s) && text.contains(u"lieu à préciser"_s));
        const QTemporaryDir folder;
        letter->saveTo(folder.filePath(u"lettre.pdf"_s));
        letter->saveTo(folder.filePath(u"lettre.txt"_s));
        // Under the organiser's letterhead, with the words as they were changed.
        const QString paper = textOfPdf(folder.filePath(u"lettre.pdf"_s));
        QVERIFY2(
            paper.contains(u"Atelier d’exemple"_s) && paper.contains(u"À bientôt."_s), qPrintable(paper));
        QFile plain(folder.filePath(u"lettre.txt"_s));
        QVERIFY(plain.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(plain.readAll()), text);
        letter->saveTo(folder.filePath(u"nulle/part.txt"_s));
        QCOMPARE(letter->findChild<MessageBar *>()->tone(), MessageBar::Tone::Trouble);

        // one action confirmed, one takes it back
        must(desk.workspace->history().undo());
        QCOMPARE(desk.status(2), RegistrationStatus::Waitlisted);
        QCOMPARE(desk.table()->model()->rowCount(), 3);
    }

    void aPlaceHeldElsewhereIsSaidBeforeAndAfterItIsGivenBack()
    {
        Desk desk;
        RegistrationDraft there
            = draftOf(must(RegistrationStore(desk.workspace->database()).registration(desk.ids.first())));
        there.session = desk.sessions.at(1);
        there.ifPlaced = RegistrationDraft::IfPlaced::Wish;
        const RegistrationId wish = must(desk.workspace->enrolment().enrol(there)).id;
        desk.page->showGroup(desk.sessions.at(1), desk.track);
        QVERIFY2(desk.cell(0, 1).contains(u"(a une place en session 1)"_s), qPrintable(desk.cell(0, 1)));
        QVERIFY2(desk.text("nextLabel").contains(u"Sa place confirmée en session 1 sera rendue."_s),
            qPrintable(desk.text("nextLabel")));
        const auto question = [&](const char *dialog) {
            return desk.dialog(dialog)->findChild<QLabel *>(u"questionLabel"_s)->text();
        };
        const QString told = u"Mme ABEL a une place confirmée en session 1\u00a0: elle sera rendue"_s;
        desk.press("proposeNextButton");
        QVERIFY2(question("deadlineDialog").contains(told), qPrintable(question("deadlineDialog")));
        desk.dialog("deadlineDialog")->accept();
        desk.table()->selectRow(0);
        desk.press("acceptButton");
        QVERIFY2(question("goAheadDialog").contains(told), qPrintable(question("goAheadDialog")));
        QCOMPARE(desk.status(0), RegistrationStatus::Confirmed);
        desk.dialog("goAheadDialog")->accept();
        QCOMPARE(desk.status(0), RegistrationStatus::Cancelled);
        QCOMPARE(must(RegistrationStore(desk.workspace->database()).registration(wish)).status,
            RegistrationStatus::Confirmed);
        const auto *bar = desk.page->findChild<MessageBar *>();
        QVERIFY2(bar->sentence().contains(
                     u"La place en session 1 est rendue\u00a0: 3\u00a0personnes y attendent."_s),
            qPrintable(bar->sentence()));
        QVERIFY(desk.dialog("letterDialog"));
        must(desk.workspace->history().undo());
        QCOMPARE(desk.status(0), RegistrationStatus::Confirmed);
        QCOMPARE(bar->sentence(), QString()); // no longer true
    }

    void aPlaceThatPresencesKeepIsNeitherProposedNorGivenBack()
    {
        Desk desk;
        RegistrationDraft there
            = draftOf(must(RegistrationStore(desk.workspace->database()).registration(desk.ids.first())));
        there.session = desk.sessions.at(1);
        there.ifPlaced = RegistrationDraft::IfPlaced::Wish;
        const RegistrationId wish = must(desk.workspace->enrolment().enrol(there)).id;
        (void)must(desk.workspace->waitingDesk().propose(wish, desk.sessions.at(1)));
        MeetingFilter held;
        held.session = desk.sessions.first();
        held.track = desk.track;
        const Meeting first = must(MeetingStore(desk.workspace->database()).meetings(held)).first();
        must(AttendanceStore(desk.workspace->database())
                .record({ desk.ids.first(), first.halfDays.first().id, AttendanceState::Present },
                    desk.workspace->clock()()));
        desk.page->showGroup(desk.sessions.at(1), desk.track);
        desk.table()->selectRow(0);
        QVERIFY2(
            desk.text("whyLabel").contains(u"l’inscription y reste"_s), qPrintable(desk.text("whyLabel")));
        QVERIFY(!desk.text("whyLabel").contains(u"sera rendue"_s));
        desk.press("acceptButton");
        QVERIFY(!desk.dialog("goAheadDialog"));
        const auto *bar = desk.page->findChild<MessageBar *>();
        QVERIFY2(bar->sentence().contains(u"rattrapage"_s), qPrintable(bar->sentence()));
        QCOMPARE(desk.status(0), RegistrationStatus::Confirmed);
        (void)must(desk.workspace->waitingDesk().expire(wish));
        QCOMPARE(desk.cell(0, 5), u"Suit déjà la session 1"_s);
        desk.table()->selectRow(0);
        QVERIFY(!desk.isEnabled("proposeButton"));
    }

    void whatALineSaysIsReadWholeOnceItHasChanged()
    {
        Desk desk;
        RegistrationDraft draft;
        draft.person.familyName = u"Zola"_s;
        draft.person.givenName = u"Émile"_s;
        draft.person.organisationName
            = u"Communauté d’agglomération du Bassin d’exemple et de ses environs"_s;
        draft.session = desk.sessions.first();
        draft.track = desk.track;
        (void)must(desk.workspace->enrolment().enrol(draft));
        desk.page->resize(1280, 700);
        desk.free(0);
        QCoreApplication::processEvents();
        desk.press("proposeNextButton");
        desk.dialog("deadlineDialog")->accept();
        const QString why = desk.cell(0, 5);
        QVERIFY2(why.contains(u"réponse avant le"_s), qPrintable(why));
        QVERIFY(desk.table()->columnWidth(5) >= desk.table()->fontMetrics().horizontalAdvance(why));
    }

    void aSeatThatWasAddedIsNotSaidToHaveBeenFreed()
    {
        Desk desk;
        GroupSeats seats = must(desk.workspace->seats().seats(desk.sessions.first(), desk.track));
        seats.capacity = 3;
        must(desk.workspace->seats().setSeats(seats));
        const QString letter = desk.letterToTheNext();
        QVERIFY2(letter.contains(u"Une place est disponible."_s), qPrintable(letter));
        QVERIFY2(!letter.contains(u"libérée"_s), qPrintable(letter));
    }

    void aSeatLeftByATransferIsSaidToHaveBeenFreed()
    {
        Desk desk;
        (void)must(desk.workspace->enrolment().transfer(desk.ids.first(), desk.sessions.at(1)));
        const QString letter = desk.letterToTheNext();
        QVERIFY2(letter.contains(u"Une place s’est libérée."_s), qPrintable(letter));
    }

    void aPlaceProposedBeforeTheirTurnSaysWhoWasToBeCalledFirst()
    {
        Desk desk;
        desk.free(0);
        desk.table()->selectRow(1);
        desk.press("proposeButton");
        QDialog *dialog = desk.dialog("deadlineDialog");
        QVERIFY(dialog);
        const QString asked = dialog->findChild<QLabel *>(u"questionLabel"_s)->text();
        QVERIFY2(
            asked.contains(u"Avant son tour\u00a0: Mme ÉLOY est à appeler d’abord."_s), qPrintable(asked));
        dialog->accept();
        const QString told = desk.page->findChild<MessageBar *>()->sentence();
        QVERIFY2(told.contains(u"Mme ÉLOY était à appeler d’abord."_s), qPrintable(told));
    }

    void aSeatForEachOfTheFirstIsSaidAndProposedWithoutACaution()
    {
        Desk desk;
        desk.free(0);
        desk.free(1);
        QCOMPARE(desk.cell(0, 5), u"À appeler maintenant"_s);
        QCOMPARE(desk.cell(1, 5), u"Une place aussi pour cette personne"_s);
        QCOMPARE(desk.cell(2, 5), u"Attend son tour"_s);
        desk.table()->selectRow(1);
        QVERIFY2(desk.text("whyLabel").contains(u"Une place est libre pour cette personne"_s),
            qPrintable(desk.text("whyLabel")));
        desk.press("proposeButton");
        QDialog *dialog = desk.dialog("deadlineDialog");
        QVERIFY(!dialog->findChild<QLabel *>(u"questionLabel"_s)->text().contains(u"Avant son tour"_s));
        dialog->accept();
        QVERIFY(!desk.page->findChild<MessageBar *>()->sentence().contains(u"avant son tour"_s));
        // The first has lost nothing by it.
        QCOMPARE(desk.cell(0, 5), u"À appeler maintenant"_s);
    }

    void theDeadlineProposedIsBeforeTheFirstSeance()
    {
        Desk desk;
        desk.free(0);
        const auto open = [&](QDate today) {
            desk.today = today;
            desk.press("proposeNextButton");
            return desk.dialog("deadlineDialog");
        };
        const auto proposed
            = [](const QDialog *dialog) { return dialog->findChild<QDateEdit *>(u"deadlineEdit"_s)->date(); };
        const auto close = [&](QDialog *dialog) {
            dialog->reject();
            QTRY_VERIFY(!desk.dialog("deadlineDialog"));
        };
        QDialog *dialog = open({ 2021, 10, 4 });
        QCOMPARE(proposed(dialog), QDate(2021, 10, 11)); // the usual week
        close(dialog);
        dialog = open({ 2021, 11, 19 });
        QCOMPARE(proposed(dialog), QDate(2021, 11, 22)); // the first séance is on the 23rd
        const auto *note = dialog->findChild<QLabel *>(u"deadlineNote"_s);
        QVERIFY(note->text().isEmpty());
        auto *date = dialog->findChild<QDateEdit *>(u"deadlineEdit"_s);
        date->setDate({ 2021, 11, 24 });
        QVERIFY2(
            note->text().contains(u"La première séance est le 23 novembre 2021"_s), qPrintable(note->text()));
        dialog->findChild<QCheckBox *>(u"hasDeadlineCheck"_s)->setChecked(false);
        QVERIFY(note->text().isEmpty());
        close(dialog);
        dialog = open({ 2021, 11, 23 });
        QCOMPARE(proposed(dialog), QDate(2021, 11, 23)); // not in the past
        close(dialog);
    }

    void anAnswerThatCountsForTwoSaysSo()
    {
        Desk desk;
        must(desk.workspace->waitingDesk().linkColleagues({ desk.ids.at(2), desk.ids.at(4) }));
        desk.free(0);
        desk.free(1);
        QStringList told;
        connect(desk.page.get(), &WaitingListPage::said, desk.page.get(),
            [&told](const QString &sentence) { told.append(sentence); });
        const auto question = [&](const char *dialog) {
            return desk.dialog(dialog)->findChild<QLabel *>(u"questionLabel"_s)->text();
        };
        const auto answer = [&](const char *button, const char *dialog) {
            desk.table()->selectRow(0);
            desk.press("proposeButton");
            const QString kept = question("deadlineDialog");
            desk.dialog("deadlineDialog")->accept();
            desk.table()->selectRow(0);
            desk.press(button);
            const QString asked = question(dialog);
            desk.dialog(dialog)->accept();
            return QStringList { kept, asked };
        };
        const QString both = u"Mme ÉLOY et Mme TISON"_s;
        const QStringList declined = answer("declineButton", "reasonDialog");
        QVERIFY2(declined.first().contains(u"gardées pour "_s + both + u" jusqu’à leur réponse"_s),
            qPrintable(declined.first()));
        QVERIFY2(declined.last().contains(u"La réponse vaut pour "_s + both + u", qui viennent ensemble"_s),
            qPrintable(declined.last()));
        QVERIFY2(told.first().startsWith(u"Places proposées à "_s + both), qPrintable(told.first()));
        QVERIFY2(told.last().startsWith(u"Places déclinées\u00a0: "_s + both), qPrintable(told.last()));
        must(desk.workspace->history().undo());
        must(desk.workspace->history().undo());
        QTRY_VERIFY(!desk.dialog("deadlineDialog"));
        const QStringList expired = answer("expireButton", "goAheadDialog");
        QVERIFY2(expired.last().contains(both) && expired.last().contains(u"ce jour n’est pas passé"_s),
            qPrintable(expired.last()));
        QVERIFY2(told.last().startsWith(u"Échéance avancée\u00a0: les places gardées pour "_s + both),
            qPrintable(told.last()));
        QCOMPARE(desk.cell(0, 5), u"Échéance avancée\u00a0: place reprise"_s);
        must(desk.workspace->history().undo());
        must(desk.workspace->history().undo());
        QTRY_VERIFY(!desk.dialog("deadlineDialog") && !desk.dialog("goAheadDialog"));
        const QStringList confirmed = answer("acceptButton", "goAheadDialog");
        QVERIFY2(confirmed.last().contains(u"La réponse vaut pour "_s + both), qPrintable(confirmed.last()));
        QVERIFY2(
            told.last().startsWith(u"Inscriptions confirmées\u00a0: "_s + both), qPrintable(told.last()));
        QCOMPARE(desk.status(2), RegistrationStatus::Confirmed);
        QCOMPARE(desk.status(4), RegistrationStatus::Confirmed);
    }

    void aDeadlineThatHasNotPassedIsBroughtForward()
    {
        Desk desk;
        desk.free(0);
        must(desk.workspace->waitingDesk().propose(
            desk.ids.at(2), desk.sessions.first(), QDate(2021, 10, 11)));
        QString told;
        connect(desk.page.get(), &WaitingListPage::said, desk.page.get(),
            [&told](const QString &sentence) { told = sentence; });
        desk.table()->selectRow(0);
        desk.press("expireButton");
        QDialog *dialog = desk.dialog("goAheadDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), u"Échéance avancée"_s);
        dialog->accept();
        QVERIFY2(
            told.startsWith(u"Échéance avancée\u00a0: la place gardée pour Mme ÉLOY"_s), qPrintable(told));
        must(desk.workspace->history().undo());
        QTRY_VERIFY(!desk.dialog("goAheadDialog"));
        // Once it is past, nothing is asked.
        desk.today = QDate(2021, 10, 12);
        Q_EMIT desk.workspace->changes().everythingChanged();
        desk.table()->selectRow(0);
        QCOMPARE(desk.cell(0, 5), u"Place gardée, échéance passée le 11/10/2021"_s);
        desk.press("expireButton");
        QVERIFY(!desk.dialog("goAheadDialog"));
        QVERIFY2(told.startsWith(u"Échéance passée\u00a0: "_s), qPrintable(told));
        QCOMPARE(desk.cell(0, 5), u"N’a pas répondu à temps"_s);
    }

    void noAltKeyOfAnAnswerLeadsToTwoButtons()
    {
        Desk desk;
        must(desk.workspace->waitingDesk().linkColleagues({ desk.ids.at(2), desk.ids.at(4) }));
        desk.free(0);
        desk.free(1);
        const auto check = [&](const char *button, const char *name) {
            QTRY_VERIFY(!desk.dialog(name)); // the one before is gone
            desk.table()->selectRow(0);
            desk.press(button);
            QDialog *dialog = desk.dialog(name);
            QVERIFY2(dialog, button);
            QCOMPARE(troubledMnemonics(*dialog), QStringList());
            dialog->reject();
        };
        check("proposeButton", "deadlineDialog");
        check("priorityButton", "priorityDialog");
        check("wishButton", "wishesDialog");
        check("transferButton", "transferDialog");
        check("cancelButton", "reasonDialog");
        must(desk.workspace->waitingDesk().propose(
            desk.ids.at(2), desk.sessions.first(), QDate(2021, 10, 11)));
        check("acceptButton", "goAheadDialog");
        check("declineButton", "reasonDialog");
        check("expireButton", "goAheadDialog"); // brought forward
        desk.today = QDate(2021, 10, 12);
        Q_EMIT desk.workspace->changes().everythingChanged();
        check("expireButton", "goAheadDialog"); // past
    }

    void whoWaitsByWishIsCountedApart()
    {
        Desk desk;
        must(desk.workspace->waitingDesk().setWishes(desk.ids.at(2), { desk.sessions.at(1) }));
        QVERIFY2(
            desk.text("figuresLabel").contains(u"3 en attente · "_s), qPrintable(desk.text("figuresLabel")));
        desk.page->showGroup(desk.sessions.at(1), desk.track);
        QVERIFY2(desk.text("figuresLabel").contains(u"0 en attente, 1 par souhait"_s),
            qPrintable(desk.text("figuresLabel")));
        QVERIFY2(
            desk.cell(0, 1).contains(u"(souhait, en attente en session 1)"_s), qPrintable(desk.cell(0, 1)));
    }

    void whoDeclinesIsPassedOverWithTheReason()
    {
        Desk desk;
        desk.free(0);
        must(desk.workspace->waitingDesk().propose(desk.ids.at(2), desk.sessions.first()));
        desk.table()->selectRow(0);
        desk.press("declineButton");
        QDialog *dialog = desk.dialog("reasonDialog");
        dialog->findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"Congés"_s);
        dialog->accept();
        QVERIFY(desk.text("nextLabel").contains(u"Mme NOËL"_s));
        QVERIFY(desk.text("passedOverLabel").contains(u"Mme ÉLOY"_s));
        QVERIFY(desk.text("passedOverLabel").contains(u"décliné"_s));
        QCOMPARE(desk.cell(0, 5), u"A décliné\u00a0: Congés"_s);
    }

    void aFreeSeatInADearerSessionIsSaid()
    {
        Desk desk;
        must(desk.workspace->waitingDesk().setWishes(
            desk.ids.at(2), { desk.sessions.at(2), desk.sessions.at(1) }));
        desk.page->showGroup(desk.sessions.at(1), desk.track);
        const QString told = u"Une place est libre en session 3, que la personne préfère."_s;
        QVERIFY2(desk.text("nextLabel").contains(told), qPrintable(desk.text("nextLabel")));
        desk.table()->selectRow(0);
        QVERIFY2(desk.text("whyLabel").contains(told), qPrintable(desk.text("whyLabel")));
        desk.page->showGroup(desk.sessions.at(2), desk.track);
        QVERIFY(!desk.text("nextLabel").contains(u"que la personne préfère"_s));
    }

    void whatIsTypedGoesIntoTheReason()
    {
        Desk desk;
        desk.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
        desk.free(0);
        must(desk.workspace->waitingDesk().propose(desk.ids.at(2), desk.sessions.first()));
        desk.table()->selectRow(0);
        desk.press("declineButton");
        const QPointer<QDialog> dialog = desk.dialog("reasonDialog");
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *reason = dialog->findChild<QLineEdit *>(u"reasonEdit"_s);
        QTRY_COMPARE(QApplication::focusWidget(), reason);
        QTest::keyClicks(QApplication::focusWidget(), u"en formation ce jour"_s);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(reason->text(), u"en formation ce jour"_s);
    }

    void wishesAreOrderedByTheKeysToo()
    {
        Desk desk;
        desk.table()->selectRow(0);
        desk.press("wishButton");
        QDialog *dialog = desk.dialog("wishesDialog");
        auto *list = dialog->findChild<QListWidget *>(u"wishesList"_s);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QCOMPARE(dialog->focusWidget(), list);
        const QString first = list->item(0)->text();
        QTest::keyClick(list, Qt::Key_Space);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(list->item(1)->text(), first);
        QCOMPARE(list->currentRow(), 1);
        QCOMPARE(list->item(1)->checkState(), Qt::Checked);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(list->item(0)->text(), first);
    }

    void aPriorityNeedsItsReason()
    {
        Desk desk;
        desk.table()->selectRow(2);
        desk.press("priorityButton");
        QDialog *dialog = desk.dialog("priorityDialog");
        auto *number = dialog->findChild<QSpinBox *>(u"prioritySpin"_s);
        QTest::keyClicks(number, u"2"_s); // over the number that is proposed
        QCOMPARE(number->value(), 2);
        const auto buttons = dialog->findChildren<QPushButton *>();
        QVERIFY(std::ranges::any_of(buttons, [](const QPushButton *each) { return !each->isEnabled(); }));
        dialog->findChild<QLineEdit *>(u"priorityReasonEdit"_s)->setText(u"Seule de son contrat"_s);
        dialog->accept();
        QVERIFY(desk.cell(0, 1).contains(u"TISON"_s));
        QVERIFY(desk.cell(0, 4).contains(u"Seule de son contrat"_s));
    }

    void colleaguesAreLinkedAndUnlinked()
    {
        Desk desk;
        desk.table()->selectAll();
        QVERIFY(!desk.isEnabled("acceptButton"));
        desk.press("linkButton");
        QVERIFY2(desk.cell(0, 1).endsWith(u" · avec Mme NOËL et Mme TISON"_s), qPrintable(desk.cell(0, 1)));
        desk.table()->selectRow(0);
        desk.press("unlinkButton");
        QVERIFY2(!desk.cell(0, 1).contains(u"avec"_s), qPrintable(desk.cell(0, 1)));
        QVERIFY2(desk.cell(1, 1).endsWith(u" · avec Mme TISON"_s), qPrintable(desk.cell(1, 1)));
    }

    void aCancellationSaysWhomItLeavesBehindAndTheListWhatBecameOfThem()
    {
        Desk desk;
        must(desk.workspace->waitingDesk().linkColleagues({ desk.ids.at(2), desk.ids.at(4) }));
        desk.free(0);
        desk.free(1);
        desk.table()->selectRow(0);
        desk.press("cancelButton");
        QDialog *dialog = desk.dialog("reasonDialog");
        const QString left
            = u"Mme ÉLOY et Mme TISON viennent ensemble ou pas du tout\u00a0: Mme TISON reste en attente."_s;
        const QString asked = dialog->findChild<QLabel *>(u"questionLabel"_s)->text();
        QVERIFY2(asked.contains(left) && asked.contains(u"Délier"_s), qPrintable(asked));
        dialog->findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"Mutation"_s);
        dialog->accept();
        const QString told = desk.page->findChild<MessageBar *>()->sentence();
        QVERIFY2(told.contains(left) && told.contains(u"Ctrl+Z"_s), qPrintable(told));
        // Noël, then Tison, whose row tells what became of Éloy.
        QVERIFY2(desk.cell(1, 1).endsWith(
                     u"avec Mme ÉLOY, qui n’est plus dans cette session (annulée le 04/10/2021)"_s),
            qPrintable(desk.cell(1, 1)));
        desk.table()->selectRow(1);
        const QString why = desk.text("whyLabel");
        QVERIFY2(why.contains(u"Mme ÉLOY n’est plus dans cette session"_s) && why.contains(u"Déliez"_s),
            qPrintable(why));
        desk.press("proposeButton");
        const QString kept = desk.dialog("deadlineDialog")->findChild<QLabel *>(u"questionLabel"_s)->text();
        QVERIFY2(kept.contains(u"Mme ÉLOY n’est plus dans cette session"_s)
                && kept.contains(u"ne serait que pour elle"_s),
            qPrintable(kept));
        must(desk.workspace->history().undo());
        QVERIFY2(desk.cell(0, 1).endsWith(u" · avec Mme TISON"_s), qPrintable(desk.cell(0, 1)));
    }

    void whoLeavesWithAllTheirColleaguesLeavesNobodyBehind()
    {
        Desk desk;
        must(desk.workspace->waitingDesk().linkColleagues({ desk.ids.at(2), desk.ids.at(4) }));
        desk.table()->selectAll();
        desk.press("cancelButton");
        QDialog *dialog = desk.dialog("reasonDialog");
        const QString asked = dialog->findChild<QLabel *>(u"questionLabel"_s)->text();
        QVERIFY2(!asked.contains(u"ensemble"_s), qPrintable(asked));
        dialog->findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"Report"_s);
        dialog->accept();
        QVERIFY(!desk.page->findChild<MessageBar *>()->sentence().contains(u"ensemble"_s));
    }

    void aTransferSaysWhomItLeavesBehind()
    {
        Desk desk;
        must(desk.workspace->waitingDesk().linkColleagues({ desk.ids.at(2), desk.ids.at(4) }));
        desk.table()->selectRow(0);
        desk.press("transferButton");
        QDialog *dialog = desk.dialog("transferDialog");
        const QString left
            = u"Mme ÉLOY et Mme TISON viennent ensemble ou pas du tout\u00a0: Mme TISON reste en attente."_s;
        const auto *note = dialog->findChild<FieldNote *>(u"transferNote"_s);
        QVERIFY2(note->text().contains(left), qPrintable(note->text()));
        dialog->findChild<QComboBox *>(u"sessionCombo"_s)->setCurrentIndex(0);
        QVERIFY2(note->text().contains(left), qPrintable(note->text()));
        dialog->accept();
        const QString told = desk.page->findChild<MessageBar *>()->sentence();
        QVERIFY2(told.contains(left), qPrintable(told));
        QVERIFY2(desk.cell(1, 1).endsWith(u"avec Mme ÉLOY, qui a une place en session 2"_s),
            qPrintable(desk.cell(1, 1)));
        QTRY_VERIFY(!desk.dialog("transferDialog"));
        // Whoever follows to the same session leaves nobody behind.
        desk.table()->selectRow(1);
        desk.press("transferButton");
        QDialog *follows = desk.dialog("transferDialog");
        follows->findChild<QComboBox *>(u"sessionCombo"_s)->setCurrentIndex(0);
        const QString caution = follows->findChild<FieldNote *>(u"transferNote"_s)->text();
        QVERIFY2(caution.isEmpty(), qPrintable(caution));
        follows->reject();
    }

    void aTransferLeavesThisListForTheOtherSession()
    {
        Desk desk;
        desk.table()->selectRow(0);
        desk.press("transferButton");
        QDialog *dialog = desk.dialog("transferDialog");
        QCOMPARE(dialog->findChild<QComboBox *>(u"sessionCombo"_s)->currentIndex(), -1);
        const auto buttons = dialog->findChildren<QPushButton *>();
        QVERIFY(std::ranges::any_of(buttons, [](const QPushButton *each) { return !each->isEnabled(); }));
        dialog->findChild<QComboBox *>(u"sessionCombo"_s)->setCurrentIndex(0);
        dialog->accept();
        QCOMPARE(desk.table()->model()->rowCount(), 2);
        const auto moved = must(RegistrationStore(desk.workspace->database()).registration(desk.ids.at(2)));
        QCOMPARE(moved.session, desk.sessions.at(1));
        QCOMPARE(moved.status, RegistrationStatus::Confirmed);
        // No seat was freed for them: the other session has room for all.
        const QString letter
            = desk.dialog("letterDialog")->findChild<QPlainTextEdit *>(u"letterEdit"_s)->toPlainText();
        QVERIFY2(!letter.contains(u"libérée"_s), qPrintable(letter));
        QVERIFY2(letter.contains(u"\n\nNous avons le plaisir"_s), qPrintable(letter));
        QVERIFY2(letter.contains(u"Vous êtes attendu.e"_s), qPrintable(letter));
    }

    void aTransferIntoASessionThatHasBegunIsAskedFirst()
    {
        Desk desk;
        MeetingFilter held;
        held.session = desk.sessions.at(1);
        held.track = desk.track;
        const QDate first = must(MeetingStore(desk.workspace->database()).meetings(held)).first().date;
        desk.today = first.addDays(1);
        const auto transfer = [&] {
            desk.table()->selectRow(0);
            desk.press("transferButton");
            QPointer<QDialog> dialog = desk.dialog("transferDialog");
            dialog->findChild<QComboBox *>(u"sessionCombo"_s)->setCurrentIndex(0);
            dialog->accept();
            QTRY_VERIFY(!dialog);
        };
        transfer();
        QDialog *question = desk.dialog("goAheadDialog");
        QVERIFY(question);
        const QString told = question->findChild<QLabel *>(u"questionLabel"_s)->text();
        QVERIFY2(
            told.startsWith(u"En session 2, la première séance a eu lieu le %1, "_s.arg(french::date(first))),
            qPrintable(told));
        QVERIFY2(told.contains(u"l’inscription de Mme ÉLOY y sera confirmée aussitôt"_s), qPrintable(told));
        question->reject();
        QCOMPARE(desk.status(2), RegistrationStatus::Waitlisted);
        transfer();
        const auto questions = desk.page->findChildren<QDialog *>(u"goAheadDialog"_s);
        questions.last()->accept();
        QCOMPARE(desk.status(2), RegistrationStatus::Confirmed);
        // Where calls are allowed after the first séance there is nothing to ask.
        GroupSeats seats = must(desk.workspace->seats().seats(desk.sessions.at(1), desk.track));
        seats.lateCallsAllowed = true;
        must(desk.workspace->seats().setSeats(seats));
        transfer();
        QCOMPARE(desk.status(3), RegistrationStatus::Confirmed);
    }

    void aCancellationAsksWhy()
    {
        Desk desk;
        desk.table()->selectRow(0);
        desk.press("cancelButton");
        QDialog *dialog = desk.dialog("reasonDialog");
        dialog->findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"Mutation"_s);
        dialog->accept();
        const auto gone = must(RegistrationStore(desk.workspace->database()).registration(desk.ids.at(2)));
        QCOMPARE(gone.status, RegistrationStatus::Cancelled);
        QCOMPARE(gone.statusReason, u"Mutation"_s);
    }

    void seatsQuotasAndFormsAreSetInOneDialog()
    {
        Desk desk;
        const QSignalSpy asked(desk.page.get(), &WaitingListPage::seatsAsked);
        desk.press("seatsButton");
        QCOMPARE(asked.size(), 1);
        auto *dialog = new SeatsDialog(*desk.workspace, desk.sessions.first(), desk.track, desk.page.get());
        dialog->show();
        QVERIFY(dialog->findChild<QCheckBox *>(u"limitedCheck"_s)->isChecked());
        dialog->findChild<QSpinBox *>(u"capacitySpin"_s)->setValue(12);
        dialog->findChild<QCheckBox *>(u"fullByHandCheck"_s)->setChecked(true);
        dialog->findChild<QPushButton *>(u"addQuotaButton"_s)->click();
        auto *state = dialog->findChild<QComboBox *>(u"formState_professional"_s);
        state->setCurrentIndex(state->findData(int(FormState::Closed)));
        dialog->accept();
        const GroupSeats stored = must(desk.workspace->seats().seats(desk.sessions.first(), desk.track));
        QCOMPARE(stored.capacity, 12);
        QVERIFY(stored.fullByHand);
        QCOMPARE(stored.quotas.size(), 1);
        QCOMPARE(stored.quotas.first().kind, Quota::Kind::Audience);
        QVERIFY(desk.page->findChild<QWidget *>(u"fullBadge"_s)->isVisible());
    }

    void aStructureIsFoundByItsNameForAQuota()
    {
        Desk desk;
        RegistrationDraft draft;
        draft.person.familyName = u"Zola"_s;
        draft.person.givenName = u"Émile"_s;
        draft.person.organisationName = u"Société Zébulon d’Été"_s;
        draft.session = desk.sessions.at(1);
        draft.track = desk.track;
        const OrganisationId structure = must(desk.workspace->enrolment().enrol(draft)).person.organisation;
        SeatsDialog dialog(*desk.workspace, desk.sessions.first(), desk.track, nullptr);
        auto *edit = addQuota(dialog);
        const QString before = edit->text();
        const auto *table = dialog.findChild<QuotaTable *>();
        edit->selectAll();
        QTest::keyClicks(edit, u"zebulon ete"_s);
        QWidget *choices = quotaChoices();
        QVERIFY(choices);
        QTest::keyClick(choices, Qt::Key_Return);
        QCOMPARE(table->quotas().first().kind, Quota::Kind::Organisation);
        QCOMPARE(table->quotas().first().subject, QString::number(structure.value));
        QCOMPARE(edit->text(), u"Structure «\u00a0Société Zébulon d’Été\u00a0»"_s);
        QVERIFY(before != edit->text());
        // What is no entry keeps from saving, beside it, until it is put right.
        edit->selectAll();
        QTest::keyClicks(edit, u"zzz"_s);
        Q_EMIT edit->editingFinished();
        QCOMPARE(edit->text(), u"zzz"_s);
        const auto stored
            = [&] { return must(desk.workspace->seats().seats(desk.sessions.first(), desk.track)).quotas; };
        const QList<Quota> known = stored();
        dialog.findChild<QSpinBox *>(u"capacitySpin"_s)->setFocus();
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QCOMPARE(stored(), known);
        const auto *note = dialog.findChild<FieldNote *>(u"quotaNote"_s);
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(u"«\u00a0zzz\u00a0» n’est ni un public"_s), qPrintable(note->text()));
        QVERIFY(dialog.focusWidget() == edit || dialog.focusWidget() == edit->focusProxy());
        // Typed so far that one thing alone is meant, it is taken.
        QTest::keyClicks(edit, u"zebul"_s);
        QVERIFY(note->isHidden());
        edit->findChild<FoldedCompleter *>()->withdraw();
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.accept();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(stored().last().subject, QString::number(structure.value));
    }

    void whatIsHighlightedForAQuotaIsTakenByTab()
    {
        Desk desk;
        SeatsDialog dialog(*desk.workspace, desk.sessions.first(), desk.track, nullptr);
        auto *edit = addQuota(dialog);
        edit->selectAll();
        QTest::keyClicks(edit, u"lens"_s);
        QWidget *choices = quotaChoices();
        QVERIFY(choices);
        QTest::keyClick(choices, Qt::Key_Tab);
        QVERIFY2(edit->text().contains(u"Lens"_s), qPrintable(edit->text()));
        const Quota quota = dialog.findChild<QuotaTable *>()->quotas().first();
        QCOMPARE(quota.kind, Quota::Kind::Territory);
        QVERIFY(!quota.subject.isEmpty());
    }

    void aTextThatMayMeanSeveralQuotasIsNotSaved()
    {
        Desk desk;
        SeatsDialog dialog(*desk.workspace, desk.sessions.first(), desk.track, nullptr);
        auto *edit = addQuota(dialog);
        edit->selectAll();
        QTest::keyClicks(edit, u"territoire"_s);
        edit->findChild<FoldedCompleter *>()->withdraw();
        dialog.accept();
        QVERIFY(dialog.isVisible());
        const auto *note = dialog.findChild<FieldNote *>(u"quotaNote"_s);
        QVERIFY2(note->text().contains(u"plusieurs"_s), qPrintable(note->text()));
        // Taken away, it keeps from nothing.
        dialog.findChild<QPushButton *>(u"removeQuotaButton"_s)->click();
        QVERIFY(note->isHidden());
    }

    void anEmptyListGuides()
    {
        Desk desk;
        desk.page->showGroup(desk.sessions.at(1), desk.track);
        QCOMPARE(desk.table()->model()->rowCount(), 0);
        QVERIFY(desk.text("nextLabel").contains(u"Personne n’est à appeler"_s));
    }
};

IREV_TEST(WaitingListPageTest)

#include "waitinglistpagetest.moc"
