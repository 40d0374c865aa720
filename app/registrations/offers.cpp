// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/offers.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array states {
    std::pair { Offer::State::Proposed, "proposed"_L1 },
    std::pair { Offer::State::Accepted, "accepted"_L1 },
    std::pair { Offer::State::Declined, "declined"_L1 },
    std::pair { Offer::State::Expired, "expired"_L1 },
};

Offer::State stateFromCode(const QString &wanted)
{
    const auto found = std::ranges::find_if(states, [&](const auto &pair) { return pair.second == wanted; });
    return found == states.end() ? Offer::State::Expired : found->first;
}

} // namespace

QString code(Offer::State state)
{
    for (const auto &[each, code] : states) {
        if (each == state) {
            return code;
        }
    }
    Q_UNREACHABLE();
}

Result<Offers> Offers::read(Database &database, SessionId session, TrackId track)
{
    Offers offers;
    const Done read = Statement(database,
        u"SELECT o.id, o.registration_id, o.session_id, o.state, o.proposed_at, o.deadline, o.answered_at,"
        " o.answer_reason, s.label FROM offer o JOIN registration r ON r.id = o.registration_id"
        " JOIN session s ON s.id = o.session_id"
        " WHERE r.track_id = :track AND r.status = 'waitlisted' ORDER BY o.id"_s)
                          .bind(u":track"_s, track)
                          .each([&](const Row &row) {
                              const Offer offer { .id = row.id<OfferId>(0),
                                  .registration = row.id<RegistrationId>(1),
                                  .session = row.id<SessionId>(2),
                                  .sessionLabel = row.text(8),
                                  .state = stateFromCode(row.text(3)),
                                  .proposedAt = row.moment(4),
                                  .deadline = row.date(5),
                                  .answeredAt = row.moment(6),
                                  .reason = row.text(7) };
                              if (offer.session == session) {
                                  offers.here.insert(offer.registration, offer);
                              }
                              if (offer.state == Offer::State::Proposed) {
                                  offers.pending.insert(offer.registration, offer);
                              }
                          });
    return read ? Result<Offers>(offers) : std::unexpected(read.error());
}

Result<QList<OverdueOffers>> overdueOffers(Database &database, QDate today)
{
    return Statement(database,
        u"SELECT o.session_id, r.track_id, count(*), min(o.deadline) FROM offer o"
        " JOIN registration r ON r.id = o.registration_id JOIN session s ON s.id = o.session_id"
        " JOIN track t ON t.id = r.track_id"
        " WHERE o.state = 'proposed' AND r.status = 'waitlisted' AND o.deadline < :today"
        " GROUP BY o.session_id, r.track_id, s.number, t.position"
        " ORDER BY s.number, t.position, o.session_id, r.track_id"_s)
        .bind(u":today"_s, today)
        .list([](const Row &row) {
            return OverdueOffers { .session = row.id<SessionId>(0),
                .track = row.id<TrackId>(1),
                .number = row.number(2),
                .since = row.date(3) };
        });
}
