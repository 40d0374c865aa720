// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/makeupdesk.h"

#include "app/attendance/guests.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/registrations/concerned.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace
{

/// The meetings at which this séance is held, in whatever session.
MeetingFilter sameSeance(const Meeting &meeting)
{
    MeetingFilter same;
    same.cycle = meeting.cycle;
    same.track = meeting.track;
    same.moduleNumber = meeting.moduleNumber;
    return same;
}

// SQL: at the meeting `m`, the registration with this id has something recorded, in one of these states.
#define RECORDED(registration, states)                                                                       \
    "EXISTS (SELECT 1 FROM half_day h JOIN attendance a ON a.half_day_id = h.id"                             \
    " WHERE h.meeting_id = m.id AND a.registration_id = " registration " AND a.state IN (" states "))"
#define MISSED(registration)                                                                                 \
    RECORDED(registration, "'absent', 'excused'") " AND NOT " RECORDED(registration, "'present'")

/// Where a make-up is arranged, and whether it was missed there too.
Result<QHash<MeetingId, bool>> arrangedFor(Database &database, RegistrationId registration)
{
    QHash<MeetingId, bool> arranged;
    const Done read = Statement(database,
        u"SELECT m.id, CASE WHEN " MISSED(
            "u.registration_id") " THEN 1 ELSE 0 END FROM make_up u"
                                 " JOIN meeting m ON m.id = u.meeting_id WHERE u.registration_id = :registration"_s)
                          .bind(u":registration"_s, registration)
                          .each([&](const Row &row) { arranged.insert(row.id<MeetingId>(0), row.flag(1)); });
    if (!read) {
        return std::unexpected(read.error());
    }
    return arranged;
}

/// Takes back what is arranged for the same séance elsewhere; where something is recorded, it stays.
Result<QList<Meeting>> giveUpOthers(Database &database, RegistrationId registration, const Meeting &chosen)
{
    const auto others = Statement(database,
        u"SELECT m.id FROM make_up u JOIN meeting m ON m.id = u.meeting_id"
        " WHERE u.registration_id = :registration AND m.module_id = :module AND m.id <> :chosen AND "
        "NOT " RECORDED("u.registration_id",
            "'present', 'absent', 'excused', 'not_concerned'") " ORDER BY m.date, m.id"_s)
                            .bind(u":registration"_s, registration)
                            .bind(u":module"_s, chosen.module)
                            .bind(u":chosen"_s, chosen.id)
                            .list([](const Row &row) { return row.id<MeetingId>(0); });
    if (!others) {
        return std::unexpected(others.error());
    }
    QList<Meeting> given;
    for (const MeetingId id : *others) {
        auto meeting = MeetingStore(database).meeting(id);
        const auto gone = Statement(database,
            u"DELETE FROM make_up WHERE registration_id = :registration AND meeting_id = :meeting"_s)
                              .bind(u":registration"_s, registration)
                              .bind(u":meeting"_s, id)
                              .run();
        if (!meeting || !gone) {
            return std::unexpected(!meeting ? meeting.error() : gone.error());
        }
        given.append(*std::move(meeting));
    }
    return given;
}

} // namespace

Result<QList<MakeUpOffer>> MakeUpDesk::offers(RegistrationId registration, MeetingId missed) const
{
    const auto known = RegistrationStore(database_).registration(registration);
    const auto meeting = MeetingStore(database_).meeting(missed);
    const auto occupancies = occupancy::ofMeetings(database_);
    if (!known || !meeting || !occupancies) {
        return std::unexpected(!known ? known.error() : !meeting ? meeting.error() : occupancies.error());
    }
    const auto arranged = arrangedFor(database_, registration);
    const auto meetings = MeetingStore(database_).meetings(sameSeance(*meeting));
    if (!arranged || !meetings) {
        return std::unexpected(!arranged ? arranged.error() : meetings.error());
    }
    const QDate today = clock_().date();
    QList<MakeUpOffer> found;
    for (const Meeting &each : *meetings) {
        const bool isArranged = arranged->contains(each.id);
        if (each.session != known->session && (isArranged || each.date >= today)) {
            found.append({ each, occupancies->value(each.id), isArranged, arranged->value(each.id) });
        }
    }
    return found;
}

Result<MakeUpOutlook> MakeUpDesk::outlook(MeetingId missed) const
{
    const auto meeting = MeetingStore(database_).meeting(missed);
    if (!meeting) {
        return std::unexpected(meeting.error());
    }
    MeetingFilter same = sameSeance(*meeting);
    same.from = clock_().date();
    auto meetings = MeetingStore(database_).meetings(same);
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    MakeUpOutlook outlook { *std::move(meetings), {}, {} };
    outlook.toCome.removeIf([&](const Meeting &each) { return each.session == meeting->session; });
    const Done read = Statement(database_,
        u"SELECT r.id, CASE WHEN " IREV_FOLLOWED(
            "r", "m") " THEN 1 ELSE 0 END FROM make_up u"
                      " JOIN meeting m ON m.id = u.meeting_id JOIN registration r ON r.id = u.registration_id"
                      " WHERE m.module_id = :module AND NOT (" MISSED("r.id") ")"_s)
                          .bind(u":module"_s, meeting->module)
                          .each([&](const Row &row) {
                              outlook.arranged.insert(row.id<RegistrationId>(0));
                              if (row.flag(1)) {
                                  outlook.madeUp.insert(row.id<RegistrationId>(0));
                              }
                          });
    if (!read) {
        return std::unexpected(read.error());
    }
    return outlook;
}

#undef MISSED
#undef RECORDED

Done MakeUpDesk::checkMakeUp(const Registration &registration, const Meeting &meeting) const
{
    const bool isTheirs = registration.modules.isEmpty() || registration.modules.contains(meeting.module);
    if (registration.status != RegistrationStatus::Confirmed || meeting.track != registration.track
        || meeting.session == registration.session || !isTheirs) {
        return failure(Error::Kind::Invalid, u"makeUp"_s, names::addressed(registration.person));
    }
    const auto followed = followedElsewhere(database_, meeting.id, registration.id);
    if (!followed) {
        return std::unexpected(followed.error());
    }
    return *followed
        ? failure(Error::Kind::Invalid, u"makeUpFollowed"_s, names::addressed(registration.person))
        : Done {};
}

Result<QList<Meeting>> MakeUpDesk::arrange(RegistrationId registration, MeetingId id)
{
    return writing(database_, [&]() -> Result<QList<Meeting>> {
        const auto known = RegistrationStore(database_).registration(registration);
        const auto meeting = MeetingStore(database_).meeting(id);
        if (!known || !meeting) {
            return std::unexpected(!known ? known.error() : meeting.error());
        }
        if (const Done fits = checkMakeUp(*known, *meeting); !fits) {
            return std::unexpected(fits.error());
        }
        Act act(journal_, ActKind::ArrangeMakeUp);
        if (const Done touched = act.touch(Entity(registration)); !touched) {
            return std::unexpected(touched.error());
        }
        auto replaced = giveUpOthers(database_, registration, *meeting);
        if (!replaced) {
            return replaced;
        }
        const auto written = Statement(database_,
            u"INSERT INTO make_up (registration_id, meeting_id, arranged_at)"
            " VALUES (:registration, :meeting, :now) ON CONFLICT DO NOTHING"_s)
                                 .bind(u":registration"_s, registration)
                                 .bind(u":meeting"_s, id)
                                 .bind(u":now"_s, clock_())
                                 .run();
        if (!written) {
            return std::unexpected(written.error());
        }
        QList<MeetingId> changed { id };
        for (const Meeting &each : std::as_const(*replaced)) {
            changed.append(each.id);
        }
        database_.afterCommit(changes_, [this, registration, changed] {
            Q_EMIT changes_.registrationsChanged({ registration });
            Q_EMIT changes_.meetingsChanged(changed);
        });
        const Done finished = act.finish(names::addressed(known->person), 1);
        return finished ? std::move(replaced) : std::unexpected(finished.error());
    });
}

Done MakeUpDesk::withdraw(RegistrationId registration, MeetingId id)
{
    return writing(database_, [&]() -> Done {
        const auto known = RegistrationStore(database_).registration(registration);
        if (!known) {
            return std::unexpected(known.error());
        }
        const auto entered = Statement(database_,
            u"SELECT 1 FROM attendance a JOIN half_day h ON h.id = a.half_day_id"
            " WHERE a.registration_id = :registration AND h.meeting_id = :meeting LIMIT 1"_s)
                                 .bind(u":registration"_s, registration)
                                 .bind(u":meeting"_s, id)
                                 .first([](const Row &) { return true; });
        if (!entered) {
            return std::unexpected(entered.error());
        }
        if (*entered) {
            return failure(Error::Kind::Invalid, u"makeUpEntered"_s, names::addressed(known->person));
        }
        Act act(journal_, ActKind::WithdrawMakeUp);
        if (const Done touched = act.touch(Entity(registration)); !touched) {
            return touched;
        }
        const auto gone = Statement(database_,
            u"DELETE FROM make_up WHERE registration_id = :registration AND meeting_id = :meeting"_s)
                              .bind(u":registration"_s, registration)
                              .bind(u":meeting"_s, id)
                              .run();
        if (!gone) {
            return std::unexpected(gone.error());
        }
        database_.afterCommit(changes_, [this, registration, id] {
            Q_EMIT changes_.registrationsChanged({ registration });
            Q_EMIT changes_.meetingsChanged({ id });
        });
        return act.finish(names::addressed(known->person), 1);
    });
}
