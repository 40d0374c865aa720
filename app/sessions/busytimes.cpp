// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/busytimes.h"

#include "app/base/id.h"
#include "app/base/textfold.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

using namespace Qt::StringLiterals;

Result<QList<BusyTime>> BusyTimes::between(QDate from, QDate to) const
{
    return Statement(database_,
        u"SELECT b.place_id, COALESCE(p.name, s.name), b.label, b.first_day, b.last_day, b.start_time, "
        u"b.end_time"
        " FROM busy_time b LEFT JOIN place p ON p.id = b.place_id LEFT JOIN speaker s ON s.id = b.speaker_id"
        " WHERE b.last_day >= :from AND b.first_day <= :to ORDER BY b.first_day, b.start_time, b.id"_s)
        .bind(u":from"_s, from)
        .bind(u":to"_s, to)
        .list([](const Row &row) {
            return BusyTime { .whose = row.isNull(0) ? BusyTime::Whose::Speaker : BusyTime::Whose::Place,
                .name = row.text(1),
                .label = row.text(2),
                .first = row.date(3),
                .last = row.date(4),
                .start = row.time(5),
                .end = row.time(6) };
        });
}

namespace
{

/// NotFound when no meeting ever named them.
Result<QVariant> ownerOf(Database &database, BusyTime::Whose whose, const QString &name)
{
    const auto found = Statement(database,
        whose == BusyTime::Whose::Place ? u"SELECT id FROM place WHERE name_key = :key"_s
                                        : u"SELECT id FROM speaker WHERE name_key = :key"_s)
                           .bind(u":key"_s, text::fold(name))
                           .first([](const Row &row) { return row.integer(0); });
    if (!found) {
        return std::unexpected(found.error());
    }
    return *found ? Result<QVariant>(QVariant::fromValue(**found)) : failure(Error::Kind::NotFound, name);
}

} // namespace

Done BusyTimes::find(BusyTime::Whose whose, const QString &name) const
{
    const auto owner = ownerOf(database_, whose, name);
    return owner ? Done {} : std::unexpected(owner.error());
}

Result<int> BusyTimes::forget(BusyTime::Whose whose, const QString &name)
{
    return writing(database_, [&]() -> Result<int> {
        const auto owner = ownerOf(database_, whose, name);
        if (!owner) {
            return std::unexpected(owner.error());
        }
        return Statement(database_,
            whose == BusyTime::Whose::Place ? u"DELETE FROM busy_time WHERE place_id = :owner"_s
                                            : u"DELETE FROM busy_time WHERE speaker_id = :owner"_s)
            .bind(u":owner"_s, *owner)
            .run();
    });
}

Done BusyTimes::replace(
    BusyTime::Whose whose, const QString &name, QDate from, QDate to, const QList<BusyTime> &times)
{
    const bool isPlace = whose == BusyTime::Whose::Place;
    return writing(database_, [&]() -> Done {
        const auto owner = ownerOf(database_, whose, name);
        if (!owner) {
            return std::unexpected(owner.error());
        }
        const auto removed = Statement(database_,
            isPlace
                ? u"DELETE FROM busy_time WHERE place_id = :owner AND last_day >= :from AND first_day <= :to"_s
                : u"DELETE FROM busy_time WHERE speaker_id = :owner AND last_day >= :from AND first_day <= :to"_s)
                                 .bind(u":owner"_s, *owner)
                                 .bind(u":from"_s, from)
                                 .bind(u":to"_s, to)
                                 .run();
        if (!removed) {
            return std::unexpected(removed.error());
        }
        Statement add(database_,
            isPlace
                ? u"INSERT INTO busy_time (id, place_id, label, first_day, last_day, start_time, end_time)"
                  " VALUES (:id, :owner, :label, :first, :last, :start, :end)"_s
                : u"INSERT INTO busy_time (id, speaker_id, label, first_day, last_day, start_time, end_time)"
                  " VALUES (:id, :owner, :label, :first, :last, :start, :end)"_s);
        for (const BusyTime &each : times) {
            const auto added = add.bind(u":id"_s, QVariant(newIdValue()))
                                   .bind(u":owner"_s, *owner)
                                   .bindText(u":label"_s, each.label)
                                   .bind(u":first"_s, each.first)
                                   .bind(u":last"_s, each.last)
                                   .bind(u":start"_s, each.start)
                                   .bind(u":end"_s, each.end)
                                   .run();
            if (!added) {
                return std::unexpected(added.error());
            }
        }
        return {};
    });
}
