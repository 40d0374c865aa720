// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QAbstractItemView;
class QAbstractScrollArea;
class QLabel;

/// What a page shows when its list is empty: why, and what to do next. Laid over a view: see
/// coverWhenEmpty() and coverGrid().
class EmptyNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyNotice(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &guidance);

    /// Lies over the view's viewport while its model has no row, and lets the mouse through. Call once the
    /// view has its model; the view owns the notice from then on.
    void coverWhenEmpty(QAbstractItemView *view);
    /// The same over what is drawn also when there is nothing in it, on a ground of its own so that it can be
    /// read there. `isWanted` is asked by follow(); the area owns the notice from then on.
    void coverGrid(QAbstractScrollArea *grid, std::function<bool()> isWanted);
    void follow();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showTint();
    void cover(QAbstractScrollArea *area, std::function<bool()> isWanted);

    QLabel *title_;
    QLabel *guidance_;
    QAbstractScrollArea *area_ = nullptr;
    std::function<bool()> isWanted_;
    bool hasGround_ = false;
};
