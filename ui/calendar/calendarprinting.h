// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QDate>
#include <QString>

class CalendarModel;
class QPrinter;
class QWidget;

/// The calendar on paper as it looks: a month or a week, filtered as it is, in daylight colours.
struct CalendarSheet {
    CalendarModel *calendar = nullptr;
    bool isWeek = false;
    QDate date; ///< whose month or week
    QString title; ///< "janvier 2022", with what is left out
};

namespace calendarprinting
{

/// Fills the printer's page, whatever its size and orientation.
void paint(QPrinter &printer, const CalendarSheet &sheet);
/// Opens the preview, from where it is printed, also as a PDF: A4 landscape, or another size chosen there.
void preview(const CalendarSheet &sheet, QWidget *parent);

} // namespace calendarprinting
