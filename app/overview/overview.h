// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetprogress.h"
#include "app/base/error.h"
#include "app/overview/conflicts.h"
#include "app/programmes/programme.h"
#include "app/sessions/meeting.h"
#include "app/sessions/session.h"

#include <QDate>
#include <QList>

class Database;

/// What the coordinator is shown on arriving: what comes, what waits, and the programme. Read afresh, written
/// by nobody.
struct Overview {
    struct DatedMeeting {
        Meeting meeting;
        Occupancy occupancy; ///< of those it concerns
        SheetProgress sheet = {}; ///< printed, and entered how far
        int addedSince = 0; ///< expected by now and on no sheet, though one was printed
    };
    /// One session's track with something to do.
    struct Group {
        SessionId session;
        QString sessionLabel; ///< "Session 2"
        TrackId track;
        QString trackLabel; ///< "Professionnel.le.s"
        QString cycleMark; ///< empty while the database has one cycle only
        Occupancy occupancy;
        int byWish = 0; ///< who wait for another session, and to whom a seat of this one may be proposed
    };
    /// Offers of a group that nobody answered in time: each still keeps its seat.
    struct Overdue {
        Group group;
        int number = 0;
        QDate since; ///< the earliest of the days that are past
    };
    /// A cycle with its dates.
    struct Programme {
        Cycle cycle;
        QList<Session> sessions; ///< by number
        QList<DatedMeeting> meetings; ///< by date

        /// Of the first and last meeting; invalid when no meeting is dated.
        [[nodiscard]] QDate first() const;
        [[nodiscard]] QDate last() const;
        [[nodiscard]] bool isOver(QDate day) const { return last().isValid() && last() < day; }
        /// nullptr when this session does not hold the module.
        [[nodiscard]] const DatedMeeting *meeting(SessionId session, ModuleId module) const;
    };

    QDate today;
    QList<DatedMeeting> next; ///< today's and later ones, by date
    QList<Group> requests; ///< with requests the coordinator has to answer
    QList<Group> freeSeats; ///< where people wait, or would come, although a seat is free
    QList<Overdue> overdueOffers; ///< whose day is past
    QList<DatedMeeting> sheetsToEnter; ///< held before today, people expected, presences lacking; by date
    QList<DatedMeeting> additionsToPrint; ///< of next, where a feuille complémentaire is lacking; by date
    /// Of today's meetings and later ones, by date; with them those far from their cycle, and those in a room
    /// too small. None the coordinator decided to live with.
    QList<conflicts::Conflict> conflicts;
    QList<Programme> programmes; ///< the latest made first

    [[nodiscard]] bool nothingWaits() const
    {
        return requests.isEmpty() && freeSeats.isEmpty() && overdueOffers.isEmpty() && sheetsToEnter.isEmpty()
            && additionsToPrint.isEmpty() && conflicts.isEmpty();
    }
};

[[nodiscard]] Result<Overview> readOverview(Database &database, QDate today);
