// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "app/base/filename.h"
#include "app/base/french.h"
#include "app/exchange/listwriter.h"
#include "app/workspace.h"
#include "ui/documents/documentdesk.h"
#include "ui/importing/importdesk.h"
#include "ui/mainwindow/aboutdialog.h"
#include "ui/mainwindow/databaseopener.h"
#include "ui/mainwindow/editmenu.h"
#include "ui/mainwindow/journaldialog.h"
#include "ui/mainwindow/navigation.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/welcomepage.h"
#include "ui/mainwindow/windowmenus.h"
#include "ui/planning/placesdialog.h"
#include "ui/print/printdesk.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/shownlist.h"
#include "ui/words/errorwords.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

constexpr QSize usualSize(1280, 800);
constexpr auto watchInterval = std::chrono::seconds(1);
constexpr auto messageTime = std::chrono::seconds(10);

} // namespace

MainWindow::MainWindow(WindowSeams seams)
    : seams_(std::move(seams))
    , opener_(new DatabaseOpener(this, seams_.files, seams_.clock, seams_.patience,
          [this](std::unique_ptr<Workspace> opened) { work(std::move(opened)); }))
    , menus_(new WindowMenus(this))
    , edit_(new EditMenu(this))
    , message_(new MessageBar(this))
    , navigation_(new Navigation(this))
    , stage_(new QStackedWidget(this))
    , status_(new StatusLine(statusBar()))
    , watch_(new QTimer(this))
{
    setWindowIcon(icons::application());
    navigation_->setObjectName(u"navigation"_s);
    for (int number = 1; const Pages::Kind &kind : Pages::kinds()) {
        navigation_->addPage(kind.title, kind.icon, QKeySequence(u"Ctrl+%1"_s.arg(number)));
        ++number;
    }
    auto *whole = new QWidget(this);
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(navigation_);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    message_->setObjectName(u"windowMessageBar"_s);
    right->addWidget(message_);
    right->addWidget(stage_, 1);
    layout->addLayout(right, 1);
    setCentralWidget(whole);

    connect(navigation_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (pages_ && row >= 0) {
            pages_->show(Pages::kinds().at(row).page);
        }
    });
    connect(opener_, &DatabaseOpener::said, this, &MainWindow::say);
    connectMenus();
    watch_->setInterval(watchInterval);
    connect(watch_, &QTimer::timeout, this, [this] {
        // A lost server is asked again by what the person does, not every second: each try may take a while.
        if (isVisible() && !isMinimized() && !status_->isLost()) {
            lookForOthersChanges();
        }
    });
    restore();
    showWelcome();
}

MainWindow::~MainWindow()
{
    // Pages look at the database until the end: they go first.
    delete pages_;
    delete imports_;
    delete prints_;
    delete documents_;
    edit_->setWorkspace(nullptr);
}

void MainWindow::connectMenus()
{
    connect(menus_, &WindowMenus::newAsked, this, [this] { leavingPages([this] { opener_->createNew(); }); });
    connect(
        menus_, &WindowMenus::openAsked, this, [this] { leavingPages([this] { opener_->openExisting(); }); });
    connect(
        menus_, &WindowMenus::sharedAsked, this, [this] { leavingPages([this] { opener_->openShared(); }); });
    connect(menus_, &WindowMenus::recentAsked, this, [this](const DatabaseAddress &address) {
        leavingPages([this, address] { opener_->open(address); });
    });
    connect(menus_, &WindowMenus::startAsked, opener_,
        [this](bool isWanted) { opener_->setStart(workspace_->database().address(), isWanted); });
    connect(
        menus_, &WindowMenus::printAsked, this, [this] { prints_->printSheets(pages_->shownMeetings()); });
    connect(menus_, &WindowMenus::kitAsked, this,
        [this] { documents_->showKit(pages_->shownMeeting().value_or(MeetingId {})); });
    connect(menus_, &WindowMenus::templatesAsked, this, [this] { documents_->showTemplates(); });
    connect(menus_, &WindowMenus::attestationsAsked, this,
        [this] { documents_->showAttestationsOf(pages_->shownScope()); });
    connect(menus_->programmeMenu(), &QMenu::aboutToShow, this,
        [this] { documents_->fillProgrammeMenu(menus_->programmeMenu()); });
    connect(menus_, &WindowMenus::profileAsked, this, [this] { documents_->showProfile(); });
    connect(menus_, &WindowMenus::importAsked, this, [this] { imports_->open(); });
    connect(menus_, &WindowMenus::placesAsked, this, &MainWindow::showPlaces);
    connect(menus_, &WindowMenus::agendasAsked, this, [this] { imports_->openAgendas(); });
    connect(menus_, &WindowMenus::exportAsked, this, &MainWindow::exportList);
    connect(menus_, &WindowMenus::copyAsked, this, [this] { opener_->saveCopy(*workspace_); });
    connect(menus_, &WindowMenus::pageAsked, this, &MainWindow::showPage);
    connect(menus_, &WindowMenus::refreshAsked, this, [this] {
        lookForOthersChanges();
        Q_EMIT workspace_->changes().everythingChanged();
    });
    connect(edit_, &EditMenu::said, this, [this](const QString &message) {
        message_->clear();
        say(message);
    });
    connect(edit_, &EditMenu::progressed, this, [this](const QString &message) {
        statusBar()->showMessage(message);
        statusBar()->repaint(); // no event is handled inside an act
    });
    connect(edit_, &EditMenu::refused, this, [this](const QString &sentence, const QString &detail) {
        undoRefusal_ = message_->say(MessageBar::Tone::Trouble, sentence, detail);
    });
    connect(edit_, &EditMenu::journalAsked, this, [this] {
        auto *journal = new JournalDialog(*workspace_, this);
        connect(journal, &JournalDialog::entityAsked, pages_, &Pages::showThing);
        journal->open();
    });
    connect(menus_, &WindowMenus::shortcutsAsked, this, &MainWindow::showShortcuts);
    connect(menus_, &WindowMenus::aboutAsked, this, [this] { (new AboutDialog(this))->open(); });
}

void MainWindow::restore()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(u"window/geometry"_s).toByteArray())) {
        resize(usualSize.boundedTo(screen()->availableSize()));
    }
}

void MainWindow::showWelcome()
{
    welcome_ = new WelcomePage(opener_->offered(), this);
    connect(welcome_, &WelcomePage::databaseAsked, opener_, &DatabaseOpener::open);
    connect(welcome_, &WelcomePage::creationAsked, opener_, &DatabaseOpener::createFirst);
    connect(welcome_, &WelcomePage::existingAsked, opener_, &DatabaseOpener::openExisting);
    connect(welcome_, &WelcomePage::sharedAsked, opener_, &DatabaseOpener::openShared);
    stage_->addWidget(welcome_);
    navigation_->hide();
    setWindowTitle(tr("IREV Cycles"));
}

void MainWindow::work(std::unique_ptr<Workspace> workspace)
{
    // The day begins with what waits; another database is looked at where one was.
    const Pages::Page wanted = pages_ ? pages_->current() : Pages::Page::Home;
    delete pages_;
    delete imports_;
    delete prints_;
    delete documents_;
    edit_->setWorkspace(nullptr);
    message_->clear();
    workspace_ = std::move(workspace);
    const Database &database = workspace_->database();
    prints_ = new PrintDesk(*workspace_, this, seams_.print);
    documents_ = new DocumentDesk(*workspace_, this, seams_.print);
    imports_ = new ImportDesk(*workspace_, this, seams_.imports);
    pages_ = new Pages(*workspace_, *prints_, this);
    // It was about an act that is not the last one any more.
    connect(&workspace_->history(), &History::changed, this, [this] { message_->takeBack(undoRefusal_); });
    connect(prints_, &PrintDesk::said, this, &MainWindow::say);
    connect(documents_, &DocumentDesk::said, this, [this](const QString &message) {
        message_->clear(); // what failed before was put right
        say(message);
    });
    connect(documents_, &DocumentDesk::failed, this, [this](const Error &error) {
        message_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
    });
    connect(documents_, &DocumentDesk::refused, this, [this](const QString &sentence, const QString &detail) {
        message_->say(MessageBar::Tone::Trouble, sentence, detail);
    });
    connect(documents_, &DocumentDesk::advised, this,
        [this](const QString &sentence) { message_->say(MessageBar::Tone::Advice, sentence); });
    connect(imports_, &ImportDesk::said, this, &MainWindow::say);
    connect(imports_, &ImportDesk::canImportChanged, this,
        [this] { menus_->setCanImport(imports_->canImport()); });
    connect(pages_, &Pages::said, this, &MainWindow::say);
    connect(pages_, &Pages::unsavedInputChanged, this,
        [this] { status_->setUnsaved(pages_->haveUnsavedInput()); });
    connect(pages_, &Pages::attestationsAsked, documents_, &DocumentDesk::showAttestations);
    connect(pages_, &Pages::kitAsked, documents_, &DocumentDesk::showKit);
    connect(pages_, &Pages::agendaAsked, imports_, &ImportDesk::openAgendas);
    connect(pages_, &Pages::shown, this, [this](Pages::Page page) {
        navigation_->setCurrentRow(int(page));
        menus_->setPage(page);
        menus_->setHasList(pages_->shownList().view);
        if (status_->isLost()) {
            lookForOthersChanges();
        }
    });
    stage_->addWidget(pages_);
    stage_->setCurrentWidget(pages_);
    if (welcome_) {
        welcome_->deleteLater();
        welcome_ = nullptr;
    }
    navigation_->show();
    menus_->setDatabase(&database);
    menus_->setCanImport(imports_->canImport());
    edit_->setWorkspace(workspace_.get());
    status_->setDatabase(&database);
    status_->setUnsaved(false);
    const QString name = database.address().engine == DatabaseAddress::Engine::Sqlite
        ? QFileInfo(database.address().path).fileName()
        : database.address().display();
    setWindowTitle(tr("%1 – IREV Cycles").arg(name));
    pages_->show(int(wanted) >= 0 && int(wanted) < Pages::kinds().size() ? wanted : Pages::Page::Home);
    watch_->start();
}

void MainWindow::showPage(Pages::Page page)
{
    pages_->show(page);
    pages_->takeFocus();
}

void MainWindow::lookForOthersChanges()
{
    if (!workspace_) {
        return;
    }
    const Done looked = workspace_->lookForOthersChanges();
    const bool isBusy = !looked && looked.error().kind == Error::Kind::Busy;
    status_->setBusy(isBusy);
    if (isBusy) {
        return; // looked for again soon
    }
    if (!looked && looked.error().kind != Error::Kind::Disconnected) {
        say(words::sentence(looked.error()));
        return;
    }
    const bool wasLost = status_->isLost();
    status_->setLost(!looked);
    if (looked && wasLost) {
        Q_EMIT workspace_->changes().everythingChanged();
    }
}

void MainWindow::say(const QString &message)
{
    statusBar()->showMessage(message, int(std::chrono::milliseconds(messageTime).count()));
    if (status_->isLost()) {
        lookForOthersChanges();
    }
}

void MainWindow::leavingPages(const std::function<void()> &goOn)
{
    if (pages_) {
        pages_->settleInput(goOn);
    } else {
        goOn();
    }
}

void MainWindow::showPlaces()
{
    auto *dialog = new PlacesDialog(*workspace_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlacesDialog::said, this, &MainWindow::say);
    connect(dialog, &PlacesDialog::calendarAsked, pages_, &Pages::showCalendarOf);
    dialog->open();
}

void MainWindow::exportList()
{
    const Pages::ShownList shown = pages_->shownList();
    if (!shown.view) {
        say(tr("Cette page n’a pas de liste à exporter."));
        return;
    }
    // As shown when asked for: what happens while the file is named changes nothing.
    const ListTable list = shownlist::of(*shown.view, shown.title);
    const QString day = workspace_->clock()().date().toString(Qt::ISODate);
    // A point would pass for an ending.
    const QString proposed = filename::harmless(u"%1 – %2"_s.arg(shown.title, day)).replace(u'.', u'-');
    seams_.files.askListFile(this, proposed, [this, list](const QString &path) {
        message_->clear();
        const Done written = workspace_->database().address().isFile(path)
            ? failure(Error::Kind::AlreadyExists, path)
            : listwriter::write(path, list);
        if (!written) {
            message_->say(
                MessageBar::Tone::Trouble, words::sentence(written.error()), written.error().detail);
            return;
        }
        say(tr("%1 dans «\u00A0%2\u00A0».")
                .arg(french::count(int(list.rows.size()), tr("ligne écrite"), tr("lignes écrites")),
                    QFileInfo(path).fileName()));
    });
}

void MainWindow::showShortcuts()
{
    (new ShortcutsDialog(this))->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose_ && pages_ && pages_->haveUnsavedInput()) {
        event->ignore();
        leavingPages([this] {
            mayClose_ = true; // what was given up is still in the form
            close();
        });
        return;
    }
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        lookForOthersChanges();
    }
    if (event->type() == QEvent::PaletteChange && workspace_) {
        status_->setDatabase(&workspace_->database()); // its words wear colours made from the palette
    }
    QMainWindow::changeEvent(event);
}
