// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheettext.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace
{

constexpr double tolerance = 1e-6;

QString printable(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator) {
            c = u' ';
        }
    }
    return clean.trimmed();
}

/// A space before French high punctuation, or after an opening quote, does not end a line even when it was
/// typed as an ordinary space. A hyphen ends one only in a word wider than the line: "Jean-Christophe" stays
/// whole.
bool mayBreakAt(QStringView text, qsizetype position)
{
    const QChar next = text.at(position);
    const bool afterOpening
        = position >= 2 && text.at(position - 1).isSpace() && text.at(position - 2) == QChar(u'«');
    const bool afterHyphen = text.at(position - 1) == u'-' && !next.isSpace();
    return !afterOpening && !afterHyphen && !QStringView(u"?!:;»").contains(next);
}

/// The pieces between which a line may end; together they are the text.
QStringList pieces(const QString &text)
{
    QStringList result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end != -1; end = finder.toNextBoundary()) {
        if (end == text.size() || mayBreakAt(text, end)) {
            result.append(text.mid(start, end - start));
            start = end;
        }
    }
    return result;
}

QString withoutTrailingSpace(QString text)
{
    while (!text.isEmpty() && text.back().isSpace()) {
        text.chop(1);
    }
    return text;
}

/// How many characters (QChars, whole graphemes) of `text` fit in `width`; at least one grapheme.
qsizetype fitting(
    const QString &text, const QString &suffix, SheetFont font, double width, const FontMeasure &measure)
{
    QList<qsizetype> ends;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype end = finder.toNextBoundary(); end != -1; end = finder.toNextBoundary()) {
        ends.append(end);
    }
    const auto tooWide = std::partition_point(ends.cbegin(), ends.cend(), [&](qsizetype end) {
        return measure.width(withoutTrailingSpace(text.first(end)) + suffix, font) <= width + tolerance;
    });
    if (tooWide == ends.cbegin()) {
        return suffix.isEmpty() && !ends.isEmpty() ? ends.first() : 0;
    }
    return *(tooWide - 1);
}

bool hasWiderWord(const QString &text, SheetFont font, double width, const FontMeasure &measure)
{
    return std::ranges::any_of(pieces(printable(text)), [&](const QString &word) {
        return measure.width(withoutTrailingSpace(word), font) > width + tolerance;
    });
}

QString elided(const QString &text, SheetFont font, double width, const FontMeasure &measure)
{
    const QString ellipsis = u"…"_s;
    return withoutTrailingSpace(text.first(fitting(text, ellipsis, font, width, measure))) + ellipsis;
}

} // namespace

namespace sheettext
{

QStringList wrap(const QString &text, SheetFont font, double width, int mostLines, const FontMeasure &measure)
{
    const QString whole = printable(text);
    if (whole.isEmpty()) {
        return {};
    }
    if (measure.width(whole, font) <= width + tolerance) {
        return { whole };
    }
    QStringList waiting = pieces(whole);
    std::ranges::reverse(waiting); // taken from the end
    QStringList lines;
    QString line;
    while (!waiting.isEmpty()) {
        const QString piece = waiting.takeLast();
        if (measure.width(withoutTrailingSpace(line + piece), font) <= width + tolerance) {
            line += piece;
            continue;
        }
        if (line.isEmpty()) { // a word wider than the column
            const qsizetype most = fitting(piece, {}, font, width, measure);
            const qsizetype hyphen = piece.lastIndexOf(u'-', most - 1);
            const qsizetype length = hyphen > 0 ? hyphen + 1 : most;
            line = piece.first(length);
            if (length < piece.size()) {
                waiting.append(piece.sliced(length));
            }
        } else {
            waiting.append(piece);
        }
        if (lines.size() + 1 == mostLines && !waiting.isEmpty()) {
            std::ranges::reverse(waiting);
            return lines << elided(line + waiting.join(QString()), font, width, measure);
        }
        lines.append(withoutTrailingSpace(line));
        line.clear();
    }
    if (!line.isEmpty()) {
        lines.append(withoutTrailingSpace(line));
    }
    return lines;
}

Lines fit(const QString &text, SheetFont font, double width, double height, WideWords wide,
    const FontMeasure &measure)
{
    std::optional<Lines> parted; // whose hyphen at a line's end is lost to readers: "AnneMarie"
    const bool isNarrowed = font == SheetFont::Name && wide == WideWords::Narrowed;
    for (const SheetFont print :
        { font, SheetFont::NarrowName, SheetFont::SmallPrint, SheetFont::FinestPrint }) {
        if (print == SheetFont::NarrowName && !isNarrowed) {
            continue;
        }
        const bool isHard = print == SheetFont::FinestPrint || (print == SheetFont::SmallPrint && isNarrowed);
        if (parted && isHard) {
            break; // to read
        }
        QStringList whole = wrap(text, print, width, std::numeric_limits<int>::max(), measure);
        if (whole.size() > linesWithin(height, print)) {
            continue;
        }
        if (whole.size() < 2 || wide == WideWords::Parted || !hasWiderWord(text, print, width, measure)) {
            return { std::move(whole), print };
        }
        if (!parted) {
            parted = Lines { std::move(whole), print };
        }
    }
    if (parted) {
        return *parted;
    }
    const int lines = linesWithin(height, SheetFont::FinestPrint);
    return { wrap(text, SheetFont::FinestPrint, width, lines, measure), SheetFont::FinestPrint, true };
}

double height(const Lines &lines)
{
    return height(lines.texts, lines.font);
}

double height(const QStringList &lines, SheetFont font)
{
    return double(lines.size()) * sheetfonts::lineHeight(font);
}

double drop(SheetFont first)
{
    // A larger one than that of names is in no cell.
    const bool isSmall = first == SheetFont::SmallPrint || first == SheetFont::FinestPrint;
    return isSmall ? 0 : sheetfonts::ascent(SheetFont::Name) - sheetfonts::ascent(first);
}

int linesWithin(double height, SheetFont font)
{
    return std::max(1, int((height + tolerance) / sheetfonts::lineHeight(font)));
}

double place(SheetBox &box, const QStringList &lines, SheetFont font, double left, double right, double top,
    Qt::Alignment alignment, const FontMeasure &measure)
{
    double lineTop = top;
    for (const QString &text : lines) {
        const double width = measure.width(text, font);
        double x = left;
        if (alignment & Qt::AlignRight) {
            x = right - width;
        } else if (alignment & Qt::AlignHCenter) {
            x = (left + right - width) / 2;
        }
        const bool held = std::ranges::any_of(text, [](QChar c) {
            return c.isMark()
                || c.unicode() >= 0x2100; // beyond Latin, Greek, Cyrillic, Hebrew, Arabic, punctuation
        });
        box.lines.append({ text, font, x, lineTop + sheetfonts::ascent(font), width, held });
        lineTop += sheetfonts::lineHeight(font);
    }
    return lineTop;
}

} // namespace sheettext
