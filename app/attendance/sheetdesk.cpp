// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetdesk.h"

#include "app/attendance/sheetadditions.h"
#include "app/attendance/sheetcontent.h"
#include "app/attendance/sheetjson.h"
#include "app/changes.h"
#include "app/organiser/organiserprofile.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace
{

const QString lastNumber = u"last_sheet_number"_s;

Result<QString> readSeries(Database &database)
{
    const auto series = Statement(database, u"SELECT value FROM setting WHERE key = 'sheet_series'"_s)
                            .first([](const Row &row) { return row.text(0); });
    return series ? Result<QString>(series->value_or(QString())) : std::unexpected(series.error());
}

/// Made by chance: two databases that began as one file share it, for their sheets do too.
QString newSeries()
{
    return u"%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0')).toUpper();
}

/// Stale when the series is another one by now, or other sheets were given these numbers.
Done theseComeNext(Database &database, const QList<AttendanceSheet> &sheets)
{
    const auto last = numberseries::last(database, lastNumber);
    const auto series = readSeries(database);
    if (!last || !series) {
        return std::unexpected(!last ? last.error() : series.error());
    }
    const AttendanceSheet &first = sheets.first();
    if (*last + 1 != first.number || (!series->isEmpty() && *series != first.series)) {
        return failure(Error::Kind::Stale);
    }
    return series->isEmpty()
        ? done(Statement(database, u"INSERT INTO setting (key, value) VALUES ('sheet_series', :value)"_s)
                  .bind(u":value"_s, first.series)
                  .run())
        : Done {};
}

} // namespace

Result<QString> SheetDesk::series() const
{
    return readSeries(database_);
}

Result<QList<AttendanceSheet>> SheetDesk::prepare(
    const QList<MeetingId> &meetings, const SheetOptions &options) const
{
    QList<AttendanceSheet> sheets;
    for (const MeetingId meeting : meetings) {
        auto sheet = sheetcontent::ofMeeting(database_, meeting, options);
        if (!sheet) {
            return std::unexpected(sheet.error());
        }
        sheets.append(*std::move(sheet));
    }
    return sheets;
}

Result<QList<AttendanceSheet>> SheetDesk::issue(QList<AttendanceSheet> sheets)
{
    return writing(database_, [&]() -> Result<QList<AttendanceSheet>> {
        auto issued = numbered(std::move(sheets));
        if (!issued) {
            return issued;
        }
        const Done kept = keep(*issued);
        return kept ? issued : std::unexpected(kept.error());
    });
}

Result<QList<AttendanceSheet>> SheetDesk::issue(
    const QList<AttendanceSheet> &sheets, numberedpapers::Leaving leaving, const Making &make)
{
    using Sheets = QList<AttendanceSheet>;
    const numberedpapers::Series<Sheets> series { .number = [&] { return numbered(sheets); },
        .keep = [this](Sheets &issued) { return keep(issued); },
        .withdraw = [this](const Sheets &issued, Paper left) { return withdraw(issued, left); },
        .stays =
            [](const Sheets &issued) {
                return u"sheet:%1-%2"_s.arg(issued.first().number).arg(issued.last().number);
            } };
    return numberedpapers::issue(series, leaving, make);
}

Result<QList<AttendanceSheet>> SheetDesk::numbered(QList<AttendanceSheet> sheets) const
{
    const auto last = numberseries::last(database_, lastNumber);
    const auto known = readSeries(database_);
    if (!last || !known) {
        return std::unexpected(!last ? last.error() : known.error());
    }
    qint64 number = *last;
    const QString series = known->isEmpty() ? newSeries() : *known;
    const QDateTime now = clock_();
    for (AttendanceSheet &sheet : sheets) {
        sheet.number = ++number;
        sheet.printedAt = now;
        sheet.series = series;
    }
    return sheets;
}

/// As numbered() has left them.
Done SheetDesk::keep(QList<AttendanceSheet> &sheets)
{
    if (sheets.isEmpty()) {
        return {};
    }
    return writing(database_, [&]() -> Done {
        if (const Done next = theseComeNext(database_, sheets); !next) {
            return next;
        }
        Statement insert(database_,
            u"INSERT INTO sheet (id, number, meeting_id, issued_at, content, completes, names)"
            " VALUES (:id, :number, :meeting, :when, :content, :completes, :names)"_s);
        QList<MeetingId> meetings;
        QByteArray logo;
        QString logoKey;
        for (AttendanceSheet &sheet : sheets) {
            if (sheet.logo != logo) {
                logo = sheet.logo;
                const auto kept = organiserprofile::keepLogo(database_, logo);
                if (!kept) {
                    return std::unexpected(kept.error());
                }
                logoKey = *kept;
            }
            sheet.logoKey = logoKey;
            const auto kept = insert.bind(u":id"_s, newId<SheetId>())
                                  .bind(u":number"_s, QVariant(sheet.number))
                                  .bind(u":meeting"_s, sheet.meeting)
                                  .bind(u":when"_s, sheet.printedAt)
                                  .bind(u":content"_s, QString::fromUtf8(toJson(sheet)))
                                  .bind(u":names"_s, QVariant(int(sheet.rows.size())))
                                  .bind(u":completes"_s,
                                      sheet.completes > 0 ? QVariant(sheet.completes)
                                                          : QVariant(QMetaType(QMetaType::LongLong)))
                                  .run();
            if (!kept) {
                return std::unexpected(kept.error());
            }
            meetings.append(sheet.meeting);
        }
        if (const Done counted = numberseries::setLast(database_, lastNumber, sheets.last().number);
            !counted) {
            return counted;
        }
        database_.afterCommit(changes_, [this, meetings] { Q_EMIT changes_.meetingsChanged(meetings); });
        return {};
    });
}

Done SheetDesk::withdraw(const QList<AttendanceSheet> &sheets, Paper paper)
{
    return writing(database_, [&]() -> Done {
        QList<MeetingId> meetings;
        QList<qint64> numbers;
        Statement remove(database_, u"DELETE FROM sheet WHERE number = :number"_s);
        for (const AttendanceSheet &sheet : sheets) {
            if (const auto removed = remove.bind(u":number"_s, QVariant(sheet.number)).run(); !removed) {
                return std::unexpected(removed.error());
            }
            meetings.append(sheet.meeting);
            numbers.append(sheet.number);
        }
        if (paper == Paper::None) {
            if (const Done back = numberseries::giveBack(database_, lastNumber, numbers); !back) {
                return back;
            }
        }
        database_.afterCommit(changes_, [this, meetings] { Q_EMIT changes_.meetingsChanged(meetings); });
        return {};
    });
}

Result<std::optional<AttendanceSheet>> SheetDesk::prepareAdditions(
    MeetingId meeting, const SheetOptions &options) const
{
    return sheetadditions::of(database_, meeting, options);
}

Result<QSet<MeetingId>> SheetDesk::printedMeetings() const
{
    QSet<MeetingId> printed;
    const Done read
        = Statement(database_, u"SELECT DISTINCT meeting_id FROM sheet"_s).each([&](const Row &row) {
              printed.insert(row.id<MeetingId>(0));
          });
    if (!read) {
        return std::unexpected(read.error());
    }
    return printed;
}
