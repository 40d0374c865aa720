// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes.h"
#include "app/programmes/programmestore.h"
#include "app/programmes/speakerstore.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/placestore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace
{

/// The programme of 2022, whose meetings name no place and no speaker.
struct Desk {
    explicit Desk(const QString &engine)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 1, 20 })))
    {
    }

    Database &database() const { return workspace->database(); }
    QList<Meeting> meetings() const { return must(MeetingStore(database()).meetings()); }
    Meeting stored(MeetingId id) const { return must(MeetingStore(database()).meeting(id)); }
    QStringList places() const { return must(MeetingStore(database()).placeNames()); }
    QStringList speakers() const { return must(MeetingStore(database()).speakerNames()); }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
};

Meeting heldWith(Meeting meeting, const QString &place, const QStringList &speakers)
{
    meeting.place = place;
    meeting.speakers = speakers;
    return meeting;
}

} // namespace

/// Places and speakers typed for the first time come and go with what names them.
class NewcomersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatCameWithARevisionGoesAndComesWithIt_data() { TestDatabase::engines(); }
    void whatCameWithARevisionGoesAndComesWithIt()
    {
        QFETCH(QString, engine);
        const Desk desk(engine);
        const QStringList places = desk.places();
        const QStringList speakers = desk.speakers();
        const Meeting before = desk.meetings().first();
        const Meeting after = must(desk.workspace->planning().reviseMeeting(
            heldWith(before, u"Salle neuve"_s, { u"Zoé Neuve"_s, u" zoe  neuve"_s, u"Anne d’Autre"_s })));
        QCOMPARE(desk.places().size(), places.size() + 1);
        QCOMPARE(desk.speakers().size(), speakers.size() + 2);
        QSignalSpy everything(&desk.workspace->changes(), &Changes::everythingChanged);
        QSignalSpy directory(&desk.workspace->changes(), &Changes::directoryChanged);
        QSignalSpy moved(&desk.workspace->changes(), &Changes::meetingsChanged);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.places(), places);
        QCOMPARE(desk.speakers(), speakers);
        QVERIFY(desk.stored(before.id).isPlannedAs(before));
        QCOMPARE(directory.size(), 1); // the lists names are chosen from
        QCOMPARE(moved.size(), 1);
        QVERIFY(everything.isEmpty());
        must(desk.workspace->history().redo());
        QCOMPARE(desk.places().size(), places.size() + 1);
        QCOMPARE(desk.speakers().size(), speakers.size() + 2);
        QVERIFY(desk.stored(before.id).isPlannedAs(after));
        must(desk.workspace->history().undo());
        QCOMPARE(desk.places(), places);
    }

    void aConflictLivedWithInTheSameActIsTakenAlong_data() { TestDatabase::engines(); }
    void aConflictLivedWithInTheSameActIsTakenAlong()
    {
        QFETCH(QString, engine);
        const Desk desk(engine);
        const QStringList places = desk.places();
        const QList<Meeting> all = desk.meetings();
        DateCaution caution;
        caution.kind = DateCaution::Kind::PerhapsSamePlace;
        caution.other = all.at(1);
        (void)must(desk.workspace->planning().reviseMeeting(
            heldWith(all.first(), u"Salle neuve"_s, {}), { caution }, u"deux salles"_s));
        QCOMPARE(desk.places().size(), places.size() + 1);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.places(), places);
        must(desk.workspace->history().redo());
        QCOMPARE(desk.stored(all.first().id).place, u"Salle neuve"_s);
    }

    void whatSomebodyElseNamesOrDescribedMeanwhileStays_data() { TestDatabase::engines(); }
    void whatSomebodyElseNamesOrDescribedMeanwhileStays()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QList<Meeting> all = desk.meetings();
        (void)must(desk.workspace->planning().reviseMeeting(
            heldWith(all.first(), u"Salle prise"_s, { u"Zoé Neuve"_s })));
        const auto elsewhere = desk.test.open();
        (void)must(elsewhere->planning().reviseMeeting(heldWith(all.at(1), u"Salle prise"_s, {})));
        SpeakerFacts described = must(SpeakerStore(desk.database()).speakers()).first();
        described.organisation = u"Labo ville"_s;
        must(elsewhere->planning().describeSpeaker(described));
        must(desk.workspace->history().undo());
        QVERIFY(desk.stored(all.first().id).isPlannedAs(all.first()));
        QCOMPARE(desk.stored(all.at(1).id).place, u"Salle prise"_s);
        QCOMPARE(desk.places(), QStringList { u"Salle prise"_s });
        QCOMPARE(desk.speakers(), QStringList { u"Zoé Neuve"_s });
        must(desk.workspace->history().redo());
        QCOMPARE(desk.stored(all.first().id).place, u"Salle prise"_s);
        QCOMPARE(desk.stored(all.first().id).speakers, QStringList { u"Zoé Neuve"_s });
    }

    void whatCameWithNewMeetingsGoesWithThem_data() { TestDatabase::engines(); }
    void whatCameWithNewMeetingsGoesWithThem()
    {
        QFETCH(QString, engine);
        const Desk desk(engine);
        const QList<Meeting> all = desk.meetings();
        must(desk.workspace->planning().removeMeeting(all.first().id));
        must(desk.workspace->planning().removeMeeting(all.at(1).id));
        const QStringList places = desk.places();
        (void)must(desk.workspace->planning().addMeetings(
            { heldWith(all.first(), u"Salle neuve"_s, { u"Zoé Neuve"_s }),
                heldWith(all.at(1), u"Salle neuve"_s, {}) }));
        QCOMPARE(desk.places().size(), places.size() + 1);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.places(), places);
        QVERIFY(!desk.speakers().contains(u"Zoé Neuve"_s));
        must(desk.workspace->history().redo());
        QCOMPARE(desk.meetings().size(), all.size());
        QVERIFY(desk.places().contains(u"Salle neuve"_s));
        QVERIFY(desk.speakers().contains(u"Zoé Neuve"_s));
    }

    void whoCameWithAProgrammesSeanceGoesWithTheRevision_data() { TestDatabase::engines(); }
    void whoCameWithAProgrammesSeanceGoesWithTheRevision()
    {
        QFETCH(QString, engine);
        const Desk desk(engine);
        const CycleId cycle = must(ProgrammeStore(desk.database()).cycles()).first().id;
        const CyclePlan before = must(desk.workspace->programmes().plan(cycle));
        const QStringList speakers = desk.speakers();
        CyclePlan edited = before;
        edited.cycle.tracks.first().modules.first().speakers = { u"Anne Module"_s };
        const CyclePlan saved = must(desk.workspace->programmes().revise(before, edited));
        QVERIFY(desk.speakers().contains(u"Anne Module"_s));
        must(desk.workspace->history().undo());
        QCOMPARE(desk.speakers(), speakers);
        QCOMPARE(must(desk.workspace->programmes().plan(cycle)), before);
        must(desk.workspace->history().redo());
        QCOMPARE(must(desk.workspace->programmes().plan(cycle)), saved);
    }
};

IREV_TEST(NewcomersTest)

#include "newcomerstest.moc"
