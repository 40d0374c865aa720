// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/programmes/speakerstore.h"
#include "app/sessions/busytimes.h"
#include "app/sessions/datecautions.h"
#include "app/sessions/holidays.h"
#include "app/sessions/meeting.h"
#include "app/sessions/placestore.h"

#include <QList>

class Changes;
class Database;
class Journal;

/// What is wrong with a meeting's edited fields; words are made in ui.
struct MeetingProblem {
    enum class Field { Date, HalfDays, Place, Speakers };
    enum class Reason {
        Missing, ///< no date; no half-day
        EndBeforeStart,
        Overlap, ///< a half-day begins before the one before it ends
        TooMany, ///< more than four half-days
        TooLong, ///< a name of more than 300 characters
    };
    Field field;
    Reason reason;
    int position = -1; ///< of the half-day or speaker, from 0
};

/// Pure: can be asked while typing.
[[nodiscard]] QList<MeetingProblem> problems(const Meeting &meeting);

/// What a coordinator can do with dates. Each verb is one act of the journal.
class Planning final
{
public:
    Planning(Database &database, Changes &changes, Journal &journal, Clock clock)
        : database_(database)
        , changes_(changes)
        , journal_(journal)
        , clock_(std::move(clock))
    {
    }

    /// Saves date, half-days, place and speakers, and answers the meeting as stored. Invalid (see
    /// problems()), Stale when somebody changed it since it was read, Invalid "halfDayWithPresences" when a
    /// signed half-day would go.
    [[nodiscard]] Result<Meeting> reviseMeeting(const Meeting &meeting);
    /// The same, living with these conflicts of the day it gets (see keepConflicts()): one act, taken back as
    /// one.
    [[nodiscard]] Result<Meeting> reviseMeeting(
        const Meeting &meeting, const QList<DateCaution> &conflicts, const QString &reason);

    /// Gives séances their dates: one meeting a séance and session. Invalid (see problems()); Duplicate when
    /// one of them is held in its session already. One act; answers them as stored.
    [[nodiscard]] Result<QList<Meeting>> addMeetings(const QList<Meeting> &meetings);
    /// Takes a meeting away while nothing hangs on it. Invalid ("meetingUsed") once something does (see
    /// MeetingUse); NotFound.
    [[nodiscard]] Done removeMeeting(MeetingId id);
    /// The coordinator lives with these conflicts of a stored meeting on its day, or its room too small, for
    /// a reason: they are no longer told as something to settle (see canBeKept()). Invalid ("conflictReason")
    /// without one.
    [[nodiscard]] Done keepConflicts(
        const Meeting &meeting, const QList<DateCaution> &conflicts, const QString &reason);
    /// They are told again.
    [[nodiscard]] Done reopenConflicts(const Meeting &meeting, const QList<KeptConflict> &conflicts);

    /// Address, access and capacity of a place some meeting names, and its name when `name` is another one:
    /// its meetings follow. NotFound; Duplicate when another place is called so; Invalid ("nameLength").
    [[nodiscard]] Done describePlace(const PlaceFacts &place, const QString &name = {});
    /// A place or a speaker no meeting names yet, so that a plan may reckon with them. Duplicate when there
    /// is one of that name; Invalid ("nameLength").
    [[nodiscard]] Done addPlace(const PlaceFacts &place);
    [[nodiscard]] Done addSpeaker(const SpeakerFacts &speaker);
    /// Takes away a place no meeting is held at. Invalid ("placeUsed"), NotFound.
    [[nodiscard]] Done removePlace(const QString &name);
    /// Name and structure of a speaker; their meetings and séances follow. NotFound; Duplicate when another
    /// one is called so; Invalid ("nameLength").
    [[nodiscard]] Done describeSpeaker(const SpeakerFacts &speaker);
    /// Takes away a speaker nothing names. Invalid ("speakerUsed"), NotFound.
    [[nodiscard]] Done removeSpeaker(const SpeakerFacts &speaker);

    /// One of the times written down by hand becomes another one; none before adds one, none after takes one
    /// away. NotFound (subject: the name); Stale when `before` is no longer there; Invalid as
    /// replaceBusyTimes(), "busyKnown" when it is there already.
    [[nodiscard]] Done reviseBusyTime(BusyTime::Whose whose, const QString &name,
        const std::optional<BusyTime> &before, const std::optional<BusyTime> &after);
    /// When a place is taken or a speaker away between `from` and `to`, as this source says: what it said
    /// before is replaced. NotFound (subject: the name); Invalid "busyEnd" when one ends before it begins,
    /// "busyLabel" when a label has more than 300 characters.
    [[nodiscard]] Done replaceBusyTimes(BusyTime::Whose whose, const QString &name, BusyTime::Source source,
        QDate from, QDate to, const QList<BusyTime> &times);
    /// School holidays of later years, from another calendar; those known by their UID are brought up to
    /// date.
    [[nodiscard]] Result<holidays::Kept> keepSchoolHolidays(const QList<holidays::ImportedPeriod> &periods);
    /// Takes away those that were imported; how many.
    [[nodiscard]] Result<int> forgetSchoolHolidays();

private:
    Database &database_;
    Changes &changes_;
    Journal &journal_;
    Clock clock_;
};
