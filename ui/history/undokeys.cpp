// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/undokeys.h"

#include "app/workspace.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/actwords.h"

#include <QShortcut>

using namespace Qt::StringLiterals;

namespace
{

void takeBack(Workspace &workspace, MessageBar &bar, bool isUndo)
{
    History &history = workspace.history();
    const QList<ActRecord> acts = isUndo ? history.done() : history.undone();
    if (acts.isEmpty()) {
        return;
    }
    const auto taken = isUndo ? history.undo() : history.redo();
    if (!taken) {
        bar.say(MessageBar::Tone::Trouble,
            actwords::refusal(workspace.database(), acts.last(), taken.error()), taken.error().detail);
        return;
    }
    bar.say(
        MessageBar::Tone::Success, isUndo ? actwords::undone(acts.last()) : actwords::redone(acts.last()));
}

} // namespace

QList<QKeySequence> undoKeys()
{
    return { QKeySequence(u"Ctrl+Z"_s) };
}

QList<QKeySequence> redoKeys()
{
    return { QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s) };
}

void giveUndoKeys(QWidget &dialog, Workspace &workspace, MessageBar &bar)
{
    for (const bool isUndo : { true, false }) {
        auto *keys = new QShortcut(&dialog);
        keys->setKeys(isUndo ? undoKeys() : redoKeys());
        QObject::connect(keys, &QShortcut::activated, &dialog,
            [&workspace, &bar, isUndo] { takeBack(workspace, bar, isUndo); });
    }
}
