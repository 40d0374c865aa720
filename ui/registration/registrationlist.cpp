// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/registrationlist.h"

#include "app/base/french.h"
#include "app/registrations/rostermodel.h"
#include "app/workspace.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/listtools.h"
#include "ui/lists/rostercolumns.h"
#include "ui/status/statuschanger.h"
#include "ui/status/statusmenu.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/rowchoice.h"
#include "ui/words/rosterwords.h"
#include "ui/words/unreadwords.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

RegistrationList::RegistrationList(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , model_(new RosterModel(workspace.database(), workspace.changes(), workspace.enrolment(), this))
    , filter_(new QLineEdit(this))
    , count_(new QLabel(this))
    , view_(new QTableView(this))
    , notice_(new EmptyNotice)
    , changer_(new StatusChanger(workspace, this))
{
    filter_->setObjectName(u"filterEdit"_s);
    filter_->setPlaceholderText(tr("toutes les inscriptions : nom, structure, territoire, statut…"));
    filter_->setToolTip(tr("Chercher une inscription (Ctrl+F)"));
    filter_->setAccessibleName(tr("Chercher parmi toutes les inscriptions"));
    filter_->setMinimumWidth(160);
    filter_->setClearButtonEnabled(true);
    rowchoice::leadInto(*filter_, *view_);
    count_->setObjectName(u"countLabel"_s);

    model_->setWords(words::roster());
    view_->setObjectName(u"registrationsView"_s);
    view_->setAccessibleName(tr("Inscriptions"));
    ListTools::setUp(*view_);
    view_->setModel(model_);
    view_->setToolTip(tr("Entrée ou double-clic : ouvrir l’inscription dans le formulaire"));
    view_->setSortingEnabled(true);
    tools_ = new ListTools(workspace,
        { u"registration"_s, view_, model_, filter_,
            rosterColumns({ RosterModel::FamilyName, RosterModel::GivenName, RosterModel::Organisation,
                RosterModel::Status, RosterModel::Session, RosterModel::Track, RosterModel::RequestedAt }) },
        this);
    notice_->coverWhenEmpty(view_);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(filter_, 0, 0, 1, 2);
    grid->addWidget(tools_->filterButton(), 0, 2);
    grid->addWidget(tools_->viewsButton(), 0, 3);
    grid->addWidget(tools_->columnsButton(), 0, 4);
    makeStatuses(*grid);
    grid->addWidget(count_, 0, 6);
    grid->addWidget(tools_->bar(), 1, 0, 1, 7);
    grid->addWidget(view_, 2, 0, 1, 7);

    connect(filter_, &QLineEdit::textChanged, this, [this](const QString &typed) {
        model_->setFilter(typed);
        showCount();
    });
    connect(tools_, &ListTools::filterChanged, this, &RegistrationList::showCount);
    connect(tools_, &ListTools::said, this, &RegistrationList::said);
    connect(tools_, &ListTools::failed, this, &RegistrationList::failed);
    connect(view_, &QTableView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT chosen(model_->registrationAt(index.row())); });
    connect(model_, &RosterModel::totalsChanged, this, [this] {
        showCount();
        if (model_->isRead()) {
            Q_EMIT wasRead();
        }
    });
    connect(model_, &RosterModel::readFailed, this, &RegistrationList::showUnread);
}

/// Statuses are changed here too, for one row or many.
void RegistrationList::makeStatuses(QGridLayout &grid)
{
    auto *statuses = new StatusMenu(this);
    auto *button = new QToolButton(this);
    button->setObjectName(u"statusButton"_s);
    button->setText(tr("Statut"));
    button->setToolTip(tr("Changer le statut des lignes choisies dans la liste"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(statuses);
    grid.addWidget(button, 0, 5);
    connect(statuses, &StatusMenu::statusChosen, this, [this](RegistrationStatus status) {
        const QList<RegistrationId> ids = selected();
        if (ids.isEmpty()) {
            Q_EMIT said(tr("Choisissez d’abord une ou plusieurs lignes de la liste."));
        }
        changer_->change(ids, status);
    });
    connect(changer_, &StatusChanger::said, this, &RegistrationList::said);
    connect(changer_, &StatusChanger::leftOut, this, &RegistrationList::leftOut);
    connect(changer_, &StatusChanger::refused, this, &RegistrationList::refused);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"registrationsMenu"_s);
    QAction *open = menu->addAction(tr("&Ouvrir l’inscription"));
    connect(open, &QAction::triggered, this,
        [this] { Q_EMIT chosen(model_->registrationAt(view_->currentIndex().row())); });
    menu->addMenu(statuses);
    menu->addSeparator();
    menu->addAction(tools_->copyAction());
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view_, &QWidget::customContextMenuRequested, this, [this, menu](const QPoint &where) {
        if (view_->indexAt(where).isValid()) {
            menu->popup(view_->viewport()->mapToGlobal(where));
        }
    });
}

QList<RegistrationId> RegistrationList::selected() const
{
    QModelIndexList rows = view_->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<RegistrationId> ids;
    for (const QModelIndex &row : std::as_const(rows)) {
        ids.append(model_->registrationAt(row.row()));
    }
    return ids;
}

void RegistrationList::read()
{
    if (const Done done = model_->setScope(RosterScope {}); !done) {
        Q_EMIT unread(done.error());
    }
    tools_->columns().fit();
    showCount();
}

bool RegistrationList::isRead() const
{
    return model_->isRead();
}

void RegistrationList::showUnread(const Error &error)
{
    showCount();
    Q_EMIT unread(error);
}

void RegistrationList::focusOnFilter()
{
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
}

void RegistrationList::select(RegistrationId id)
{
    const int row = model_->rowOf(id);
    if (row < 0) {
        view_->clearSelection();
        return;
    }
    rowchoice::choose(*view_, model_->index(row, 0));
}

void RegistrationList::showCount()
{
    const QString total = french::count(model_->total(), tr("inscription"), tr("inscriptions"));
    const int shown = model_->rowCount();
    const bool isKnown = model_->isRead() || model_->total() > 0;
    count_->setText(!isKnown           ? QString()
            : shown == model_->total() ? total
                                       : tr("%1 sur %2").arg(shown).arg(total));
    if (isKnown) {
        notice_->setWords(tr("Aucune inscription"),
            tr("Celles que vous enregistrez s’ajoutent ici. Si vous cherchez, essayez moins de lettres."));
    } else {
        notice_->setWords(words::unread(words::Unread::Registrations), words::unreadGuidance());
    }
}
