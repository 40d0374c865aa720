// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/directory/doubleplaces.h"

#include "app/registrations/leaving.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace
{

using Place = DoublePlace::Place;

/// The confirmed registrations of both, by track and session, of each session those last that are dropped.
Result<QList<Registration>> confirmedOf(
    Database &database, PersonId kept, PersonId removed, const QSet<RegistrationId> &dropped)
{
    QList<Registration> confirmed;
    const QList<PersonId> people = kept == removed ? QList { kept } : QList { kept, removed };
    for (const PersonId person : people) {
        const auto theirs = RegistrationStore(database).registrations(
            { .session = {}, .track = {}, .person = person, .status = RegistrationStatus::Confirmed });
        if (!theirs) {
            return theirs;
        }
        confirmed += *theirs;
    }
    std::ranges::stable_sort(confirmed, {}, [&](const Registration &each) {
        return std::tuple(each.track.value, each.sessionNumber, dropped.contains(each.id));
    });
    return confirmed;
}

Done label(Database &database, QList<DoublePlace> &doubles)
{
    for (DoublePlace &each : doubles) {
        const auto label = Statement(database, u"SELECT label FROM track WHERE id = :track"_s)
                               .bind(u":track"_s, each.track)
                               .first([](const Row &row) { return row.text(0); });
        if (!label) {
            return std::unexpected(label.error());
        }
        each.trackLabel = label->value_or(QString());
    }
    return {};
}

Done lookForWaiting(Database &database, PersonId kept, PersonId removed, QList<DoublePlace> &doubles)
{
    Statement waiting(database,
        u"SELECT count(*) FROM registration WHERE session_id = :session AND track_id = :track"
        " AND status = :waitlisted AND person_id NOT IN (:kept, :removed)"_s);
    for (DoublePlace &each : doubles) {
        for (Place &place : each.places) {
            const auto count = waiting.bind(u":session"_s, place.session)
                                   .bind(u":track"_s, each.track)
                                   .bind(u":waitlisted"_s, code(RegistrationStatus::Waitlisted))
                                   .bind(u":kept"_s, kept)
                                   .bind(u":removed"_s, removed)
                                   .first([](const Row &row) { return row.integer(0); });
            if (!count) {
                return std::unexpected(count.error());
            }
            place.isWaitedFor = count->value_or(0) > 0;
        }
    }
    return {};
}

} // namespace

QList<Place> DoublePlace::kept() const
{
    QList<Place> kept = places;
    kept.removeIf([](const Place &each) { return !each.isKept; });
    return kept;
}

const Place &DoublePlace::proposed() const
{
    return *std::ranges::min_element(
        places, {}, [](const Place &each) { return std::pair(!each.isKept, each.requestedAt); });
}

QList<Place> DoublePlace::givenUp(SessionId stays) const
{
    const bool isChosen = isOpen();
    QList<Place> given = places;
    given.removeIf([&](const Place &each) { return each.isKept || (isChosen && each.session == stays); });
    return given;
}

Result<QList<DoublePlace>> merging::doublePlaces(
    Database &database, PersonId kept, PersonId removed, QDate today, const QSet<RegistrationId> &dropped)
{
    const auto confirmed = confirmedOf(database, kept, removed, dropped);
    if (!confirmed) {
        return std::unexpected(confirmed.error());
    }
    QList<DoublePlace> doubles;
    for (const Registration &each : *confirmed) {
        const auto stays = leaving::isKept(database, each, today);
        if (!stays) {
            return std::unexpected(stays.error());
        }
        if (doubles.isEmpty() || doubles.last().track != each.track) {
            doubles.append({ .track = each.track, .trackLabel = {}, .places = {} });
        }
        QList<Place> &places = doubles.last().places;
        if (!places.isEmpty() && places.last().session == each.session) {
            // Both are confirmed there: of these two one will stay, with the presences of both.
            places.last().isKept = places.last().isKept || *stays;
            if (!dropped.contains(each.id)) {
                places.last().requestedAt = std::min(places.last().requestedAt, each.requestedAt);
            }
            continue;
        }
        if (dropped.contains(each.id)) {
            continue; // for one that has no place
        }
        places.append({ .registration = each.id,
            .session = each.session,
            .sessionNumber = each.sessionNumber,
            .requestedAt = each.requestedAt,
            .isKept = *stays,
            .isWaitedFor = false });
    }
    doubles.removeIf([](const DoublePlace &each) { return each.places.size() < 2; });
    if (const Done labelled = label(database, doubles); !labelled) {
        return std::unexpected(labelled.error());
    }
    if (const Done looked = lookForWaiting(database, kept, removed, doubles); !looked) {
        return std::unexpected(looked.error());
    }
    return doubles;
}
