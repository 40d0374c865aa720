// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class MessageBar;
class QPlainTextEdit;

/// A letter to send, editable before it is copied or saved.
class LetterDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `fileName` is proposed, without its ending.
    LetterDialog(const QString &letter, const QString &fileName, QWidget *parent = nullptr);

    /// As text or PDF by the ending of the path; an existing file is replaced once the new one is whole.
    void saveTo(const QString &path);

private:
    void copy();
    void askPath();
    [[nodiscard]] bool writeText(const QString &path) const;
    [[nodiscard]] bool writePdf(const QString &path) const;

    QString fileName_;
    MessageBar *bar_;
    QPlainTextEdit *text_;
};
