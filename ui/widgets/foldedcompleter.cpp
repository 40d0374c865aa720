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

#include <utility>

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
    connect(edit, &QLineEdit::textEdited, this, [this] {
        isFirstStep_ = true;
        offer();
    });
    connect(popup_, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FoldedCompleter::choose);
    // After the completer's own filters, so before them: it keeps from the edit that the focus has gone as
    // long as the list is open, and would send it the keys of the field that has the focus by then.
    edit->installEventFilter(this);
    popup_->popup()->installEventFilter(this);
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

void FoldedCompleter::choose(const QModelIndex &index)
{
    const auto row = index.row();
    if (row >= 0 && row < list_->rowCount()) {
        const CompletionEntry entry = list_->entryAt(row);
        Q_EMIT chosen(entry);
    }
}

bool FoldedCompleter::isTaken(const QKeyEvent &key)
{
    const QModelIndex current = popup_->popup()->currentIndex();
    const bool isFirstStep = std::exchange(isFirstStep_, false);
    switch (key.key()) {
    case Qt::Key_Down:
        // One step leads to the first line, whether it is chosen beforehand or not.
        return (isFirstStep && current.isValid()) || current.row() == list_->rowCount() - 1;
    case Qt::Key_Up:
        return firstIsChosen_ && current.row() == 0;
    case Qt::Key_Tab:
        if (tabIsChoice_) {
            withdraw();
            choose(current);
        }
        return false; // it goes to the next field besides
    default:
        return false;
    }
}

bool FoldedCompleter::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = !(key->modifiers() & ~Qt::KeypadModifier);
        if (watched == popup_->popup() && isPlain) {
            return isTaken(*key);
        }
        if (watched == edit_ && !isOffering() && isPlain && key->key() == Qt::Key_Down) {
            isFirstStep_ = false;
            offer();
            return true;
        }
        break;
    }
    case QEvent::ShortcutOverride: {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isModifier = key->key() == Qt::Key_Control || key->key() == Qt::Key_Alt
            || key->key() == Qt::Key_AltGr || key->key() == Qt::Key_Shift || key->key() == Qt::Key_Meta;
        if (isOffering() && !isModifier
            && key->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier)) {
            withdraw();
        }
        break;
    }
    case QEvent::FocusOut:
        // The list itself takes the focus, in a way; so does another window.
        if (const auto reason = static_cast<QFocusEvent *>(event)->reason();
            watched == edit_ && reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            withdraw();
        }
        break;
    case QEvent::Hide:
        if (watched == edit_) {
            withdraw();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}
