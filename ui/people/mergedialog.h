// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory/directory.h"

#include <QDialog>

#include <memory>

class MessageBar;
class PlaceChoices;
class QGridLayout;
class QPushButton;
class QRadioButton;
class ValueChoices;
class Workspace;

/// Two people side by side: each value that differs is chosen, of two registrations in the same session the
/// one that stays, and of two places in one track the one that is kept. Or they are told apart.
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The first one's place is kept; territories are in `labels`, by their ids.
    MergeDialog(Workspace &workspace, const Person &kept, const Person &other,
        const QList<Collision> &collisions, const QHash<QString, QString> &labels, QWidget *parent);
    ~MergeDialog() override;

    void accept() override;

Q_SIGNALS:
    /// `places`: what has become of several places in one track; empty when there were none.
    void merged(const Person &person, const QString &places);
    void toldApart();

private:
    void addValues(const QHash<QString, QString> &labels);
    void addCollision(QGridLayout *grid, const Collision &collision);
    [[nodiscard]] QString sessionsWished(const Registration &registration) const;
    void tellApart();
    /// Which place is kept follows from which registrations are.
    void askPlaces();
    [[nodiscard]] QString fateOfPlaces(PersonId merged) const;

    Workspace &workspace_;
    Person kept_;
    Person other_;
    MessageBar *bar_;
    std::unique_ptr<ValueChoices> choices_;
    Person wanted_; ///< the kept one with the values chosen
    struct Stay {
        QRadioButton *theirs;
        Collision collision;

        [[nodiscard]] const Registration &kept() const;
        [[nodiscard]] const Registration &dropped() const;
    };
    QList<Stay> stays_;
    PlaceChoices *places_;
    QPushButton *merge_;
};
