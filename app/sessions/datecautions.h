// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/busytimes.h"
#include "app/sessions/holidays.h"
#include "app/sessions/meeting.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

/// A conflict the coordinator decided to live with; so is a room too small, or a date far from its cycle.
struct KeptConflict {
    MeetingId meeting; ///< of two the one of the lower id
    QString kind; ///< code() of the caution's
    QString subject; ///< the other meeting, the place, the speaker; for how many people a room was too small
    QDate date; ///< of the day it was decided for
    QString reason = {};
    QDateTime at = {};
    QString by = {}; ///< login name
};

/// Why a date is better not chosen: shown beside it, never forbidden. Words are made in ui.
struct DateCaution {
    enum class Kind {
        Weekend,
        PublicHoliday,
        SchoolHoliday,
        Bridge, ///< the one day between a public holiday and a weekend
        SamePlace, ///< another meeting there at the same hours
        PerhapsSamePlace, ///< another meeting there that day; some hours are not known
        SameSpeaker, ///< speaks elsewhere at the same hours
        PerhapsSameSpeaker, ///< speaks elsewhere that day; some hours are not known
        SamePeople, ///< registered for both, at the same hours
        PerhapsSamePeople, ///< registered for both that day; some hours are not known
        SpeakerAway, ///< by their own calendar
        PerhapsSpeakerAway, ///< that day; some hours are not known
        PlaceTaken, ///< by its own calendar
        PerhapsPlaceTaken,
        SameDay, ///< another meeting that day, elsewhere or at other hours
        FarFromCycle, ///< more than half a year before or after the cycle's other meetings: a year mistyped?
        OutOfOrder, ///< before an earlier séance of the same session, or after a later one
        PlaceTooSmall, ///< more people are registered than it has seats
        HolidaysUnknown, ///< later than the school holidays that are known, up to `last`
    };
    Kind kind = Kind::Weekend;
    QString name; ///< of the holiday, the speaker or the place
    Meeting other = {}; ///< where another meeting is meant
    int people = 0; ///< registered for both
    QString label = {}; ///< what the other calendar says
    QDate first = {}; ///< of the cycle's other meetings
    QDate last = {}; ///< of them, or of the school holidays known
    std::optional<KeptConflict> kept = {}; ///< the coordinator decided to live with it
    QStringList names = {}; ///< of the first of those people: "ÉLOY Maëlle"
    int seats = 0; ///< of the place, where it is too small; `people` are registered then
};

/// "same_place"…: in the database.
[[nodiscard]] QString code(DateCaution::Kind kind);
/// None for a kind a later version wrote.
[[nodiscard]] std::optional<DateCaution::Kind> cautionKindFromCode(QStringView code);

/// By which a conflict of this meeting is known again, from whichever of two meetings it is seen; reason and
/// moment are left empty.
[[nodiscard]] KeptConflict conflictOf(const Meeting &meeting, const DateCaution &caution);

/// Two things that surely cannot be had at once: hours are known.
[[nodiscard]] bool isSureConflict(DateCaution::Kind kind);
/// The same of one lived with; a kind a later version wrote is none.
[[nodiscard]] bool isSureConflict(const KeptConflict &kept);
/// Conflict or perhaps one: two things cannot be had at once. Holidays are none.
[[nodiscard]] bool isConflict(DateCaution::Kind kind);
[[nodiscard]] bool isConflict(const KeptConflict &kept);
/// Waits in Accueil until it is settled or kept as it is: conflicts, rooms too small, dates far from their
/// cycle.
[[nodiscard]] bool canBeKept(DateCaution::Kind kind);
/// Notes in it that the coordinator decided to live with it on that day. A room too small was kept with so
/// many people and seats: with more people or fewer seats it is told again.
void findKept(DateCaution &caution, const Meeting &meeting, const QList<KeptConflict> &kept);

/// Those registered for two meetings of a day.
struct SharedPeople {
    static constexpr qsizetype mostNamed = 3;

    int count = 0;
    QStringList names = {}; ///< of the first ones; none where nobody asked who they are
};

/// What a date is judged by.
struct DayFacts {
    QList<Meeting> meetings; ///< of that day at least; the edited one may be among them
    QList<holidays::Period> schoolHolidays;
    QList<BusyTime> busy; ///< of that day at least
    QHash<MeetingId, SharedPeople> sharedPeople; ///< who is registered for the other meeting too
    QList<KeptConflict> kept = {};
    QDate cycleFirst = {}; ///< of the other meetings of its cycle; none when there is no other
    QDate cycleLast = {};
    QList<Meeting> group
        = {}; ///< of its session and track: id, number and date; the edited one may be among them
    std::optional<int> seats = {}; ///< of the place of the edited one, when they are known
    int registered = 0; ///< with a confirmed place at it
};

/// Pure; by hours where they are known (never "conflict" when they are not, but "perhaps").
[[nodiscard]] QList<DateCaution> cautions(const Meeting &edited, const DayFacts &facts);

/// PlaceTooSmall for so many people; none while the seats of the place are unknown, or nobody meets in one.
[[nodiscard]] std::optional<DateCaution> tooSmall(
    const QString &place, std::optional<int> seats, int registered);

/// FarFromCycle of those meetings of a cycle it holds for, by date.
[[nodiscard]] QList<std::pair<Meeting, DateCaution>> farFromOthers(QList<Meeting> ofCycle);

/// OutOfOrder of the first meeting it holds for in each session and track of a cycle.
[[nodiscard]] QList<std::pair<Meeting, DateCaution>> outOfOrder(const QList<Meeting> &ofCycle);

/// "à distance" is where one meets without a room: two meetings may be held there at once.
[[nodiscard]] bool isRemote(const QString &place);
