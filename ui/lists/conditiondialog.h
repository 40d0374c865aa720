// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/listfilter.h"
#include "ui/lists/columnlayout.h"

#include <QDialog>

class DateField;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QStackedWidget;

/// By what a column is filtered: its values to keep or to leave out, a text it holds or lacks, two days, or
/// whether it is empty.
class ConditionDialog final : public QDialog
{
    Q_OBJECT

public:
    ConditionDialog(const ListColumn &column, const QString &title, const QList<ValueCount> &values,
        const std::optional<ColumnCondition> &now, QWidget *parent = nullptr);

    /// As it stands in the dialog; void when it says nothing.
    [[nodiscard]] ColumnCondition condition() const;

Q_SIGNALS:
    void conditionChosen(const ColumnCondition &condition);

private:
    using Test = ColumnCondition::Test;
    QWidget *makeValues(const QList<ValueCount> &values);
    QWidget *makeText();
    QWidget *makeDays();
    void showPart();
    void takeFocus();
    void narrow(const QString &typed);
    void present(const std::optional<ColumnCondition> &now);
    [[nodiscard]] Test test() const;

    QString code_;
    QComboBox *test_;
    QStackedWidget *parts_;
    QListWidget *values_ = nullptr;
    QLineEdit *text_ = nullptr;
    QCheckBox *hasFrom_ = nullptr;
    QCheckBox *hasTo_ = nullptr;
    DateField *from_ = nullptr;
    DateField *to_ = nullptr;
};
