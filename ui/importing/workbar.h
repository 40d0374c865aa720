// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/importreport.h"

#include <QWidget>

class QLabel;
class QProgressBar;

/// Shows how far a long piece of work on the database has come, and lets it be stopped. The work runs in the
/// window's own thread, to which the database belongs: between two pieces the window is drawn and "stop" is
/// heard, and nothing else of the application runs, so that nobody reads or writes in the middle of it.
class WorkBar final : public QWidget
{
    Q_OBJECT

public:
    using Work = std::function<Result<ImportReport>(const ImportProgress &)>;

    explicit WorkBar(QWidget *parent = nullptr);

    /// Cancelled when stop() was asked for meanwhile.
    [[nodiscard]] Result<ImportReport> during(const QString &what, const Work &work);
    [[nodiscard]] bool isWorking() const { return isWorking_; }
    void stop() { isStopped_ = true; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isOurWindow(const QObject *watched) const;
    [[nodiscard]] bool isOurs(const QObject *watched) const;

    QLabel *what_;
    QProgressBar *bar_;
    bool isWorking_ = false;
    bool isStopped_ = false;
};
