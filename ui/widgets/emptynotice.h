// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

/// What a page shows when its list is empty: why, and what to do next. Laid over a view: see coverWhenEmpty().
class EmptyNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyNotice(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &guidance);

private:
    QLabel *title_;
    QLabel *guidance_;
};
