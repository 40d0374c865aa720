// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

<<<<<<< HEAD
#include <QWidget>

class MessageBar;
class QVBoxLayout;

/// What is shown when no database is open: the ways to get one.
=======
#include "app/workspace.h"

#include <QWidget>

class LinkEntry;
class QVBoxLayout;

/// What the window shows while no database is open: the ways to begin.
>>>>>>> shell
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

<<<<<<< HEAD
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
=======
Q_SIGNALS:
    void creationAsked(Content content);
    void existingAsked();
    void sharedAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    LinkEntry *addChoice(QVBoxLayout *layout, const QString &name, const QString &icon, const QString &title,
        const QString &note);

    LinkEntry *first_ = nullptr;
>>>>>>> shell
};
