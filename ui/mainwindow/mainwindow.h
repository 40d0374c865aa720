// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
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

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
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
};
