// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"

#include <QDialog>

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

    explicit ServerDialog(Connect connect, QWidget *parent = nullptr);
    ~ServerDialog() override;

    /// All but the password, even where one was given.
    void propose(const DatabaseAddress &address);
    void complain(const Error &error);
    [[nodiscard]] DatabaseAddress address() const;

private:
    void test();
    void connectToServer();
    void askContent();
    void finish(std::optional<Content> content);

    std::unique_ptr<Ui::ServerDialog> ui_;
    Connect connect_;
};
