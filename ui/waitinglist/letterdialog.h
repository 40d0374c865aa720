// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/confirmationletter.h"

#include <QDialog>

class ElidedComboBox;
class MessageBar;
class PlainTextField;
class QLineEdit;

/// Letters to send, one a person; their words can be changed before they are copied or saved under the
/// organiser's letterhead.
class LetterDialog final : public QDialog
{
    Q_OBJECT

public:
    LetterDialog(const QList<PersonalLetter> &letters, QWidget *parent = nullptr);

    /// All of them, as text or PDF by the ending of the path; an existing file is replaced once the new one
    /// is whole.
    void saveTo(const QString &path);

private:
    void layOut();
    void showLetter(int position);
    void keep(); ///< what was typed
    void copy();
    void askPath();
    [[nodiscard]] Done writeText(const QString &path) const;
    [[nodiscard]] Done writePdf(const QString &path) const;

    QList<PersonalLetter> letters_;
    int shown_ = 0;
    MessageBar *bar_;
    ElidedComboBox *people_;
    QLineEdit *subject_;
    PlainTextField *body_;
};
