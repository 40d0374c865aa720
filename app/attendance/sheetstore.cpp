// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetstore.h"

#include "app/attendance/sheetjson.h"
#include "app/organiser/organiserprofile.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Result<AttendanceSheet> SheetStore::sheet(qint64 number) const
{
    const auto content = Statement(database_, u"SELECT content FROM sheet WHERE number = :number"_s)
                             .bind(u":number"_s, QVariant(number))
                             .first([](const Row &row) { return row.text(0); });
    if (!content) {
        return std::unexpected(content.error());
    }
    if (!*content) {
        return failure(Error::Kind::NotFound, u"sheet:%1"_s.arg(number));
    }
    auto sheet = sheetFromJson((*content)->toUtf8());
    if (sheet) {
        auto logo = organiserprofile::logo(database_, sheet->logoKey);
        if (!logo) {
            return std::unexpected(logo.error());
        }
        sheet->logo = *std::move(logo);
    }
    return sheet;
}

Result<QList<PrintedSheet>> SheetStore::ofMeeting(MeetingId meeting) const
{
    return Statement(database_,
        u"SELECT number, meeting_id, issued_at, completes FROM sheet WHERE meeting_id = :meeting"
        " ORDER BY number DESC"_s)
        .bind(u":meeting"_s, meeting)
        .list([](const Row &row) {
            return PrintedSheet { row.integer(0), row.id<MeetingId>(1), row.moment(2),
                row.isNull(3) ? 0 : row.integer(3) };
        });
}

Result<qint64> SheetStore::newerWhole(MeetingId meeting, qint64 sheet) const
{
    const auto printed = ofMeeting(meeting);
    if (!printed) {
        return std::unexpected(printed.error());
    }
    const auto own = std::ranges::find(*printed, sheet, &PrintedSheet::number);
    const qint64 whole = own != printed->end() && own->isAddition() ? own->completes : sheet;
    const auto latest
        = std::ranges::find_if(*printed, [](const PrintedSheet &each) { return !each.isAddition(); });
    return latest != printed->end() && latest->number > whole ? latest->number : 0;
}
