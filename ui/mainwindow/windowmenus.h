// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databaseaddress.h"
#include "ui/mainwindow/pages.h"

#include <QObject>

#include <optional>

class Database;
class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

/// The window's menus. They say what is asked; the window does it.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    explicit WindowMenus(QMainWindow *window);

    /// nullptr while nothing is open.
    void setDatabase(const Database *database);
    void setPage(Pages::Page page);
    /// Whether there is a cycle to import registrations into.
    void setCanImport(bool can);
    /// Whether the page shows a list that can be written as a file.
    void setHasList(bool has);

    /// Filled by the window before it is shown.
    [[nodiscard]] QMenu *programmeMenu() const { return programme_; }

Q_SIGNALS:
    void newAsked();
    void openAsked();
    void sharedAsked();
    void recentAsked(const DatabaseAddress &address);
    /// Whether the database that is open is to be opened at each start.
    void startAsked(bool isWanted);
    void printAsked();
    void kitAsked();
    void placesAsked();
    void agendasAsked();
    void attestationsAsked();
    void templatesAsked();
    void profileAsked();
    void importAsked();
    void exportAsked();
    void copyAsked();
    void pageAsked(Pages::Page page);
    void refreshAsked();
    void shortcutsAsked();
    void aboutAsked();

private:
    void makeFileMenu(QMainWindow *window);
    void makeViewMenu(QMainWindow *window);
    void makeThemeMenu(QMenu *view);
    void makeHelpMenu(QMainWindow *window);
    void listRecent();
    void showStart();

    QMenu *recent_ = nullptr;
    QMenu *programme_ = nullptr;
    std::optional<DatabaseAddress> database_; ///< that is open
    QAction *start_ = nullptr;
    QAction *print_ = nullptr;
    QAction *kit_ = nullptr;
    QAction *places_ = nullptr;
    QAction *agendas_ = nullptr;
    QAction *attestations_ = nullptr;
    QAction *templates_ = nullptr;
    QAction *profile_ = nullptr;
    QAction *import_ = nullptr;
    QAction *export_ = nullptr;
    QAction *copy_ = nullptr;
    QAction *refresh_ = nullptr;
    QActionGroup *pages_ = nullptr;
};
