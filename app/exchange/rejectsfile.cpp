// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/rejectsfile.h"

#include "app/base/outputfile.h"
#include "app/exchange/spreadsheettext.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace
{

void appendCell(QByteArray &line, QByteArrayView cell)
{
    line += line.isEmpty() ? "\"" : ";\"";
    if (spreadsheettext::isFormula(cell)) {
        line += '\'';
    }
    line += cell.toByteArray().replace('"', "\"\"");
    line += '"';
}

/// Of the same length as the headers, so that the reason stands in its own column; without `dropped`, the
/// reasons of an earlier round.
QByteArray line(const Table::Cells &cells, const RecognisedForm &form, const QList<qsizetype> &dropped,
    const QString &last, bool isHeader)
{
    QByteArray line;
    for (qsizetype i = 0; i < form.columns.size(); ++i) {
        if (dropped.contains(i)) {
            continue;
        }
        const bool isLeftOut = form.columns.at(i).isPersonal() && !isHeader;
        appendCell(line, isLeftOut || i >= cells.size() ? QByteArrayView() : cells.at(i));
    }
    appendCell(line, last.toUtf8());
    return line + "\r\n";
}

QList<qsizetype> earlierReasons(const RecognisedForm &form)
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < form.columns.size(); ++i) {
        const FormColumn &column = form.columns.at(i);
        if (column.field == FormField::Ignored && column.isRefusalReason()) {
            found.append(i);
        }
    }
    return found;
}

} // namespace

Done writeRejects(const QString &path, const Table &table, const RecognisedForm &form,
    const QList<RowNote> &rejected, const QString &reasonLabel,
    const std::function<QString(const RowNote &)> &reason)
{
    const QList<qsizetype> dropped = earlierReasons(form);
    return outputfile::write(path, [&](QIODevice &file) -> Done {
        bool isWritten = file.write("\xEF\xBB\xBF") > 0;
        Table::Cells cells;
        for (qsizetype row = 0; row < form.firstRow; ++row) {
            table.read(row, cells);
            const bool isNames = row + 1 == form.firstRow;
            isWritten = isWritten
                && file.write(line(cells, form, dropped, isNames ? reasonLabel : QString(), true)) > 0;
        }
        // Both are in the order of the file.
        qsizetype next = 0;
        for (qsizetype row = form.firstRow; row < table.size() && next < rejected.size(); ++row) {
            if (table.number(row) == rejected.at(next).row) {
                table.read(row, cells);
                isWritten = isWritten
                    && file.write(line(cells, form, dropped, reason(rejected.at(next)), false)) > 0;
                ++next;
            }
        }
        return isWritten ? Done {} : std::unexpected(outputfile::refused(file, path));
    });
}
