// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressDialog>

/// How far a job is, and the way to stop it; shown only once it has taken a moment.
class JobProgress final
{
public:
    JobProgress(QWidget *window, const QString &doing, qsizetype steps);

    /// False once somebody has asked to stop.
    bool step(qsizetype done);
    /// Out of the way of what is said next.
    void finish() { dialog_.reset(); }

private:
    QProgressDialog dialog_;
};
