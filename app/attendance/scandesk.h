// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/base/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

class Changes;
class Database;

using ScanId = Id<struct ScanTag>;

/// A signed sheet as it came from the scanner, without its content.
struct Scan {
    ScanId id;
    QString name; ///< of the file it was
    qint64 size = 0; ///< bytes
    QString checksum; ///< SHA-256 of the content, hexadecimal
    QDateTime keptAt;
};

/// Keeps scans with their meeting, in the database: what was signed is found where it was entered.
class ScanDesk final
{
public:
    static constexpr qint64 largest = 50'000'000; ///< bytes
    /// Under which a scan is kept: of its content.
    [[nodiscard]] static QString checksumOf(const QByteArray &content);

    ScanDesk(Database &database, Changes &changes, Clock clock)
        : database_(database)
        , changes_(changes)
        , clock_(std::move(clock))
    {
    }

    /// The latest first.
    [[nodiscard]] Result<QList<Scan>> ofMeeting(MeetingId meeting) const;
    /// PDF, PNG, JPEG or TIFF. Invalid "scanKind", "scanBroken" (cannot be read from one end to the other),
    /// "scanEmpty", "scanSize" (larger than `largest`), with the name as detail; Duplicate ("scan", the name
    /// it has there) when the meeting has the same content already.
    [[nodiscard]] Done keep(MeetingId meeting, const QString &name, const QByteArray &content);
    /// NotFound; Damaged ("scan:" and its name) when it is not what was kept.
    [[nodiscard]] Result<QByteArray> content(ScanId id) const;
    /// For good.
    [[nodiscard]] Done remove(ScanId id);

private:
    Database &database_;
    Changes &changes_;
    Clock clock_;
};
