// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/french.h"
#include "app/changes.h"
#include "app/people/sortname.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/seats.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/child.h"
#include "ui/registration/registrationeditor.h"
#include "ui/registration/sessionchoice.h"
#include "ui/widgets/chippicker.h"
#include "ui/widgets/fieldnote.h"
#include "ui/words/domainwords.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

/// QTest's keys are ASCII only; names are not.
void type(QWidget *field, const QString &text)
{
    field->setFocus();
    for (const QChar letter : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(field, &press);
    }
}

void leave(QLineEdit *field)
{
    QTest::keyClick(field, Qt::Key_Tab);
}

} // namespace

class RegistrationFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        database_ = std::make_unique<TestDatabase>(u"sqlite"_s);
        workspace_ = database_->create(Content::Demonstration, clockAt(QDate(2022, 1, 20)));
        form_ = std::make_unique<RegistrationEditor>(*workspace_, nullptr);
        form_->resize(1100, 500);
        form_->show();
        QVERIFY(QTest::qWaitForWindowActive(form_.get()));
    }

    void cleanup()
    {
        form_.reset();
        workspace_.reset();
        database_.reset();
    }

    void theSortNameFollowsTheNameUntilItIsTyped()
    {
        type(line("familyNameEdit"), u"de La Fontaine"_s);
        QCOMPARE(line("sortNameEdit")->text(), u"La Fontaine (de)"_s);
        line("sortNameEdit")->clear();
        type(line("sortNameEdit"), u"Fontaine"_s);
        type(line("familyNameEdit"), u"s"_s);
        QCOMPARE(form_->draft().person.sortName, u"Fontaine"_s);
    }

    void eachPublicHasItsFields()
    {
        QVERIFY(line("councilEdit")->isHidden());
        child<QRadioButton>("citizenButton")->click();
        QVERIFY(line("councilEdit")->isVisible());
        QVERIFY(child<QLabel>("datesLabel")->text().contains(u"séance 2"_s));
        child<QRadioButton>("electedButton")->click();
        QVERIFY(line("councilEdit")->isHidden());
        QCOMPARE(form_->draft().audience, Audience::Elected);
        QCOMPARE(child<QRadioButton>("electedButton")->text(), u"Élu.e.s"_s);
    }

    void aProblemShowsOnceTheFieldIsLeft()
    {
        auto *note = child<FieldNote>("emailNote");
        type(line("emailEdit"), u"maelle"_s);
        QVERIFY(note->isHidden());
        leave(line("emailEdit"));
        QVERIFY(note->isVisible());
        QCOMPARE(note->tone(), FieldNote::Tone::Trouble);
        type(line("emailEdit"), u"@ville.example"_s);
        QVERIFY(note->isHidden());
    }

    void theFirstWrongFieldGetsTheFocus()
    {
        type(line("familyNameEdit"), u"Éloy"_s);
        QVERIFY(!form_->pointOutProblems());
        QCOMPARE(form_->focusWidget(), line("givenNameEdit"));
    }

    void theSessionSaysWhatWillHappen()
    {
        child<QComboBox>("sessionCombo")->setCurrentIndex(0);
        QVERIFY2(child<QLabel>("outcomeLabel")->text().contains(u"liste d’attente, n°\u00A06"_s),
            qPrintable(child<QLabel>("outcomeLabel")->text()));
        child<QAbstractButton>("onlyRequestedCheck")->click();
        QVERIFY(child<QLabel>("outcomeLabel")->text().contains(u"à confirmer"_s));
        child<QComboBox>("sessionCombo")->setCurrentIndex(-1);
        QVERIFY(!form_->draft().session.isValid());
    }

    void seatsKeptForThoseWhoWaitAreCountedAsTheyAre()
    {
        const Occupancy occupancy { .capacity = 3, .registered = 2, .waitlisted = 2 };
        SeatPlan plan;
        plan.capacity = 3;
        plan.hold({}, 2);
        for (const qint64 id : { 1, 2 }) {
            SeatClaim theirs;
            theirs.id = RegistrationId { id };
            plan.waiting.append({ .claim = theirs });
        }
        QVERIFY(sessionchoice::outcome(occupancy, plan, {}, false).contains(u"la place libre revient"_s));
        plan.hold({}, -1);
        QVERIFY(
            sessionchoice::outcome(occupancy, plan, {}, false).contains(u"les places libres reviennent"_s));
        // Seats beyond theirs are for whoever comes: those alone are counted as left.
        plan.capacity = 4;
        QCOMPARE(sessionchoice::outcome(occupancy, plan, {}, false),
            u"Sera confirmée\u00a0: il reste 1\u00a0place, et 2\u00a0places sont gardées pour la liste "
            "d’attente."_s);
        plan.waiting.removeLast();
        QCOMPARE(sessionchoice::outcome(occupancy, plan, {}, false),
            u"Sera confirmée\u00a0: il reste 2\u00a0places, et 1\u00a0place est gardée pour la liste "
            "d’attente."_s);
        plan.waiting.clear();
        QCOMPARE(sessionchoice::outcome(occupancy, plan, {}, false),
            u"Sera confirmée\u00a0: il reste 3\u00a0places."_s);
    }

    void theSeatsSaidToBeLeftAreThoseANewcomerMayTake()
    {
        child<QComboBox>("sessionCombo")->setCurrentIndex(0);
        const RegistrationDraft draft = form_->draft();
        const auto plan
            = must(SeatPlan::read(workspace_->database(), draft.session, draft.track, QDate(2022, 1, 20)));
        QVERIFY(!plan.waiting.isEmpty());
        GroupSeats seats = must(workspace_->seats().seats(draft.session, draft.track));
        seats.capacity = plan.taken() + int(plan.waiting.size()) + 2;
        seats.quotas.clear();
        seats.fullByHand = false;
        must(workspace_->seats().setSeats(seats));
        const auto shares
            = must(SeatPlan::read(workspace_->database(), draft.session, draft.track, QDate(2022, 1, 20)))
                  .shares({});
        QVERIFY(shares && shares->newcomers > 0 && shares->kept > 0);
        const QString outcome = child<QLabel>("outcomeLabel")->text();
        QVERIFY2(outcome.contains(french::count(shares->newcomers, u"place"_s, u"places"_s))
                && outcome.contains(u"pour la liste d’attente"_s),
            qPrintable(outcome));
    }

    void whereNothingIsLimitedASeatIsForetoldBesideWhoWaits()
    {
        const auto all = must(RegistrationStore(workspace_->database()).registrations());
        const auto waiting = std::ranges::find_if(all, [](const Registration &each) {
            return each.status == RegistrationStatus::Waitlisted && each.audience == Audience::Professional;
        });
        QVERIFY(waiting != all.end());
        GroupSeats seats = must(workspace_->seats().seats(waiting->session, waiting->track));
        seats.capacity = std::nullopt;
        seats.quotas.clear();
        seats.fullByHand = false;
        must(workspace_->seats().setSeats(seats));
        form_->startNewIn(waiting->session, waiting->track);
        QVERIFY2(child<QLabel>("outcomeLabel")->text().contains(u"Sera confirmée"_s),
            qPrintable(child<QLabel>("outcomeLabel")->text()));
    }

    void aTerritoryIsFoundWithoutAccentsAndChosenByEnter()
    {
        auto *picker = child<ChipPicker>("territoriesPicker");
        type(picker->edit(), u"AMIENS METRO"_s);
        auto *choices = QApplication::activePopupWidget();
        QVERIFY(choices != nullptr);
        QTest::keyClick(choices, Qt::Key_Return);
        QCOMPARE(picker->chosen().size(), 1);
        QVERIFY(picker->pendingText().isEmpty());
        auto *chip = child<QPushButton>("chip");
        QVERIFY(chip->text().startsWith(u"Amiens Métropole"_s));
        QTest::keyClick(chip, Qt::Key_Delete);
        QVERIFY(form_->draft().person.territories.isEmpty());
    }

    void aTerritoryTypedAndNotChosenIsNotLostSilently()
    {
        fillNames();
        type(child<ChipPicker>("territoriesPicker")->edit(), u"zzz"_s);
        QVERIFY(!form_->pointOutProblems());
        QVERIFY(child<FieldNote>("territoriesNote")->text().contains(u"zzz"_s));
    }

    void aKnownPersonFillsTheFormAndCanBeSomebodyElse()
    {
        const Registration known = someRegistration();
        fillKnown(known.person);
        QCOMPARE(form_->draft().person.id, known.person.id);
        QCOMPARE(form_->draft().person.email, known.person.email);
        QVERIFY(child<FieldNote>("knownPersonNote")->text().startsWith(u"Personne connue"_s));
        child<QPushButton>("somebodyElseButton")->click();
        QVERIFY(!form_->draft().person.id.isValid());
        QVERIFY(form_->draft().isSomebodyElse);
        QVERIFY(form_->draft().person.email.isEmpty());
        QCOMPARE(form_->draft().person.familyName, known.person.familyName);
    }

    void aKnownPersonErasedIsNoEdit()
    {
        const Registration known = someRegistration();
        fillKnown(known.person);
        QCOMPARE(form_->draft().person.id, known.person.id);
        QVERIFY(form_->isEdited());
        child<QComboBox>("civilityCombo")->setCurrentIndex(0);
        for (const char *field : { "familyNameEdit", "givenNameEdit", "sortNameEdit", "functionEdit",
                 "organisationEdit", "emailEdit", "phoneEdit" }) {
            QLineEdit *edit = line(field);
            edit->setFocus();
            edit->selectAll();
            QTest::keyClick(edit, Qt::Key_Delete);
        }
        child<ChipPicker>("territoriesPicker")->setChosen({});
        QVERIFY(!form_->isEdited());
        type(line("familyNameEdit"), u"D"_s);
        QVERIFY(form_->isEdited());
    }

    void aNewStructureAsksItsNature()
    {
        QVERIFY(child<QComboBox>("organisationKindCombo")->isHidden());
        type(line("organisationEdit"), u"Régie de quartier du Canal"_s);
        QVERIFY(child<QComboBox>("organisationKindCombo")->isVisible());
        line("organisationEdit")->clear();
        type(line("organisationEdit"), someRegistration().person.organisationName.toUpper());
        QVERIFY(child<QComboBox>("organisationKindCombo")->isHidden());
    }

    void whatIsTypedOutlivesChangesElsewhere()
    {
        fillNames();
        auto *territories = child<ChipPicker>("territoriesPicker");
        territories->setChosen({ u"59-CAUDRESIS"_s });
        Q_EMIT workspace_->changes().everythingChanged();
        Q_EMIT workspace_->changes().directoryChanged();
        QCOMPARE(form_->draft().person.familyName, u"Éloy"_s);
        QCOMPARE(form_->draft().person.territories, QStringList { u"59-CAUDRESIS"_s });
        QVERIFY(form_->isEdited());
    }

    void loadingIsNoEdit()
    {
        for (const Registration &each : must(RegistrationStore(workspace_->database()).registrations())) {
            form_->load(each);
            QVERIFY2(!form_->isEdited(), qUtf8Printable(each.person.familyName));
        }
    }

    void someSeancesAreChosenInsteadOfAll()
    {
        child<QComboBox>("sessionCombo")->setCurrentIndex(1);
        QVERIFY(form_->draft().modules->isEmpty());
        QVERIFY(!form_->findChild<QAbstractButton *>(u"seance1Check"_s)->isVisible());
        child<QAbstractButton>("someSeancesCheck")->click();
        QVERIFY(child<QAbstractButton>("seance1Check")->isVisible());
        fillNames();
        QVERIFY(!form_->pointOutProblems());
        QVERIFY(child<FieldNote>("sessionNote")->text().contains(u"au moins une séance"_s));
        child<QAbstractButton>("seance1Check")->click();
        child<QAbstractButton>("seance3Check")->click();
        QCOMPARE(form_->draft().modules->size(), 2);
        QVERIFY(form_->pointOutProblems());
        // The same séances in another session of the track.
        child<QComboBox>("sessionCombo")->setCurrentIndex(2);
        QCOMPARE(form_->draft().modules->size(), 2);
        // Every one of them is all of them.
        child<QAbstractButton>("seance2Check")->click();
        child<QAbstractButton>("seance4Check")->click();
        QVERIFY(form_->draft().modules->isEmpty());
        // Citizen councillors have one séance only: nothing to choose.
        child<QRadioButton>("citizenButton")->click();
        QVERIFY(!child<QWidget>("seanceField")->isVisible());
        QVERIFY(form_->draft().modules->isEmpty());
    }

    void wishesAreRankedAndNeverTheSessionItself()
    {
        auto *sessions = child<QComboBox>("sessionCombo");
        sessions->setCurrentIndex(0);
        auto *wishes = child<ChipPicker>("wishesPicker");
        for (const QString &typed : { u"Session 3"_s, u"session 2"_s }) {
            type(wishes->edit(), typed);
            QVERIFY(QApplication::activePopupWidget());
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        }
        const QList<SessionId> chosen = *form_->draft().wishes;
        QCOMPARE(chosen.size(), 2);
        QVERIFY(wishes->findChildren<QPushButton *>(u"chip"_s).first()->text().startsWith(u"1. Session 3"_s));
        sessions->setCurrentIndex(2);
        QCOMPARE(*form_->draft().wishes, QList { chosen.last() });
        type(wishes->edit(), u"Session 9"_s);
        fillNames();
        QVERIFY(!form_->pointOutProblems());
        QVERIFY(child<FieldNote>("wishesNote")->text().contains(u"Session 9"_s));
    }

    void whatIsStoredOfSeancesAndWishesComesBackWhole()
    {
        Registration stored = someRegistration();
        const Cycle cycle = must(ProgrammeStore(workspace_->database()).cycles()).first();
        stored.modules = { cycle.track(stored.track)->modules.at(1).id };
        const auto sessions = must(MeetingStore(workspace_->database()).sessions(cycle.id));
        for (const Session &each : sessions) {
            if (each.id != stored.session) {
                stored.wishes.prepend(each.id);
            }
        }
        form_->load(stored);
        QVERIFY(!form_->isEdited());
        QCOMPARE(*form_->draft().modules, stored.modules);
        QCOMPARE(*form_->draft().wishes, stored.wishes);
    }

    void whoLooksLikeSomebodyKnownIsPointedOut()
    {
        const Person known = someRegistration().person;
        type(line("familyNameEdit"), known.familyName);
        QVERIFY(!shown<QPushButton>(u"samePersonButton"_s));
        type(line("givenNameEdit"), known.givenName);
        QTRY_VERIFY(shown<QPushButton>(u"samePersonButton"_s));
        QVERIFY(shown<FieldNote>(u"lookAlikeNote"_s)
                ->text()
                .contains(names::display(known.familyName, known.givenName)));
        // What tells them from a namesake: how they are reached, and where they are registered.
        const QString note = shown<FieldNote>(u"lookAlikeNote"_s)->text();
        QVERIFY2(note.contains(known.email.isEmpty() ? known.phone : known.email), qPrintable(note));
        const Registration theirs = someRegistration();
        QVERIFY2(note.contains(u"session %1, %2"_s.arg(
                     QString::number(theirs.sessionNumber), words::status(theirs.status))),
            qPrintable(note));
        shown<QPushButton>(u"samePersonButton"_s)->click();
        QCOMPARE(form_->draft().person.id, known.id);
        QCOMPARE(line("emailEdit")->text(), known.email);
        QVERIFY(!shown<QPushButton>(u"samePersonButton"_s));
    }

    void aDifferentPersonIsNotPointedOutAgainAndIsRemembered()
    {
        const Person known = someRegistration().person;
        type(line("familyNameEdit"), known.familyName);
        type(line("givenNameEdit"), known.givenName);
        QTRY_VERIFY(shown<QPushButton>(u"otherPersonButton"_s));
        shown<QPushButton>(u"otherPersonButton"_s)->click();
        QVERIFY(form_->draft().apartFrom.contains(known.id));
        type(line("emailEdit"), known.email);
        while (auto *button = shown<QPushButton>(u"otherPersonButton"_s)) {
            button->click();
        }
        QVERIFY(!form_->draft().person.id.isValid());
        form_->startNew();
        QVERIFY(form_->draft().apartFrom.isEmpty());
    }

    void whoIsRegisteredAlreadyIsNotSentToTheWaitingList()
    {
        const auto all = must(RegistrationStore(workspace_->database()).registrations());
        const auto seated = std::ranges::find_if(all, [](const Registration &each) {
            return each.status == RegistrationStatus::Confirmed && each.audience == Audience::Professional
                && !each.person.email.isEmpty();
        });
        form_->startNewIn(seated->session, seated->track);
        GroupSeats seats = must(workspace_->seats().seats(seated->session, seated->track));
        seats.capacity = 0;
        must(workspace_->seats().setSeats(seats));
        auto *outcome = child<QLabel>("outcomeLabel");
        QVERIFY2(outcome->text().contains(u"Ira en liste d’attente"_s), qPrintable(outcome->text()));
        type(line("familyNameEdit"), seated->person.familyName);
        type(line("givenNameEdit"), seated->person.givenName);
        QTRY_VERIFY(shown<QPushButton>(u"samePersonButton"_s));
        shown<QPushButton>(u"samePersonButton"_s)->click();
        QCOMPARE(form_->draft().person.id, seated->person.id);
        QVERIFY2(outcome->text().contains(u"déjà confirmée"_s), qPrintable(outcome->text()));
        QVERIFY2(!outcome->text().contains(u"Ira"_s), qPrintable(outcome->text()));
        // nor is a seat promised in another session of the track
        auto *sessions = child<QComboBox>("sessionCombo");
        sessions->setCurrentIndex(sessions->currentIndex() == 0 ? 1 : 0);
        QVERIFY2(outcome->text().contains(u"un transfert ou un souhait"_s), qPrintable(outcome->text()));
        form_->startNew();
        QVERIFY2(!outcome->text().contains(u"transfert"_s), qPrintable(outcome->text()));
        // typed whole, without choosing them
        form_->startNewIn(seated->session, seated->track);
        type(line("familyNameEdit"), seated->person.familyName);
        type(line("givenNameEdit"), seated->person.givenName);
        QVERIFY2(!outcome->text().contains(u"déjà confirmée"_s), qPrintable(outcome->text()));
        type(line("emailEdit"), seated->person.email);
        QVERIFY2(outcome->text().contains(u"déjà confirmée"_s), qPrintable(outcome->text()));
    }

    void aQuotaThatStandsAgainstThePersonIsForetold()
    {
        child<QComboBox>("sessionCombo")->setCurrentIndex(1);
        QVERIFY(child<QLabel>("outcomeLabel")->text().contains(u"Sera confirmée"_s));
        const RegistrationDraft draft = form_->draft();
        GroupSeats seats = must(workspace_->seats().seats(draft.session, draft.track));
        const QString organisation = someRegistration().person.organisationName;
        seats.quotas.append({ Quota::Kind::Organisation, {}, 0 });
        must(workspace_->seats().setSeats(seats));
        QVERIFY(child<QLabel>("outcomeLabel")->text().contains(u"Sera confirmée"_s));
        type(line("organisationEdit"), organisation);
        QVERIFY2(child<QLabel>("outcomeLabel")->text().contains(u"quota"_s),
            qPrintable(child<QLabel>("outcomeLabel")->text()));
    }

    void aSeatOfferedInAnotherSessionIsForetold()
    {
        const auto all = must(RegistrationStore(workspace_->database()).registrations());
        const auto waiting = std::ranges::find_if(all, [](const Registration &each) {
            return each.status == RegistrationStatus::Waitlisted && each.audience == Audience::Professional
                && !each.companions.isValid();
        });
        QVERIFY(waiting != all.end());
        auto *sessions = child<QComboBox>("sessionCombo");
        form_->load(*waiting);
        const int held = sessions->currentIndex();
        const int other = held == 0 ? 1 : 0;
        sessions->setCurrentIndex(other);
        const SessionId there = form_->draft().session;
        GroupSeats seats = must(workspace_->seats().seats(there, waiting->track));
        seats.capacity = 100;
        seats.quotas.clear();
        seats.lateCallsAllowed = true;
        must(workspace_->seats().setSeats(seats));
        auto *outcome = child<QLabel>("outcomeLabel");
        QVERIFY2(!outcome->text().contains(u"proposée"_s), qPrintable(outcome->text()));
        sessions->setCurrentIndex(held);
        must(workspace_->waitingDesk().setWishes(waiting->id, { there }));
        (void)must(workspace_->waitingDesk().propose(waiting->id, there));
        form_->load(must(RegistrationStore(workspace_->database()).registration(waiting->id)));
        QVERIFY2(!outcome->text().contains(u"proposée"_s), qPrintable(outcome->text()));
        sessions->setCurrentIndex(other);
        QVERIFY2(outcome->text().contains(u"la place proposée dans cette session sera prise"_s),
            qPrintable(outcome->text()));
        // declined meanwhile
        (void)must(workspace_->waitingDesk().decline(waiting->id));
        QVERIFY2(!outcome->text().contains(u"proposée"_s), qPrintable(outcome->text()));
    }

    void whatAnAudienceDoesNotShowStaysKnown()
    {
        Registration councillor = someRegistration();
        councillor.person.council = u"Étouvie"_s;
        form_->load(councillor);
        QCOMPARE(form_->draft().person.council, u"Étouvie"_s);
    }

private:
    template <class T> T *child(const char *name) { return ::child<T>(*form_, QString::fromLatin1(name)); }
    /// nullptr while there is none that is seen.
    template <class T> T *shown(const QString &name)
    {
        for (T *each : form_->findChildren<T *>(name)) {
            if (each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    QLineEdit *line(const char *name) { return child<QLineEdit>(name); }

    /// Typed, and taken from what is proposed.
    void fillKnown(const Person &person)
    {
        QTest::qWait(0);
        type(line("familyNameEdit"), person.familyName.toUpper());
        type(line("givenNameEdit"), person.givenName);
        auto *choices = QApplication::activePopupWidget();
        QVERIFY(choices != nullptr);
        QTest::keyClick(choices, Qt::Key_Down);
        QTest::keyClick(choices, Qt::Key_Return);
    }
    void fillNames()
    {
        type(line("familyNameEdit"), u"Éloy"_s);
        type(line("givenNameEdit"), u"Zoéline"_s);
    }

    Registration someRegistration()
    {
        const auto all = must(RegistrationStore(workspace_->database()).registrations());
        for (const Registration &each : all) {
            if (each.audience == Audience::Professional && !each.person.email.isEmpty()) {
                return each;
            }
        }
        return {};
    }

    std::unique_ptr<TestDatabase> database_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<RegistrationEditor> form_;
};

IREV_TEST(RegistrationFormTest)
#include "registrationformtest.moc"
