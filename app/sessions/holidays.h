// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QDate>
#include <QList>
#include <QString>

/// Days on which meetings are better not held: shown and warned, never forbidden.
namespace holidays
{

struct Period {
    QString label; ///< "Vacances d’hiver"
    QDate first; ///< first day without school
    QDate last; ///< last day without school
};

/// Easter Sunday of the Gregorian calendar (anonymous algorithm, Meeus ch. 8), years 1583 to 9999; no date
/// for others.
[[nodiscard]] QDate easterSunday(int year);

/// The public holiday's name ("Lundi de Pâques"), empty on other days. French Code du travail, L3133-1:
/// metropolitan France without Alsace-Moselle.
[[nodiscard]] QString publicHoliday(QDate date);

/// The school holidays shipped for zone B (Lille, Amiens), oldest first.
[[nodiscard]] Result<QList<Period>> schoolHolidays();

/// The period holding this day, label empty when there is none.
[[nodiscard]] Period schoolHolidayOn(const QList<Period> &periods, QDate date);

} // namespace holidays
