// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/documentdesk.h"

#include "app/base/filename.h"
#include "app/documents/programmedocument.h"
#include "app/programmes/programmestore.h"
#include "app/workspace.h"
#include "ui/documents/attestationdialog.h"
#include "ui/documents/kitdialog.h"
#include "ui/documents/placedialog.h"
#include "ui/documents/profiledialog.h"
#include "ui/documents/templatedialog.h"

#include <QDir>
#include <QFontMetrics>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace
{
constexpr int widestTitle = 360; // pixels
} // namespace

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

void DocumentDesk::showKit(MeetingId meeting)
{
    auto *dialog = new KitDialog(workspace_, meeting, seams_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KitDialog::said, this, &DocumentDesk::said);
    connect(dialog, &KitDialog::templateAsked, dialog, [this, dialog](MeetingId example) {
        auto *words = new TemplateDialog(workspace_, example, dialog);
        words->setAttribute(Qt::WA_DeleteOnClose);
        connect(words, &TemplateDialog::said, this, &DocumentDesk::said);
        connect(words, &TemplateDialog::saved, dialog, &KitDialog::read);
        words->open();
    });
    connect(dialog, &KitDialog::placeAsked, dialog, [this, dialog](const QString &place) {
        auto *access = new PlaceDialog(workspace_, place, dialog);
        access->setAttribute(Qt::WA_DeleteOnClose);
        connect(access, &PlaceDialog::saved, dialog, &KitDialog::read);
        access->open();
    });
    dialog->open();
}

void DocumentDesk::showTemplates(MeetingId example)
{
    auto *dialog = new TemplateDialog(workspace_, example, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TemplateDialog::said, this, &DocumentDesk::said);
    dialog->open();
}

void DocumentDesk::fillProgrammeMenu(QMenu *menu)
{
    menu->clear();
    const auto cycles = ProgrammeStore(workspace_.database()).cycles();
    if (!cycles) {
        Q_EMIT failed(cycles.error());
        return;
    }
    for (const Cycle &cycle : *cycles) {
        QString title = menu->fontMetrics().elidedText(cycle.title, Qt::ElideRight, widestTitle);
        title.replace(u'&', u"&&"_s);
        const auto add = [&](const QString &text, const QString &ending) {
            connect(menu->addAction(text.arg(title)), &QAction::triggered, this,
                [this, cycle, ending] { saveProgramme(cycle, ending); });
        };
        add(tr("%1 – en PDF, à distribuer…"), u".pdf"_s);
        add(tr("%1 – en page web…"), u".html"_s);
    }
    if (cycles->isEmpty()) {
        menu->addAction(tr("La base ne contient pas encore de cycle"))->setEnabled(false);
    }
}

void DocumentDesk::saveProgramme(const Cycle &cycle, const QString &ending)
{
    const QString proposed = filename::harmless(tr("Programme – %1").arg(cycle.title)) + ending;
    seams_.choosePath(window_, proposed, [this, id = cycle.id](const QString &path) {
        const auto programme = programmedocument::read(workspace_.database(), id);
        const Done written = programme ? programmedocument::write(*programme, path)
                                       : Done(std::unexpected(programme.error()));
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        Q_EMIT said(tr("Programme écrit\u00A0: «\u00A0%1\u00A0».").arg(QDir::toNativeSeparators(path)));
    });
}
