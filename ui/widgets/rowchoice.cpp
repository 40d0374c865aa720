// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowchoice.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>

namespace
{

class WayIn final : public QObject
{
public:
    WayIn(QLineEdit &filter, QAbstractItemView &view)
        : QObject(&view)
        , view_(view)
    {
        filter.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || !view_.model() || view_.model()->rowCount() == 0) {
            return QObject::eventFilter(watched, event);
        }
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter) {
            return QObject::eventFilter(watched, event);
        }
        view_.setFocus(Qt::OtherFocusReason);
        if (!view_.selectionModel()->hasSelection()) {
            const QModelIndex current = view_.currentIndex();
            rowchoice::choose(view_, current.isValid() ? current : view_.model()->index(0, 0));
        }
        return true;
    }

private:
    QAbstractItemView &view_;
};

} // namespace

void rowchoice::choose(QAbstractItemView &view, const QModelIndex &index)
{
    view.selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    view.scrollTo(index);
}

void rowchoice::leadInto(QLineEdit &filter, QAbstractItemView &view)
{
    new WayIn(filter, view); // the view owns it
}
