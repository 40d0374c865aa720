// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDialog>

class MessageBar;
class QLabel;
class QTableView;
class Workspace;
class YearModel;

/// A school year at a glance; Enter or a double click opens the month in the calendar.
class YearDialog final : public QDialog
{
    Q_OBJECT

public:
    YearDialog(Workspace &workspace, QDate day, QWidget *parent);
    ~YearDialog() override;

Q_SIGNALS:
    void monthAsked(QDate date);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void setYear(QDate day);
    void showDay(QDate day); ///< its year, on its month

    QDate today_;
    YearModel *model_;
    MessageBar *bar_;
    QLabel *title_;
    QTableView *table_;
};
