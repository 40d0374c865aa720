// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/holidayshading.h"

#include "ui/widgets/tints.h"
#include "ui/words/cautionwords.h"

#include <QCalendarWidget>
#include <QCoreApplication>
#include <QDateEdit>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyle>
#include <QStyleOptionComboBox>
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

/// Opens the calendar of a date edit with F4 or Alt+down, as a list is opened: Qt opens it by mouse alone.
class CalendarKeys final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
            return false;
        }
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        if (!(key->key() == Qt::Key_F4 && modifiers == Qt::NoModifier)
            && !(key->key() == Qt::Key_Down && modifiers == Qt::AltModifier)) {
            return false;
        }
        event->accept(); // the keys are the field's while it has the focus, not a shortcut's around it
        if (event->type() == QEvent::KeyPress) {
            pressArrow(*qobject_cast<QDateEdit *>(watched));
        }
        return true;
    }

private:
    static void pressArrow(QDateEdit &edit)
    {
        QStyleOptionComboBox option;
        option.initFrom(&edit);
        option.editable = true;
        option.frame = edit.hasFrame();
        const QPointF arrow
            = edit.style()
                  ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, &edit)
                  .center();
        QMouseEvent press(QEvent::MouseButtonPress, arrow, edit.mapToGlobal(arrow), Qt::LeftButton,
            Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&edit, &press);
    }
};

} // namespace

void dressCalendar(QDateEdit &edit, const QList<holidays::Period> &schoolHolidays)
{
    const QLocale french(QLocale::French, QLocale::France);
    edit.setLocale(french);
    QCalendarWidget *calendar = edit.calendarWidget();
    calendar->setLocale(french);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    // Red week-ends would say more than they mean here.
    for (const Qt::DayOfWeek day : { Qt::Saturday, Qt::Sunday }) {
        QTextCharFormat quiet;
        quiet.setForeground(tints::quiet(calendar->palette()));
        calendar->setWeekdayTextFormat(day, quiet);
    }
    edit.installEventFilter(new CalendarKeys(&edit));
    shade(*calendar, schoolHolidays);
    QObject::connect(calendar, &QCalendarWidget::currentPageChanged, calendar,
        [calendar, schoolHolidays] { shade(*calendar, schoolHolidays); });
}
