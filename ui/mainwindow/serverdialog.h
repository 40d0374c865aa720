// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databaseaddress.h"

#include <QDialog>

class MessageBar;
class QLineEdit;
class QSpinBox;

/// Where the shared PostgreSQL database is. The password is never kept.
class ServerDialog final : public QDialog
{
    Q_OBJECT

public:
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
};
