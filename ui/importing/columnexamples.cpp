// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnexamples.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/exchange/formlabel.h"
#include "app/exchange/submissiontime.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longest = 48;

/// In one line, cut where it is long.
QString shown(QByteArrayView cell)
{
    const QString value = text::tidy(QString::fromUtf8(cell.first(std::min(cell.size(), longest * 4))));
    return value.size() > longest ? value.first(longest - 1) + u'…' : value;
}

/// A column of moments, kept or dropped: "Modified Time" of a workbook is as little to be read as a number.
bool holdsMoments(const FormColumn &column)
{
    return column.field == FormField::SubmittedAt || fieldOfWholeLabel(column.label) == FormField::SubmittedAt
        || (column.field == FormField::Ignored && fieldOfWholeLabel(column.label) == FormField::Ignored
            && !column.isPersonal());
}

/// A moment that a workbook counts in days, as its spreadsheet shows it: "12/10/2021 09:05"; any other value
/// as it is.
QString dated(const QString &value, const SubmissionTimes &times)
{
    bool isNumber = false;
    (void)QString(value).replace(u',', u'.').toDouble(&isNumber);
    const QDateTime moment = isNumber ? times.read(value) : QDateTime();
    if (!moment.isValid()) {
        return value;
    }
    const QString day = french::shortDate(moment.date());
    const QTime time = moment.time();
    return time == QTime(0, 0) ? day : day + u' ' + time.toString(u"HH:mm"_s);
}

} // namespace

QList<QStringList> columnExamples(const Table &table, const RecognisedForm &form, qsizetype most)
{
    constexpr qsizetype rowsLookedAt = 300;
    QList<QStringList> examples(form.columns.size());
    SubmissionTimes times;
    times.setCountsFrom1904(table.countsFrom1904());
    Table::Cells cells;
    const qsizetype end = std::min(table.size(), form.firstRow + rowsLookedAt);
    for (qsizetype row = form.firstRow; row < end; ++row) {
        table.read(row, cells);
        for (qsizetype i = 0; i < std::min(cells.size(), examples.size()); ++i) {
            if (examples.at(i).size() == most || cells.at(i).isEmpty()) {
                continue;
            }
            const QString cell = shown(cells.at(i));
            const QString value = holdsMoments(form.columns.at(i)) ? dated(cell, times) : cell;
            if (!value.isEmpty() && !examples.at(i).contains(value)) {
                examples[i].append(value);
            }
        }
    }
    return examples;
}

QStringList columnValues(const Table &table, const RecognisedForm &form, qsizetype column)
{
    QStringList values;
    QSet<QString> known;
    Table::Cells cells;
    for (qsizetype row = form.firstRow; row < table.size(); ++row) {
        table.read(row, cells);
        const QString value = column < cells.size() ? shown(cells.at(column)) : QString();
        const QString key = text::fold(value);
        if (!key.isEmpty() && !known.contains(key)) {
            known.insert(key);
            values.append(value);
        }
    }
    return values;
}
