// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

/// Conflicts of a date, and what to do with them: live with them for a reason, save without deciding, or go
/// back to the form.
class ConflictQuestion final : public QDialog
{
    Q_OBJECT

public:
    /// `conflicts`: a sentence a line.
    ConflictQuestion(const QString &conflicts, bool isSaving, QWidget *parent);

Q_SIGNALS:
    void kept(const QString &reason);
    void left(); ///< saved without deciding: they go on being told

private:
    QLineEdit *reason_;
    QPushButton *keep_;
};
