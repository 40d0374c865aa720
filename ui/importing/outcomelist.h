// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/outcomemodel.h"

#include <QWidget>

class FieldNote;
class QButtonGroup;
class QTableView;

/// The rows of an import and what becomes of them, with a button for each kind that says how many there are
/// and shows them alone.
class OutcomeList final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeList(QWidget *parent = nullptr);

    void setJob(const ImportJob &job);
    void show(OutcomeModel::Kind kind);
    [[nodiscard]] QTableView *view() const { return view_; }

private:
    void showCounts();
    void showWhy();

    OutcomeModel *model_;
    QButtonGroup *kinds_;
    QTableView *view_;
    FieldNote *why_; ///< of the current row, whole
};
