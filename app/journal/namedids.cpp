// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/namedids.h"

using namespace Qt::StringLiterals;

void NamedIds::collect(const ActChange &change)
{
    const Entity &entity = change.entity;
    switch (entity.kind) {
    case EntityKind::Person:
        people.insert({ entity.id() });
        break;
    case EntityKind::Organisation:
        organisations.insert({ entity.id() });
        break;
    case EntityKind::Registration:
        registrations.insert({ entity.id() });
        break;
    case EntityKind::Meeting:
        meetings.insert({ entity.id() });
        break;
    case EntityKind::Group:
        sessions.insert({ entity.key.section(u'/', 0, 0).toLongLong() });
        tracks.insert({ entity.key.section(u'/', 1).toLongLong() });
        break;
    case EntityKind::Form:
    case EntityKind::Letter:
    case EntityKind::View:
    case EntityKind::SchoolHoliday:
        break;
    case EntityKind::Speaker:
        speakers.insert({ entity.id() });
        break;
    case EntityKind::Cycle:
        cycles.insert({ entity.id() });
        break;
    case EntityKind::Place:
        places.insert({ entity.id() });
        break;
    }
    for (const Image &image : { change.difference.before, change.difference.after }) {
        for (auto table = image.begin(); table != image.end(); ++table) {
            const QJsonObject rows = table.value().toObject();
            for (auto row = rows.begin(); row != rows.end(); ++row) {
                collect(table.key(), row.key(), row.value().toObject());
            }
        }
    }
}

void NamedIds::collect(const QString &table, const QString &key, const QJsonObject &row)
{
    // A row of which only some columns changed says in its key whose it is.
    if (table == "attendance"_L1 || table == "sheet_count"_L1) {
        halfDays.insert({ key.section(u'/', 1).toLongLong() });
    } else if (table == "half_day"_L1) {
        halfDays.insert({ key.toLongLong() });
    } else if (table == "make_up"_L1) {
        meetings.insert({ key.section(u'/', 1).toLongLong() });
    } else if (table == "track"_L1) {
        tracks.insert({ key.toLongLong() });
    } else if (table == "module"_L1) {
        modules.insert({ key.toLongLong() });
    } else if (table == "session"_L1) {
        sessions.insert({ key.toLongLong() });
    } else if (table == "quota"_L1) {
        const QString kind = key.section(u'/', 2, 2);
        const QString subject = key.section(u'/', 3);
        if (kind == "organisation"_L1) {
            organisations.insert({ subject.toLongLong() });
        } else if (kind == "territory"_L1) {
            territories.insert(subject);
        }
    }
    for (auto column = row.begin(); column != row.end(); ++column) {
        collectColumn(table, column.key(), column.value());
    }
}

void NamedIds::collectColumn(const QString &table, const QString &column, const QJsonValue &value)
{
    if (value.isNull()) {
        return;
    }
    const qint64 id = value.toInteger();
    if (column == "meeting_id"_L1) {
        meetings.insert({ id });
    } else if (column == "organisation_id"_L1) {
        organisations.insert({ id });
    } else if (column == "territory_id"_L1) {
        territories.insert(value.toString());
    } else if (column == "person_id"_L1 || column == "other_id"_L1) {
        people.insert({ id });
    } else if (column == "session_id"_L1 || column == "origin_session_id"_L1) {
        sessions.insert({ id });
    } else if (column == "track_id"_L1) {
        tracks.insert({ id });
    } else if (column == "module_id"_L1) {
        modules.insert({ id });
    } else if (column == "place_id"_L1) {
        places.insert({ id });
    } else if (column == "speaker_id"_L1) {
        speakers.insert({ id });
    } else if (column == "kind"_L1 && table == "organisation"_L1) {
        organisationKinds.insert(value.toString());
    }
}
