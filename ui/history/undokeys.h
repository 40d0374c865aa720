// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>

class MessageBar;
class QWidget;
class Workspace;

/// The same on every desktop: what Qt takes for the keys of its own depends on it, and Ctrl+Y is not always
/// one.
[[nodiscard]] QList<QKeySequence> undoKeys();
[[nodiscard]] QList<QKeySequence> redoKeys();

/// A dialog that saves while it stays open takes back with the window's own keys (Ctrl+Z, Ctrl+Maj+Z,
/// Ctrl+Y), which a modal dialog keeps from the window; what was taken back is said on its bar.
void giveUndoKeys(QWidget &dialog, Workspace &workspace, MessageBar &bar);
