// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/foldedcompleter.h"

#include "ui/widgets/tints.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace
{

constexpr int gap = 10;

/// The text, then its detail in a quieter ink.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString detail = index.data(CompletionList::DetailRole).toString();
        const int taken = option.fontMetrics.horizontalAdvance(index.data().toString());
        const QRect rest = option.rect.adjusted(taken + 2 * gap, 0, -gap, 0);
        if (detail.isEmpty() || rest.width() < gap) {
            return;
        }
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setPen(
            isSelected ? option.palette.color(QPalette::HighlightedText) : tints::quiet(option.palette));
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(detail, Qt::ElideRight, rest.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return { size.width(), size.height() + 4 };
    }
};

} // namespace

FoldedCompleter::FoldedCompleter(QLineEdit *edit, CompletionList *list)
    : QObject(edit)
    , edit_(edit)
    , list_(list)
    , popup_(new QCompleter(list, this))
    , query_([edit] { return edit->text(); })
{
    // Not QLineEdit::setCompleter(): it would write each line stepped over into the edit, over what was
    // typed.
    popup_->setWidget(edit);
    popup_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    popup_->setMaxVisibleItems(8);
    popup_->popup()->setItemDelegate(new EntryDelegate(popup_->popup()));
    popup_->popup()->setObjectName(edit->objectName() + u"Choices"_s);
    connect(edit, &QLineEdit::textEdited, this, &FoldedCompleter::offer);
    connect(popup_, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) {
            const auto row = index.row();
            if (row >= 0 && row < list_->rowCount()) {
                const CompletionEntry entry = list_->entryAt(row);
                Q_EMIT chosen(entry);
            }
        });
    edit->installEventFilter(this);
}

bool FoldedCompleter::isOffering() const
{
    return popup_->popup()->isVisible();
}

void FoldedCompleter::offer()
{
    const QString typed = query_();
    const bool wasOffering = isOffering();
    if (typed.trimmed().size() < minimumLength_
        || (edit_->text().trimmed().isEmpty() && !edit_->hasFocus())) {
        withdraw();
        return;
    }
    list_->narrow(typed, excluded_ ? excluded_() : QVariantList());
    if (list_->rowCount() == 0) {
        if (wasOffering) {
            withdraw();
        }
        return;
    }
    constexpr int readable = 420;
    QRect below = edit_->rect();
    below.setWidth(std::max(below.width(), readable));
    popup_->complete(below);
    popup_->popup()->setCurrentIndex(firstIsChosen_ ? list_->index(0) : QModelIndex());
}

void FoldedCompleter::withdraw()
{
    popup_->popup()->hide();
}

bool FoldedCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == edit_ && event->type() == QEvent::KeyPress && !isOffering()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier) {
            offer();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}
