// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/datecautions.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

/// Conflicts of a date, and what to do with them: live with them for a reason, save without deciding, or go
/// back to the form. What only hours nobody knows make possible is no conflict, and not called one; nor is a
/// room too small.
class ConflictQuestion final : public QDialog
{
    Q_OBJECT

public:
    ConflictQuestion(const QList<DateCaution> &cautions, bool isSaving, QWidget *parent);

Q_SIGNALS:
    void kept(const QString &reason);
    void left(); ///< saved without deciding: they go on being told

private:
    QLineEdit *reason_;
    QPushButton *keep_;
};
