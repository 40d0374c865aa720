// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusreturn.h"

#include <QApplication>
#include <QEvent>
#include <QStackedWidget>

FocusReturn::FocusReturn(QWidget *bar)
    : QObject(bar)
    , bar_(bar)
{
    bar_->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (now && !isOfBar(now) && page()->isAncestorOf(now)) {
            before_ = now;
        }
    });
}

bool FocusReturn::isOfBar(const QWidget *widget) const
{
    return widget && (widget == bar_ || bar_->isAncestorOf(widget));
}

bool FocusReturn::isInBar() const
{
    return isOfBar(bar_->window()->focusWidget());
}

/// What is turned to as a whole: one page of the window, or a dialog.
QWidget *FocusReturn::page() const
{
    QWidget *page = bar_;
    while (!page->isWindow() && !qobject_cast<const QStackedWidget *>(page->parentWidget())) {
        page = page->parentWidget();
    }
    return page;
}

void FocusReturn::giveBack()
{
    QWidget *field
        = before_ && before_->isVisible() && before_->isEnabled() ? before_.get() : firstField(page(), bar_);
    if (field) {
        field->setFocus(Qt::OtherFocusReason);
    }
}

QWidget *FocusReturn::firstField(QWidget *page, const QWidget *except)
{
    const auto takesKeys = [page, except](const QWidget *widget) {
        return page->isAncestorOf(widget) && widget != except && !(except && except->isAncestorOf(widget))
            && widget->isVisibleTo(page) && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) != 0;
    };
    QWidget *next = page->nextInFocusChain();
    while (next != page && !takesKeys(next)) {
        next = next->nextInFocusChain();
    }
    return next == page ? nullptr : next;
}

bool FocusReturn::eventFilter(QObject *watched, QEvent *event)
{
    // Hidden itself, not with the page around it.
    if (watched == bar_ && event->type() == QEvent::Hide && bar_->isHidden() && isInBar()) {
        giveBack();
    }
    return QObject::eventFilter(watched, event);
}
