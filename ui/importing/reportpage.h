// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/assistantpage.h"
#include "ui/importing/importjob.h"

class MessageBar;
class OutcomeList;
class QPushButton;

/// Last step: what was done, and the refused rows as a file to correct.
class ReportPage final : public AssistantPage
{
    Q_OBJECT

public:
    explicit ReportPage(QWidget *parent = nullptr);

    void setJob(const ImportJob &job);
    /// Writes the refused rows; never over the file they come from, nor over `database`.
    void writeRejected(const QString &path, const QString &database);
    void takeFocus() override;

Q_SIGNALS:
    void rejectsAsked(const QString &proposed);

private:
    void ask();

    ImportJob job_;
    MessageBar *told_;
    MessageBar *written_;
    OutcomeList *list_;
    QPushButton *save_;
};
