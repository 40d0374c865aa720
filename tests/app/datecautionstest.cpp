// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/datecautions.h"

#include "app/sessions/typedhour.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

using Kind = DateCaution::Kind;

Meeting meetingAt(QDate date, const QString &place, const QList<HalfDay> &halfDays = { HalfDay {} })
{
    Meeting meeting;
    meeting.id = newId<MeetingId>();
    meeting.date = date;
    meeting.place = place;
    meeting.halfDays = halfDays;
    return meeting;
}

HalfDay hours(QTime start, QTime end)
{
    return { {}, HalfDayPeriod::Unknown, start, end };
}

QList<Kind> kinds(const Meeting &edited, const QList<Meeting> &others = {})
{
    QList<Kind> found;
    for (const DateCaution &each :
        cautions(edited, DayFacts { others, must(holidays::schoolHolidays()), {}, {} })) {
        found << each.kind;
    }
    return found;
}

const QDate ordinary(2022, 1, 25);

} // namespace

class DateCautionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofACycleThoseFarFromAllOthersAreFound()
    {
        const QList<Meeting> cycle { meetingAt({ 9021, 1, 14 }, {}), meetingAt({ 2022, 1, 25 }, {}),
            meetingAt({ 2022, 2, 1 }, {}) };
        const auto found = farFromOthers(cycle);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().first, cycle.first());
        QCOMPARE(found.first().second.kind, Kind::FarFromCycle);
        QCOMPARE(found.first().second.first, QDate(2022, 1, 25));
        QCOMPARE(found.first().second.last, QDate(2022, 2, 1));
        QVERIFY(farFromOthers({ cycle.first() }).isEmpty());
        QVERIFY(farFromOthers(cycle.sliced(1)).isEmpty());
    }

    void anOrdinaryDayIsNotSpokenOf() { QVERIFY(kinds(meetingAt(ordinary, u"Amiens"_s)).isEmpty()); }

    void theSixteenthOfFebruaryIsInTheHolidaysOfZoneB()
    {
        const auto found
            = cautions(meetingAt({ 2022, 2, 16 }, {}), { {}, must(holidays::schoolHolidays()), {}, {} });
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, Kind::SchoolHoliday);
        QCOMPARE(found.first().name, u"Vacances d’hiver"_s);
    }

    void weekendsAndPublicHolidaysAreSaidTogether()
    {
        QCOMPARE(kinds(meetingAt({ 2022, 5, 8 }, {})), QList<Kind>({ Kind::Weekend, Kind::PublicHoliday }));
    }

    void theSamePlaceAtTheSameHoursIsTaken()
    {
        const Meeting other = meetingAt(ordinary, u"Amiens, salle Étouvie"_s, { hours({ 9, 0 }, { 12, 0 }) });
        Meeting edited = meetingAt(ordinary, u"amiens salle etouvie"_s, { hours({ 11, 0 }, { 13, 0 }) });
        edited.place = u"AMIENS, salle Etouvie"_s;
        QCOMPARE(kinds(edited, { other }), QList<Kind>({ Kind::SamePlace }));
        edited.halfDays = { hours({ 12, 0 }, { 13, 0 }) };
        QCOMPARE(kinds(edited, { other }), QList<Kind>({ Kind::SameDay }));
    }

    void unknownHoursAreToBeVerified()
    {
        const Meeting other = meetingAt(ordinary, u"Amiens"_s, { hours({ 9, 0 }, { 12, 0 }) });
        QCOMPARE(kinds(meetingAt(ordinary, u"Amiens"_s), { other }), QList<Kind>({ Kind::PerhapsSamePlace }));
    }

    void aDistanceIsNoRoomAndAnUnknownPlaceNoPlace()
    {
        const Meeting remote = meetingAt(ordinary, u"À distance"_s);
        QCOMPARE(kinds(meetingAt(ordinary, u"à distance"_s), { remote }), QList<Kind>({ Kind::SameDay }));
        QCOMPARE(kinds(meetingAt(ordinary, {}), { meetingAt(ordinary, {}) }), QList<Kind>({ Kind::SameDay }));
    }

    void aSpeakerIsInOnePlaceAtATime()
    {
        Meeting other = meetingAt(ordinary, u"Lille"_s, { hours({ 9, 0 }, { 12, 0 }) });
        other.speakers = { u"Asdo Études"_s, u"Anne Éloy"_s };
        Meeting edited = meetingAt(ordinary, u"Amiens"_s, { hours({ 11, 0 }, { 13, 0 }) });
        edited.speakers = { u"anne eloy"_s };
        QCOMPARE(kinds(edited, { other }), QList<Kind>({ Kind::SameSpeaker }));
        edited.halfDays = { HalfDay {} };
        QCOMPARE(kinds(edited, { other }), QList<Kind>({ Kind::PerhapsSameSpeaker }));
        edited.halfDays = { hours({ 14, 0 }, { 17, 0 }) };
        QCOMPARE(kinds(edited, { other }), QList<Kind>({ Kind::SameDay }));
    }

    void aDayBetweenAHolidayAndAWeekendIsABridge()
    {
        QCOMPARE(kinds(meetingAt({ 2022, 11, 11 }, {})), QList<Kind>({ Kind::PublicHoliday })); // a Friday
        QVERIFY(kinds(meetingAt({ 2023, 8, 14 }, {})).contains(Kind::Bridge)); // before the 15th
        QCOMPARE(kinds(meetingAt({ 2021, 11, 12 }, {})), QList<Kind>({ Kind::Bridge })); // after the 11th
    }

    void afterTheHolidaysKnownNoDayIsSaidToBeInNone()
    {
        const QDate last = holidays::knownUntil(must(holidays::schoolHolidays()));
        QVERIFY(!kinds(meetingAt(last, {})).contains(Kind::HolidaysUnknown));
        const Meeting later = meetingAt(last.addDays(60), {});
        const auto found = cautions(later, DayFacts { {}, must(holidays::schoolHolidays()), {}, {} });
        QCOMPARE(found.last().kind, Kind::HolidaysUnknown);
        QCOMPARE(found.last().last, last);
        QVERIFY(!isConflict(Kind::HolidaysUnknown));
        QVERIFY(!canBeKept(Kind::HolidaysUnknown));
        QCOMPARE(cautionKindFromCode(code(Kind::HolidaysUnknown)), Kind::HolidaysUnknown);
        // Of a year mistyped, that is what is said.
        DayFacts facts { {}, must(holidays::schoolHolidays()), {}, {} };
        facts.cycleFirst = facts.cycleLast = ordinary;
        const auto far = cautions(meetingAt({ 9022, 1, 25 }, {}), facts);
        QVERIFY(std::ranges::find(far, Kind::FarFromCycle, &DateCaution::kind) != far.end());
        QVERIFY(std::ranges::find(far, Kind::HolidaysUnknown, &DateCaution::kind) == far.end());
    }

    void aBusyTimeCountsByItsHours()
    {
        Meeting edited = meetingAt(ordinary, u"Amiens"_s, { hours({ 9, 0 }, { 12, 0 }) });
        BusyTime taken { BusyTime::Whose::Place, u"AMIENS"_s, u"Conseil"_s, ordinary, ordinary, QTime(12, 0),
            QTime(14, 0) };
        const auto found = [&] {
            QList<Kind> kinds;
            for (const DateCaution &each : cautions(edited, { {}, {}, { taken }, {} })) {
                kinds << each.kind;
            }
            return kinds;
        };
        QVERIFY(found().isEmpty());
        taken.start = QTime(11, 30);
        QCOMPARE(found(), QList<Kind>({ Kind::PlaceTaken }));
        edited.halfDays = { HalfDay {} };
        QCOMPARE(found(), QList<Kind>({ Kind::PerhapsPlaceTaken }));
        // From the evening before to the morning after: the day between is taken whole.
        taken = { BusyTime::Whose::Place, u"Amiens"_s, {}, ordinary.addDays(-1), ordinary.addDays(1),
            QTime(18, 0), QTime(8, 0) };
        QCOMPARE(found(), QList<Kind>({ Kind::PlaceTaken }));
        taken.last = ordinary;
        edited.halfDays = { hours({ 9, 0 }, { 12, 0 }) };
        QVERIFY(found().isEmpty()); // it ends at eight
        edited.place = u"Lille"_s;
        taken.start = taken.end = std::nullopt;
        QVERIFY(found().isEmpty());
    }

    void aMistypedYearIsFarFromTheCycle()
    {
        Meeting first = meetingAt({ 2021, 11, 23 }, {});
        first.id = MeetingId { 1 };
        first.moduleNumber = 1;
        Meeting second = meetingAt({ 2022, 1, 7 }, {});
        second.id = MeetingId { 2 };
        second.moduleNumber = 2;
        DayFacts facts;
        facts.cycleFirst = facts.cycleLast = first.date;
        facts.group = { first, second };
        const auto of = [&](Kind kind) -> std::optional<DateCaution> {
            const QList<DateCaution> found = cautions(second, facts);
            const auto it = std::ranges::find(found, kind, &DateCaution::kind);
            return it == found.end() ? std::nullopt : std::optional(*it);
        };
        QVERIFY(!of(Kind::FarFromCycle));
        QVERIFY(!of(Kind::OutOfOrder));
        second.date = QDate(2202, 1, 7);
        const auto far = of(Kind::FarFromCycle);
        QVERIFY(far);
        QCOMPARE(far->first, QDate(2021, 11, 23));
        QCOMPARE(far->last, QDate(2021, 11, 23));
        // Before its first séance, the second one stands on its head.
        second.date = QDate(2021, 11, 22);
        const auto turned = of(Kind::OutOfOrder);
        QVERIFY(turned);
        QCOMPARE(turned->other.id, first.id);
        QVERIFY(!of(Kind::FarFromCycle));
        QVERIFY(!isConflict(Kind::OutOfOrder) && !isConflict(Kind::FarFromCycle));
    }

    void aMeetingDoesNotTroubleItselfNorOtherDays()
    {
        const Meeting edited = meetingAt(ordinary, u"Amiens"_s);
        QVERIFY(kinds(edited, { edited, meetingAt(ordinary.addDays(1), u"Amiens"_s) }).isEmpty());
    }

    void hoursAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("meant");
        QTest::newRow("hour") << u"17"_s << QTime(17, 0);
        QTest::newRow("h") << u"17h"_s << QTime(17, 0);
        QTest::newRow("as written") << u"17\u00a0h\u00a030"_s << QTime(17, 30);
        QTest::newRow("spaces") << u" 9 h 05 "_s << QTime(9, 5);
        QTest::newRow("colon") << u"09:30"_s << QTime(9, 30);
        QTest::newRow("dot") << u"9.30"_s << QTime(9, 30);
        QTest::newRow("run") << u"1730"_s << QTime(17, 30);
        QTest::newRow("short run") << u"930"_s << QTime(9, 30);
        QTest::newRow("capital") << u"17H30"_s << QTime(17, 30);
        QTest::newRow("too late") << u"25h"_s << QTime();
        QTest::newRow("too many minutes") << u"9h75"_s << QTime();
        QTest::newRow("word") << u"midi"_s << QTime();
        QTest::newRow("empty") << QString() << QTime();
    }

    void hoursAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QTime, meant);
        QCOMPARE(typedHour(typed).value_or(QTime()), meant);
    }
};

IREV_TEST(DateCautionsTest)

#include "datecautionstest.moc"
