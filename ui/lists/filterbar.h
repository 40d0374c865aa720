// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/listfilter.h"

#include <QWidget>

class FlowLayout;

/// What a list is narrowed by, in words, each to be changed by a click and taken away by its cross. Hidden
/// while the list is whole.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    struct Entry {
        QString column;
        QString words;
    };
    void show(const QList<Entry> &entries);

Q_SIGNALS:
    void changeAsked(const QString &column);
    void removalAsked(const QString &column);
    void clearingAsked();

private:
    FlowLayout *layout_;
    QList<QWidget *> entries_;
};
