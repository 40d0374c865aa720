// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/longwords.h"

#include <QTextBoundaryFinder>

namespace
{

constexpr char16_t breakHere = 0x200B; // ZERO WIDTH SPACE
constexpr int pieces = 3; // of the longest word allowed: the last line of a word is not one letter

} // namespace

QString longwords::breakable(const QString &text, int most)
{
    if (text.size() <= most) {
        return text;
    }
    QString broken;
    QTextBoundaryFinder words(QTextBoundaryFinder::Line, text);
    qsizetype begin = 0;
    for (qsizetype end = words.toNextBoundary(); end >= 0; end = words.toNextBoundary()) {
        const QString word = text.sliced(begin, end - begin);
        begin = end;
        if (word.size() <= most) {
            broken += word;
            continue;
        }
        QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
        qsizetype from = 0;
        for (qsizetype to = letters.toNextBoundary(); to >= 0; to = letters.toNextBoundary()) {
            if (to - from >= most / pieces || to == word.size()) {
                broken += word.sliced(from, to - from);
                from = to;
                if (to < word.trimmed().size()) {
                    broken += breakHere;
                }
            }
        }
    }
    return broken;
}

QString longwords::whole(QString shown)
{
    return shown.remove(QChar(breakHere));
}
