// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printseams.h"

#include <QObject>

class QWidget;
class Workspace;

/// Opens the dialogs of documents over the window.
class DocumentDesk final : public QObject
{
    Q_OBJECT

public:
    DocumentDesk(Workspace &workspace, QWidget *window, PrintSeams seams);

    void showProfile();
    void showAttestations();

Q_SIGNALS:
    void said(const QString &sentence);

private:
    Workspace &workspace_;
    QWidget *window_;
    PrintSeams seams_;
};
