// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnmemory.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

using namespace Qt::StringLiterals;

ColumnMemory::ColumnMemory(QTableView *view, const QString &group, const QList<int> &hidden)
    : QObject(view)
    , view_(view)
    , group_(group)
    , hidden_(hidden)
{
    QHeaderView *header = view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &ColumnMemory::offerColumns);
    const auto save = [this] {
        if (!isRestored_) {
            return; // first widths, not a choice
        }
        QSettings settings;
        settings.setValue(group_ + u"/columns"_s, view_->horizontalHeader()->saveState());
        settings.setValue(group_ + u"/columnCount"_s, view_->horizontalHeader()->count());
    };
    connect(header, &QHeaderView::sectionResized, this, save);
    connect(header, &QHeaderView::sectionMoved, this, save);
    connect(header, &QHeaderView::sortIndicatorChanged, this, save);
}

void ColumnMemory::restore()
{
    QHeaderView *header = view_->horizontalHeader();
    for (const int column : hidden_) {
        header->hideSection(column);
    }
    const QSettings settings;
    // Columns of another release would be taken for these.
    if (settings.value(group_ + u"/columnCount"_s).toInt() == header->count()) {
        header->restoreState(settings.value(group_ + u"/columns"_s).toByteArray());
    }
    isRestored_ = true;
}

void ColumnMemory::offerColumns(const QPoint &position)
{
    QHeaderView *header = view_->horizontalHeader();
    auto *menu = new QMenu(header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < header->count(); ++column) {
        QAction *action = menu->addAction(view_->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, header,
            [header, column](bool isShown) { header->setSectionHidden(column, !isShown); });
    }
    menu->popup(header->mapToGlobal(position));
}
