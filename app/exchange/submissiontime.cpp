// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/submissiontime.h"

#include "app/base/textfold.h"

#include <QList>
#include <QTimeZone>
#include <QVarLengthArray>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostMonths = 12;

struct Parts {
    QVarLengthArray<int, 8> numbers;
    QString letters; ///< the words between, for names of months
    bool startsWithYear = false;
};

Parts partsOf(QStringView text)
{
    constexpr int longest = 9'999'999;
    Parts parts;
    bool isInside = false;
    int digits = 0;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9') {
            if (!isInside) {
                parts.numbers.append(0);
                digits = 0;
            }
            isInside = true;
            ++digits;
            int &number = parts.numbers.last();
            number = number > longest ? number : number * 10 + (c.unicode() - u'0');
            if (parts.numbers.size() == 1 && digits == 4) {
                parts.startsWithYear = true;
            }
        } else {
            isInside = false;
            if (c.isLetter()) {
                parts.letters += c;
            } else if (!parts.letters.isEmpty() && !parts.letters.endsWith(u' ')) {
                parts.letters += u' ';
            }
        }
    }
    return parts;
}

/// 1 to 12; 0 when no month is named.
int monthIn(const QString &letters)
{
    if (letters.size() < 3) {
        return 0;
    }
    static constexpr std::array<std::array<QStringView, 2>, mostMonths> names { { { u"janv", u"jan" },
        { u"fevr", u"feb" }, { u"mars", u"mar" }, { u"avr", u"apr" }, { u"mai", u"may" }, { u"juin", u"jun" },
        { u"juil", u"jul" }, { u"aout", u"aug" }, { u"sept", u"sep" }, { u"oct", u"octo" },
        { u"nov", u"nove" }, { u"dec", u"dece" } } };
    const QString folded = text::fold(letters);
    for (const QStringView word : QStringView(folded).tokenize(u' ', Qt::SkipEmptyParts)) {
        // "mar." and "mardi" are days; only the month is written out here.
        if (word == u"mar" || word.startsWith(u"mardi") || word.startsWith(u"mer")) {
            continue;
        }
        for (size_t i = 0; i < names.size(); ++i) {
            if (word.startsWith(names.at(i)[0]) || word == names.at(i)[1]) {
                return int(i) + 1;
            }
        }
    }
    return 0;
}

/// Day and hour without a place; none for a number that is no moment.
std::optional<std::pair<QDate, QTime>> fromSerial(double serial, bool from1904)
{
    constexpr double first = 20'000; // 1954: smaller numbers are no submission
    constexpr double last = 80'000; // 2119
    const double shifted = from1904 ? serial + 1462 : serial;
    if (!(shifted > first && shifted < last)) {
        return {};
    }
    constexpr qint64 secondsPerDay = 86'400;
    const double days = std::floor(shifted);
    const qint64 second = std::llround((shifted - days) * double(secondsPerDay));
    const QDate date = QDate(1899, 12, 30).addDays(qint64(days) + second / secondsPerDay);
    return std::pair(date, QTime(0, 0).addSecs(int(second % secondsPerDay)));
}

int fullYear(int year)
{
    constexpr int century = 2000;
    return year < 100 ? century + year : year;
}

/// An offset at the end of an ISO moment.
std::optional<int> offsetSeconds(QStringView text)
{
    if (text.endsWith(u'Z')) {
        return 0;
    }
    const qsizetype sign = std::max(text.lastIndexOf(u'+'), text.lastIndexOf(u'-'));
    const bool followsTime = sign > 10 && text.contains(u'T');
    if (!followsTime) {
        return std::nullopt;
    }
    const auto numbers = partsOf(text.sliced(sign)).numbers;
    if (numbers.isEmpty()) {
        return std::nullopt;
    }
    const int hours = numbers.size() > 1 ? numbers[0] : numbers[0] / 100;
    const int minutes = numbers.size() > 1 ? numbers[1] : numbers[0] % 100;
    const int seconds = hours * 3600 + minutes * 60;
    return text.at(sign) == u'-' ? -seconds : seconds;
}

} // namespace

void SubmissionTimes::look(QStringView text)
{
    const Parts parts = partsOf(text);
    if (parts.startsWithYear || parts.numbers.size() < 3 || monthIn(parts.letters) > 0) {
        return;
    }
    sawDayFirst_ |= parts.numbers[0] > mostMonths;
    sawMonthFirst_ |= parts.numbers[1] > mostMonths && parts.numbers[0] <= mostMonths;
}

DayOrder SubmissionTimes::order() const
{
    return sawMonthFirst_ && !sawDayFirst_ ? DayOrder::MonthFirst : DayOrder::DayFirst;
}

QDateTime SubmissionTimes::read(QStringView written) const
{
    const QStringView text = written.trimmed();
    bool isNumber = false;
    QString dotted = text.toString();
    dotted.replace(u',', u'.');
    if (const double serial = dotted.toDouble(&isNumber); isNumber) {
        const auto moment = fromSerial(serial, from1904_);
        return moment ? local(moment->first, moment->second) : QDateTime();
    }
    const Parts parts = partsOf(text);
    const auto &numbers = parts.numbers;
    QDate date;
    qsizetype next = 3;
    if (parts.startsWithYear && numbers.size() >= 3) {
        date = QDate(numbers[0], numbers[1], numbers[2]);
    } else if (const int month = monthIn(parts.letters); month > 0 && numbers.size() >= 2) {
        date = QDate(fullYear(numbers[1]), month, numbers[0]);
        next = 2;
    } else if (numbers.size() >= 3) {
        const bool monthFirst = order() == DayOrder::MonthFirst;
        date = QDate(fullYear(numbers[2]), numbers[monthFirst ? 0 : 1], numbers[monthFirst ? 1 : 0]);
    }
    int hour = numbers.size() > next ? numbers[next] : 0;
    const int minute = numbers.size() > next + 1 ? numbers[next + 1] : 0;
    const int second = numbers.size() > next + 2 ? numbers[next + 2] : 0;
    constexpr int noon = 12;
    if (text.endsWith(u"pm", Qt::CaseInsensitive) && hour < noon) {
        hour += noon;
    } else if (text.endsWith(u"am", Qt::CaseInsensitive) && hour == noon) {
        hour = 0;
    }
    const QTime time(hour, minute, second);
    if (!date.isValid() || !time.isValid()) {
        return {};
    }
    if (const auto offset = offsetSeconds(text)) {
        const QDateTime moment(date, time, Qt::OffsetFromUTC, *offset);
        // Shown as the clock here stood then, and no other than the moment written.
        const QDateTime universal = moment.toUTC();
        return moment.toOffsetFromUtc(local(universal.date(), universal.time()).offsetFromUtc());
    }
    return local(date, time);
}

QDateTime SubmissionTimes::local(QDate date, QTime time) const
{
    const qint64 hour = date.toJulianDay() * 24 + time.hour();
    auto offset = offsets_.constFind(hour);
    if (offset == offsets_.cend()) {
        offset = offsets_.insert(hour, QDateTime(date, QTime(time.hour(), 0)).offsetFromUtc());
    }
    return QDateTime(date, time, Qt::OffsetFromUTC, *offset);
}
