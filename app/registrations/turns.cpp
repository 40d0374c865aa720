// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/turns.h"

#include "app/registrations/waitinglist.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

using Kind = WaitReason::Kind;
using Line = WaitingList::Line;
using Group = std::pair<SessionId, TrackId>;

/// There is a seat for them, and one for each of those before them.
bool hasTheirTurn(const Line &line)
{
    return line.reason.kind == Kind::Next || line.reason.kind == Kind::SeatToo;
}

bool isCallable(const Line &line)
{
    return hasTheirTurn(line) || line.reason.kind == Kind::Behind;
}

bool areTogether(const Line &one, const Line &other)
{
    return one.registration.companions.isValid()
        && one.registration.companions == other.registration.companions;
}

Result<QList<Group>> groupsOf(Database &database, const QSet<RegistrationId> &confirmed)
{
    QList<Group> groups;
    const Done read = Statement(database,
        u"SELECT id, session_id, track_id FROM registration WHERE status = 'waitlisted'"
        " ORDER BY session_id, track_id"_s)
                          .each([&](const Row &row) {
                              const Group group(row.id<SessionId>(1), row.id<TrackId>(2));
                              if (confirmed.contains(row.id<RegistrationId>(0))
                                  && (groups.isEmpty() || groups.last() != group)) {
                                  groups.append(group);
                              }
                          });
    return read ? Result<QList<Group>>(groups) : std::unexpected(read.error());
}

/// Whoever could be called, is left where they are and comes before `line`. Who was passed over has had their
/// turn: then everybody comes before. `left`: without the seats of those confirmed before this one.
bool isLeftBehind(const Line &other, const Line &line, const SeatPlan &left)
{
    return isCallable(other) && other.registration.id != line.registration.id && !areTogether(line, other)
        && (other.position < line.position || !isCallable(line))
        && left.room(claimOf(other.registration)).isFree();
}

QList<Person> leftBehind(const WaitingList &list, const Line &line, const SeatPlan &left,
    const QSet<RegistrationId> &confirmed = {})
{
    QList<Person> passed;
    for (const Line &other : list.lines) {
        if (!confirmed.contains(other.registration.id) && isLeftBehind(other, line, left)) {
            passed.append(other.registration.person);
        }
    }
    return passed;
}

QList<Person> colleaguesLeft(const WaitingList &list, const Line &line, const QSet<RegistrationId> &confirmed)
{
    QList<Person> colleagues;
    for (const Line &other : list.lines) {
        if (areTogether(line, other) && !confirmed.contains(other.registration.id)) {
            colleagues.append(other.registration.person);
        }
    }
    return colleagues;
}

QList<turns::Overtaking> overtakingsIn(const WaitingList &list, const QSet<RegistrationId> &confirmed)
{
    QList<turns::Overtaking> overtakings;
    SeatPlan left = list.plan;
    for (const Line &line : list.lines) {
        if (line.byWish || !confirmed.contains(line.registration.id)) {
            continue;
        }
        // An offer under way holds its seat already.
        const bool isOffered = line.reason.kind == Kind::OfferPending;
        const QList<Person> passed
            = isOffered || hasTheirTurn(line) ? QList<Person>() : leftBehind(list, line, left, confirmed);
        const QList<Person> colleagues = colleaguesLeft(list, line, confirmed);
        QList<Colleague> apart = line.colleagues;
        apart.removeIf([](const Colleague &each) { return each.isHere; });
        if (!passed.isEmpty() || !colleagues.isEmpty() || !apart.isEmpty()) {
            overtakings.append(
                { line.registration.id, passed, colleagues, apart, line.registration.session });
        }
        if (!isOffered) {
            left.hold(claimOf(line.registration));
        }
    }
    return overtakings;
}

} // namespace

Result<QList<turns::Overtaking>> turns::overtakings(
    Database &database, const QList<RegistrationId> &confirmed, QDate today)
{
    const QSet<RegistrationId> together(confirmed.begin(), confirmed.end());
    const auto groups = groupsOf(database, together);
    if (!groups) {
        return std::unexpected(groups.error());
    }
    QList<Overtaking> all;
    for (const auto &[session, track] : *groups) {
        const auto list = WaitingList::read(database, session, track, today);
        if (!list) {
            return std::unexpected(list.error());
        }
        all += overtakingsIn(*list, together);
    }
    return all;
}

qsizetype turns::beforeTheirTurn(const QList<Overtaking> &overtakings)
{
    return std::ranges::count_if(overtakings, [](const Overtaking &each) { return !each.passed.isEmpty(); });
}

QList<Person> turns::passedOver(const WaitingList &list, RegistrationId proposed)
{
    const auto line = std::ranges::find_if(
        list.lines, [&](const Line &each) { return each.registration.id == proposed; });
    const bool isTheirTurn = line == list.lines.cend() || hasTheirTurn(*line);
    return isTheirTurn ? QList<Person>() : leftBehind(list, *line, list.plan);
}
