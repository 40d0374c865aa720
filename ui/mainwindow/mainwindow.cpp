// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

<<<<<<< HEAD
#include "app/storage/statement.h"
#include "ui/mainwindow/about.h"
#include "ui/mainwindow/pages.h"
#include "ui/mainwindow/serverdialog.h"
#include "ui/mainwindow/theme.h"
#include "ui/mainwindow/welcomepage.h"
#include "ui/print/printdesk.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
=======
#include "app/workspace.h"
#include "ui/mainwindow/aboutdialog.h"
#include "ui/mainwindow/databaseopener.h"
#include "ui/mainwindow/navigation.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/welcomepage.h"
#include "ui/mainwindow/windowmenus.h"
#include "ui/print/printdesk.h"
#include "ui/widgets/icons.h"
#include "ui/words/errorwords.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
>>>>>>> shell
#include <QStatusBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{

<<<<<<< HEAD
constexpr int mostRecent = 8;
constexpr int messageMilliseconds = 8000;
constexpr int othersMilliseconds = 1000;

} // namespace

MainWindow::MainWindow(Clock clock, WindowSeams seams)
    : clock_(std::move(clock))
    , seams_(std::move(seams))
    , stack_(new QStackedWidget(this))
    , welcome_(new WelcomePage(this))
    , others_(new QTimer(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("IREV Cycles"));
    setMinimumSize(1024, 640);
    stack_->addWidget(welcome_);
    setCentralWidget(stack_);
    connect(welcome_, &WelcomePage::programmeAsked, this, [this] { makeDefault(Content::Programme); });
    connect(
        welcome_, &WelcomePage::demonstrationAsked, this, [this] { makeDefault(Content::Demonstration); });
    connect(welcome_, &WelcomePage::emptyAsked, this, [this] { makeDefault(Content::Empty); });
    connect(welcome_, &WelcomePage::fileAsked, this, &MainWindow::askToOpen);
    connect(welcome_, &WelcomePage::serverAsked, this, &MainWindow::askForServer);
    makeMenus();
    makeStatusBar();
    others_->setInterval(othersMilliseconds);
    connect(others_, &QTimer::timeout, this, &MainWindow::lookForOthers);

    const QSettings settings;
    if (!restoreGeometry(settings.value("window/geometry"_L1).toByteArray())) {
        resize(1280, 800);
    }
=======
constexpr QSize usualSize(1280, 800);
constexpr auto watchInterval = std::chrono::seconds(1);
constexpr auto messageTime = std::chrono::seconds(10);

} // namespace

MainWindow::MainWindow(Seams seams)
    : seams_(std::move(seams))
    , opener_(new DatabaseOpener(this, seams_.files, seams_.clock,
          [this](std::unique_ptr<Workspace> opened) { work(std::move(opened)); }))
    , menus_(new WindowMenus(this))
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
    layout->addWidget(stage_, 1);
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
>>>>>>> shell
    showWelcome();
}

MainWindow::~MainWindow()
{
<<<<<<< HEAD
    // Pages hold references into the workspace: they go first.
    delete pages_;
}

QString MainWindow::defaultPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(u"irev-cycles.db"_s);
}

void MainWindow::makeMenus()
{
    const auto add = [this](QMenu *menu, const QString &name, const QString &text, const QKeySequence &keys,
                         auto &&act) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    QMenu *file = menuBar()->addMenu(tr("&Fichier"));
    QMenu *make = file->addMenu(tr("&Nouvelle base"));
    add(make, u"newProgrammeAction"_s, tr("Le cycle de &2022…"), {},
        [this] { askToMake(Content::Programme, u"Cycle 2022.db"_s); });
    add(make, u"newDemonstrationAction"_s, tr("&Démonstration…"), {},
        [this] { askToMake(Content::Demonstration, u"Démonstration.db"_s); });
    add(make, u"newEmptyAction"_s, tr("Base &vide…"), {},
        [this] { askToMake(Content::Empty, u"Cycles.db"_s); });
    add(file, u"openAction"_s, tr("&Ouvrir…"), QKeySequence::Open, [this] { askToOpen(); });
    add(file, u"serverAction"_s, tr("Base &partagée…"), {}, [this] { askForServer(); });
    QMenu *recent = file->addMenu(tr("Bases &récentes"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    file->addSeparator();
    needDatabase_ << add(file, u"printAction"_s, tr("&Imprimer les feuilles d’émargement…"),
        QKeySequence::Print, [this] { pages_->printing()->printSheets({}); });
    needDatabase_ << add(
        file, u"copyAction"_s, tr("Enregistrer une &copie de la base…"), {}, [this] { saveCopy(); });
    file->addSeparator();
    add(file, u"quitAction"_s, tr("&Quitter"), QKeySequence::Quit, [this] { close(); });

    QMenu *view = menuBar()->addMenu(tr("&Affichage"));
    for (int page = 0; page < Pages::PageCount; ++page) {
        needDatabase_ << add(view, u"page%1Action"_s.arg(page), Pages::title(Pages::Page(page)),
            QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)),
            [this, page] { pages_->open(Pages::Page(page)); });
    }
    view->addSeparator();
    QMenu *themes = view->addMenu(tr("&Thème"));
    auto *group = new QActionGroup(this);
    for (const auto &[mode, text] : { std::pair(theme::Mode::System, tr("Comme le &système")),
             std::pair(theme::Mode::Light, tr("&Clair")), std::pair(theme::Mode::Dark, tr("&Sombre")) }) {
        QAction *action = add(themes, {}, text, {}, [chosen = mode] { theme::choose(chosen); });
        action->setCheckable(true);
        action->setChecked(theme::mode() == mode);
        group->addAction(action);
    }

    QMenu *help = menuBar()->addMenu(tr("A&ide"));
    add(help, u"keysAction"_s, tr("&Raccourcis clavier"), QKeySequence::HelpContents,
        [this] { about::showKeys(this); });
    add(help, u"aboutAction"_s, tr("À &propos d’IREV Cycles"), {}, [this] { about::showProgram(this); });
}

void MainWindow::makeStatusBar()
{
    where_ = new QLabel(this);
    where_->setObjectName(u"databaseLabel"_s);
    saved_ = new QLabel(this);
    saved_->setObjectName(u"savedLabel"_s);
    saved_->setContentsMargins(12, 0, 6, 0);
    statusBar()->addPermanentWidget(where_);
    statusBar()->addPermanentWidget(saved_);
}

bool MainWindow::openDatabase(const DatabaseAddress &address)
{
    auto opened = Workspace::open(address, clock_);
    if (!opened) {
        complain(opened.error());
        return false;
    }
    show(*std::move(opened));
    return true;
}

bool MainWindow::createDatabase(const DatabaseAddress &address, Content content)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto made = Workspace::create(address, content, u"evaluation-2022"_s, clock_);
    QApplication::restoreOverrideCursor();
    if (!made) {
        complain(made.error());
        return false;
    }
    show(*std::move(made));
    return true;
}

void MainWindow::show(std::unique_ptr<Workspace> workspace)
{
    delete pages_;
    workspace_ = std::move(workspace);
    pages_ = new Pages(*workspace_, this, seams_.printing);
    connect(pages_, &Pages::said, this, &MainWindow::tell);
    stack_->addWidget(pages_);
    stack_->setCurrentWidget(pages_);
    for (QAction *action : std::as_const(needDatabase_)) {
        action->setEnabled(true);
    }
    const Database &database = workspace_->database();
    const QString display = database.address().display();
    where_->setText(database.address().engine == DatabaseAddress::Engine::Sqlite
            ? QFileInfo(display).fileName()
            : display);
    where_->setToolTip(display);
    saved_->setText(database.isReadOnly() ? tr("Lecture seule") : tr("Enregistré"));
    saved_->setToolTip(database.isReadOnly()
            ? tr("Ce fichier ou son dossier ne peut pas être modifié\u00A0: rien ne sera enregistré.")
            : tr("Chaque changement est enregistré aussitôt."));
    setWindowTitle(tr("%1 – IREV Cycles").arg(where_->text()));
    welcome_->messages()->clear();
    remember(database.address());
    pages_->open(Pages::Page(std::clamp(
        QSettings().value("window/page"_L1, int(Pages::Home)).toInt(), 0, int(Pages::PageCount) - 1)));
    others_->start();
}

void MainWindow::showWelcome(const QString &sentence, const QString &detail)
{
    for (QAction *action : std::as_const(needDatabase_)) {
        action->setEnabled(workspace_ != nullptr);
    }
    if (!workspace_) {
        stack_->setCurrentWidget(welcome_);
    }
    if (!sentence.isEmpty()) {
        welcome_->messages()->say(MessageBar::Tone::Trouble, sentence, detail);
    }
}

void MainWindow::complain(const Error &error)
{
    if (!workspace_) {
        showWelcome(words::sentence(error), error.detail);
        return;
    }
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("IREV Cycles"), words::sentence(error), QMessageBox::Ok, this);
    box->setDetailedText(error.detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::askToOpen()
{
    const QString path = seams_.fileToOpen(this);
    if (!path.isEmpty() && mayLeave()) {
        if (const auto address = DatabaseAddress::parse(path)) {
            openDatabase(*address);
        }
    }
}

void MainWindow::askToMake(Content content, const QString &proposed)
{
    QString path = seams_.fileToMake(this, tr("Nouvelle base"), proposed);
    if (path.isEmpty() || !mayLeave()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += u".db"_s;
    }
    if (const auto address = DatabaseAddress::parse(path)) {
        createDatabase(*address, content);
    }
}

void MainWindow::makeDefault(Content content)
{
    const QString path = defaultPath();
    if (QFileInfo::exists(path)) { // it could not be opened, and nothing is ever written over
        askToMake(content, u"Cycles.db"_s);
        return;
    }
    QDir().mkpath(QFileInfo(path).path());
    if (const auto address = DatabaseAddress::parse(path)) {
        createDatabase(*address, content);
    }
}

void MainWindow::askForServer()
{
    auto *dialog = new ServerDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ServerDialog::connectionAsked, this,
        [this, dialog](const DatabaseAddress &address) { connectTo(dialog, address); });
    dialog->open();
}

void MainWindow::connectTo(ServerDialog *dialog, const DatabaseAddress &address)
{
    if (!mayLeave()) {
        return;
    }
    auto opened = Workspace::open(address, clock_);
    if (!opened && opened.error().kind == Error::Kind::NotADatabase
        && seams_.agrees(dialog, tr("Cette base partagée est vide."),
            tr("Y préparer IREV Cycles avec le cycle de 2022, sans inscription\u202F?"))) {
        opened = Workspace::create(address, Content::Programme, u"evaluation-2022"_s, clock_);
    }
    if (!opened) {
        dialog->messages()->say(
            MessageBar::Tone::Trouble, words::sentence(opened.error()), opened.error().detail);
        return;
    }
    dialog->accept();
    show(*std::move(opened));
}

void MainWindow::saveCopy()
{
    if (workspace_->database().address().engine != DatabaseAddress::Engine::Sqlite) {
        complain(Error { Error::Kind::Invalid, u"copy"_s, {} });
        return;
    }
    const QString name = QFileInfo(workspace_->database().address().path).completeBaseName();
    const QString path = seams_.fileToMake(this, tr("Enregistrer une copie"),
        u"%1 – copie du %2.db"_s.arg(name, clock_().date().toString(Qt::ISODate)));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo::exists(path)) { // a database is never written over by another one
        complain(Error { Error::Kind::AlreadyExists, path, {} });
        return;
    }
    if (const Done copied = workspace_->database().copyTo(path); !copied) {
        complain(copied.error());
        return;
    }
    tell(tr("Copie enregistrée\u00A0: %1").arg(QDir::toNativeSeparators(path)));
}

void MainWindow::fillRecent(QMenu *menu)
{
    menu->clear();
    const QStringList recent = QSettings().value("recent"_L1).toStringList();
    for (const QString &each : recent) {
        const auto address = DatabaseAddress::parse(each);
        if (!address) {
            continue;
        }
        connect(menu->addAction(address->display()), &QAction::triggered, this, [this, wanted = *address] {
            if (mayLeave()) {
                openDatabase(wanted);
            }
        });
    }
    if (menu->isEmpty()) {
        menu->addAction(tr("Aucune pour l’instant"))->setEnabled(false);
    }
}

void MainWindow::remember(const DatabaseAddress &address)
{
    QSettings settings;
    QStringList recent = settings.value("recent"_L1).toStringList();
    recent.removeAll(address.toText());
    recent.prepend(address.toText());
    settings.setValue("recent"_L1, QStringList(recent.first(std::min<qsizetype>(recent.size(), mostRecent))));
    settings.setValue("lastDatabase"_L1, address.toText());
}

bool MainWindow::mayLeave()
{
    return !pages_ || !pages_->hasUnsavedInput()
        || seams_.agrees(this, tr("Une inscription est saisie mais pas enregistrée."),
            tr("Continuer abandonne cette saisie. Revenir permet de l’enregistrer d’abord."));
=======
    // Pages look at the database until the end: they go first.
    delete pages_;
    delete prints_;
}

void MainWindow::connectMenus()
{
    connect(menus_, &WindowMenus::newAsked, this, [this] { leavingPages([this] { opener_->createNew(); }); });
    connect(menus_, &WindowMenus::openAsked, this, [this] { leavingPages([this] { opener_->openExisting(); }); });
    connect(menus_, &WindowMenus::sharedAsked, this, [this] { leavingPages([this] { opener_->openShared(); }); });
    connect(menus_, &WindowMenus::recentAsked, this, [this](const DatabaseAddress &address) {
        leavingPages([this, address] { opener_->open(address); });
    });
    connect(menus_, &WindowMenus::printAsked, this, [this] { prints_->printSheets({}); });
    connect(menus_, &WindowMenus::copyAsked, this, [this] { opener_->saveCopy(*workspace_); });
    connect(menus_, &WindowMenus::pageAsked, this, &MainWindow::showPage);
    connect(menus_, &WindowMenus::refreshAsked, this, [this] {
        lookForOthersChanges();
        Q_EMIT workspace_->changes().everythingChanged();
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
    welcome_ = new WelcomePage(this);
    connect(welcome_, &WelcomePage::creationAsked, opener_, &DatabaseOpener::createFirst);
    connect(welcome_, &WelcomePage::existingAsked, opener_, &DatabaseOpener::openExisting);
    connect(welcome_, &WelcomePage::sharedAsked, opener_, &DatabaseOpener::openShared);
    stage_->addWidget(welcome_);
    navigation_->hide();
    setWindowTitle(tr("IREV Cycles"));
}

void MainWindow::work(std::unique_ptr<Workspace> workspace)
{
    const Pages::Page wanted = pages_
        ? pages_->current()
        : Pages::Page(QSettings().value(u"window/page"_s, int(Pages::Page::Home)).toInt());
    delete pages_;
    delete prints_;
    workspace_ = std::move(workspace);
    const Database &database = workspace_->database();
    prints_ = new PrintDesk(*workspace_, this, seams_.print);
    pages_ = new Pages(*workspace_, *prints_, this);
    connect(prints_, &PrintDesk::said, this, &MainWindow::say);
    connect(pages_, &Pages::said, this, &MainWindow::say);
    connect(pages_, &Pages::shown, this, [this](Pages::Page page) {
        navigation_->setCurrentRow(int(page));
        menus_->setPage(page);
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
    status_->setDatabase(&database);
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
    pages_->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::lookForOthersChanges()
{
    if (!workspace_) {
        return;
    }
    const Done looked = workspace_->lookForOthersChanges();
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
    if (!pages_ || !pages_->haveUnsavedInput()) {
        goOn();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("IREV Cycles"),
        tr("Une inscription est saisie et n’est pas enregistrée. Que faire ?"), QMessageBox::NoButton, this);
    box->setObjectName(u"unsavedBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *back = box->addButton(tr("&Revenir à la saisie"), QMessageBox::RejectRole);
    auto *leave = box->addButton(tr("&Abandonner la saisie"), QMessageBox::DestructiveRole);
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    connect(leave, &QAbstractButton::clicked, this, goOn, Qt::QueuedConnection);
    connect(back, &QAbstractButton::clicked, this, [this] { pages_->showUnsavedInput(); });
    box->open();
}

void MainWindow::showShortcuts()
{
    (new ShortcutsDialog(this))->open();
>>>>>>> shell
}

void MainWindow::closeEvent(QCloseEvent *event)
{
<<<<<<< HEAD
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue("window/geometry"_L1, saveGeometry());
    if (pages_) {
        settings.setValue("window/page"_L1, int(pages_->current()));
    }
    event->accept();
=======
    if (!mayClose_ && pages_ && pages_->haveUnsavedInput()) {
        event->ignore();
        leavingPages([this] {
            mayClose_ = true;
            close();
        });
        return;
    }
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    if (pages_) {
        settings.setValue(u"window/page"_s, int(pages_->current()));
    }
    QMainWindow::closeEvent(event);
>>>>>>> shell
}

void MainWindow::changeEvent(QEvent *event)
{
<<<<<<< HEAD
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        lookForOthers();
    }
}

void MainWindow::lookForOthers()
{
    if (!workspace_ || !isVisible() || isMinimized()) {
        return;
    }
    const Done looked = workspace_->lookForOthersChanges();
    if (workspace_->database().isReadOnly()) {
        return;
    }
    const bool isLost = !looked && looked.error().kind == Error::Kind::Disconnected;
    saved_->setText(isLost ? tr("Connexion perdue – nouvel essai en cours") : tr("Enregistré"));
}

void MainWindow::tell(const QString &message)
{
    statusBar()->showMessage(message, messageMilliseconds);
=======
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        lookForOthersChanges();
    }
    if (event->type() == QEvent::PaletteChange && workspace_) {
        status_->setDatabase(&workspace_->database()); // its words wear colours made from the palette
    }
    QMainWindow::changeEvent(event);
>>>>>>> shell
}
