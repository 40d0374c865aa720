// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/planner.h"

#include <QHash>
#include <QTreeWidget>

/// The dates of one proposal, by date, each with what speaks against it and a box that keeps it. What is
/// known of a date is read whatever else stands beside it: the other columns break their lines first, then
/// the list is scrolled.
class ProposalList final : public QTreeWidget
{
    Q_OBJECT

public:
    using Pins = QHash<std::pair<ModuleId, SessionId>, QDate>;

    explicit ProposalList(QWidget *parent = nullptr);

    /// `pins`: the dates that are kept.
    void setProposal(const PlanProposal &proposal, const PlanWish &wish, const Pins &pins);
    /// After the row one is on; from the first one again after the last.
    void showNextRemark();

Q_SIGNALS:
    /// A date is kept, or no longer.
    void ticked(const Meeting &meeting, bool isKept);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void toggleKept();
    void fitColumns();
    void fitLastColumn();
    [[nodiscard]] bool hasRemarks() const;
    [[nodiscard]] int leastKnown() const;

    QList<Meeting> meetings_;
    bool isFitting_ = false;
};
