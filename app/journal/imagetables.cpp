// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/imagetables.h"

#include "app/journal/cycletables.h"

using namespace Qt::StringLiterals;

// The things of one kind that an act of the journal changed, from one of its changes to another.
#define OF_ACT(kind)                                                                                         \
    " IN (SELECT CAST(c.entity_key AS BIGINT) FROM act_change c WHERE c.act_id = :act AND c.entity = '" kind \
    "' AND c.position BETWEEN :from AND :to)"

namespace
{

QList<ImageTable> ofPerson()
{
    return {
        { .name = u"person"_s,
            .columns = { u"id"_s, u"civility"_s, u"family_name"_s, u"given_name"_s, u"sort_name"_s,
                u"sort_key"_s, u"name_key"_s, u"email"_s, u"email_key"_s, u"phone"_s, u"function"_s,
                u"organisation_id"_s, u"council"_s },
            .keys = 1,
            .select
            = u"SELECT id, civility, family_name, given_name, sort_name, sort_key, name_key, email, email_key, phone, function, organisation_id, council FROM person"_s,
            .ofOne = u" WHERE id = :first"_s,
            .ofAct = u" WHERE id" OF_ACT("person") ""_s,
            .owners = { u"id"_s },
            .write
            = u"INSERT INTO person (id, civility, family_name, given_name, sort_name, sort_key, name_key, "
              u"email,"
              " email_key, phone, function, organisation_id, council)"
              " VALUES (:id, :civility, :family_name, :given_name, :sort_name, :sort_key, :name_key, :email,"
              " :email_key, :phone, :function, :organisation_id, :council)"
              " ON CONFLICT (id) DO UPDATE SET civility = excluded.civility, family_name = "
              "excluded.family_name,"
              " given_name = excluded.given_name, sort_name = excluded.sort_name, sort_key = "
              "excluded.sort_key,"
              " name_key = excluded.name_key, email = excluded.email, email_key = excluded.email_key,"
              " phone = excluded.phone, function = excluded.function,"
              " organisation_id = excluded.organisation_id, council = excluded.council"_s,
            .remove = u"DELETE FROM person WHERE id = :id"_s },
        { .name = u"person_territory"_s,
            .columns = { u"person_id"_s, u"territory_id"_s },
            .keys = 2,
            .select = u"SELECT person_id, territory_id FROM person_territory"_s,
            .ofOne = u" WHERE person_id = :first"_s,
            .ofAct = u" WHERE person_id" OF_ACT("person") ""_s,
            .owners = { u"person_id"_s },
            .write
            = u"INSERT INTO person_territory (person_id, territory_id) VALUES (:person_id, :territory_id)"
              " ON CONFLICT DO NOTHING"_s,
            .remove = u"DELETE FROM person_territory WHERE person_id = :person_id"
                      " AND territory_id = :territory_id"_s },
        { .name = u"person_told_apart"_s,
            .columns = { u"person_id"_s, u"other_id"_s },
            .keys = 2,
            .select = u"SELECT person_id, other_id FROM person_told_apart"_s,
            .ofOne = u" WHERE person_id = :first OR other_id = :first"_s,
            .ofAct = u" WHERE person_id" OF_ACT("person") " OR other_id" OF_ACT("person") ""_s,
            .owners = { u"person_id"_s, u"other_id"_s },
            .write = u"INSERT INTO person_told_apart (person_id, other_id) VALUES (:person_id, :other_id)"
                     " ON CONFLICT DO NOTHING"_s,
            .remove
            = u"DELETE FROM person_told_apart WHERE person_id = :person_id AND other_id = :other_id"_s,
            .isShared = true },
    };
}

QList<ImageTable> ofOrganisation()
{
    return {
        { .name = u"organisation"_s,
            .columns = { u"id"_s, u"name"_s, u"name_key"_s, u"kind"_s, u"territory_id"_s },
            .keys = 1,
            .select = u"SELECT id, name, name_key, kind, territory_id FROM organisation"_s,
            .ofOne = u" WHERE id = :first"_s,
            .ofAct = u" WHERE id" OF_ACT("organisation") ""_s,
            .owners = { u"id"_s },
            .write = u"INSERT INTO organisation (id, name, name_key, kind, territory_id)"
                     " VALUES (:id, :name, :name_key, :kind, :territory_id)"
                     " ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key,"
                     " kind = excluded.kind, territory_id = excluded.territory_id"_s,
            .remove = u"DELETE FROM organisation WHERE id = :id"_s },
    };
}

QList<ImageTable> ofRegistration()
{
    return {
        { .name = u"registration"_s,
            .columns = { u"id"_s, u"person_id"_s, u"session_id"_s, u"track_id"_s, u"audience"_s, u"status"_s,
                u"status_since"_s, u"status_reason"_s, u"requested_at"_s, u"expectations"_s,
                u"adjustment_needed"_s, u"priority"_s, u"priority_reason"_s, u"companions_id"_s,
                u"origin_session_id"_s },
            .keys = 1,
            .select
            = u"SELECT id, person_id, session_id, track_id, audience, status, status_since, status_reason, requested_at, expectations, adjustment_needed, priority, priority_reason, companions_id, origin_session_id FROM registration"_s,
            .ofOne = u" WHERE id = :first"_s,
            .ofAct = u" WHERE id" OF_ACT("registration") ""_s,
            .owners = { u"id"_s },
            .write
            = u"INSERT INTO registration (id, person_id, session_id, track_id, audience, status, "
              u"status_since,"
              " status_reason, requested_at, expectations, adjustment_needed, priority, priority_reason,"
              " companions_id, origin_session_id, version)"
              " VALUES (:id, :person_id, :session_id, :track_id, :audience, :status, :status_since,"
              " :status_reason, :requested_at, :expectations, :adjustment_needed, :priority,"
              " :priority_reason, :companions_id, :origin_session_id, 1)"
              " ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id,"
              " session_id = excluded.session_id, track_id = excluded.track_id, audience = excluded.audience,"
              " status = excluded.status, status_since = excluded.status_since,"
              " status_reason = excluded.status_reason, requested_at = excluded.requested_at,"
              " expectations = excluded.expectations, adjustment_needed = excluded.adjustment_needed,"
              " priority = excluded.priority, priority_reason = excluded.priority_reason,"
              " companions_id = excluded.companions_id, origin_session_id = excluded.origin_session_id,"
              " version = registration.version + 1"_s,
            .remove = u"DELETE FROM registration WHERE id = :id"_s },
        { .name = u"registration_module"_s,
            .columns = { u"registration_id"_s, u"module_id"_s },
            .keys = 2,
            .select = u"SELECT registration_id, module_id FROM registration_module"_s,
            .ofOne = u" WHERE registration_id = :first"_s,
            .ofAct = u" WHERE registration_id" OF_ACT("registration") ""_s,
            .owners = { u"registration_id"_s },
            .write = u"INSERT INTO registration_module (registration_id, module_id)"
                     " VALUES (:registration_id, :module_id) ON CONFLICT DO NOTHING"_s,
            .remove = u"DELETE FROM registration_module WHERE registration_id = :registration_id"
                      " AND module_id = :module_id"_s },
        { .name = u"wish"_s,
            .columns = { u"registration_id"_s, u"rank"_s, u"session_id"_s },
            .keys = 2,
            .select = u"SELECT registration_id, rank, session_id FROM wish"_s,
            .ofOne = u" WHERE registration_id = :first"_s,
            .ofAct = u" WHERE registration_id" OF_ACT("registration") ""_s,
            .owners = { u"registration_id"_s },
            .write = u"INSERT INTO wish (registration_id, rank, session_id)"
                     " VALUES (:registration_id, :rank, :session_id)"
                     " ON CONFLICT (registration_id, rank) DO UPDATE SET session_id = excluded.session_id"_s,
            .remove = u"DELETE FROM wish WHERE registration_id = :registration_id AND rank = :rank"_s },
        { .name = u"offer"_s,
            .columns = { u"id"_s, u"registration_id"_s, u"session_id"_s, u"state"_s, u"proposed_at"_s,
                u"deadline"_s, u"answered_at"_s, u"answer_reason"_s },
            .keys = 1,
            .select
            = u"SELECT id, registration_id, session_id, state, proposed_at, deadline, answered_at, answer_reason FROM offer"_s,
            .ofOne = u" WHERE registration_id = :first"_s,
            .ofAct = u" WHERE registration_id" OF_ACT("registration") ""_s,
            .owners = { u"registration_id"_s },
            .write = u"INSERT INTO offer (id, registration_id, session_id, state, proposed_at, deadline,"
                     " answered_at, answer_reason)"
                     " VALUES (:id, :registration_id, :session_id, :state, :proposed_at, :deadline,"
                     " :answered_at, :answer_reason)"
                     " ON CONFLICT (id) DO UPDATE SET session_id = excluded.session_id,"
                     " state = excluded.state, deadline = excluded.deadline,"
                     " answered_at = excluded.answered_at, answer_reason = excluded.answer_reason"_s,
            .remove = u"DELETE FROM offer WHERE id = :id"_s },
        { .name = u"submission"_s,
            .columns = { u"source"_s, u"number"_s, u"registration_id"_s, u"fingerprint"_s },
            .keys = 2,
            .select = u"SELECT source, number, registration_id, fingerprint FROM submission"_s,
            .ofOne = u" WHERE registration_id = :first"_s,
            .ofAct = u" WHERE registration_id" OF_ACT("registration") ""_s,
            .owners = { u"registration_id"_s },
            .write = u"INSERT INTO submission (source, number, registration_id, fingerprint)"
                     " VALUES (:source, :number, :registration_id, :fingerprint)"
                     " ON CONFLICT (source, number) DO UPDATE SET"
                     " registration_id = excluded.registration_id, fingerprint = excluded.fingerprint"_s,
            .remove = u"DELETE FROM submission WHERE source = :source AND number = :number"_s },
        { .name = u"attendance"_s,
            .columns = { u"registration_id"_s, u"half_day_id"_s, u"state"_s, u"recorded_at"_s },
            .keys = 2,
            .select = u"SELECT registration_id, half_day_id, state, recorded_at FROM attendance"_s,
            .ofOne = u" WHERE registration_id = :first"_s,
            .ofAct = u" WHERE registration_id" OF_ACT("registration") ""_s,
            .owners = { u"registration_id"_s },
            .write = u"INSERT INTO attendance (registration_id, half_day_id, state, recorded_at)"
                     " VALUES (:registration_id, :half_day_id, :state, :recorded_at)"
                     " ON CONFLICT (registration_id, half_day_id) DO UPDATE SET state = excluded.state,"
                     " recorded_at = excluded.recorded_at"_s,
            .remove = u"DELETE FROM attendance WHERE registration_id = :registration_id"
                      " AND half_day_id = :half_day_id"_s },
        { .name = u"make_up"_s,
            .columns = { u"registration_id"_s, u"meeting_id"_s, u"arranged_at"_s },
            .keys = 2,
            .select = u"SELECT registration_id, meeting_id, arranged_at FROM make_up"_s,
            .ofOne = u" WHERE registration_id = :first"_s,
            .ofAct = u" WHERE registration_id" OF_ACT("registration") ""_s,
            .owners = { u"registration_id"_s },
            .write = u"INSERT INTO make_up (registration_id, meeting_id, arranged_at)"
                     " VALUES (:registration_id, :meeting_id, :arranged_at)"
                     " ON CONFLICT (registration_id, meeting_id) DO UPDATE SET"
                     " arranged_at = excluded.arranged_at"_s,
            .remove = u"DELETE FROM make_up WHERE registration_id = :registration_id"
                      " AND meeting_id = :meeting_id"_s },
        { .name = u"sent_letter"_s,
            .columns = { u"registration_id"_s, u"id"_s, u"meeting_id"_s, u"document"_s, u"means"_s,
                u"address"_s, u"sent_at"_s, u"sent_by"_s, u"told"_s, u"words"_s },
            .keys = 2,
            .select = u"SELECT registration_id, id, meeting_id, document, means, address, sent_at, sent_by,"
                      " told, words FROM sent_letter"_s,
            .ofOne = u" WHERE registration_id = :first"_s,
            .ofAct = u" WHERE registration_id" OF_ACT("registration") ""_s,
            .owners = { u"registration_id"_s },
            .write = u"INSERT INTO sent_letter (registration_id, id, meeting_id, document, means, address,"
                     " sent_at, sent_by, told, words) VALUES (:registration_id, :id, :meeting_id, :document,"
                     " :means, :address, :sent_at, :sent_by, :told, :words)"
                     " ON CONFLICT (registration_id, id) DO UPDATE SET address = excluded.address"_s,
            .remove = u"DELETE FROM sent_letter WHERE registration_id = :registration_id AND id = :id"_s },
        { .name = u"sheet_guest"_s,
            .columns = { u"sheet_number"_s, u"row_number"_s, u"registration_id"_s },
            .keys = 2,
            .select = u"SELECT sheet_number, row_number, registration_id FROM sheet_guest"_s,
            .ofOne = u" WHERE registration_id = :first"_s,
            .ofAct = u" WHERE registration_id" OF_ACT("registration") ""_s,
            .owners = { u"registration_id"_s },
            .write = u"INSERT INTO sheet_guest (sheet_number, row_number, registration_id)"
                     " VALUES (:sheet_number, :row_number, :registration_id)"
                     " ON CONFLICT (sheet_number, row_number) DO UPDATE SET"
                     " registration_id = excluded.registration_id"_s,
            .remove = u"DELETE FROM sheet_guest WHERE sheet_number = :sheet_number"
                      " AND row_number = :row_number"_s },
    };
}

QList<ImageTable> ofMeeting()
{
    return {
        { .name = u"meeting"_s,
            .columns = { u"id"_s, u"session_id"_s, u"track_id"_s, u"module_id"_s, u"date"_s, u"place_id"_s },
            .keys = 1,
            .select = u"SELECT id, session_id, track_id, module_id, date, place_id FROM meeting"_s,
            .ofOne = u" WHERE id = :first"_s,
            .ofAct = u" WHERE id" OF_ACT("meeting") ""_s,
            .owners = { u"id"_s },
            .write = u"INSERT INTO meeting (id, session_id, track_id, module_id, date, place_id, version)"
                     " VALUES (:id, :session_id, :track_id, :module_id, :date, :place_id, 1)"
                     " ON CONFLICT (id) DO UPDATE SET session_id = excluded.session_id,"
                     " track_id = excluded.track_id, module_id = excluded.module_id, date = excluded.date,"
                     " place_id = excluded.place_id, version = meeting.version + 1"_s,
            .remove = u"DELETE FROM meeting WHERE id = :id"_s },
        { .name = u"meeting_speaker"_s,
            .columns = { u"meeting_id"_s, u"position"_s, u"speaker_id"_s },
            .keys = 2,
            .select = u"SELECT meeting_id, position, speaker_id FROM meeting_speaker"_s,
            .ofOne = u" WHERE meeting_id = :first"_s,
            .ofAct = u" WHERE meeting_id" OF_ACT("meeting") ""_s,
            .owners = { u"meeting_id"_s },
            .write = u"INSERT INTO meeting_speaker (meeting_id, position, speaker_id)"
                     " VALUES (:meeting_id, :position, :speaker_id)"
                     " ON CONFLICT (meeting_id, position) DO UPDATE SET speaker_id = excluded.speaker_id"_s,
            .remove
            = u"DELETE FROM meeting_speaker WHERE meeting_id = :meeting_id AND position = :position"_s },
        { .name = u"half_day"_s,
            .columns
            = { u"id"_s, u"meeting_id"_s, u"position"_s, u"period"_s, u"start_time"_s, u"end_time"_s },
            .keys = 1,
            .select = u"SELECT id, meeting_id, position, period, start_time, end_time FROM half_day"_s,
            .ofOne = u" WHERE meeting_id = :first"_s,
            .ofAct = u" WHERE meeting_id" OF_ACT("meeting") ""_s,
            .owners = { u"meeting_id"_s },
            .write = u"INSERT INTO half_day (id, meeting_id, position, period, start_time, end_time)"
                     " VALUES (:id, :meeting_id, :position, :period, :start_time, :end_time)"
                     " ON CONFLICT (id) DO UPDATE SET position = excluded.position, period = excluded.period,"
                     " start_time = excluded.start_time, end_time = excluded.end_time"_s,
            .remove = u"DELETE FROM half_day WHERE id = :id"_s,
            .park = u"UPDATE half_day SET position = -1 - position WHERE meeting_id = :first"_s },
        { .name = u"kept_conflict"_s,
            .columns = { u"meeting_id"_s, u"kind"_s, u"subject"_s, u"date"_s, u"reason"_s, u"kept_at"_s,
                u"kept_by"_s },
            .keys = 3,
            .select
            = u"SELECT meeting_id, kind, subject, date, reason, kept_at, kept_by FROM kept_conflict"_s,
            .ofOne = u" WHERE meeting_id = :first"_s,
            .ofAct = u" WHERE meeting_id" OF_ACT("meeting") ""_s,
            .owners = { u"meeting_id"_s },
            .write = u"INSERT INTO kept_conflict (meeting_id, kind, subject, date, reason, kept_at, kept_by)"
                     " VALUES (:meeting_id, :kind, :subject, :date, :reason, :kept_at, :kept_by)"
                     " ON CONFLICT (meeting_id, kind, subject) DO UPDATE SET date = excluded.date,"
                     " reason = excluded.reason, kept_at = excluded.kept_at, kept_by = excluded.kept_by"_s,
            .remove = u"DELETE FROM kept_conflict WHERE meeting_id = :meeting_id AND kind = :kind"
                      " AND subject = :subject"_s },
        // Which meeting it is of, its sheet says.
        { .name = u"sheet_count"_s,
            .columns
            = { u"sheet_number"_s, u"half_day_id"_s, u"meeting_id"_s, u"signatures"_s, u"counted_at"_s },
            .keys = 2,
            .select = u"SELECT k.sheet_number, k.half_day_id, s.meeting_id, k.signatures, k.counted_at"
                      " FROM sheet_count k JOIN sheet s ON s.number = k.sheet_number"_s,
            .ofOne = u" WHERE s.meeting_id = :first"_s,
            .ofAct = u" WHERE s.meeting_id" OF_ACT("meeting") ""_s,
            .owners = { u"meeting_id"_s },
            .write = u"INSERT INTO sheet_count (sheet_number, half_day_id, signatures, counted_at)"
                     " VALUES (:sheet_number, :half_day_id, :signatures, :counted_at)"
                     " ON CONFLICT (sheet_number, half_day_id) DO UPDATE SET"
                     " signatures = excluded.signatures, counted_at = excluded.counted_at"_s,
            .remove = u"DELETE FROM sheet_count WHERE sheet_number = :sheet_number"
                      " AND half_day_id = :half_day_id"_s },
    };
}

QList<ImageTable> ofGroup()
{
    return {
        { .name = u"session_track"_s,
            .columns
            = { u"session_id"_s, u"track_id"_s, u"capacity"_s, u"full_by_hand"_s, u"late_calls_allowed"_s },
            .keys = 2,
            .select
            = u"SELECT session_id, track_id, capacity, full_by_hand, late_calls_allowed FROM session_track"_s,
            .ofOne = u" WHERE session_id = :first AND track_id = :second"_s,
            .write = u"INSERT INTO session_track (session_id, track_id, capacity, full_by_hand,"
                     " late_calls_allowed)"
                     " VALUES (:session_id, :track_id, :capacity, :full_by_hand, :late_calls_allowed)"
                     " ON CONFLICT (session_id, track_id) DO UPDATE SET capacity = excluded.capacity,"
                     " full_by_hand = excluded.full_by_hand,"
                     " late_calls_allowed = excluded.late_calls_allowed"_s,
            .remove
            = u"DELETE FROM session_track WHERE session_id = :session_id AND track_id = :track_id"_s },
        { .name = u"quota"_s,
            .columns = { u"session_id"_s, u"track_id"_s, u"kind"_s, u"subject"_s, u"seats"_s },
            .keys = 4,
            .select = u"SELECT session_id, track_id, kind, subject, seats FROM quota"_s,
            .ofOne = u" WHERE session_id = :first AND track_id = :second"_s,
            .write = u"INSERT INTO quota (session_id, track_id, kind, subject, seats)"
                     " VALUES (:session_id, :track_id, :kind, :subject, :seats)"
                     " ON CONFLICT (session_id, track_id, kind, subject) DO UPDATE SET"
                     " seats = excluded.seats"_s,
            .remove = u"DELETE FROM quota WHERE session_id = :session_id AND track_id = :track_id"
                      " AND kind = :kind AND subject = :subject"_s },
    };
}

QList<ImageTable> ofForm()
{
    return {
        { .name = u"registration_form"_s,
            .columns = { u"cycle_id"_s, u"audience"_s, u"audience_label"_s, u"form_label"_s, u"state"_s },
            .keys = 2,
            .select
            = u"SELECT cycle_id, audience, audience_label, form_label, state FROM registration_form"_s,
            .ofOne = u" WHERE cycle_id = :first AND audience = :second"_s,
            .write
            = u"INSERT INTO registration_form (cycle_id, audience, audience_label, form_label, state)"
              " VALUES (:cycle_id, :audience, :audience_label, :form_label, :state)"
              " ON CONFLICT (cycle_id, audience) DO UPDATE SET audience_label = excluded.audience_label,"
              " form_label = excluded.form_label, state = excluded.state"_s,
            .remove
            = u"DELETE FROM registration_form WHERE cycle_id = :cycle_id AND audience = :audience"_s },
    };
}

} // namespace

#undef OF_ACT

const QList<ImageTable> &imageTables(EntityKind kind)
{
    static const QList<ImageTable> person = ofPerson();
    static const QList<ImageTable> organisation = ofOrganisation();
    static const QList<ImageTable> registration = ofRegistration();
    static const QList<ImageTable> meeting = ofMeeting();
    static const QList<ImageTable> group = ofGroup();
    static const QList<ImageTable> form = ofForm();
    static const QList<ImageTable> cycle = cycleTables();
    static const QList<ImageTable> place = placeTables();
    static const QList<ImageTable> speaker = speakerTables();
    static const QList<ImageTable> letter = letterTables();
    static const QList<ImageTable> view = viewTables();
    static const QList<ImageTable> schoolHoliday = schoolHolidayTables();
    switch (kind) {
    case EntityKind::Person:
        return person;
    case EntityKind::Organisation:
        return organisation;
    case EntityKind::Registration:
        return registration;
    case EntityKind::Meeting:
        return meeting;
    case EntityKind::Group:
        return group;
    case EntityKind::Form:
        return form;
    case EntityKind::Cycle:
        return cycle;
    case EntityKind::Place:
        return place;
    case EntityKind::Speaker:
        return speaker;
    case EntityKind::Letter:
        return letter;
    case EntityKind::View:
        return view;
    case EntityKind::SchoolHoliday:
        return schoolHoliday;
    }
    Q_UNREACHABLE();
}
