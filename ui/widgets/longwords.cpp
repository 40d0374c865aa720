// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/longwords.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace
{

constexpr char16_t breakHere = 0x200B; // ZERO WIDTH SPACE
constexpr int pieces = 3; // of the longest word allowed

/// In pieces of `least` letters or somewhat more: the last line of a word is not one letter.
QString broken(const QString &word, qsizetype least)
{
    const qsizetype letters = word.trimmed().size();
    QString parted;
    qsizetype from = 0;
    QTextBoundaryFinder ends(QTextBoundaryFinder::Grapheme, word);
    for (qsizetype to = ends.toNextBoundary(); to >= 0; to = ends.toNextBoundary()) {
        if (to - from >= least && letters - to >= least) {
            parted += word.sliced(from, to - from) + QChar(breakHere);
            from = to;
        }
    }
    return parted + word.sliced(from);
}

} // namespace

QString longwords::breakable(const QString &text, int most)
{
    if (text.size() <= most) {
        return text;
    }
    QString shown;
    QTextBoundaryFinder words(QTextBoundaryFinder::Line, text);
    qsizetype begin = 0;
    for (qsizetype end = words.toNextBoundary(); end >= 0; end = words.toNextBoundary()) {
        const QString word = text.sliced(begin, end - begin);
        shown += word.trimmed().size() <= most ? word : broken(word, most / pieces);
        begin = end;
    }
    return shown;
}

QString longwords::shortened(const QString &text, int most)
{
    if (text.size() <= most) {
        return text;
    }
    QTextBoundaryFinder ends(QTextBoundaryFinder::Grapheme, text);
    ends.setPosition(most);
    const qsizetype end = ends.isAtBoundary() ? most : ends.toPreviousBoundary();
    return text.first(std::max<qsizetype>(end, 0)).trimmed() + u'…';
}

QString longwords::whole(QString shown)
{
    return shown.remove(QChar(breakHere));
}
