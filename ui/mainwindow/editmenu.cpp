// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/editmenu.h"

#include "app/base/french.h"
#include "app/workspace.h"
#include "ui/history/undokeys.h"
#include "ui/widgets/waitcursor.h"
#include "ui/words/actwords.h"

#include <QAction>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype listed = 20;

/// A name people typed may hold what menus read as a mnemonic or as the end of the text.
QString inMenu(QString text)
{
    return text.replace(u'\t', u' ').replace(u'&', u"&&"_s);
}

bool hasItsOwn(const QObject *field, bool isUndo)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field)) {
        return !line->isReadOnly() && (isUndo ? line->isUndoAvailable() : line->isRedoAvailable());
    }
    const QTextDocument *document = nullptr;
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(field)) {
        document = plain->document();
    } else if (const auto *rich = qobject_cast<const QTextEdit *>(field)) {
        document = rich->document();
    }
    return document && (isUndo ? document->isUndoAvailable() : document->isRedoAvailable());
}

} // namespace

EditMenu::EditMenu(QMainWindow *window)
    : QObject(window)
    , window_(window)
{
    auto *menu = new QMenu(tr("É&dition"), window);
    menu->setObjectName(u"editMenu"_s);
    const QList<QAction *> menus = window->menuBar()->actions();
    window->menuBar()->insertMenu(menus.value(1), menu);
    undo_ = menu->addAction(tr("&Annuler"));
    undo_->setObjectName(u"undoAction"_s);
    undo_->setShortcuts(undoKeys());
    redo_ = menu->addAction(tr("&Rétablir"));
    redo_->setObjectName(u"redoAction"_s);
    redo_->setShortcuts(redoKeys());
    menu->addSeparator();
    undoSeveral_ = menu->addMenu(tr("Annuler &plusieurs actions"));
    undoSeveral_->setObjectName(u"undoSeveralMenu"_s);
    redoSeveral_ = menu->addMenu(tr("Rétablir p&lusieurs actions"));
    redoSeveral_->setObjectName(u"redoSeveralMenu"_s);
    leave_ = menu->addAction(tr("Pa&sser à l’action précédente"));
    leave_->setObjectName(u"leaveActAction"_s);
    leave_->setToolTip(tr("L’action refusée reste comme elle est"));
    menu->addSeparator();
    journal_ = menu->addAction(tr("&Journal…"));
    journal_->setObjectName(u"journalAction"_s);
    journal_->setShortcut(QKeySequence(u"Ctrl+J"_s));

    connect(undo_, &QAction::triggered, this, [this] { take(Way::Back, 1); });
    connect(redo_, &QAction::triggered, this, [this] { take(Way::Again, 1); });
    connect(leave_, &QAction::triggered, this, [this] {
        workspace_->history().leave(refusedWay_ == Way::Back ? ActStep::Undone : ActStep::Redone);
    });
    connect(journal_, &QAction::triggered, this, &EditMenu::journalAsked);
    connect(undoSeveral_, &QMenu::aboutToShow, this, [this] { list(undoSeveral_, Way::Back); });
    connect(redoSeveral_, &QMenu::aboutToShow, this, [this] { list(redoSeveral_, Way::Again); });
    qApp->installEventFilter(this);
    refresh();
}

EditMenu::~EditMenu() = default;

void EditMenu::setWorkspace(Workspace *workspace)
{
    workspace_ = workspace;
    if (workspace_) {
        connect(&workspace_->history(), &History::changed, this, &EditMenu::refresh);
    }
    refresh();
}

void EditMenu::refresh()
{
    const QList<ActRecord> done = workspace_ ? workspace_->history().done() : QList<ActRecord>();
    const QList<ActRecord> undone = workspace_ ? workspace_->history().undone() : QList<ActRecord>();
    undo_->setEnabled(!done.isEmpty());
    undo_->setText(done.isEmpty() ? tr("&Annuler") : u'&' + inMenu(actwords::undo(done.last())));
    redo_->setEnabled(!undone.isEmpty());
    redo_->setText(undone.isEmpty() ? tr("&Rétablir") : u'&' + inMenu(actwords::redo(undone.last())));
    undoSeveral_->setEnabled(done.size() > 1);
    redoSeveral_->setEnabled(undone.size() > 1);
    const QList<ActRecord> &acts = refusedWay_ == Way::Back ? done : undone;
    leave_->setVisible(refused_.isValid() && !acts.isEmpty() && acts.last().id == refused_);
    journal_->setEnabled(workspace_ != nullptr);
}

void EditMenu::list(QMenu *menu, Way way)
{
    menu->clear();
    if (!workspace_) {
        return;
    }
    const QList<ActRecord> acts
        = way == Way::Back ? workspace_->history().done() : workspace_->history().undone();
    for (qsizetype count = 1; count <= std::min(acts.size(), listed); ++count) {
        const QString steps = french::count(count, tr("action"), tr("actions"));
        // After the tab stands what choosing this line does.
        QAction *action = menu->addAction(inMenu(actwords::name(acts.at(acts.size() - count))) + u'\t'
            + (way == Way::Back ? tr("Annuler %1") : tr("Rétablir %1")).arg(steps));
        connect(action, &QAction::triggered, this, [this, way, count] { take(way, count); });
    }
}

void EditMenu::take(Way way, qsizetype count)
{
    if (!workspace_) {
        return;
    }
    History &history = workspace_->history();
    const WaitCursor waiting;
    QElapsedTimer taking;
    taking.start();
    const History::Progress progress = [&](qsizetype done, qsizetype total) {
        constexpr qint64 noticeable = 1000; // milliseconds
        if (taking.elapsed() > noticeable) {
            const QString changes = french::count(total, tr("changement"), tr("changements"));
            Q_EMIT progressed((way == Way::Back ? tr("Annulation en cours : %1 sur %2…")
                                                : tr("Rétablissement en cours : %1 sur %2…"))
                    .arg(QLocale(QLocale::French).toString(qlonglong(done)), changes));
        }
    };
    ActRecord last;
    for (qsizetype taken = 0; taken < count; ++taken) {
        const QList<ActRecord> &acts = way == Way::Back ? history.done() : history.undone();
        if (acts.isEmpty()) {
            break;
        }
        const ActRecord act = acts.last();
        const auto done = way == Way::Back ? history.undo(progress) : history.redo(progress);
        if (!done) {
            refused_ = act.id;
            refusedWay_ = way;
            refresh();
            QString sentence = actwords::refusal(workspace_->database(), act, done.error()) + waysPast(way);
            if (taken > 0) {
                const QString steps = french::count(taken, tr("action"), tr("actions"));
                sentence = (way == Way::Back ? tr("Annulé : %1. %2") : tr("Rétabli : %1. %2"))
                               .arg(steps, sentence);
            }
            Q_EMIT refused(sentence, done.error().detail);
            return;
        }
        last = act;
    }
    if (count == 1) {
        Q_EMIT said(way == Way::Back ? actwords::undone(last) : actwords::redone(last));
    } else {
        const QString steps = french::count(count, tr("action"), tr("actions"));
        Q_EMIT said((way == Way::Back ? tr("C’est annulé : %1, jusqu’à : %2.")
                                      : tr("C’est rétabli : %1, jusqu’à : %2."))
                .arg(steps, actwords::name(last)));
    }
}

/// What stands before a refused act waits behind it: how to come to that.
QString EditMenu::waysPast(Way way) const
{
    const History &history = workspace_->history();
    return (way == Way::Back ? history.done() : history.undone()).size() < 2
        ? QString()
        : u' ' + tr("Pour la laisser ainsi\u00a0: Édition > Passer à l’action précédente.");
}

/// Fields take these keys even when they have nothing to take back: then the window has them.
bool EditMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto *field = qobject_cast<QWidget *>(watched);
        const bool isUndo = key->matches(QKeySequence::Undo);
        if ((isUndo || key->matches(QKeySequence::Redo)) && field && field->window() == window_
            && field->hasFocus() && !hasItsOwn(field, isUndo)) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}
