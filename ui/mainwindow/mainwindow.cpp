// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

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
#include <QStatusBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{

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
    showWelcome();
}

MainWindow::~MainWindow()
{
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
}

void MainWindow::closeEvent(QCloseEvent *event)
{
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
}

void MainWindow::changeEvent(QEvent *event)
{
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
}
