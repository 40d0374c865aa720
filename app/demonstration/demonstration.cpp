// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstration/demonstration.h"

#include "app/attendance/attendancestore.h"
#include "app/changes.h"
#include "app/demonstration/people.h"
#include "app/journal/journal.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/enrolment.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "app/territories/territorystore.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{

/// A moment of the fictional people's clocks: the same on every machine, whatever its own zone.
QDateTime inLille(QDate day, QTime time)
{
    static const QTimeZone zone("Europe/Paris");
    return zone.isValid() ? QDateTime(day, time, zone) : QDateTime(day, time, Qt::UTC);
}

/// How many of one audience ask for one session.
struct Wave {
    int session;
    Audience audience;
    int people;
    int onlyRequested; ///< the last ones, not answered yet
};

// Session 1 of the professionals has 24 places: 24 confirmed, then a waiting list of 5.
constexpr int seatsOfFullSession = 24;
constexpr std::array<Wave, 9> waves { {
    { 1, Audience::Professional, 29, 0 },
    { 1, Audience::Elected, 8, 0 },
    { 1, Audience::Citizen, 0, 0 },
    { 2, Audience::Professional, 19, 0 },
    { 2, Audience::Elected, 9, 1 },
    { 2, Audience::Citizen, 6, 0 },
    { 3, Audience::Professional, 18, 4 },
    { 3, Audience::Elected, 7, 2 },
    { 3, Audience::Citizen, 5, 1 },
} };

const QDate attendedUntil(2022, 1, 21); // the meetings up to this day have their presences

/// What the pieces below share.
struct Stage {
    Database &database;
    Cycle cycle;
    QList<Session> sessions;
    QStringList territories;
};

Result<Stage> setStage(Database &database)
{
    const auto cycles = ProgrammeStore(database).cycles();
    if (!cycles) {
        return std::unexpected(cycles.error());
    }
    if (cycles->isEmpty()) {
        return failure(Error::Kind::NotFound, u"programme:evaluation-2022"_s);
    }
    const auto sessions = MeetingStore(database).sessions(cycles->first().id);
    if (!sessions) {
        return std::unexpected(sessions.error());
    }
    const auto territories = TerritoryStore(database).territories();
    if (!territories) {
        return std::unexpected(territories.error());
    }
    Stage stage { database, cycles->first(), *sessions, {} };
    std::ranges::transform(*territories, std::back_inserter(stage.territories), &Territory::id);
    return stage;
}

Done limitSeats(Stage &stage)
{
    const auto limited = Statement(stage.database,
        u"UPDATE session_track SET capacity = :seats WHERE session_id = :session AND track_id = :track"_s)
                             .bind(u":seats"_s, std::optional(seatsOfFullSession))
                             .bind(u":session"_s, stage.sessions.first().id)
                             .bind(u":track"_s, stage.cycle.trackFor(Audience::Professional)->id)
                             .run();
    return limited ? Done {} : std::unexpected(limited.error());
}

Done enrolWave(Stage &stage, const Wave &wave, int first, QDateTime &now)
{
    // Nobody listens while a database is being made.
    Changes changes;
    Journal journal(stage.database, [&now] { return now; }, u"démonstration"_s);
    Enrolment enrolment(stage.database, changes, journal, [&now] { return now; });
    const auto session = std::ranges::find(stage.sessions, wave.session, &Session::number);
    for (int i = 0; i < wave.people; ++i) {
        RegistrationDraft draft;
        draft.person = demonstration::participant(wave.audience, first + i, stage.territories);
        draft.organisationKind = demonstration::organisationKind(wave.audience, first + i);
        draft.session = session->id;
        draft.track = stage.cycle.trackFor(wave.audience)->id;
        draft.audience = wave.audience;
        draft.onlyRequested = i >= wave.people - wave.onlyRequested;
        draft.adjustmentNeeded = (first + i) % 23 == 5;
        if ((first + i) % 4 == 0) {
            draft.expectations
                = u"Construire un référentiel partagé avec les partenaires du contrat de ville."_s;
        }
        if (const auto enrolled = enrolment.enrol(draft); !enrolled) {
            return std::unexpected(enrolled.error());
        }
        now = now.addSecs(47 * 60 + 13);
    }
    return {};
}

Done enrolEverybody(Stage &stage)
{
    std::array<int, 3> next {}; // each audience's next person
    for (const Wave &wave : waves) {
        QDateTime now = inLille(QDate(2021, 10, 11).addDays(qint64(wave.session) * 3), QTime(9, 5));
        int &first = next[size_t(wave.audience)];
        if (const Done enrolled = enrolWave(stage, wave, first, now); !enrolled) {
            return enrolled;
        }
        first += wave.people;
    }
    return {};
}

/// A few change their minds: the session that is full keeps its list, the others show what cancelling looks
/// like.
Done cancelSome(Stage &stage)
{
    Changes changes;
    const Clock clock = [] { return inLille(QDate(2022, 1, 10), QTime(11, 20)); };
    Journal journal(stage.database, clock, u"démonstration"_s);
    Enrolment enrolment(stage.database, changes, journal, clock);
    const auto theirs = RegistrationStore(stage.database)
                            .registrations({ .session = stage.sessions.at(1).id,
                                .track = stage.cycle.trackFor(Audience::Professional)->id,
                                .person = {},
                                .status = RegistrationStatus::Confirmed });
    if (!theirs || theirs->size() < 9) {
        return theirs ? failure(Error::Kind::Internal) : std::unexpected(theirs.error());
    }
    auto changed = enrolment.changeStatus(
        { theirs->at(4).id }, RegistrationStatus::Cancelled, u"Empêchement professionnel"_s);
    if (changed) {
        changed = enrolment.changeStatus({ theirs->at(8).id }, RegistrationStatus::Refused,
            u"Hors du public du cycle : orienté vers le centre de ressources voisin"_s);
    }
    return changed ? Done {} : std::unexpected(changed.error());
}

AttendanceState stateOf(int n)
{
    if (n % 9 == 4) {
        return AttendanceState::Excused;
    }
    return n % 13 == 6 ? AttendanceState::Absent : AttendanceState::Present;
}

Done attend(Stage &stage)
{
    const auto meetings = MeetingStore(stage.database)
                              .meetings({ .cycle = stage.cycle.id,
                                  .session = {},
                                  .track = {},
                                  .moduleNumber = {},
                                  .from = {},
                                  .to = attendedUntil });
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    AttendanceStore store(stage.database);
    int n = 0;
    for (const Meeting &meeting : *meetings) {
        if (meeting.sessionNumber != 1) {
            continue; // the sheets of session 2 are still on the desk
        }
        const auto expected = RegistrationStore(stage.database).expectedAt(meeting.id);
        if (!expected) {
            return std::unexpected(expected.error());
        }
        for (const Registration &registration : *expected) {
            ++n;
            for (const HalfDay &halfDay : meeting.halfDays) {
                const Done recorded = store.record({ registration.id, halfDay.id, stateOf(n) },
                    inLille(meeting.date.addDays(1), QTime(9, 30)));
                if (!recorded) {
                    return recorded;
                }
            }
        }
    }
    return {};
}

} // namespace

Done fillWithDemonstration(Database &database)
{
    return writing(database, [&]() -> Done {
        auto stage = setStage(database);
        if (!stage) {
            return std::unexpected(stage.error());
        }
        for (const auto step : { limitSeats, enrolEverybody, cancelSome, attend }) {
            if (const Done done = step(*stage); !done) {
                return done;
            }
        }
        return {};
    });
}
