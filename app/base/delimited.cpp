// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/delimited.h"

#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace
{

struct Line {
    int number = 1;
    QStringList cells;
};

Result<QList<Line>> lines(const QString &text)
{
    QList<Line> found;
    Line line;
    QString cell;
    bool quoted = false;
    int number = 1;
    const auto endCell = [&] {
        line.cells << cell;
        cell.clear();
    };
    const auto endLine = [&] {
        if (!line.cells.isEmpty() || !cell.isEmpty()) {
            endCell();
            found.append(line);
        }
        line = { number, {} };
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n') {
            ++number;
        }
        if (quoted) {
            if (c != u'"') {
                cell += c;
            } else if (i + 1 < text.size() && text.at(i + 1) == u'"') {
                cell += c;
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == u';') {
            endCell();
        } else if (c == u'\n') {
            endLine();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (quoted) {
        return failure(Error::Kind::BadFile, u"line %1"_s.arg(line.number), u"a quote is left open"_s);
    }
    endLine();
    return found;
}

} // namespace

Result<QList<delimited::Record>> delimited::read(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    if (text.startsWith(QChar(QChar::ByteOrderMark))) {
        text.remove(0, 1);
    }
    const auto all = lines(text);
    if (!all) {
        return std::unexpected(all.error());
    }
    QList<Record> records;
    for (qsizetype i = 1; i < all->size(); ++i) {
        const Line &line = all->at(i);
        const QStringList &header = all->first().cells;
        if (line.cells.size() != header.size()) {
            return failure(Error::Kind::BadFile, u"line %1"_s.arg(line.number),
                u"%1 cells, %2 columns"_s.arg(line.cells.size()).arg(header.size()));
        }
        Record record;
        for (qsizetype column = 0; column < header.size(); ++column) {
            record.insert(header.at(column), line.cells.at(column));
        }
        records.append(record);
    }
    return records;
}

Result<QList<delimited::Record>> delimited::readShipped(const QString &name)
{
    QFile file(u":/irev/reference/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::Internal, name, file.errorString());
    }
    return read(file.readAll());
}
