// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnexamples.h"

#include "app/base/textfold.h"

#include <algorithm>

QList<QStringList> columnExamples(const Table &table, const RecognisedForm &form, qsizetype most)
{
    constexpr qsizetype rowsLookedAt = 300;
    constexpr qsizetype longest = 48;
    QList<QStringList> examples(form.columns.size());
    Table::Cells cells;
    const qsizetype end = std::min(table.size(), form.firstRow + rowsLookedAt);
    for (qsizetype row = form.firstRow; row < end; ++row) {
        table.read(row, cells);
        for (qsizetype i = 0; i < std::min(cells.size(), examples.size()); ++i) {
            if (examples.at(i).size() == most || cells.at(i).isEmpty()) {
                continue;
            }
            QString value
                = text::tidy(QString::fromUtf8(cells.at(i).first(std::min(cells.at(i).size(), longest * 4))));
            if (value.size() > longest) {
                value = value.first(longest - 1) + u'…';
            }
            if (!value.isEmpty() && !examples.at(i).contains(value)) {
                examples[i].append(value);
            }
        }
    }
    return examples;
}
