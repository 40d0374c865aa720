// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/assistantpage.h"
#include "ui/importing/importjob.h"

class OutcomeList;
class QLabel;

/// Third step: what each row will do. Nothing has been written yet.
class PreviewPage final : public AssistantPage
{
    Q_OBJECT

public:
    explicit PreviewPage(QWidget *parent = nullptr);

    void setJob(const ImportJob &job);
    void takeFocus() override;

private:
    QLabel *told_;
    OutcomeList *list_;
};
