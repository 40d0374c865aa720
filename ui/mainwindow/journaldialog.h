// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class JournalModel;
class QLabel;
class QTableView;
class Workspace;

/// "Journal": who did what and when in this database, to look through and to copy.
class JournalDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit JournalDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    void showNotice(const QString &trouble = {});

    JournalModel *model_;
    QTableView *table_;
    QLabel *notice_;
};
