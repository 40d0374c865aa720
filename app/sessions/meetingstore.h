// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meeting.h"
#include "app/sessions/session.h"

#include "app/base/error.h"

#include <QList>

class Database;

/// Which meetings are wanted; everything left empty is everything.
struct MeetingFilter {
    std::optional<CycleId> cycle;
    std::optional<SessionId> session;
    std::optional<TrackId> track;
    std::optional<int> moduleNumber;
    QDate from; ///< included
    QDate to; ///< included
    QString place = {}; ///< by name, accents and capitals aside
    QString speaker = {}; ///< one of them
};

/// Reads and writes sessions, meetings, their half-days, places and speakers.
class MeetingStore final
{
public:
    explicit MeetingStore(Database &database)
        : database_(database)
    {
    }

    /// By number; of every cycle when none is given.
    [[nodiscard]] Result<QList<Session>> sessions(std::optional<CycleId> cycle = {}) const;
    [[nodiscard]] Done add(const Session &session);
    /// Opens a session to a track, with its capacity (unknown = no limit).
    [[nodiscard]] Done addSessionTrack(SessionId session, TrackId track, std::optional<int> capacity);

    /// By date, start, session, track.
    [[nodiscard]] Result<QList<Meeting>> meetings(const MeetingFilter &filter = {}) const;
    [[nodiscard]] Result<Meeting> meeting(MeetingId id) const;
    /// How long its séance is expected to last, by the programme; none while that is not known.
    [[nodiscard]] Result<std::optional<int>> expectedMinutes(MeetingId id) const;
    /// The nearest day with meetings on either side of this one; invalid when there is none.
    /// Among those the filter leaves; its own days are not looked at.
    [[nodiscard]] Result<QDate> lastDateBefore(QDate day, const MeetingFilter &filter = {}) const;
    [[nodiscard]] Result<QDate> firstDateAfter(QDate day, const MeetingFilter &filter = {}) const;
    [[nodiscard]] Done add(const Meeting &meeting);
    /// Date, half-days, place and speakers. Stale when the version is not the stored one. Half-days are known
    /// by their ids, so that presences stay with theirs when they change places; one with presences is not
    /// removed (Invalid).
    [[nodiscard]] Done update(const Meeting &meeting);

    /// Names known so far, in French order, for completion.
    [[nodiscard]] Result<QStringList> placeNames() const;
    [[nodiscard]] Result<QStringList> speakerNames() const;

private:
    [[nodiscard]] Done writeHalfDays(const Meeting &meeting);
    [[nodiscard]] Done removeHalfDay(HalfDayId id);
    [[nodiscard]] Done writeSpeakers(const Meeting &meeting);
    [[nodiscard]] Result<PlaceId> place(const QString &name);

    Database &database_;
};
