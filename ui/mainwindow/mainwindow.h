// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "ui/importing/importseams.h"
#include "ui/mainwindow/fileseams.h"
#include "ui/mainwindow/pages.h"
#include "ui/print/printseams.h"
#include "ui/widgets/messagebar.h"

#include <QMainWindow>

#include <chrono>
#include <functional>
#include <memory>

class DatabaseOpener;
class EditMenu;
class ImportDesk;
class Navigation;
class DocumentDesk;
class PrintDesk;
class QTimer;
class StatusLine;
class WelcomePage;
class WindowMenus;
class Workspace;

/// What the window asks of the machine, all replaceable in tests.
struct WindowSeams {
    FileSeams files = FileSeams::usual();
    PrintSeams print = PrintSeams::usual();
    ImportSeams imports = ImportSeams::usual();
    Clock clock = systemClock();
    /// How long opening and saving wait for another program's lock. Shorter than a command's: the window does
    /// not answer meanwhile, and what was typed is still there to be tried again.
    std::chrono::milliseconds patience { 3'000 };
};

/// The window: pages and the way between them. What opens databases, prints or fills pages lives elsewhere.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowSeams seams = {});
    ~MainWindow() override;

    [[nodiscard]] DatabaseOpener &opener() { return *opener_; }
    /// nullptr while nothing is open.
    [[nodiscard]] Workspace *workspace() const { return workspace_.get(); }
    /// nullptr while nothing is open.
    [[nodiscard]] Pages *pages() const { return pages_; }

    /// Shows the pages over this database, in place of the one before.
    void work(std::unique_ptr<Workspace> workspace);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectMenus();
    void restore();
    void showWelcome();
    void showPage(Pages::Page page);
    void lookForOthersChanges();
    /// Goes on at once, or once the person agreed to lose what is not saved.
    void leavingPages(const std::function<void()> &goOn);
    void exportList();
    void showPlaces();
    void showShortcuts();
    void say(const QString &message);

    WindowSeams seams_;
    std::unique_ptr<Workspace> workspace_;
    DatabaseOpener *opener_;
    WindowMenus *menus_;
    EditMenu *edit_;
    MessageBar *message_; ///< what could not be taken back, and why
    MessageBar::Saying undoRefusal_; ///< until something is done
    Navigation *navigation_;
    QStackedWidget *stage_; ///< the welcome page, or the pages
    StatusLine *status_;
    WelcomePage *welcome_ = nullptr;
    PrintDesk *prints_ = nullptr;
    DocumentDesk *documents_ = nullptr;
    ImportDesk *imports_ = nullptr;
    Pages *pages_ = nullptr;
    QTimer *watch_;
    bool mayClose_ = false;
};
