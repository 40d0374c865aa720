// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnexamples.h"

#include "app/base/textfold.h"

#include <QSet>

#include <algorithm>

namespace
{

constexpr qsizetype longest = 48;

/// In one line, cut where it is long.
QString shown(QByteArrayView cell)
{
    const QString value = text::tidy(QString::fromUtf8(cell.first(std::min(cell.size(), longest * 4))));
    return value.size() > longest ? value.first(longest - 1) + u'…' : value;
}

} // namespace

QList<QStringList> columnExamples(const Table &table, const RecognisedForm &form, qsizetype most)
{
    constexpr qsizetype rowsLookedAt = 300;
    QList<QStringList> examples(form.columns.size());
    Table::Cells cells;
    const qsizetype end = std::min(table.size(), form.firstRow + rowsLookedAt);
    for (qsizetype row = form.firstRow; row < end; ++row) {
        table.read(row, cells);
        for (qsizetype i = 0; i < std::min(cells.size(), examples.size()); ++i) {
            if (examples.at(i).size() == most || cells.at(i).isEmpty()) {
                continue;
            }
            const QString value = shown(cells.at(i));
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
