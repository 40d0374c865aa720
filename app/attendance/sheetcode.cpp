// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetcode.h"

#include "app/attendance/sheet.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr auto sign = "IREV"_L1;
constexpr int seriesLength = 8;
constexpr int parts = 4;
// Of 0 to 8: a crease or a stain over a quarter of the code does no harm.
constexpr int correction = 6;

bool isSeries(const QString &text)
{
    return text.size() == seriesLength && std::ranges::all_of(text, [](QChar each) {
        return (each >= u'0' && each <= u'9') || (each >= u'A' && each <= u'F');
    });
}
} // namespace

QString sheetcode::text(const AttendanceSheet &sheet, qsizetype page)
{
    return sheet.number > 0 && !sheet.series.isEmpty()
        ? u"%1:%2:%3:%4"_s.arg(sign, sheet.series).arg(sheet.number).arg(page)
        : QString();
}

std::optional<sheetcode::Content> sheetcode::read(QStringView text)
{
    const QStringList found = text.trimmed().toString().toUpper().split(u':');
    if (found.size() != parts || found.first() != sign || !isSeries(found.at(1))) {
        return std::nullopt;
    }
    bool isNumber = false;
    bool isPage = false;
    const Content content { found.at(1), found.at(2).toLongLong(&isNumber), found.at(3).toInt(&isPage) };
    return isNumber && isPage && content.number > 0 && content.page > 0 ? std::optional(content)
                                                                        : std::nullopt;
}

SheetCode sheetcode::code(const QString &text, const QRectF &area)
{
    // As small as it can be: one dot a module, without a margin.
    const ZXing::BitMatrix matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                        .setMargin(0)
                                        .setEccLevel(correction)
                                        .encode(text.toStdWString(), 0, 0);
    SheetCode code { .area = area, .rows = {} };
    for (int y = 0; y < matrix.height(); ++y) {
        QBitArray row(matrix.width());
        for (int x = 0; x < matrix.width(); ++x) {
            row.setBit(x, matrix.get(x, y));
        }
        code.rows.append(row);
    }
    return code;
}
