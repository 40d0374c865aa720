// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpaper.h"

#include "ui/calendar/calendarprinting.h"
#include "ui/widgets/tints.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPrinter>
#include <QTextOption>
#include <QtMath>

#include <algorithm>

namespace
{

constexpr double titleScale = 1.6;
constexpr double tableScale = 0.95; // of the screen's letters
constexpr int cellAir = 4; // pixels
constexpr int edgeWidth = 5;
constexpr float tintStrength = 0.25F;

/// Nothing is cut on paper: a word wider than its room is broken.
QTextOption wrapping(Qt::Alignment side = Qt::AlignLeft | Qt::AlignTop)
{
    QTextOption option(side);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

/// Between rows, and around the days of a year: as light as on the screen.
QColor rule()
{
    QColor line = calendarpaper::palette().color(QPalette::Text);
    line.setAlphaF(0.16F);
    return line;
}

/// As the painter breaks it, in its own letters: measured by a screen's, a line may be one too few.
int heightOf(QPainter &painter, const QString &text, int width)
{
    constexpr int endless = 100'000;
    return qCeil(painter.boundingRect(QRectF(0, 0, width, endless), text, wrapping()).height());
}

/// A table's rows one after the other, from page to page.
class TablePainting
{
public:
    TablePainting(QPrinter &printer, QPainter &painter, const CalendarSheet &sheet, QSize page)
        : printer_(printer)
        , painter_(painter)
        , sheet_(sheet)
        , page_(page)
        , usual_(calendarpaper::font())
        , bold_(usual_)
    {
        bold_.setBold(true);
        usual_.setPixelSize(int(usual_.pixelSize() * tableScale));
        bold_.setPixelSize(usual_.pixelSize());
    }

    void paint()
    {
        beginPage();
        for (const CalendarTable::Row &row : sheet_.table.rows) {
            const QFont &font = sheet_.table.isTinted ? bold_ : usual_;
            const int height = heightOf(row.cells, font);
            makeRoom(height);
            paintColours(row, height);
            paintRow(row.cells, font, height);
        }
        for (const QString &note : sheet_.table.notes) {
            painter_.setFont(usual_);
            const int height = ::heightOf(painter_, note, page_.width()) + cellAir;
            makeRoom(height);
            painter_.setFont(usual_); // a new page begins with its headings
            painter_.setPen(Qt::black);
            painter_.drawText(QRectF(0, top_ + cellAir, page_.width(), height), note, wrapping());
            top_ += height;
        }
    }

private:
    void makeRoom(int height)
    {
        if (top_ + height > page_.height() && top_ > first_) {
            printer_.newPage();
            beginPage();
        }
    }

    /// As on the screen: a bar before the row, or the days themselves.
    void paintColours(const CalendarTable::Row &row, int height)
    {
        if (row.session == 0 && !row.isBusy) {
            return;
        }
        QColor hue = row.isBusy ? tints::ink(calendarpaper::palette(), tints::Meaning::Busy)
                                : tints::session(calendarpaper::palette(), row.session);
        if (!sheet_.table.isTinted) {
            painter_.fillRect(QRect(cellAir / 2, top_ + cellAir, edgeWidth, height - 2 * cellAir), hue);
            return;
        }
        hue.setAlphaF(tintStrength);
        for (qsizetype column = 1; column < row.cells.size(); ++column) {
            if (!row.cells.at(column).isEmpty()) {
                painter_.fillRect(cell(column, top_, height), hue);
            }
        }
    }

    void beginPage()
    {
        top_ = calendarpaper::paintTitle(painter_, sheet_.title, page_.width());
        const int height = heightOf(sheet_.table.headings, bold_);
        painter_.fillRect(
            QRect(0, top_, page_.width(), height), calendarpaper::palette().color(QPalette::Window));
        paintRow(sheet_.table.headings, bold_, height);
        first_ = top_;
    }

    [[nodiscard]] QRect cell(qsizetype column, int top, int height) const
    {
        double left = 0;
        for (qsizetype i = 0; i < column; ++i) {
            left += sheet_.table.shares.at(i);
        }
        return QRect(
            int(left * page_.width()), top, int(sheet_.table.shares.at(column) * page_.width()), height);
    }

    /// What stands before the words of a cell.
    [[nodiscard]] int inset(qsizetype column) const
    {
        return column == 0 && !sheet_.table.isTinted ? 2 * cellAir + edgeWidth : cellAir;
    }

    /// A list's days stand out, as on the screen.
    [[nodiscard]] const QFont &fontOf(qsizetype column, const QFont &ofRow) const
    {
        return column == 0 && !sheet_.table.isTinted ? bold_ : ofRow;
    }

    [[nodiscard]] int heightOf(const QStringList &row, const QFont &font)
    {
        int most = QFontMetrics(font).height();
        for (qsizetype column = 0; column < row.size(); ++column) {
            painter_.setFont(fontOf(column, font));
            const int width = cell(column, 0, 0).width() - inset(column) - cellAir;
            most = std::max(most, ::heightOf(painter_, row.at(column), width));
        }
        return most + 2 * cellAir;
    }

    void paintRow(const QStringList &row, const QFont &font, int height)
    {
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QRect room = cell(column, top_, height);
            painter_.setFont(fontOf(column, font));
            painter_.setPen(Qt::black);
            painter_.drawText(QRectF(room.adjusted(inset(column), cellAir, -cellAir, -cellAir)),
                row.at(column), wrapping());
            if (sheet_.table.isTinted) {
                painter_.setPen(QPen(rule(), 1));
                painter_.drawRect(room);
            }
        }
        if (!sheet_.table.isTinted) {
            painter_.fillRect(QRect(0, top_ + height - 1, page_.width(), 1), rule());
        }
        top_ += height;
    }

    QPrinter &printer_;
    QPainter &painter_;
    const CalendarSheet &sheet_;
    QSize page_;
    QFont usual_;
    QFont bold_;
    int top_ = 0;
    int first_ = 0; ///< below the headings
};

} // namespace

QPalette calendarpaper::palette()
{
    QPalette white(QColor(0xf2, 0xf4, 0xf6));
    white.setColor(QPalette::Base, Qt::white);
    white.setColor(QPalette::Text, Qt::black);
    white.setColor(QPalette::WindowText, Qt::black);
    white.setColor(QPalette::Highlight, QColor(0x1f, 0x6f, 0x78));
    white.setColor(QPalette::HighlightedText, Qt::white);
    return white;
}

QFont calendarpaper::font()
{
    QFont pixels = QGuiApplication::font();
    pixels.setPixelSize(QFontInfo(pixels).pixelSize());
    return pixels;
}

int calendarpaper::paintTitle(QPainter &painter, const QString &title, int width)
{
    QFont large = font();
    large.setPixelSize(int(large.pixelSize() * titleScale));
    large.setBold(true);
    painter.setFont(large);
    painter.setPen(Qt::black);
    const int height = heightOf(painter, title, width) + large.pixelSize();
    painter.drawText(QRectF(0, 0, width, height), title, wrapping(Qt::AlignLeft | Qt::AlignVCenter));
    return height;
}

void calendarpaper::paintTable(QPrinter &printer, QPainter &painter, const CalendarSheet &sheet, QSize page)
{
    TablePainting(printer, painter, sheet, page).paint();
}
