// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/territories/territory.h"

#include <QDialog>
#include <QHash>

#include <memory>

class MessageBar;
class ValueChoices;
class Workspace;

/// Two structures side by side: each value that differs is chosen, then they become one.
class OrganisationMergeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What the ids of types and territories are called.
    struct Labels {
        QHash<QString, QString> kinds;
        QHash<QString, QString> territories;
    };

    OrganisationMergeDialog(Workspace &workspace, const Organisation &kept, const Organisation &removed,
        const Labels &labels, QWidget *parent);
    ~OrganisationMergeDialog() override;

    void accept() override;

Q_SIGNALS:
    void merged(const Organisation &organisation);

private:
    Workspace &workspace_;
    Organisation kept_;
    Organisation removed_;
    Organisation wanted_; ///< the kept one with the values chosen
    MessageBar *bar_;
    std::unique_ptr<ValueChoices> choices_;
};
