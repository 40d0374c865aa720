// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/textreader.h"

#include "app/exchange/rowparser.h"

#include <QIODevice>
#include <QMap>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype pieceSize = qsizetype(256) * 1024;

/// How many cells each of the first rows has when parted by `separator`. The quote at `alone` opens nothing.
QList<int> counts(QByteArrayView head, char separator, qsizetype alone)
{
    constexpr qsizetype enough = 50;
    QList<int> found;
    int cells = 1;
    bool isQuoted = false;
    bool isBlank = true;
    for (qsizetype i = 0; i < head.size(); ++i) {
        const char c = head.at(i);
        if (c == '"' && i != alone) {
            isQuoted = !isQuoted;
        } else if (!isQuoted && c == separator) {
            ++cells;
        } else if (!isQuoted && (c == '\n' || c == '\r')) {
            if (!isBlank) {
                found.append(cells);
            }
            if (found.size() == enough) {
                return found;
            }
            cells = 1;
            isBlank = true;
            continue;
        }
        isBlank = false;
    }
    if (!isBlank && (found.isEmpty() || cells >= found.last())) {
        found.append(cells); // the last one, unless the head ends in its middle
    }
    return found;
}

/// UTF-8 of what the device holds, piece by piece.
class Pieces final
{
public:
    Pieces(QIODevice &device, Encoding encoding)
        : device_(device)
        , isWide_(wideEncoding(encoding).has_value())
        , decoder_(wideEncoding(encoding).value_or(QStringConverter::Utf8))
    {
    }

    /// Empty at the end.
    QByteArray next()
    {
        QByteArray piece = device_.read(pieceSize);
        if (isWide_) {
            const QString text = decoder_(piece);
            piece = text.toUtf8();
        }
        if (isFirst_ && piece.startsWith("\xEF\xBB\xBF")) {
            piece.remove(0, 3);
        }
        isFirst_ = false;
        return piece;
    }
    [[nodiscard]] bool isBroken() const { return isWide_ && decoder_.hasError(); }

private:
    QIODevice &device_;
    bool isWide_;
    QStringDecoder decoder_;
    bool isFirst_ = true;
};

} // namespace

char separatorOf(QByteArrayView head)
{
    const qsizetype alone = head.count('"') % 2 != 0 ? head.lastIndexOf('"') : -1;
    char best = ';';
    int bestScore = 0;
    for (const char candidate : { ';', ',', '\t', '|' }) {
        QMap<int, int> rowsOf;
        for (const int cells : counts(head, candidate, alone)) {
            ++rowsOf[cells];
        }
        int score = 0;
        for (auto each = rowsOf.begin(); each != rowsOf.end(); ++each) {
            // Many rows of as many cells: a comma inside sentences does not make that.
            score = std::max(score, (each.key() - 1) * each.value());
        }
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

Result<Table> readText(QIODevice &device, Encoding encoding)
{
    Pieces pieces(device, encoding);
    QByteArray piece = pieces.next();
    constexpr QByteArrayView excelHint = "sep=";
    char separator = 0;
    int firstNumber = 1;
    if (piece.startsWith(excelHint) && piece.size() > excelHint.size()) {
        separator = piece.at(excelHint.size());
        const auto end
            = std::ranges::find_if(std::as_const(piece), [](char c) { return c == '\n' || c == '\r'; });
        const bool isPair = QByteArrayView(end, piece.cend()).startsWith("\r\n");
        piece.remove(0, end - piece.cbegin() + (isPair ? 2 : 1));
        firstNumber = 2;
    }
    const bool isSeparator = separator == ';' || separator == ',' || separator == '\t' || separator == '|';
    RowParser parser(isSeparator ? separator : separatorOf(piece), firstNumber);
    parser.lookAhead(piece);
    for (; !piece.isEmpty(); piece = pieces.next()) {
        if (const Done fed = parser.feed(piece); !fed) {
            return std::unexpected(fed.error());
        }
    }
    if (pieces.isBroken()) {
        return failure(Error::Kind::BadFile, u"import:binary"_s, u"not the UTF-16 or UTF-32 it looks like"_s);
    }
    return parser.finish();
}
