// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "ui/mainwindow/fileseams.h"
#include "ui/mainwindow/recentdatabases.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

class QWidget;

/// Opens and makes databases: asks for files, says what goes wrong, hands over what is open.
class DatabaseOpener final : public QObject
{
    Q_OBJECT

public:
    /// Receives every database opened, in place of the one before.
    using Opened = std::function<void(std::unique_ptr<Workspace>)>;

    /// `patience` is how long opening and saving wait for another program's lock.
    DatabaseOpener(
        QWidget *window, FileSeams seams, Clock clock, std::chrono::milliseconds patience, Opened opened);

    /// What the program starts with: the database asked for, else the one chosen for it, else the default
    /// one. Nothing is opened when there is none (the welcome page offers what is known, and nobody works
    /// unawares in whichever was used last), or when it cannot be opened, which is said.
    void start(const QString &asked);

    /// Whether to start with this one whatever else there is.
    void setStart(const DatabaseAddress &address, bool isWanted);

    /// What the welcome page offers to open again, the latest first: databases opened lately and those at the
    /// default places, files that are gone aside.
    [[nodiscard]] QList<RecentDatabase> offered() const;

    /// At the default place; asks for another when something stands there already.
    void createFirst(Content content);
    void createNew();
    void openExisting();
    void openShared();
    void open(const DatabaseAddress &address);
    void saveCopy(Workspace &workspace);

    /// In a message window, the driver's words behind "Détails".
    void complain(const Error &error);

Q_SIGNALS:
    void said(const QString &message);

private:
    void complain(const QString &sentence, const QString &detail);
    void askPlace(Content content);
    [[nodiscard]] Done create(const DatabaseAddress &address, Content content);
    [[nodiscard]] Done tryToOpen(const DatabaseAddress &address);
    [[nodiscard]] Done handOver(Result<std::unique_ptr<Workspace>> workspace);
    void showServerDialog(const DatabaseAddress *proposed, const Error *refusal = nullptr);
    [[nodiscard]] QString defaultPath(Content content) const;

    QWidget *window_;
    FileSeams seams_;
    Clock clock_;
    std::chrono::milliseconds patience_;
    Opened opened_;
};
