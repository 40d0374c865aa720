// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptynotice.h"

#include "ui/widgets/tints.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QPainter>
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
    cover(view, [view] { return view->model()->rowCount(view->rootIndex()) == 0; });
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyNotice::follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyNotice::follow);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyNotice::follow);
    connect(model, &QAbstractItemModel::layoutChanged, this, &EmptyNotice::follow);
}

void EmptyNotice::coverGrid(QAbstractScrollArea *grid, std::function<bool()> isWanted)
{
    hasGround_ = true;
    cover(grid, std::move(isWanted));
}

void EmptyNotice::cover(QAbstractScrollArea *area, std::function<bool()> isWanted)
{
    area_ = area;
    isWanted_ = std::move(isWanted);
    setParent(area->viewport());
    setAttribute(Qt::WA_TransparentForMouseEvents);
    area->viewport()->installEventFilter(this);
    follow();
}

void EmptyNotice::follow()
{
    setGeometry(area_->viewport()->rect());
    setVisible(isWanted_());
}

void EmptyNotice::paintEvent(QPaintEvent *)
{
    if (!hasGround_) {
        return;
    }
    constexpr int air = 12;
    constexpr double roundness = 6;
    QRect words = title_->geometry();
    if (!guidance_->isHidden()) {
        words |= guidance_->geometry();
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(
        QRectF(words.adjusted(-air, -air, air, air)).adjusted(0.5, 0.5, -0.5, -0.5), roundness, roundness);
}

bool EmptyNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && area_) {
        setGeometry(area_->viewport()->rect());
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
