// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/holidays.h"

#include "app/base/delimited.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{

struct FixedHoliday {
    int month;
    int day;
    QStringView name;
};

constexpr std::array<FixedHoliday, 8> fixedHolidays { {
    { 1, 1, u"Jour de l’an" },
    { 5, 1, u"Fête du Travail" },
    { 5, 8, u"Victoire de 1945" },
    { 7, 14, u"Fête nationale" },
    { 8, 15, u"Assomption" },
    { 11, 1, u"Toussaint" },
    { 11, 11, u"Armistice de 1918" },
    { 12, 25, u"Noël" },
} };

struct MovableHoliday {
    int daysAfterEaster;
    QStringView name;
};

constexpr std::array<MovableHoliday, 3> movableHolidays { {
    { 1, u"Lundi de Pâques" },
    { 39, u"Ascension" },
    { 50, u"Lundi de Pentecôte" },
} };

Result<QList<holidays::Period>> readShipped()
{
    const auto records = delimited::readShipped(u"school-holidays-zone-b.csv"_s);
    if (!records) {
        return std::unexpected(records.error());
    }
    QList<holidays::Period> periods;
    for (const delimited::Record &record : *records) {
        const holidays::Period period { record.value(u"label"_s),
            QDate::fromString(record.value(u"first_day"_s), Qt::ISODate),
            QDate::fromString(record.value(u"last_day"_s), Qt::ISODate) };
        if (!period.first.isValid() || period.last < period.first) {
            return failure(Error::Kind::BadFile, period.label, u"school-holidays-zone-b.csv"_s);
        }
        periods.append(period);
    }
    std::ranges::sort(periods, {}, &holidays::Period::first);
    return periods;
}

} // namespace

QDate holidays::easterSunday(int year)
{
    if (year < 1583 || year > 9999) {
        return {};
    }
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return { year, n / 31, n % 31 + 1 };
}

QString holidays::publicHoliday(QDate date)
{
    if (!date.isValid()) {
        return {};
    }
    const auto fixed = std::ranges::find_if(fixedHolidays,
        [&](const FixedHoliday &each) { return each.month == date.month() && each.day == date.day(); });
    if (fixed != fixedHolidays.end()) {
        return fixed->name.toString();
    }
    const qint64 afterEaster = easterSunday(date.year()).daysTo(date);
    const auto movable = std::ranges::find(movableHolidays, afterEaster, &MovableHoliday::daysAfterEaster);
    return movable == movableHolidays.end() ? QString() : movable->name.toString();
}

QString holidays::bridgedHoliday(QDate date)
{
    if (!publicHoliday(date).isEmpty()) {
        return {};
    }
    if (date.dayOfWeek() == Qt::Friday) {
        return publicHoliday(date.addDays(-1));
    }
    return date.dayOfWeek() == Qt::Monday ? publicHoliday(date.addDays(1)) : QString();
}

Result<QList<holidays::Period>> holidays::schoolHolidays()
{
    // Compiled in: they do not change while the program runs, and dates are judged at every key.
    static const Result<QList<Period>> shipped = readShipped();
    return shipped;
}

Result<QList<holidays::ImportedPeriod>> holidays::imported(Database &database)
{
    return Statement(
        database, u"SELECT uid, label, first_day, last_day FROM school_holiday ORDER BY first_day, uid"_s)
        .list([](const Row &row) {
            return ImportedPeriod { row.text(0), { row.text(1), row.date(2), row.date(3) } };
        });
}

Result<QList<holidays::Period>> holidays::schoolHolidays(Database &database)
{
    auto periods = schoolHolidays();
    const auto others = imported(database);
    if (!periods || !others) {
        return periods ? std::unexpected(others.error()) : periods;
    }
    for (const ImportedPeriod &each : *others) {
        const bool isKnown = std::ranges::any_of(*periods, [&](const Period &period) {
            return period.first == each.period.first && period.last == each.period.last;
        });
        if (!isKnown) {
            periods->append(each.period);
        }
    }
    std::ranges::stable_sort(*periods, {}, &Period::first);
    return periods;
}

Result<holidays::Kept> holidays::keep(Database &database, const QList<ImportedPeriod> &periods)
{
    return writing(database, [&]() -> Result<Kept> {
        const auto known = imported(database);
        if (!known) {
            return std::unexpected(known.error());
        }
        QHash<QString, Period> byUid;
        for (const ImportedPeriod &each : *known) {
            byUid.insert(each.uid, each.period);
        }
        Kept kept;
        Statement write(database,
            u"INSERT INTO school_holiday (uid, label, first_day, last_day) VALUES (:uid, :label, :first, "
            u":last)"
            " ON CONFLICT (uid) DO UPDATE SET label = excluded.label, first_day = excluded.first_day,"
            " last_day = excluded.last_day"_s);
        for (const ImportedPeriod &each : periods) {
            const bool isKnown = byUid.contains(each.uid);
            if (isKnown && byUid.value(each.uid) == each.period) {
                ++kept.unchanged;
                continue;
            }
            const auto written = write.bind(u":uid"_s, each.uid)
                                     .bind(u":label"_s, each.period.label)
                                     .bind(u":first"_s, each.period.first)
                                     .bind(u":last"_s, each.period.last)
                                     .run();
            if (!written) {
                return std::unexpected(written.error());
            }
            byUid.insert(each.uid, each.period);
            ++(isKnown ? kept.updated : kept.added);
        }
        return kept;
    });
}

Result<int> holidays::forget(Database &database)
{
    return writing(database, [&] { return Statement(database, u"DELETE FROM school_holiday"_s).run(); });
}

QDate holidays::knownUntil(const QList<Period> &periods)
{
    return periods.isEmpty() ? QDate() : std::ranges::max(periods, {}, &Period::last).last;
}

bool holidays::isBeyond(const QList<Period> &periods, QDate date)
{
    const QDate last = knownUntil(periods);
    return last.isValid() && date > last;
}

holidays::Period holidays::schoolHolidayOn(const QList<Period> &periods, QDate date)
{
    const auto found = std::ranges::find_if(
        periods, [&](const Period &period) { return period.first <= date && date <= period.last; });
    return found == periods.end() ? Period {} : *found;
}
