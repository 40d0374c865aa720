// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/meetinghistory.h"

#include "app/base/textfold.h"
#include "app/journal/act.h"
#include "app/journal/journalrows.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QJsonObject>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// Rows that name what meetings are about, as they stand or as they last were.
class NamingRows
{
public:
    Done read(Database &database)
    {
        const Done journalled = Statement(database,
            u"SELECT c.before, c.after FROM act_change c WHERE c.entity IN ('cycle', 'place', 'speaker')"
            " ORDER BY c.act_id, c.position"_s)
                                    .each([this](const Row &row) {
                                        const Difference difference = journalrows::difference(row, 0);
                                        take(difference.before);
                                        take(difference.after);
                                    });
        if (!journalled) {
            return journalled;
        }
        return Statement(database,
            u"SELECT 'session', id, label, cycle_id FROM session"
            " UNION ALL SELECT 'track', id, label, 0 FROM track"
            " UNION ALL SELECT 'module', id, title, number FROM module"
            " UNION ALL SELECT 'place', id, name, 0 FROM place"
            " UNION ALL SELECT 'speaker', id, name, 0 FROM speaker"_s)
            .each([this](const Row &row) {
                QJsonObject &known = rows_[{ row.text(0), row.text(1) }];
                for (const QString &column : { u"label"_s, u"title"_s, u"name"_s }) {
                    known.insert(column, row.text(2));
                }
                for (const QString &column : { u"cycle_id"_s, u"number"_s }) {
                    known.insert(column, row.integer(3));
                }
            });
    }

    [[nodiscard]] QJsonObject row(const QString &table, qint64 id) const
    {
        return rows_.value({ table, QString::number(id) });
    }

private:
    void take(const Image &image)
    {
        for (const QString &table : { u"session"_s, u"track"_s, u"module"_s, u"place"_s, u"speaker"_s }) {
            const QJsonObject rows = image.value(table).toObject();
            for (auto row = rows.begin(); row != rows.end(); ++row) {
                QJsonObject &known = rows_[{ table, row.key() }];
                const QJsonObject columns = row.value().toObject();
                for (auto column = columns.begin(); column != columns.end(); ++column) {
                    known.insert(column.key(), column.value());
                }
            }
        }
    }

    QHash<std::pair<QString, QString>, QJsonObject> rows_;
};

struct LastRow {
    QJsonObject meeting;
    QMap<qint64, qint64> speakers; ///< by position
};

/// Of each meeting that is no more, its rows before it went.
Result<QHash<qint64, LastRow>> lastRows(Database &database)
{
    QHash<qint64, LastRow> found;
    const Done read
        = Statement(database,
            u"SELECT c.before, c.after, c.entity_key FROM act_change c WHERE c.entity = 'meeting'"
            " AND NOT EXISTS (SELECT 1 FROM meeting m WHERE CAST(m.id AS TEXT) = c.entity_key)"
            " ORDER BY c.act_id, c.position"_s)
              .each([&](const Row &row) {
                  const Image before = journalrows::difference(row, 0).before;
                  const QJsonObject last
                      = before.value("meeting"_L1).toObject().value(row.text(2)).toObject();
                  if (!last.contains("session_id"_L1) || !last.contains("date"_L1)) {
                      return; // changed, and only that
                  }
                  LastRow one { last, {} };
                  const QJsonObject speakers = before.value("meeting_speaker"_L1).toObject();
                  for (const QJsonValue each : speakers) {
                      one.speakers.insert(each["position"_L1].toInteger(), each["speaker_id"_L1].toInteger());
                  }
                  found.insert(row.text(2).toLongLong(), one);
              });
    return read ? Result<QHash<qint64, LastRow>>(found) : std::unexpected(read.error());
}

} // namespace

Result<QList<meetinghistory::Removed>> meetinghistory::removed(Database &database)
{
    const auto last = lastRows(database);
    if (!last || last->isEmpty()) {
        return last ? Result<QList<Removed>>(QList<Removed>()) : std::unexpected(last.error());
    }
    NamingRows names;
    if (const Done read = names.read(database); !read) {
        return std::unexpected(read.error());
    }
    QList<Removed> found;
    for (auto each = last->begin(); each != last->end(); ++each) {
        const QJsonObject &row = each->meeting;
        Removed one;
        one.meeting.id = { each.key() };
        one.meeting.session = { row.value("session_id"_L1).toInteger() };
        one.meeting.track = { row.value("track_id"_L1).toInteger() };
        one.meeting.module = { row.value("module_id"_L1).toInteger() };
        one.meeting.date = QDate::fromString(row.value("date"_L1).toString(), Qt::ISODate);
        const QJsonObject session = names.row(u"session"_s, one.meeting.session.value);
        const QJsonObject content = names.row(u"module"_s, one.meeting.module.value);
        if (session.isEmpty() || content.isEmpty() || !one.meeting.date.isValid()) {
            continue; // no calendar could say what it was
        }
        one.cycle = { session.value("cycle_id"_L1).toInteger() };
        one.meeting.cycle = one.cycle;
        one.meeting.sessionLabel = session.value("label"_L1).toString();
        one.meeting.trackLabel = names.row(u"track"_s, one.meeting.track.value).value("label"_L1).toString();
        one.meeting.moduleNumber = int(content.value("number"_L1).toInteger());
        one.meeting.title = content.value("title"_L1).toString();
        one.meeting.place
            = names.row(u"place"_s, row.value("place_id"_L1).toInteger()).value("name"_L1).toString();
        for (const qint64 speaker : each->speakers) {
            one.meeting.speakers.append(names.row(u"speaker"_s, speaker).value("name"_L1).toString());
        }
        found.append(one);
    }
    std::ranges::sort(
        found, {}, [](const Removed &each) { return std::pair(each.meeting.date, each.meeting.id); });
    return found;
}

Result<QHash<MeetingId, meetinghistory::Former>> meetinghistory::former(Database &database)
{
    NamingRows names;
    if (const Done read = names.read(database); !read) {
        return std::unexpected(read.error());
    }
    const auto name = [&](const QString &table, const QJsonValue &id) {
        return text::fold(names.row(table, id.toInteger()).value("name"_L1).toString());
    };
    QHash<MeetingId, Former> found;
    const Done read = Statement(database,
        u"SELECT before, after, entity_key FROM act_change WHERE entity = 'meeting'"
        " AND (before LIKE '%place_id%' OR before LIKE '%speaker_id%')"_s)
                          .each([&](const Row &row) {
                              const Image before = journalrows::difference(row, 0).before;
                              Former &former = found[MeetingId { row.text(2).toLongLong() }];
                              const QJsonObject meetings = before.value("meeting"_L1).toObject();
                              for (const QJsonValue each : meetings) {
                                  former.places.insert(name(u"place"_s, each["place_id"_L1]));
                              }
                              const QJsonObject speakers = before.value("meeting_speaker"_L1).toObject();
                              for (const QJsonValue each : speakers) {
                                  former.speakers.insert(name(u"speaker"_s, each["speaker_id"_L1]));
                              }
                          });
    return read ? Result<QHash<MeetingId, Former>>(found) : std::unexpected(read.error());
}

Result<QHash<MeetingId, int>> meetinghistory::changes(Database &database)
{
    QHash<MeetingId, int> found;
    // Signatures counted on its sheet are nothing a calendar shows.
    const Done counted = Statement(database,
        u"SELECT c.entity_key, COUNT(*) FROM act_change c JOIN act a ON a.id = c.act_id"
        " WHERE c.entity = 'meeting' AND a.kind <> :counting GROUP BY c.entity_key"_s)
                             .bind(u":counting"_s, code(ActKind::CountSignatures))
                             .each([&](const Row &row) {
                                 found.insert(MeetingId { row.text(0).toLongLong() }, row.number(1));
                             });
    return counted ? Result<QHash<MeetingId, int>>(found) : std::unexpected(counted.error());
}
