// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/holidayshading.h"

#include "ui/widgets/tints.h"
#include "ui/words/cautionwords.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QTextCharFormat>

namespace
{

constexpr int daysAround = 14; // those of the months before and after that show too

void shade(QCalendarWidget &calendar, const QList<holidays::Period> &schoolHolidays)
{
    const QDate first(calendar.yearShown(), calendar.monthShown(), 1);
    const QDate last = first.addMonths(1).addDays(daysAround);
    for (QDate day = first.addDays(-daysAround); day <= last; day = day.addDays(1)) {
        const QString publicHoliday = holidays::publicHoliday(day);
        const QString schoolHoliday = holidays::schoolHolidayOn(schoolHolidays, day).label;
        QTextCharFormat format;
        if (!publicHoliday.isEmpty()) {
            format.setBackground(tints::background(calendar.palette(), tints::Meaning::PublicHoliday));
            format.setToolTip(publicHoliday);
        } else if (!schoolHoliday.isEmpty()) {
            format.setBackground(tints::background(calendar.palette(), tints::Meaning::SchoolHoliday));
            format.setToolTip(words::schoolHoliday(schoolHoliday));
        }
        calendar.setDateTextFormat(day, format);
    }
}

} // namespace

void shadeHolidays(const QDateEdit &edit, const QList<holidays::Period> &schoolHolidays)
{
    QCalendarWidget *calendar = edit.calendarWidget();
    shade(*calendar, schoolHolidays);
    QObject::connect(calendar, &QCalendarWidget::currentPageChanged, calendar,
        [calendar, schoolHolidays] { shade(*calendar, schoolHolidays); });
}
