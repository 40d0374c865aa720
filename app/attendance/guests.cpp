// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/guests.h"

#include "app/attendance/sheetstore.h"
#include "app/base/textfold.h"
#include "app/people/sortname.h"
#include "app/registrations/concerned.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QSet>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace
{

/// A LIKE pattern that finds the text anywhere: what was typed is no pattern.
QString anywhere(const QString &folded)
{
    QString pattern = folded;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + pattern + u'%';
}

} // namespace

Result<QList<GuestCandidate>> guestCandidates(
    Database &database, const AttendanceGrid &grid, const QString &typed, int most)
{
    const QString folded = text::fold(typed);
    // Registrations that are over are no reason to count somebody among the track's own.
    auto found = Statement(database,
        u"SELECT p.id, p.family_name, p.given_name, o.name, p.council, r.id, s.number, r.status, r.audience"
        " FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id"
        " LEFT JOIN registration r ON r.person_id = p.id AND r.track_id = :track"
        "  AND r.status IN ('requested', 'confirmed', 'waitlisted')"
        " LEFT JOIN session s ON s.id = r.session_id"
        " WHERE p.name_key LIKE :pattern ESCAPE '\\' AND (r.id IS NOT NULL OR :typed <> '')"
        " ORDER BY CASE WHEN r.session_id = :session THEN 0 WHEN r.id IS NOT NULL THEN 1 ELSE 2 END,"
        " CASE WHEN p.name_key LIKE :start ESCAPE '\\' THEN 0 ELSE 1 END, p.sort_key, s.number"
        " LIMIT :most"_s)
                     .bind(u":track"_s, grid.track)
                     .bind(u":pattern"_s, anywhere(folded))
                     .bind(u":typed"_s, folded.isNull() ? u""_s : folded)
                     .bind(u":session"_s, grid.session)
                     .bind(u":start"_s, anywhere(folded).mid(1))
                     .bind(u":most"_s, QVariant(most + int(grid.rows.size())))
                     .list([](const Row &row) {
                         const auto audience = audienceFromCode(row.text(8)).value_or(Audience::Professional);
                         return GuestCandidate { row.id<PersonId>(0),
                             names::display(row.text(1), row.text(2)),
                             shownOrganisation(audience, row.text(3), row.text(4)),
                             row.isNull(5) ? RegistrationId() : row.id<RegistrationId>(5),
                             row.isNull(6) ? 0 : row.number(6),
                             statusFromCode(row.text(7)).value_or(RegistrationStatus::Confirmed) };
                     });
    if (!found) {
        return found;
    }
    QSet<PersonId> known;
    found->removeIf([&](const GuestCandidate &each) {
        const bool isOnSheet = each.registration.isValid()
            && std::ranges::find(grid.rows, each.registration, &AttendanceRow::registration)
                != grid.rows.end();
        const bool isKnown = known.contains(each.person);
        known.insert(each.person); // who is on the sheet is offered by no other registration either
        return isOnSheet || isKnown;
    });
    if (found->size() > most) {
        found->resize(most);
    }
    return found;
}

Result<qint64> sheetWithBlankRow(Database &database, const AttendanceGrid &grid)
{
    const auto printed = SheetStore(database).ofMeeting(grid.meeting);
    if (!printed) {
        return std::unexpected(printed.error());
    }
    const auto own = std::ranges::find(*printed, grid.sheetNumber, &PrintedSheet::number);
    const qint64 whole = own != printed->end() && own->isAddition() ? own->completes : grid.sheetNumber;
    for (const PrintedSheet &each : *printed | std::views::reverse) { // the oldest first
        if (each.number < whole || each.number == grid.sheetNumber) {
            continue;
        }
        const auto other = AttendanceGrid::ofSheet(database, each.number);
        if (!other) {
            return std::unexpected(other.error());
        }
        if (other->freeNumber() > 0) {
            return each.number;
        }
    }
    return 0;
}

Result<std::optional<SeanceFollowed>> followedElsewhere(
    Database &database, MeetingId meeting, RegistrationId registration)
{
    return Statement(database,
        u"SELECT s.label, m.date FROM registration t JOIN registration r ON r.person_id = t.person_id"
        " JOIN meeting m ON m.module_id = (SELECT module_id FROM meeting WHERE id = :meeting)"
        " JOIN session s ON s.id = m.session_id WHERE t.id = :registration AND m.id <> :meeting"
        " AND " IREV_FOLLOWED("r", "m") " ORDER BY m.date, m.id LIMIT 1"_s)
        .bind(u":meeting"_s, meeting)
        .bind(u":registration"_s, registration)
        .first([](const Row &row) { return SeanceFollowed { row.text(0), row.date(1) }; });
}
