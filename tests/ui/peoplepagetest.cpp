// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplepage.h"
#include "app/attendance/attendancestore.h"
#include "app/directory/organisationsmodel.h"
#include "app/people/personstore.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/transaction.h"
#include "app/territories/territorystore.h"
#include "tests/support/hiddentable.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/people/mergedialog.h"
#include "ui/people/organisationdialog.h"
#include "ui/people/organisationmergedialog.h"
#include "ui/people/persondialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/shownlist.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The page "Annuaire" as it is typed into and clicked.
class PeoplePageTest final : public QObject
{
    Q_OBJECT

private:
    struct Desk {
        Desk()
            : stored(u"sqlite"_s)
            , workspace(stored.create(Content::Programme, clockAt(QDate(2021, 10, 4))))
        {
            track = must(ProgrammeStore(database()).cycles()).first().trackFor(Audience::Professional)->id;
            for (const auto &session : must(MeetingStore(database()).sessions())) {
                sessions.append(session.id);
            }
        }
        Registration enrol(
            const QString &family, const QString &given, qsizetype session, const QString &email = {})
        {
            RegistrationDraft draft;
            draft.person.familyName = family;
            draft.person.givenName = given;
            draft.person.email = email;
            draft.session = sessions.at(session);
            draft.track = track;
            return must(workspace->enrolment().enrol(draft));
        }
        /// Their presence at the first séance of their session is recorded.
        void attendFirst(const Registration &registration)
        {
            MeetingFilter theirs;
            theirs.session = registration.session;
            theirs.track = registration.track;
            const Meeting first = must(MeetingStore(database()).meetings(theirs)).first();
            must(AttendanceStore(database())
                    .record({ registration.id, first.halfDays.first().id, AttendanceState::Present },
                        workspace->clock()()));
        }
        Database &database() { return workspace->database(); }
        qsizetype people() { return must(PersonStore(database()).people()).size(); }

        TestDatabase stored;
        std::unique_ptr<Workspace> workspace;
        TrackId track;
        QList<SessionId> sessions;
    };

    static void open(PeoplePage &page)
    {
        page.resize(1100, 600);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }

    /// The only two who may be one person, side by side; null when they are not listed.
    static MergeDialog *compareTheTwo(PeoplePage &page)
    {
        open(page);
        page.findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(2);
        const auto *list = page.findChild<QTreeWidget *>(u"duplicatesList"_s);
        if (!QTest::qWaitFor([list] { return list->topLevelItemCount() == 1; })) {
            return nullptr;
        }
        page.findChild<QPushButton *>(u"compareButton"_s)->click();
        return page.findChild<MergeDialog *>();
    }

private Q_SLOTS:
    void aListThatCouldNotBeReadIsNotCalledEmpty()
    {
        Desk desk;
        (void)desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        HiddenTable hidden(desk.database(), u"organisation"_s);
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        const auto titleOf = [&](const QString &view) {
            return page.findChild<QTableView *>(view)->findChild<QLabel *>(u"emptyTitleLabel"_s)->text();
        };
        QCOMPARE(titleOf(u"peopleView"_s), u"Les personnes n’ont pas pu être lues."_s);
        QCOMPARE(titleOf(u"organisationsView"_s), u"Les structures n’ont pas pu être lues."_s);
        auto *bar = page.findChild<MessageBar *>(u"messageBar"_s);
        QVERIFY2(bar->sentence().contains(u"abîmé"_s), qPrintable(bar->sentence()));
        hidden.giveBack();
        Q_EMIT desk.workspace->changes().everythingChanged();
        QTRY_COMPARE(page.findChild<QTableView *>(u"peopleView"_s)->model()->rowCount(), 1);
        QTRY_VERIFY(bar->isHidden());
    }

    void structuresThatCouldNotBeReadAreToldUntilTheyAre()
    {
        Desk desk;
        (void)desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        HiddenTable hidden(desk.database(), u"organisation_kind"_s); // the people do not ask for it
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        QCOMPARE(page.findChild<QTableView *>(u"peopleView"_s)->model()->rowCount(), 1);
        const auto *structures = page.findChild<QTableView *>(u"organisationsView"_s);
        const auto *title = structures->findChild<QLabel *>(u"emptyTitleLabel"_s);
        QCOMPARE(title->text(), u"Les structures n’ont pas pu être lues."_s);
        const auto *bar = page.findChild<MessageBar *>(u"messageBar"_s);
        QVERIFY2(bar->sentence().contains(u"abîmé"_s), qPrintable(bar->sentence()));
        // The people are read again, the structures are not: it is still so.
        QSignalSpy reread(
            page.findChild<QTableView *>(u"peopleView"_s)->model(), &QAbstractItemModel::modelReset);
        Q_EMIT desk.workspace->changes().everythingChanged();
        QTRY_VERIFY(!reread.isEmpty());
        QVERIFY(!bar->isHidden());
        hidden.giveBack();
        Q_EMIT desk.workspace->changes().everythingChanged();
        QTRY_VERIFY(bar->isHidden());
        QCOMPARE(title->text(), u"Aucune structure"_s);
    }

    void aLongNameDoesNotWidenThePage()
    {
        Desk desk;
        desk.enrol(QString(200, u'M'), QString(200, u'n'), 0);
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        page.findChild<QTableView *>(u"peopleView"_s)->selectRow(0);
        const auto *name = page.findChild<QLabel *>(u"personNameLabel"_s);
        QTRY_VERIFY(name->text().startsWith(u"MMM"_s));
        QVERIFY2(page.minimumSizeHint().width() < 1100,
            qPrintable(QString::number(page.minimumSizeHint().width())));
    }

    void oneIsAskedToChooseOnlyWhereSomebodyIsListed()
    {
        Desk desk;
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        const auto *name = page.findChild<QLabel *>(u"personNameLabel"_s);
        const auto *view = page.findChild<QTableView *>(u"peopleView"_s);
        QCOMPARE(view->viewport()->findChild<QLabel *>(u"emptyTitleLabel"_s)->text(), u"Aucune personne"_s);
        QCOMPARE(name->text(), QString());
        desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        QTRY_COMPARE(name->text(), u"Choisissez une personne dans la liste"_s);
        QTest::keyClicks(page.findChild<QLineEdit *>(u"filterEdit"_s), u"zzz"_s);
        QCOMPARE(view->model()->rowCount(), 0);
        QCOMPARE(name->text(), QString());
    }

    void somebodyIsFoundAndTheirRegistrationsShown()
    {
        Desk desk;
        const Registration eloy = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        desk.enrol(u"Martin"_s, u"Luc"_s, 1);
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        auto *view = page.findChild<QTableView *>(u"peopleView"_s);
        QCOMPARE(view->model()->rowCount(), 2);
        auto *filter = page.findChild<QLineEdit *>(u"filterEdit"_s);
        QTest::keyClicks(filter, u"eloy"_s);
        QCOMPARE(view->model()->rowCount(), 1);
        QCOMPARE(page.findChild<QLabel *>(u"countLabel"_s)->text(), u"1 sur 2\u00A0personnes"_s);
        QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(page.findChild<QLabel *>(u"personNameLabel"_s)->text(), u"ÉLOY Maëlle"_s);
        QCOMPARE(view->selectionModel()->selectedRows().size(), 1); // copied, and compared
        auto *registrations = page.findChild<QListWidget *>(u"personRegistrations"_s);
        QCOMPARE(registrations->count(), 1);
        QVERIFY(registrations->item(0)->text().startsWith(u"Session 1 · "_s));
        QVERIFY(page.findChild<QPushButton *>(u"removeButton"_s)->isHidden());
        QSignalSpy asked(&page, &PeoplePage::registrationAsked);
        Q_EMIT registrations->itemActivated(registrations->item(0));
        QCOMPARE(asked.first().first().value<RegistrationId>(), eloy.id);
    }

    void aSeanceMadeUpInAnotherSessionIsNotSaidMissed()
    {
        Desk desk;
        const Registration eloy = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const auto record = [&](qsizetype session, qsizetype seance, AttendanceState state) {
            MeetingFilter filter;
            filter.session = desk.sessions.at(session);
            filter.track = desk.track;
            const Meeting meeting = must(MeetingStore(desk.database()).meetings(filter)).at(seance);
            must(AttendanceStore(desk.database())
                    .record({ eloy.id, meeting.halfDays.first().id, state }, desk.workspace->clock()()));
        };
        record(0, 0, AttendanceState::Present);
        record(0, 1, AttendanceState::Absent);
        record(1, 1, AttendanceState::Present);
        record(0, 2, AttendanceState::NotConcerned);
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        page.showPerson(eloy.person.id);
        const auto *registrations = page.findChild<QListWidget *>(u"personRegistrations"_s);
        QCOMPARE(registrations->count(), 1);
        QCOMPARE(registrations->item(0)->text().section(u'\n', 1),
            u"Présence à 2\u00A0demi-journées sur 2\u00A0saisies, dont 1\u00A0rattrapage."_s);
    }

    void aCorrectedNameProposesItsSortName()
    {
        Desk desk;
        const Registration registration = desk.enrol(u"Fontaine"_s, u"Zoé"_s, 0);
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        page.showPerson(registration.person.id);
        page.findChild<QPushButton *>(u"reviseButton"_s)->click();
        auto *dialog = page.findChild<PersonDialog *>();
        QVERIFY(dialog);
        auto *family = dialog->findChild<QLineEdit *>(u"familyNameEdit"_s);
        family->selectAll();
        QTest::keyClicks(family, u"de La Fontaine"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"sortNameEdit"_s)->text(), u"La Fontaine (de)"_s);
        dialog->accept();
        QCOMPARE(must(PersonStore(desk.database()).person(registration.person.id)).familyName,
            u"de La Fontaine"_s);
        QTRY_COMPARE(page.findChild<QLabel *>(u"personNameLabel"_s)->text(), u"de LA FONTAINE Zoé"_s);
    }

    void whatWasTypedStaysWhenSomebodyElseWasQuicker()
    {
        Desk desk;
        const Registration registration = desk.enrol(u"Éloi"_s, u"Maëlle"_s, 0);
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        page.showPerson(registration.person.id);
        page.findChild<QPushButton *>(u"reviseButton"_s)->click();
        auto *dialog = page.findChild<PersonDialog *>();
        const Person known = must(PersonStore(desk.database()).person(registration.person.id));
        Person theirs = known;
        theirs.phone = u"03 53 01 00 00"_s;
        must(desk.workspace->directory().revise(known, theirs));
        auto *email = dialog->findChild<QLineEdit *>(u"emailEdit"_s);
        QTest::keyClicks(email, u"m.eloi@mairie.example"_s);
        dialog->accept();
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->findChild<MessageBar *>(u"messageBar"_s)->sentence().isEmpty());
        QCOMPARE(email->text(), u"m.eloi@mairie.example"_s);
        QVERIFY(must(PersonStore(desk.database()).person(registration.person.id)).email.isEmpty());
    }

    void twoFichesBecomeOneWithTheValuesChosen()
    {
        Desk desk;
        const Registration one = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const Registration two = desk.enrol(u"Eloi"_s, u"Maelle"_s, 1, u"m.eloy@mairie.example"_s);
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        page.findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(2);
        auto *list = page.findChild<QTreeWidget *>(u"duplicatesList"_s);
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        const ListTable written = shownlist::of(*page.list(), page.listTitle()); // what an export writes
        QCOMPARE(written.title, u"Doublons possibles"_s);
        QCOMPARE(written.headings, (QStringList { u"Personne"_s, u"Ressemble à"_s, u"Pourquoi"_s }));
        QCOMPARE(written.rows.size(), 1);
        page.findChild<QPushButton *>(u"compareButton"_s)->click();
        auto *dialog = page.findChild<MergeDialog *>();
        QVERIFY(dialog);
        // What only one of them says is proposed; of two spellings the first.
        QVERIFY(dialog->findChild<QRadioButton *>(u"emailTheirsButton"_s)->isChecked());
        QVERIFY(dialog->findChild<QRadioButton *>(u"familyNameOursButton"_s)->isChecked());
        dialog->findChild<QRadioButton *>(u"givenNameTheirsButton"_s)->click();
        dialog->findChild<QPushButton *>(u"mergeButton"_s)->click();
        QCOMPARE(desk.people(), 1);
        const Person person = must(PersonStore(desk.database()).person(one.person.id));
        QCOMPARE(person.familyName, u"Éloy"_s);
        QCOMPARE(person.givenName, u"Maelle"_s);
        QCOMPARE(person.email, u"m.eloy@mairie.example"_s);
        QCOMPARE(must(RegistrationStore(desk.database()).registration(two.id)).person.id, one.person.id);
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.people(), 2);
        QTRY_COMPARE(list->topLevelItemCount(), 1);
    }

    void twoPeopleChosenByHandBecomeOneAndKeepTheTerritoriesOfBoth()
    {
        Desk desk;
        const Registration one = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const Registration two = desk.enrol(u"Zimmer"_s, u"Paul"_s, 1);
        const auto place = [&desk](PersonId id, const QStringList &territories) {
            const Person known = must(PersonStore(desk.database()).person(id));
            Person wanted = known;
            wanted.territories = territories;
            must(desk.workspace->directory().revise(known, wanted));
        };
        const auto territories = must(TerritoryStore(desk.database()).territories());
        place(one.person.id, { territories.at(0).id });
        place(two.person.id, { territories.at(1).id });
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        auto *view = page.findChild<QTableView *>(u"peopleView"_s);
        auto *compare = page.findChild<QPushButton *>(u"compareTwoButton"_s);
        page.showPerson(one.person.id);
        QVERIFY(compare->isHidden());
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(!compare->isHidden());
        compare->click();
        auto *dialog = page.findChild<MergeDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QRadioButton *>(u"territoriesBothButton"_s)->isChecked());
        dialog->findChild<QPushButton *>(u"mergeButton"_s)->click();
        QCOMPARE(desk.people(), 1);
        const auto left = must(PersonStore(desk.database()).people()).first();
        QCOMPARE(QSet<QString>(left.territories.begin(), left.territories.end()),
            (QSet<QString> { territories.at(0).id, territories.at(1).id }));
    }

    void theSurestDuplicatesComeFirstHoweverManyThereAre_data()
    {
        QTest::addColumn<bool>("isChosen");
        QTest::newRow("nothing chosen") << false;
        QTest::newRow("the last one chosen meanwhile") << true;
    }
    void theSurestDuplicatesComeFirstHoweverManyThereAre()
    {
        QFETCH(bool, isChosen);
        Desk desk;
        PersonStore people(desk.database());
        const auto add = [&](const QString &family, const QString &email) {
            Person person;
            person.id = newId<PersonId>();
            person.familyName = family;
            person.givenName = u"Luc"_s;
            person.sortName = family;
            person.email = email;
            must(people.add(person));
        };
        // More than the list holds, and more people than are looked at in one piece.
        auto adding = must(Transaction::begin(desk.database()));
        for (int i = 0; i < 210; ++i) {
            add(u"Martin"_s, u"luc%1@mairie.example"_s.arg(i));
        }
        add(u"Dupont"_s, u"accueil@asso.example"_s);
        add(u"Zimmer"_s, u"accueil@asso.example"_s);
        must(adding.commit());
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        page.findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(2);
        auto *list = page.findChild<QTreeWidget *>(u"duplicatesList"_s);
        const auto *count = page.findChild<QLabel *>(u"duplicatesCountLabel"_s);
        // Chosen while the rest is looked for; the keys have gone on to "Comparer" or elsewhere.
        page.findChild<QTabWidget *>(u"peopleTabs"_s)->tabBar()->setFocus();
        const QTreeWidgetItem *chosen = nullptr;
        connect(list->model(), &QAbstractItemModel::rowsInserted, list, [&] {
            if (isChosen && !chosen && list->topLevelItemCount() == 500) {
                list->setCurrentItem(list->topLevelItem(499));
                chosen = list->currentItem();
            }
        });
        QTRY_VERIFY(count->text().contains(u"500 premiers"_s));
        QCOMPARE(list->topLevelItemCount(), 500);
        QVERIFY2(list->topLevelItem(0)->text(0).startsWith(u"DUPONT"_s),
            qPrintable(list->topLevelItem(0)->text(0)));
        QCOMPARE(chosen != nullptr, isChosen);
        QCOMPARE(list->currentItem(), isChosen ? chosen : list->topLevelItem(0));
    }

    void twoOfOneNameAreToldByWhatDistinguishesThem()
    {
        Desk desk;
        PersonStore people(desk.database());
        const auto describe
            = [&](const Registration &registration, const QString &council, const QString &phone) {
                  Person person = registration.person;
                  person.council = council;
                  person.phone = phone;
                  must(people.update(person));
              };
        const Registration one = desk.enrol(u"Éloy"_s, u"Ana"_s, 0);
        const Registration two = desk.enrol(u"Éloy"_s, u"Ana"_s, 1);
        const auto cells = [&] {
            PeoplePage page(*desk.workspace, nullptr);
            open(page);
            page.findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(2);
            const auto *list = page.findChild<QTreeWidget *>(u"duplicatesList"_s);
            [&] { QTRY_COMPARE(list->topLevelItemCount(), 1); }();
            QStringList told { list->topLevelItem(0)->text(0), list->topLevelItem(0)->text(1) };
            told.sort();
            return told;
        };
        QCOMPARE(cells(),
            (QStringList { u"ÉLOY Ana · session 1, confirmée"_s, u"ÉLOY Ana · session 2, confirmée"_s }));
        describe(one, u"Fives"_s, {});
        describe(two, u"Étouvie"_s, u"06 39 98 00 12"_s);
        QCOMPARE(cells(),
            (QStringList { u"ÉLOY Ana · Conseil citoyen de Fives"_s,
                u"ÉLOY Ana · Conseil citoyen d’Étouvie · 06 39 98 00 12"_s }));
    }

    void theCoordinatorChoosesWhichOfTwoPlacesIsKept()
    {
        Desk desk;
        const Registration one = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const Registration two = desk.enrol(u"Eloi"_s, u"Maelle"_s, 1);
        const auto merge = [&](bool otherPlace) {
            PeoplePage page(*desk.workspace, nullptr);
            auto *dialog = compareTheTwo(page);
            const QString asked = dialog->findChild<QLabel *>(u"doublePlaceLabel"_s)->text();
            if (otherPlace) {
                dialog->findChild<QRadioButton *>(u"placeInSession2Button"_s)->click();
            }
            dialog->findChild<QPushButton *>(u"mergeButton"_s)->click();
            return QStringList { asked, page.findChild<MessageBar *>(u"messageBar"_s)->sentence() };
        };
        const auto status = [&](const Registration &registration) {
            return must(RegistrationStore(desk.database()).registration(registration.id)).status;
        };
        const QStringList told = merge(true);
        QVERIFY2(told.first().contains(u"places confirmées en sessions 1 et 2"_s), qPrintable(told.first()));
        QVERIFY2(told.last().contains(u"La place en session 1 est annulée"_s), qPrintable(told.last()));
        QVERIFY2(told.last().contains(u"elle est libre"_s), qPrintable(told.last())); // nobody waits
        QVERIFY2(!told.join(u' ').contains(u"liste d’attente"_s), qPrintable(told.join(u' ')));
        QCOMPARE(status(one), RegistrationStatus::Cancelled);
        QCOMPARE(status(two), RegistrationStatus::Confirmed);
        must(desk.workspace->history().undo());
        QCOMPARE(status(one), RegistrationStatus::Confirmed);

        // Recorded in both sessions: both stay, and it is said afterwards as well.
        for (const Registration &each : { one, two }) {
            desk.attendFirst(each);
        }
        const QStringList both = merge(false);
        QVERIFY2(both.first().contains(u"ces places restent"_s), qPrintable(both.first()));
        QVERIFY2(both.last().contains(u"garde des places confirmées en sessions 1 et 2"_s),
            qPrintable(both.last()));
        QCOMPARE(status(one), RegistrationStatus::Confirmed);
        QCOMPARE(status(two), RegistrationStatus::Confirmed);
    }

    void aPlaceGivenUpServesWhoeverWaitsThere()
    {
        Desk desk;
        (void)desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        (void)desk.enrol(u"Eloi"_s, u"Maelle"_s, 1);
        (void)must(desk.workspace->enrolment().changeStatus(
            { desk.enrol(u"Noël"_s, u"Jean"_s, 0).id, desk.enrol(u"Hugo"_s, u"Inès"_s, 1).id },
            RegistrationStatus::Waitlisted, {}));
        PeoplePage page(*desk.workspace, nullptr);
        auto *dialog = compareTheTwo(page);
        QVERIFY(dialog);
        const QString asked = dialog->findChild<QLabel *>(u"doublePlaceLabel"_s)->text();
        QVERIFY2(asked.contains(u"l’autre est annulée et servira à la liste d’attente"_s), qPrintable(asked));
        dialog->findChild<QPushButton *>(u"mergeButton"_s)->click();
        const QString told = page.findChild<MessageBar *>(u"messageBar"_s)->sentence();
        QVERIFY2(told.contains(u"elle servira à la liste d’attente"_s), qPrintable(told));
    }

    void whichPlaceIsKeptFollowsFromWhichRegistrationIs()
    {
        Desk desk;
        const Registration place = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 1);
        RegistrationDraft wished;
        wished.person = place.person;
        wished.session = desk.sessions.at(2);
        wished.track = desk.track;
        wished.ifPlaced = RegistrationDraft::IfPlaced::Wish;
        const Registration wish = must(desk.workspace->enrolment().enrol(wished));
        const Registration theirs = desk.enrol(u"Eloi"_s, u"Maelle"_s, 2);
        PeoplePage page(*desk.workspace, nullptr);
        auto *dialog = compareTheTwo(page);
        QVERIFY(dialog);
        // Which of the two cards is the first is for the list to say.
        const auto shown = dialog->findChildren<QRadioButton *>();
        const auto button = [&](const QString &part) {
            return *std::ranges::find_if(
                shown, [&](const QRadioButton *each) { return each->text().contains(part); });
        };
        QRadioButton *waits = button(u"en attente"_s);
        QRadioButton *confirmed = button(u"confirmée"_s);
        QVERIFY(confirmed->isChecked());
        const QString asked = dialog->findChild<QLabel *>(u"doublePlaceLabel"_s)->text();
        QVERIFY2(asked.contains(u"places confirmées en sessions 2 et 3"_s), qPrintable(asked));
        // With the place in session 3 the line that waits there would be lost without a word.
        QVERIFY2(asked.contains(u"Sans la place en session 3, il n’y reste rien"_s), qPrintable(asked));
        dialog->findChild<QRadioButton *>(u"placeInSession3Button"_s)->click();

        waits->click();
        QVERIFY(!dialog->findChild<QLabel *>(u"doublePlaceLabel"_s));
        QVERIFY(!dialog->findChild<QRadioButton *>(u"placeInSession3Button"_s));
        confirmed->click();
        QVERIFY(dialog->findChild<QRadioButton *>(u"placeInSession2Button"_s));
        waits->click();
        dialog->findChild<QPushButton *>(u"mergeButton"_s)->click();
        const auto status = [&](const Registration &registration) {
            return must(RegistrationStore(desk.database()).registration(registration.id)).status;
        };
        QCOMPARE(status(place), RegistrationStatus::Confirmed);
        QCOMPARE(status(wish), RegistrationStatus::Waitlisted);
        QCOMPARE(status(theirs), RegistrationStatus::Cancelled);
    }

    void aLineThatWaitsIsNotKeptInsteadOfPresences()
    {
        Desk desk;
        const Registration came = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        const Registration waits = desk.enrol(u"Eloi"_s, u"Maelle"_s, 0);
        (void)must(desk.workspace->enrolment().changeStatus({ waits.id }, RegistrationStatus::Waitlisted));
        must(desk.workspace->waitingDesk().setWishes(waits.id, { desk.sessions.at(2), desk.sessions.at(1) }));
        desk.attendFirst(came);
        PeoplePage page(*desk.workspace, nullptr);
        auto *dialog = compareTheTwo(page);
        QVERIFY(dialog);
        const QString asked = dialog->findChild<QLabel *>(u"collisionLabel"_s)->text();
        QVERIFY2(asked.contains(u"c’est l’inscription confirmée qui reste"_s), qPrintable(asked));
        for (const QString &name : { u"oursInSession1Button"_s, u"theirsInSession1Button"_s }) {
            const auto *button = dialog->findChild<QRadioButton *>(name);
            QCOMPARE(button->isEnabled(), button->isChecked());
            QCOMPARE(button->isChecked(), button->text().contains(u"confirmée"_s));
            // What goes with the other one is said.
            QCOMPARE(!button->isChecked(), button->text().endsWith(u"session 3 et session 2"_s));
        }
    }

    void aMergeNoticesWhatAnotherDeskChanged()
    {
        Desk desk;
        const Registration one = desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        desk.enrol(u"Eloi"_s, u"Maelle"_s, 1);
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        page.findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(2);
        auto *list = page.findChild<QTreeWidget *>(u"duplicatesList"_s);
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        page.findChild<QPushButton *>(u"compareButton"_s)->click();
        const Person known = must(PersonStore(desk.database()).person(one.person.id));
        Person theirs = known;
        theirs.phone = u"03 53 01 00 00"_s;
        must(desk.workspace->directory().revise(known, theirs));
        auto *dialog = page.findChild<MergeDialog *>();
        dialog->findChild<QPushButton *>(u"mergeButton"_s)->click();
        QCOMPARE(desk.people(), 2);
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->findChild<MessageBar *>(u"messageBar"_s)->sentence().isEmpty());
        QCOMPARE(must(PersonStore(desk.database()).person(one.person.id)).phone, theirs.phone);
    }

    void structuresAreCorrectedAndTwoBecomeOne()
    {
        Desk desk;
        const auto enrolFrom = [&desk](const QString &family, const QString &structure) {
            RegistrationDraft draft;
            draft.person.familyName = family;
            draft.person.givenName = u"Maëlle"_s;
            draft.person.civility = u"Madame"_s;
            draft.person.organisationName = structure;
            draft.session = desk.sessions.first();
            draft.track = desk.track;
            return must(desk.workspace->enrolment().enrol(draft));
        };
        enrolFrom(u"Éloy"_s, u"Commune de Denain"_s);
        enrolFrom(u"Maës"_s, u"Ville de Denain"_s);
        enrolFrom(u"Brûlé"_s, u"Ville de Denain"_s);
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        page.findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(1);
        auto *view = page.findChild<QTableView *>(u"organisationsView"_s);
        QCOMPARE(view->model()->rowCount(), 2);
        auto *revise = page.findChild<QPushButton *>(u"reviseOrganisationButton"_s);
        auto *merge = page.findChild<QPushButton *>(u"mergeOrganisationButton"_s);
        auto *remove = page.findChild<QPushButton *>(u"removeOrganisationButton"_s);
        view->setCurrentIndex(view->model()->index(0, 0));
        QVERIFY(revise->isEnabled());
        QVERIFY(!remove->isEnabled()); // somebody comes from it

        // A name another one has is refused with what to do, and what was typed stays.
        revise->click();
        auto *card = page.findChild<OrganisationDialog *>();
        auto *name = card->findChild<QLineEdit *>(u"organisationNameEdit"_s);
        name->setText(u"ville de DENAIN"_s);
        card->accept();
        QVERIFY(card->isVisible());
        QVERIFY(card->findChild<MessageBar *>(u"messageBar"_s)->sentence().contains(u"réunissez-les"_s));
        name->setText(u"Mairie de Denain"_s);
        card->accept();
        QTRY_COMPARE(view->model()->index(0, 0).data().toString(), u"Mairie de Denain"_s);

        view->selectAll();
        QVERIFY(merge->isEnabled());
        merge->click();
        auto *dialog = page.findChild<OrganisationMergeDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(u"mergeOrganisationsButton"_s)->click();
        QTRY_COMPARE(view->model()->rowCount(), 1);
        // More people came from that one: its name is the one proposed.
        QCOMPARE(view->model()->index(0, 0).data().toString(), u"Ville de Denain"_s);
        QCOMPARE(view->model()->index(0, OrganisationsModel::People).data().toString(), u"3"_s);

        view->setCurrentIndex(view->model()->index(0, 0));
        page.findChild<QPushButton *>(u"organisationPeopleButton"_s)->click();
        QCOMPARE(page.findChild<QTabWidget *>(u"peopleTabs"_s)->currentIndex(), 0);
        QCOMPARE(page.findChild<QTableView *>(u"peopleView"_s)->model()->rowCount(), 3);
        must(desk.workspace->history().undo());
        QTRY_COMPARE(view->model()->rowCount(), 2);
    }

    void differentPeopleAreNotProposedAgain()
    {
        Desk desk;
        desk.enrol(u"Éloy"_s, u"Maëlle"_s, 0);
        desk.enrol(u"Eloi"_s, u"Maelle"_s, 0);
        PeoplePage page(*desk.workspace, nullptr);
        open(page);
        page.findChild<QTabWidget *>(u"peopleTabs"_s)->setCurrentIndex(2);
        auto *list = page.findChild<QTreeWidget *>(u"duplicatesList"_s);
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        page.findChild<QPushButton *>(u"compareButton"_s)->click();
        page.findChild<MergeDialog *>()->findChild<QPushButton *>(u"apartButton"_s)->click();
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        QCOMPARE(desk.people(), 2);
    }
};

IREV_TEST(PeoplePageTest)
#include "peoplepagetest.moc"
