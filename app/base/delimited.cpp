// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/delimited.h"

#include <QFile>
#include <QStringDecoder>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace
{

constexpr QChar separator(u';');

struct Line {
    int number = 1;
    QStringList cells;
};

std::unexpected<Error> refused(int line, const QString &why)
{
    return failure(Error::Kind::BadFile, u"ligne %1"_s.arg(line), why);
}

/// Walks the text once, one cell at a time.
class Cells final
{
public:
    explicit Cells(const QString &text)
        : text_(text)
    {
    }

    Result<QList<Line>> lines()
    {
        QList<Line> found;
        while (at_ < text_.size()) {
            if (endsLine()) {
                continue;
            }
            const Result<Line> line = nextLine();
            if (!line) {
                return std::unexpected(line.error());
            }
            found.append(*line);
        }
        return found;
    }

private:
    Result<Line> nextLine()
    {
        Line line { number_, {} };
        for (;;) {
            const Result<QString> cell = here(u'"') ? quotedCell() : plainCell();
            if (!cell) {
                return std::unexpected(cell.error());
            }
            line.cells.append(*cell);
            if (at_ >= text_.size() || endsLine()) {
                return line;
            }
            if (!here(separator)) {
                return refused(number_, u"text after a closing quote"_s);
            }
            ++at_;
        }
    }

    Result<QString> plainCell()
    {
        const qsizetype start = at_;
        while (at_ < text_.size() && !here(separator) && !here(u'\n') && !here(u'\r')) {
            if (here(u'"')) {
                return refused(number_, u"a quote inside a cell without quotes"_s);
            }
            ++at_;
        }
        return text_.sliced(start, at_ - start);
    }

    Result<QString> quotedCell()
    {
        const int openedAt = number_;
        QString cell;
        for (++at_; at_ < text_.size(); ++at_) {
            if (here(u'"')) {
                ++at_;
                if (!here(u'"')) {
                    return cell;
                }
            }
            if (here(u'\n')) {
                ++number_;
            }
            cell += text_.at(at_);
        }
        return refused(openedAt, u"a quote is left open"_s);
    }

    /// Steps over the end of a line, "\n" or "\r\n", when it is here.
    bool endsLine()
    {
        const qsizetype next = at_ + (here(u'\r') ? 1 : 0);
        if (next >= text_.size() || text_.at(next) != u'\n') {
            return false;
        }
        at_ = next + 1;
        ++number_;
        return true;
    }

    [[nodiscard]] bool here(QChar wanted) const { return at_ < text_.size() && text_.at(at_) == wanted; }

    const QString &text_;
    qsizetype at_ = 0;
    int number_ = 1;
};

Done checkHeader(const Line &header)
{
    for (qsizetype i = 0; i < header.cells.size(); ++i) {
        const QString &name = header.cells.at(i);
        if (name.trimmed().isEmpty() || header.cells.indexOf(name) != i) {
            return refused(header.number, u"column %1: no name, or that of another"_s.arg(i + 1));
        }
    }
    return {};
}

} // namespace

Result<QList<delimited::Record>> delimited::read(const QByteArray &utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // passes over a byte order mark
    const QString text = decoder(utf8);
    if (decoder.hasError()) {
        return refused(1, u"not UTF-8"_s);
    }
    const Result<QList<Line>> all = Cells(text).lines();
    if (!all) {
        return std::unexpected(all.error());
    }
    if (all->isEmpty()) {
        return refused(1, u"no header row"_s);
    }
    const Line &header = all->first();
    if (const Done checked = checkHeader(header); !checked) {
        return std::unexpected(checked.error());
    }
    QList<Record> records;
    for (const Line &line : all->sliced(1)) {
        if (line.cells.size() != header.cells.size()) {
            return refused(
                line.number, u"%1 cells, %2 columns"_s.arg(line.cells.size()).arg(header.cells.size()));
        }
        Record record;
        for (qsizetype column = 0; column < header.cells.size(); ++column) {
            record.insert(header.cells.at(column), line.cells.at(column));
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
