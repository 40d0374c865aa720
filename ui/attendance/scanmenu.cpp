// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/scanmenu.h"
#include "ui/widgets/removalquestion.h"
#include "ui/widgets/startfolder.h"

#include "app/base/filename.h"
#include "app/base/french.h"
#include "app/workspace.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace
{

void askScans(QWidget *parent, const std::function<void(const QStringList &)> &chosen)
{
    auto *dialog
        = new QFileDialog(parent, ScanMenu::tr("Feuilles signées, numérisées"), startfolder::usual());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(ScanMenu::tr("PDF et images (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)"));
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, chosen);
    dialog->open();
}

void askRemoval(QWidget *parent, const QString &name, const std::function<void()> &accepted)
{
    askToRemove(parent,
        { ScanMenu::tr("Retirer un scan"),
            ScanMenu::tr("Retirer «\u00A0%1\u00A0» de la base\u202F? C’est définitif\u00A0: gardez le papier "
                         "ou une copie.")
                .arg(name),
            ScanMenu::tr("&Retirer"), ScanMenu::tr("&Garder") },
        parent, accepted);
}

} // namespace

ScanSeams ScanSeams::usual()
{
    return { .chooseScans = askScans,
        .openFile = [](const QString &path) { return QDesktopServices::openUrl(QUrl::fromLocalFile(path)); },
        .confirmRemoval = askRemoval };
}

ScanMenu::ScanMenu(Workspace &workspace, ScanSeams seams, QWidget *parent)
    : QMenu(parent)
    , workspace_(workspace)
    , seams_(std::move(seams))
{
    setObjectName(u"scanMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &ScanMenu::fill);
}

ScanMenu::~ScanMenu() = default;

qsizetype ScanMenu::count() const
{
    if (!meeting_) {
        return 0;
    }
    const auto scans
        = ScanDesk(workspace_.database(), workspace_.changes(), workspace_.clock()).ofMeeting(*meeting_);
    return scans ? scans->size() : 0;
}

void ScanMenu::fill()
{
    clear();
    if (!meeting_) {
        addAction(tr("Choisissez une rencontre"))->setEnabled(false);
        return;
    }
    const auto scans
        = ScanDesk(workspace_.database(), workspace_.changes(), workspace_.clock()).ofMeeting(*meeting_);
    if (!scans) {
        Q_EMIT failed(scans.error());
        return;
    }
    connect(addAction(tr("&Joindre des feuilles numérisées…")), &QAction::triggered, this, &ScanMenu::add);
    if (scans->isEmpty()) {
        return;
    }
    addSection(tr("Feuilles signées"));
    for (const Scan &scan : *scans) {
        QString text = tr("%1 (%2, joint le %3)")
                           .arg(scan.name, QLocale(QLocale::French).formattedDataSize(scan.size, 1),
                               french::shortDate(scan.keptAt.toLocalTime().date()));
        QAction *action = addAction(text.replace(u'&', u"&&"_s));
        action->setToolTip(tr("Empreinte SHA-256\u00A0: %1").arg(scan.checksum));
        connect(action, &QAction::triggered, this, [this, scan] { open(scan); });
    }
    QMenu *removal = addMenu(tr("&Retirer"));
    for (const Scan &scan : *scans) {
        connect(removal->addAction(QString(scan.name).replace(u'&', u"&&"_s)), &QAction::triggered, this,
            [this, scan] {
                seams_.confirmRemoval(parentWidget(), scan.name, [this, scan] {
                    const Done done
                        = ScanDesk(workspace_.database(), workspace_.changes(), workspace_.clock())
                              .remove(scan.id);
                    if (!done) {
                        Q_EMIT failed(done.error());
                        return;
                    }
                    Q_EMIT said(tr("«\u00A0%1\u00A0» retiré.").arg(scan.name));
                });
            });
    }
    setToolTipsVisible(true);
}

void ScanMenu::add()
{
    seams_.chooseScans(parentWidget(), [this](const QStringList &paths) { keep(paths); });
}

/// Each alone: one that is refused keeps none of the others out.
void ScanMenu::keep(const QStringList &paths)
{
    if (!meeting_) {
        return;
    }
    Q_EMIT begun();
    int kept = 0;
    for (const QString &path : paths) {
        QFile file(path);
        const QString name = QFileInfo(path).fileName();
        if (!file.open(QIODevice::ReadOnly)) {
            Q_EMIT failed({ Error::Kind::CannotOpen, name, file.errorString() });
            continue;
        }
        const QByteArray content = file.read(ScanDesk::largest + 1);
        const Done done = ScanDesk(workspace_.database(), workspace_.changes(), workspace_.clock())
                              .keep(*meeting_, name, content);
        if (!done) {
            Q_EMIT failed(done.error());
            continue;
        }
        ++kept;
    }
    if (kept > 0) {
        Q_EMIT said(
            french::count(kept, tr("feuille numérisée jointe"), tr("feuilles numérisées jointes")) + u'.');
    }
}

void ScanMenu::open(const Scan &scan)
{
    const auto content
        = ScanDesk(workspace_.database(), workspace_.changes(), workspace_.clock()).content(scan.id);
    if (!content) {
        Q_EMIT failed(content.error());
        return;
    }
    if (!opened_) {
        opened_ = std::make_unique<QTemporaryDir>();
    }
    // One folder a scan: two of them may have the same name.
    const QString folder = opened_->filePath(QString::number(scan.id.value));
    const QFileInfo named(scan.name);
    const QString path = QDir(folder).filePath(
        filename::harmless(named.completeBaseName()) + u'.' + filename::harmless(named.suffix()));
    QFile file(path);
    const bool isThere = file.exists() && file.size() == content->size();
    const bool isWritten = isThere
        || (QDir().mkpath(folder) && file.open(QIODevice::WriteOnly)
            && file.write(*content) == content->size() && file.flush());
    if (!isWritten || !seams_.openFile(path)) {
        Q_EMIT failed(
            { isWritten ? Error::Kind::CannotOpen : Error::Kind::CannotWrite, path, file.errorString() });
    }
}
