// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programmes/speakerstore.h"

#include <QDialog>

class MessageBar;
class QLineEdit;
class Workspace;

/// Name and structure of somebody who speaks at séances.
class SpeakerDialog final : public QDialog
{
    Q_OBJECT

public:
    /// A speaker without an id is a new one. `organisations`: offered while typing.
    SpeakerDialog(
        Workspace &workspace, const SpeakerFacts &speaker, const QStringList &organisations, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    /// Under this name now.
    void saved(const QString &name);

private:
    Workspace &workspace_;
    SpeakerFacts speaker_;
    MessageBar *bar_;
    QLineEdit *name_;
    QLineEdit *organisation_;
};
