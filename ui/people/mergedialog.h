// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory/directory.h"

#include <QDialog>

#include <functional>

class MessageBar;
class QGridLayout;
class QRadioButton;
class Workspace;

/// Two people side by side: each value that differs is chosen, and of two registrations in the same session
/// the one that stays. Or they are told apart.
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The first one's place is kept; territories are in `labels`, by their ids.
    MergeDialog(Workspace &workspace, const Person &kept, const Person &other,
        const QList<Collision> &collisions, const QHash<QString, QString> &labels, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void merged(const Person &person);
    void toldApart();

private:
    using Take = std::function<void(Person &)>; ///< the other one's value

    void addValue(QGridLayout *grid, const QString &name, const QString &label, const QString &ours,
        const QString &theirs, Take take);
    void addCollision(QGridLayout *grid, const Collision &collision);
    QRadioButton *addChoice(
        QGridLayout *grid, int row, int column, const QString &text, bool chosen, QWidget *group);
    void tellApart();

    Workspace &workspace_;
    Person kept_;
    Person other_;
    MessageBar *bar_;
    struct Choice {
        QRadioButton *theirs;
        Take take;
    };
    QList<Choice> choices_;
    struct Stay {
        QRadioButton *theirs;
        RegistrationId ours;
        RegistrationId other;
    };
    QList<Stay> stays_;
};
