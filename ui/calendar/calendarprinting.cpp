// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarprinting.h"

#include "app/base/french.h"
#include "app/registrations/meetinglistmodel.h"
#include "app/sessions/calendarmodel.h"
#include "app/sessions/yearmodel.h"
#include "ui/calendar/calendarview.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/weekview.h"
#include "ui/widgets/tints.h"
#include "ui/words/domainwords.h"

#include <QAbstractItemDelegate>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTextDocument>

#include <memory>

using namespace Qt::StringLiterals;

namespace
{

constexpr double pixelsPerMillimetre = 96 / 25.4; ///< what widgets are drawn for
constexpr int marginMillimetres = 10;
constexpr double titleScale = 1.6;
constexpr int tablePoints = 9;

class CalendarPrint
{
    Q_DECLARE_TR_FUNCTIONS(CalendarPrint)
};

/// Paper is white, whatever the screen looks like.
QPalette paperPalette()
{
    QPalette palette(QColor(0xf2, 0xf4, 0xf6));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    palette.setColor(QPalette::WindowText, Qt::black);
    palette.setColor(QPalette::Highlight, QColor(0x1f, 0x6f, 0x78));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

/// By pixels: points would be counted in those of the printer.
QFont paperFont()
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(QFontInfo(font).pixelSize());
    return font;
}

/// Laid out as on a screen of this size, and never seen.
void layOut(QWidget &view, QSize size)
{
    view.setPalette(paperPalette());
    view.setFont(paperFont());
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.resize(size);
    view.show();
}

// Not QWidget::render(): it paints a picture of the widget, and paper deserves lines and letters.

void paintWeek(QPainter &painter, const CalendarSheet &sheet, QSize size)
{
    WeekView week;
    week.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    week.setCalendar(sheet.calendar);
    week.setCurrentDate(sheet.date);
    layOut(week, size);
    painter.setFont(week.font());
    week.paintAll(painter);
}

void paintMonth(QPainter &painter, const CalendarSheet &sheet, QSize size)
{
    CalendarView month;
    month.setFrameShape(QFrame::NoFrame);
    month.setCalendar(sheet.calendar);
    layOut(month, size);
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

/// Broken into pages between its rows, its headings on each.
void paintTable(QPrinter &printer, const CalendarSheet &sheet)
{
    QTextDocument document;
    document.setDefaultFont(QFont(QGuiApplication::font().family(), tablePoints));
    document.setDefaultStyleSheet(u"h1 { font-size: large; } th { background-color: #f2f4f6; }"_s);
    document.setDocumentMargin(0);
    document.setHtml(u"<h1>"_s + sheet.title.toHtmlEscaped() + u"</h1>"_s + sheet.table);
    document.print(&printer);
}

/// A table's row, its cells escaped.
QString tableRow(const QStringList &cells, const QString &tag)
{
    QString row = u"<tr>"_s;
    for (const QString &cell : cells) {
        row += u"<%1 align=\"left\">%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
    }
    return row + u"</tr>"_s;
}

QString tableOf(const QStringList &headings, const QString &rows)
{
    return u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\""
           " style=\"border-collapse: collapse\"><thead>"_s
        + tableRow(headings, u"th"_s) + u"</thead>"_s + rows + u"</table>"_s;
}

} // namespace

QString calendarprinting::agenda(const MeetingListModel &meetings)
{
    QString rows;
    for (int row = 0; row < meetings.rowCount(); ++row) {
        const Meeting &meeting = meetings.meeting(row);
        rows += tableRow({ french::longDate(meeting.date), words::hours(meeting),
                             calendarwords::place(meeting), calendarwords::group(meeting), meeting.title,
                             words::shortOccupancy(meetings.occupancy(row)) },
            u"td"_s);
    }
    return tableOf(
        { CalendarPrint::tr("Date"), CalendarPrint::tr("Horaires"), CalendarPrint::tr("Lieu"),
            CalendarPrint::tr("Session"), CalendarPrint::tr("Séance"), CalendarPrint::tr("Places") },
        rows);
}

QString calendarprinting::year(const YearModel &year)
{
    QStringList headings { QString() };
    for (int month = 0; month < year.columnCount(); ++month) {
        headings.append(year.headerData(month, Qt::Horizontal).toString());
    }
    QString rows;
    for (int line = 0; line < year.rowCount(); ++line) {
        QStringList cells { year.headerData(line, Qt::Vertical).toString() };
        for (int month = 0; month < year.columnCount(); ++month) {
            cells.append(year.index(line, month).data().toString());
        }
        rows += tableRow(cells, u"td"_s);
    }
    return tableOf(headings, rows);
}

void calendarprinting::paint(QPrinter &printer, const CalendarSheet &sheet)
{
    if (!sheet.table.isEmpty()) {
        paintTable(printer, sheet);
        return;
    }
    const QRectF page = printer.pageLayout().paintRect(QPageLayout::Millimeter);
    QPainter painter(&printer);
    if (!painter.isActive()) {
        return; // the preview and the printer's own dialog say why
    }
    const double scale = double(printer.width()) / (page.width() * pixelsPerMillimetre);
    painter.scale(scale, scale);
    const QSize whole(int(page.width() * pixelsPerMillimetre), int(page.height() * pixelsPerMillimetre));
    QFont title = paperFont();
    title.setPixelSize(int(title.pixelSize() * titleScale));
    title.setBold(true);
    painter.setFont(title);
    const int titleHeight = title.pixelSize() * 2;
    painter.drawText(QRect(0, 0, whole.width(), titleHeight), Qt::AlignLeft | Qt::AlignVCenter, sheet.title);
    painter.translate(0, titleHeight);
    const QSize room(whole.width(), whole.height() - titleHeight);
    sheet.isWeek ? paintWeek(painter, sheet, room) : paintMonth(painter, sheet, room);
}

void calendarprinting::preview(const CalendarSheet &sheet, QWidget *parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
        QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
        QPageLayout::Millimeter));
    printer->setDocName(sheet.title);
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
