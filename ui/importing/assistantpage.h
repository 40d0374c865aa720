// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// A step of the assistant.
class AssistantPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Whether one may go on from here.
    [[nodiscard]] virtual bool isComplete() const { return true; }
    /// Where the keyboard goes when the step is shown.
    virtual void takeFocus() { setFocus(); }

Q_SIGNALS:
    void completeChanged();
};
