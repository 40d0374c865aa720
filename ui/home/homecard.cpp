// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homecard.h"

#include "ui/widgets/badgecolumn.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linkentry.h"
#include "ui/widgets/longwords.h"
#include "ui/widgets/tints.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
constexpr double roundness = 8;
constexpr int textMargin = 10; ///< entries have this much air around their words
} // namespace

HomeCard::HomeCard(const QString &title, QWidget *parent)
    : QFrame(parent)
    , header_(new QHBoxLayout)
    , body_(new QVBoxLayout)
    , badges_(new BadgeColumn(this))
{
    auto *titleLabel = new ElidedLabel(this);
    titleLabel->setText(title);
    QFont larger = titleLabel->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.15);
    larger.setBold(true);
    titleLabel->setFont(larger);
    titleLabel->setContentsMargins(0, 3, 0, 0); // the accent of a capital rises above what the font declares
    header_->setContentsMargins(textMargin, 0, 0, 0);
    header_->addWidget(titleLabel);
    header_->addStretch();
    body_->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 12, 8, 12);
    layout->setSpacing(6);
    layout->addLayout(header_);
    layout->addLayout(body_);
    layout->addStretch();
}

LinkEntry *HomeCard::addEntry(const QString &objectName)
{
    auto *entry = new LinkEntry(this);
    entry->setObjectName(objectName);
    badges_->add(entry);
    entries_.append(entry);
    body_->addWidget(entry);
    return entry;
}

void HomeCard::addSentence(const QString &sentence)
{
    auto *label = new QLabel(longwords::breakable(sentence), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(textMargin, 4, textMargin, 4);
    QPalette quieter = label->palette();
    quieter.setColor(QPalette::WindowText, tints::quiet(quieter));
    label->setPalette(quieter);
    body_->addWidget(label);
}

void HomeCard::addWidget(QWidget *widget)
{
    body_->addWidget(widget);
}

void HomeCard::addHeaderWidget(QWidget *widget)
{
    header_->addWidget(widget);
}

void HomeCard::shorten(const QString &moreText)
{
    if (entries_.size() <= shownAtFirst + 1) {
        return; // one line more takes no more room than the words that would hide it
    }
    for (LinkEntry *entry : entries_.sliced(shownAtFirst)) {
        entry->hide();
    }
    auto *more = new QPushButton(moreText, this);
    more->setObjectName(u"moreButton"_s);
    more->setFlat(true);
    QPalette linked = more->palette();
    linked.setColor(QPalette::ButtonText, linked.color(QPalette::Link));
    more->setPalette(linked);
    connect(more, &QPushButton::clicked, this, [this, more] {
        for (LinkEntry *entry : std::as_const(entries_)) {
            entry->show();
        }
        entries_.at(shownAtFirst)->setFocus();
        more->hide();
    });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(textMargin - 6, 2, 0, 0);
    line->addWidget(more);
    line->addStretch();
    body_->addLayout(line);
}

void HomeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Midlight));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), roundness, roundness);
}
