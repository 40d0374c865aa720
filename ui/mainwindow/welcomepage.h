// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"

#include <QWidget>

class LinkEntry;
class QVBoxLayout;

/// What the window shows while no database is open: the ways to begin.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

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
};
