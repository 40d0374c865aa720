// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people/lookalikes.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QAbstractItemView;
class QTreeWidget;
class Workspace;

/// "Doublons possibles": the pairs of people who look alike and were not told apart, with the reason, the
/// surest first. The directory is looked through piece by piece, between events.
class DuplicatesList final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int most
        = 500; ///< more would not be gone through: they come as those before are settled

    DuplicatesList(Workspace &workspace, QWidget *parent);

    /// The pairs found so far.
    [[nodiscard]] const QAbstractItemView *list() const;
    /// Looks again; at once when shown, else when it is.
    void refresh();

Q_SIGNALS:
    void comparisonAsked(PersonId one, PersonId other);
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void begin();
    void lookAtPiece();
    /// In its place among those found so far, the surest first; left out when there are enough surer ones.
    void add(const LookAlikeIndex::Pair &pair);
    void showCount();

    Workspace &workspace_;
    QLabel *count_;
    QTreeWidget *list_;
    QPushButton *compare_;
    std::optional<LookAlikeIndex> index_;
    bool isRead_ = false; ///< the index is whole
    qsizetype looked_ = 0;
    bool isDue_ = true;
    QList<LookAlikeIndex::Pair> shown_; ///< line by line
};
