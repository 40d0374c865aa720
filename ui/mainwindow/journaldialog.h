// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/act.h"

#include <QDialog>

class ActDetails;
class JournalModel;
class QLabel;
class QTableView;
class Workspace;

/// "Journal": who did what and when in this database, to look through and to copy; under it, what the act
/// chosen changed.
class JournalDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit JournalDialog(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A person, a registration or a meeting to be opened.
    void entityAsked(const Entity &entity);

private:
    [[nodiscard]] QWidget *makeParts();
    void showDetails();
    void keepCurrent();
    void showNotice(const QString &trouble = {});

    JournalModel *model_;
    QTableView *table_;
    ActDetails *details_;
    QLabel *notice_;
    ActId current_;
};
