// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importer.h"

#include "app/attendance/attendancedesk.h"
#include "app/exchange/importgoal.h"
#include "app/exchange/rejectsfile.h"
#include "app/exchange/tablereader.h"
#include "app/inspection/inspection.h"
#include "app/people/personstore.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/waitlistorder.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "tests/app/importdesk.h"
#include "tests/support/places.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace importing;

namespace
{

/// What is said of somebody at the first meeting of their group.
Done recordFirst(Workspace &workspace, RegistrationId id, AttendanceState state)
{
    const Registration of = must(RegistrationStore(workspace.database()).registration(id));
    const Meeting first = must(
        MeetingStore(workspace.database())
            .meetings({ .cycle = {},
                .session = of.session,
                .track = of.track,
                .moduleNumber = {},
                .from = {},
                .to = {} })).first();
    const AttendanceGrid grid = must(AttendanceGrid::ofMeeting(workspace.database(), first.id));
    return workspace.attendance().record(grid, { { id, grid.columns.first().halfDay, state, std::nullopt } });
}

void samplesOnEngines()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("file");
    for (const QString &engine : { u"sqlite"_s, u"postgresql"_s }) {
        for (const QString &file : { u"d7_delimited_semicolon.csv"_s, u"d7_delimited_tab.tsv"_s,
                 u"d7_excel.xlsx"_s, u"d8_delimited_comma.csv"_s }) {
            QTest::addRow("%s %s", qUtf8Printable(engine), qUtf8Printable(file)) << engine << file;
        }
    }
}

/// The report of the command that imports this file; empty when it fails.
QJsonObject toldByTheCommand(const Desk &desk, const QByteArray &csv)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"f.csv"_s));
    [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
    file.write(csv);
    file.close();
    QProcess program;
    program.start(builtProgram(),
        { u"--database"_s, desk.test.text(), u"import"_s, file.fileName(), u"--audience"_s,
            u"professional"_s });
    program.waitForFinished(-1);
    return program.exitCode() == 0 ? QJsonDocument::fromJson(program.readAllStandardOutput()).object()
                                   : QJsonObject();
}

} // namespace

class ImporterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionCorrectedIsCorrectedForAllItsAnswers()
    {
        for (const QByteArray &file : { sample(u"d7_delimited_semicolon.csv"_s),
                 QByteArray("Nom;Vous êtes : Élu;Vous êtes : Autre\nÉloy;X;\n") }) {
            const Table table = tableOf(file);
            RecognisedForm form = must(recognise(table));
            QVERIFY(form.columnsOf(FormField::Roles).size() > 1);
            for (const qsizetype column : form.columnsOf(FormField::Roles)) {
                form.columns[column].field = FormField::Expectations;
            }
            QCOMPARE(must(recognise(table, FormMapping::of(form))).columns, form.columns);
        }
    }

    void everySampleIsImportedOnceAndOnlyOnce_data() { samplesOnEngines(); }
    void everySampleIsImportedOnceAndOnlyOnce()
    {
        QFETCH(QString, engine);
        QFETCH(QString, file);
        Desk desk(engine);
        const ImportReport planned = desk.plan(sample(file));
        QVERIFY(desk.registrations().isEmpty());
        const ImportReport report = must(desk.import(sample(file)));
        QCOMPARE(report.rows, 6);
        QCOMPARE(report.added, 5);
        QCOMPARE(report.unchanged, 1); // the same person, twice
        QCOMPARE(report.lookalikes.size(), 1);
        QCOMPARE(report.lookalikes.first().reason, RowReason::SamePerson);
        QCOMPARE(report.rejected.size(), 0);
        QCOMPARE(planned.added, report.added);
        QCOMPARE(planned.unchanged, report.unchanged);
        QCOMPARE(planned.lookalikes.first().row, report.lookalikes.first().row);

        const Registration first = desk.registration(u"de La Fontaine"_s);
        QCOMPARE(report.lookalikes.first().registration, first.id);
        QCOMPARE(first.requestedAt, QDateTime(QDate(2021, 10, 12), QTime(9, 5)));
        QCOMPARE(first.sessionNumber, 1);
        QCOMPARE(first.person.civility, u"Madame"_s);
        QCOMPARE(first.person.territories, QStringList { u"59-MAUBEUGE"_s });
        QCOMPARE(first.person.organisationName, u"CA fictive du Bocage"_s);
        QCOMPARE(first.person.sortName, u"La Fontaine (de)"_s);
        QCOMPARE(desk.registration(u"D'HONDT"_s).person.phone, u"03 53 01 00 02"_s);
        QCOMPARE(desk.registration(u"Van der Brouck"_s).expectations, u"=2+2"_s);
        QCOMPARE(desk.registration(u"Œuvrard"_s).expectations, u"Méthodes « pas à pas »\nOutils simples"_s);
        QCOMPARE(desk.registration(u"ÉLOY"_s).person.function, u"Partenaire du contrat de ville"_s);

        const QStringList before = desk.content();
        QVERIFY(!before.join(u'\n').contains(u"192.0.2"_s));
        const ImportReport again = must(desk.import(sample(file)));
        QCOMPARE(again.unchanged, 6);
        QCOMPARE(again.added + again.updated, 0);
        QCOMPARE(desk.content(), before);
    }

    void theFormatsOfOneFormAreOneForm()
    {
        Desk desk(u"sqlite"_s);
        (void)must(desk.import(sample(u"d7_excel.xlsx"_s)));
        QCOMPARE(must(desk.import(sample(u"d7_delimited_tab.tsv"_s))).unchanged, 6);
    }

    void anImportIsTakenBackInOneStep_data() { TestDatabase::engines(); }
    void anImportIsTakenBackInOneStep()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(desk.import(sample(u"d8_delimited_comma.csv"_s)));
        QCOMPARE(desk.workspace->history().done().size(), 1);
        QCOMPARE(desk.workspace->history().done().first().kind, ActKind::Import);
        QCOMPARE(desk.workspace->history().done().first().things, 5);
        (void)must(desk.workspace->history().undo());
        QVERIFY(desk.registrations().isEmpty());
        QVERIFY(must(PersonStore(desk.database()).people()).isEmpty());
        (void)must(desk.workspace->history().redo());
        QCOMPARE(desk.registrations().size(), 5);
        QCOMPARE(must(desk.import(sample(u"d8_delimited_comma.csv"_s))).unchanged, 6);
    }

    void theFirstToSendGetsTheSeatWhateverTheOrderOfTheRows_data() { TestDatabase::engines(); }
    void theFirstToSendGetsTheSeatWhateverTheOrderOfTheRows()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        const ImportReport report = must(desk.import(header
            + "3;14/10/2021 - 09:00;0;C;c;s;;;;Session 1;\n"
              "2;13/10/2021 - 09:00;0;B;b;s;;;;Session 1;\n"
              "1;12/10/2021 - 09:00;0;A;a;s;;;;Session 1;\n"));
        QCOMPARE(report.added, 3);
        QCOMPARE(report.waitlisted, 2);
        QCOMPARE(desk.registration(u"A"_s).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.registration(u"B"_s).waitlistRank, 1);
        QCOMPARE(desk.registration(u"C"_s).waitlistRank, 2);
        QCOMPARE(report.verdicts.first().row, 2);
        QCOMPARE(report.verdicts.first().status, RegistrationStatus::Waitlisted);
    }

    void otherSessionsOfARowBecomeWishesInTheirOrder_data() { TestDatabase::engines(); }
    void otherSessionsOfARowBecomeWishesInTheirOrder()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray file = header
            + "1;12/10/2021 - 09:00;0;Éloy;Maëlle;CAF;;;;\"Session 2; Session 3;Session 1; Session 2\";\n"
              "2;12/10/2021 - 09:05;0;Noël;Zoé;CAF;;;;\"Session 1; Session 9\";\n";
        const ImportReport report = must(desk.import(file));
        QCOMPARE(report.added, 1);
        QCOMPARE(report.rejected.size(), 1);
        QCOMPARE(report.rejected.first().reason, RowReason::UnknownSession);
        QCOMPARE(report.rejected.first().detail, u"Session 9"_s);
        const auto sessions = must(MeetingStore(desk.database()).sessions());
        const Registration known = desk.registration(u"Éloy"_s);
        QCOMPARE(known.session, sessions.at(1).id);
        QCOMPARE(known.wishes, (QList<SessionId> { sessions.at(2).id, sessions.at(0).id }));
        QCOMPARE(must(desk.import(file)).unchanged, 1);
        (void)must(desk.import(QByteArray(file).replace(" Session 3;Session 1; Session 2", "Session 1")));
        QCOMPARE(desk.registration(u"Éloy"_s).wishes, QList<SessionId> { sessions.at(0).id });
        // taken back and done again whole
        must(desk.workspace->history().undo());
        QCOMPARE(desk.registration(u"Éloy"_s).wishes.size(), 2);
        must(desk.workspace->history().undo());
        QVERIFY(desk.registrations().isEmpty());
        must(desk.workspace->history().redo());
        QCOMPARE(desk.registration(u"Éloy"_s).wishes.size(), 2);
    }

    void sessionsOfOneCellAreWishesWhateverPartsThem()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray head = "Nom;Prénom;Courriel;Session\n";
        const ImportReport report = must(desk.import(head
            + "Abel;A;a@x.example;Session 2 ou Session 3\nBois;B;b@x.example;Session 2 / Session 3\n"
              "Caron;C;c@x.example;Session 2 et 3\nDenis;D;d@x.example;\"Session 2, Session 3\"\n"
              "Éloy;E;e@x.example;\"Session 2\nSession 3\"\nFabre;F;f@x.example;Sessions 2 et 3\n"
              "Garin;G;g@x.example;Session 2 (12 et 13 janvier)\nHamel;H;h@x.example;\"Session 2, Lille\"\n"
              "Imbert;I;i@x.example;Session 2 ou Session 9\nJoly;J;j@x.example;Session 2 : le 10/3\n"));
        QCOMPARE(report.added, 9);
        const auto sessions = must(MeetingStore(desk.database()).sessions());
        for (const QString &name :
            { u"Abel"_s, u"Bois"_s, u"Caron"_s, u"Denis"_s, u"Éloy"_s, u"Fabre"_s, u"Garin"_s, u"Hamel"_s }) {
            const Registration known = desk.registration(name);
            QCOMPARE(known.session, sessions.at(1).id);
            const bool hasWish = name != "Garin"_L1 && name != "Hamel"_L1;
            QCOMPARE(known.wishes, hasWish ? QList { sessions.at(2).id } : QList<SessionId>());
        }
        QVERIFY(desk.registration(u"Joly"_s).wishes.isEmpty());
        QCOMPARE(report.rejected.size(), 1);
        QCOMPARE(report.rejected.first().reason, RowReason::UnknownSession);
        QCOMPARE(report.rejected.first().detail, u"Session 9"_s);
    }

    void aSessionThatThereIsNotRefusesTheRowThatNamesAnotherBesideIt_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("unknown"); // none where the cell is understood
        QTest::addColumn<bool>("wishesTheThird");
        const auto row = [](const char *cell, const QString &unknown, bool wishesTheThird = false) {
            QTest::addRow("%s", cell) << QByteArray(cell) << unknown << wishesTheThird;
        };
        row("Session 2 ou 9", u"9"_s);
        row("Session 2 / Session 9", u"Session 9"_s);
        row("Session 2/9", u"9"_s);
        row("Session 2 et 9", u"9"_s);
        row("Session 2, 3 ou 9", u"9"_s);
        row("Session 2, 8 ou 9", u"8"_s);
        row("Session 2 ou n° 9", u"n° 9"_s);
        row("Session 9 ou 2", u"Session 9"_s);
        row("Session 2 – Session 9", u"Session 9"_s);
        row("SESSION 2 SESSION 9", u"SESSION 9"_s);
        row("2 ou 9", u"9"_s);
        row("Session 2 ou n° 3", {}, true);
        row("Session 2 – Session 3", {}, true);
        row("Session 2 (au lieu de la session 1)", {});
        row("Session 2, 12/01", {});
        row("Session 2 / 2022", {});
        row("Session 2 - 9 novembre", {});
    }
    void aSessionThatThereIsNotRefusesTheRowThatNamesAnotherBesideIt()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QString, unknown);
        QFETCH(bool, wishesTheThird);
        Desk desk(u"sqlite"_s);
        const ImportReport report = must(desk.import("Nom;Prénom;Courriel;Session\nAbel;A;a@x.example;\""
            + cell + "\"\nBois;B;b@x.example;Session 1\n"));
        QCOMPARE(report.rejected.size(), unknown.isEmpty() ? 0 : 1);
        QCOMPARE(desk.registration(u"Bois"_s).sessionNumber, 1); // a row is refused alone
        if (!unknown.isEmpty()) {
            QCOMPARE(report.rejected.first().reason, RowReason::UnknownSession);
            QCOMPARE(report.rejected.first().detail, unknown);
            QCOMPARE(report.added, 1);
            return;
        }
        const auto sessions = must(MeetingStore(desk.database()).sessions());
        QCOMPARE(desk.registration(u"Abel"_s).sessionNumber, 2);
        QCOMPARE(desk.registration(u"Abel"_s).wishes,
            wishesTheThird ? QList { sessions.at(2).id } : QList<SessionId>());
    }

    void aSessionWhoseLabelHoldsASeparatorIsTakenWhole()
    {
        Desk desk(u"sqlite"_s);
        for (const auto &[number, label] :
            { std::pair { 2, u"Lille, Lens ou Arras"_s }, std::pair { 3, u"Session 1 ; Session 2"_s } }) {
            (void)must(
                Statement(desk.database(), u"UPDATE session SET label = :label WHERE number = :number"_s)
                    .bind(u":label"_s, label)
                    .bind(u":number"_s, std::optional(number))
                    .run());
        }
        QCOMPARE(must(desk.import("Nom;Prénom;Courriel;Session\n"
                                  "Abel;A;a@x.example;\"Lille, Lens ou Arras\"\n"
                                  "Bois;B;b@x.example;\"Session 1 ; Session 2\"\n"
                                  "Caron;C;c@x.example;\"Session 1\nLille, Lens ou Arras\"\n"))
                     .added,
            3);
        QCOMPARE(desk.registration(u"Abel"_s).sessionNumber, 2);
        QVERIFY(desk.registration(u"Abel"_s).wishes.isEmpty());
        QCOMPARE(desk.registration(u"Bois"_s).sessionNumber, 3);
        QCOMPARE(desk.registration(u"Caron"_s).sessionNumber, 1);
        QCOMPARE(desk.registration(u"Caron"_s).wishes, QList { desk.registration(u"Abel"_s).session });
    }

    void aChangedRowUpdatesWhatChangedInItAlone_data() { TestDatabase::engines(); }
    void aChangedRowUpdatesWhatChangedInItAlone()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray first
            = header + "1;12/10/2021 - 09:00;0;Éloy;Maëlle;CAF;m@caf.example;0353010001;;Session 1;a\n";
        (void)must(desk.import(first));
        Registration known = desk.registration(u"Éloy"_s);
        known.person.phone = u"03 53 01 00 09"_s; // corrected by a coordinator
        (void)must(PersonStore(desk.database()).update(known.person));
        const ImportReport report
            = must(desk.import(QByteArray(first).replace("CAF", "Ville d’Étaples").replace(";a\n", ";b\n")));
        QCOMPARE(report.updated, 1);
        QCOMPARE(report.added, 0);
        const Registration now = desk.registration(u"Éloy"_s);
        QCOMPARE(now.id, known.id);
        QCOMPARE(now.person.organisationName, u"Ville d’Étaples"_s);
        QCOMPARE(now.expectations, u"b"_s);
        QCOMPARE(now.person.phone, u"03 53 01 00 09"_s);
        (void)must(desk.workspace->history().undo());
        QCOMPARE(desk.registration(u"Éloy"_s).expectations, u"a"_s);
    }

    void aRowDoesNotMoveWhoWasMarkedPresentAlready_data() { TestDatabase::engines(); }
    void aRowDoesNotMoveWhoWasMarkedPresentAlready()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray first = header
            + "1;12/10/2021 - 09:00;0;Éloy;Maëlle;CAF;m@caf.example;;;Session 1;a\n"
              "2;12/10/2021 - 09:00;0;Noël;Maëlle;CAF;n@caf.example;;;Session 1;a\n";
        (void)must(desk.import(first));
        const RegistrationId known = desk.registration(u"Éloy"_s).id;
        must(recordFirst(*desk.workspace, known, AttendanceState::Present));
        const QByteArray moved = QByteArray(first).replace("Session 1", "Session 2");
        for (const ImportReport &report : { desk.plan(moved), must(desk.import(moved)) }) {
            QCOMPARE(report.updated, 1);
            QCOMPARE(report.rejected.size(), 1);
            QCOMPARE(report.rejected.first().reason, RowReason::PresencesRecorded);
            QCOMPARE(report.rejected.first().detail, u"ÉLOY Maëlle"_s);
        }
        QCOMPARE(desk.registration(u"Éloy"_s).sessionNumber, 1);
        QCOMPARE(desk.registration(u"Noël"_s).sessionNumber, 2);
        QCOMPARE(must(inspection::inspect(desk.database())), QList<Finding>());
    }

    void aRowThatNamesAnotherSessionLosesNoPlaceAndConfirmsNobodyUnasked_data() { TestDatabase::engines(); }
    void aRowThatNamesAnotherSessionLosesNoPlaceAndConfirmsNobodyUnasked()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.setSeats(1);
        const QByteArray head = "Numéro de soumission;Nom;Prénom;Courriel;Session;Statut\n";
        (void)must(desk.import(head
            + "1;Éloy;M;m@x.example;Session 3;\n2;Noël;J;j@x.example;Session 2;\n"
              "3;Bon;B;b@x.example;Session 3;\n4;Zola;Z;z@x.example;Session 3;demandée\n"));
        const auto sessions = must(MeetingStore(desk.database()).sessions());
        QCOMPARE(desk.registration(u"Bon"_s).status, RegistrationStatus::Waitlisted);
        // Session 2 is full: the place in session 3 is kept.
        const QByteArray full = head + "1;Éloy;M;m@x.example;Session 2;\n";
        for (const ImportReport &report : { desk.plan(full), must(desk.import(full)) }) {
            QCOMPARE(report.updated, 0);
            QCOMPARE(report.rejected.size(), 1);
            QCOMPARE(report.rejected.first().reason, RowReason::PlaceKept);
            QCOMPARE(report.rejected.first().detail, u"Session 2"_s);
        }
        QCOMPARE(desk.registration(u"Éloy"_s).status, RegistrationStatus::Confirmed);
        QCOMPARE(desk.registration(u"Éloy"_s).sessionNumber, 3);
        // Who waits leaves the seat offered to them, and who has only asked is not confirmed by it.
        (void)must(desk.workspace->enrolment().changeStatus(
            { desk.registration(u"Éloy"_s).id }, RegistrationStatus::Cancelled, u"Empêchée"_s));
        const RegistrationId waiting = desk.registration(u"Bon"_s).id;
        (void)must(desk.workspace->waitingDesk().propose(waiting, sessions.at(2).id));
        const ImportReport moved = must(
            desk.import(head + "3;Bon;B;b@x.example;Session 1;\n4;Zola;Z;z@x.example;Session 2;demandée\n"));
        QCOMPARE(moved.updated, 2);
        const Registration gone = desk.registration(u"Bon"_s);
        QCOMPARE(gone.status, RegistrationStatus::Confirmed);
        QCOMPARE(gone.session, sessions.first().id);
        QCOMPARE(gone.origin, sessions.at(2).id);
        QCOMPARE(must(Statement(desk.database(), u"SELECT count(*) FROM offer"_s).first([](const Row &row) {
            return row.integer(0);
        })).value(),
            0);
        QCOMPARE(desk.registration(u"Zola"_s).status, RegistrationStatus::Requested);
        QCOMPARE(desk.registration(u"Zola"_s).sessionNumber, 2);
        must(desk.workspace->history().undo());
        QCOMPARE(must(occupancy::ofGroup(desk.database(), sessions.at(2).id, gone.track)).offered, 1);
    }

    void aNumberThatComesTwiceInAFileChangesNobody_data() { TestDatabase::engines(); }
    void aNumberThatComesTwiceInAFileChangesNobody()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray row = "1;12/10/2021 - 09:00;0;Éloy;Maëlle;CAF;m@caf.example;;;Session 1;a\n";
        const QByteArray other = "1;12/10/2021 - 09:00;0;Noël;Jean;CAF;j@caf.example;;;Session 1;\n";
        const auto asTold = [](const ImportReport &report) {
            QCOMPARE(report.unchanged, 1); // the copy that was left as it was
            QCOMPARE(report.updated, 0);
            QCOMPARE(report.rejected.size(), 1);
            QCOMPARE(report.rejected.first().row, 4);
            QCOMPARE(report.rejected.first().reason, RowReason::SameNumber);
            QCOMPARE(report.rejected.first().likeRow, 2);
        };
        const QByteArray file = header + row + row + other;
        const ImportReport planned = desk.plan(file);
        asTold(planned);
        QCOMPARE(planned.added, 1);
        asTold(must(desk.import(file)));
        QCOMPARE(desk.registrations().size(), 1);
        const QStringList before = desk.content();
        // Known from an earlier import as well.
        const QByteArray later = header + row + other;
        QCOMPARE(desk.plan(later).rejected.size(), 1);
        const ImportReport again = must(desk.import(later));
        QCOMPARE(again.unchanged, 1);
        QCOMPARE(again.rejected.size(), 1);
        QCOMPARE(again.rejected.first().reason, RowReason::SameNumber);
        QCOMPARE(desk.content(), before);
        QCOMPARE(desk.registration(u"Éloy"_s).person.givenName, u"Maëlle"_s);
    }

    void rowsWithoutANumberAreKnownByTheirContent()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray file = "Nom;Prénom;Mail\nÉloy;Maëlle;m@x.example\nNoël;Jean;\n";
        QCOMPARE(must(desk.import(file, { .cycle = {}, .session = 2 })).added, 2);
        QCOMPARE(must(desk.import(file, { .cycle = {}, .session = 2 })).unchanged, 2);
        QCOMPARE(desk.registration(u"Noël"_s).sessionNumber, 2);
    }

    void aRowIsRefusedAloneWithItsReason_data() { TestDatabase::engines(); }
    void aRowIsRefusedAloneWithItsReason()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray file = header
            + "1;12/10/2021 - 09:00;0;Bon;A;s;;;;Session 1;\n"
              "2;12/10/2021 - 09:00;1;Brouillon;A;s;;;;Session 1;\n"
              "3;31/02/2021 - 09:00;0;Date;A;s;;;;Session 1;\n"
              "4;12/10/2099 - 09:00;0;Avenir;A;s;;;;Session 1;\n"
              "5;12/10/2021 - 09:00;0;Sans;A;s;;;;;\n"
              "6;12/10/2021 - 09:00;0;Neuf;A;s;;;;Session 9;\n"
              "7;12/10/2021 - 09:00;0;Loin;A;s;;;Atlantide;Session 1;\n"
              "8;12/10/2021 - 09:00;0;;A;s;;;;Session 1;\n"
              "9;12/10/2021 - 09:00;0;Mail;A;s;sans arobase;;;Session 1;\n"
              "10;12/10/2021 - 09:00;0;Virgule;A;s;;;Béthune-Bruay, Artois-Lys Romane;Session 1;\n"
              "11;12/10/2021 - 09:00;0;Deux;A;s;;;lens liévin;SESSION n° 2;\n"
              "12;12/10/2021 - 09:00;0;Coupée";
        const ImportReport report = must(desk.import(file));
        QCOMPARE(report.rows, 12);
        QCOMPARE(report.added, 3);
        using R = RowReason;
        const QList<std::pair<int, R>> expected { { 3, R::Draft }, { 4, R::WrongDate }, { 5, R::FutureDate },
            { 6, R::NoSession }, { 7, R::UnknownSession }, { 8, R::UnknownTerritory }, { 9, R::Problems },
            { 10, R::Problems }, { 13, R::Cut } };
        QCOMPARE(report.rejected.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(report.rejected.at(i).row, expected.at(i).first);
            QCOMPARE(report.rejected.at(i).reason, expected.at(i).second);
        }
        QCOMPARE(desk.registration(u"Virgule"_s).person.territories, QStringList { u"62-BETHUNE-BRUAY"_s });
        QCOMPARE(desk.registration(u"Deux"_s).sessionNumber, 2);
        // With a session for those who name none.
        QCOMPARE(must(desk.import(file, { .cycle = {}, .session = 3 })).added, 1);
        QCOMPARE(desk.registration(u"Sans"_s).sessionNumber, 3);
        QCOMPARE(desk.registration(u"Bon"_s).sessionNumber, 1);
    }

    void allThatIsWrongWithARowIsTold()
    {
        Desk desk(u"sqlite"_s);
        const ImportReport report = must(desk.import(header
            + "1;31/02/2021 - 09:00;0;;A;s;sans arobase;;Atlantide|Mu;Session 9;\n"
              "2;31/02/2021 - 09:00;1;;A;s;;;Atlantide;Session 9;\n"));
        QCOMPARE(report.rejected.size(), 2);
        const RowNote &all = report.rejected.first();
        QCOMPARE(all.reason, RowReason::WrongDate);
        QList<RowReason> others;
        for (const RowNote::Fault &fault : all.others) {
            others << fault.reason;
        }
        using R = RowReason;
        QCOMPARE(others, (QList { R::UnknownSession, R::UnknownTerritory, R::UnknownTerritory }));
        QCOMPARE(all.others.last().detail, u"Mu"_s);
        QCOMPARE(all.problems.size(), 2);
        QCOMPARE(all.problems.first().field, RegistrationProblem::Field::FamilyName);
        QCOMPARE(all.problems.last().field, RegistrationProblem::Field::Email);
        QVERIFY2(report.rejected.last().others.isEmpty(), "a draft is not to be corrected");
    }

    void theFileOfRefusedRowsIsTheSameFormWithoutATitle()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray file = "Nom;Prénom;Patronyme;Territoire\nx;Maëlle;Éloy;Atlantide\n";
        const FormMapping mapping
            = must(FormMapping::fromJson(R"({"Patronyme":"family_name","Nom":"ignore"})"));
        const Table table = tableOf(file);
        const RecognisedForm form = must(desk.importer().recognise(table, mapping));
        const ImportReport report = must(desk.importer().run(table, form, { .cycle = {}, .session = 1 }));
        QCOMPARE(report.rejected.size(), 1);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"refus.csv"_s);
        must(writeRejects(path, table, form, report.rejected, u"Motif du refus"_s,
            [](const RowNote &note) { return note.detail; }));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QByteArray rejects = written.readAll();
        rejects.replace("\"Éloy\";\"Atlantide\"", "\"Éloy\";\"59-MEL\"");
        const Table corrected = tableOf(rejects);
        const RecognisedForm again = must(desk.importer().recognise(corrected));
        QCOMPARE(again.identity, form.identity);
        QCOMPARE(must(desk.importer().run(corrected, again, { .cycle = {}, .session = 1 })).added, 1);
        QVERIFY2(desk.registration(u"Éloy"_s).id.isValid(), "the columns are taken as corrected");
    }

    void refusedRowsCanBeCorrectedAndImportedAgain()
    {
        Desk desk(u"sqlite"_s);
        QTemporaryDir folder;
        QByteArray file = sample(u"d7_delimited_semicolon.csv"_s);
        file.replace("Deux Baies en Montreuillois", "Atlantide").replace("\"=2+2\"", "\"-1\"");
        file.replace("Lens – Liévin", "Nulle part");
        const Table table = tableOf(file);
        const RecognisedForm form = must(desk.importer().recognise(table));
        const ImportReport report = must(desk.importer().run(table, form, {}));
        QCOMPARE(report.rejected.size(), 2);
        const QString path = folder.filePath(u"refus.csv"_s);
        (void)must(writeRejects(path, table, form, report.rejected, u"Motif du refus"_s,
            [](const RowNote &note) { return note.detail; }));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QByteArray rejects = written.readAll();
        QVERIFY(rejects.startsWith("\xEF\xBB\xBF\"2022 :"));
        QVERIFY(rejects.contains("\"'-1\""));
        QVERIFY(!rejects.contains("192.0.2"));
        rejects.replace("\"Atlantide\";\"Session", "\"Deux Baies en Montreuillois\";\"Session");
        rejects.replace("\"Nulle part\";\"Session", "\"Lens – Liévin\";\"Session");
        const ImportReport again = must(desk.import(rejects));
        QCOMPARE(again.rows, 2);
        QCOMPARE(again.added, 2);
        QCOMPARE(desk.registration(u"Van der Brouck"_s).expectations, u"-1"_s);
        QCOMPARE(must(desk.import(rejects)).unchanged, 2);
    }

    void refusedRowsKeepTheColumnsThatWereNotTaken()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray file
            = "Nom;Prénom;Choix n°;Note interne;Adresse IP;Nom d’utilisateur;Submitted by: Title\n"
              "Éloy;Maëlle;2;rappeler;192.0.2.7;meloy;Maëlle au site\n";
        const Table table = tableOf(file);
        const RecognisedForm form = must(desk.importer().recognise(table));
        const ImportReport report = must(desk.importer().plan(table, form, {}));
        QCOMPARE(report.rejected.size(), 1);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"refus.csv"_s);
        must(writeRejects(path, table, form, report.rejected, u"Motif du refus"_s,
            [](const RowNote &note) { return note.detail; }));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray rejects = written.readAll();
        QVERIFY2(
            rejects.contains("\"Éloy\";\"Maëlle\";\"2\";\"rappeler\";\"\";\"\";\"\";"), rejects.constData());
        // A better mapping has something to read.
        QCOMPARE(
            must(desk.import(rejects, {}, must(FormMapping::fromJson(R"({"Choix n°": "session"})")))).added,
            1);
        QCOMPARE(desk.registration(u"Éloy"_s).sessionNumber, 2);
    }

    void theReasonsOfAnEarlierRoundAreDropped()
    {
        Desk desk(u"sqlite"_s);
        const QTemporaryDir folder;
        QByteArray file = header + "7;12/10/2021 - 09:00;0;Loin;A;s;;;Atlantide;Session 1;\n";
        for (int round = 1; round <= 3; ++round) {
            const Table table = tableOf(file);
            const RecognisedForm form = must(desk.importer().recognise(table));
            const ImportReport report = must(desk.importer().plan(table, form, {}));
            QCOMPARE(report.rejected.size(), 1);
            const QString path = folder.filePath(u"refus %1.csv"_s.arg(round));
            must(writeRejects(path, table, form, report.rejected, u"Motif du refus"_s,
                [&](const RowNote &note) { return u"%1 %2"_s.arg(note.detail).arg(round); }));
            QFile written(path);
            QVERIFY(written.open(QIODevice::ReadOnly));
            file = written.readAll();
            QCOMPARE(file.count("Motif du refus"), 1);
            QCOMPARE(file.count("Atlantide"), 2);
            QVERIFY(file.contains("Atlantide " + QByteArray::number(round)));
        }
    }

    void lookalikesAreToldAndTakenAsTheyAre_data() { TestDatabase::engines(); }
    void lookalikesAreToldAndTakenAsTheyAre()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const ImportReport report = must(desk.import(header
            + "1;12/10/2021 - 09:00;0;Éloy;Maëlle;CAF;m@caf.example;;;Session 1;\n"
              "2;12/10/2021 - 09:01;0;ELOY;Maelle;Ville;autre@ville.example;;;Session 1;\n"
              "3;12/10/2021 - 09:02;0;Noël;Jean;CAF;M@CAF.example;;;Session 1;\n"));
        QCOMPARE(report.added, 3);
        QCOMPARE(report.lookalikes.size(), 2);
        QCOMPARE(report.lookalikes.first().reason, RowReason::SameName);
        QCOMPARE(report.lookalikes.first().likeRow, 2);
        QCOMPARE(report.lookalikes.last().reason, RowReason::SameEmail);
        QCOMPARE(report.lookalikes.last().registration, desk.registration(u"Éloy"_s).id);
        QCOMPARE(must(PersonStore(desk.database()).people()).size(), 3);
        const ImportReport close
            = must(desk.import(header + "4;12/10/2021 - 09:03;0;Eloi;Maelle;Ailleurs;;;;Session 2;\n"));
        QCOMPARE(close.added, 1);
        QCOMPARE(close.lookalikes.size(), 1);
        QCOMPARE(close.lookalikes.first().reason, RowReason::CloseName);
        QVERIFY(close.lookalikes.first().registration.isValid());
    }

    void withoutAnAddressTheStructureTellsWhoIsRegisteredAlready_data() { TestDatabase::engines(); }
    void withoutAnAddressTheStructureTellsWhoIsRegisteredAlready()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(desk.import(
            header + "1;12/10/2021 - 09:00;0;Éloy;Maëlle;CAF fictive;m@caf.example;;;Session 1;\n"));
        const RegistrationId id = desk.registration(u"Éloy"_s).id;
        const QByteArray bare = "Nom;Prénom;Structure;Session\n";
        const QByteArray list = bare + "ELOY;Maelle;CAF Fictive;Session 1\n";
        for (const ImportReport &report : { desk.plan(list), must(desk.import(list)) }) {
            QCOMPARE(report.added, 0);
            QCOMPARE(report.unchanged, 1);
            QCOMPARE(report.lookalikes.size(), 1);
            QCOMPARE(report.lookalikes.first().reason, RowReason::SameInSession);
            QCOMPARE(report.lookalikes.first().registration, id);
        }
        QCOMPARE(desk.registrations().size(), 1);
        QCOMPARE(desk.registration(u"Éloy"_s).person.email, u"m@caf.example"_s);

        // A citizen's structure is their council, as our own list writes it.
        const ImportChoice citizens { .cycle = {}, .audience = Audience::Citizen, .session = {} };
        (void)must(desk.import("Nom;Prénom;Conseil citoyen;Courriel;Session\n"
                               "Noël;Jean;Étouvie;j@x.example;Session 1\n",
            citizens));
        const ImportReport council
            = desk.plan(bare + "NOËL;Jean;Conseil citoyen d’Étouvie;Session 1\n", citizens);
        QCOMPARE(council.unchanged, 1);
        QCOMPARE(council.lookalikes.first().reason, RowReason::SameInSession);

        // Another structure is somebody else who looks alike; none may be either of them.
        const ImportReport others
            = must(desk.import(bare + "Éloy;Maëlle;Ville;Session 1\nÉloy;Maëlle;;Session 1\n"));
        QCOMPARE(others.added, 1);
        QCOMPARE(others.lookalikes.size(), 1);
        QCOMPARE(others.lookalikes.first().reason, RowReason::SameName);
        QCOMPARE(others.rejected.size(), 1);
        QCOMPARE(others.rejected.first().reason, RowReason::SeveralOfName);
        // So is another address, and another session is another registration: both with the reason.
        const ImportReport alike = must(desk.import(header
            + "2;12/10/2021 - 09:00;0;Éloy;Maëlle;CAF fictive;autre@caf.example;;;Session 1;\n"
              "3;12/10/2021 - 09:01;0;Éloy;Maëlle;CAF fictive;;;;Session 2;\n"));
        QCOMPARE(alike.added, 2);
        QCOMPARE(alike.lookalikes.size(), 2);
        QCOMPARE(alike.lookalikes.first().reason, RowReason::SameNameAndOrganisation);
        QCOMPARE(alike.lookalikes.last().reason, RowReason::SameNameAndOrganisation);
    }

    void withoutAddressOrStructureTheMomentTellsWhoIsRegisteredAlready()
    {
        Desk desk(u"sqlite"_s);
        (void)must(desk.import(header + "1;12/10/2021 - 09:00;0;Éloy;Maëlle;;;;;Session 1;\n"));
        const ImportReport report
            = must(desk.import("Nom;Prénom;Session;Demande du\nÉloy;Maëlle;Session 1;12/10/2021 09:00\n"));
        QCOMPARE(report.unchanged, 1);
        QCOMPARE(report.lookalikes.first().reason, RowReason::SameMoment);
    }

    void aListOfNamesAloneAddsNobodyWhoIsRegistered_data() { TestDatabase::engines(); }
    void aListOfNamesAloneAddsNobodyWhoIsRegistered()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(desk.import(header
            + "1;12/10/2021 - 09:00;0;Éloy;Maëlle;CAF;m@caf.example;0320000000;;Session 1;\n"
              "2;12/10/2021 - 09:01;0;de La Fontaine;Océane;;;;;Session 1;\n"));
        const RegistrationId id = desk.registration(u"Éloy"_s).id;
        const QByteArray list = "NOM;Prénom;Fonction;Session\nELOY;Maelle;Cheffe de projet;Session 1\n"
                                "De la fontaine;Oceane;;Session 1\n";
        for (const ImportReport &report : { desk.plan(list), must(desk.import(list)) }) {
            QCOMPARE(report.added, 0);
            QCOMPARE(report.unchanged, 2);
            QCOMPARE(report.lookalikes.size(), 2);
            QCOMPARE(report.lookalikes.first().reason, RowReason::SameNameInSession);
            QCOMPARE(report.lookalikes.first().registration, id);
        }
        QCOMPARE(desk.registrations().size(), 2);
        QCOMPARE(desk.registration(u"Éloy"_s).person.email, u"m@caf.example"_s);
        const QStringList before = desk.content();
        QCOMPARE(must(desk.import(list)).unchanged, 2);
        QCOMPARE(desk.content(), before);

        // A telephone may be another's; another session, or a place given up, is another registration.
        const ImportReport phone
            = desk.plan("Nom;Prénom;Téléphone;Session\nÉloy;Maëlle;0321000000;Session 1\n");
        QCOMPARE(phone.added, 1);
        QCOMPARE(phone.lookalikes.first().reason, RowReason::SameName);
        QCOMPARE(desk.plan("Nom;Prénom;Session\nÉloy;Maëlle;Session 2\n").added, 1);
        (void)must(
            desk.workspace->enrolment().changeStatus({ id }, RegistrationStatus::Cancelled, u"mutation"_s));
        QCOMPARE(desk.plan("Nom;Prénom;Session\nÉloy;Maëlle;Session 1\n").added, 1);
    }

    void aListOfNamesAloneChangesNothingTheSecondTime_data() { TestDatabase::engines(); }
    void aListOfNamesAloneChangesNothingTheSecondTime()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        // Two of one name in a new list are two requests, of which the second looks like the first.
        const QByteArray list = "Nom;Prénom;Fonction;Session\nÉloy;Maëlle;Maire;Session 1\n"
                                "Éloy;Maëlle;Adjointe;Session 1\nNoël;Jean;;Session 1\n";
        const ImportReport first = must(desk.import(list));
        QCOMPARE(first.added, 3);
        QCOMPARE(first.lookalikes.size(), 1);
        QCOMPARE(first.lookalikes.first().reason, RowReason::SameName);
        const QStringList before = desk.content();
        QCOMPARE(must(desk.import(list)).unchanged, 3);
        QCOMPARE(desk.content(), before);
        // The same people in fewer columns: which of the two it is cannot be told.
        const QByteArray names = "Nom;Prénom;Session\nÉloy;Maëlle;Session 1\nNoël;Jean;Session 1\n";
        for (const ImportReport &report : { desk.plan(names), must(desk.import(names)) }) {
            QCOMPARE(report.added, 0);
            QCOMPARE(report.unchanged, 1);
            QCOMPARE(report.rejected.size(), 1);
            QCOMPARE(report.rejected.first().row, 2);
            QCOMPARE(report.rejected.first().reason, RowReason::SeveralOfName);
            QCOMPARE(report.rejected.first().detail, u"Session 1"_s);
        }
        QCOMPARE(desk.registrations().size(), 3);
    }

    void aRegistrationCancelledSinceIsToldAndStaysSo_data() { TestDatabase::engines(); }
    void aRegistrationCancelledSinceIsToldAndStaysSo()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray row = "1;12/10/2021 - 09:00;0;Éloy;Maëlle;CAF;m@caf.example;;;Session 1;\n";
        (void)must(desk.import(header + row));
        const RegistrationId id = desk.registration(u"Éloy"_s).id;
        (void)must(
            desk.workspace->enrolment().changeStatus({ id }, RegistrationStatus::Cancelled, u"mutation"_s));
        const auto isTold = [&](const ImportReport &report, RowReason reason) {
            QCOMPARE(report.lookalikes.size(), 1);
            const RowNote &note = report.lookalikes.first();
            QCOMPARE(note.reason, reason);
            QCOMPARE(note.registration, id);
            QVERIFY(note.closed.has_value());
            QCOMPARE(note.closed->status, RegistrationStatus::Cancelled);
            QCOMPARE(note.closed->reason, u"mutation"_s);
            QCOMPARE(note.closed->since.date(), QDate(2022, 1, 20));
        };
        isTold(desk.plan(header + row), RowReason::StaysClosed);
        const ImportReport same = must(desk.import(header + row));
        QCOMPARE(same.unchanged, 1);
        isTold(same, RowReason::StaysClosed);
        const ImportReport changed = must(
            desk.import(header + QByteArray(row).replace("m@caf.example;", "m@caf.example;0320000000")));
        QCOMPARE(changed.updated, 1);
        isTold(changed, RowReason::StaysClosed);
        QCOMPARE(desk.registration(u"Éloy"_s).status, RegistrationStatus::Cancelled);

        const QByteArray anew = QByteArray(row).replace("1;12/10", "2;13/10");
        isTold(desk.plan(header + anew), RowReason::AskedAgain);
        const ImportReport again = must(desk.import(header + anew));
        QCOMPARE(again.added, 1);
        isTold(again, RowReason::AskedAgain);
        QVERIFY2(must(desk.import(header + anew)).lookalikes.isEmpty(), "they are registered now");
        QVERIFY(must(desk.import(header + row)).lookalikes.isEmpty());
    }

    void ourOwnListSaysThePublicTheStatusAndSeveralTerritories_data() { TestDatabase::engines(); }
    void ourOwnListSaysThePublicTheStatusAndSeveralTerritories()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Cycle cycle = must(ProgrammeStore(desk.database()).cycles()).first();
        const QByteArray list
            = "NOM;Prénom;Public;Fonction;Structure;Territoires;Statut;Présences;Session;Parcours;Demande du;"
              "Courriel;Téléphone\n"
              "ÉLOY;Maëlle;Élu.e.s;Maire;Ville;Lens – Liévin · 59-MEL;confirmée;2 sur 2;Session 1;;"
              "12/10/2021 09:00;m@ville.example;\n"
              "NOËL;Jean;Professionnel.le.s;;CAF;;en attente (n° 2);;Session 2;;12/10/2021 10:00;;\n"
              "HUGO;Inès;Professionnel.le.s;;CAF;;annulée;;Session 2;;12/10/2021 11:00;i@caf.example;\n"
              "ZOLA;Émile;Professionnel.le.s;;CAF;;refusée;;Session 2;;12/10/2021 11:00;e@caf.example;\n"
              "SAND;Aurore;Martiens;;CAF;;confirmée;;Session 2;;12/10/2021 12:00;a@caf.example;\n";
        const ImportReport foretold = desk.plan(list);
        const ImportReport report = must(desk.import(list));
        QCOMPARE(foretold.added, 2);
        QCOMPARE(report.added, 2);
        const Registration elected = desk.registration(u"ÉLOY"_s);
        QCOMPARE(elected.audience, Audience::Elected);
        QCOMPARE(elected.track, cycle.trackFor(Audience::Elected)->id);
        QCOMPARE(elected.person.function, u"Maire"_s);
        QCOMPARE(elected.person.territories.size(), 2);
        QVERIFY(elected.person.territories.contains(u"59-MEL"_s));
        QCOMPARE(elected.requestedAt.toLocalTime().time(), QTime(9, 0));
        QCOMPARE(desk.registration(u"NOËL"_s).person.function, QString());
        QCOMPARE(desk.registration(u"NOËL"_s).status, RegistrationStatus::Waitlisted);
        QCOMPARE(report.rejected.size(), 3);
        QCOMPARE(report.rejected.at(0).reason, RowReason::ClosedInFile);
        QCOMPARE(report.rejected.at(1).reason, RowReason::ClosedInFile);
        QCOMPARE(report.rejected.at(2).reason, RowReason::UnknownAudience);
        QCOMPARE(report.rejected.at(2).detail, u"Martiens"_s);
        const QStringList before = desk.content();
        QCOMPARE(must(desk.import(list)).unchanged, 2);
        // Whatever public is chosen for the file.
        QCOMPARE(
            must(desk.import(list, { .cycle = {}, .audience = Audience::Elected, .session = {} })).unchanged,
            2);
        QCOMPARE(desk.content(), before);
    }

    void aPublicIsKnownByItsNameAndByUsualWords()
    {
        Desk desk(u"sqlite"_s);
        const ImportGoal goal = must(ImportGoal::read(desk.database(), {}));
        using A = std::optional<Audience>;
        QCOMPARE(goal.audienceNamed(u"ÉLU·E·S"_s), A(Audience::Elected));
        QCOMPARE(goal.audienceNamed(u"Élue"_s), A(Audience::Elected));
        QCOMPARE(goal.audienceNamed(u"elected"_s), A(Audience::Elected));
        QCOMPARE(goal.audienceNamed(u"Professionnels"_s), A(Audience::Professional));
        QCOMPARE(goal.audienceNamed(u"conseillère citoyenne"_s), A(Audience::Citizen));
        QCOMPARE(goal.audienceNamed(u"Conseiller municipal"_s), A());
    }

    void aWholeNameThatCannotBePartedSaysSo()
    {
        Desk desk(u"sqlite"_s);
        const ImportReport report = desk.plan("Nom Prénom;Session\nAnne De La Tour;Session 1\n"
                                              "Éloy;Session 1\nAnne de La Tour;Session 1\n");
        QCOMPARE(report.added, 1);
        QCOMPARE(report.rejected.size(), 2);
        const RowNote &whole = report.rejected.first();
        QCOMPARE(whole.reason, RowReason::UnpartedName);
        QCOMPARE(whole.detail, u"Anne De La Tour"_s);
        QVERIFY(whole.problems.isEmpty());
        QCOMPARE(report.rejected.last().reason, RowReason::Problems);
        QCOMPARE(report.rejected.last().problems.first().field, RegistrationProblem::Field::GivenName);
    }

    void twoPeopleInOneRowAreRefusedAlone()
    {
        Desk desk(u"sqlite"_s);
        for (const QByteArray &file :
            { QByteArray("Nom et prénom;Courriel;Session\nM. et Mme DUPONT;d@x.example;Session 1\n"
                         "ÉLOY Maëlle;m@x.example;Session 1\n"),
                QByteArray("Civilité;Nom;Prénom;Session\nM. et Mme;DUPONT;Jean;Session 1\n"
                           "Mme;ÉLOY;Maëlle;Session 1\n"),
                QByteArray("Nom;Prénom;Session\nM. et Mme DUPONT;;Session 1\nÉLOY;Maëlle;Session 1\n") }) {
            const ImportReport report = desk.plan(file);
            QCOMPARE(report.added, 1);
            QCOMPARE(report.rejected.size(), 1);
            QCOMPARE(report.rejected.first().row, 2);
            QCOMPARE(report.rejected.first().reason, RowReason::SeveralPeople);
            QVERIFY(report.rejected.first().detail.startsWith(u"M. et Mme"_s));
            QVERIFY(report.rejected.first().problems.isEmpty());
        }
    }

    void rowsSwallowedByAQuoteLeftOpenAreToldWhereTheyWentIn()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray head = "Nom;Prénom;Structure;Session;Vos attentes\n";
        const ImportReport report = desk.plan(head
            + "Un;A;CAF;Session 1;\n"
              "Quatre;D;\"Rives\n1 Cinq;E;Ville\n1 Six;F;fin\";Session 1;\n"
              "Sept;G;Ville;Session 1;\"un ; deux\ntrois ; quatre\"\n"
              "Huit;H;\"CAF\nLille\";\"Session 1\nSession 2;\";\n"
              "Neuf;I;Ville;\"Session 1\n1 Dix;J;Ville\";\n");
        QCOMPARE(report.added, 3);
        QCOMPARE(report.rejected.size(), 2);
        QCOMPARE(report.rejected.first().row, 3);
        QCOMPARE(report.rejected.first().reason, RowReason::SwallowedLines);
        QCOMPARE(report.rejected.first().detail, u"organisation\n2\n1 Cinq;E;Ville\n1 Six;F;fin"_s);
        QCOMPARE(report.rejected.last().row, 6);
        QCOMPARE(report.rejected.last().reason, RowReason::SwallowedLines);
        QCOMPARE(report.rejected.last().detail, u"session\n1\n1 Dix;J;Ville"_s);
        QVERIFY(report.rejected.last().others.isEmpty());
    }

    void aStructureOfQuotesAndDashesIsNone()
    {
        Desk desk(u"sqlite"_s);
        const ImportReport report
            = must(desk.import("Nom;Prénom;Structure;Session\nUn;A;\"\"\"\"\"\";Session 1\n"
                               "Deux;B;-;Session 1\nTrois;C;« »;Session 1\nQuatre;D;?;Session 1\n"
                               "Cinq;E;3 F;Session 1\n"));
        QCOMPARE(report.added, 5);
        for (const QString &name : { u"Un"_s, u"Deux"_s, u"Trois"_s, u"Quatre"_s }) {
            QVERIFY2(!desk.registration(name).person.organisation.isValid(), qPrintable(name));
        }
        QCOMPARE(desk.registration(u"Cinq"_s).person.organisationName, u"3 F"_s);
    }

    void numbersThereIsNoRoomForAreTold()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray file = "Nom;Prénom;Téléphone;Portable;Ligne directe;Session\n"
                                "Un;A;0353010001;0639980001;0353010002;Session 1\n"
                                "Deux;B;0353010003;0639980002;;Session 1\n"
                                "Trois;C;0353010004;0639980003;0353010005;Session 9\n";
        const ImportReport report = must(desk.import(file));
        QCOMPARE(report.added, 2);
        QCOMPARE(report.phonesLeft, (QHash<int, QString> { { 2, u"03 53 01 00 02"_s } }));
        QCOMPARE(desk.registration(u"Un"_s).person.phone, u"03 53 01 00 01 / 06 39 98 00 01"_s);
        QCOMPARE(desk.registration(u"Deux"_s).person.phone, u"03 53 01 00 03 / 06 39 98 00 02"_s);
        QVERIFY(must(desk.import(file)).phonesLeft.isEmpty());
    }

    void rowsSwallowedByALongAnswerAreTold()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray head = "Nom;Prénom;Session;Vos attentes\n";
        ImportReport report = desk.plan(
            head + "Un;A;1;\"apprendre\nDeux;B;1;rien\nTrois;C;1;\nQuatre;D;2;très bien\"\nCinq;E;2;ok\n");
        QCOMPARE(report.added, 1);
        QCOMPARE(report.rejected.size(), 1);
        QCOMPARE(report.rejected.first().row, 2);
        QCOMPARE(report.rejected.first().reason, RowReason::SwallowedLines);
        QVERIFY(report.rejected.first().detail.startsWith(u"expectations\n3\nDeux;B;1;rien\n"_s));
        // One alone, of which no other line tells.
        report = desk.plan(head + "Un;A;1;\"apprendre\nDeux;B;1;rien\"\nTrois;C;1;\n");
        QCOMPARE(report.rejected.size(), 1);
        QCOMPARE(report.rejected.first().reason, RowReason::SwallowedLines);
        // A column that is left out is called as the file calls it.
        report = desk.plan("Nom;Prénom;Session;Couleur\nUn;A;1;\"bleu\nDeux;B;1;\nTrois;C;1;vert\"\n");
        QCOMPARE(report.rejected.size(), 1);
        QVERIFY(report.rejected.first().detail.startsWith(u"Couleur\n"_s));
        report = desk.plan(head
            + "Un;A;1;\"apprendre ;\ncomprendre ; partager\nun ; deux ; trois ; quatre\"\n"
              "Deux;B;1;\"a;b\nc;d\"\n");
        QCOMPARE(report.added, 2);
        QVERIFY(report.rejected.isEmpty());
    }

    void namesJoinedInOneRowAreRefusedAlone_data()
    {
        QTest::addColumn<QByteArray>("line"); // civility, family and given name
        QTest::addColumn<QString>("told"); // empty where it names one
        const auto row = [](const QByteArray &line, const QString &told) {
            QTest::addRow("%s", line.constData()) << line << told;
        };
        row(";Martin;Luc et Léa", u"Luc et Léa"_s);
        row(";Martin;Luc & Léa", u"Luc & Léa"_s);
        row(";Martin;Anne, Paul", u"Anne, Paul"_s);
        row(";Martin;Ana / Bob", u"Ana / Bob"_s);
        row(";Martin;Luc + Léa", u"Luc + Léa"_s);
        row(";Martin et Durand;Luc et Léa", u"Luc et Léa"_s);
        row(";Martin et Durand;Luc", {});
        row(";Martin;Jean-Luc", {});
        row("M./Mme;Martin;Luc", {});
        row("M. / Mme;Martin;Luc", {});
    }
    void namesJoinedInOneRowAreRefusedAlone()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, told);
        Desk desk(u"sqlite"_s);
        const ImportReport report
            = desk.plan("Civilité;Nom;Prénom;Session\n" + line + ";1\nMme;Bois;Zoé;1\n");
        QCOMPARE(report.added, told.isEmpty() ? 2 : 1);
        QCOMPARE(report.rejected.size(), told.isEmpty() ? 0 : 1);
        if (!told.isEmpty()) {
            QCOMPARE(report.rejected.first().reason, RowReason::SeveralPeople);
            QCOMPARE(report.rejected.first().detail, told);
        }
    }

    void wholeNamesJoinedInOneRowAreRefusedAlone()
    {
        Desk desk(u"sqlite"_s);
        const ImportReport report
            = desk.plan("Nom complet;Session\nLuc et Léa Martin;1\nMARTIN Luc / DURAND Léa;1\n"
                        "Luc MARTIN et Léa DURAND;1\nM./Mme MARTIN Luc;1\n");
        QCOMPARE(report.added, 1);
        QCOMPARE(report.rejected.size(), 3);
        for (const RowNote &note : report.rejected) {
            QCOMPARE(note.reason, RowReason::SeveralPeople);
        }
    }

    void aCellThatSaysWhichSessionItIsNotIsRefused()
    {
        Desk desk(u"sqlite"_s);
        const ImportReport report
            = desk.plan("Nom;Prénom;Session\nUn;A;Pas la session 1\nDeux;B;Session 2\n");
        QCOMPARE(report.added, 1);
        QCOMPARE(report.rejected.size(), 1);
        QCOMPARE(report.rejected.first().reason, RowReason::UnclearSession);
        QCOMPARE(report.rejected.first().detail, u"Pas la session 1"_s);
    }

    void namesWrittenAsTheyAreFiledAreTurnedRound()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray names = "Nom de classement;Prénom;Structure;Session\n";
        QCOMPARE(must(desk.import(names
                          + "La Fontaine (de);Océane;Ville;1\nAubigny (d');Inès;Ville;1\n"
                            "BROUCK (van der);Jan;Ville;1\nDupont (Lille);Luc;Ville;1\n"))
                     .added,
            4);
        QCOMPARE(desk.registration(u"de La Fontaine"_s).person.sortName, u"La Fontaine (de)"_s);
        QCOMPARE(desk.registration(u"d’Aubigny"_s).person.sortName, u"Aubigny (d’)"_s);
        QVERIFY(desk.registration(u"van der BROUCK"_s).id.isValid());
        QVERIFY(desk.registration(u"Dupont (Lille)"_s).id.isValid());
        QCOMPARE(
            must(desk.import(names + "TOUR (DE LA);Denis;Ville;1\nNoël (née Abel);Zoé;Ville;1\n")).added, 2);
        QCOMPARE(desk.registration(u"de la TOUR"_s).person.sortName, u"La TOUR (de)"_s);
        QVERIFY(desk.registration(u"Noël"_s).id.isValid());
        // The same person, however the name is written; in one word it is close.
        const ImportReport again
            = must(desk.import("Nom;Prénom;Structure;Session\nde la fontaine;Oceane;Ville;1\n"
                               "LAFONTAINE;Océane;Ailleurs;2\n"));
        QCOMPARE(again.added, 1);
        QCOMPARE(again.lookalikes.size(), 2);
        QCOMPARE(again.lookalikes.first().reason, RowReason::SameInSession);
        QCOMPARE(again.lookalikes.last().reason, RowReason::CloseName);
        QCOMPARE(again.lookalikes.last().registration, desk.registration(u"de La Fontaine"_s).id);
    }

    void aParcoursSaysThePublicWhereNothingElseDoes_data() { TestDatabase::engines(); }
    void aParcoursSaysThePublicWhereNothingElseDoes()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Cycle cycle = must(ProgrammeStore(desk.database()).cycles()).first();
        const Track &elected = *cycle.trackFor(Audience::Elected);
        const Track &professionals = *cycle.trackFor(Audience::Professional);
        const auto list = [&](const QString &suffix) {
            return u"Nom;Prénom;Courriel;Session;Parcours\n"
                   "Abel%1;A;a%1@x.example;1;%2\nBois%1;B;b%1@x.example;1;%3\nCaron%1;C;c%1@x.example;1;\n"
                   "Denis%1;D;d%1@x.example;1;Martiens\n"_s.arg(suffix, elected.label, professionals.label)
                       .toUtf8();
        };
        const ImportReport report = must(desk.import(list({})));
        QCOMPARE(report.added, 3);
        QCOMPARE(desk.registration(u"Abel"_s).audience, Audience::Elected);
        QCOMPARE(desk.registration(u"Abel"_s).track, elected.id);
        QCOMPARE(desk.registration(u"Bois"_s).audience, Audience::Professional);
        QCOMPARE(desk.registration(u"Caron"_s).audience, Audience::Professional);
        QCOMPARE(report.rejected.size(), 1);
        QCOMPARE(report.rejected.first().reason, RowReason::UnknownTrack);
        QCOMPARE(report.rejected.first().detail, u"Martiens"_s);
        // The public chosen for the file, where the track takes it.
        (void)must(desk.import(list(u"2"_s), { .cycle = {}, .audience = Audience::Citizen, .session = {} }));
        QCOMPARE(desk.registration(u"Bois2"_s).audience, Audience::Citizen);
        QCOMPARE(desk.registration(u"Abel2"_s).audience, Audience::Elected);
        (void)must(desk.import(list(u"3"_s), { .cycle = {}, .audience = Audience::Elected, .session = {} }));
        QCOMPARE(desk.registration(u"Bois3"_s).audience, Audience::Professional);
        QCOMPARE(desk.registration(u"Caron3"_s).audience, Audience::Elected);
    }

    void aParcoursMayBeNamedAfterAPublic_data() { TestDatabase::engines(); }
    void aParcoursMayBeNamedAfterAPublic()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const ImportReport report = must(desk.import("Nom;Prénom;Courriel;Session;Parcours\n"
                                                     "Abel;A;a@x.example;1;Conseillers citoyens\n"
                                                     "Bois;B;b@x.example;1;Parcours des élus\n"
                                                     "Caron;C;c@x.example;1;Parcours professionnel\n"
                                                     "Denis;D;d@x.example;1;elected\n"
                                                     "Éloy;E;e@x.example;1;Élu.e.s / Professionnel.le.s\n"
                                                     "Fabre;F;f@x.example;1;Professionnels et élus\n"));
        QCOMPARE(report.added, 4);
        QCOMPARE(desk.registration(u"Abel"_s).audience, Audience::Citizen);
        QCOMPARE(desk.registration(u"Bois"_s).audience, Audience::Elected);
        QCOMPARE(desk.registration(u"Caron"_s).audience, Audience::Professional);
        QCOMPARE(desk.registration(u"Denis"_s).audience, Audience::Elected);
        QCOMPARE(report.verdicts.first().audience, std::optional(Audience::Citizen));
        QCOMPARE(report.rejected.size(), 2);
        QCOMPARE(report.rejected.first().reason, RowReason::SeveralAudiences);
        QCOMPARE(report.rejected.last().reason, RowReason::SeveralAudiences);
        QCOMPARE(report.rejected.last().detail, u"Professionnels et élus"_s);
    }

    void aPublicAndTheParcoursOfAnotherAreRefused()
    {
        Desk desk(u"sqlite"_s);
        const ImportReport report
            = must(desk.import("Nom;Prénom;Courriel;Session;Public;Parcours\n"
                               "Abel;A;a@x.example;1;Conseillère citoyenne;Professionnels\n"
                               "Bois;B;b@x.example;1;Élu.e.s;Professionnel.le.s\n"
                               "Caron;C;c@x.example;1;Professionnelle;Conseillers citoyens\n"));
        QCOMPARE(report.added, 1);
        QCOMPARE(desk.registration(u"Abel"_s).audience, Audience::Citizen);
        QCOMPARE(report.rejected.size(), 2);
        QCOMPARE(report.rejected.first().reason, RowReason::AnotherTrack);
        QCOMPARE(report.rejected.first().detail, u"Élu.e.s\nProfessionnel.le.s"_s);
        QCOMPARE(report.rejected.last().reason, RowReason::AnotherTrack);
    }

    void twoPublicsInOneCellAreRefused()
    {
        Desk desk(u"sqlite"_s);
        const ImportReport report = must(desk.import("Nom;Prénom;Courriel;Session;Public\n"
                                                     "Abel;A;a@x.example;1;Professionnel.le.s / Élu.e.s\n"
                                                     "Bois;B;b@x.example;1;élus et professionnels\n"
                                                     "Denis;D;d@x.example;1;\"Professionnels\nÉlus\"\n"
                                                     "Éloy;E;e@x.example;1;Professionnel.le.s · Élu.e.s\n"
                                                     "Fabre;F;f@x.example;1;Élu.e.s – Professionnel.le.s\n"
                                                     "Garin;G;g@x.example;1;Professionnels ou élus\n"
                                                     "Hamel;H;h@x.example;1;Conseiller-e-s citoyen-ne-s\n"
                                                     "Caron;C;c@x.example;1;Élue, maire\n"));
        QCOMPARE(report.added, 2);
        QCOMPARE(desk.registration(u"Caron"_s).audience, Audience::Elected);
        QCOMPARE(desk.registration(u"Hamel"_s).audience, Audience::Citizen);
        QCOMPARE(report.rejected.size(), 6);
        QCOMPARE(report.rejected.first().detail, u"Professionnel.le.s / Élu.e.s"_s);
        for (const RowNote &note : report.rejected) {
            QCOMPARE(note.reason, RowReason::SeveralAudiences);
        }
    }

    void aPlaceThatTheFileGaveIsToldByItsRow_data() { TestDatabase::engines(); }
    void aPlaceThatTheFileGaveIsToldByItsRow()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray place = "Nom;Prénom;Courriel;Session\nÉloy;Maëlle;m@x.example;Session 2\n";
        const QByteArray other = "Éloy;Maëlle;m@x.example;Session 3\n";
        const ImportReport both = desk.plan(place + other);
        QCOMPARE(both.rejected.size(), 1);
        QCOMPARE(both.rejected.first().reason, RowReason::PlacedElsewhere);
        QCOMPARE(both.rejected.first().likeRow, 2);
        (void)must(desk.import(place));
        const ImportReport later = desk.plan("Nom;Prénom;Courriel;Session\n" + other);
        QCOMPARE(later.rejected.size(), 1);
        QCOMPARE(later.rejected.first().reason, RowReason::PlacedElsewhere);
        QCOMPARE(later.rejected.first().likeRow, 0);
    }

    void whyARowWaitsIsToldAsItIs_data() { TestDatabase::engines(); }
    void whyARowWaitsIsToldAsItIs()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray head = "Nom;Prénom;Courriel;Session;Statut\n";
        (void)must(desk.import(head + "Abel;A;a@x.example;Session 1;en attente\n"));
        desk.setSeats(1);
        const ImportReport report = must(desk.import(head
            + "Bois;B;b@x.example;Session 1;\nCaron;C;c@x.example;Session 2;\n"
              "Denis;D;d@x.example;Session 2;\nÉloy;E;e@x.example;Session 2;en attente\n"));
        using R = SeatVerdict::Reason;
        QCOMPARE(report.waitlisted, 3);
        QVERIFY2(report.verdicts.at(0).waitsFor == R::Reserved, "a seat is free, for who waits already");
        QVERIFY(!report.verdicts.at(1).waitsFor);
        QVERIFY(report.verdicts.at(2).waitsFor == R::NoSeat);
        QVERIFY(!report.verdicts.at(3).waitsFor);
    }

    void whoWasPresentElsewhereIsOfferedNoTransfer_data() { TestDatabase::engines(); }
    void whoWasPresentElsewhereIsOfferedNoTransfer()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray head = "Nom;Prénom;Courriel;Session\n";
        (void)must(
            desk.import(head + "Éloy;Maëlle;m@x.example;Session 1\nNoël;Jean;j@x.example;Session 1\n"));
        must(recordFirst(*desk.workspace, desk.registration(u"Éloy"_s).id, AttendanceState::Present));
        const QByteArray other
            = head + "Éloy;Maëlle;m@x.example;Session 2\nNoël;Jean;j@x.example;Session 2\n";
        for (const ImportReport &report : { desk.plan(other), must(desk.import(other)) }) {
            QCOMPARE(report.rejected.size(), 2);
            QCOMPARE(report.rejected.first().reason, RowReason::PresentElsewhere);
            QCOMPARE(report.rejected.first().detail, u"Session 1"_s);
            QCOMPARE(report.rejected.last().reason, RowReason::PlacedElsewhere);
        }
    }

    void aStatusThatIsNotOursIsARole()
    {
        Desk desk(u"sqlite"_s);
        (void)must(desk.import(
            "Nom;Prénom;Statut\nÉloy;Maëlle;Demandeuse d’emploi\n", { .cycle = {}, .session = 1 }));
        QCOMPARE(desk.registration(u"Éloy"_s).person.function, u"Demandeuse d’emploi"_s);
    }

    void amongStatusesAWordThatIsNoneIsRefusedAlone_data() { TestDatabase::engines(); }
    void amongStatusesAWordThatIsNoneIsRefusedAlone()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray list = "Nom;Prénom;Courriel;Session;Statut\n"
                                "Abel;A;a@x.example;1;technicienne\n"
                                "Bois;B;b@x.example;1;Inscription annulée\n"
                                "Caron;C;c@x.example;1;Pas confirmée\n"
                                "Denis;D;d@x.example;1;\n";
        const ImportReport foretold = desk.plan(list);
        for (const ImportReport &report : { foretold, must(desk.import(list)) }) {
            QCOMPARE(report.added, 2);
            QCOMPARE(report.rejected.size(), 2);
            QCOMPARE(report.rejected.first().reason, RowReason::UnknownStatus);
            QCOMPARE(report.rejected.first().detail, u"technicienne"_s);
            QCOMPARE(report.rejected.last().reason, RowReason::ClosedInFile);
        }
        QCOMPARE(desk.registration(u"Caron"_s).status, RegistrationStatus::Requested);
        QCOMPARE(desk.registration(u"Denis"_s).status, RegistrationStatus::Confirmed);
    }

    void theStatusOfARowDecidesTheStatusOfItsRegistration_data() { TestDatabase::engines(); }
    void theStatusOfARowDecidesTheStatusOfItsRegistration()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray list = "Nom;Prénom;Courriel;Session;Statut;Date de la demande\n"
                                "Abel;A;a@x.example;1;Confirmé.e le 3 mars;12/10/2021 09:00\n"
                                "Bois;B;b@x.example;1;en attente (n° 3);12/10/2021 11:00\n"
                                "Caron;C;c@x.example;1;Sur liste d’attente;12/10/2021 10:00\n"
                                "Denis;D;d@x.example;1;À confirmer;12/10/2021 10:30\n"
                                "Eloi;E;e@x.example;1;demandée;12/10/2021 10:40\n"
                                "Fabre;F;f@x.example;1;confirmée;12/10/2021 12:00\n"
                                "Garin;G;g@x.example;1;;12/10/2021 13:00\n"
                                "Hamel;H;h@x.example;1;Annulé par mail;12/10/2021 13:00\n"
                                "Imbert;I;i@x.example;1;désistement;12/10/2021 13:00\n"
                                "Joly;J;j@x.example;1;Abandonnée;12/10/2021 13:00\n"
                                "Klein;K;k@x.example;1;Brouillon;12/10/2021 13:00\n";
        QCOMPARE(desk.plan(list).waitlisted, 2);
        const ImportReport report = must(desk.import(list));
        QCOMPARE(report.added, 7);
        QCOMPARE(report.waitlisted, 2);
        using S = RegistrationStatus;
        for (const auto &[name, status] : { std::pair { u"Abel"_s, S::Confirmed },
                 std::pair { u"Bois"_s, S::Waitlisted }, std::pair { u"Caron"_s, S::Waitlisted },
                 std::pair { u"Denis"_s, S::Requested }, std::pair { u"Eloi"_s, S::Requested },
                 std::pair { u"Fabre"_s, S::Confirmed }, std::pair { u"Garin"_s, S::Confirmed } }) {
            const Registration found = desk.registration(name);
            QCOMPARE(found.status, status);
            QCOMPARE(found.person.function, QString());
        }
        const Registration first = desk.registration(u"Caron"_s);
        const auto ranks = must(waitlist::ranks(desk.database(), first.session, first.track));
        QCOMPARE(ranks.value(first.id), 1);
        QCOMPARE(ranks.value(desk.registration(u"Bois"_s).id), 2);
        QCOMPARE(report.rejected.size(), 4);
        QCOMPARE(report.rejected.first().reason, RowReason::ClosedInFile);
        QCOMPARE(report.rejected.at(2).reason, RowReason::ClosedInFile);
        QCOMPARE(report.rejected.last().reason, RowReason::Draft);
    }

    void aCancelledImportLeavesNothing_data() { TestDatabase::engines(); }
    void aCancelledImportLeavesNothing()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        QByteArray file = header;
        for (int i = 0; i < 600; ++i) {
            file += QByteArray::number(i) + ";12/10/2021 - 09:00;0;Nom" + QByteArray::number(i)
                + ";A;s;;;;Session 1;\n";
        }
        const QStringList before = desk.content();
        int told = 0;
        const auto report = desk.import(file, {}, {}, [&](int done, int all) {
            ++told;
            return done < all / 2;
        });
        QCOMPARE(report.error().kind, Error::Kind::Cancelled);
        QVERIFY(told > 1);
        QCOMPARE(desk.content(), before);
    }

    void correctedColumnsAreRememberedForTheForm()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray file = "Nom;Prénom;Patronyme\nx;Maëlle;Éloy\n";
        const FormMapping mapping
            = must(FormMapping::fromJson(R"({"Patronyme":"family_name","Nom":"ignore"})"));
        QCOMPARE(must(desk.import(file, { .cycle = {}, .session = 1 }, mapping)).added, 1);
        QVERIFY(desk.registration(u"Éloy"_s).id.isValid());
        QCOMPARE(
            must(desk.import("Patronyme;Nom;Prénom\nNoël;y;Jean\n", { .cycle = {}, .session = 1 })).added, 1);
        QVERIFY(desk.registration(u"Noël"_s).id.isValid());
    }

    void quotasAndCompletHoldForImportsToo_data() { TestDatabase::engines(); }
    void quotasAndCompletHoldForImportsToo()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Cycle cycle = must(ProgrammeStore(desk.database()).cycles()).first();
        const auto sessions = must(MeetingStore(desk.database()).sessions(cycle.id));
        GroupSeats seats { .session = sessions.at(1).id,
            .track = cycle.trackFor(Audience::Professional)->id,
            .capacity = 10,
            .quotas = { { .kind = Quota::Kind::Organisation, .subject = {}, .seats = 1 } } };
        QVERIFY(desk.workspace->seats().setSeats(seats));
        const QByteArray rows = header
            + "1;20/01/2022 - 09:00;;Éloy;Maëlle;Ville de Vertcoteau;m@x.example;;59-MEL;Session 2;\n"
              "2;20/01/2022 - 09:01;;Noël;Jean;VILLE DE VERTCOTEAU;j@x.example;;59-MEL;Session 2;\n"
              "3;20/01/2022 - 09:02;;Zola;Inès;Autre structure;i@x.example;;59-MEL;Session 2;\n";
        // What is foretold is what is done.
        QCOMPARE(desk.plan(rows).waitlisted, 1);
        const ImportReport report = must(desk.import(rows));
        QCOMPARE(report.rejected.size(), 0);
        QCOMPARE(report.added, 3);
        QCOMPARE(report.waitlisted, 1);
        QCOMPARE(desk.registration(u"Noël"_s).status, RegistrationStatus::Waitlisted);
        QCOMPARE(desk.registration(u"Zola"_s).status, RegistrationStatus::Confirmed);
        seats.session = sessions.at(2).id;
        seats.quotas.clear();
        seats.fullByHand = true;
        QVERIFY(desk.workspace->seats().setSeats(seats));
        QCOMPARE(
            must(desk.import(header + "4;20/01/2022 - 10:00;;Hugo;Ali;;a@x.example;;59-MEL;Session 3;\n"))
                .waitlisted,
            1);
    }

    void aRowForASessionClosedToTheTrackLeavesNothingBehind_data() { TestDatabase::engines(); }
    void aRowForASessionClosedToTheTrackLeavesNothingBehind()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Cycle cycle = must(ProgrammeStore(desk.database()).cycles()).first();
        const Session third = must(MeetingStore(desk.database()).sessions(cycle.id)).at(2);
        const TrackId track = cycle.trackFor(Audience::Professional)->id;
        for (const QString &table : { u"meeting"_s, u"session_track"_s }) {
            (void)must(Statement(desk.database(),
                u"DELETE FROM %1 WHERE session_id = :session AND track_id = :track"_s.arg(table))
                    .bind(u":session"_s, third.id)
                    .bind(u":track"_s, track)
                    .run());
        }
        const ImportReport report = must(desk.import(header
            + "1;20/01/2022 - 09:00;;Éloy;Maëlle;Structure jamais vue;m@x.example;;59-MEL;Session 3;\n"));
        QCOMPARE(report.rejected.size(), 1);
        QCOMPARE(report.rejected.first().reason, RowReason::ClosedSession);
        for (const QString &table : { u"registration"_s, u"person"_s, u"organisation"_s }) {
            QCOMPARE(
                must(Statement(desk.database(), u"SELECT count(*) FROM "_s + table).first([](const Row &row) {
                    return row.integer(0);
                })).value(),
                0);
        }
    }

    void anotherPublicIsAnotherForm()
    {
        Desk desk(u"sqlite"_s);
        (void)must(desk.import(sample(u"d8_delimited_comma.csv"_s)));
        const ImportReport elected = must(desk.import(sample(u"d8_delimited_comma.csv"_s),
            { .cycle = {}, .audience = Audience::Elected, .session = {} }));
        QCOMPARE(elected.added, 5);
    }

    void theCommandPrintsExactlyItsReport_data() { TestDatabase::engines(); }
    void theCommandPrintsExactlyItsReport()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto run = [&](const QStringList &more) {
            QProcess program;
            program.start(builtProgram(),
                QStringList { u"--database"_s, desk.test.text(), u"import"_s,
                    testData(u"webform/d7_excel.xlsx"_s), u"--audience"_s, u"professional"_s }
                    + more);
            program.waitForFinished(-1);
            return QJsonDocument::fromJson(program.readAllStandardOutput()).object();
        };
        QCOMPARE(run({ u"--dry-run"_s }).value(u"added"_s).toInt(), 5);
        QVERIFY(desk.registrations().isEmpty());
        const QJsonObject report = run({});
        QStringList keys = report.keys();
        keys.sort();
        QCOMPARE(keys,
            (QStringList { u"added"_s, u"lookalikes"_s, u"rejected"_s, u"rows"_s, u"unchanged"_s,
                u"updated"_s, u"waitlisted"_s }));
        const QJsonObject like = report.value(u"lookalikes"_s).toArray().first().toObject();
        QCOMPARE(like.value(u"row"_s).toInt(), 8);
        QCOMPARE(like.value(u"registration"_s).toInteger(), desk.registration(u"de La Fontaine"_s).id.value);
        QVERIFY(like.value(u"reason"_s).toString().contains(u"déjà inscrit"_s));
    }

    void aMappingWithTwoColumnsForOneThingIsRefused()
    {
        Desk desk(u"sqlite"_s);
        const QStringList before = desk.content();
        const QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                        : QString();
        };
        const QString table = write(
            u"f.csv"_s, "Nom;Prénom;Courriel;Autre;Session\nÉloy;Maëlle;m@x.example;n@x.example;Session 1\n");
        const QString mapping = write(u"m.json"_s, R"({"Courriel": "email", "Autre": "email"})");
        QProcess program;
        program.start(builtProgram(),
            { u"--database"_s, desk.test.text(), u"import"_s, table, u"--audience"_s, u"professional"_s,
                u"--mapping"_s, mapping });
        program.waitForFinished(-1);
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.readAllStandardOutput().isEmpty());
        const QString told = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(told.contains(u"Autre"_s) && told.contains(u"n’en gardez qu’une"_s), qPrintable(told));
        QCOMPARE(desk.content(), before);
    }

    void aColumnThatIsLeftForAnotherIsTold()
    {
        Desk desk(u"sqlite"_s);
        const QJsonArray told = toldByTheCommand(desk,
            "Nom;Prénom;Courriel;E-mail;Structure;Organisme;Session\n"
            "Éloy;Maëlle;m@x.example;n@x.example;Ville A;Ville B;1\n")
                                    .value(u"columns_left_out"_s)
                                    .toArray();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.first().toObject().value(u"column"_s).toString(), u"E-mail"_s);
        QVERIFY(told.first().toObject().value(u"reason"_s).toString().contains(u"Courriel"_s));
        QCOMPARE(told.last().toObject().value(u"column"_s).toString(), u"Organisme"_s);
        QCOMPARE(desk.registration(u"Éloy"_s).person.email, u"m@x.example"_s);
    }

    void aColumnThatIsNotRecognisedIsTold()
    {
        Desk desk(u"sqlite"_s);
        const QJsonObject report = toldByTheCommand(
            desk, "Nom;Prénom;Repas;Vide;Adresse IP;Session;\nÉloy;Maëlle;végétarien;;192.0.2.1;1;x\n");
        QStringList told;
        const QJsonArray columns = report.value(u"columns_left_out"_s).toArray();
        for (const auto &each : columns) {
            told << each.toObject().value(u"column"_s).toString();
        }
        QCOMPARE(told, (QStringList { u"Repas"_s, u"7e colonne, sans nom"_s }));
        QVERIFY(!report.contains(u"sheets_left_out"_s));
    }

    void anAnswerThatNamesAnotherPublicIsToldByTheCommand()
    {
        Desk desk(u"sqlite"_s);
        const QJsonArray told = toldByTheCommand(
            desk, "Nom;Prénom;Courriel;Vous êtes;Session\nÉloy;Maëlle;m@x.example;Élu.e;1\n")
                                    .value(u"other_publics"_s)
                                    .toArray();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().toObject().value(u"row"_s).toInt(), 2);
        QVERIFY(told.first().toObject().value(u"reason"_s).toString().contains(u"Élu.e"_s));
    }

    void numbersThereIsNoRoomForAreToldByTheCommand()
    {
        Desk desk(u"sqlite"_s);
        const QJsonArray told = toldByTheCommand(desk,
            "Nom;Prénom;Téléphone;Portable;Ligne directe;Session\n"
            "Éloy;Maëlle;0353010001;0639980001;0353010002;1\n")
                                    .value(u"phones_left_out"_s)
                                    .toArray();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().toObject().value(u"row"_s).toInt(), 2);
        QCOMPARE(told.first().toObject().value(u"phones"_s).toString(), u"03 53 01 00 02"_s);
    }

    void badFilesLeaveTheDatabaseAsItWas()
    {
        Desk desk(u"sqlite"_s);
        const QStringList before = desk.content();
        QTemporaryDir folder;
        QFile file(folder.filePath(u"f.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(header + QByteArray("1;").repeated(1001) + "\n");
        file.close();
        QProcess program;
        program.start(builtProgram(),
            { u"--database"_s, desk.test.text(), u"import"_s, file.fileName(), u"--audience"_s,
                u"professional"_s });
        program.waitForFinished(-1);
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.readAllStandardOutput().isEmpty());
        QVERIFY(QString::fromUtf8(program.readAllStandardError()).contains(u"1 000 colonnes"_s));
        QCOMPARE(desk.content(), before);
    }
};

IREV_TEST(ImporterTest)
#include "importertest.moc"
