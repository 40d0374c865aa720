// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/rostermodel.h"

#include "app/attendance/attendancestore.h"
#include "app/base/textfold.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

RosterWords frenchWords()
{
    return { .heading = [](roster::Column column) { return QString::number(column); },
        .status =
            [](RegistrationStatus status, std::optional<int> rank) {
                const QString word = status == RegistrationStatus::Waitlisted ? u"en attente"_s
                    : status == RegistrationStatus::Cancelled                 ? u"annulée"_s
                                                                              : u"confirmée"_s;
                return rank ? u"%1 (n° %2)"_s.arg(word).arg(*rank) : word;
            },
        .audience = [](Audience audience) { return code(audience); },
        .presences =
            [](const Presences &of) {
                const QString told = u"%1 sur %2"_s.arg(of.present).arg(of.recorded);
                return of.madeUp > 0 ? u"%1, rattrapages %2"_s.arg(told).arg(of.madeUp) : told;
            } };
}

/// The programme of 2022 and a roster of its first session's professionals, watched by Qt's model tester.
struct Desk {
    explicit Desk(const QString &engine = u"sqlite"_s)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt({ 2021, 10, 4 })))
        , cycle(must(ProgrammeStore(workspace->database()).cycles()).first())
        , sessions(must(MeetingStore(workspace->database()).sessions(cycle.id)))
        , model(workspace->database(), workspace->changes(), workspace->enrolment())
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        model.setWords(frenchWords());
        must(model.setScope(sessions.first().id, professionals()));
    }

    TrackId professionals() const { return cycle.trackFor(Audience::Professional)->id; }

    RegistrationDraft draft(const QString &familyName, const QString &givenName = u"Maëlle"_s) const
    {
        RegistrationDraft made;
        made.person.familyName = familyName;
        made.person.givenName = givenName;
        made.session = sessions.first().id;
        made.track = professionals();
        // One second apart and in this order, whatever the machine's speed: it orders the waiting list.
        made.requestedAt = QDateTime(QDate(2021, 10, 4), QTime(9, 0)).addSecs(++requests);
        return made;
    }

    Registration enrol(const RegistrationDraft &wanted) { return must(workspace->enrolment().enrol(wanted)); }
    Registration enrol(const QString &familyName) { return enrol(draft(familyName)); }

    void setSeats(int seats)
    {
        (void)must(Statement(workspace->database(), u"UPDATE session_track SET capacity = :seats"_s)
                .bind(u":seats"_s, std::optional(seats))
                .run());
    }

    QString cell(int row, roster::Column column) const { return model.index(row, column).data().toString(); }
    QStringList shown(roster::Column column = roster::FamilyName) const
    {
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row) {
            cells << cell(row, column);
        }
        return cells;
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    Cycle cycle;
    QList<Session> sessions;
    RosterModel model;
    QAbstractItemModelTester tester;
    mutable int requests = 0;
};

} // namespace

class RosterModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyColumnSaysWhatIsKnown_data() { TestDatabase::engines(); }
    void everyColumnSaysWhatIsKnown()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        RegistrationDraft draft = desk.draft(u"Éloy"_s);
        draft.person.email = u"maelle.eloy@ville.example"_s;
        draft.person.phone = u"0353010000"_s;
        draft.person.function = u"Cheffe de projet"_s;
        draft.person.organisationName = u"Ville de Roubaix"_s;
        draft.person.territories = { u"59-MEL"_s, u"02-CHAUNY"_s };
        desk.enrol(draft);
        QCOMPARE(desk.model.rowCount(), 1);
        QCOMPARE(desk.cell(0, roster::FamilyName), u"ÉLOY"_s);
        QCOMPARE(desk.cell(0, roster::GivenName), u"Maëlle"_s);
        QCOMPARE(desk.cell(0, roster::Audience), desk.cycle.audienceLabel(Audience::Professional));
        QCOMPARE(desk.cell(0, roster::Function), u"Cheffe de projet"_s);
        QCOMPARE(desk.cell(0, roster::Organisation), u"Ville de Roubaix"_s);
        QVERIFY(desk.cell(0, roster::Territories).startsWith(u"Chauny"_s));
        QVERIFY(desk.cell(0, roster::Territories).contains(listSeparator));
        QCOMPARE(desk.cell(0, roster::Status), u"confirmée"_s);
        QCOMPARE(desk.cell(0, roster::Presences), QString());
        QCOMPARE(desk.cell(0, roster::Session), desk.sessions.first().label);
        QCOMPARE(desk.cell(0, roster::Track), desk.cycle.trackFor(Audience::Professional)->label);
        QCOMPARE(desk.cell(0, roster::RequestedAt), u"04/10/2021"_s);
        QCOMPARE(desk.cell(0, roster::Email), u"maelle.eloy@ville.example"_s);
        QCOMPARE(desk.cell(0, roster::Phone), u"03 53 01 00 00"_s);
    }

    void theScopeChoosesOneGroupOrAll_data() { TestDatabase::engines(); }
    void theScopeChoosesOneGroupOrAll()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.enrol(u"Abel"_s);
        RegistrationDraft other = desk.draft(u"Bernard"_s);
        other.session = desk.sessions.last().id;
        desk.enrol(other);
        RegistrationDraft elected = desk.draft(u"Caron"_s);
        elected.audience = Audience::Elected;
        elected.track = desk.cycle.trackFor(Audience::Elected)->id;
        desk.enrol(elected);
        QCOMPARE(desk.shown(), QStringList { u"ABEL"_s });
        must(desk.model.setScope(std::nullopt, std::nullopt));
        QCOMPARE(desk.shown(), (QStringList { u"ABEL"_s, u"BERNARD"_s, u"CARON"_s }));
        must(desk.model.setScope(desk.sessions.last().id, std::nullopt));
        QCOMPARE(desk.shown(), QStringList { u"BERNARD"_s });
    }

    void namesSortTheFrenchWay()
    {
        Desk desk;
        for (const auto &name : { u"Zola"_s, u"Éloy"_s, u"de La Fontaine"_s, u"De Backer"_s, u"Elbaz"_s,
                 u"Œuvrard"_s, u"Odin"_s, u"d’Hondt"_s, u"Du Bellay"_s }) {
            desk.enrol(name);
        }
        QCOMPARE(desk.shown(),
            (QStringList { u"DE BACKER"_s, u"DU BELLAY"_s, u"ELBAZ"_s, u"ÉLOY"_s, u"d’HONDT"_s,
                u"de LA FONTAINE"_s, u"ODIN"_s, u"ŒUVRARD"_s, u"ZOLA"_s }));
        desk.model.sort(roster::FamilyName, Qt::DescendingOrder);
        QCOMPARE(desk.shown().first(), u"ZOLA"_s);
    }

    void whatIsEmptySortsLastInBothDirectionsAndTiesFollowTheNames()
    {
        Desk desk;
        for (const auto &[name, organisation] : { std::pair { u"Caron"_s, u"Département"_s },
                 { u"Abel"_s, u""_s }, { u"Bernard"_s, u"État"_s }, { u"Aubert"_s, u"État"_s } }) {
            RegistrationDraft draft = desk.draft(name);
            draft.person.organisationName = organisation;
            desk.enrol(draft);
        }
        desk.model.sort(roster::Organisation, Qt::AscendingOrder);
        QCOMPARE(desk.shown(), (QStringList { u"CARON"_s, u"AUBERT"_s, u"BERNARD"_s, u"ABEL"_s }));
        desk.model.sort(roster::Organisation, Qt::DescendingOrder);
        QCOMPARE(desk.shown(), (QStringList { u"AUBERT"_s, u"BERNARD"_s, u"CARON"_s, u"ABEL"_s }));
    }

    void theFilterIsBlindToAccentsAndCaseAndWantsEveryWord()
    {
        Desk desk;
        RegistrationDraft draft = desk.draft(u"Éloy"_s);
        draft.person.organisationName = u"Communauté d’agglomération du Beauvaisis"_s;
        draft.person.phone = u"03 53 01 00 12"_s;
        desk.enrol(draft);
        desk.enrol(desk.draft(u"Elbaz"_s, u"Noël"_s));
        const auto found = [&](const QString &typed) {
            desk.model.setFilter(typed);
            return desk.shown();
        };
        QCOMPARE(found(u"eloy"_s), QStringList { u"ÉLOY"_s });
        QCOMPARE(found(u"  ÉLO "_s), QStringList { u"ÉLOY"_s });
        QCOMPARE(found(u"noel"_s), QStringList { u"ELBAZ"_s });
        QCOMPARE(found(u"beauvais eloy"_s), QStringList { u"ÉLOY"_s });
        QCOMPARE(found(u"D'AGGLO"_s), QStringList { u"ÉLOY"_s });
        QCOMPARE(found(u"beauvais elbaz"_s), QStringList());
        QCOMPARE(found(u"0353010012"_s), QStringList { u"ÉLOY"_s });
        QCOMPARE(found(u"03 53 01 00 12"_s), QStringList { u"ÉLOY"_s });
        QCOMPARE(found(u""_s).size(), 2);
        // a name of several words is also found typed in one
        desk.enrol(desk.draft(u"de La Fontaine"_s, u"Zoé"_s));
        QCOMPARE(found(u"lafontaine zoe"_s), QStringList { u"de LA FONTAINE"_s });
        QCOMPARE(found(u"la fontaine"_s), QStringList { u"de LA FONTAINE"_s });
    }

    void theFilterAgreesWithTheRuleOfSearch()
    {
        Desk desk;
        for (const auto &name : { u"Zola"_s, u"Éloy"_s, u"de La Fontaine"_s, u"Odin-Œuvrard"_s }) {
            desk.enrol(name);
        }
        for (const auto &typed :
            { u"o"_s, u"la"_s, u"de font"_s, u"oe"_s, u"session 1 zo"_s, u"confirmee maelle"_s, u"xyz"_s }) {
            desk.model.setFilter({});
            int expected = 0;
            for (int row = 0; row < desk.model.rowCount(); ++row) {
                const QString text = desk.model.index(row, 0).data(RosterModel::SearchTextRole).toString();
                expected += text::matches(text, text::fold(typed)) ? 1 : 0;
            }
            desk.model.setFilter(typed);
            QCOMPARE(desk.model.rowCount(), expected);
        }
    }

    void aStatusIsFoundByItsWordAndCanBeLeftOut()
    {
        Desk desk;
        desk.setSeats(1);
        desk.enrol(u"Abel"_s);
        desk.enrol(u"Bernard"_s);
        const Registration caron = desk.enrol(u"Caron"_s);
        desk.model.setFilter(u"attente"_s);
        QCOMPARE(desk.shown(), (QStringList { u"BERNARD"_s, u"CARON"_s }));
        desk.model.setFilter({});
        (void)must(desk.workspace->enrolment().changeStatus({ caron.id }, RegistrationStatus::Cancelled));
        desk.model.setStatuses(
            { RegistrationStatus::Requested, RegistrationStatus::Confirmed, RegistrationStatus::Waitlisted });
        QCOMPARE(desk.shown(), (QStringList { u"ABEL"_s, u"BERNARD"_s }));
        QCOMPARE(desk.model.total(), 3);
        desk.model.setStatuses({});
        QCOMPARE(desk.model.rowCount(), 3);
    }

    void theWaitingListShowsItsRanksAndMovesUp_data() { TestDatabase::engines(); }
    void theWaitingListShowsItsRanksAndMovesUp()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        for (const auto &name : { u"Abel"_s, u"Zola"_s, u"Bernard"_s, u"Caron"_s }) {
            desk.enrol(name);
        }
        QCOMPARE(desk.shown(roster::Status),
            (QStringList {
                u"confirmée"_s, u"en attente (n° 2)"_s, u"en attente (n° 3)"_s, u"en attente (n° 1)"_s }));
        const RegistrationId zola = desk.model.registrationAt(3);
        (void)must(desk.workspace->enrolment().changeStatus({ zola }, RegistrationStatus::Cancelled));
        QCOMPARE(desk.shown(roster::Status),
            (QStringList { u"confirmée"_s, u"en attente (n° 1)"_s, u"en attente (n° 2)"_s, u"annulée"_s }));
    }

    void whoIsTakenBackFromTheWaitingListLeavesNoRow_data() { TestDatabase::engines(); }
    void whoIsTakenBackFromTheWaitingListLeavesNoRow()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        for (const auto &name : { u"Abel"_s, u"Bernard"_s, u"Caron"_s }) {
            desk.enrol(name);
        }
        must(desk.workspace->history().undo());
        QCOMPARE(desk.shown(), (QStringList { u"ABEL"_s, u"BERNARD"_s }));
        desk.model.sort(roster::GivenName, Qt::AscendingOrder);
        QCOMPARE(desk.shown(roster::Status), (QStringList { u"confirmée"_s, u"en attente (n° 1)"_s }));
        must(desk.workspace->history().undo());
        QCOMPARE(desk.shown(), QStringList(u"ABEL"_s));
    }

    void presencesAreCountedOverTheHalfDaysEntered_data() { TestDatabase::engines(); }
    void presencesAreCountedOverTheHalfDaysEntered()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration eloy = desk.enrol(u"Éloy"_s);
        const auto meetings = must(MeetingStore(desk.workspace->database())
                .meetings({ .cycle = {},
                    .session = desk.sessions.first().id,
                    .track = desk.professionals(),
                    .moduleNumber = {},
                    .from = {},
                    .to = {} }));
        const QDateTime now = desk.workspace->clock()();
        AttendanceStore presences(desk.workspace->database());
        const QList states { AttendanceState::Present, AttendanceState::Absent,
            AttendanceState::NotConcerned };
        for (qsizetype i = 0; i < states.size(); ++i) {
            must(presences.record({ eloy.id, meetings.at(i).halfDays.first().id, states.at(i) }, now));
        }
        Q_EMIT desk.workspace->changes().registrationsChanged({ eloy.id });
        QCOMPARE(desk.cell(0, roster::Presences), u"1/2"_s);
        QCOMPARE(desk.model.index(0, roster::Presences).data(Qt::ToolTipRole).toString(), u"1 sur 2"_s);
        must(desk.model.setScope(std::nullopt, std::nullopt));
        QCOMPARE(desk.cell(0, roster::Presences), u"1/2"_s);
    }

    void aSeanceMissedAndMadeUpInAnotherSessionCountsOnce_data() { TestDatabase::engines(); }
    void aSeanceMissedAndMadeUpInAnotherSessionCountsOnce()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration eloy = desk.enrol(u"Éloy"_s);
        const Registration caron = desk.enrol(u"Caron"_s);
        const auto meetingsOf = [&](qsizetype session) {
            MeetingFilter filter;
            filter.session = desk.sessions.at(session).id;
            filter.track = desk.professionals();
            return must(MeetingStore(desk.workspace->database()).meetings(filter));
        };
        const QList<Meeting> own = meetingsOf(0);
        const Meeting elsewhere = meetingsOf(1).at(1); // of the second séance
        QCOMPARE(elsewhere.module, own.at(1).module);
        const auto record = [&](const Registration &of, const Meeting &meeting, AttendanceState state) {
            must(AttendanceStore(desk.workspace->database())
                    .record({ of.id, meeting.halfDays.first().id, state }, desk.workspace->clock()()));
        };
        const auto presences = [&] {
            Q_EMIT desk.workspace->changes().registrationsChanged({ eloy.id, caron.id });
            const int row = desk.model.rowOf(eloy.id);
            const auto index = desk.model.index(row, roster::Presences);
            return index.data().toString() + u" – "_s + index.data(Qt::ToolTipRole).toString();
        };
        for (const Registration &each : { eloy, caron }) {
            record(each, own.at(0), AttendanceState::Present);
            record(each, own.at(1), AttendanceState::Absent);
            record(each, own.at(2), AttendanceState::Present);
        }
        QCOMPARE(presences(), u"2/3 – 2 sur 3"_s);
        record(eloy, elsewhere, AttendanceState::Absent); // there too
        QCOMPARE(presences(), u"2/4 – 2 sur 4"_s);
        record(eloy, elsewhere, AttendanceState::Present);
        QCOMPARE(presences(), u"3/3 – 3 sur 3, rattrapages 1"_s);
        QCOMPARE(desk.cell(desk.model.rowOf(caron.id), roster::Presences), u"2/3"_s);
        must(desk.model.setScope(std::nullopt, std::nullopt)); // all at once, as one by one
        QCOMPARE(desk.cell(desk.model.rowOf(eloy.id), roster::Presences), u"3/3"_s);
        QCOMPARE(desk.cell(desk.model.rowOf(caron.id), roster::Presences), u"2/3"_s);
        QCOMPARE(must(RosterStore(desk.workspace->database()).presences(eloy.id)).recorded, 3);
        // Missed at the make-up, and followed in their own session after all.
        record(eloy, own.at(1), AttendanceState::Present);
        record(eloy, elsewhere, AttendanceState::Excused);
        QCOMPARE(presences(), u"3/3 – 3 sur 3"_s);
    }

    void aChangeRereadsItsRowAndKeepsTheOthersWhereTheyStand()
    {
        Desk desk;
        desk.enrol(u"Abel"_s);
        const Registration bernard = desk.enrol(u"Bernard"_s);
        const Registration caron = desk.enrol(u"Caron"_s);
        const QPersistentModelIndex watched = desk.model.index(2, roster::FamilyName);
        const QSignalSpy resets(&desk.model, &QAbstractItemModel::modelReset);
        RegistrationDraft renamed = desk.draft(u"Zola"_s);
        renamed.person.organisationName = u"CAF du Nord"_s;
        const Registration zola = must(desk.workspace->enrolment().revise(bernard, renamed));
        QCOMPARE(desk.shown(), (QStringList { u"ABEL"_s, u"CARON"_s, u"ZOLA"_s }));
        QCOMPARE(watched.row(), 1);
        QCOMPARE(watched.data().toString(), u"CARON"_s);
        // Out of the filter, it leaves; back in it, it returns.
        desk.model.setFilter(u"caf"_s);
        QCOMPARE(desk.shown(), QStringList { u"ZOLA"_s });
        QCOMPARE(resets.count(), 1);
        renamed.person.organisationName.clear();
        (void)must(desk.workspace->enrolment().revise(zola, renamed));
        QCOMPARE(desk.model.rowCount(), 0);
        desk.model.setFilter({});
        // Moved to another session, it is no longer of this scope.
        RegistrationDraft moved = desk.draft(u"Caron"_s);
        moved.session = desk.sessions.last().id;
        (void)must(desk.workspace->enrolment().revise(caron, moved));
        QCOMPARE(desk.shown(), (QStringList { u"ABEL"_s, u"ZOLA"_s }));
        QCOMPARE(desk.model.rowOf(caron.id), -1);
        QCOMPARE(desk.model.rowOf(zola.id), 1);
        QCOMPARE(resets.count(), 2);
    }

    void anotherWindowsChangesAreFollowedWithoutLosingTheSelection_data() { TestDatabase::engines(); }
    void anotherWindowsChangesAreFollowedWithoutLosingTheSelection()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        QList<Registration> known;
        for (int i = 0; i < 60; ++i) {
            known << desk.enrol(u"Nom%1"_s.arg(i, 3, 10, QChar(u'0')));
        }
        const QPersistentModelIndex watched = desk.model.index(30, roster::FamilyName);
        const QSignalSpy resets(&desk.model, &QAbstractItemModel::modelReset);
        const auto other = desk.test.open(desk.workspace->clock());
        (void)must(other->enrolment().enrol(desk.draft(u"Abel"_s)));
        (void)must(other->enrolment().revise(known.last(), desk.draft(u"Aaron"_s)));
        for (int i = 10; i < 20; ++i) {
            must(Statement(other->database(), u"DELETE FROM registration WHERE id = :id"_s)
                    .bind(u":id"_s, known.at(i).id)
                    .run());
        }
        must(desk.workspace->lookForOthersChanges());
        QCOMPARE(desk.model.rowCount(), 51);
        QCOMPARE(desk.shown().mid(0, 3), (QStringList { u"AARON"_s, u"ABEL"_s, u"NOM000"_s }));
        QCOMPARE(watched.data().toString(), u"NOM030"_s);
        QCOMPARE(watched.row(), 22);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(desk.model.total(), 51);
    }

    void manyRowsChangeAtOnce()
    {
        Desk desk;
        QList<RegistrationId> ids;
        for (int i = 0; i < 50; ++i) {
            ids << desk.enrol(u"Nom%1"_s.arg(i)).id;
        }
        desk.model.setStatuses({ RegistrationStatus::Confirmed });
        const QSignalSpy changed(&desk.model, &RosterModel::totalsChanged);
        (void)must(desk.workspace->enrolment().changeStatus(ids.mid(0, 40), RegistrationStatus::Cancelled));
        QCOMPARE(desk.model.rowCount(), 10);
        QCOMPARE(changed.count(), 1);
    }

    void choosingAStatusCallsTheVerbAndRefusesWhatIsNoStatus()
    {
        Desk desk;
        desk.setSeats(1);
        desk.enrol(u"Abel"_s);
        desk.enrol(u"Bernard"_s);
        const auto choose = [&](int row, int status) {
            return desk.model.setData(desk.model.index(row, roster::Status), status, Qt::EditRole);
        };
        QVERIFY(!choose(1, int(RegistrationStatus::Confirmed))); // full
        QCOMPARE(desk.cell(1, roster::Status), u"en attente (n° 1)"_s);
        QVERIFY(!choose(0, 12));
        QVERIFY(!choose(0, int(RegistrationStatus::Confirmed))); // it is so already
        QVERIFY(choose(0, int(RegistrationStatus::Cancelled)));
        QCOMPARE(desk.cell(0, roster::Status), u"annulée"_s);
        QVERIFY(choose(1, int(RegistrationStatus::Confirmed)));
        QVERIFY(!desk.model.setData(desk.model.index(0, roster::FamilyName), u"x"_s, Qt::EditRole));
    }

    void namesOfAnyKindAreShownAsTyped()
    {
        Desk desk;
        const QString longName = QString(300, u'é');
        for (const auto &name : { u"O’Brien \"<b>%1\""_s, u"عبد الله"_s, u"😀 Dupont"_s, longName }) {
            desk.enrol(name);
        }
        QVERIFY(desk.shown().contains(QString(300, u'É')));
        desk.model.setFilter(u"<b>%1"_s);
        QCOMPARE(desk.model.rowCount(), 1);
        desk.model.setFilter(u"😀"_s);
        QCOMPARE(desk.model.rowCount(), 1);
        desk.model.setFilter(u"عبد"_s);
        QCOMPARE(desk.model.rowCount(), 1);
    }
};

IREV_TEST(RosterModelTest)
#include "rostermodeltest.moc"
