// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/statusdelegate.h"

#include "app/registrations/rostermodel.h"
#include "ui/status/statuswords.h"
#include "ui/widgets/tints.h"
#include "ui/words/domainwords.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace
{

constexpr int margin = 3; // around the label
constexpr int padding = 8; // inside it
constexpr int arrowWidth = 20;
constexpr qreal arrowHalf = 3.5;

QRect labelArea(const QRect &cell)
{
    return cell.adjusted(margin, margin, -margin, -margin);
}

} // namespace

QRect StatusDelegate::arrowArea(const QRect &cell)
{
    const QRect label = labelArea(cell);
    return { label.right() - arrowWidth, label.top(), arrowWidth + 1, label.height() };
}

void StatusDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const auto meaning
        = statuswords::meaning(RegistrationStatus(index.data(RosterModel::StatusRole).toInt()));
    const QRect label = labelArea(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tints::background(option.palette, meaning));
    painter->drawRoundedRect(label, label.height() / 2.0, label.height() / 2.0);
    const QRect text = label.adjusted(padding, 0, -arrowWidth, 0);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->setFont(option.font);
    painter->drawText(text, int(Qt::AlignVCenter) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->setPen(QPen(tints::ink(option.palette, meaning), 1.4));
    const QPointF tip = QRectF(arrowArea(option.rect)).center() + QPointF(-1, arrowHalf / 2);
    painter->drawPolyline(
        QPolygonF { tip + QPointF(-arrowHalf, -arrowHalf), tip, tip + QPointF(arrowHalf, -arrowHalf) });
    painter->restore();
}

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = CellDelegate::sizeHint(option, index);
    const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
    return { text + padding + arrowWidth + 2 * margin + 2, size.height() };
}

QWidget *StatusDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    auto *list = new QComboBox(parent);
    list->setObjectName(u"statusEditor"_s);
    list->setAccessibleName(tr("Statut de l’inscription"));
    for (const auto status : { RegistrationStatus::Requested, RegistrationStatus::Confirmed,
             RegistrationStatus::Waitlisted, RegistrationStatus::Cancelled, RegistrationStatus::Refused }) {
        list->addItem(words::status(status), int(status));
    }
    auto *self = const_cast<StatusDelegate *>(this); // the signals of an editor's end are not const
    // Later: the Return that closes the list would find the table with the focus, and be its shortcut too.
    connect(
        list, &QComboBox::activated, list,
        [self, list] {
            Q_EMIT self->commitData(list);
            Q_EMIT self->closeEditor(list);
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(list, &QComboBox::showPopup, Qt::QueuedConnection);
    return list;
}

void StatusDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *list = qobject_cast<QComboBox *>(editor);
    list->setCurrentIndex(list->findData(index.data(Qt::EditRole)));
}

void StatusDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
}
