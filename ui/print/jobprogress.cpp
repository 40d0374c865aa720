// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/jobprogress.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace
{
constexpr auto patience = std::chrono::milliseconds(500); ///< shorter jobs show no progress
} // namespace

JobProgress::JobProgress(QWidget *window, const QString &doing, qsizetype steps)
    : dialog_(doing, QProgressDialog::tr("&Annuler"), 0, int(steps), window)
{
    dialog_.setObjectName(u"jobProgressDialog"_s);
    dialog_.setWindowTitle(window->windowTitle());
    dialog_.setWindowModality(Qt::WindowModal);
    dialog_.setMinimumDuration(int(patience.count()));
}

bool JobProgress::step(qsizetype done)
{
    dialog_.setValue(int(done));
    return !dialog_.wasCanceled();
}
