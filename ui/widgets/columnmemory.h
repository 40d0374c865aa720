// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

/// Remembers a table's columns (order, widths, which are shown, sort) under a name, and lets people choose
/// them from the header's menu.
class ColumnMemory final : public QObject
{
    Q_OBJECT

public:
    /// `hidden` at first; the first column always stays.
    ColumnMemory(QTableView *view, const QString &group, const QList<int> &hidden);

    /// Once the model is set and the first widths are.
    void restore();

private:
    void offerColumns(const QPoint &position);

    QTableView *view_;
    QString group_;
    QList<int> hidden_;
    bool isRestored_ = false;
};
