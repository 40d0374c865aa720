// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

<<<<<<< HEAD
#include "app/storage/databaseaddress.h"

#include <QDialog>

class MessageBar;
class QLineEdit;
class QSpinBox;

/// Where the shared PostgreSQL database is. The password is never kept.
=======
#include "app/workspace.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui
{
class ServerDialog;
}

/// Opens a PostgreSQL database several desks share; makes its tables, after asking, when it is empty. The password is
/// asked every time and kept nowhere.
>>>>>>> shell
class ServerDialog final : public QDialog
{
    Q_OBJECT

public:
<<<<<<< HEAD
    explicit ServerDialog(QWidget *parent = nullptr);

    [[nodiscard]] DatabaseAddress address() const;
    [[nodiscard]] MessageBar *messages() const { return messages_; }

Q_SIGNALS:
    /// The coordinator wants this database; the dialog stays open until whoever opens it has succeeded.
    void connectionAsked(const DatabaseAddress &address);

private:
    void ask();

    MessageBar *messages_;
    QLineEdit *host_;
    QSpinBox *port_;
    QLineEdit *database_;
    QLineEdit *user_;
    QLineEdit *password_;
=======
    /// Opens (no content) or creates the database; the dialog stays, with everything typed, while it fails.
    using Connect = std::function<Done(const DatabaseAddress &address, std::optional<Content> content)>;

    explicit ServerDialog(Connect connect, QWidget *parent = nullptr);
    ~ServerDialog() override;

    void propose(const DatabaseAddress &address);
    void complain(const Error &error);
    [[nodiscard]] DatabaseAddress address() const;

private:
    void test();
    void open();
    void askContent();
    void finish(std::optional<Content> content);

    std::unique_ptr<Ui::ServerDialog> ui_;
    Connect connect_;
>>>>>>> shell
};
