// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QDate>
#include <QList>
#include <QString>

class Database;

/// Days on which meetings are better not held: shown and warned, never forbidden.
namespace holidays
{

struct Period {
    QString label; ///< "Vacances d’hiver"
    QDate first; ///< first day without school
    QDate last; ///< last day without school

    bool operator==(const Period &) const = default;
};

/// Easter Sunday of the Gregorian calendar (anonymous algorithm, Meeus ch. 8), years 1583 to 9999; no date
/// for others.
[[nodiscard]] QDate easterSunday(int year);

/// The public holiday's name ("Lundi de Pâques"), empty on other days. French Code du travail, L3133-1:
/// metropolitan France without Alsace-Moselle.
[[nodiscard]] QString publicHoliday(QDate date);

/// The holiday a single working day stands beside, between it and a weekend ("Ascension" on the Friday after
/// it); empty on other days and on holidays themselves.
[[nodiscard]] QString bridgedHoliday(QDate date);

/// The school holidays shipped for zone B (Lille, Amiens), oldest first.
[[nodiscard]] Result<QList<Period>> schoolHolidays();

/// A period of another calendar, known by its UID.
struct ImportedPeriod {
    QString uid;
    Period period;
};
/// Those shipped and those imported, oldest first; the same period once.
[[nodiscard]] Result<QList<Period>> schoolHolidays(Database &database);

struct Kept {
    int added = 0;
    int updated = 0;
    int unchanged = 0;
};
/// Those that were imported, oldest first.
[[nodiscard]] Result<QList<ImportedPeriod>> imported(Database &database);
/// Keeps periods of later years; one known by its UID is brought up to date. One transaction.
[[nodiscard]] Result<Kept> keep(Database &database, const QList<ImportedPeriod> &periods);
/// Takes away all that were imported; how many.
[[nodiscard]] Result<int> forget(Database &database);

/// The last day of the last of them: later ones have not been given out yet, or not been taken over. Invalid
/// without any.
[[nodiscard]] QDate knownUntil(const QList<Period> &periods);
/// Whether this day is later than that: nobody can say that it is in no holidays.
[[nodiscard]] bool isBeyond(const QList<Period> &periods, QDate date);

/// The period holding this day, label empty when there is none.
[[nodiscard]] Period schoolHolidayOn(const QList<Period> &periods, QDate date);

} // namespace holidays
