// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

<<<<<<< HEAD
#include "app/workspace.h"
#include "ui/mainwindow/windowseams.h"

#include <QMainWindow>

#include <memory>

class Pages;
class QAction;
class QLabel;
class QListWidget;
class QStackedWidget;
class QTimer;
class ServerDialog;
class WelcomePage;

/// The window: which database is open, the pages and the way from one to another.
=======
#include "app/base/clock.h"
#include "ui/mainwindow/fileseams.h"
#include "ui/mainwindow/pages.h"
#include "ui/print/printseams.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class DatabaseOpener;
class Navigation;
class PrintDesk;
class QTimer;
class StatusLine;
class WelcomePage;
class WindowMenus;
class Workspace;

/// The window: pages and the way between them. What opens databases, prints or fills pages lives elsewhere.
>>>>>>> shell
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
<<<<<<< HEAD
    explicit MainWindow(Clock clock = systemClock(), WindowSeams seams = WindowSeams::usual());
    ~MainWindow() override;

    /// Opens it and shows its pages; on failure says why and keeps what is open.
    bool openDatabase(const DatabaseAddress &address);
    /// Makes a new file and opens it.
    bool createDatabase(const DatabaseAddress &address, Content content);
    /// The ways to get a database; with what went wrong, when something did.
    void showWelcome(const QString &sentence = {}, const QString &detail = {});

    [[nodiscard]] Workspace *workspace() const { return workspace_.get(); }
    [[nodiscard]] Pages *pages() const { return pages_; }

    /// Where the database without a name of its own is kept.
    [[nodiscard]] static QString defaultPath();
=======
    struct Seams {
        FileSeams files = FileSeams::usual();
        PrintSeams print = PrintSeams::usual();
        Clock clock = systemClock();
    };

    explicit MainWindow(Seams seams = {});
    ~MainWindow() override;

    [[nodiscard]] DatabaseOpener &opener() { return *opener_; }
    /// nullptr while nothing is open.
    [[nodiscard]] Workspace *workspace() const { return workspace_.get(); }
    /// nullptr while nothing is open.
    [[nodiscard]] Pages *pages() const { return pages_; }

    /// Shows the pages over this database, in place of the one before.
    void work(std::unique_ptr<Workspace> workspace);
>>>>>>> shell

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
<<<<<<< HEAD
    void makeMenus();
    void makeStatusBar();
    void show(std::unique_ptr<Workspace> workspace);
    void complain(const Error &error);
    void askToOpen();
    void askToMake(Content content, const QString &proposed);
    void makeDefault(Content content);
    void askForServer();
    void connectTo(ServerDialog *dialog, const DatabaseAddress &address);
    void saveCopy();
    void fillRecent(class QMenu *menu);
    void remember(const DatabaseAddress &address);
    [[nodiscard]] bool mayLeave();
    void lookForOthers();
    void tell(const QString &message);

    Clock clock_;
    WindowSeams seams_;
    std::unique_ptr<Workspace> workspace_;
    QStackedWidget *stack_;
    WelcomePage *welcome_;
    Pages *pages_ = nullptr;
    QLabel *where_ = nullptr;
    QLabel *saved_ = nullptr;
    QTimer *others_;
    QList<QAction *> needDatabase_; ///< of no use without one
    QMenu *pagesMenu_ = nullptr;
=======
    void connectMenus();
    void restore();
    void showWelcome();
    void showPage(Pages::Page page);
    void lookForOthersChanges();
    /// Goes on at once, or once the person agreed to lose what is not saved.
    void leavingPages(const std::function<void()> &goOn);
    void showShortcuts();
    void say(const QString &message);

    Seams seams_;
    std::unique_ptr<Workspace> workspace_;
    DatabaseOpener *opener_;
    WindowMenus *menus_;
    Navigation *navigation_;
    QStackedWidget *stage_; ///< the welcome page, or the pages
    StatusLine *status_;
    WelcomePage *welcome_ = nullptr;
    PrintDesk *prints_ = nullptr;
    Pages *pages_ = nullptr;
    QTimer *watch_;
    bool mayClose_ = false;
>>>>>>> shell
};
