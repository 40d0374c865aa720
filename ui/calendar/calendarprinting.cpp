// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarprinting.h"

#include "app/base/filename.h"
#include "app/base/french.h"
#include "app/registrations/meetinglistmodel.h"
#include "app/sessions/calendarmodel.h"
#include "app/sessions/yearmodel.h"
#include "ui/calendar/calendarpaper.h"
#include "ui/calendar/calendarview.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/weekview.h"
#include "ui/widgets/tints.h"
#include "ui/words/busywords.h"
#include "ui/words/domainwords.h"

#include <QAbstractItemDelegate>
#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace
{

constexpr double pixelsPerMillimetre = 96 / 25.4; ///< what widgets are drawn for
constexpr int marginMillimetres = 10;
constexpr std::array monthScales { 1.0, 0.9, 0.8 }; // smaller while a day's meetings have no room
constexpr std::array weekScales { 1.0, 0.85, 0.7, 0.6, 0.5 };

class CalendarPrint
{
    Q_DECLARE_TR_FUNCTIONS(CalendarPrint)
};

/// Laid out as on a screen of this size, and never seen.
void layOut(QWidget &view, QSize size, double scale = 1)
{
    QFont font = calendarpaper::font();
    font.setPixelSize(int(font.pixelSize() * scale));
    view.setPalette(calendarpaper::palette());
    view.setFont(font);
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.resize(size);
    view.show();
}

// Not QWidget::render(): it paints a picture of the widget, and paper deserves lines and letters.

/// Nobody scrolls on paper. Answers the meetings there is no room for, even drawn small.
QList<Meeting> paintWeek(QPainter &painter, const CalendarSheet &sheet, QSize size)
{
    WeekView week;
    week.setFrameShape(QFrame::NoFrame);
    week.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    week.setCalendar(sheet.calendar);
    week.setCurrentDate(sheet.date);
    week.setCurrentDateMarked(false);
    week.setFull(sheet.full);
    QList<Meeting> left;
    double drawnAt = 1;
    for (const double scale : weekScales) { // as on a larger screen, from further away
        layOut(week, size / scale);
        left = week.withoutRoom();
        drawnAt = scale;
        if (left.isEmpty()) {
            break;
        }
    }
    painter.scale(drawnAt, drawnAt);
    painter.setFont(week.font());
    painter.setRenderHint(QPainter::Antialiasing); // lines a preview makes thinner than its pixels stay
    week.paintAll(painter);
    return left;
}

/// Those that have no chip in their square.
QList<Meeting> withoutRoom(const CalendarView &month)
{
    QList<Meeting> left;
    const QAbstractItemModel &days = *month.model();
    for (int row = 0; row < days.rowCount(); ++row) {
        for (int column = 0; column < days.columnCount(); ++column) {
            const auto held
                = days.index(row, column).data(CalendarModel::MeetingsRole).value<QList<Meeting>>();
            std::ranges::copy_if(held, std::back_inserter(left),
                [&](const Meeting &each) { return month.chipRect(each.id).isEmpty(); });
        }
    }
    return left;
}

void paintSquares(QPainter &painter, const CalendarView &month, QSize size)
{
    const QAbstractItemModel &days = *month.model();
    const int left = month.verticalHeader()->width();
    const int top = month.horizontalHeader()->height();
    painter.setFont(month.font());
    painter.setPen(month.palette().color(QPalette::Text));
    for (int column = 0; column < days.columnCount(); ++column) {
        painter.drawText(
            QRect(left + month.columnViewportPosition(column), 0, month.columnWidth(column), top),
            Qt::AlignCenter, days.headerData(column, Qt::Horizontal).toString());
    }
    for (int row = 0; row < days.rowCount(); ++row) {
        painter.setPen(month.palette().color(QPalette::Text));
        painter.drawText(QRect(0, top + month.rowViewportPosition(row), left, month.rowHeight(row)),
            Qt::AlignCenter, CalendarPrint::tr("sem.\n%1").arg(days.headerData(row, Qt::Vertical).toInt()));
    }
    painter.translate(left, top);
    QStyleOptionViewItem option;
    option.initFrom(&month);
    option.font = month.font();
    option.fontMetrics = QFontMetrics(month.font());
    option.widget = &month;
    option.state = QStyle::State_Enabled;
    for (int row = 0; row < days.rowCount(); ++row) {
        for (int column = 0; column < days.columnCount(); ++column) {
            const QModelIndex index = days.index(row, column);
            option.rect = month.visualRect(index);
            month.itemDelegate()->paint(&painter, option, index);
        }
    }
    painter.setPen(QPen(tints::quiet(month.palette()), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRect(0, 0, size.width() - left - 1, size.height() - top - 1));
}

/// Answers the meetings there is no room for, even in small letters.
QList<Meeting> paintMonth(QPainter &painter, const CalendarSheet &sheet, QSize size)
{
    std::unique_ptr<CalendarView> month;
    QList<Meeting> left;
    for (const double scale : monthScales) {
        month = std::make_unique<CalendarView>();
        month->setFrameShape(QFrame::NoFrame);
        month->setCalendar(sheet.calendar);
        month->setFull(sheet.full);
        layOut(*month, size, scale);
        left = withoutRoom(*month);
        if (left.isEmpty()) {
            break;
        }
    }
    paintSquares(painter, *month, size);
    return left;
}

QStringList headings()
{
    return { CalendarPrint::tr("Date"), CalendarPrint::tr("Horaires"), CalendarPrint::tr("Lieu"),
        CalendarPrint::tr("Session"), CalendarPrint::tr("Séance") };
}

QStringList cellsOf(const Meeting &meeting)
{
    return { french::longDate(meeting.date), words::hours(meeting), calendarwords::place(meeting),
        calendarwords::group(meeting), meeting.title };
}

/// What a month or week has no room for, on a page of its own: no list stands beside it on paper.
CalendarSheet rest(const CalendarSheet &sheet, const QList<Meeting> &meetings)
{
    CalendarSheet listed = sheet;
    listed.title = CalendarPrint::tr("%1 – suite des rencontres").arg(sheet.title);
    listed.table.headings = headings();
    listed.table.shares = { 0.18, 0.14, 0.17, 0.21, 0.30 };
    for (const Meeting &each : meetings) {
        listed.table.rows.append({ cellsOf(each), each.sessionNumber });
    }
    return listed;
}

} // namespace

CalendarTable calendarprinting::agenda(const MeetingListModel &meetings)
{
    CalendarTable table;
    table.headings = headings() << CalendarPrint::tr("Places");
    table.shares = { 0.16, 0.12, 0.15, 0.18, 0.26, 0.13 };
    for (int row = 0; row < meetings.rowCount(); ++row) {
        if (const auto &busy = meetings.busy(row)) {
            table.rows.append({ { french::longDate(busy->first), words::busyLength(*busy), QString(),
                                    words::busyWho(*busy), busy->label, QString() },
                0, true });
            continue;
        }
        const Meeting &meeting = meetings.meeting(row);
        table.rows.append(
            { cellsOf(meeting) << words::occupancy(meetings.occupancy(row)), meeting.sessionNumber });
    }
    return table;
}

CalendarTable calendarprinting::year(const YearModel &year)
{
    constexpr double names = 0.22; // of the width
    CalendarTable table;
    table.isTinted = true;
    table.headings.append(QString());
    table.shares.append(names);
    for (int month = 0; month < year.columnCount(); ++month) {
        table.headings.append(year.headerData(month, Qt::Horizontal).toString());
        table.shares.append((1 - names) / year.columnCount());
    }
    for (int line = 0; line < year.rowCount(); ++line) {
        QStringList cells { year.headerData(line, Qt::Vertical).toString() };
        for (int month = 0; month < year.columnCount(); ++month) {
            cells.append(year.index(line, month).data().toString());
        }
        table.rows.append({ cells, year.index(line, 0).data(YearModel::SessionNumberRole).toInt() });
    }
    return table;
}

void calendarprinting::paint(QPrinter &printer, const CalendarSheet &sheet)
{
    const QRectF page = printer.pageLayout().paintRect(QPageLayout::Millimeter);
    QPainter painter(&printer);
    if (!painter.isActive()) {
        return; // the preview and the printer's own dialog say why
    }
    const double scale = double(printer.width()) / (page.width() * pixelsPerMillimetre);
    painter.scale(scale, scale);
    const QSize whole(int(page.width() * pixelsPerMillimetre), int(page.height() * pixelsPerMillimetre));
    if (!sheet.table.headings.isEmpty()) {
        calendarpaper::paintTable(printer, painter, sheet, whole);
        return;
    }
    const int titleHeight = calendarpaper::paintTitle(painter, sheet.title, whole.width());
    const QSize room(whole.width(), whole.height() - titleHeight);
    painter.save();
    painter.translate(0, titleHeight);
    const QList<Meeting> left
        = sheet.isWeek ? paintWeek(painter, sheet, room) : paintMonth(painter, sheet, room);
    painter.restore();
    if (!left.isEmpty()) {
        printer.newPage();
        calendarpaper::paintTable(printer, painter, rest(sheet, left), whole);
    }
}

void calendarprinting::preview(const CalendarSheet &sheet, QWidget *parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
        QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
        QPageLayout::Millimeter));
    printer->setDocName(filename::harmless(sheet.title)); // proposed as the name of the PDF
    printer->setCreator(u"IREV Cycles"_s);
    auto *dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"calendarPreview"_s);
    dialog->setWindowTitle(sheet.title);
    // Kept as long as the dialog is.
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
        [sheet, printer](QPrinter *on) { paint(*on, sheet); });
    dialog->open();
}
