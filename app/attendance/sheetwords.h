// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"

/// The words printed on the sheet that are not data.
namespace sheetwords
{

[[nodiscard]] QString documentName();
[[nodiscard]] QString sheetNumber(const AttendanceSheet &sheet); ///< "n° 12"; empty in a preview
[[nodiscard]] QString partner(const AttendanceSheet &sheet); ///< empty without a partner
[[nodiscard]] QString module(const AttendanceSheet &sheet); ///< "Séance 3/4 – Quelles méthodes …"
[[nodiscard]] QString reminder(const AttendanceSheet &sheet); ///< session and date, on the following pages
[[nodiscard]] QString reference(const AttendanceSheet &sheet); ///< sheet number and print time
[[nodiscard]] QString pageNumber(qsizetype page, qsizetype pages); ///< from 1

[[nodiscard]] QString dateLabel();
[[nodiscard]] QString hoursLabel();
[[nodiscard]] QString placeLabel();
[[nodiscard]] QString unknownDate();
[[nodiscard]] QString unknownHours();
[[nodiscard]] QString unknownPlace();

[[nodiscard]] QString numberHeading();
[[nodiscard]] QString nameHeading();
[[nodiscard]] QString functionHeading();
[[nodiscard]] QString organisationHeading();
[[nodiscard]] QString territoryHeading();
[[nodiscard]] QString signatureHeading();
[[nodiscard]] QString nobodyRegistered();
[[nodiscard]] QString toFill(); ///< where what is not known can be written by hand

[[nodiscard]] QString totalsHeading();
[[nodiscard]] QStringList totals(); ///< registered first: the one that is known
[[nodiscard]] QString speakersHeading();

[[nodiscard]] QString waitingTitle();
[[nodiscard]] QString waitingNote(); ///< that they do not sign
[[nodiscard]] QString nobodyWaits();
[[nodiscard]] QStringList waitingHeadings(); ///< rank, name, structure, since

} // namespace sheetwords
