// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/territories/territory.h"

#include <QDialog>

class MessageBar;
class QComboBox;
class QLineEdit;
class Workspace;

/// The card of a structure: name, type, territory.
class OrganisationDialog final : public QDialog
{
    Q_OBJECT

public:
    OrganisationDialog(Workspace &workspace, const Organisation &known, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void saved(const Organisation &organisation);

private:
    void fillLists();

    Workspace &workspace_;
    Organisation known_;
    MessageBar *bar_;
    QLineEdit *name_;
    QComboBox *kind_;
    QComboBox *territory_;
};
