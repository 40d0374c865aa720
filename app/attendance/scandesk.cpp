// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scandesk.h"

#include "app/attendance/scanfile.h"
#include "app/changes.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

QString ScanDesk::checksumOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

Result<QList<Scan>> ScanDesk::ofMeeting(MeetingId meeting) const
{
    return Statement(database_,
        u"SELECT id, name, size, checksum, kept_at FROM scan WHERE meeting_id = :meeting"
        " ORDER BY kept_at DESC, id DESC"_s)
        .bind(u":meeting"_s, meeting)
        .list([](const Row &row) {
            return Scan { row.id<ScanId>(0), row.text(1), row.integer(2), row.text(3), row.moment(4) };
        });
}

Done ScanDesk::keep(MeetingId meeting, const QString &name, const QByteArray &content)
{
    if (content.isEmpty() || content.size() > largest) {
        return failure(Error::Kind::Invalid, content.isEmpty() ? u"scanEmpty"_s : u"scanSize"_s, name);
    }
    if (const scanfile::State state = scanfile::check(content); state != scanfile::State::Readable) {
        return failure(
            Error::Kind::Invalid, state == scanfile::State::Other ? u"scanKind"_s : u"scanBroken"_s, name);
    }
    return writing(database_, [&]() -> Done {
        const QString checksum = checksumOf(content);
        const auto known = Statement(
            database_, u"SELECT name FROM scan WHERE meeting_id = :meeting AND checksum = :checksum"_s)
                               .bind(u":meeting"_s, meeting)
                               .bind(u":checksum"_s, checksum)
                               .first([](const Row &row) { return row.text(0); });
        if (!known) {
            return std::unexpected(known.error());
        }
        if (*known) {
            return failure(Error::Kind::Duplicate, u"scan"_s, **known);
        }
        const auto kept = Statement(database_,
            u"INSERT INTO scan (id, meeting_id, name, size, checksum, kept_at, content)"
            " VALUES (:id, :meeting, :name, :size, :checksum, :when, :content)"_s)
                              .bind(u":id"_s, newId<ScanId>())
                              .bind(u":meeting"_s, meeting)
                              .bind(u":name"_s, name)
                              .bind(u":size"_s, QVariant(qint64(content.size())))
                              .bind(u":checksum"_s, checksum)
                              .bind(u":when"_s, clock_())
                              .bind(u":content"_s, QVariant(content))
                              .run();
        if (!kept) {
            return std::unexpected(kept.error());
        }
        database_.afterCommit(changes_, [this, meeting] { Q_EMIT changes_.meetingsChanged({ meeting }); });
        return {};
    });
}

Result<QByteArray> ScanDesk::content(ScanId id) const
{
    QString checksum;
    QString name;
    const auto content = Statement(database_, u"SELECT content, checksum, name FROM scan WHERE id = :id"_s)
                             .bind(u":id"_s, id)
                             .first([&](const Row &row) {
                                 checksum = row.text(1);
                                 name = row.text(2);
                                 return row.value(0).toByteArray();
                             });
    if (!content) {
        return std::unexpected(content.error());
    }
    if (!*content) {
        return failure(Error::Kind::NotFound);
    }
    return checksumOf(**content) == checksum
        ? Result<QByteArray>(**content)
        : failure(Error::Kind::Damaged, u"scan:"_s + name, u"not what was kept: "_s + checksum);
}

Done ScanDesk::remove(ScanId id)
{
    return writing(database_, [&]() -> Done {
        const auto meeting = Statement(database_, u"SELECT meeting_id FROM scan WHERE id = :id"_s)
                                 .bind(u":id"_s, id)
                                 .first([](const Row &row) { return row.id<MeetingId>(0); });
        if (!meeting) {
            return std::unexpected(meeting.error());
        }
        if (!*meeting) {
            return failure(Error::Kind::NotFound);
        }
        const auto gone = Statement(database_, u"DELETE FROM scan WHERE id = :id"_s).bind(u":id"_s, id).run();
        if (!gone) {
            return std::unexpected(gone.error());
        }
        database_.afterCommit(changes_, [this, of = **meeting] { Q_EMIT changes_.meetingsChanged({ of }); });
        return {};
    });
}
