// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/image.h"

#include "app/journal/imagetables.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QString keyOf(const ImageTable &table, const QJsonObject &row)
{
    QStringList parts;
    for (qsizetype i = 0; i < table.keys; ++i) {
        parts.append(row.value(table.columns.at(i)).toVariant().toString());
    }
    return parts.join(u'/');
}

QJsonValue jsonValue(const QVariant &value)
{
    if (value.isNull()) {
        return QJsonValue::Null;
    }
    return value.typeId() == QMetaType::QString ? QJsonValue(value.toString())
                                                : QJsonValue(value.toLongLong());
}

void bindColumn(Statement &statement, const QString &column, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined()) {
        statement.bind(u':' + column, QString());
    } else if (value.isString()) {
        const QString text = value.toString();
        statement.bind(u':' + column, text.isNull() ? u""_s : text);
    } else {
        statement.bind(u':' + column, QVariant(value.toInteger()));
    }
}

Done remove(Database &database, const ImageTable &table, const QJsonObject &row)
{
    Statement statement(database, table.remove);
    for (qsizetype i = 0; i < table.keys; ++i) {
        bindColumn(statement, table.columns.at(i), row.value(table.columns.at(i)));
    }
    const auto removed = statement.run();
    return removed ? Done {} : std::unexpected(removed.error());
}

Done writeRow(Database &database, const ImageTable &table, const QJsonObject &row)
{
    Statement statement(database, table.write);
    for (const QString &column : table.columns) {
        bindColumn(statement, column, row.value(column));
    }
    const auto written = statement.run();
    return written ? Done {} : std::unexpected(written.error());
}

QSet<QString> keysOf(const QJsonObject &one, const QJsonObject &other)
{
    const QStringList keys = one.keys() + other.keys();
    return QSet<QString>(keys.begin(), keys.end());
}

QJsonObject inner(const QJsonObject &object, const QString &key)
{
    return object.value(key).toObject();
}

void put(Image &image, const QString &table, const QString &key, const QJsonObject &row)
{
    QJsonObject rows = inner(image, table);
    rows.insert(key, row);
    image.insert(table, rows);
}

void takeOut(Image &image, const QString &table, const QString &key)
{
    QJsonObject rows = inner(image, table);
    rows.remove(key);
    if (rows.isEmpty()) {
        image.remove(table);
    } else {
        image.insert(table, rows);
    }
}

void differRow(Difference &found, const QString &table, const QString &key, const QJsonObject &before,
    const QJsonObject &after)
{
    QJsonObject left = before;
    QJsonObject right = after;
    if (!before.isEmpty() && !after.isEmpty()) {
        for (auto each = before.begin(); each != before.end(); ++each) {
            if (after.value(each.key()) == each.value()) {
                left.remove(each.key());
                right.remove(each.key());
            }
        }
    }
    if (!left.isEmpty()) {
        put(found.before, table, key, left);
    }
    if (!right.isEmpty()) {
        put(found.after, table, key, right);
    }
}

/// The row with the values it had; nullopt when it is not what the difference left.
std::optional<QJsonObject> rowTakenBack(
    const QJsonObject &now, const QJsonObject &before, const QJsonObject &after)
{
    if (after.isEmpty() != now.isEmpty()) {
        return std::nullopt;
    }
    for (auto each = after.begin(); each != after.end(); ++each) {
        if (now.value(each.key()) != each.value()) {
            return std::nullopt;
        }
    }
    if (before.isEmpty()) {
        return QJsonObject {};
    }
    QJsonObject row = now;
    for (auto each = before.begin(); each != before.end(); ++each) {
        row.insert(each.key(), each.value());
    }
    return row;
}

} // namespace

QString images::mainTable(EntityKind kind)
{
    return imageTables(kind).first().name;
}

Result<Image> images::read(Database &database, const Entity &entity)
{
    Image image;
    const QString first = entity.key.section(u'/', 0, 0);
    const QString second = entity.key.section(u'/', 1);
    for (const ImageTable &table : imageTables(entity.kind)) {
        Statement statement(database, table.select);
        statement.bind(u":first"_s, QVariant(first.toLongLong()));
        if (entity.kind == EntityKind::Group) {
            statement.bind(u":second"_s, QVariant(second.toLongLong()));
        } else if (entity.kind == EntityKind::Form) {
            statement.bind(u":second"_s, second);
        }
        QJsonObject rows;
        const Done done = statement.each([&](const Row &row) {
            QJsonObject columns;
            for (int i = 0; i < int(table.columns.size()); ++i) {
                columns.insert(table.columns.at(i), jsonValue(row.value(i)));
            }
            rows.insert(keyOf(table, columns), columns);
        });
        if (!done) {
            return std::unexpected(done.error());
        }
        if (!rows.isEmpty()) {
            image.insert(table.name, rows);
        }
    }
    return image;
}

Difference images::difference(const Image &before, const Image &after)
{
    Difference found;
    for (const QString &table : keysOf(before, after)) {
        const QJsonObject left = inner(before, table);
        const QJsonObject right = inner(after, table);
        for (const QString &key : keysOf(left, right)) {
            differRow(found, table, key, inner(left, key), inner(right, key));
        }
    }
    return found;
}

Result<Image> images::takenBack(const Entity &entity, const Image &now, const Difference &difference)
{
    Image wanted = now;
    for (const QString &table : keysOf(difference.before, difference.after)) {
        const bool isShared = std::ranges::any_of(imageTables(entity.kind),
            [&](const ImageTable &each) { return each.name == table && each.isShared; });
        const QJsonObject left = inner(difference.before, table);
        const QJsonObject right = inner(difference.after, table);
        for (const QString &key : keysOf(left, right)) {
            const QJsonObject present = inner(inner(now, table), key);
            if (isShared && present == inner(left, key)) {
                continue; // the other entity's part has taken it back
            }
            const auto row = rowTakenBack(present, inner(left, key), inner(right, key));
            if (!row) {
                return failure(Error::Kind::Stale, {}, u"%1 %2"_s.arg(table, key));
            }
            if (row->isEmpty()) {
                takeOut(wanted, table, key);
            } else {
                put(wanted, table, key, *row);
            }
        }
    }
    // Presences and the like that came since would go with it, unseen.
    if (!wanted.isEmpty() && !wanted.contains(mainTable(entity.kind))) {
        return failure(Error::Kind::Stale, {}, u"rows were added since"_s);
    }
    return wanted;
}

Done images::write(Database &database, const Entity &entity, const Image &now, const Image &wanted)
{
    const QList<ImageTable> &tables = imageTables(entity.kind);
    for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
        const QJsonObject have = inner(now, table->name);
        const QJsonObject want = inner(wanted, table->name);
        for (auto row = have.begin(); row != have.end(); ++row) {
            if (!want.contains(row.key())) {
                if (const Done removed = remove(database, *table, row.value().toObject()); !removed) {
                    return removed;
                }
            }
        }
    }
    for (const ImageTable &table : tables) {
        const QJsonObject have = inner(now, table.name);
        const QJsonObject want = inner(wanted, table.name);
        const bool parks = !table.park.isEmpty() && have != want;
        if (parks) {
            const auto parked
                = Statement(database, table.park).bind(u":first"_s, QVariant(entity.id())).run();
            if (!parked) {
                return std::unexpected(parked.error());
            }
        }
        for (auto row = want.begin(); row != want.end(); ++row) {
            if (parks || have.value(row.key()) != row.value()) {
                if (const Done written = writeRow(database, table, row.value().toObject()); !written) {
                    return written;
                }
            }
        }
    }
    return {};
}

bool Difference::hasAdded(EntityKind kind) const
{
    const QString table = images::mainTable(kind);
    return !before.contains(table) && after.contains(table);
}

bool Difference::hasRemoved(EntityKind kind) const
{
    const QString table = images::mainTable(kind);
    return before.contains(table) && !after.contains(table);
}

namespace
{
QJsonValue mainColumn(const Image &image, EntityKind kind, const QString &column)
{
    const QJsonObject rows = image.value(images::mainTable(kind)).toObject();
    return rows.isEmpty() ? QJsonValue(QJsonValue::Undefined) : rows.begin().value().toObject().value(column);
}
} // namespace

QJsonValue Difference::was(EntityKind kind, const QString &column) const
{
    return mainColumn(before, kind, column);
}

QJsonValue Difference::became(EntityKind kind, const QString &column) const
{
    return mainColumn(after, kind, column);
}
