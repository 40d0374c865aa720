// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/french.h"

#include "app/base/textfold.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t noBreak = u'\u00A0';
constexpr char16_t narrowNoBreak = u'\u202F';

// Written here and not asked of the system: a machine without French locales prints the same sheet.
constexpr std::array days {"lundi"_L1, "mardi"_L1, "mercredi"_L1, "jeudi"_L1, "vendredi"_L1, "samedi"_L1, "dimanche"_L1};
constexpr std::array<QStringView, 12> months {u"janvier", u"février", u"mars", u"avril", u"mai", u"juin", u"juillet",
    u"août", u"septembre", u"octobre", u"novembre", u"décembre"};

QString dayNumber(int day)
{
    return day == 1 ? u"1er"_s : QString::number(day);
}

QString grouped(qint64 number)
{
    QString digits = QString::number(std::abs(number));
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3) {
        digits.insert(i, QChar(narrowNoBreak));
    }
    return number < 0 ? u'-' + digits : digits;
}

} // namespace

QString french::longDate(QDate date)
{
    return date.isValid() ? days[size_t(date.dayOfWeek() - 1)] + u' ' + french::date(date) : QString();
}

QString french::date(QDate date)
{
    if (!date.isValid()) {
        return {};
    }
    return u"%1 %2 %3"_s.arg(dayNumber(date.day()), months[size_t(date.month() - 1)]).arg(date.year());
}

QString french::shortDate(QDate date)
{
    return date.toString(u"dd/MM/yyyy");
}

QString french::month(QDate date)
{
    return date.isValid() ? u"%1 %2"_s.arg(months[size_t(date.month() - 1)]).arg(date.year()) : QString();
}

QString french::hour(QTime time)
{
    if (!time.isValid()) {
        return {};
    }
    const QString hours = QString::number(time.hour()) + QChar(noBreak) + u'h';
    return time.minute() == 0 ? hours : hours + QChar(noBreak) + time.toString(u"mm");
}

QString french::hours(std::optional<QTime> start, std::optional<QTime> end)
{
    if (start && end) {
        return hour(*start) + QChar(noBreak) + u"– "_s + hour(*end);
    }
    if (start) {
        return u"à partir de "_s + hour(*start);
    }
    return end ? u"jusqu’à "_s + hour(*end) : QString();
}

QString french::dateTime(const QDateTime &when)
{
    return when.isValid() ? longDate(when.date()) + u" à "_s + hour(when.time()) : QString();
}

QString french::count(qint64 number, const QString &singular, const QString &plural)
{
    return grouped(number) + QChar(noBreak) + french::plural(number, singular, plural);
}

QString french::plural(qint64 number, const QString &singular, const QString &plural)
{
    return std::abs(number) < 2 ? singular : plural;
}

QString french::phone(const QString &typed)
{
    const QString tidied = text::tidy(typed);
    static const QRegularExpression punctuation(uR"([\s.\-/()\x{00A0}\x{202F}])"_s);
    QString digits = tidied;
    digits.remove(punctuation);
    static const QRegularExpression prefix(uR"(^(\+33|0033)0?)"_s);
    digits.replace(prefix, u"0"_s);
    static const QRegularExpression national(uR"(^0[1-9][0-9]{8}$)"_s);
    if (!national.match(digits).hasMatch()) {
        return tidied;
    }
    for (qsizetype i = 8; i > 0; i -= 2) {
        digits.insert(i, u' ');
    }
    return digits;
}

QString french::typography(const QString &sentence)
{
    QString set = sentence;
    set.replace(u'\'', u'’');
    static const QRegularExpression wide(uR"( ([:%»]))"_s);
    static const QRegularExpression narrow(uR"( ([;!?]))"_s);
    static const QRegularExpression opening(uR"(« ?)"_s);
    set.replace(wide, QChar(noBreak) + u"\\1"_s);
    set.replace(narrow, QChar(narrowNoBreak) + u"\\1"_s);
    set.replace(opening, u"«"_s + QChar(noBreak));
    return set;
}

QString french::enumeration(const QStringList &items)
{
    if (items.size() < 2) {
        return items.join(QString());
    }
    return items.first(items.size() - 1).join(u", "_s) + u" et "_s + items.last();
}
