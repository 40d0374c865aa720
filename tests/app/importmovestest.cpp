// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importreport.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "app/workspace.h"
#include "tests/app/importdesk.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace importing;

/// A row known from an earlier import names another session. On both engines.
class ImportMovesTest final : public QObject
{
    Q_OBJECT

private:
    static constexpr const char *head = "Numéro de soumission;Nom;Prénom;Courriel;Structure;Session\n";

    static QByteArray rows(const QByteArray &content) { return head + content; }
    static bool isKnown(Desk &desk, const QString &structure)
    {
        return must(Statement(desk.database(), u"SELECT count(*) FROM organisation WHERE name = :name"_s)
                        .bind(u":name"_s, structure)
                        .first([](const Row &row) { return row.integer(0); }))
                   .value_or(0)
            > 0;
    }

private Q_SLOTS:
    void aSeatThatARowLeavesIsThereForTheNext_data() { TestDatabase::engines(); }
    void aSeatThatARowLeavesIsThereForTheNext()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        (void)must(desk.import(rows("1;Abel;A;a@x.example;CAF;Session 1\n")));
        const QByteArray file
            = rows("1;Abel;A;a@x.example;CAF;Session 2\n2;Bois;B;b@x.example;CAF;Session 1\n");
        for (const ImportReport &report : { desk.plan(file), must(desk.import(file)) }) {
            QCOMPARE(report.updated, 1);
            QCOMPARE(report.added, 1);
            QCOMPARE(report.waitlisted, 0);
        }
        QCOMPARE(desk.registration(u"Bois"_s).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.registration(u"Abel"_s).sessionNumber, 2);
    }

    void aSeatOfferedToARowThatLeavesIsThereForTheNext_data() { TestDatabase::engines(); }
    void aSeatOfferedToARowThatLeavesIsThereForTheNext()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        (void)must(
            desk.import(rows("1;Abel;A;a@x.example;CAF;Session 3\n2;Bois;B;b@x.example;CAF;Session 3\n")));
        (void)must(desk.workspace->enrolment().changeStatus(
            { desk.registration(u"Abel"_s).id }, RegistrationStatus::Cancelled, u"Empêché"_s));
        const Registration waiting = desk.registration(u"Bois"_s);
        QCOMPARE(waiting.status, RegistrationStatus::Waitlisted);
        (void)must(desk.workspace->waitingDesk().propose(waiting.id, waiting.session));
        const QByteArray file
            = rows("2;Bois;B;b@x.example;CAF;Session 1\n3;Caron;C;c@x.example;CAF;Session 3\n");
        for (const ImportReport &report : { desk.plan(file), must(desk.import(file)) }) {
            QCOMPARE(report.updated, 1);
            QCOMPARE(report.added, 1);
            QCOMPARE(report.waitlisted, 0);
        }
        QCOMPARE(desk.registration(u"Caron"_s).status, RegistrationStatus::Confirmed);
    }

    void whoGoesWithoutTheirColleaguesIsTold_data() { TestDatabase::engines(); }
    void whoGoesWithoutTheirColleaguesIsTold()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(
            desk.import(rows("1;Abel;A;a@x.example;CAF;Session 1\n2;Bois;B;b@x.example;CAF;Session 1\n")));
        const RegistrationId abel = desk.registration(u"Abel"_s).id;
        const RegistrationId bois = desk.registration(u"Bois"_s).id;
        must(desk.workspace->waitingDesk().linkColleagues({ abel, bois }));
        const auto goingAlone = rows("1;Abel;A;a@x.example;CAF;Session 2\n");
        for (const ImportReport &report : { desk.plan(goingAlone), must(desk.import(goingAlone)) }) {
            QCOMPARE(report.partings.size(), 1);
            QCOMPARE(report.partings.cbegin()->leaving.id, abel);
            QCOMPARE(report.partings.cbegin()->staying.first().id, bois);
        }
        (void)must(desk.workspace->history().undo());
        // Those who go with one file stay together.
        const auto together
            = rows("1;Abel;A;a@x.example;CAF;Session 2\n2;Bois;B;b@x.example;CAF;Session 2\n");
        for (const ImportReport &report : { desk.plan(together), must(desk.import(together)) }) {
            QCOMPARE(report.updated, 2);
            QCOMPARE(report.partings.size(), 0);
        }
    }

    void aMoveThatIsRefusedLeavesNoStructureBehind_data() { TestDatabase::engines(); }
    void aMoveThatIsRefusedLeavesNoStructureBehind()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        (void)must(
            desk.import(rows("1;Abel;A;a@x.example;CAF;Session 1\n2;Bois;B;b@x.example;CAF;Session 2\n")));
        const auto refusal = [&](const QByteArray &session) {
            const ImportReport report
                = must(desk.import(rows("1;Abel;A;a@x.example;Structure jamais vue;" + session + '\n')));
            return report.rejected.isEmpty() ? std::optional<RowReason>() : report.rejected.first().reason;
        };
        QCOMPARE(refusal("Session 2"), std::optional(RowReason::PlaceKept)); // full
        QVERIFY(!isKnown(desk, u"Structure jamais vue"_s));
        const SessionId third = must(MeetingStore(desk.database()).sessions()).at(2).id;
        for (const QString &table : { u"meeting"_s, u"session_track"_s }) {
            (void)must(Statement(desk.database(),
                u"DELETE FROM %1 WHERE session_id = :session AND track_id = :track"_s.arg(table))
                    .bind(u":session"_s, third)
                    .bind(u":track"_s, desk.registration(u"Abel"_s).track)
                    .run());
        }
        QCOMPARE(refusal("Session 3"), std::optional(RowReason::ClosedSession));
        QVERIFY(!isKnown(desk, u"Structure jamais vue"_s));
        // Where there is room, it is written.
        desk.setSeats(2);
        QCOMPARE(refusal("Session 2"), std::optional<RowReason>());
        QVERIFY(isKnown(desk, u"Structure jamais vue"_s));
        QCOMPARE(desk.registration(u"Abel"_s).person.organisationName, u"Structure jamais vue"_s);
    }
};

IREV_TEST(ImportMovesTest)
#include "importmovestest.moc"
