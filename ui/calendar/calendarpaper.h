// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>
#include <QSize>
#include <QString>

struct CalendarSheet;
class QPainter;
class QPrinter;

/// What all that is printed of the calendar has in common, in pixels as widgets are drawn.
namespace calendarpaper
{

/// Paper is white, whatever the screen looks like.
[[nodiscard]] QPalette palette();
/// By pixels: points would be counted in those of the printer.
[[nodiscard]] QFont font();
/// At the top of the page; answers how high it is.
int paintTitle(QPainter &painter, const QString &title, int width);
/// The sheet's table with its title, from the printer's page on over as many as it takes.
void paintTable(QPrinter &printer, QPainter &painter, const CalendarSheet &sheet, QSize page);

} // namespace calendarpaper
