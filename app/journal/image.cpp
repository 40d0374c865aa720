// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/image.h"

#include "app/journal/imagetables.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

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

/// Which column of the row is no longer what the difference left.
QString whatDiffers(
    const Entity &entity, const QString &table, const QJsonObject &now, const QJsonObject &after)
{
    if (now.isEmpty()) {
        return images::obstacle(entity, u"gone"_s, table);
    }
    if (after.isEmpty()) {
        return images::obstacle(entity, u"added"_s, table);
    }
    for (auto each = after.begin(); each != after.end(); ++each) {
        if (now.value(each.key()) != each.value()) {
            return images::obstacle(entity, u"changed"_s, table + u'.' + each.key());
        }
    }
    return images::obstacle(entity, u"changed"_s, table);
}

} // namespace

QString images::obstacle(const Entity &entity, const QString &how, const QString &where)
{
    return u"%1 %2:%3 %4"_s.arg(how, code(entity.kind), entity.key, where);
}

QString images::mainTable(EntityKind kind)
{
    return imageTables(kind).first().name;
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
                return failure(
                    Error::Kind::Stale, {}, whatDiffers(entity, table, present, inner(right, key)));
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
        return failure(Error::Kind::Stale, {}, obstacle(entity, u"added"_s, wanted.begin().key()));
    }
    return wanted;
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
