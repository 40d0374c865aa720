// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

class CalendarModel;
class MeetingListModel;
class YearModel;
class QPrinter;
class QWidget;

/// Rows on as many pages as they take, never broken, the headings on each page.
struct CalendarTable {
    QStringList headings;
    QList<double> shares; ///< of the width, a column each
    struct Row {
        QStringList cells;
        int session = 0; ///< its number, for its colour
        bool isBusy = false; ///< not a meeting: when a place or speaker is not free
    };
    QList<Row> rows;
    bool isTinted = false; ///< what is written in the session's colour; else only a bar before the row
    QStringList notes = {}; ///< under the rows
};

/// The calendar on paper as it looks: a month, a week, the agenda or the year, filtered as it is, in daylight
/// colours.
struct CalendarSheet {
    CalendarModel *calendar = nullptr;
    bool isWeek = false;
    QDate date; ///< whose month or week
    QString title; ///< "janvier 2022", with what is left out
    CalendarTable table = {}; ///< instead of a month or a week, when it has headings
    QSet<MeetingId> full = {}; ///< COMPLET
};

namespace calendarprinting
{

/// The meetings listed, a row each: day, hours and place, session and track, séance, places taken. Among them
/// when the place or speaker looked at is not free.
[[nodiscard]] CalendarTable agenda(const MeetingListModel &meetings);
/// A school year: a row a session and track, a column a month.
[[nodiscard]] CalendarTable year(const YearModel &year);

/// Fills the printer's page, whatever its size and orientation.
void paint(QPrinter &printer, const CalendarSheet &sheet);
/// Opens the preview, from where it is printed, also as a PDF: A4 landscape, or another size chosen there.
void preview(const CalendarSheet &sheet, QWidget *parent);

} // namespace calendarprinting
