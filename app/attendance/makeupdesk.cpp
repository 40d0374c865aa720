// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/makeupdesk.h"

#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/registrations/occupancy.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QSet>

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

} // namespace

Result<QList<MakeUpOffer>> MakeUpDesk::offers(RegistrationId registration, MeetingId missed) const
{
    const auto known = RegistrationStore(database_).registration(registration);
    const auto meeting = MeetingStore(database_).meeting(missed);
    const auto occupancies = occupancy::ofMeetings(database_);
    if (!known || !meeting || !occupancies) {
        return std::unexpected(!known ? known.error() : !meeting ? meeting.error() : occupancies.error());
    }
    QSet<MeetingId> arranged;
    const Done read
        = Statement(database_, u"SELECT meeting_id FROM make_up WHERE registration_id = :registration"_s)
              .bind(u":registration"_s, registration)
              .each([&](const Row &row) { arranged.insert(row.id<MeetingId>(0)); });
    if (!read) {
        return std::unexpected(read.error());
    }
    const auto meetings = MeetingStore(database_).meetings(sameSeance(*meeting));
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    const QDate today = clock_().date();
    QList<MakeUpOffer> found;
    for (const Meeting &each : *meetings) {
        const bool isArranged = arranged.contains(each.id);
        if (each.session != known->session && (isArranged || each.date >= today)) {
            found.append({ each, occupancies->value(each.id), isArranged });
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
    MakeUpOutlook outlook { *std::move(meetings), {} };
    outlook.toCome.removeIf([&](const Meeting &each) { return each.session == meeting->session; });
    const Done read = Statement(database_,
        u"SELECT u.registration_id FROM make_up u JOIN meeting m ON m.id = u.meeting_id"
        " WHERE m.module_id = :module"_s)
                          .bind(u":module"_s, meeting->module)
                          .each([&](const Row &row) { outlook.arranged.insert(row.id<RegistrationId>(0)); });
    if (!read) {
        return std::unexpected(read.error());
    }
    return outlook;
}

Done MakeUpDesk::arrange(RegistrationId registration, MeetingId id)
{
    return writing(database_, [&]() -> Done {
        const auto known = RegistrationStore(database_).registration(registration);
        const auto meeting = MeetingStore(database_).meeting(id);
        if (!known || !meeting) {
            return std::unexpected(!known ? known.error() : meeting.error());
        }
        const bool isTheirs = known->modules.isEmpty() || known->modules.contains(meeting->module);
        if (known->status != RegistrationStatus::Confirmed || meeting->track != known->track
            || meeting->session == known->session || !isTheirs) {
            return failure(Error::Kind::Invalid, u"makeUp"_s, names::addressed(known->person));
        }
        Act act(journal_, ActKind::ArrangeMakeUp);
        if (const Done touched = act.touch(Entity(registration)); !touched) {
            return touched;
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
        database_.afterCommit(changes_, [this, registration, id] {
            Q_EMIT changes_.registrationsChanged({ registration });
            Q_EMIT changes_.meetingsChanged({ id });
        });
        return act.finish(names::addressed(known->person), 1);
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
