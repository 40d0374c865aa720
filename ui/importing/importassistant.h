// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importjob.h"
#include "ui/importing/importseams.h"

#include <QDialog>

class AssistantPage;
class ColumnsPage;
class FilePage;
class MessageBar;
class PreviewPage;
class QLabel;
class QPushButton;
class QStackedWidget;
class ReportPage;
class WorkBar;
class Workspace;

/// "Importer des inscriptions": from a file to a report, in four steps. Nothing is written before the last.
class ImportAssistant final : public QDialog
{
    Q_OBJECT

public:
    ImportAssistant(Workspace &workspace, ImportSeams seams, QWidget *parent = nullptr);

    /// Starts with this file, or goes back to the first step with it.
    void take(const QString &path);

    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    void said(const QString &message);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Step { File, Columns, Preview, Report };

    void build();
    void buildButtons();
    void connectPages();
    [[nodiscard]] Importer importer() const;
    [[nodiscard]] AssistantPage *page(Step step) const;
    void show(Step step);
    void showButtons();
    void goOn();
    void goBack();
    void recognise();
    void plan();
    void run();
    void tell(const Error &error);

    Workspace &workspace_;
    ImportSeams seams_;
    ImportJob job_;
    Step step_ = Step::File;
    bool isRecognised_ = false; ///< of the table in job_
    QLabel *heading_;
    MessageBar *bar_;
    QStackedWidget *stage_;
    FilePage *file_;
    ColumnsPage *columns_;
    PreviewPage *preview_;
    ReportPage *report_;
    WorkBar *work_;
    QPushButton *back_;
    QPushButton *next_;
    QPushButton *cancel_;
};
