// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class MessageBar;
class PlainTextField;
class QLineEdit;
class QSpinBox;
class Workspace;

/// What is known of a place: its name, its address, how to come, its seats.
class PlaceDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `place`: its name; empty for a new one.
    PlaceDialog(Workspace &workspace, const QString &place, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    /// Under this name now.
    void saved(const QString &name);

private:
    Workspace &workspace_;
    QString place_;
    MessageBar *bar_;
    QLineEdit *name_;
    PlainTextField *address_;
    PlainTextField *access_;
    QSpinBox *capacity_;
};
