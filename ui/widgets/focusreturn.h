// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

/// Brings the keyboard back from a bar that goes away to where it was on the page: Qt would take the next
/// widget in the tab order, often none of the page.
class FocusReturn final : public QObject
{
    Q_OBJECT

public:
    /// For as long as the bar lives.
    explicit FocusReturn(QWidget *bar);

    /// Is it the bar's, or somewhere in it?
    [[nodiscard]] bool isInBar() const;
    /// To the field it was in before, else to the first of the page; at once, while the bar is still there.
    void giveBack();

    /// The first of the page that takes the keyboard by Tab, in the tab order, and is not in `except`; none
    /// when there is no such field.
    [[nodiscard]] static QWidget *firstField(QWidget *page, const QWidget *except = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *page() const;
    [[nodiscard]] bool isOfBar(const QWidget *widget) const;

    QWidget *bar_;
    QPointer<QWidget> before_;
};
