// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/programmedesk.h"

#include <QTreeWidget>

/// Where one stands in a cycle's programme; positions from 0.
struct ProgrammeSpot {
    enum class Kind { Cycle, Track, Module, Session };
    Kind kind = Kind::Cycle;
    int track = -1; ///< of a track and of a séance
    int module = -1; ///< of a séance, in its track
    int session = -1;

    bool operator==(const ProgrammeSpot &) const = default;

    [[nodiscard]] static ProgrammeSpot ofTrack(int track) { return { Kind::Track, track, -1, -1 }; }
    [[nodiscard]] static ProgrammeSpot ofModule(int track, int module)
    {
        return { Kind::Module, track, module, -1 };
    }
    [[nodiscard]] static ProgrammeSpot ofSession(int session) { return { Kind::Session, -1, -1, session }; }
    /// Among those it can change places with.
    [[nodiscard]] int position() const
    {
        return kind == Kind::Module ? module : kind == Kind::Track ? track : session;
    }
};

/// The cycle, its tracks with their séances, its sessions: chosen, and put in another order by mouse.
class ProgrammeTree final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ProgrammeTree(QWidget *parent = nullptr);

    /// Shows the plan with this spot chosen. Says nothing.
    void showPlan(const CyclePlan &plan, const ProgrammeSpot &spot);
    /// What stands at the spot is called otherwise.
    void rename(const CyclePlan &plan, const ProgrammeSpot &spot);
    [[nodiscard]] ProgrammeSpot spot() const;

Q_SIGNALS:
    void chosen(const ProgrammeSpot &spot);
    /// One of a list is to stand before another one, or at the end.
    void moved(const ProgrammeSpot &from, int before);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;

private:
    [[nodiscard]] static ProgrammeSpot spotOf(const QTreeWidgetItem &item);
    [[nodiscard]] QTreeWidgetItem *itemOf(const ProgrammeSpot &spot) const;
    /// Before which of its like the dragged one would stand; -1 where it cannot.
    [[nodiscard]] int dropPlace(const QPoint &where) const;
};
