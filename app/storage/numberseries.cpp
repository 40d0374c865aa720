// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/numberseries.h"

#include "app/storage/statement.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

Result<qint64> numberseries::last(Database &database, const QString &series)
{
    const auto last = Statement(database, u"SELECT value FROM setting WHERE key = :series"_s)
                          .bind(u":series"_s, series)
                          .first([](const Row &row) { return row.text(0).toLongLong(); });
    return last ? Result<qint64>(last->value_or(0)) : std::unexpected(last.error());
}

Done numberseries::setLast(Database &database, const QString &series, qint64 number)
{
    return done(Statement(database,
        u"INSERT INTO setting (key, value) VALUES (:series, :number)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
            .bind(u":series"_s, series)
            .bind(u":number"_s, QString::number(number))
            .run());
}

Done numberseries::giveBack(Database &database, const QString &series, QList<qint64> numbers)
{
    const auto given = last(database, series);
    if (!given) {
        return std::unexpected(given.error());
    }
    std::ranges::sort(numbers, std::greater());
    qint64 left = *given;
    for (const qint64 number : std::as_const(numbers)) {
        if (number != left) {
            break; // another one was given meanwhile
        }
        --left;
    }
    return left == *given ? Done {} : setLast(database, series, left);
}
