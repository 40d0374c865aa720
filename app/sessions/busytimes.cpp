// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/busytimes.h"

#include "app/base/id.h"
#include "app/base/textfold.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QString codeOf(BusyTime::Source source)
{
    return source == BusyTime::Source::Hand ? u"hand"_s : u"calendar"_s;
}

QString query(const QString &which)
{
    return u"SELECT b.place_id, COALESCE(p.name, s.name), b.label, b.first_day, b.last_day, b.start_time,"
           " b.end_time, b.source, b.id"
           " FROM busy_time b LEFT JOIN place p ON p.id = b.place_id LEFT JOIN speaker s ON s.id = "
           "b.speaker_id"
           " WHERE "_s
        + which + u" ORDER BY b.first_day, b.start_time, b.id"_s;
}

BusyTime busyTime(const Row &row)
{
    return { .whose = row.isNull(0) ? BusyTime::Whose::Speaker : BusyTime::Whose::Place,
        .name = row.text(1),
        .label = row.text(2),
        .first = row.date(3),
        .last = row.date(4),
        .start = row.time(5),
        .end = row.time(6),
        .source = row.text(7) == codeOf(BusyTime::Source::Hand) ? BusyTime::Source::Hand
                                                                : BusyTime::Source::Calendar };
}

/// The column that names whose they are.
QString ownerColumn(BusyTime::Whose whose)
{
    return whose == BusyTime::Whose::Place ? u"place_id"_s : u"speaker_id"_s;
}

} // namespace

bool BusyTime::isSameAs(const BusyTime &other) const
{
    return label == other.label && first == other.first && last == other.last && start == other.start
        && end == other.end;
}

std::optional<BusyHours> hoursOn(const BusyTime &time, QDate day)
{
    const bool isWhole = !time.start || !time.end || (time.first < day && day < time.last);
    return isWhole ? std::nullopt
                   : std::optional(BusyHours { day == time.first ? *time.start : QTime(0, 0),
                         day == time.last ? *time.end : QTime(23, 59, 59) });
}

Result<QList<BusyTime>> BusyTimes::between(QDate from, QDate to) const
{
    return Statement(database_, query(u"b.last_day >= :from AND b.first_day <= :to"_s))
        .bind(u":from"_s, from)
        .bind(u":to"_s, to)
        .list(busyTime);
}

Result<QList<BusyTime>> BusyTimes::matching(const MeetingFilter &filter) const
{
    const QString place = text::fold(filter.place);
    const QString speaker = text::fold(filter.speaker);
    if (place.isEmpty() && speaker.isEmpty()) {
        return QList<BusyTime>();
    }
    auto found = between(filter.from, filter.to);
    if (found) {
        found->removeIf([&](const BusyTime &each) {
            return text::fold(each.name) != (each.whose == BusyTime::Whose::Place ? place : speaker);
        });
    }
    return found;
}

Result<Entity> BusyTimes::owner(BusyTime::Whose whose, const QString &name) const
{
    const auto found = Statement(database_,
        whose == BusyTime::Whose::Place ? u"SELECT id FROM place WHERE name_key = :key"_s
                                        : u"SELECT id FROM speaker WHERE name_key = :key"_s)
                           .bind(u":key"_s, text::fold(name))
                           .first([](const Row &row) { return row.integer(0); });
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        return failure(Error::Kind::NotFound, name);
    }
    return whose == BusyTime::Whose::Place ? Entity(PlaceId { **found }) : Entity(SpeakerId { **found });
}

Result<QList<BusyTime>> BusyTimes::of(BusyTime::Whose whose, const QString &name) const
{
    const auto theirs = owner(whose, name);
    if (!theirs) {
        return std::unexpected(theirs.error());
    }
    return Statement(database_, query(u"b."_s + ownerColumn(whose) + u" = :owner"_s))
        .bind(u":owner"_s, QVariant(theirs->id()))
        .list(busyTime);
}

Result<BusyChange> BusyTimes::replace(BusyTime::Whose whose, const QString &name, BusyTime::Source source,
    QDate from, QDate to, const QList<BusyTime> &times)
{
    return writing(database_, [&]() -> Result<BusyChange> {
        const auto theirs = owner(whose, name);
        if (!theirs) {
            return std::unexpected(theirs.error());
        }
        const QVariant id(theirs->id());
        struct Stored {
            BusyTime time;
            qint64 id = 0;
        };
        const auto stored
            = Statement(database_,
                query(u"b."_s + ownerColumn(whose)
                    + u" = :owner AND b.source = :source AND b.last_day >= :from AND b.first_day <= :to"_s))
                  .bind(u":owner"_s, id)
                  .bind(u":source"_s, codeOf(source))
                  .bind(u":from"_s, from)
                  .bind(u":to"_s, to)
                  .list([](const Row &row) { return Stored { busyTime(row), row.integer(8) }; });
        if (!stored) {
            return std::unexpected(stored.error());
        }
        BusyChange change { .gone = {}, .added = times };
        QList<BusyTime> &missing = change.added;
        Statement remove(database_, u"DELETE FROM busy_time WHERE id = :id"_s);
        for (const Stored &each : *stored) {
            const auto kept = std::ranges::find_if(
                missing, [&](const BusyTime &wanted) { return wanted.isSameAs(each.time); });
            if (kept != missing.end()) {
                missing.erase(kept);
            } else if (const Done removed = done(remove.bind(u":id"_s, QVariant(each.id)).run()); !removed) {
                return std::unexpected(removed.error());
            } else {
                change.gone.append(each.time);
            }
        }
        Statement add(database_,
            u"INSERT INTO busy_time (id, "_s + ownerColumn(whose)
                + u", label, first_day, last_day, start_time, end_time, source)"
                  " VALUES (:id, :owner, :label, :first, :last, :start, :end, :source)"_s);
        for (const BusyTime &each : std::as_const(missing)) {
            const auto added = add.bind(u":id"_s, QVariant(newIdValue()))
                                   .bind(u":owner"_s, id)
                                   .bindText(u":label"_s, each.label)
                                   .bind(u":first"_s, each.first)
                                   .bind(u":last"_s, each.last)
                                   .bind(u":start"_s, each.start)
                                   .bind(u":end"_s, each.end)
                                   .bind(u":source"_s, codeOf(source))
                                   .run();
            if (!added) {
                return std::unexpected(added.error());
            }
        }
        return change;
    });
}
