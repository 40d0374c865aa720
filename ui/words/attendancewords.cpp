// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/attendancewords.h"

#include "app/base/french.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

} // namespace

QString words::lostSeat(RegistrationStatus status)
{
    return Text::tr("inscription %1 depuis l’impression").arg(words::status(status));
}

QString words::leftEmpty(const AttendanceGrid &grid, const QList<qsizetype> &columns)
{
    QStringList rows;
    for (const AttendanceRow &row : grid.rows) {
        const auto isEmpty = [&](qsizetype column) { return row.isEmpty(column); };
        if (row.hasLostSeat() && std::ranges::any_of(columns, isEmpty)) {
            rows.append(Text::tr("ligne %1, %2 (%3)")
                    .arg(QString::number(row.number), row.name, lostSeat(*row.status)));
        }
    }
    if (rows.isEmpty()) {
        return {};
    }
    return (rows.size() == 1 ? Text::tr("Laissée vide, à saisir d’après le papier\u00a0: %1.")
                             : Text::tr("Laissées vides, à saisir d’après le papier\u00a0: %1."))
        .arg(french::enumeration(rows));
}

QString words::severalHalfDays(const AttendanceGrid &grid)
{
    QStringList headings;
    for (const SheetColumn &column : grid.columns) {
        headings.append(column.heading);
    }
    if (headings.size() < 2) {
        return {};
    }
    const bool areTold = QSet<QString>(headings.cbegin(), headings.cend()).size() == headings.size();
    return areTold ? french::enumeration(headings) : Text::tr("les %1 demi-journées").arg(headings.size());
}
