// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QSqlQuery>
#include <QTime>
#include <QVariant>

#include <concepts>
#include <optional>

class Database;

/// The row a statement stands on; columns by position, in the order of the SELECT beside it.
class Row final
{
public:
    explicit Row(const QSqlQuery &query)
        : query_(query)
    {
    }

    [[nodiscard]] bool isNull(int column) const { return query_.isNull(column); }
    [[nodiscard]] QString text(int column) const { return query_.value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return query_.value(column).toLongLong(); }
    [[nodiscard]] int number(int column) const { return int(integer(column)); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const { return query_.value(column).toDouble(); }
    [[nodiscard]] QDate date(int column) const { return QDate::fromString(text(column), Qt::ISODate); }
    /// A moment stored in UTC, given back in local time.
    [[nodiscard]] QDateTime moment(int column) const
    {
        return QDateTime::fromString(text(column), Qt::ISODateWithMs).toLocalTime();
    }
    [[nodiscard]] std::optional<QTime> time(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(QTime::fromString(text(column), u"HH:mm"));
    }
    [[nodiscard]] std::optional<int> optionalNumber(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(number(column));
    }
    /// As the driver gives it: a whole number or a text, null when it is.
    [[nodiscard]] QVariant value(int column) const
    {
        return query_.isNull(column) ? QVariant() : query_.value(column);
    }
    template <class IdType> [[nodiscard]] IdType id(int column) const { return IdType { integer(column) }; }

private:
    const QSqlQuery &query_;
};

/// A value as the database keeps it.
[[nodiscard]] inline QVariant bound(const QVariant &value)
{
    return value;
}
[[nodiscard]] QVariant bound(const QString &value); ///< QString() is NULL, "" is ''
[[nodiscard]] QVariant bound(QDate date);
[[nodiscard]] QVariant bound(const std::optional<QTime> &time);
[[nodiscard]] QVariant bound(const QDateTime &moment); ///< stored in UTC
[[nodiscard]] QVariant bound(std::optional<int> number);
[[nodiscard]] inline QVariant bound(qint64 number)
{
    return { number };
}
[[nodiscard]] inline QVariant bound(int number)
{
    return { qint64(number) };
}
[[nodiscard]] inline QVariant bound(std::same_as<bool> auto flag) // nothing else becomes one
{
    return { qint64(flag ? 1 : 0) };
}
template <class Tag> [[nodiscard]] QVariant bound(Id<Tag> id) ///< an id that is none is NULL
{
    return id.isValid() ? QVariant(id.value) : QVariant(QMetaType(QMetaType::LongLong));
}

/// One SQL statement: written whole, values bound by name, every result looked at. Can be bound and run
/// again.
class Statement final
{
public:
    Statement(Database &database, const QString &sql);

    Statement &bind(const QString &name, const QVariant &value);
    Statement &bindText(const QString &name, const QString &value); ///< QString() is '' too
    Statement &bind(const QString &name, const QString &value) { return bind(name, bound(value)); }
    Statement &bind(const QString &name, QDate date) { return bind(name, bound(date)); }
    Statement &bind(const QString &name, const std::optional<QTime> &time) { return bind(name, bound(time)); }
    Statement &bind(const QString &name, const QDateTime &moment) { return bind(name, bound(moment)); }
    Statement &bind(const QString &name, std::optional<int> number) { return bind(name, bound(number)); }
    Statement &bind(const QString &name, bool flag) { return bind(name, bound(flag)); }
    template <class Tag> Statement &bind(const QString &name, Id<Tag> id) { return bind(name, bound(id)); }

    /// Runs it; the number of rows written.
    [[nodiscard]] Result<int> run();

    /// Runs it and reads every row.
    template <class Read>
    [[nodiscard]] auto list(Read read) -> Result<QList<decltype(read(std::declval<const Row &>()))>>
    {
        QList<decltype(read(std::declval<const Row &>()))> rows;
        const Done done = each([&](const Row &row) { rows.append(read(row)); });
        if (!done) {
            return std::unexpected(done.error());
        }
        return rows;
    }

    /// Runs it and reads the first row, when there is one.
    template <class Read>
    [[nodiscard]] auto first(Read read) -> Result<std::optional<decltype(read(std::declval<const Row &>()))>>
    {
        std::optional<decltype(read(std::declval<const Row &>()))> found;
        const Done done = each([&](const Row &row) {
            if (!found) {
                found = read(row);
            }
        });
        if (!done) {
            return std::unexpected(done.error());
        }
        return found;
    }

    /// Runs it and hands every row to `visit`, without keeping them.
    template <class Visit> [[nodiscard]] Done each(Visit visit)
    {
        if (const auto ran = run(); !ran) {
            return std::unexpected(ran.error());
        }
        const Row row(query_);
        while (query_.next()) {
            visit(row);
        }
        return finish();
    }

private:
    void prepareOnce();
    [[nodiscard]] Done finish();
    [[nodiscard]] Error whyNot(); ///< the driver's last error, with the statement

    Database &database_;
    QString sql_;
    QSqlQuery query_;
    bool prepared_ = false; ///< on the first value bound
    std::optional<Error> broken_; ///< why it could not be prepared
};

/// Of a statement that writes, when it does not matter how many rows it wrote.
[[nodiscard]] inline Done done(const Result<int> &ran)
{
    return ran ? Done {} : std::unexpected(ran.error());
}
