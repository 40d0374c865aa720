// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/roomforwords.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QWidget>

#include <algorithm>

RoomForWords::RoomForWords(QWidget *window)
    : QObject(window)
    , window_(window)
{
    window->installEventFilter(this);
}

/// A layout has done its own work by the time filters hear of the request. A narrower window needs more
/// lines.
bool RoomForWords::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window_ && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)) {
        grow();
    }
    return QObject::eventFilter(watched, event);
}

void RoomForWords::grow()
{
    const QLayout *layout = window_->layout();
    if (!layout) {
        return;
    }
    const int frame = window_->frameGeometry().height() - window_->height();
    const int wanted = std::min(layout->totalHeightForWidth(window_->width()),
        window_->screen()->availableGeometry().height() - frame);
    if (wanted > window_->height()) {
        window_->resize(window_->width(), wanted);
    }
}
