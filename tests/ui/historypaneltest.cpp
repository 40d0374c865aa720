// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypanel.h"

#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/calendar/meetingdialog.h"
#include "ui/history/historydialog.h"
#include "ui/history/historytext.h"
#include "ui/mainwindow/journaldialog.h"
#include "ui/people/personcard.h"
#include "ui/registration/registrationpage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

/// What changed, as one reads it beside the thing itself and in the journal.
class HistoryPanelTest final : public QObject
{
    Q_OBJECT

private:
    struct Desk {
        Desk()
            : stored(u"sqlite"_s)
            , workspace(stored.create(Content::Programme, clockAt(QDate(2021, 10, 4))))
        {
            track = must(ProgrammeStore(database()).cycles()).first().trackFor(Audience::Professional)->id;
            session = must(MeetingStore(database()).sessions()).first().id;
        }
        Registration enrol(const QString &family)
        {
            RegistrationDraft draft;
            draft.person.civility = u"Madame"_s;
            draft.person.familyName = family;
            draft.person.givenName = u"Maëlle"_s;
            draft.session = session;
            draft.track = track;
            return must(workspace->enrolment().enrol(draft));
        }
        void change(RegistrationId id, RegistrationStatus status, const QString &reason = {})
        {
            (void)must(workspace->enrolment().changeStatus({ id }, status, reason));
        }
        Database &database() { return workspace->database(); }

        TestDatabase stored;
        std::unique_ptr<Workspace> workspace;
        SessionId session;
        TrackId track;
    };

    static QString read(const QWidget &widget, const QString &name = u"historyText"_s)
    {
        return widget.findChild<HistoryText *>(name)->toPlainText();
    }
    static void show(QWidget &widget)
    {
        widget.resize(500, 400);
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
    }
    /// Follows the link whose words begin so, with the keyboard.
    static void follow(HistoryText &text, const QString &words)
    {
        text.setFocus();
        for (int i = 0; i < 50; ++i) {
            QTest::keyClick(&text, Qt::Key_Tab);
            if (text.textCursor().selection().toPlainText().startsWith(words)) {
                QTest::keyClick(&text, Qt::Key_Return);
                return;
            }
        }
        QFAIL("no such link");
    }

private Q_SLOTS:
    void theNewestActStandsFirstWithWhoAndWhenAndWhat()
    {
        Desk desk;
        const Registration one = desk.enrol(u"Éloy"_s);
        desk.change(one.id, RegistrationStatus::Cancelled, u"<b>Malade</b> & partie"_s);
        HistoryPanel panel(*desk.workspace);
        panel.showThings({ Entity(one.id), Entity(one.person.id) });
        show(panel);
        const QString text = read(panel);
        QVERIFY2(text.startsWith(u"Annulation de l’inscription de Mme ÉLOY\n"
                                 "lundi 4 octobre 2021 à 12 h · "_s
                     + loginName()
                     + u"\nStatut : confirmée → annulée\nMotif : (aucun) → "
                       "<b>Malade</b> & partie\nInscription de Mme ÉLOY\n"_s),
            qPrintable(text));
        QVERIFY(text.contains(u"\nInscription créée\nSession : session 1"_s));
        QVERIFY(text.contains(u"\nÉLOY Maëlle\nFiche créée\n"_s));
        QVERIFY(!text.contains(u"Le journal est tenu"_s)); // all of it is there
    }

    void itFollowsWhatIsDoneAndTakenBack()
    {
        Desk desk;
        const Registration one = desk.enrol(u"Éloy"_s);
        const Registration other = desk.enrol(u"Dupont"_s);
        HistoryPanel panel(*desk.workspace);
        panel.showThings({ Entity(one.id) });
        show(panel);
        desk.change(one.id, RegistrationStatus::Waitlisted);
        QVERIFY(read(panel).startsWith(u"Mise en attente de Mme ÉLOY\n"_s));
        must(desk.workspace->history().undo());
        QVERIFY(read(panel).startsWith(u"Retour en arrière : mise en attente"_s));
        const QString before = read(panel);
        desk.change(other.id, RegistrationStatus::Waitlisted);
        QCOMPARE(read(panel), before);
        // Another desk's change, once it is noticed.
        const auto elsewhere = desk.stored.open();
        (void)must(elsewhere->enrolment().changeStatus({ one.id }, RegistrationStatus::Refused));
        must(desk.workspace->lookForOthersChanges());
        QVERIFY(read(panel).startsWith(u"Refus de Mme ÉLOY\n"_s));
    }

    void aLongHistoryIsReadInPieces()
    {
        Desk desk;
        const Registration one = desk.enrol(u"Éloy"_s);
        for (int i = 0; i < 45; ++i) {
            desk.change(one.id, i % 2 ? RegistrationStatus::Confirmed : RegistrationStatus::Waitlisted);
        }
        HistoryPanel panel(*desk.workspace);
        panel.showThings({ Entity(one.id) });
        show(panel);
        QCOMPARE(read(panel).count(u"Statut : "_s), 40);
        auto *text = panel.findChild<HistoryText *>();
        QVERIFY(read(panel).endsWith(u"Afficher ce qui précède"_s));
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Tab); // reaching the link is asking
        QCOMPARE(read(panel).count(u" → "_s), 45);
        QVERIFY(read(panel).contains(u"Inscription créée"_s));
        QVERIFY(!read(panel).contains(u"Afficher ce qui précède"_s));
        text->selectAll();
        text->copy();
        QVERIFY(text->textCursor().selection().toPlainText().contains(u"Inscription créée"_s));
    }

    void theEndOfTheTextAsksForMore()
    {
        Desk desk;
        const Registration one = desk.enrol(u"Éloy"_s);
        for (int i = 0; i < 45; ++i) {
            desk.change(one.id, i % 2 ? RegistrationStatus::Confirmed : RegistrationStatus::Waitlisted);
        }
        HistoryPanel panel(*desk.workspace);
        panel.showThings({ Entity(one.id) });
        show(panel);
        auto *text = panel.findChild<HistoryText *>();
        QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(read(panel).count(u" → "_s), 45);
    }

    void whatHappenedBeforeTheJournalIsSaidToBeMissing()
    {
        Desk desk;
        MeetingFilter theirs;
        theirs.session = desk.session;
        const Meeting meeting = must(MeetingStore(desk.database()).meetings(theirs)).first();
        HistoryPanel panel(*desk.workspace);
        panel.showThings({ Entity(meeting.id) });
        show(panel);
        QVERIFY(read(panel).startsWith(u"Rien n’a encore été fait dans cette base"_s));
        (void)desk.enrol(u"Éloy"_s);
        HistoryPanel again(*desk.workspace);
        again.showThings({ Entity(meeting.id) });
        show(again);
        QCOMPARE(read(again),
            u"Rien n’a changé depuis que le journal est tenu, le lundi 4 octobre 2021 à 12 h. Ce qui a été "
            "fait avant n’y est pas."_s);
        Meeting moved = meeting;
        moved.date = moved.date.addDays(1);
        (void)must(desk.workspace->planning().reviseMeeting(moved));
        QVERIFY(read(again).startsWith(u"Modification de la rencontre"_s));
        QVERIFY(read(again).contains(u"Le journal est tenu depuis le lundi 4 octobre 2021"_s));
    }

    void aPersonsCardTellsWhatHappenedToTheirRegistrations()
    {
        Desk desk;
        const Registration one = desk.enrol(u"Éloy"_s);
        desk.change(one.id, RegistrationStatus::Waitlisted);
        PersonCard card(*desk.workspace, nullptr);
        card.showPerson(one.person.id);
        show(card);
        auto *tabs = card.findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        QCOMPARE(tabs->tabText(1), u"Historique"_s);
        const QString text = read(card);
        QVERIFY2(text.contains(u"\nInscription : session 1, "_s), qPrintable(text));
        QVERIFY(text.contains(u"\nStatut : confirmée → en attente\n"_s));
        QVERIFY(text.contains(u"\nFiche créée\n"_s));
        QSignalSpy asked(&card, &PersonCard::registrationAsked);
        follow(*card.findChild<HistoryText *>(), u"Inscription : session 1"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<RegistrationId>(), one.id);
        // Somebody else's card tells their own.
        const Registration other = desk.enrol(u"Dupont"_s);
        card.showPerson(other.person.id);
        QVERIFY(!read(card).contains(u"ÉLOY"_s));
    }

    void theFormOpensTheHistoryOfAStoredRegistrationOnly()
    {
        Desk desk;
        const Registration one = desk.enrol(u"Éloy"_s);
        RegistrationPage page(*desk.workspace, nullptr);
        show(page);
        auto *button = page.findChild<QPushButton *>(u"historyButton"_s);
        QVERIFY(button->isHidden());
        page.edit(one.id);
        QVERIFY(button->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTest::keyClick(&page, Qt::Key_H, Qt::ControlModifier);
        auto *dialog = page.findChild<HistoryDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), u"Historique – ÉLOY Maëlle, session 1"_s);
        QTRY_VERIFY(read(*dialog).contains(u"Inscription créée"_s));
        QVERIFY(read(*dialog).contains(u"Fiche créée"_s));
    }

    void aMeetingTellsItsOwn()
    {
        Desk desk;
        MeetingFilter theirs;
        theirs.session = desk.session;
        Meeting meeting = must(MeetingStore(desk.database()).meetings(theirs)).first();
        meeting.place = u"Maison des associations"_s;
        meeting = must(desk.workspace->planning().reviseMeeting(meeting));
        MeetingDialog dialog(*desk.workspace, meeting);
        dialog.show();
        dialog.findChild<QPushButton *>(u"historyButton"_s)->click();
        auto *history = dialog.findChild<HistoryDialog *>();
        QVERIFY(history);
        QTRY_VERIFY(read(*history).contains(u"Lieu : (à préciser) → Maison des associations"_s));
    }

    void theJournalTellsWhatTheChosenActChanged()
    {
        Desk desk;
        const Registration one = desk.enrol(u"Éloy"_s);
        QList<RegistrationId> ids { one.id };
        for (int i = 0; i < 64; ++i) {
            ids << desk.enrol(u"Nom %1"_s.arg(i)).id;
        }
        (void)must(desk.workspace->enrolment().changeStatus(ids, RegistrationStatus::Cancelled));
        JournalDialog dialog(*desk.workspace);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        show(dialog);
        auto *text = dialog.findChild<HistoryText *>(u"actDetailsText"_s);
        QVERIFY(text->toPlainText().startsWith(u"Annulation de 65 inscriptions\n"_s));
        QCOMPARE(text->toPlainText().count(u"Statut : confirmée → annulée"_s), 60);
        QVERIFY(text->toPlainText().endsWith(u"Afficher la suite : encore 5 changements"_s));
        Q_EMIT text->moreAsked();
        QCOMPARE(text->toPlainText().count(u"Statut : confirmée → annulée"_s), 65);
        auto *table = dialog.findChild<QTableView *>(u"journalTable"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(text->toPlainText().startsWith(u"Inscription de "_s));
        QTest::keyClick(table, Qt::Key_Up);
        QSignalSpy asked(&dialog, &JournalDialog::entityAsked);
        follow(*text, u"ÉLOY Maëlle – session 1"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<Entity>(), Entity(one.id));
        QVERIFY(!dialog.isVisible());
    }
};

IREV_TEST(HistoryPanelTest)
#include "historypaneltest.moc"
