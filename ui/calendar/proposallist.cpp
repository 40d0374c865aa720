// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/proposallist.h"

#include "app/base/french.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/planwords.h"
#include "ui/widgets/brokenlines.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStyle>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

enum Column { Keep, Date, Seance, Known };

/// Columns whose words are over several lines.
QList<int> broken()
{
    return { Date, Seance, Known };
}

constexpr int leastRemark = 34; ///< characters of a line of what is known
constexpr int leastSeance = 22; ///< "Session 2 – Séance 2/4"

int margin(const QTreeWidget &list)
{
    return list.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &list) + 1;
}

/// The day of the week above the rest, where the lines are broken.
QString longDate(QDate date)
{
    const QString words = french::longDate(date);
    return words.section(u' ', 0, 0) + u' ' + words.section(u' ', 1).replace(u' ', u'\u00a0');
}

} // namespace

ProposalList::ProposalList(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderLabels({ tr("Garder"), tr("Date"), tr("Séance"), tr("À savoir") });
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true); // the keys are the row's, not one cell's
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel); // rows are of several lines
    header()->setStretchLastSection(false); // it would be squeezed to nothing
    headerItem()->setToolTip(Keep,
        tr("Espace ou Entrée garde la date de la ligne à la prochaine proposition, ou ne la garde plus"));
    for (const Qt::Key key : { Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter }) {
        connect(new QShortcut(key, this, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
            &ProposalList::toggleKept);
    }
    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item, int column) {
        if (column == Keep) {
            Q_EMIT ticked(meetings_.value(item->data(Keep, Qt::UserRole).toInt()),
                item->checkState(Keep) == Qt::Checked);
        }
    });
    giveRoomForLines(*this, broken());
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (isFitting_) {
            return;
        }
        if (column != Known) {
            fitLastColumn();
        }
    });
}

void ProposalList::setProposal(const PlanProposal &proposal, const PlanWish &wish, const Pins &pins)
{
    const QSignalBlocker quiet(this);
    clear();
    meetings_ = proposal.meetings;
    QList<int> order;
    for (int i = 0; i < meetings_.size(); ++i) {
        order.append(i);
    }
    std::ranges::stable_sort(order, {}, [this](int i) { return meetings_.at(i).date; });
    for (const int i : std::as_const(order)) {
        const Meeting &each = meetings_.at(i);
        QStringList known;
        for (const PlanPenalty &penalty : proposal.penalties) {
            if (penalty.seance == i) {
                known.append(planwords::penalty(penalty, wish));
            }
        }
        auto *item = new QTreeWidgetItem(
            this, { QString(), longDate(each.date), calendarwords::group(each), known.join(u'\n') });
        item->setCheckState(
            Keep, pins.value({ each.module, each.session }) == each.date ? Qt::Checked : Qt::Unchecked);
        item->setData(Keep, Qt::UserRole, i);
        item->setToolTip(Keep, tr("Garder cette date à la prochaine proposition"));
        item->setToolTip(Seance, calendarwords::tip({ calendarwords::group(each), each.title }));
        item->setToolTip(Known, calendarwords::tip(known));
    }
    fitColumns();
}

/// Of the row one is on.
void ProposalList::toggleKept()
{
    if (QTreeWidgetItem *item = currentItem()) {
        item->setCheckState(Keep, item->checkState(Keep) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    }
}

void ProposalList::showNextRemark()
{
    const int rows = topLevelItemCount();
    const int from = indexOfTopLevelItem(currentItem());
    for (int step = 1; step <= rows; ++step) {
        QTreeWidgetItem *item = topLevelItem((from + step) % rows);
        if (!item->text(Known).isEmpty()) {
            setCurrentItem(item, Known);
            scrollToItem(item, PositionAtCenter);
            return;
        }
    }
}

void ProposalList::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    if (isFitting_) {
        QTimer::singleShot(0, this, &ProposalList::fitColumns); // a scroll bar came while it was measured
    } else {
        fitColumns();
    }
}

void ProposalList::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitColumns();
    }
}

bool ProposalList::hasRemarks() const
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (!topLevelItem(row)->text(Known).isEmpty()) {
            return true;
        }
    }
    return false;
}

/// Where no proposed date has a remark, that column is its title.
int ProposalList::leastKnown() const
{
    return hasRemarks() ? fontMetrics().averageCharWidth() * leastRemark : header()->sectionSizeHint(Known);
}

void ProposalList::fitColumns()
{
    if (topLevelItemCount() == 0 || isFitting_) {
        return;
    }
    {
        const QScopedValueRollback fitting(isFitting_, true);
        // A fraction of a pixel more than what is told would cut the last word.
        const int around = 2 * margin(*this) + 2;
        int date = header()->sectionSizeHint(Date);
        int seance = header()->sectionSizeHint(Seance);
        int brokenDate = date;
        for (int row = 0; row < topLevelItemCount(); ++row) {
            const QString day = topLevelItem(row)->text(Date);
            const auto width
                = [&](const QString &text) { return fontMetrics().horizontalAdvance(text) + around; };
            date = std::max(date, width(day));
            brokenDate = std::max(brokenDate, width(day.section(u' ', 1)));
            seance = std::max(seance, width(topLevelItem(row)->text(Seance)));
        }
        const int brokenSeance = std::min(seance, fontMetrics().averageCharWidth() * leastSeance + around);
        resizeColumnToContents(Keep);
        const int room = viewport()->width() - columnWidth(Keep);
        const bool isBroken = date + seance + leastKnown() > room;
        setColumnWidth(Date, isBroken ? brokenDate : date);
        // Remarks are longer than what they are about; where there are none, nothing is kept for them.
        const int left = room - brokenDate;
        const int narrow = hasRemarks() ? left * 2 / 5 : left - leastKnown();
        setColumnWidth(Seance, isBroken ? std::clamp(narrow, brokenSeance, seance) : seance);
        fitLastColumn();
    }
    fitRowsToLines(*this, broken());
}

void ProposalList::fitLastColumn()
{
    const QScopedValueRollback fitting(isFitting_, true);
    const int taken = columnWidth(Keep) + columnWidth(Date) + columnWidth(Seance);
    setColumnWidth(Known, std::max(leastKnown(), viewport()->width() - taken));
}
