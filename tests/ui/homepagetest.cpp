// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homepage.h"

#include "app/programmes/programmefile.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/programmeinstaller.h"
#include "app/storage/statement.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/home/homewords.h"
#include "ui/widgets/linkentry.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// The entries whose names begin like this, as one reads them.
QList<QAbstractButton *> entries(const QWidget &page, const QString &beginning)
{
    QList<QAbstractButton *> found = page.findChildren<QAbstractButton *>();
    found.removeIf([&](const QAbstractButton *each) { return !each->objectName().startsWith(beginning); });
    return found;
}

QString text(const QWidget &page, const QString &label)
{
    return page.findChild<QLabel *>(label)->text();
}

/// A test database with its page shown on a given day.
struct Shown {
    Shown(Content content, QDate today)
        : workspace(test.create(content, clockAt(today)))
        , page(*workspace)
    {
        page.resize(1100, 760);
        page.show();
    }

    TestDatabase test { u"sqlite"_s };
    std::unique_ptr<Workspace> workspace;
    HomePage page;
};

} // namespace

class HomePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itOpensOnTheDayAndSaysThatThePastCycleIsOver()
    {
        const Shown shown(Content::Programme, { 2026, 7, 12 });
        QCOMPARE(text(shown.page, u"todayLabel"_s), u"dimanche 12 juillet 2026"_s);
        QCOMPARE(text(shown.page, u"cycleStateLabel"_s), u"Le cycle s’est terminé le 16 mars 2022."_s);
        QVERIFY(!shown.page.findChild<QWidget *>(u"nextMeetingsCard"_s));
        QCOMPARE(entries(shown.page, u"programmeEntry-"_s).size(), 18);
        QCOMPARE(text(shown.page, u"formState-professional"_s), u"[COMPLET]"_s);
        QCOMPARE(text(shown.page, u"formState-elected"_s), u"ouvert"_s);
    }

    void theNextMeetingsComeFirstInADayOfTheCycle()
    {
        Shown shown(Content::Demonstration, { 2022, 1, 20 });
        const auto next = entries(shown.page, u"nextEntry-"_s);
        QCOMPARE(next.size(), 5);
        QVERIFY(next.first()->accessibleName().startsWith(u"vendredi 21 janvier 2022"_s));
        QVERIFY(next.first()->accessibleDescription().startsWith(u"Session 1 – Séance 4/4"_s));

        QSignalSpy asked(&shown.page, &HomePage::meetingAsked);
        QTest::keyClick(next.first(), Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        QTest::keyClick(next.first(), Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
    }

    void ofSeveralCyclesEachLineSaysWhich()
    {
        Shown shown(Content::Demonstration, { 2022, 1, 20 });
        Database &database = shown.workspace->database();
        const auto described = [&](const QString &beginning) {
            return entries(shown.page, beginning).first()->accessibleDescription();
        };
        QVERIFY(!described(u"nextEntry-"_s).contains(u" · 2022"_s));
        const CycleId old = must(ProgrammeStore(database).cycles()).first().id;
        must(
            shown.workspace->programmes().add(must(copyOf(database, old, { u"2023 : Suite"_s, false, {} }))));
        QTRY_VERIFY2(
            described(u"nextEntry-"_s).contains(u" · 2022 · "_s), qPrintable(described(u"nextEntry-"_s)));
        QVERIFY2(described(u"requestedEntry-"_s).endsWith(u" · 2022"_s),
            qPrintable(described(u"requestedEntry-"_s)));
    }

    void badgesOfOneProgrammeStandInOnePlace_data()
    {
        QTest::addColumn<Content>("content");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("width");
        for (const int width : { 760, 900, 1000, 1090, 1200, 1730 }) { // 1280 and 1920 leave 1090 and 1730
            QTest::addRow("published, %d", width) << Content::Programme << QString() << width;
            QTest::addRow("demonstration, %d", width) << Content::Demonstration << QString() << width;
            QTest::addRow("long titles, %d", width)
                << Content::Programme << u"Comment organiser l’évaluation du contrat de ville "_s.repeated(4)
                << width;
        }
    }
    void badgesOfOneProgrammeStandInOnePlace()
    {
        QFETCH(const Content, content);
        QFETCH(const QString, title);
        QFETCH(const int, width);
        Shown shown(content, { 2022, 1, 20 });
        if (!title.isEmpty()) {
            Statement statement(shown.workspace->database(), u"UPDATE module SET title = :title"_s);
            (void)must(statement.bind(u":title"_s, title).run());
            Q_EMIT shown.workspace->changes().everythingChanged();
            QTest::qWait(0);
        }
        shown.page.resize(width, 760);
        QTest::qWait(0);
        for (const QString &list : { u"programmeEntry-"_s, u"nextEntry-"_s }) {
            bool isUnder = false;
            bool anyLacksRoom = false;
            const auto all = entries(shown.page, list);
            QVERIFY(all.size() > 1);
            for (const QAbstractButton *each : all) {
                const auto *entry = qobject_cast<const LinkEntry *>(each);
                isUnder = each == all.first() ? entry->isBadgeUnder() : isUnder;
                anyLacksRoom = anyLacksRoom || entry->lacksRoomForBadge();
                QVERIFY2(entry->isBadgeUnder() == isUnder, qPrintable(entry->objectName()));
                QCOMPARE(entry->height(), all.first()->height());
            }
            QCOMPARE(isUnder, anyLacksRoom); // no title is cut, no room is lost
        }
    }

    void eachRequestLeadsToItsGroupAndStatus()
    {
        Shown shown(Content::Demonstration, { 2022, 1, 20 });
        const auto requests = entries(shown.page, u"requestedEntry-"_s);
        QCOMPARE(requests.size(), 3);
        QSignalSpy asked(&shown.page, &HomePage::registrationsAsked);
        QTest::mouseClick(requests.first(), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(2).value<RegistrationStatus>(), RegistrationStatus::Requested);
    }

    void aFreeSeatThatSomebodyWishesLeadsToItsWaitingList()
    {
        Shown shown(Content::Programme, { 2021, 10, 4 });
        const auto sessions = must(MeetingStore(shown.workspace->database()).sessions());
        RegistrationDraft draft;
        draft.person.familyName = u"Zola"_s;
        draft.person.givenName = u"Lucie"_s;
        draft.session = sessions.first().id;
        draft.track = must(ProgrammeStore(shown.workspace->database()).cycles()).first().tracks.first().id;
        draft.wishes = QList { sessions.at(1).id };
        GroupSeats seats = must(shown.workspace->seats().seats(draft.session, draft.track));
        seats.capacity = 0;
        must(shown.workspace->seats().setSeats(seats));
        (void)must(shown.workspace->enrolment().enrol(draft));
        QTRY_COMPARE(entries(shown.page, u"waitlistedEntry-"_s).size(), 1);
        auto *entry = entries(shown.page, u"waitlistedEntry-"_s).first();
        QCOMPARE(entry->accessibleName(), u"1\u00a0personne en attente par souhait, places non limitées"_s);
        const QSignalSpy asked(&shown.page, &HomePage::waitingListAsked);
        entry->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<SessionId>(), sessions.at(1).id);
        Overview::Group group;
        group.occupancy.capacity = 2;
        group.occupancy.waitlisted = 1;
        group.byWish = 1;
        QCOMPARE(homewords::freeSeats(group),
            u"2\u00a0personnes en attente, dont 1 par souhait, 2\u00a0places libres"_s);
    }

    void anOfferWhoseDayIsPastLeadsToItsWaitingList()
    {
        Shown shown(Content::Demonstration, { 2022, 1, 20 });
        QVERIFY(entries(shown.page, u"overdueEntry-"_s).isEmpty());
        Statement made(shown.workspace->database(),
            u"INSERT INTO offer (id, registration_id, session_id, state, proposed_at, deadline)"
            " SELECT 7, id, session_id, 'proposed', '2022-01-10T08:00:00.000Z', '2022-01-17' FROM "
            "registration"
            " WHERE id = (SELECT min(id) FROM registration WHERE status = 'waitlisted')"_s);
        (void)must(made.run());
        Q_EMIT shown.workspace->changes().everythingChanged();
        QTRY_COMPARE(entries(shown.page, u"overdueEntry-"_s).size(), 1);
        auto *entry = entries(shown.page, u"overdueEntry-"_s).first();
        QVERIFY2(entry->accessibleName().contains(u"l’échéance du 17 janvier 2022 est passée"_s),
            qPrintable(entry->accessibleName()));
        const QSignalSpy asked(&shown.page, &HomePage::waitingListAsked);
        entry->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(homewords::overdue({ .group = {}, .number = 2, .since = QDate(2022, 1, 17) }),
            u"2\u00a0places proposées, sans réponse\u00a0: les échéances sont passées depuis le 17 janvier 2022"_s);
    }

    void whoRegisteredSincePrintingLeadsToTheSupplementarySheet()
    {
        Shown shown(Content::Demonstration, { 2022, 1, 20 });
        const auto meetings = must(MeetingStore(shown.workspace->database()).meetings());
        const Meeting meeting = *std::ranges::find(meetings, QDate(2022, 2, 25), &Meeting::date);
        SheetDesk &sheets = shown.workspace->sheets();
        (void)must(sheets.issue(must(sheets.prepare({ meeting.id }))));
        RegistrationDraft draft;
        draft.person.familyName = u"Zola"_s;
        draft.person.givenName = u"Lucie"_s;
        draft.session = meeting.session;
        draft.track = meeting.track;
        draft.audience = Audience::Professional;
        (void)must(shown.workspace->enrolment().enrol(draft));
        QTRY_COMPARE(entries(shown.page, u"additionsEntry-"_s).size(), 1);
        auto *entry = entries(shown.page, u"additionsEntry-"_s).first();
        QVERIFY2(entry->accessibleName().startsWith(u"1\u00A0inscrit depuis l’impression"_s),
            qPrintable(entry->accessibleName()));
        QSignalSpy asked(&shown.page, &HomePage::additionsAsked);
        QTest::mouseClick(entry, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<MeetingId>(), meeting.id);
    }

    void twoMeetingsInOnePlaceAreToldUntilOneMoves()
    {
        Shown shown(Content::Programme, { 2021, 11, 1 });
        QTRY_VERIFY(entries(shown.page, u"conflictEntry-"_s).isEmpty());
        auto meetings = must(MeetingStore(shown.workspace->database()).meetings());
        for (qsizetype i = 0; i < 2; ++i) {
            Meeting meeting = meetings.at(i);
            meeting.date = { 2022, 1, 25 };
            meeting.place = u"Maison des associations"_s;
            meetings[i] = must(shown.workspace->planning().reviseMeeting(meeting));
        }
        QTRY_COMPARE(entries(shown.page, u"conflictEntry-"_s).size(), 1); // of the two, once
        const QString note = entries(shown.page, u"conflictEntry-"_s).first()->accessibleDescription();
        QVERIFY2(note.contains(u"\u00a0· "_s) && !note.contains(u" · "_s), qPrintable(note));
        QSignalSpy asked(&shown.page, &HomePage::meetingAsked);
        QTest::mouseClick(entries(shown.page, u"conflictEntry-"_s).first(), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        must(shown.workspace->history().undo());
        QTRY_VERIFY(entries(shown.page, u"conflictEntry-"_s).isEmpty());
    }

    void anAnsweredRequestLeavesThePage()
    {
        Shown shown(Content::Demonstration, { 2022, 1, 20 });
        RegistrationFilter requested;
        requested.status = RegistrationStatus::Requested;
        QList<RegistrationId> ids;
        for (const Registration &each :
            must(RegistrationStore(shown.workspace->database()).registrations(requested))) {
            ids.append(each.id);
        }
        must(shown.workspace->enrolment().changeStatus(ids, RegistrationStatus::Refused));
        QTRY_VERIFY(entries(shown.page, u"requestedEntry-"_s).isEmpty());
    }

    void aChangeElsewhereLeavesTheKeyboardWhereItIs()
    {
        Shown shown(Content::Demonstration, { 2022, 1, 20 });
        QApplication::setActiveWindow(&shown.page);
        QAbstractButton *entry = entries(shown.page, u"programmeEntry-2-"_s).first();
        const QString name = entry->objectName();
        entry->setFocus();
        QVERIFY(entry->hasFocus());
        const QPointer<QAbstractButton> before(entry);
        Q_EMIT shown.workspace->changes().everythingChanged();
        QTRY_VERIFY(!before);
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), name);
    }

    void everyEntryIsReachedByTheKeyboard()
    {
        const Shown shown(Content::Demonstration, { 2022, 1, 20 });
        const auto all = shown.page.findChildren<QAbstractButton *>();
        QVERIFY(all.size() > 20);
        for (const QAbstractButton *each : all) {
            if (each->isVisible() && !each->objectName().startsWith(u"message"_s)) {
                QVERIFY2(each->focusPolicy() & Qt::TabFocus, qPrintable(each->objectName()));
            }
        }
    }

    void whatWaitsLongIsShortenedAndOpensOnDemand()
    {
        Shown shown(Content::Demonstration, { 2022, 3, 20 });
        const auto sheets = entries(shown.page, u"sheetEntry-"_s);
        QVERIFY(sheets.size() > 5);
        QVERIFY(!sheets.last()->isVisible());
        QTest::mouseClick(shown.page.findChild<QAbstractButton *>(u"moreButton"_s), Qt::LeftButton);
        QVERIFY(sheets.last()->isVisible());
    }

    void aDatabaseWithoutACycleSaysWhatToDo()
    {
        const Shown shown(Content::Empty, { 2022, 1, 20 });
        const auto *notice = shown.page.findChild<QWidget *>(u"noProgrammeNotice"_s);
        QVERIFY(notice && notice->isVisible());
        QVERIFY(text(shown.page, u"emptyGuidanceLabel"_s).contains(u"Programme du cycle"_s));
    }

    void longWordsPushNothingOutOfSight_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("one word") << QString(300, u'm');
        QTest::newRow("long name") << u"Groupe du littoral dunkerquois et de la Flandre maritime"_s;
    }
    void longWordsPushNothingOutOfSight()
    {
        QFETCH(const QString, name);
        Shown shown(Content::Programme, { 2022, 1, 20 });
        Database &database = shown.workspace->database();
        for (const QString &sql :
            { u"UPDATE cycle SET title = :name"_s, u"UPDATE session SET label = :name || number"_s,
                u"UPDATE module SET title = :name"_s, u"UPDATE track SET label = :name || code"_s }) {
            (void)must(Statement(database, sql).bind(u":name"_s, name).run());
        }
        Q_EMIT shown.workspace->changes().everythingChanged();
        QTRY_VERIFY(text(shown.page, u"cycleStateLabel"_s).size() > 0);
        QTest::qWait(0);
        const auto *scroll = shown.page.findChild<QScrollArea *>(u"homeScrollArea"_s);
        const auto hint = [&] { return scroll->widget()->minimumSizeHint().width(); };
        QTRY_VERIFY2(hint() > 0 && hint() < 1100, qPrintable(QString::number(hint())));
        QVERIFY(shown.page.minimumSizeHint().width() < 1100);
        const auto groups = entries(shown.page, u"groupEntry-"_s);
        QVERIFY(!groups.isEmpty());
        QVERIFY(groups.first()->toolTip().contains(name));
    }
};

IREV_TEST(HomePageTest)

#include "homepagetest.moc"
