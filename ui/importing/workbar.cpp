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

bool WorkBar::isOurs(const QObject *watched) const
{
    for (const QObject *each = watched; each; each = each->parent()) {
        if (each == window() || each == window()->windowHandle()) {
            return true;
        }
    }
    return false;
}

bool WorkBar::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close:
        // Whoever closes a window wants the work stopped; the window can be closed once it is.
        isStopped_ = true;
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
