// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/planning.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/journal/loginname.h"
#include "app/sessions/keptconflicts.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/meetinguse.h"
#include "app/sessions/newcomers.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr int maxHalfDays = 4; // columns that still leave room to sign on paper
constexpr int maxNameLength = 300;

/// "Session 2 – Séance 3 · Professionnel.le.s": never one word for the other. Every cycle has a session 2,
/// which is said where there are several.
QString actSubject(const Meeting &meeting)
{
    const QString name = u"%1 – Séance %2 · %3"_s.arg(
        meeting.sessionLabel, QString::number(meeting.moduleNumber), meeting.trackLabel);
    return meeting.cycleMark.isEmpty() ? name : name + u" · "_s + meeting.cycleMark;
}

} // namespace

QList<MeetingProblem> problems(const Meeting &meeting)
{
    using Field = MeetingProblem::Field;
    using Reason = MeetingProblem::Reason;
    QList<MeetingProblem> found;
    if (!meeting.date.isValid()) {
        found.append({ Field::Date, Reason::Missing });
    }
    if (meeting.halfDays.isEmpty()) {
        found.append({ Field::HalfDays, Reason::Missing });
    }
    if (meeting.halfDays.size() > maxHalfDays) {
        found.append({ Field::HalfDays, Reason::TooMany });
    }
    std::optional<QTime> last;
    for (int i = 0; i < int(meeting.halfDays.size()); ++i) {
        const HalfDay &halfDay = meeting.halfDays.at(i);
        if (halfDay.start && halfDay.end && *halfDay.end <= *halfDay.start) {
            found.append({ Field::HalfDays, Reason::EndBeforeStart, i });
        }
        if (last && halfDay.start && *halfDay.start < *last) {
            found.append({ Field::HalfDays, Reason::Overlap, i });
        }
        if (halfDay.end) {
            last = halfDay.end;
        }
    }
    if (text::isLonger(meeting.place, maxNameLength)) {
        found.append({ Field::Place, Reason::TooLong });
    }
    for (int i = 0; i < int(meeting.speakers.size()); ++i) {
        if (text::isLonger(meeting.speakers.at(i), maxNameLength)) {
            found.append({ Field::Speakers, Reason::TooLong, i });
        }
    }
    return found;
}

Result<Meeting> Planning::reviseMeeting(const Meeting &meeting)
{
    if (!problems(meeting).isEmpty()) {
        return failure(Error::Kind::Invalid, u"meeting"_s);
    }
    return writing(database_, [&]() -> Result<Meeting> {
        MeetingStore store(database_);
        Act act(journal_, ActKind::ReviseMeeting);
        if (const Done came = newcomers::bringIn(database_, act, meeting.speakers, meeting.place); !came) {
            return std::unexpected(came.error());
        }
        if (const Done touched = act.touch(Entity(meeting.id)); !touched) {
            return std::unexpected(touched.error());
        }
        if (const Done updated = store.update(meeting); !updated) {
            return std::unexpected(updated.error());
        }
        if (const Done finished = act.finish(actSubject(meeting), 1); !finished) {
            return std::unexpected(finished.error());
        }
        database_.afterCommit(changes_, [this, id = meeting.id] {
            Q_EMIT changes_.meetingsChanged({ id });
            Q_EMIT changes_.directoryChanged(); // a new place or speaker may have come in
        });
        return store.meeting(meeting.id);
    });
}

Result<Meeting> Planning::reviseMeeting(
    const Meeting &meeting, const QList<DateCaution> &conflicts, const QString &reason)
{
    return writing(database_, [&]() -> Result<Meeting> {
        Act act(journal_, ActKind::ReviseMeeting); // both verbs are part of it
        auto stored = reviseMeeting(meeting);
        if (!stored) {
            return stored;
        }
        if (const Done kept = keepConflicts(*stored, conflicts, reason); !kept) {
            return std::unexpected(kept.error());
        }
        if (const Done finished = act.finish(actSubject(*stored), 1); !finished) {
            return std::unexpected(finished.error());
        }
        return stored;
    });
}

Result<QList<Meeting>> Planning::addMeetings(const QList<Meeting> &meetings)
{
    for (const Meeting &each : meetings) {
        if (!problems(each).isEmpty()) {
            return failure(Error::Kind::Invalid, u"meeting"_s);
        }
    }
    return writing(database_, [&]() -> Result<QList<Meeting>> {
        MeetingStore store(database_);
        Act act(journal_, ActKind::AddMeetings);
        QList<MeetingId> ids;
        QList<Meeting> added;
        for (const Meeting &each : meetings) {
            if (const Done came = newcomers::bringIn(database_, act, each.speakers, each.place); !came) {
                return std::unexpected(came.error());
            }
        }
        for (Meeting each : meetings) {
            each.id = newId<MeetingId>();
            for (HalfDay &halfDay : each.halfDays) {
                halfDay.id = newId<HalfDayId>();
            }
            act.adding(Entity(each.id));
            if (const Done stored = store.add(each); !stored) {
                return std::unexpected(stored.error());
            }
            const auto stored = store.meeting(each.id);
            if (!stored) {
                return std::unexpected(stored.error());
            }
            added.append(*stored);
            ids.append(each.id);
        }
        if (added.isEmpty()) {
            return added;
        }
        if (const Done finished = act.finish(actSubject(added.first()), int(added.size())); !finished) {
            return std::unexpected(finished.error());
        }
        database_.afterCommit(changes_, [this, ids] {
            Q_EMIT changes_.meetingsChanged(ids);
            Q_EMIT changes_.programmeChanged(); // what is yet to be dated
            Q_EMIT changes_.directoryChanged(); // a new place or speaker may have come in
        });
        return added;
    });
}

Done Planning::removeMeeting(MeetingId id)
{
    return writing(database_, [&]() -> Done {
        MeetingStore store(database_);
        const auto meeting = store.meeting(id);
        if (!meeting) {
            return std::unexpected(meeting.error());
        }
        const auto use = meetinguse::of(database_, id);
        if (!use) {
            return std::unexpected(use.error());
        }
        if (!use->isNone()) {
            return failure(Error::Kind::Invalid, u"meetingUsed"_s);
        }
        Act act(journal_, ActKind::RemoveMeetings);
        if (const Done touched = act.touch(Entity(id)); !touched) {
            return touched;
        }
        const auto gone
            = Statement(database_, u"DELETE FROM meeting WHERE id = :id"_s).bind(u":id"_s, id).run();
        if (!gone) {
            return std::unexpected(gone.error());
        }
        database_.afterCommit(changes_, [this, id] {
            Q_EMIT changes_.meetingsChanged({ id });
            Q_EMIT changes_.programmeChanged();
        });
        return act.finish(actSubject(*meeting), 1);
    });
}

Done Planning::keepConflicts(
    const Meeting &meeting, const QList<DateCaution> &conflicts, const QString &reason)
{
    const QString why = text::tidy(reason);
    if (why.isEmpty() || text::isLonger(why, maxNameLength)) {
        return failure(Error::Kind::Invalid, u"conflictReason"_s);
    }
    return writing(database_, [&]() -> Done {
        const auto has = [&](bool (*is)(DateCaution::Kind)) {
            return std::ranges::any_of(conflicts, is, &DateCaution::kind);
        };
        Act act(journal_,
            has(isSureConflict)   ? ActKind::KeepConflict
                : has(isConflict) ? ActKind::KeepToVerify
                                  : ActKind::KeepAsIs);
        QList<MeetingId> told { meeting.id };
        for (const DateCaution &each : conflicts) {
            KeptConflict conflict = conflictOf(meeting, each);
            conflict.reason = why;
            conflict.at = clock_();
            conflict.by = loginName();
            if (const Done touched = act.touch(Entity(conflict.meeting)); !touched) {
                return touched;
            }
            if (const Done kept = KeptConflicts(database_).keep(conflict); !kept) {
                return kept;
            }
            told.append(each.other.id.isValid() ? each.other.id : conflict.meeting);
        }
        database_.afterCommit(changes_, [this, told] { Q_EMIT changes_.meetingsChanged(told); });
        return act.finish(actSubject(meeting), 1);
    });
}

Done Planning::reopenConflicts(const Meeting &meeting, const QList<KeptConflict> &conflicts)
{
    return writing(database_, [&]() -> Done {
        const auto has = [&](bool (*is)(const KeptConflict &)) { return std::ranges::any_of(conflicts, is); };
        Act act(journal_,
            has(isSureConflict)   ? ActKind::ReopenConflict
                : has(isConflict) ? ActKind::ReopenToVerify
                                  : ActKind::ReopenAsIs);
        QList<MeetingId> told { meeting.id };
        for (const KeptConflict &each : conflicts) {
            if (const Done touched = act.touch(Entity(each.meeting)); !touched) {
                return touched;
            }
            if (const Done removed = KeptConflicts(database_).remove(each); !removed) {
                return removed;
            }
            told.append(each.meeting);
        }
        database_.afterCommit(changes_, [this, told] { Q_EMIT changes_.meetingsChanged(told); });
        return act.finish(actSubject(meeting), 1);
    });
}
