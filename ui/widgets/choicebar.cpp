// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebar.h"

#include "ui/widgets/focusreturn.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ChoiceBar::ChoiceBar(QWidget *parent)
    : QWidget(parent)
    , message_(new MessageBar(this))
    , answers_(new QWidget(this))
    , row_(new QHBoxLayout(answers_))
    , focus_(new FocusReturn(this))
{
    message_->setObjectName(u"messageBar"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(message_);
    column->addWidget(answers_);
    row_->setContentsMargins(0, 0, 0, 0);
    row_->addStretch();
    answers_->hide();
    message_->installEventFilter(this);
    hide();
}

MessageBar::Saying ChoiceBar::say(
    MessageBar::Tone tone, const QString &sentence, const QString &detail, const QList<Choice> &choices)
{
    const bool wasAnswering = isAnswering();
    removeChoices();
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.label, answers_);
        button->setObjectName(choice.objectName);
        button->setAutoDefault(true);
        row_->insertWidget(row_->count() - 1, button);
        // The act may say something else and so remove this very button: it works on a copy.
        connect(button, &QPushButton::clicked, this, [act = choice.act] {
            const auto kept = act;
            kept();
        });
    }
    answers_->setVisible(!choices.isEmpty());
    const MessageBar::Saying saying = message_->say(tone, sentence, detail);
    show();
    if (wasAnswering && !choices.isEmpty()) {
        row_->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason); // refused again: Enter tries once more
    }
    return saying;
}

MessageBar::Saying ChoiceBar::offerBoth(
    const QString &sentence, const std::function<void()> &keepTyped, const std::function<void()> &takeStored)
{
    const auto after = [this](const std::function<void()> &act) {
        return [this, act] {
            clear();
            act();
        };
    };
    return say(MessageBar::Tone::Advice, sentence, {},
        { { u"keepTypedButton"_s, tr("&Garder ma saisie"), after(keepTyped) },
            { u"takeStoredButton"_s, tr("Reprendre la &version enregistrée"), after(takeStored) } });
}

void ChoiceBar::takeBack(MessageBar::Saying saying)
{
    if (message_->isSaying(saying)) {
        clear();
    }
}

void ChoiceBar::clear()
{
    removeChoices();
    message_->clear();
    hide();
}

bool ChoiceBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == message_ && event->type() == QEvent::Hide && message_->isHidden()) {
        removeChoices();
        hide();
    }
    return QWidget::eventFilter(watched, event);
}

bool ChoiceBar::isAnswering() const
{
    return answers_->isAncestorOf(window()->focusWidget());
}

void ChoiceBar::removeChoices()
{
    if (isAnswering()) {
        focus_->giveBack(); // before Qt gives it to whatever comes next
    }
    const auto buttons = answers_->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (QPushButton *button : buttons) {
        row_->removeWidget(button);
        button->hide();
        button->setObjectName({}); // not to be found while it waits to be deleted
        button->deleteLater();
    }
    answers_->hide();
}
