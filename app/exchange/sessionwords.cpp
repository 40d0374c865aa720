// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/sessionwords.h"

#include "app/base/textfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{

constexpr auto options
    = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// "1er choix", "choix n° 1", "vœu 2". Folded or as written.
const QString &rankInWords()
{
    static const QString pattern
        = u"\\d{1,2}\\s*(?:er|[èe]re|nde?|[eè]|[eè]me)?\\s*(?:choix|v(?:œ|oe)u|souhait)"
          "|(?:choix|v(?:œ|oe)u|souhait)\\s*(?:n\\s?°\\s*)?\\d{1,2}"_s;
    return pattern;
}

/// "1er choix :", "choix n° 1 :", "vœu 2", "1)": which choice it is, not which session. Folded or as written.
const QString &rank()
{
    static const QString pattern = u"(?:"_s + rankInWords() + u"|\\d{1,2}\\s*\\))\\s*[:=]?"_s;
    return pattern;
}

/// Behind a number that is no day: not that of "12 et 13 janvier" nor of "12/01".
const QString &noDay()
{
    static const QString pattern = u"\\b(?!(?:\\s*(?:(?:et|ou|au|,)\\s*)?\\d{1,2}\\b)*+\\s*"
                                   "(?:/|h\\b|janv|fevr?|mars|avr|mai\\b|juin|juil|aout|sept|oct|nov|dec))"_s;
    return pattern;
}

/// Where it stands first.
const QRegularExpression &rankAtStart()
{
    static const QRegularExpression ranked(u"^\\s*"_s + rank(), options);
    return ranked;
}

std::optional<int> firstNumber(const QString &text)
{
    static const QRegularExpression digits(u"\\d+"_s);
    bool isNumber = false;
    const int number = digits.match(text).capturedView().toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// Of a word, folded.
std::optional<int> ordinal(QStringView word)
{
    static constexpr std::array<QStringView, 9> names { u"premiere", u"deuxieme", u"troisieme", u"quatrieme",
        u"cinquieme", u"sixieme", u"septieme", u"huitieme", u"neuvieme" };
    for (size_t i = 0; i < names.size(); ++i) {
        if (word == names.at(i)) {
            return int(i) + 1;
        }
    }
    return word == u"seconde" || word == u"second" ? std::optional(2)
        : word == u"premier"                       ? std::optional(1)
                                                   : std::nullopt;
}

/// Folded, without "si impossible", "si elle ne va pas": it says when the choice is the next one.
QString withoutCondition(const QString &text)
{
    static const QRegularExpression condition(
        u"\\bsi\\s+(?:\\p{L}+\\s+){0,3}(?:pas|impossible|complete?)\\b"_s, options);
    return text::fold(text).remove(condition);
}

/// Folded, without the rank of a choice and without what is said around it; "2" for "la deuxième". "Me
/// convient moins" and "ne me va pas" leave a word behind: they choose nothing.
QString bare(const QString &text)
{
    static const QRegularExpression polite(
        u"\\b(?:de preference|eventuellement|plutot|idealement|en priorite|en second choix|la|celle|mais"
        "|aussi|egalement|(?:si |est |sont |serait )?possibles?|serait bien"
        "|(?:ca |me |m |nous )?(?:va|vont|ira|irai(?:en)?t|convien\\p{L}*|arrang\\p{L}*)(?: bien)?"
        "|peut (?:aussi )?(?:me |nous )?(?:aller|convenir))\\b"_s,
        options);
    const QString key = withoutCondition(text).remove(rankAtStart()).remove(polite).simplified();
    const auto number = ordinal(key);
    return number ? QString::number(*number) : key;
}

/// Of a bare text: "3", "n° 3", "s3", "3e".
bool isOneNumber(const QString &key)
{
    static const QRegularExpression number(
        u"^(?:n\\s?[°º]\\s*|numero\\s+|s\\s?)?\\d{1,2}\\s?(?:ere|er|eme|nde|nd|e)?$"_s, options);
    return number.match(key).hasMatch();
}

std::optional<int> numberAt(const QRegularExpressionMatch &match, const QString &group)
{
    bool isNumber = false;
    const int number = match.capturedView(group).toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

bool sessionwords::saysSession(const QString &text)
{
    return text.contains("session"_L1, Qt::CaseInsensitive);
}

std::optional<int> sessionwords::number(const QString &text)
{
    if (!saysSession(text)) {
        const QString key = bare(text);
        const bool isAllDigits
            = std::ranges::all_of(key, [](QChar c) { return c >= u'0' && c <= u'9'; }); // of any length
        if (isAllDigits || isOneNumber(key)) {
            return firstNumber(key);
        }
        // "14 - 15 janvier" are days, "S2 - 14 janvier" is a session and its day.
        static const QString day
            = u"\\d{1,2}(?:er)?(?:\\s*(?:et|au|,|-|–)\\s*\\d{1,2})*\\s*"
              "(?:/|janv|f[ée]v|mars|avr|mai\\b|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)"_s;
        static const QRegularExpression explained(
            u"^\\s*(?:n\\s?[°º]\\s*|s\\s?)?(\\d{1,2})\\s*(?:[-–—:(]\\s*\\p{L}|[:(]\\s*"_s + day + u')',
            options);
        static const QRegularExpression dated(u"^\\s*s\\s?(\\d{1,2})\\s*[-–—]\\s*"_s + day, options);
        const auto found = firstNumber(explained.match(text).captured(1));
        return found ? found : firstNumber(dated.match(text).captured(1));
    }
    const QString key = text::fold(text);
    static const QRegularExpression named(
        u"(?:\\b(?:(?<ordinal>\\d+)\\s*(?:ere|er|re|eme|ieme|me|nde|nd|de|e)|(?<word>\\p{L}+))\\s+)?"
        "session(?:s|\\(s\\))?(?:[^\\p{L}\\d]*(?:(?:numero|num|no|n)(?:[^\\p{L}\\d]|º)*)?(?<number>\\d+))?"_s,
        options);
    for (const QRegularExpressionMatch &match : named.globalMatch(key)) {
        if (const auto before = numberAt(match, u"ordinal"_s)) {
            return before;
        }
        if (const auto before = ordinal(match.capturedView(u"word"_s))) {
            return before;
        }
        if (const auto after = numberAt(match, u"number"_s)) {
            return after;
        }
    }
    // "2 session", "Session de Lille (2)": never what stands further before, nor a day ("session du 3
    // février").
    static const QRegularExpression around(
        u"(?<before>\\d+)\\s*session|session\\D*(?<after>\\d+)(?!\\d|\\s*/|\\s*(?:er\\s+)?"
        "(?:janv|fevr?|mars|avr|mai\\b|juin|juil|aout|sept|oct|nov|dec))"_s,
        options);
    const QRegularExpressionMatch match = around.match(key);
    const auto before = numberAt(match, u"before"_s);
    return before ? before : numberAt(match, u"after"_s);
}

QString sessionwords::inDigits(const QString &text)
{
    static const QRegularExpression decimal(u"^\\s*(\\d{1,2})[.,]0+\\s*$"_s);
    // A word that more is said behind counts something else: "session un mardi", "session deux jours".
    // "Sept." is a month.
    static const QString numeral = u"(?:(VI{0,3}|I[VX]|I{1,3}|X)\\b|((?i:un|deux|trois|quatre|cinq|six))\\b"
                                   "(?=\\s*?(?:$|\\n|[^\\p{L}\\d\\s]|(?i:ou|et|puis|sinon|mais)\\b)))"_s;
    static const QString named = u"\\b[Ss](?:ession|ESSION)[sS]?\\s+(?:n\\s?°\\s*)?"_s;
    static const QRegularExpression first(named + numeral);
    static const QRegularExpression each(
        u"(?:"_s + named + u"|\\b(?:et|ou|puis)\\s+|[/,;&+]\\s*)"_s + numeral);
    static const QStringList numerals { u"I"_s, u"II"_s, u"III"_s, u"IV"_s, u"V"_s, u"VI"_s, u"VII"_s,
        u"VIII"_s, u"IX"_s, u"X"_s };
    static const QStringList words { u"un"_s, u"deux"_s, u"trois"_s, u"quatre"_s, u"cinq"_s, u"six"_s };
    constexpr qsizetype longest = 300; // what is longer chooses nothing
    QString found = text;
    found.replace(decimal, u"\\1"_s);
    // "Session 2, X personnes" counts in digits.
    if (found.size() > longest || !first.match(found).hasMatch()) {
        return found;
    }
    for (QRegularExpressionMatch match = each.match(found); match.hasMatch();
        match = each.match(found, match.capturedStart() + 1)) {
        const int group = match.hasCaptured(1) ? 1 : 2;
        const qsizetype place = group == 1 ? numerals.indexOf(match.captured(group))
                                           : words.indexOf(match.captured(group).toLower());
        found.replace(match.capturedStart(group), match.capturedLength(group), QString::number(place + 1));
    }
    return found;
}

bool sessionwords::isBareNumber(const QString &text)
{
    return isOneNumber(bare(text));
}

qsizetype sessionwords::numbersIn(const QString &text)
{
    static const QRegularExpression digits(u"\\d+"_s);
    return bare(text).count(digits);
}

bool sessionwords::excludes(const QString &text)
{
    static const QRegularExpression negation(
        u"\\b(?:session|la|celle)\\s+(?:n\\s?°\\s*)?\\d{1,2}\\s+ne?\\s+(?:(?:me|m|nous)\\s+)?"
        "(?:va|vont|ira|irai(?:en)?t|convien\\p{L}*|arrang\\p{L}*|est|sera|serait)\\s+(?:\\p{L}+\\s+)?(?:pas|plus)\\b"_s,
        options);
    // Up to a session, or a number: "sauf le 12 et 13 janvier" is about days.
    static const QRegularExpression denial(
        u"\\bimpossible\\b|\\b(?:pas|sauf|hormis|excepte(?:e?s?)?|ni)\\s+(?:\\p{L}+\\s+){0,4}"
        "(?:session|s?\\d{1,2}"_s
            + noDay() + u")"_s,
        options);
    const QString key = withoutCondition(text);
    return denial.match(key).hasMatch() || negation.match(key).hasMatch();
}

bool sessionwords::prefersAnother(const QString &text)
{
    static const QRegularExpression weighing(
        u"plut[oô]t|pr[ée]f[éèe]r|id[ée]al|mieux|davantage|priorit|surtout|finalement|en fait|pardon"_s,
        options);
    if (!weighing.match(text).hasMatch()) {
        return false; // nearly always, and soon known
    }
    // Words that join choices: what stands behind them is not what is preferred.
    static const QString words
        = u"(?:(?!(?:ou|sinon|et|puis|mais|ensuite|que|defaut|a|personnes?|places?|participante?s?)\\b)"
          "\\p{L}+\\s+(?:n\\s?°\\s*)?){0,4}"_s;
    static const QRegularExpression before(
        u"\\b(?:plutot|(?:de )?preference|prefer\\p{L}*|ideal(?:ement)?|mieux|en priorite|surtout"
        "|finalement|en fait|pardon)\\s*:?\\s+"_s
            + words + u"s?(?<number>\\d{1,2})"_s + noDay() + u"(?!\\s*(?:personne|place|participant))"_s,
        options);
    static const QRegularExpression behind(
        u"\\b(?<number>\\d{1,2})\\s+"_s + words + u"(?:mieux|davantage|prefer(?!ence)\\p{L}*)\\b"_s, options);
    static const QRegularExpression called(
        u"\\b(?:session|la|celle)\\s+(?:n\\s?°\\s*)?(?<number>\\d{1,2})\\s+"
        "(?:de preference|en priorite|idealement|plutot)\\b(?!\\s+que\\b)"_s,
        options);
    static const QRegularExpression ranked(rankInWords(), options);
    static const QRegularExpression inWords(
        u"\\b(?:premiere|deuxieme|seconde|troisieme|quatrieme|cinquieme|sixieme)\\b"_s, options);
    QString key = withoutCondition(text);
    if (ranked.match(key).hasMatch()) {
        return false; // told in so many words
    }
    for (QRegularExpressionMatch match = inWords.match(key); match.hasMatch(); match = inWords.match(key)) {
        key.replace(match.capturedStart(), match.capturedLength(),
            QString::number(ordinal(match.capturedView()).value_or(0)));
    }
    const auto named = number(key);
    const auto first = named ? named : firstNumber(key);
    for (const QRegularExpression *each : { &before, &behind, &called }) {
        for (const QRegularExpressionMatch &match : each->globalMatch(key)) {
            if (numberAt(match, u"number"_s) != first) {
                return true;
            }
        }
    }
    return false;
}

bool sessionwords::isUnclear(const QString &text)
{
    return excludes(text) || prefersAnother(text);
}

std::optional<int> sessionwords::rankOf(const QString &text)
{
    static const QRegularExpression behind(u"(?:"_s + rank() + u")\\s*\\)?\\s*$"_s, options);
    static const QRegularExpression choice(u"choix|v(?:œ|oe)u|souhait"_s, options);
    static const QRegularExpression inWords(u"^(?<word>\\p{L}+) (?:choix|voeu|souhait)"_s, options);
    if (const QRegularExpressionMatch first = rankAtStart().match(text); first.hasMatch()) {
        return firstNumber(first.captured());
    }
    // "Session de Lille (2)" ranks nothing.
    const QString last = behind.match(text).captured();
    return last.contains(choice) ? firstNumber(last)
                                 : ordinal(inWords.match(text::fold(text)).capturedView(u"word"_s));
}

QString sessionwords::parted(const QString &text)
{
    // "(ou 3)" names one more, "(au lieu de la session 1)" does not.
    static const QRegularExpression bracket(
        u"\\(\\s*((?:ou|sinon|puis|[àa]\\s+d[ée]faut)\\b[^()]*)\\)"_s, options);
    // "(la 3 me va aussi)"
    static const QRegularExpression another(
        u"\\(\\s*(?:mais\\s+)?((?:la|celle)\\s+\\d{1,2}\\b[^()]*)\\)"_s, options);
    static const QRegularExpression joint(u"\\b(?:ou\\s+(?:bien|alors|encore|sinon|[àa]\\s+d[ée]faut)|et\\s*/"
                                          u"\\s*ou|sinon|[àa]\\s+d[ée]faut|ensuite|mais)"
                                          "\\b\\s*:?|=>|->|→|>"_s,
        options);
    static const QRegularExpression dashed(u"(?:\\bsessions?\\s*(?:n\\s?°\\s*)?|^\\s*s?)\\d{1,2}"
                                           "(?:(?:\\s*[-–—]\\s*|\\s+)(?:n\\s?°\\s*|s)?\\d{1,2})+"
                                           "(?=\\s*(?:$|[|,;\\n]|(?:ou|et|puis)\\b))"_s,
        options);
    static const QRegularExpression dash(u"\\s*[-–—]\\s*|(?<=\\d)\\s+(?=[\\dns])"_s, options);
    QString found = text;
    found.replace(bracket, u" \\1"_s).replace(another, u"|\\1"_s).replace(joint, u"|"_s);
    if (const QRegularExpressionMatch match = dashed.match(found); match.hasMatch()) {
        found.replace(match.capturedStart(), match.capturedLength(), match.captured().replace(dash, u"|"_s));
    }
    return found;
}

QString sessionwords::withoutNextRank(const QString &text)
{
    static const QRegularExpression ranked(
        u"(?:\\b"_s + rank() + u"|\\b\\d{1,2}\\s*\\.|\\(\\s*"_s + rank() + u"\\s*\\))\\s*$"_s, options);
    static const QRegularExpression mark(u"[\\s.:]+$"_s);
    const QString found = QString(text).remove(ranked).trimmed();
    const bool isOnlyRank = found.isEmpty();
    return isOnlyRank || (numbersIn(found) > 0 && saysSession(found)) ? found : QString(text).remove(mark);
}
