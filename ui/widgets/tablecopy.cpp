// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecopy.h"

#include "ui/widgets/shownlist.h"

#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// One line, one cell: what parts cells and lines in tabulated text is not inside them.
QString plain(QString cell)
{
    return cell.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

} // namespace

std::unique_ptr<QMimeData> tablecopy::selectedRows(const QTableView &table)
{
    const QAbstractItemModel &model = *table.model();
    const QList<int> columns = shownlist::columns(table);
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QString text;
    QString html = u"<html><head><meta charset=\"utf-8\"></head><body><table border=\"1\">\n<tr>"_s;
    QStringList cells;
    for (const int column : columns) {
        cells << plain(model.headerData(column, Qt::Horizontal).toString());
        html += u"<th>%1</th>"_s.arg(cells.last().toHtmlEscaped());
    }
    text += cells.join(u'\t') + u'\n';
    html += u"</tr>\n"_s;
    for (const QModelIndex &row : rows) {
        cells.clear();
        html += u"<tr>"_s;
        for (const int column : columns) {
            cells << plain(row.siblingAtColumn(column).data().toString());
            // Told to be text in the ways of Excel and of LibreOffice.
            html += uR"(<td style="mso-number-format:'\@'" sdnum="1036;0;@">)"_s
                + cells.last().toHtmlEscaped() + u"</td>"_s;
        }
        text += cells.join(u'\t') + u'\n';
        html += u"</tr>\n"_s;
    }
    html += u"</table></body></html>"_s;
    auto mime = std::make_unique<QMimeData>();
    mime->setText(text);
    mime->setHtml(html);
    return mime;
}
