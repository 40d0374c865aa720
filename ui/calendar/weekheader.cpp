// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/weekheader.h"

#include "app/sessions/calendarmodel.h"
#include "ui/calendar/calendarwords.h"
#include "ui/widgets/tints.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace
{
constexpr int padding = 8;
}

WeekHeader::WeekHeader(QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setSectionResizeMode(Stretch);
    setMinimumSectionSize(fontMetrics().height() * 3);
}

QString WeekHeader::label(int section) const
{
    return tr("sem.\n%1").arg(model()->headerData(section, orientation()).toInt());
}

QSize WeekHeader::sectionSizeFromContents(int section) const
{
    return fontMetrics().size(0, label(section)) + QSize(2 * padding, 2 * padding);
}

void WeekHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    // On the ground of the page: on that of a button it would be read with less ease.
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->setPen(tints::quiet(palette()));
    painter->drawText(rect, Qt::AlignCenter, label(section));
    painter->restore();
}

bool WeekHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int section = logicalIndexAt(help->pos());
        const QDate monday
            = section < 0 ? QDate() : model()->index(section, 0).data(CalendarModel::DateRole).toDate();
        QToolTip::showText(
            help->globalPos(), monday.isValid() ? calendarwords::week(monday) : QString(), viewport());
        return true;
    }
    return QHeaderView::viewportEvent(event);
}
