// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/savedview.h"

#include <QMenu>

class Workspace;

/// The saved views of a list: to choose, keep, rename and remove.
class ViewsMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `current` answers what the list looks like now.
    ViewsMenu(Workspace &workspace, QString list, std::function<SavedView()> current, QWidget *parent);

Q_SIGNALS:
    void viewChosen(const SavedView &view);
    void said(const QString &sentence);
    void failed(const Error &error);

private:
    void fill();
    void askName(const QString &title, const QString &proposed,
        const std::function<Done(const QString &)> &act, const QString &saidAfter);
    void replace(const QString &name);
    void askRemoval(const QString &name);
    void tell(const Done &done, const QString &sentence);

    Workspace &workspace_;
    QString list_;
    std::function<SavedView()> current_;
    QString chosen_; ///< the view chosen last
};
