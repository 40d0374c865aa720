// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/programmes/period.h"

#include <QDate>
#include <QList>
#include <QStringList>
#include <QTime>

#include <algorithm>
#include <optional>

/// One signature column of a meeting. Period and hours may be unknown.
struct HalfDay {
    HalfDayId id; ///< none for one not stored yet
    HalfDayPeriod period = HalfDayPeriod::Unknown;
    std::optional<QTime> start;
    std::optional<QTime> end;

    bool operator==(const HalfDay &) const = default;
};

/// How full something is. An unknown capacity is no limit.
struct Occupancy {
    std::optional<int> capacity;
    int registered = 0; ///< confirmed
    int waitlisted = 0;
    int requested = 0; ///< waiting for the coordinator's answer
    int offered = 0; ///< seats held for people to whom they were offered
    int elsewhere = 0; ///< confirmed or offered, but needing no seat at the fullest séance
    bool fullByHand = false; ///< the coordinator has said COMPLET

    /// Seats taken at the fullest séance.
    [[nodiscard]] int taken() const { return registered + offered - elsewhere; }
    /// Seats nobody holds; nullopt when the capacity is unknown. Never negative.
    [[nodiscard]] std::optional<int> free() const
    {
        return capacity ? std::optional(std::max(0, *capacity - taken())) : std::nullopt;
    }
    /// COMPLET: no seat left, or said so by hand.
    [[nodiscard]] bool isFull() const { return fullByHand || (capacity && taken() >= *capacity); }

    bool operator==(const Occupancy &) const = default;
};

/// A dated séance: one module held in one session. It carries the attendance sheet.
struct Meeting {
    MeetingId id;
    CycleId cycle;
    SessionId session;
    int sessionNumber = 0;
    QString sessionLabel; ///< "Session 2"
    TrackId track;
    QString trackCode;
    QString trackLabel; ///< "Professionnel.le.s"
    ModuleId module;
    int moduleNumber = 0; ///< séance n …
    int moduleCount = 0; ///< … of N in its track
    QString title;
    QDate date;
    QString place; ///< empty when unknown
    QStringList speakers; ///< in order; empty when unknown
    QList<HalfDay> halfDays; ///< at least one
    int version = 0; ///< to notice somebody else's change
    QString cycleTitle = {}; ///< empty while the database has one cycle only
    QString cycleMark = {}; ///< the words of it that tell it from the other cycles

    /// Start of the first half-day and end of the last, when known.
    [[nodiscard]] std::optional<QTime> start() const;
    [[nodiscard]] std::optional<QTime> end() const;
    /// "horaires à préciser" is a legal state: some half-day has no start or no end.
    [[nodiscard]] bool hoursKnown() const;
    /// Same date, half-days, place and speakers: all that a coordinator plans.
    [[nodiscard]] bool isPlannedAs(const Meeting &other) const;

    bool operator==(const Meeting &) const = default;
};

/// The meeting on this day, its known hours `minutes` later (earlier when negative); they stop before the
/// ends of the day, all by as much, after as many whole quarters of an hour as there is room for. Unknown
/// ones stay unknown. A half-day named after its hours ("Après-midi") follows them.
[[nodiscard]] Meeting movedTo(Meeting meeting, QDate date, int minutes = 0);
/// A meeting without hours gets some for its first half-day, which they name; they end with the day. Other
/// half-days stay unknown.
[[nodiscard]] Meeting heldFrom(Meeting meeting, QTime start, int minutes);
