// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/workbar.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace
{

/// A tip or a menu, that goes by itself.
bool isPassing(const QObject *watched)
{
    Qt::WindowFlags flags;
    if (const auto *widget = qobject_cast<const QWidget *>(watched)) {
        flags = widget->windowFlags();
    } else if (const auto *window = qobject_cast<const QWindow *>(watched)) {
        flags = window->flags();
    }
    const auto type = Qt::WindowType(int(flags & Qt::WindowType_Mask));
    return type == Qt::ToolTip || type == Qt::Popup;
}

} // namespace

WorkBar::WorkBar(QWidget *parent)
    : QWidget(parent)
    , what_(new QLabel(this))
    , bar_(new QProgressBar(this))
{
    what_->setTextFormat(Qt::PlainText);
    bar_->setObjectName(u"importProgress"_s);
    bar_->setAccessibleName(tr("Avancement"));
    auto *stop = new QPushButton(tr("&Interrompre"), this);
    stop->setObjectName(u"stopButton"_s);
    stop->setAutoDefault(false);
    connect(stop, &QPushButton::clicked, this, &WorkBar::stop);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(what_);
    layout->addWidget(bar_, 1);
    layout->addWidget(stop);
    hide();
}

Result<ImportReport> WorkBar::during(const QString &what, const Work &work)
{
    isWorking_ = true;
    isStopped_ = false;
    what_->setText(what);
    bar_->setValue(0);
    show();
    QCoreApplication::instance()->installEventFilter(this);
    auto report = work([this](int done, int all) {
        bar_->setMaximum(std::max(1, all));
        bar_->setValue(done);
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
        return !isStopped_;
    });
    QCoreApplication::instance()->removeEventFilter(this);
    hide();
    isWorking_ = false;
    return report;
}

bool WorkBar::isOurWindow(const QObject *watched) const
{
    return watched == window() || watched == window()->windowHandle();
}

bool WorkBar::isOurs(const QObject *watched) const
{
    for (const QObject *each = watched; each; each = each->parent()) {
        if (isOurWindow(each)) {
            return true;
        }
    }
    return false;
}

bool WorkBar::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close:
        if (isPassing(watched)) {
            return false;
        }
        // Whoever closes the assistant wants the work stopped; a window can be closed once it is.
        isStopped_ = isStopped_ || isOurWindow(watched);
        event->ignore();
        return true;
    case QEvent::Timer: // those of others come again
    case QEvent::ActivationChange:
    case QEvent::Shortcut:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::Drop:
        return !isOurs(watched);
    default:
        return false;
    }
}
