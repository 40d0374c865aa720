// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/entity.h"

#include <QDialog>

class Workspace;

/// "Historique" of one thing in a window of its own, where a page has no room for it.
class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `things` as in HistoryPanel::showThings(); deletes itself when closed.
    HistoryDialog(
        Workspace &workspace, const QString &title, const QList<Entity> &things, QWidget *parent = nullptr);
};
