// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/planner.h"

#include <QDialog>

#include <atomic>
#include <memory>

class EmptyNotice;
class FieldNote;
class MessageBar;
class PlanWishForm;
class ProposalList;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabBar;
class QThread;
class Workspace;

/// Dates for the séances that have none: what is wanted on the left, the best plans on the right, each with
/// what speaks against it. Dates may be kept and the rest asked for again; nothing is stored before one says
/// so.
class PlanAssistant final : public QDialog
{
    Q_OBJECT

public:
    PlanAssistant(Workspace &workspace, QWidget *parent);
    ~PlanAssistant() override;

    void accept() override;
    void done(int result) override;

Q_SIGNALS:
    void added(const QList<Meeting> &meetings);
    /// A search is over, one way or the other.
    void answered();

private:
    void layOut();
    void propose();
    void stop();
    void showAnswer(const PlanWish &wish, const PlanAnswer &answer);
    void showProposal();
    void keep(const Meeting &meeting, bool isKept);
    void follow();
    void sayWhatIsMissing(const QString &obstacle);
    /// Whether the proposals answer what the form says now.
    [[nodiscard]] bool isUpToDate() const;
    [[nodiscard]] bool isSearching() const { return thread_ != nullptr; }
    void complain(const Error &error);

    Workspace &workspace_;
    MessageBar *bar_;
    PlanWishForm *form_;
    QPushButton *ask_;
    QPushButton *stop_;
    QProgressBar *progress_;
    QTabBar *tabs_;
    ProposalList *dates_;
    QLabel *summary_;
    QPushButton *nextRemark_;
    FieldNote *stale_;
    EmptyNotice *notice_;
    QPushButton *save_;
    QThread *thread_ = nullptr;
    std::shared_ptr<std::atomic_bool> goesOn_;
    PlanWish wish_; ///< what the proposals are to
    QList<PlanProposal> proposals_;
    QHash<std::pair<ModuleId, SessionId>, QDate> pins_; ///< dates that are kept
};
