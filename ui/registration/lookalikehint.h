// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people/lookalikes.h"

#include <QList>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

#include <optional>

class QVBoxLayout;
class Workspace;

/// "Déjà connue ?": the people who look like the one being typed, each to be taken or to be told apart. Only
/// ever a hint. The directory is read piece by piece between events, so that a long one delays nobody.
class LookAlikeHint final : public QWidget
{
    Q_OBJECT

public:
    explicit LookAlikeHint(QWidget *parent = nullptr);

    void setWorkspace(Workspace &workspace);
    /// Looks soon; what was asked before is forgotten.
    void look(const Person &typed);
    /// Nobody to look for.
    void clear();
    /// Those told apart from the person being typed.
    [[nodiscard]] QList<PersonId> apart() const { return apart_; }
    void setApart(const QList<PersonId> &people);

Q_SIGNALS:
    /// New buttons stand in it: the last ones of the window Tab reaches, until they are given their place.
    void offered(const QList<QPushButton *> &buttons);
    void chosen(PersonId id); ///< it is them
    void toldApart();

private:
    void lookNow();
    void readPiece();
    void offer(const QList<LookAlike> &found);
    void addCandidate(const LookAlike &candidate);

    Workspace *workspace_ = nullptr;
    std::optional<Person> typed_;
    std::optional<LookAlikeIndex> index_; ///< whole
    std::optional<LookAlikeIndex> reading_; ///< not whole yet
    bool isStale_ = false; ///< somebody was added or changed since it was read
    QList<PersonId> apart_;
    QTimer soon_;
    QVBoxLayout *column_;
    QWidget *candidates_ = nullptr;
};
