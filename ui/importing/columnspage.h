// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/assistantpage.h"
#include "ui/importing/importjob.h"

#include <memory>

class FieldNote;
class QLabel;
class QTableWidget;

/// Second step: what each column is taken for, with a few of its values, to be corrected.
class ColumnsPage final : public AssistantPage
{
    Q_OBJECT

public:
    explicit ColumnsPage(QWidget *parent = nullptr);

    /// `isGuess`: no header was found, the first row stands for one.
    void setForm(const std::shared_ptr<const Table> &table, const RecognisedForm &form, bool isGuess);
    [[nodiscard]] const RecognisedForm &form() const { return form_; }

    [[nodiscard]] bool isComplete() const override;
    void takeFocus() override;

private:
    void addColumn(int column, const QStringList &examples);
    void correct(int column, FormField field);
    void showProblems();
    [[nodiscard]] QString statusReading(qsizetype column);

    std::shared_ptr<const Table> rows_; ///< null before the first form
    RecognisedForm form_;
    QList<bool> filled_; ///< which columns hold anything
    QHash<qsizetype, QStringList> statuses_; ///< the values of columns taken for the status
    bool isGuess_ = false;
    QLabel *title_;
    FieldNote *note_;
    QTableWidget *table_;
};
