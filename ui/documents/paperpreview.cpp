// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/paperpreview.h"

#include "ui/documents/paperview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

PaperPreview::PaperPreview(const QString &emptyWords, QWidget *parent)
    : QWidget(parent)
    , emptyWords_(emptyWords)
    , view_(new PaperView(this))
    , back_(new QToolButton(this))
    , forward_(new QToolButton(this))
    , where_(new QLabel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Aperçu"));
    back_->setText(u"‹"_s);
    back_->setToolTip(tr("Page précédente (Page préc.)"));
    back_->setAccessibleName(tr("Page précédente"));
    back_->setAutoRaise(true);
    forward_->setText(u"›"_s);
    forward_->setToolTip(tr("Page suivante (Page suiv.)"));
    forward_->setAccessibleName(tr("Page suivante"));
    forward_->setAutoRaise(true);
    where_->setObjectName(u"previewPageLabel"_s);
    where_->setTextFormat(Qt::PlainText);
    where_->setAlignment(Qt::AlignCenter);
    connect(back_, &QToolButton::clicked, this, [this] { turnTo(current_ - 1); });
    connect(forward_, &QToolButton::clicked, this, [this] { turnTo(current_ + 1); });
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(back_);
    row->addWidget(where_);
    row->addWidget(forward_);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view_, 1);
    column->addLayout(row);
    turnTo(0);
}

PaperPreview::~PaperPreview() = default;

void PaperPreview::setDocuments(PaperDocuments documents, const QStringList &names)
{
    view_->display(nullptr, 0, emptyWords_);
    documents_ = std::move(documents);
    names_ = names;
    pages_.clear();
    for (qsizetype document = 0; const auto &each : documents_) {
        for (qsizetype page = 0; page < each->count(); ++page) {
            pages_.append({ document, page });
        }
        ++document;
    }
    turnTo(current_);
}

void PaperPreview::setEmptyWords(const QString &words)
{
    emptyWords_ = words;
    if (pages_.isEmpty()) {
        turnTo(0);
    }
}

void PaperPreview::showDocument(qsizetype document)
{
    const auto first = std::ranges::find(pages_, document, &Page::document);
    if (first != pages_.end()) {
        turnTo(first - pages_.begin());
    }
}

QSize PaperPreview::sizeHint() const
{
    return { 400, 560 };
}

void PaperPreview::turnTo(qsizetype page)
{
    current_ = pages_.isEmpty() ? 0 : std::clamp<qsizetype>(page, 0, pages_.size() - 1);
    if (pages_.isEmpty()) {
        view_->display(nullptr, 0, emptyWords_);
        where_->clear();
    } else {
        const Page &shown = pages_.at(current_);
        view_->display(documents_.at(size_t(shown.document)).get(), shown.page, {});
        const QString number = tr("page\u00A0%1 sur\u00A0%2").arg(current_ + 1).arg(pages_.size());
        const QString name = names_.value(shown.document);
        where_->setText(name.isEmpty() ? number : u"%1 · %2"_s.arg(name, number));
    }
    back_->setEnabled(current_ > 0);
    forward_->setEnabled(current_ + 1 < pages_.size());
    back_->setVisible(pages_.size() > 1);
    forward_->setVisible(pages_.size() > 1);
}

void PaperPreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageUp:
    case Qt::Key_Left:
        turnTo(current_ - 1);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_Right:
        turnTo(current_ + 1);
        break;
    case Qt::Key_Home:
        turnTo(0);
        break;
    case Qt::Key_End:
        turnTo(pages_.size() - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PaperPreview::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() != 0) {
        turnTo(current_ + (event->angleDelta().y() > 0 ? -1 : 1));
    }
    event->accept();
}
