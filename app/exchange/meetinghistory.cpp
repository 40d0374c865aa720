// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/meetinghistory.h"

#include "app/base/textfold.h"
#include "app/journal/act.h"
#include "app/journal/journalrows.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QJsonObject>
#include <QMultiMap>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Rows that name what meetings are about, as they stand or as they last were.
class meetinghistory::NamingRows
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
    /// Of a place or a speaker.
    [[nodiscard]] QString name(const QString &table, qint64 id) const
    {
        return row(table, id).value("name"_L1).toString();
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

meetinghistory::Past::Past(Database &database)
    : database_(&database)
{
}

meetinghistory::Past::Past(Past &&other) noexcept = default;
meetinghistory::Past &meetinghistory::Past::operator=(Past &&other) noexcept = default;
meetinghistory::Past::~Past() = default;

Result<meetinghistory::Past> meetinghistory::Past::read(Database &database)
{
    Past past(database);
    const Done read
        = Statement(database,
            u"SELECT before, after, entity_key FROM act_change WHERE entity = 'meeting'"
            " AND (before LIKE '%session_id%' OR before LIKE '%place_id%' OR before LIKE '%speaker_id%')"
            " ORDER BY act_id, position"_s)
              .each([&past](const Row &row) {
                  const Image before = journalrows::difference(row, 0).before;
                  FormerRow former { .meeting = { row.text(2).toLongLong() },
                      .columns = before.value("meeting"_L1).toObject().value(row.text(2)).toObject(),
                      .speakers = {} };
                  QMultiMap<qint64, qint64> speakers; // a row that changed may not say its place
                  const QJsonObject named = before.value("meeting_speaker"_L1).toObject();
                  for (const QJsonValue each : named) {
                      speakers.insert(each["position"_L1].toInteger(), each["speaker_id"_L1].toInteger());
                  }
                  former.speakers = speakers.values();
                  past.rows_.append(former);
              });
    return read ? Result<Past>(std::move(past)) : std::unexpected(read.error());
}

Done meetinghistory::Past::readNames()
{
    if (names_) {
        return {};
    }
    auto names = std::make_unique<NamingRows>();
    if (const Done read = names->read(*database_); !read) {
        return read;
    }
    names_ = std::move(names);
    return {};
}

Result<QList<meetinghistory::Removed>> meetinghistory::Past::removed()
{
    QSet<MeetingId> there;
    const Done read = Statement(*database_, u"SELECT id FROM meeting"_s).each([&there](const Row &row) {
        there.insert(row.id<MeetingId>(0));
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    QHash<MeetingId, const FormerRow *> last;
    for (const FormerRow &each : std::as_const(rows_)) {
        // Else it was changed, and only that.
        if (!there.contains(each.meeting) && each.columns.contains("session_id"_L1)
            && each.columns.contains("date"_L1)) {
            last[each.meeting] = &each;
        }
    }
    if (last.isEmpty()) {
        return QList<Removed>();
    }
    if (const Done named = readNames(); !named) {
        return std::unexpected(named.error());
    }
    QList<Removed> found;
    for (const FormerRow *each : std::as_const(last)) {
        const QJsonObject &row = each->columns;
        Removed one;
        one.meeting.id = each->meeting;
        one.meeting.session = { row.value("session_id"_L1).toInteger() };
        one.meeting.track = { row.value("track_id"_L1).toInteger() };
        one.meeting.module = { row.value("module_id"_L1).toInteger() };
        one.meeting.date = QDate::fromString(row.value("date"_L1).toString(), Qt::ISODate);
        const QJsonObject session = names_->row(u"session"_s, one.meeting.session.value);
        const QJsonObject content = names_->row(u"module"_s, one.meeting.module.value);
        if (session.isEmpty() || content.isEmpty() || !one.meeting.date.isValid()) {
            continue; // no calendar could say what it was
        }
        one.cycle = { session.value("cycle_id"_L1).toInteger() };
        one.meeting.cycle = one.cycle;
        one.meeting.sessionLabel = session.value("label"_L1).toString();
        one.meeting.trackLabel
            = names_->row(u"track"_s, one.meeting.track.value).value("label"_L1).toString();
        one.meeting.moduleNumber = int(content.value("number"_L1).toInteger());
        one.meeting.title = content.value("title"_L1).toString();
        one.meeting.place = names_->name(u"place"_s, row.value("place_id"_L1).toInteger());
        for (const qint64 speaker : each->speakers) {
            one.meeting.speakers.append(names_->name(u"speaker"_s, speaker));
        }
        found.append(one);
    }
    std::ranges::sort(
        found, {}, [](const Removed &each) { return std::pair(each.meeting.date, each.meeting.id); });
    return found;
}

Result<QHash<MeetingId, meetinghistory::Former>> meetinghistory::Past::former()
{
    QHash<MeetingId, Former> found;
    if (rows_.isEmpty()) {
        return found;
    }
    if (const Done named = readNames(); !named) {
        return std::unexpected(named.error());
    }
    for (const FormerRow &each : std::as_const(rows_)) {
        Former &former = found[each.meeting];
        if (each.columns.contains("place_id"_L1)) {
            former.places.insert(
                text::fold(names_->name(u"place"_s, each.columns.value("place_id"_L1).toInteger())));
        }
        for (const qint64 speaker : each.speakers) {
            former.speakers.insert(text::fold(names_->name(u"speaker"_s, speaker)));
        }
    }
    return found;
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
