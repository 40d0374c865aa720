// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;
class QLabel;

/// What a page shows when its list is empty: why, and what to do next. Laid over a view: see
/// coverWhenEmpty().
class EmptyNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyNotice(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &guidance);

    /// Lies over the view's viewport while its model has no row, and lets the mouse through. Call once the
    /// view has its model; the view owns the notice from then on.
    void coverWhenEmpty(QAbstractItemView *view);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showTint();
    void follow();

    QLabel *title_;
    QLabel *guidance_;
    QAbstractItemView *view_ = nullptr;
};
