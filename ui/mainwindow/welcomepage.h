// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class MessageBar;
class QVBoxLayout;

/// What is shown when no database is open: the ways to get one.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    [[nodiscard]] MessageBar *messages() const { return messages_; }

Q_SIGNALS:
    void programmeAsked();
    void demonstrationAsked();
    void emptyAsked();
    void fileAsked();
    void serverAsked();

private:
    void addChoice(QVBoxLayout *column, const QString &name, const QString &icon, const QString &title,
        const QString &description, void (WelcomePage::*asked)());

    MessageBar *messages_;
};
