// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/act.h"

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class Workspace;

/// "Édition": takes back what was done and does it again, one act or several, each by its name. A field
/// being typed in keeps these keys for itself as long as it has something to take back.
class EditMenu final : public QObject
{
    Q_OBJECT

public:
    explicit EditMenu(QMainWindow *window);
    ~EditMenu() override;

    /// nullptr while nothing is open. Must be told before the workspace goes.
    void setWorkspace(Workspace *workspace);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void said(const QString &message);
    void refused(const QString &sentence, const QString &detail);
    void journalAsked();
    /// Of an act that takes its time: shown at once, nothing else happens meanwhile.
    void progressed(const QString &message);

private:
    enum class Way { Back, Again };

    void take(Way way, qsizetype count);
    [[nodiscard]] QString waysPast(Way way) const;
    void refresh();
    void list(QMenu *menu, Way way);

    QMainWindow *window_;
    QAction *undo_;
    QAction *redo_;
    QMenu *undoSeveral_;
    QMenu *redoSeveral_;
    QAction *leave_; ///< in sight while the last act is one that was refused
    QAction *journal_;
    Workspace *workspace_ = nullptr;
    ActId refused_;
    Way refusedWay_ = Way::Back;
};
