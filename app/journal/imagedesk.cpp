// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/imagedesk.h"

#include "app/journal/imagetables.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QSet>

#include <ranges>

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

QJsonObject inner(const QJsonObject &object, const QString &key)
{
    return object.value(key).toObject();
}

QJsonObject rowOf(const ImageTable &table, const Row &row)
{
    QJsonObject columns;
    for (int i = 0; i < int(table.columns.size()); ++i) {
        columns.insert(table.columns.at(i), jsonValue(row.value(i)));
    }
    return columns;
}

} // namespace

ImageDesk::ImageDesk(Database &database)
    : database_(database)
{
}

ImageDesk::~ImageDesk() = default;

Statement &ImageDesk::prepared(const QString &sql)
{
    auto &statement = statements_[sql];
    if (!statement) {
        statement = std::make_unique<Statement>(database_, sql);
    }
    return *statement;
}

Result<Image> ImageDesk::read(const Entity &entity)
{
    if (const auto known = ahead_.constFind(entity); known != ahead_.cend()) {
        return *known;
    }
    Image image;
    const QString first = entity.key.section(u'/', 0, 0);
    const QString second = entity.key.section(u'/', 1);
    for (const ImageTable &table : imageTables(entity.kind)) {
        Statement &statement = prepared(table.select + table.ofOne);
        if (entity.kind == EntityKind::SchoolHoliday) {
            statement.bind(u":first"_s, entity.key); // a UID may hold anything
        } else if (entity.kind == EntityKind::Letter || entity.kind == EntityKind::View) {
            statement.bind(u":first"_s, first);
        } else {
            statement.bind(u":first"_s, QVariant(first.toLongLong()));
        }
        if (entity.kind == EntityKind::Group) {
            statement.bind(u":second"_s, QVariant(second.toLongLong()));
        } else if (entity.kind == EntityKind::Form || entity.kind == EntityKind::View) {
            statement.bind(u":second"_s, second);
        }
        QJsonObject rows;
        const Done read = statement.each([&](const Row &row) {
            const QJsonObject columns = rowOf(table, row);
            rows.insert(keyOf(table, columns), columns);
        });
        if (!read) {
            return std::unexpected(read.error());
        }
        if (!rows.isEmpty()) {
            image.insert(table.name, rows);
        }
    }
    return image;
}

Done ImageDesk::readAhead(ActId act, int from, int to)
{
    ahead_.clear();
    Statement &kinds = prepared(u"SELECT entity, entity_key FROM act_change WHERE act_id = :act"
                                " AND position BETWEEN :from AND :to"_s);
    QSet<EntityKind> present;
    const auto bound = [&](Statement &statement) -> Statement & {
        return statement.bind(u":act"_s, act).bind(u":from"_s, QVariant(from)).bind(u":to"_s, QVariant(to));
    };
    const Done listed = bound(kinds).each([&](const Row &row) {
        const auto kind = entityKindFromCode(row.text(0));
        if (kind && !imageTables(*kind).first().ofAct.isEmpty()) {
            present.insert(*kind);
            ahead_.insert(Entity(*kind, row.text(1)), {});
        }
    });
    if (!listed) {
        return listed;
    }
    for (const EntityKind kind : present) {
        for (const ImageTable &table : imageTables(kind)) {
            const Done read = bound(prepared(table.select + table.ofAct)).each([&](const Row &row) {
                const QJsonObject columns = rowOf(table, row);
                for (const QString &owner : table.owners) {
                    const auto image
                        = ahead_.find(Entity(kind, QString::number(columns.value(owner).toInteger())));
                    if (image != ahead_.end()) {
                        QJsonObject rows = inner(*image, table.name);
                        rows.insert(keyOf(table, columns), columns);
                        image->insert(table.name, rows);
                    }
                }
            });
            if (!read) {
                ahead_.clear();
                return read;
            }
        }
    }
    return {};
}

Done ImageDesk::remove(const ImageTable &table, const QJsonObject &row)
{
    Statement &statement = prepared(table.remove);
    for (qsizetype i = 0; i < table.keys; ++i) {
        bindColumn(statement, table.columns.at(i), row.value(table.columns.at(i)));
    }
    return done(statement.run());
}

Done ImageDesk::writeRow(const ImageTable &table, const QJsonObject &row)
{
    Statement &statement = prepared(table.write);
    for (const QString &column : table.columns) {
        bindColumn(statement, column, row.value(column));
    }
    return done(statement.run());
}

Done ImageDesk::write(const Entity &entity, const Image &now, const Image &wanted)
{
    ahead_.remove(entity);
    const QList<ImageTable> &tables = imageTables(entity.kind);
    for (const ImageTable &table : tables | std::views::reverse) {
        // What goes as a whole takes its rows with it: ON DELETE CASCADE in all of them.
        if (wanted.isEmpty() && table.name != tables.first().name) {
            continue;
        }
        const QJsonObject have = inner(now, table.name);
        const QJsonObject want = inner(wanted, table.name);
        for (auto row = have.begin(); row != have.end(); ++row) {
            if (!want.contains(row.key())) {
                if (const Done removed = remove(table, row.value().toObject()); !removed) {
                    return removed;
                }
            }
        }
    }
    for (const ImageTable &table : tables) {
        const QJsonObject have = inner(now, table.name);
        const QJsonObject want = inner(wanted, table.name);
        const bool parks = !table.park.isEmpty() && have != want;
        if (parks && !want.isEmpty()) {
            const Done parked = done(prepared(table.park).bind(u":first"_s, QVariant(entity.id())).run());
            if (!parked) {
                return parked;
            }
        }
        for (auto row = want.begin(); row != want.end(); ++row) {
            if (parks || have.value(row.key()) != row.value()) {
                if (const Done written = writeRow(table, row.value().toObject()); !written) {
                    return written;
                }
            }
        }
    }
    return {};
}
