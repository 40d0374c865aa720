// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/french.h"

#include "app/base/textfold.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace
{

constexpr QChar noBreak(u'\u00A0');
constexpr QChar narrowNoBreak(u'\u202F');

// Written here and not asked of the system: a machine without French locales prints the same sheet.
constexpr std::array<QStringView, 7> dayNames { u"lundi", u"mardi", u"mercredi", u"jeudi", u"vendredi",
    u"samedi", u"dimanche" };
constexpr std::array<QStringView, 12> monthNames { u"janvier", u"février", u"mars", u"avril", u"mai", u"juin",
    u"juillet", u"août", u"septembre", u"octobre", u"novembre", u"décembre" };

QStringView monthName(QDate date)
{
    return monthNames[static_cast<size_t>(date.month() - 1)];
}

QString grouped(qint64 number)
{
    QString digits = QString::number(number);
    const qsizetype first = number < 0 ? 1 : 0;
    for (qsizetype i = digits.size() - 3; i > first; i -= 3) {
        digits.insert(i, narrowNoBreak);
    }
    return digits;
}

std::optional<QTime> known(std::optional<QTime> time)
{
    return time && time->isValid() ? time : std::nullopt;
}

/// The digits of a phone number, a leading "+" kept; empty when something else than digits and the usual
/// punctuation stands in it.
QString phoneDigits(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && digits.isEmpty())) {
            digits += c;
        } else if (!u" .-/()_‐‑–—·"_s.contains(c)) {
            return {};
        }
    }
    return digits;
}

bool isNational(QStringView digits)
{
    return digits.size() == 10 && digits.at(0) == u'0' && digits.at(1) != u'0' && !digits.contains(u'+');
}

/// "0353010000" for every way of writing the number, empty when it is not a French one.
QString nationalNumber(QString digits)
{
    for (const QStringView prefix : { u"+33", u"0033", u"33" }) {
        if (digits.startsWith(prefix) && digits.size() >= prefix.size() + 9) {
            digits.remove(0, prefix.size());
            break;
        }
    }
    // "+33 3…" has no zero, "+33 (0)3…" has one, and spreadsheets eat the first zero of a number.
    if (digits.size() == 9 && digits.at(0) != u'0') {
        digits.prepend(u'0');
    }
    return isNational(digits) ? digits : QString();
}

QString withoutLastSpaces(QString set)
{
    while (!set.isEmpty() && set.back().isSpace() && set.back() != u'\n') {
        set.chop(1);
    }
    return set;
}

/// The no-break space that French puts before this sign, null when it puts none here.
QChar spaceBefore(QChar sign, const QString &before, QChar after)
{
    if (before.isEmpty() || before.back() == u'\n') {
        return {};
    }
    const bool endsWord = !after.isLetterOrNumber() && after != u'/'; // neither "17:00" nor "https://…?a=1"
    switch (sign.unicode()) {
    case u'»':
        return noBreak;
    case u'%': // a rate and not a placeholder
        return before.back().isDigit() && !after.isLetterOrNumber() ? noBreak : QChar();
    case u':':
        return endsWord ? noBreak : QChar();
    case u';':
        return endsWord ? narrowNoBreak : QChar();
    case u'!':
    case u'?': // "?!" stays together
        return endsWord && before.back() != u'?' && before.back() != u'!' ? narrowNoBreak : QChar();
    default:
        return {};
    }
}

} // namespace

QString french::longDate(QDate date)
{
    if (!date.isValid()) {
        return {};
    }
    return dayNames[static_cast<size_t>(date.dayOfWeek() - 1)].toString() + u' ' + french::date(date);
}

QString french::date(QDate date)
{
    if (!date.isValid()) {
        return {};
    }
    const QString day = date.day() == 1 ? u"1er"_s : QString::number(date.day());
    return day + u' ' + month(date);
}

QString french::shortDate(QDate date)
{
    return date.toString(u"dd/MM/yyyy");
}

QString french::month(QDate date)
{
    return date.isValid() ? monthName(date).toString() + u' ' + QString::number(date.year()) : QString();
}

QString french::hour(QTime time)
{
    if (!time.isValid()) {
        return {};
    }
    const QString hours = QString::number(time.hour()) + noBreak + u'h';
    return time.minute() == 0 ? hours : hours + noBreak + time.toString(u"mm");
}

QString french::hours(std::optional<QTime> start, std::optional<QTime> end)
{
    const std::optional<QTime> from = known(start);
    const std::optional<QTime> until = known(end);
    if (from && until) {
        // A narrow column may break after the dash, never inside an hour.
        return hour(*from) + noBreak + u"– "_s + hour(*until);
    }
    if (from) {
        return u"à partir de "_s + hour(*from);
    }
    return until ? u"jusqu’à "_s + hour(*until) : QString();
}

QString french::dateTime(const QDateTime &when)
{
    return when.isValid() ? longDate(when.date()) + u" à "_s + hour(when.time()) : QString();
}

QString french::number(qint64 number)
{
    return grouped(number);
}

QString french::count(qint64 number, const QString &singular, const QString &plural)
{
    return grouped(number) + noBreak + french::plural(number, singular, plural);
}

QString french::plural(qint64 number, const QString &singular, const QString &plural)
{
    return number > -2 && number < 2 ? singular : plural;
}

QString french::phone(const QString &typed)
{
    QString tidied = text::tidy(typed);
    QString number = nationalNumber(phoneDigits(tidied));
    if (number.isEmpty()) {
        return tidied;
    }
    for (qsizetype i = 8; i > 0; i -= 2) {
        number.insert(i, u' ');
    }
    return number;
}

QString french::typography(const QString &sentence)
{
    QString set;
    set.reserve(sentence.size() + 8);
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const QChar c = sentence.at(i);
        if (c == u'\'') {
            set += u'’';
            continue;
        }
        if (c.isSpace() && set.endsWith(u"«\u00A0"_s)) {
            continue;
        }
        if (u":;!?%»"_s.contains(c)) {
            const QString before = withoutLastSpaces(set);
            const QChar after = i + 1 < sentence.size() ? sentence.at(i + 1) : QChar(u' ');
            if (const QChar space = spaceBefore(c, before, after); !space.isNull()) {
                set = before + space;
            }
        }
        set += c;
        if (c == u'«') {
            set += noBreak;
        }
    }
    return set;
}

QString french::apostrophes(const QString &text)
{
    static const QRegularExpression word(u"\\S+"_s);
    static const QRegularExpression typed(u"(?<=\\p{L})'(?=\\p{L})"_s);
    QString set = text;
    for (const QRegularExpressionMatch &match : word.globalMatch(text)) {
        QString printed = match.captured();
        if (!printed.contains(u'@') && !printed.contains("://"_L1)) {
            printed.replace(typed, u"’"_s);
            set.replace(match.capturedStart(), match.capturedLength(), printed);
        }
    }
    return set;
}

QString french::of(const QString &words)
{
    const QString folded = text::fold(words);
    constexpr QStringView vowels = u"aeiou";
    // "d’Yves", but "de Yann".
    const bool elides = !folded.isEmpty()
        && (vowels.contains(folded.front())
            || (folded.front() == u'y' && folded.size() > 1 && !vowels.contains(folded.at(1))));
    return (elides ? u"d’"_s : u"de "_s) + words;
}

QString french::enumeration(const QStringList &items)
{
    if (items.size() < 2) {
        return items.join(QString());
    }
    return items.first(items.size() - 1).join(u", "_s) + u" et "_s + items.last();
}
