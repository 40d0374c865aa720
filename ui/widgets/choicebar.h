// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagebar.h"

#include <QWidget>

#include <functional>

class FocusReturn;
class QHBoxLayout;

/// A message with its answers: what happened, and what can be done about it at once. Closing the message
/// takes the answers away too, and an answer given leaves the keyboard where it was before.
class ChoiceBar final : public QWidget
{
    Q_OBJECT

public:
    struct Choice {
        QString objectName;
        QString label;
        std::function<void()> act;
    };

    explicit ChoiceBar(QWidget *parent = nullptr);

    MessageBar::Saying say(MessageBar::Tone tone, const QString &sentence, const QString &detail = {},
        const QList<Choice> &choices = {});
    /// What a form shows was changed elsewhere: it goes on with what is typed, or with what is stored. The
    /// question goes before either is done.
    MessageBar::Saying offerBoth(const QString &sentence, const std::function<void()> &keepTyped,
        const std::function<void()> &takeStored);
    void clear();
    /// With its answers, unless something else was said since.
    void takeBack(MessageBar::Saying saying);
    [[nodiscard]] const MessageBar &message() const { return *message_; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isAnswering() const; ///< one of the answers has the keyboard
    void removeChoices();

    MessageBar *message_;
    QWidget *answers_;
    QHBoxLayout *row_;
    FocusReturn *focus_;
};
