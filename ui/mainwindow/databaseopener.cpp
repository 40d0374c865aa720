// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/databaseopener.h"

#include "ui/mainwindow/contentdialog.h"
#include "ui/mainwindow/serverdialog.h"
#include "ui/mainwindow/startdatabase.h"
#include "ui/widgets/waitcursor.h"
#include "ui/words/errorwords.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

const QString programme2022 = u"evaluation-2022"_s;
constexpr qsizetype mostOffered = 3; // the ways to begin stay in sight; the menu lists more

DatabaseAddress fileAt(const QString &path)
{
    DatabaseAddress address;
    address.path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    return address;
}

/// A server is known to be there once it is asked.
bool isThere(const DatabaseAddress &address)
{
    return address.engine == DatabaseAddress::Engine::PostgreSql || QFileInfo(address.path).isFile();
}

} // namespace

DatabaseOpener::DatabaseOpener(
    QWidget *window, FileSeams seams, Clock clock, std::chrono::milliseconds patience, Opened opened)
    : QObject(window)
    , window_(window)
    , seams_(std::move(seams))
    , clock_(std::move(clock))
    , patience_(patience)
    , opened_(std::move(opened))
{
}

void DatabaseOpener::start(const QString &asked)
{
    if (!asked.isEmpty()) {
        const auto address = DatabaseAddress::parse(asked);
        if (address) {
            open(*address);
        } else {
            complain(address.error());
        }
        return;
    }
    const auto chosen = startdatabase::chosen();
    if (chosen && isThere(*chosen)) {
        if (chosen->engine == DatabaseAddress::Engine::PostgreSql) {
            showServerDialog(&*chosen); // the password is not kept: it has to be asked
        } else {
            open(*chosen);
        }
        return;
    }
    const DatabaseAddress usual = fileAt(defaultPath(Content::Empty));
    const bool hasUsual = QFileInfo::exists(usual.path);
    if (chosen) {
        // Kept chosen all the same: a network folder or a key may be back tomorrow.
        const QString instead = hasUsual
            ? tr("La base habituelle, «\u00a0%1\u00a0», est ouverte à sa place. ").arg(usual.display())
            : QString();
        complain(
            tr("La base à ouvrir au démarrage n’est plus là\u00a0: «\u00a0%1\u00a0». %2Remettez-la à cet "
               "endroit, ou ouvrez-en une autre et cochez Fichier > Ouvrir cette base au démarrage.")
                .arg(chosen->display(), instead),
            {});
    }
    if (hasUsual) {
        open(usual);
    }
}

void DatabaseOpener::setStart(const DatabaseAddress &address, bool isWanted)
{
    if (isWanted) {
        startdatabase::choose(address);
        Q_EMIT said(tr("Au démarrage s’ouvrira «\u00a0%1\u00a0».").arg(address.display()));
    } else {
        startdatabase::forget();
        Q_EMIT said(QFileInfo::exists(defaultPath(Content::Empty))
                ? tr("Au démarrage s’ouvrira la base habituelle.")
                : tr("Au démarrage, la page de bienvenue proposera les bases connues."));
    }
}

QList<RecentDatabase> DatabaseOpener::offered() const
{
    QList<RecentDatabase> known = recentdatabases::list();
    // Settings may be lost, or be another's on this computer: what was made from the welcome page is found.
    for (const Content content : { Content::Empty, Content::Demonstration }) {
        const DatabaseAddress address = fileAt(defaultPath(content));
        if (std::ranges::find(known, address, &RecentDatabase::address) == known.end()) {
            known.append({ .address = address, .usedAt = {} });
        }
    }
    known.removeIf([](const RecentDatabase &each) { return !isThere(each.address); });
    return known.first(std::min(mostOffered, known.size()));
}

QString DatabaseOpener::defaultPath(Content content) const
{
    // The demonstration has its own file: trying it out leaves the place of the real work free.
    const QString name = content == Content::Demonstration ? u"demonstration.db"_s : u"irev-cycles.db"_s;
    return QDir(seams_.dataFolder).filePath(name);
}

void DatabaseOpener::createFirst(Content content)
{
    const QString path = defaultPath(content);
    if (QFileInfo::exists(path) || !QDir().mkpath(seams_.dataFolder)) {
        askPlace(content);
        return;
    }
    if (const Done created = create(fileAt(path), content); !created) {
        complain(created.error());
    }
}

void DatabaseOpener::createNew()
{
    auto *dialog = new ContentDialog(
        tr("Nouvelle base"), tr("Avec quoi la nouvelle base commence-t-elle\u202f?"), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ContentDialog::chosen, this, &DatabaseOpener::askPlace);
    dialog->open();
}

void DatabaseOpener::askPlace(Content content)
{
    seams_.askNewFile(window_, tr("Nouvelle base"), QFileInfo(defaultPath(content)).fileName(),
        FileSeams::Existing::Refused, [this, content](const QString &path) {
            if (const Done created = create(fileAt(path), content); !created) {
                complain(created.error());
            }
        });
}

void DatabaseOpener::openExisting()
{
    seams_.askExistingFile(window_, [this](const QString &path) { open(fileAt(path)); });
}

void DatabaseOpener::openShared()
{
    showServerDialog(nullptr);
}

void DatabaseOpener::showServerDialog(const DatabaseAddress *proposed, const Error *refusal)
{
    auto *dialog = new ServerDialog(
        [this](const DatabaseAddress &address, std::optional<Content> content) {
            return content ? create(address, *content) : tryToOpen(address);
        },
        patience_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (proposed) {
        dialog->propose(*proposed);
    }
    if (refusal) {
        dialog->complain(*refusal);
    }
    dialog->open();
}

void DatabaseOpener::open(const DatabaseAddress &address)
{
    const Done opened = tryToOpen(address);
    if (opened) {
        return;
    }
    // A server may ask for no password (its own accounts, a password file): the dialog comes once it refuses,
    // with where it is and who asks still there to be corrected.
    if (address.engine == DatabaseAddress::Engine::PostgreSql) {
        showServerDialog(&address, &opened.error());
    } else {
        complain(opened.error());
    }
}

Done DatabaseOpener::create(const DatabaseAddress &address, Content content)
{
    const WaitCursor waiting;
    return handOver(Workspace::create(address, content, programme2022, clock_, patience_));
}

Done DatabaseOpener::tryToOpen(const DatabaseAddress &address)
{
    const WaitCursor waiting;
    return handOver(Workspace::open(address, clock_, patience_));
}

Done DatabaseOpener::handOver(Result<std::unique_ptr<Workspace>> workspace)
{
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    recentdatabases::add((*workspace)->database().address(), clock_());
    opened_(*std::move(workspace));
    return {};
}

void DatabaseOpener::saveCopy(Workspace &workspace)
{
    const QFileInfo file(workspace.database().address().path);
    const QString proposed
        = tr("%1 – copie du %2.db").arg(file.completeBaseName(), clock_().date().toString(Qt::ISODate));
    const auto copy = [this, &workspace](const QString &path) {
        const WaitCursor waiting;
        if (const Done copied = workspace.database().copyTo(path); !copied) {
            complain(copied.error());
            return;
        }
        Q_EMIT said(tr("Copie enregistrée dans «\u00a0%1\u00a0».").arg(QDir::toNativeSeparators(path)));
    };
    seams_.askNewFile(window_, tr("Enregistrer une copie"), proposed, FileSeams::Existing::Replaced, copy);
}

void DatabaseOpener::complain(const Error &error)
{
    complain(words::sentence(error), error.detail);
}

void DatabaseOpener::complain(const QString &sentence, const QString &detail)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("IREV Cycles"), sentence, QMessageBox::Ok, window_);
    box->setObjectName(u"problemBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDetailedText(detail);
    box->button(QMessageBox::Ok)->setIcon({}); // the style's own is drawn for light windows only
    box->open();
}
