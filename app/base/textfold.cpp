// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/textfold.h"

#include <QList>

#include <array>

namespace {

constexpr char16_t separator = u' ';
constexpr int tableSize = 0x250; // Latin-1, Latin Extended-A and -B: all that European names are written with

/// What one letter folds to: none, one or two letters.
struct Folded {
    std::array<char16_t, 2> letters {};
    int size = 0;
};

bool isMark(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing;
}

bool isSeparator(QChar c)
{
    switch (c.unicode()) {
    case u'\'':
    case u'’':
    case u'‘':
    case u'ʼ':
    case u'`':
    case u'´':
    case u'-':
    case u'‐':
    case u'‑':
    case u'–':
    case u'—':
    case u'.':
    case u'\u00AD': // a soft hyphen
        return true;
    default:
        return c.isSpace() || c.category() == QChar::Other_Control;
    }
}

/// Letters that are two, or that Unicode does not decompose.
QStringView written(char16_t c)
{
    switch (c) {
    case u'œ':
    case u'Œ':
        return u"oe";
    case u'æ':
    case u'Æ':
        return u"ae";
    case u'ß':
        return u"ss";
    case u'ĳ':
    case u'Ĳ':
        return u"ij";
    case u'ø':
    case u'Ø':
        return u"o";
    case u'ł':
    case u'Ł':
        return u"l";
    case u'đ':
    case u'Đ':
    case u'ð':
    case u'Ð':
        return u"d";
    case u'þ':
    case u'Þ':
        return u"th";
    case u'ı':
        return u"i";
    default:
        return {};
    }
}

Folded foldOne(QChar c)
{
    if (isMark(c)) {
        return {};
    }
    if (isSeparator(c)) {
        return {{separator, 0}, 1};
    }
    if (const QStringView known = written(c.unicode()); !known.isEmpty()) {
        Folded folded;
        for (const QChar letter : known) {
            folded.letters[size_t(folded.size++)] = letter.unicode();
        }
        return folded;
    }
    QChar base = c;
    while (base.decompositionTag() == QChar::Canonical) {
        base = base.decomposition().front();
    }
    return {{base.toLower().unicode(), 0}, 1};
}

const std::array<Folded, tableSize> &table()
{
    static const auto made = [] {
        std::array<Folded, tableSize> all;
        for (int c = 0; c < tableSize; ++c) {
            all[size_t(c)] = foldOne(QChar(char16_t(c)));
        }
        return all;
    }();
    return made;
}

} // namespace

QString text::fold(const QString &typed)
{
    const auto &known = table();
    QString folded;
    folded.reserve(typed.size() + 4);
    bool pending = false; // a separator not written yet: none at the ends, one between words
    for (const QChar c : typed) {
        const Folded one = c.unicode() < tableSize ? known[c.unicode()] : foldOne(c);
        for (int i = 0; i < one.size; ++i) {
            const char16_t letter = one.letters[size_t(i)];
            if (letter == separator) {
                pending = !folded.isEmpty();
                continue;
            }
            if (pending) {
                folded += QChar(separator);
                pending = false;
            }
            folded += QChar(letter);
        }
    }
    return folded;
}

bool text::matches(const QString &foldedText, const QString &foldedQuery)
{
    const QList<QStringView> words = QStringView(foldedQuery).split(separator, Qt::SkipEmptyParts);
    for (const QStringView word : words) {
        if (!foldedText.contains(word)) {
            return false;
        }
    }
    return true;
}

QString text::tidy(const QString &typed)
{
    const QString composed = typed.normalized(QString::NormalizationForm_C);
    QString tidied;
    tidied.reserve(composed.size());
    for (const QChar c : composed) {
        const bool isControl = c.category() == QChar::Other_Control && !c.isSpace();
        if (!isControl) {
            tidied += c;
        }
    }
    return tidied.simplified();
}
