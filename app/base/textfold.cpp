// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/textfold.h"

#include <QList>
#include <QTextBoundaryFinder>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace
{

/// Latin letters with and without accents, and the combining accents (U+0300 to U+036F) that may follow them:
/// nearly every name of the region is written with these alone, and they are looked up rather than computed.
constexpr char32_t latinEnd = 0x370;

/// Letters Unicode does not take apart, or that are written with two.
QStringView written(char32_t letter)
{
    switch (letter) {
    case U'œ':
    case U'Œ':
        return u"oe";
    case U'æ':
    case U'Æ':
        return u"ae";
    case U'ß':
    case U'ẞ':
        return u"ss";
    case U'ĳ':
    case U'Ĳ':
        return u"ij";
    case U'þ':
    case U'Þ':
        return u"th";
    case U'ø':
    case U'Ø':
        return u"o";
    case U'ł':
    case U'Ł':
    case U'ŀ':
    case U'Ŀ':
        return u"l";
    case U'đ':
    case U'Đ':
    case U'ð':
    case U'Ð':
        return u"d";
    case U'ħ':
    case U'Ħ':
        return u"h";
    case U'ŧ':
    case U'Ŧ':
        return u"t";
    case U'ı':
        return u"i";
    case U'ﬀ':
        return u"ff";
    case U'ﬁ':
        return u"fi";
    case U'ﬂ':
        return u"fl";
    case U'ﬃ':
        return u"ffi";
    case U'ﬄ':
        return u"ffl";
    case U'ς': // the final form of σ
        return u"σ";
    default:
        return {};
    }
}

bool isSeparator(char32_t c)
{
    switch (c) {
    case U'\'':
    case U'’':
    case U'‘':
    case U'ʼ':
    case U'′':
    case U'`':
    case U'´':
    case U'-':
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'−':
    case U'.':
    case U'·': // "élu·e·s"
    case U'‧':
    case U'•':
        return true;
    default:
        return QChar::isSpace(c);
    }
}

/// Accents and vowel points, but not the vowels and voicing marks of Indian and Japanese scripts, which are
/// marks to Unicode and letters to the people so named: combining classes 7, 8, 9 and 37 to 199.
bool isAccent(char32_t c)
{
    if (QChar::category(c) != QChar::Mark_NonSpacing) {
        return false;
    }
    const int kind = QChar::combiningClass(c);
    return kind == 1 || (kind >= 10 && kind <= 36) || kind >= 200 || (c >= 0xFE00 && c <= 0xFE0F);
}

bool isDropped(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || isAccent(c);
}

/// A key under construction: no separator at its ends, one between words. Written in place, then copied once
/// at its exact size, for keys are made and kept by the hundred thousand.
class Key final
{
public:
    /// For a text of so many UTF-16 units, of which each may become `mostLetters`.
    explicit Key(qsizetype units)
        : letters_(units * mostLetters)
    {
    }

    void separate() { pending_ = size_ > 0; }
    void append(char16_t letter)
    {
        // A separator takes the room of the character it was made from.
        if (pending_) {
            letters_[size_++] = u' ';
            pending_ = false;
        }
        letters_[size_++] = letter;
    }
    void append(QStringView letters)
    {
        // As the char16_t they are stored as: read as QChar, a char16_t array returned by value (fromUcs4's)
        // is another type to GCC, which at -O3 moves its writing behind this reading.
        for (const char16_t *letter = letters.utf16(); letter != letters.utf16() + letters.size(); ++letter) {
            append(*letter);
        }
    }
    [[nodiscard]] QString text() const { return QStringView(letters_.constData(), size_).toString(); }

private:
    static constexpr qsizetype mostLetters = 3; // "ﬃ"

    QVarLengthArray<char16_t, 512> letters_;
    qsizetype size_ = 0;
    bool pending_ = false;
};

/// What one Latin letter becomes.
struct Folded {
    enum class Part : char { Dropped, Separator, Letters };

    Part part = Part::Dropped;
    char size = 0;
    std::array<char16_t, 2> letters {};
};

Folded foldedLatin(char32_t c)
{
    if (isSeparator(c)) {
        return { Folded::Part::Separator, 0, {} };
    }
    if (isDropped(c)) {
        return {};
    }
    QChar base(static_cast<char16_t>(c));
    while (base.decompositionTag() == QChar::Canonical) {
        base = base.decomposition().front();
    }
    const QStringView known = written(base.unicode());
    if (known.isEmpty()) {
        return { Folded::Part::Letters, 1, { base.toLower().unicode(), 0 } };
    }
    return { Folded::Part::Letters, static_cast<char>(known.size()),
        { known.front().unicode(), known.size() > 1 ? known.back().unicode() : u'\0' } };
}

using LatinTable = std::array<Folded, latinEnd>;

const LatinTable &latin()
{
    static const LatinTable table = [] {
        LatinTable made;
        for (char32_t c = 0; c < latinEnd; ++c) {
            made[c] = foldedLatin(c);
        }
        return made;
    }();
    return table;
}

void append(const Folded &folded, Key &key)
{
    switch (folded.part) {
    case Folded::Part::Dropped:
        return;
    case Folded::Part::Separator:
        key.separate();
        return;
    case Folded::Part::Letters:
        key.append(folded.letters[0]);
        if (folded.size > 1) {
            key.append(folded.letters[1]);
        }
        return;
    }
}

/// The same for any script: taken apart, so that accents can be dropped, then put together again.
QString foldedAnyScript(const QString &typed)
{
    const LatinTable &table = latin();
    const QString parts = typed.normalized(QString::NormalizationForm_D);
    Key key(parts.size());
    const QList<uint> letters = parts.toUcs4();
    for (const char32_t c : letters) {
        if (c < latinEnd) {
            append(table[c], key);
        } else if (isSeparator(c)) {
            key.separate();
        } else if (const QStringView known = written(c); !known.isEmpty()) {
            key.append(known);
        } else if (!isDropped(c)) {
            key.append(QChar::fromUcs4(QChar::toLower(c)));
        }
    }
    return key.text().normalized(QString::NormalizationForm_C);
}

/// Invisible and without a part in any name: a soft hyphen, zero-width spaces, a byte order mark pasted
/// along. Left in, they would let a name look empty. So are the marks that turn all that follows the other
/// way round, up to what stands after the name.
bool isInvisible(QChar c)
{
    const char16_t code = c.unicode();
    const bool turns = (code >= u'\u202A' && code <= u'\u202E') || (code >= u'\u2066' && code <= u'\u2069');
    return turns || code == u'\u00AD' || code == u'\u200B' || code == u'\u2060' || code == u'\uFEFF';
}

} // namespace

QString text::fold(const QString &typed)
{
    const LatinTable &table = latin();
    Key key(typed.size());
    for (const QChar c : typed) {
        if (c.unicode() < latinEnd) {
            append(table[c.unicode()], key);
        } else if (isSeparator(c.unicode())) {
            key.separate();
        } else {
            return foldedAnyScript(typed);
        }
    }
    return key.text();
}

QString text::joined(const QString &name)
{
    const bool isOneWord = std::ranges::all_of(name, [](QChar c) { return c.isLetter() || c.isMark(); });
    if (isOneWord) {
        return {}; // as most are: nothing is folded
    }
    const QString folded = fold(name);
    QString joined = folded;
    joined.remove(u' ');
    return joined == folded ? QString() : joined;
}

bool text::matches(const QString &foldedText, const QString &foldedQuery)
{
    // Asked of every row at each key press: no list of words is made.
    for (const QStringView word : QStringView(foldedQuery).tokenize(u' ', Qt::SkipEmptyParts)) {
        if (!foldedText.contains(word)) {
            return false;
        }
    }
    return true;
}

bool text::isLonger(const QString &typed, qsizetype most)
{
    if (typed.size() <= most) {
        return false; // no character has less than one unit
    }
    // The keys of names stand in indexes, and PostgreSQL takes 2,704 bytes in one of those.
    constexpr qsizetype bytesEach = 4;
    if (typed.toUtf8().size() > most * bytesEach) {
        return true;
    }
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, typed);
    qsizetype count = 0;
    while (count <= most && characters.toNextBoundary() >= 0) {
        ++count;
    }
    return count > most;
}

namespace
{

QString withoutControls(const QString &typed)
{
    const QString composed = typed.normalized(QString::NormalizationForm_C);
    QString tidied;
    tidied.reserve(composed.size());
    for (const QChar c : composed) {
        const bool isControl = c.category() == QChar::Other_Control && !c.isSpace();
        if (!isControl && !isInvisible(c)) {
            tidied += c;
        }
    }
    return tidied;
}

} // namespace

QString text::tidy(const QString &typed)
{
    return withoutControls(typed).simplified();
}

QString text::tidyTitle(const QString &typed)
{
    return oneLine(withoutControls(typed));
}

QString text::oneLine(const QString &words)
{
    QString line;
    for (const QChar c : words) {
        const bool isBreak = c.isSpace() && c != QChar::Nbsp && c != u'\u202F';
        if (!isBreak) {
            line += c;
        } else if (!line.isEmpty() && line.back() != u' ') {
            line += u' ';
        }
    }
    return line.endsWith(u' ') ? line.chopped(1) : line;
}
