// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/changewords.h"

#include "app/attendance/attendancestore.h"
#include "app/base/french.h"
#include "app/exchange/importer.h"
#include "app/exchange/tablereader.h"
#include "app/journal/imagetables.h"
#include "app/journal/journalpages.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/seatdesk.h"
#include "app/registrations/waitingdesk.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "app/territories/territorystore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/words/actwords.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

const QList<EntityKind> everyKind { EntityKind::Person, EntityKind::Organisation, EntityKind::Registration,
    EntityKind::Meeting, EntityKind::Group, EntityKind::Form, EntityKind::Cycle, EntityKind::Place,
    EntityKind::Speaker, EntityKind::SchoolHoliday };

/// Two values a column may have.
std::pair<QJsonValue, QJsonValue> samples(const QString &table, const QString &column)
{
    static const QHash<QString, std::pair<QJsonValue, QJsonValue>> words {
        { u"status"_s, { u"requested"_s, u"confirmed"_s } },
        { u"audience"_s, { u"elected"_s, u"citizen"_s } },
        { u"registration_form.state"_s, { u"open"_s, u"closed"_s } },
        { u"offer.state"_s, { u"proposed"_s, u"accepted"_s } },
        { u"attendance.state"_s, { u"absent"_s, u"present"_s } },
        { u"quota.kind"_s, { u"organisation"_s, u"territory"_s } },
        { u"period"_s, { u"morning"_s, u"evening"_s } },
        { u"start_time"_s, { u"09:00"_s, u"09:30"_s } },
        { u"end_time"_s, { u"12:00"_s, u"12:30"_s } },
        { u"date"_s, { u"2021-10-12"_s, u"2021-10-13"_s } },
        { u"first_day"_s, { u"2021-10-12"_s, u"2021-10-13"_s } },
        { u"last_day"_s, { u"2021-10-22"_s, u"2021-10-23"_s } },
        { u"deadline"_s, { u"2021-10-12"_s, u"2021-10-13"_s } },
        { u"status_since"_s, { u"2021-10-12T09:00:00.000Z"_s, u"2021-10-13T09:00:00.000Z"_s } },
        { u"requested_at"_s, { u"2021-10-12T09:00:00.000Z"_s, u"2021-10-13T09:00:00.000Z"_s } },
        { u"source"_s, { u"evaluation-2022 · elected · avant"_s, u"evaluation-2022 · elected · après"_s } },
        { u"kind"_s, { u"commune"_s, u"epci"_s } },
        { u"subject"_s, { u"1"_s, u"2"_s } },
        { u"territory_id"_s, { u"1"_s, u"2"_s } },
        { u"module.number"_s, { 1, 2 } },
        { u"session.number"_s, { 1, 2 } },
        { u"companions_id"_s, { QJsonValue::Null, 2 } },
    };
    const auto own = words.find(table + u'.' + column);
    if (own != words.end()) {
        return *own;
    }
    if (const auto shared = words.find(column); shared != words.end()) {
        return *shared;
    }
    static const QStringList numbers { u"rank"_s, u"minutes"_s, u"position"_s, u"seats"_s, u"capacity"_s,
        u"priority"_s, u"signatures"_s };
    if (column == u"adjustment_needed" || column == u"full_by_hand" || column == u"late_calls_allowed") {
        return { 0, 1 };
    }
    if (column == u"id" || column.endsWith(u"_id"_s) || numbers.contains(column)) {
        return { 1, 2 };
    }
    return { u"avant"_s, u"après"_s };
}

ThingNames namesOfOneAndTwo()
{
    ThingNames names;
    for (const qint64 id : { 1, 2, 9 }) {
        const QString text = u"x%1"_s.arg(id);
        names.people.insert({ id }, { text, text });
        names.organisations.insert({ id }, text);
        names.organisationKinds.insert(id == 1 ? u"commune"_s : u"epci"_s, text);
        names.territories.insert(QString::number(id), u"territoire %1"_s.arg(id));
        names.sessions.insert({ id }, int(id));
        names.tracks.insert({ id }, text);
        names.modules.insert({ id }, { int(id), text });
        names.cycles.insert({ id }, text);
        names.places.insert({ id }, text);
        names.speakers.insert({ id }, text);
        names.halfDays.insert({ id }, { QDate(2021, 10, int(id)), u"morning"_s, {}, {}, 0 });
        names.meetings.insert({ id }, { { id }, { id }, QDate(2021, 10, int(id)) });
    }
    return names;
}

QString keyOf(const ImageTable &table, const QJsonObject &row)
{
    QStringList parts;
    for (qsizetype i = 0; i < table.keys; ++i) {
        parts << row.value(table.columns.at(i)).toVariant().toString();
    }
    return parts.join(u'/');
}

Image image(const ImageTable &table, const QString &key, const QJsonObject &row)
{
    return row.isEmpty() ? Image() : Image { { table.name, QJsonObject { { key, row } } } };
}

QJsonObject wholeRow(const ImageTable &table)
{
    QJsonObject row;
    for (const QString &column : table.columns) {
        row.insert(column, samples(table.name, column).first);
    }
    if (table.name == u"person_told_apart") {
        row.insert(u"person_id"_s, 9);
        row.insert(u"other_id"_s, 9);
    }
    return row;
}

QByteArray exported(const QString &function)
{
    return (u"SID;Nom;Prénom;Fonction;Adresse mail;Session choisie\n7;Éloy;Maëlle;%1;m.eloy@a.example;1\n"_s)
        .arg(function)
        .toUtf8();
}

} // namespace

/// What changed is told in French, on both engines.
class ChangeWordsTest final : public QObject
{
    Q_OBJECT

private:
    struct Desk {
        explicit Desk(const QString &engine)
            : stored(engine)
            , workspace(stored.create(Content::Programme, clockAt(QDate(2021, 10, 4))))
        {
            const Cycle first = must(ProgrammeStore(database()).cycles()).first();
            cycle = first.id;
            track = first.trackFor(Audience::Professional)->id;
            for (const Session &session : must(MeetingStore(database()).sessions())) {
                sessions.append(session.id);
            }
        }
        Database &database() { return workspace->database(); }
        Registration enrol(const QString &family, qsizetype session = 0)
        {
            RegistrationDraft draft;
            draft.person.civility = u"Madame"_s;
            draft.person.familyName = family;
            draft.person.givenName = u"Maëlle"_s;
            draft.session = sessions.at(session);
            draft.track = track;
            return must(workspace->enrolment().enrol(draft));
        }
        Registration read(const Registration &registration)
        {
            return must(RegistrationStore(database()).registration(registration.id));
        }
        void import(const QString &function) { importBytes(exported(function)); }
        void importBytes(QByteArray bytes)
        {
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::ReadOnly);
            const Table table = must(TableReader::read(buffer));
            Importer importer(database(), workspace->changes(), workspace->journal(), workspace->clock());
            (void)must(importer.run(table, must(importer.recognise(table)), {}));
        }
        /// What the last act did to things of this kind.
        QStringList told(EntityKind kind)
        {
            const ActRecord act = must(workspace->journal().latest(1)).first();
            const auto changes = must(workspace->journal().changes(act.id));
            const auto names = must(ThingNames::read(database(), changes));
            QStringList lines;
            for (const ActChange &change : changes) {
                if (change.entity.kind == kind) {
                    lines += changewords::sentences(act, change, names, changes);
                }
            }
            return lines;
        }

        TestDatabase stored;
        std::unique_ptr<Workspace> workspace;
        CycleId cycle;
        TrackId track;
        QList<SessionId> sessions;
    };

private Q_SLOTS:
    void everyColumnIsToldOrLeftOutOnPurpose()
    {
        const ThingNames names = namesOfOneAndTwo();
        const ActRecord act;
        for (const EntityKind kind : everyKind) {
            const Entity entity(kind, kind == EntityKind::Form ? u"9/elected"_s : u"9"_s);
            for (const ImageTable &table : imageTables(kind)) {
                const bool isMain = table.name == images::mainTable(kind);
                const QJsonObject whole = wholeRow(table);
                for (const QString &column : table.columns) {
                    const auto [was, now] = samples(table.name, column);
                    const bool isKey = table.columns.indexOf(column) < table.keys;
                    const QByteArray place = (table.name + u'.' + column).toUtf8();
                    QStringList one;
                    QStringList other;
                    if (isKey) {
                        QJsonObject row = whole;
                        row.insert(column, was);
                        one = changewords::sentences(
                            act, { entity, { {}, image(table, keyOf(table, row), row) } }, names);
                        row.insert(column, now);
                        other = changewords::sentences(
                            act, { entity, { {}, image(table, keyOf(table, row), row) } }, names);
                        // What tells rows apart is told when they come.
                        QVERIFY2(!isMain || !one.isEmpty(), place.constData());
                        QVERIFY2(
                            (one != other) != changewords::isLeftOut(table.name, column), place.constData());
                        continue;
                    }
                    const QString key = keyOf(table, whole);
                    const Difference changed { image(table, key, { { column, was } }),
                        image(table, key, { { column, now } }) };
                    const QStringList lines = changewords::sentences(act, { entity, changed }, names);
                    QVERIFY2(
                        lines.isEmpty() == changewords::isLeftOut(table.name, column), place.constData());
                    for (const QString &line : lines) {
                        QVERIFY2(!line.contains(u"%1"_s) && !line.contains(u" :"_s), qPrintable(line));
                        QVERIFY2(!line.contains(u"supprimée depuis"_s), qPrintable(line));
                    }
                }
            }
        }
    }

    void aChangeOfStatusAndOfThePersonIsTold_data() { TestDatabase::engines(); }
    void aChangeOfStatusAndOfThePersonIsTold()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration before = desk.enrol(u"Éloy"_s);
        QCOMPARE(desk.told(EntityKind::Person),
            (QStringList { u"Fiche créée"_s, u"Civilité : Madame · Nom : Éloy · Prénom : Maëlle"_s }));
        QCOMPARE(desk.told(EntityKind::Registration).first(), u"Inscription créée"_s);
        QVERIFY(
            desk.told(EntityKind::Registration).last().startsWith(u"Session : session 1 · Parcours : "_s));

        auto draft = draftOf(before);
        draft.person.email = u"m.eloy@mairie.example"_s;
        draft.person.organisationName = u"Mairie d’Exemple"_s;
        const auto territories = must(TerritoryStore(desk.database()).territories());
        draft.person.territories = { territories.first().id };
        (void)must(desk.workspace->enrolment().revise(
            before, draft, StatusWish { RegistrationStatus::Cancelled, u"Empêchement"_s }));
        QCOMPARE(desk.told(EntityKind::Registration),
            (QStringList { u"Statut : confirmée → annulée"_s, u"Motif : (aucun) → Empêchement"_s }));
        QCOMPARE(desk.told(EntityKind::Person),
            (QStringList { u"Courriel : (vide) → m.eloy@mairie.example"_s,
                u"Structure : (aucune) → Mairie d’Exemple"_s,
                u"Territoires : + %1"_s.arg(territories.first().label) }));

        Registration after = desk.read(before);
        draft = draftOf(after);
        draft.person.organisationName.clear();
        draft.person.organisation = {};
        draft.person.territories = { territories.last().id };
        draft.adjustmentNeeded = true;
        draft.expectations = u"Évaluer"_s;
        (void)must(desk.workspace->enrolment().revise(after, draft));
        QCOMPARE(desk.told(EntityKind::Registration),
            (QStringList { u"Attentes : (aucune) → Évaluer"_s, u"Aménagement utile : non → oui"_s }));
        QVERIFY(desk.told(EntityKind::Person).contains(u"Structure : Mairie d’Exemple → (aucune)"_s));
        QVERIFY(desk.told(EntityKind::Person)
                .contains(
                    u"Territoires : + %1, − %2"_s.arg(territories.last().label, territories.first().label)));

        must(desk.workspace->history().undo());
        QCOMPARE(desk.told(EntityKind::Registration),
            (QStringList { u"Attentes : Évaluer → (aucune)"_s, u"Aménagement utile : oui → non"_s }));
    }

    void theWaitingListIsTold_data() { TestDatabase::engines(); }
    void theWaitingListIsTold()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s);
        const Registration two = desk.enrol(u"Dupont"_s);
        (void)must(
            desk.workspace->enrolment().changeStatus({ one.id, two.id }, RegistrationStatus::Waitlisted));
        WaitingDesk &waiting = desk.workspace->waitingDesk();
        must(waiting.setWishes(one.id, { desk.sessions.at(2) }));
        QCOMPARE(
            desk.told(EntityKind::Registration), QStringList { u"Souhait n° 1 : (aucun) → session 3"_s });
        must(waiting.prioritise(one.id, 2, u"Réorganisation"_s));
        QCOMPARE(desk.told(EntityKind::Registration),
            (QStringList { u"Priorité : 0 → 2"_s, u"Motif de la priorité : (aucun) → Réorganisation"_s }));
        must(waiting.linkColleagues({ one.id, two.id }));
        QCOMPARE(desk.told(EntityKind::Registration),
            (QStringList { u"Liée à DUPONT Maëlle"_s, u"Liée à ÉLOY Maëlle"_s }));
        (void)must(waiting.propose(one.id, desk.sessions.first(), QDate(2021, 10, 12)));
        QCOMPARE(desk.told(EntityKind::Registration).first(),
            u"Place proposée en session 1, réponse attendue avant le mardi 12 octobre 2021"_s);
        (void)must(waiting.accept(one.id));
        QVERIFY(desk.told(EntityKind::Registration).contains(u"Offre de place acceptée"_s));
        QVERIFY(desk.told(EntityKind::Registration).contains(u"Statut : en attente → confirmée"_s));
        (void)must(desk.workspace->enrolment().transfer(one.id, desk.sessions.at(1)));
        QVERIFY(desk.told(EntityKind::Registration).contains(u"Session : session 1 → session 2"_s));
        QVERIFY(desk.told(EntityKind::Registration)
                .contains(u"Session demandée d’abord : (aucune) → session 1"_s));
        QVERIFY(!desk.told(EntityKind::Registration).join(u'\n').contains(u"depuis"_s));
    }

    void seatsFormsAndMeetingsAreTold_data() { TestDatabase::engines(); }
    void seatsFormsAndMeetingsAreTold()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        auto seats = must(desk.workspace->seats().seats(desk.sessions.first(), desk.track));
        seats.capacity = 30;
        seats.fullByHand = true;
        seats.lateCallsAllowed = true;
        seats.quotas = { { Quota::Kind::Audience, u"citizen"_s, 5 } };
        must(desk.workspace->seats().setSeats(seats));
        QCOMPARE(desk.told(EntityKind::Group),
            (QStringList { u"Places : (non précisées) → 30"_s, u"Déclarée COMPLET à la main : non → oui"_s,
                u"Appels après la première séance : non autorisés → autorisés"_s,
                u"Quota ajouté : 5 places au plus pour le public « conseiller.e citoyen.ne »"_s }));
        seats.quotas = { { Quota::Kind::Audience, u"citizen"_s, 1 } };
        must(desk.workspace->seats().setSeats(seats));
        QCOMPARE(desk.told(EntityKind::Group),
            QStringList { u"Quota : 5 places au plus pour le public « conseiller.e citoyen.ne » → "
                          "1 place au plus pour le public « conseiller.e citoyen.ne »"_s });
        must(desk.workspace->seats().setFormState(desk.cycle, Audience::Elected, FormState::Closed));
        QCOMPARE(desk.told(EntityKind::Form), QStringList { u"Formulaire : ouvert → fermé"_s });

        MeetingFilter theirs;
        theirs.session = desk.sessions.first();
        theirs.track = desk.track;
        Meeting meeting = must(MeetingStore(desk.database()).meetings(theirs)).first();
        meeting.place = u"Maison des associations"_s;
        meeting.speakers = { u"Camille Leroy"_s };
        meeting.halfDays.first().period = HalfDayPeriod::Morning;
        meeting.halfDays.first().start = QTime(9, 0);
        meeting = must(desk.workspace->planning().reviseMeeting(meeting));
        QVERIFY(desk.told(EntityKind::Meeting).contains(u"Lieu : (à préciser) → Maison des associations"_s));
        QVERIFY(desk.told(EntityKind::Meeting).contains(u"Intervenants : + Camille Leroy"_s));
        meeting.halfDays.first().start = QTime(9, 30);
        meeting.date = meeting.date.addDays(1);
        const QDate before = meeting.date.addDays(-1);
        (void)must(desk.workspace->planning().reviseMeeting(meeting));
        QCOMPARE(desk.told(EntityKind::Meeting),
            (QStringList { u"Date : %1 → %2"_s.arg(french::longDate(before), french::longDate(meeting.date)),
                u"Demi-journée (matin), début : 9 h → 9 h 30"_s }));
    }

    void mergedPeopleAreNamedEvenWhenTheyAreNoMore_data() { TestDatabase::engines(); }
    void mergedPeopleAreNamedEvenWhenTheyAreNoMore()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s);
        const Registration two = desk.enrol(u"Eloy-Martin"_s, 1);
        PeopleMerge merge;
        merge.kept = one.person;
        merge.kept.function = u"directrice"_s;
        merge.removed = two.person.id;
        (void)must(desk.workspace->directory().merge(merge));
        const QStringList people = desk.told(EntityKind::Person);
        QVERIFY(people.contains(u"Fiche réunie avec celle d’ELOY-MARTIN Maëlle"_s));
        QVERIFY(people.contains(u"Fiche réunie avec celle d’ÉLOY Maëlle"_s));
        // One place a track: the other is given up with the merge.
        QCOMPARE(desk.told(EntityKind::Registration),
            (QStringList {
                u"Personne : ELOY-MARTIN Maëlle → ÉLOY Maëlle"_s, u"Statut\u00A0: confirmée → annulée"_s }));

        // The one who stays tells what happened to the other.
        const auto entities = must(journalpages::about(desk.database(), one.person.id));
        QCOMPARE(entities.size(), 4);
        const auto pages = must(journalpages::of(desk.database(), entities, {}, 10));
        QCOMPARE(pages.size(), 3);
        QCOMPARE(pages.first().act.kind, ActKind::MergePeople);
        QVERIFY(pages.first().parties.size() >= 3);
        QCOMPARE(pages.last().changes.size(), 2);
        must(desk.workspace->history().undo());
        QVERIFY(desk.told(EntityKind::Person)
                .contains(u"Fiche séparée de nouveau de celle d’ELOY-MARTIN Maëlle"_s));
    }

    void anImportTellsItsFormAndItsUpdates_data() { TestDatabase::engines(); }
    void anImportTellsItsFormAndItsUpdates()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        desk.import(u"directrice"_s);
        const QStringList added = desk.told(EntityKind::Registration);
        QVERIFY2(added.first().startsWith(u"Importée du formulaire « "_s), qPrintable(added.first()));
        QVERIFY2(added.last() == u"Vient de la réponse n° 7"_s, qPrintable(added.last()));
        desk.import(u"cheffe de projet"_s);
        QCOMPARE(
            desk.told(EntityKind::Person), QStringList { u"Fonction : directrice → cheffe de projet"_s });
        QVERIFY(desk.told(EntityKind::Registration)
                .first()
                .startsWith(u"Mise à jour par la réponse n° 7 du formulaire"_s));
        must(desk.workspace->history().undo());
        must(desk.workspace->history().undo());
        QCOMPARE(desk.told(EntityKind::Registration).first(), u"Inscription supprimée"_s);
        QVERIFY(desk.told(EntityKind::Registration).at(1).startsWith(u"Il s’y lisait : Session"_s));
    }

    void aRowWithoutANumberIsToldByItsFileNotByAMark()
    {
        Desk desk(u"sqlite"_s);
        const QByteArray list = "Nom;Prénom;Adresse mail;Session\nÉloy;Maëlle;m.eloy@a.example;1\n";
        desk.importBytes(list);
        const QString added = desk.told(EntityKind::Registration).last();
        QCOMPARE(added, u"Vient d’une ligne sans numéro de réponse"_s);
        // The same person by another list: the registration gains a row it comes from.
        desk.importBytes(QByteArray(list)
                .replace("Adresse mail", "Fonction;Adresse mail")
                .replace("Maëlle;", "Maëlle;maire;"));
        const QStringList again = desk.told(EntityKind::Registration);
        QCOMPARE(again, QStringList { u"Vient de la ligne sans numéro d’un fichier importé"_s });
    }

    void presencesAreToldWithTheirHalfDay_data() { TestDatabase::engines(); }
    void presencesAreToldWithTheirHalfDay()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s);
        MeetingFilter theirs;
        theirs.session = desk.sessions.first();
        theirs.track = desk.track;
        const Meeting meeting = must(MeetingStore(desk.database()).meetings(theirs)).first();
        const HalfDayId halfDay = meeting.halfDays.first().id;
        const QString key = u"%1/%2"_s.arg(one.id.value).arg(halfDay.value);
        const ActChange change { Entity(one.id),
            { { { u"attendance"_s, QJsonObject { { key, QJsonObject { { u"state"_s, u"absent"_s } } } } } },
                { { u"attendance"_s,
                    QJsonObject { { key, QJsonObject { { u"state"_s, u"present"_s } } } } } } } };
        const auto names = must(ThingNames::read(desk.database(), { change }));
        const QStringList lines = changewords::sentences({}, change, names);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().startsWith(u"Présence du "_s + french::longDate(meeting.date)),
            qPrintable(lines.first()));
        QVERIFY(lines.first().endsWith(u" : absent → présent"_s));
    }

    void signaturesCountedAreToldWithTheirSheet_data() { TestDatabase::engines(); }
    void signaturesCountedAreToldWithTheirSheet()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)desk.enrol(u"Éloy"_s);
        MeetingFilter theirs;
        theirs.session = desk.sessions.first();
        theirs.track = desk.track;
        const Meeting meeting = must(MeetingStore(desk.database()).meetings(theirs)).first();
        (void)must(desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ meeting.id }))));
        must(desk.workspace->attendance().count(1, meeting.halfDays.first().id, 8));
        QStringList lines = desk.told(EntityKind::Meeting);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().startsWith(u"Signatures comptées, feuille n°\u00A01, "_s)
                && lines.first().contains(french::longDate(meeting.date))
                && lines.first().endsWith(u"(non comptées) → 8"_s),
            qPrintable(lines.first()));
        const ActRecord act = must(desk.workspace->journal().latest(1)).first();
        QCOMPARE(actwords::undo(act).section(u':', 1).trimmed(),
            u"compte des signatures de la feuille n°\u00A01"_s);
        must(desk.workspace->history().undo());
        lines = desk.told(EntityKind::Meeting);
        QVERIFY2(lines.first().endsWith(u"8 → (non comptées)"_s), qPrintable(lines.first()));
    }

    void whatKeepsAnActFromBeingTakenBackIsSaid_data() { TestDatabase::engines(); }
    void whatKeepsAnActFromBeingTakenBackIsSaid()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s);
        History &history = desk.workspace->history();
        (void)must(desk.workspace->enrolment().changeStatus({ one.id }, RegistrationStatus::Waitlisted));
        const auto other = desk.stored.open();
        (void)must(other->enrolment().changeStatus({ one.id }, RegistrationStatus::Refused, u"Report"_s));
        ActRecord act = history.done().last();
        auto refused = history.undo();
        QVERIFY(!refused);
        QString sentence = actwords::refusal(desk.database(), act, refused.error());
        QVERIFY2(sentence.contains(u"ÉLOY Maëlle – session 1, "_s), qPrintable(sentence));
        QVERIFY2(
            sentence.contains(u"« Statut » a changé depuis, par "_s + loginName()), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"(Refus de Mme ÉLOY)"_s), qPrintable(sentence));

        MeetingFilter theirs;
        theirs.session = desk.sessions.first();
        theirs.track = desk.track;
        const Meeting meeting = must(MeetingStore(desk.database()).meetings(theirs)).first();
        must(AttendanceStore(desk.database())
                .record({ one.id, meeting.halfDays.first().id, AttendanceState::Present },
                    QDateTime(QDate(2021, 11, 24), QTime(9, 0))));
        const Registration two = desk.enrol(u"Dupont"_s);
        must(AttendanceStore(desk.database())
                .record({ two.id, meeting.halfDays.first().id, AttendanceState::Present },
                    QDateTime(QDate(2021, 11, 24), QTime(9, 0))));
        act = history.done().last();
        refused = history.undo();
        QVERIFY(!refused);
        sentence = actwords::refusal(desk.database(), act, refused.error());
        QVERIFY2(sentence.contains(u"DUPONT Maëlle"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"des présences ont été saisies depuis. Effacez-les d’abord"_s),
            qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"attendance"_s), qPrintable(sentence));
    }

    void aSeatThatIsGoneIsSaidToBeTakenOrNoMoreThere_data() { TestDatabase::engines(); }
    void aSeatThatIsGoneIsSaidToBeTakenOrNoMoreThere()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto setSeats = [&](Workspace &workspace, int capacity, const QList<Quota> &quotas = {}) {
            GroupSeats seats = must(workspace.seats().seats(desk.sessions.first(), desk.track));
            seats.capacity = capacity;
            seats.quotas = quotas;
            must(workspace.seats().setSeats(seats));
        };
        setSeats(*desk.workspace, 0);
        const Registration one = desk.enrol(u"Éloy"_s);
        setSeats(*desk.workspace, 1);
        History &history = desk.workspace->history();
        (void)must(desk.workspace->waitingDesk().propose(one.id, desk.sessions.first()));
        (void)must(desk.workspace->waitingDesk().accept(one.id));
        must(history.undo());
        must(history.undo());
        const auto other = desk.stored.open();
        const auto sentence = [&] {
            const ActRecord act = history.undone().last();
            const auto refused = history.redo();
            return refused ? QString() : actwords::refusal(desk.database(), act, refused.error());
        };
        setSeats(*other, 0);
        QString said = sentence();
        QVERIFY2(said.contains(u"le nombre de places a changé depuis, 0\u00a0place maintenant"_s),
            qPrintable(said));
        QVERIFY2(!said.contains(u"prise"_s), qPrintable(said));
        setSeats(*other, 1, { { Quota::Kind::Audience, u"professional"_s, 0 } });
        said = sentence();
        QVERIFY2(said.contains(u"quota de ce public"_s), qPrintable(said));
    }

    void aSeatTakenByAnotherIsSaidToBeTaken_data() { TestDatabase::engines(); }
    void aSeatTakenByAnotherIsSaidToBeTaken()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        GroupSeats seats = must(desk.workspace->seats().seats(desk.sessions.first(), desk.track));
        seats.capacity = 1;
        must(desk.workspace->seats().setSeats(seats));
        const Registration one = desk.enrol(u"Éloy"_s);
        History &history = desk.workspace->history();
        (void)must(desk.workspace->enrolment().changeStatus({ one.id }, RegistrationStatus::Cancelled));
        const auto other = desk.stored.open();
        RegistrationDraft draft = draftOf(one);
        draft.person = {};
        draft.person.familyName = u"Dupont"_s;
        draft.person.givenName = u"Aline"_s;
        (void)must(other->enrolment().enrol(draft));
        const ActRecord act = history.done().last();
        const auto refused = history.undo();
        QVERIFY(!refused);
        const QString said = actwords::refusal(desk.database(), act, refused.error());
        QVERIFY2(said.contains(u"la place a été prise depuis"_s), qPrintable(said));
    }

    void whoWasRegisteredAnewIsInTheWayOfDoingItAgain_data() { TestDatabase::engines(); }
    void whoWasRegisteredAnewIsInTheWayOfDoingItAgain()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s);
        History &history = desk.workspace->history();
        must(history.undo());
        const auto other = desk.stored.open();
        RegistrationDraft draft = draftOf(one);
        draft.person.id = {};
        must(other->enrolment().enrol(draft));
        const ActRecord act = history.undone().last();
        const auto refused = history.redo();
        QVERIFY(!refused);
        const QString sentence = actwords::refusal(desk.database(), act, refused.error());
        QVERIFY2(sentence.contains(u"ÉLOY Maëlle – session 1, "_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"la même personne y a été inscrite de nouveau depuis, par "_s),
            qPrintable(sentence));
        QVERIFY2(sentence.endsWith(u"(Inscription de Mme ÉLOY)."_s), qPrintable(sentence));
    }

    void aLongHistoryIsReadInPieces_data() { TestDatabase::engines(); }
    void aLongHistoryIsReadInPieces()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const Registration one = desk.enrol(u"Éloy"_s);
        for (int i = 0; i < 8; ++i) {
            (void)must(desk.workspace->enrolment().changeStatus(
                { one.id }, i % 2 ? RegistrationStatus::Confirmed : RegistrationStatus::Waitlisted));
        }
        const QList<Entity> both { Entity(one.id), Entity(one.person.id) };
        ActId before;
        QList<ActKind> kinds;
        for (const int expected : { 4, 4, 1, 0 }) {
            const auto pages = must(journalpages::of(desk.database(), both, before, 4));
            QCOMPARE(pages.size(), expected);
            for (const auto &page : pages) {
                kinds.append(page.act.kind);
                before = page.act.id;
            }
        }
        QCOMPARE(kinds.size(), 9);
        QCOMPARE(kinds.first(), ActKind::Confirm);
        QCOMPARE(kinds.last(), ActKind::Enrol);
        QCOMPARE(must(journalpages::first(desk.database()))->kind, ActKind::Enrol);
        const auto act = must(desk.workspace->journal().latest(9)).last();
        QCOMPARE(must(journalpages::changes(desk.database(), act.id, 1, 10)).size(), 1);
    }
};

IREV_TEST(ChangeWordsTest)
#include "changewordstest.moc"
