// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/navigation.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tints.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace
{

constexpr int wide = 172;
constexpr int iconSide = 20;
constexpr int margin = 14;
constexpr double roundness = 6;

/// A rounded tint and a bar mark the page shown: shape as well as colour.
class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return { wide, option.fontMetrics.height() + 20 };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state & QStyle::State_Selected;
        const QRectF frame = QRectF(option.rect).adjusted(6, 2, -6, -2);
        const QColor accent = tints::ink(option.palette, tints::Meaning::Accent);
        if (selected || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(tints::background(
                option.palette, selected ? tints::Meaning::Accent : tints::Meaning::Neutral));
            painter->drawRoundedRect(frame, roundness, roundness);
        }
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(accent);
            painter->drawRoundedRect(QRectF(frame.left(), frame.top() + 8, 3, frame.height() - 16), 1.5, 1.5);
        }
        if ((option.state & QStyle::State_HasFocus) && selected) {
            painter->setPen(QPen(accent, 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(frame.adjusted(0.75, 0.75, -0.75, -0.75), roundness, roundness);
        }
        const QRect icon(option.rect.left() + margin + 4,
            option.rect.top() + (option.rect.height() - iconSide) / 2, iconSide, iconSide);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
        QFont font = option.font;
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(option.palette.color(QPalette::Text));
        const QRect words = option.rect.adjusted(margin + iconSide + 16, 0, -margin, 0);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->restore();
    }
};

} // namespace

Navigation::Navigation(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Pages"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new PageDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFixedWidth(wide);
    setViewportMargins(0, 10, 0, 10);
    viewport()->setAutoFillBackground(false);
}

void Navigation::addPage(const QString &title, const QString &icon, const QKeySequence &shortcut)
{
    auto *item = new QListWidgetItem(icons::icon(icon), title, this);
    item->setToolTip(tr("%1 (%2)").arg(title, shortcut.toString(QKeySequence::NativeText)));
}

QSize Navigation::sizeHint() const
{
    return { wide, 200 };
}
