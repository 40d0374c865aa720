// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programme/programmetree.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTreeWidgetItemIterator>

using namespace Qt::StringLiterals;

namespace
{

enum Role { KindRole = Qt::UserRole, TrackRole, ModuleRole, SessionRole };

QString orUntitled(const QString &title)
{
    return title.trimmed().isEmpty() ? ProgrammeTree::tr("(sans titre)") : title.simplified();
}

QString textOf(const CyclePlan &plan, const ProgrammeSpot &spot)
{
    switch (spot.kind) {
    case ProgrammeSpot::Kind::Cycle:
        return orUntitled(plan.cycle.title);
    case ProgrammeSpot::Kind::Track:
        return orUntitled(plan.cycle.tracks.at(spot.track).label);
    case ProgrammeSpot::Kind::Module:
        return ProgrammeTree::tr("Séance %1 – %2")
            .arg(QString::number(spot.module + 1),
                orUntitled(plan.cycle.tracks.at(spot.track).modules.at(spot.module).title));
    case ProgrammeSpot::Kind::Session:
        return orUntitled(plan.sessions.at(spot.session).session.label);
    }
    Q_UNREACHABLE();
}

void mark(QTreeWidgetItem &item, const CyclePlan &plan, const ProgrammeSpot &spot)
{
    item.setData(0, KindRole, int(spot.kind));
    item.setData(0, TrackRole, spot.track);
    item.setData(0, ModuleRole, spot.module);
    item.setData(0, SessionRole, spot.session);
    item.setText(0, textOf(plan, spot));
    item.setToolTip(0, item.text(0).toHtmlEscaped());
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    if (spot.kind != ProgrammeSpot::Kind::Cycle) {
        flags |= Qt::ItemIsDragEnabled;
    }
    item.setFlags(flags);
    if (spot.kind == ProgrammeSpot::Kind::Track || spot.kind == ProgrammeSpot::Kind::Cycle) {
        QFont font = item.font(0);
        font.setBold(true);
        item.setFont(0, font);
    }
}

} // namespace

ProgrammeTree::ProgrammeTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTextElideMode(Qt::ElideRight);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setAccessibleName(tr("Le cycle, ses parcours, leurs séances et ses sessions"));
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item) {
            Q_EMIT chosen(spotOf(*item));
        }
    });
}

ProgrammeSpot ProgrammeTree::spotOf(const QTreeWidgetItem &item)
{
    return { ProgrammeSpot::Kind(item.data(0, KindRole).toInt()), item.data(0, TrackRole).toInt(),
        item.data(0, ModuleRole).toInt(), item.data(0, SessionRole).toInt() };
}

ProgrammeSpot ProgrammeTree::spot() const
{
    return currentItem() ? spotOf(*currentItem()) : ProgrammeSpot {};
}

QTreeWidgetItem *ProgrammeTree::itemOf(const ProgrammeSpot &spot) const
{
    for (QTreeWidgetItemIterator each(const_cast<ProgrammeTree *>(this)); *each; ++each) {
        if (spotOf(**each) == spot) {
            return *each;
        }
    }
    return nullptr;
}

void ProgrammeTree::showPlan(const CyclePlan &plan, const ProgrammeSpot &spot)
{
    const QSignalBlocker quiet(this);
    clear();
    mark(*new QTreeWidgetItem(this), plan, {});
    for (int track = 0; track < plan.cycle.tracks.size(); ++track) {
        auto *item = new QTreeWidgetItem(this);
        mark(*item, plan, ProgrammeSpot::ofTrack(track));
        for (int module = 0; module < plan.cycle.tracks.at(track).modules.size(); ++module) {
            mark(*new QTreeWidgetItem(item), plan, ProgrammeSpot::ofModule(track, module));
        }
    }
    for (int session = 0; session < plan.sessions.size(); ++session) {
        mark(*new QTreeWidgetItem(this), plan, ProgrammeSpot::ofSession(session));
    }
    expandAll();
    QTreeWidgetItem *item = itemOf(spot);
    setCurrentItem(item ? item : topLevelItem(0));
}

void ProgrammeTree::rename(const CyclePlan &plan, const ProgrammeSpot &spot)
{
    if (QTreeWidgetItem *item = itemOf(spot)) {
        mark(*item, plan, spot);
    }
}

int ProgrammeTree::dropPlace(const QPoint &where) const
{
    const ProgrammeSpot from = spot();
    const QTreeWidgetItem *over = itemAt(where);
    if (!over) {
        // Below everything stand the sessions, or the end of the tracks.
        return from.kind == ProgrammeSpot::Kind::Session || from.kind == ProgrammeSpot::Kind::Track
            ? topLevelItemCount()
            : -1;
    }
    const ProgrammeSpot to = spotOf(*over);
    if (to.kind == ProgrammeSpot::Kind::Track && from.kind == ProgrammeSpot::Kind::Module
        && to.track == from.track) {
        return 0;
    }
    if (to.kind != from.kind || (to.kind == ProgrammeSpot::Kind::Module && to.track != from.track)) {
        return -1;
    }
    return to.position() + (dropIndicatorPosition() == BelowItem ? 1 : 0);
}

void ProgrammeTree::keyPressEvent(QKeyEvent *event)
{
    // They move a row: where it cannot go further, a list would choose its neighbour.
    const bool isArrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (!isArrow || !event->modifiers().testFlag(Qt::AltModifier)) {
        QTreeWidget::keyPressEvent(event);
    }
}

void ProgrammeTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeWidget::dragMoveEvent(event);
    if (dropPlace(event->position().toPoint()) < 0) {
        event->ignore();
    }
}

void ProgrammeTree::dropEvent(QDropEvent *event)
{
    const int before = dropPlace(event->position().toPoint());
    // The tree is shown anew from the plan: the view itself moves nothing.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    if (before >= 0) {
        Q_EMIT moved(spot(), before);
    }
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
}
