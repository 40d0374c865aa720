// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importdesk.h"

#include "app/programmes/programmestore.h"
#include "app/workspace.h"
#include "ui/importing/agendadialog.h"
#include "ui/importing/importassistant.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

ImportDesk::ImportDesk(Workspace &workspace, QWidget *window, ImportSeams seams)
    : QObject(window)
    , workspace_(workspace)
    , window_(window)
    , seams_(std::move(seams))
{
    window_->setAcceptDrops(true);
    window_->installEventFilter(this);
    connect(&workspace_.changes(), &Changes::programmeChanged, this, &ImportDesk::canImportChanged);
    connect(&workspace_.changes(), &Changes::everythingChanged, this, &ImportDesk::canImportChanged);
}

bool ImportDesk::canImport() const
{
    const auto cycles = ProgrammeStore(workspace_.database()).cycles();
    return cycles && !cycles->isEmpty();
}

void ImportDesk::openAgendas(MeetingId meeting)
{
    auto *dialog = new AgendaDialog(workspace_, AgendaSeams::usual(), window_);
    if (meeting.isValid()) {
        dialog->propose(meeting);
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AgendaDialog::said, this, &ImportDesk::said);
    dialog->open();
}

void ImportDesk::open(const QString &path)
{
    auto *assistant = new ImportAssistant(workspace_, seams_, window_);
    assistant->setAttribute(Qt::WA_DeleteOnClose);
    connect(assistant, &ImportAssistant::said, this, &ImportDesk::said);
    if (!path.isEmpty()) {
        assistant->take(path);
    }
    assistant->open();
}

QString ImportDesk::fileOf(const QMimeData *dropped)
{
    const QList<QUrl> urls = dropped->urls();
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return QFileInfo(path).isFile() ? path : QString();
}

bool ImportDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QString path = fileOf(drop->mimeData());
        if (path.isEmpty() || !canImport()) {
            return false;
        }
        drop->acceptProposedAction();
        if (event->type() == QEvent::Drop) {
            open(path);
        }
        return true;
    }
    return QObject::eventFilter(watched, event);
}
