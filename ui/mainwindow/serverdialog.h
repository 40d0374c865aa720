// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"

#include <QDialog>

#include <chrono>
#include <functional>
#include <memory>

namespace Ui
{
class ServerDialog;
}

/// Opens a PostgreSQL database several desks share; makes its tables, after asking, when it is empty. The
/// password is asked every time and kept nowhere.
class ServerDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Opens (no content) or creates the database; the dialog stays, with everything typed, while it fails.
    using Connect = std::function<Done(const DatabaseAddress &address, std::optional<Content> content)>;

    /// `patience` is how long a server's answer about what it holds is waited for.
    ServerDialog(Connect connect, std::chrono::milliseconds patience, QWidget *parent);
    ~ServerDialog() override;

    /// All but the password, even where one was given.
    void propose(const DatabaseAddress &address);
    void complain(const Error &error);
    [[nodiscard]] DatabaseAddress address() const;

private:
    /// Asks the server, which may take a few seconds.
    [[nodiscard]] Result<int> version() const;
    void test();
    void connectToServer();
    void askContent();
    void finish(std::optional<Content> content);

    std::unique_ptr<Ui::ServerDialog> ui_;
    Connect connect_;
    std::chrono::milliseconds patience_;
};
