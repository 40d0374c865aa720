// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "ui/mainwindow/recentdatabases.h"

#include <QWidget>

class LinkEntry;
class QVBoxLayout;

/// What the window shows while no database is open: those to open again, where Enter alone opens the first,
/// and the ways to begin.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(const QList<RecentDatabase> &known, QWidget *parent = nullptr);

Q_SIGNALS:
    void databaseAsked(const DatabaseAddress &address);
    void creationAsked(Content content);
    void existingAsked();
    void sharedAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addKnown(QVBoxLayout *layout, const QList<RecentDatabase> &known);
    void addHeading(QVBoxLayout *layout, const QString &words);
    LinkEntry *addChoice(QVBoxLayout *layout, const QString &name, const QString &icon, const QString &title,
        const QString &note);

    LinkEntry *first_ = nullptr;
};
