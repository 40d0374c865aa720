// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentdesk.h"

#include "ui/documents/attestationdialog.h"
#include "ui/documents/profiledialog.h"

#include <QWidget>

DocumentDesk::DocumentDesk(Workspace &workspace, QWidget *window, PrintSeams seams)
    : QObject(window)
    , workspace_(workspace)
    , window_(window)
    , seams_(std::move(seams))
{
}

void DocumentDesk::showProfile()
{
    auto *dialog = new ProfileDialog(workspace_, seams_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfileDialog::said, this, &DocumentDesk::said);
    dialog->open();
}

void DocumentDesk::showAttestations()
{
    auto *dialog = new AttestationDialog(workspace_, seams_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AttestationDialog::said, this, &DocumentDesk::said);
    dialog->open();
}
