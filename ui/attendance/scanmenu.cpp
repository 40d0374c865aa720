// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/scanmenu.h"

#include "app/attendance/scanfile.h"
#include "app/base/filename.h"
#include "app/base/french.h"
#include "app/base/outputfile.h"
#include "app/workspace.h"
#include "ui/widgets/removalquestion.h"
#include "ui/widgets/startfolder.h"
#include "ui/words/errorwords.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>
#include <iterator>

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

void askTarget(QWidget *parent, const QString &proposed, const std::function<void(const QString &)> &chosen)
{
    auto *dialog
        = new QFileDialog(parent, ScanMenu::tr("Enregistrer une copie du scan"), startfolder::usual());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(proposed).suffix());
    dialog->selectFile(proposed);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
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

/// As the file was called, with the ending of what it is: programs are chosen by it, and a PDF may have come
/// under the name of an image.
QString nameOf(const Scan &scan, const QByteArray &content)
{
    const QStringList endings = scanfile::endings(content);
    const QFileInfo named(scan.name);
    const bool isTold = endings.isEmpty() || endings.contains(named.suffix(), Qt::CaseInsensitive);
    return filename::harmless(isTold ? named.completeBaseName() : scan.name) + u'.'
        + (isTold ? filename::harmless(named.suffix()) : endings.first());
}

/// "les fichiers PDF", "les images JPEG".
QString kindOf(const QByteArray &content)
{
    const QStringList endings = scanfile::endings(content);
    return endings.contains(u"pdf"_s)
        ? ScanMenu::tr("les fichiers PDF")
        : ScanMenu::tr("les images %1").arg(endings.isEmpty() ? QString() : endings.last().toUpper());
}

/// A name among the entries of a menu, where & would underline what follows it.
QString entry(QString words)
{
    return words.replace(u'&', u"&&"_s);
}

} // namespace

ScanSeams ScanSeams::usual()
{
    return { .chooseScans = askScans,
        .openFile = [](const QString &path) { return QDesktopServices::openUrl(QUrl::fromLocalFile(path)); },
        .chooseTarget = askTarget,
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

ScanDesk ScanMenu::desk() const
{
    return ScanDesk(workspace_.database(), workspace_.changes(), workspace_.clock());
}

void ScanMenu::setMeeting(std::optional<MeetingId> meeting)
{
    meeting_ = meeting;
    // What cannot be read is told once the menu is opened.
    Q_EMIT found(meeting_ ? desk().ofMeeting(*meeting_).value_or(QList<Scan>()) : QList<Scan>());
}

void ScanMenu::openLatest()
{
    const auto scans = meeting_ ? desk().ofMeeting(*meeting_) : Result<QList<Scan>>();
    if (!scans) {
        Q_EMIT failed(scans.error());
    } else if (!scans->isEmpty()) {
        open(scans->first());
    }
}

qsizetype ScanMenu::count() const
{
    if (!meeting_) {
        return 0;
    }
    const auto scans = desk().ofMeeting(*meeting_);
    return scans ? scans->size() : 0;
}

void ScanMenu::fill()
{
    clear();
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly)); // those of the time before
    if (!meeting_) {
        addAction(tr("Choisissez une rencontre"))->setEnabled(false);
        return;
    }
    const auto scans = desk().ofMeeting(*meeting_);
    if (!scans) {
        Q_EMIT failed(scans.error());
        return;
    }
    connect(addAction(tr("&Joindre des feuilles numérisées…")), &QAction::triggered, this, &ScanMenu::add);
    if (scans->isEmpty()) {
        return;
    }
    addSeparator();
    addAction(tr("Feuilles signées"))->setEnabled(false); // in line with the entries, as no section is
    for (const Scan &scan : *scans) {
        QAction *action = addAction(entry(tr("%1 (%2, joint le %3)")
                .arg(scan.name, QLocale(QLocale::French).formattedDataSize(scan.size, 1),
                    french::shortDate(scan.keptAt.toLocalTime().date()))));
        action->setToolTip(tr("Empreinte SHA-256\u00A0: %1").arg(scan.checksum));
        connect(action, &QAction::triggered, this, [this, scan] { open(scan); });
    }
    addSeparator();
    offerEach(*addMenu(tr("&Enregistrer une copie")), *scans, &ScanMenu::saveCopy);
    offerEach(*addMenu(tr("&Retirer")), *scans, &ScanMenu::remove);
    setToolTipsVisible(true);
}

void ScanMenu::offerEach(QMenu &menu, const QList<Scan> &scans, void (ScanMenu::*verb)(const Scan &scan))
{
    for (const Scan &scan : scans) {
        connect(menu.addAction(entry(scan.name)), &QAction::triggered, this,
            [this, scan, verb] { (this->*verb)(scan); });
    }
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
    QList<Error> refused;
    for (const QString &path : paths) {
        QFile file(path);
        const QString name = QFileInfo(path).fileName();
        if (!file.open(QIODevice::ReadOnly)) {
            refused.append({ Error::Kind::CannotOpen, name, file.errorString() });
            continue;
        }
        const Done done = desk().keep(*meeting_, name, file.read(ScanDesk::largest + 1));
        if (!done) {
            refused.append(done.error());
            continue;
        }
        ++kept;
    }
    tell(kept, refused);
}

void ScanMenu::tell(int kept, const QList<Error> &refused)
{
    if (refused.size() == 1) {
        Q_EMIT failed(refused.first());
    } else if (!refused.isEmpty()) {
        QStringList sentences;
        std::ranges::transform(refused, std::back_inserter(sentences), words::sentence);
        Q_EMIT advised(sentences.join(u'\n'));
    }
    if (kept > 0) {
        // No act of the journal, which would hold the bytes a second time: Ctrl+Z takes back what was before.
        Q_EMIT said(tr("%1. Le menu «\u00A0Scans\u00A0» peut %2 retirer, Ctrl+Z non.")
                .arg(french::count(kept, tr("feuille numérisée jointe"), tr("feuilles numérisées jointes")),
                    french::plural(kept, tr("la"), tr("les"))));
    }
}

void ScanMenu::open(const Scan &scan)
{
    const auto content = desk().content(scan.id);
    if (!content) {
        Q_EMIT failed(content.error());
        return;
    }
    if (!opened_) {
        opened_ = std::make_unique<QTemporaryDir>();
    }
    // One folder a scan: two of them may have the same name.
    const QString folder = opened_->filePath(QString::number(scan.id.value));
    const QString path = QDir(folder).filePath(nameOf(scan, *content));
    QFile file(path);
    const bool isThere = file.exists() && file.size() == content->size();
    const bool isWritten = isThere
        || (QDir().mkpath(folder) && file.open(QIODevice::WriteOnly)
            && file.write(*content) == content->size() && file.flush());
    if (!isWritten) {
        Q_EMIT failed({ Error::Kind::CannotWrite, path, file.errorString() });
        return;
    }
    file.close();
    if (!seams_.openFile(path)) {
        Q_EMIT advised(
            tr("Aucun programme de cet ordinateur n’ouvre %1\u00A0: «\u00A0%2\u00A0» n’a pas pu être montré. "
               "Il est bien gardé dans la base\u00A0: «\u00A0Scans > Enregistrer une copie\u00A0» le met où "
               "vous voulez, pour l’ouvrir ailleurs.")
                .arg(kindOf(*content), scan.name));
    }
}

void ScanMenu::saveCopy(const Scan &scan)
{
    const auto content = desk().content(scan.id);
    if (!content) {
        Q_EMIT failed(content.error());
        return;
    }
    seams_.chooseTarget(parentWidget(), nameOf(scan, *content), [this, content](const QString &path) {
        if (const Done written = outputfile::write(path, *content); !written) {
            Q_EMIT failed(written.error());
            return;
        }
        Q_EMIT said(tr("Copie enregistrée\u00A0: %1").arg(QDir::toNativeSeparators(path)));
    });
}

void ScanMenu::remove(const Scan &scan)
{
    seams_.confirmRemoval(parentWidget(), scan.name, [this, scan] {
        if (const Done done = desk().remove(scan.id); !done) {
            Q_EMIT failed(done.error());
            return;
        }
        Q_EMIT said(tr("«\u00A0%1\u00A0» retiré.").arg(scan.name));
    });
}
