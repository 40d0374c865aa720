// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class MessageBar;
class QWidget;
class Workspace;

/// A dialog that saves while it stays open takes back with the window's own keys (Ctrl+Z, Ctrl+Maj+Z), which
/// a modal dialog keeps from the window; what was taken back is said on its bar.
void giveUndoKeys(QWidget &dialog, Workspace &workspace, MessageBar &bar);
