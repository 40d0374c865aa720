// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/celldelegate.h"

#include "app/registrations/rostermodel.h"
#include "ui/widgets/tints.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace
{

constexpr int airAboveAndBelow = 10;

} // namespace

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + airAboveAndBelow);
    return size;
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == RosterModel::FamilyName) {
        option->font.setWeight(QFont::DemiBold);
    }
    if (!isActive(RegistrationStatus(index.data(RosterModel::StatusRole).toInt()))) {
        option->palette.setColor(QPalette::Text, tints::quiet(option->palette));
    }
    // A cell alone has no focus: the row has.
    option->state &= ~QStyle::State_HasFocus;
}

bool CellDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QString words = index.data(Qt::ToolTipRole).toString();
    if (words.isEmpty() && sizeHint(option, index).width() > view->visualRect(index).width()) {
        words = index.data().toString();
    }
    // What people typed is shown as typed, never read as markup.
    QToolTip::showText(
        event->globalPos(), words.isEmpty() ? words : u"<qt>%1</qt>"_s.arg(words.toHtmlEscaped()), view);
    return true;
}
