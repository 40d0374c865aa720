// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptynotice.h"

#include "ui/widgets/tints.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

EmptyNotice::EmptyNotice(QWidget *parent)
    : QWidget(parent)
    , title_(new QLabel(this))
    , guidance_(new QLabel(this))
{
    title_->setObjectName(u"emptyTitleLabel"_s);
    guidance_->setObjectName(u"emptyGuidanceLabel"_s);
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addStretch();
    for (QLabel *label : { title_, guidance_ }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    layout->addStretch();
    showTint();
}

void EmptyNotice::setWords(const QString &title, const QString &guidance)
{
    title_->setText(title);
    guidance_->setText(guidance);
    guidance_->setVisible(!guidance.isEmpty());
}

void EmptyNotice::coverWhenEmpty(QAbstractItemView *view)
{
    view_ = view;
    setParent(view->viewport());
    setAttribute(Qt::WA_TransparentForMouseEvents);
    view->viewport()->installEventFilter(this);
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyNotice::follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyNotice::follow);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyNotice::follow);
    connect(model, &QAbstractItemModel::layoutChanged, this, &EmptyNotice::follow);
    follow();
}

void EmptyNotice::follow()
{
    setGeometry(view_->viewport()->rect());
    setVisible(view_->model()->rowCount(view_->rootIndex()) == 0);
}

bool EmptyNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && view_) {
        setGeometry(view_->viewport()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

void EmptyNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        showTint();
    }
    QWidget::changeEvent(event);
}

void EmptyNotice::showTint()
{
    QPalette quieter = guidance_->palette();
    // A label over a view's viewport takes Text, elsewhere WindowText.
    quieter.setColor(QPalette::WindowText, tints::quiet(palette()));
    quieter.setColor(QPalette::Text, tints::quiet(palette()));
    guidance_->setPalette(quieter);
}
