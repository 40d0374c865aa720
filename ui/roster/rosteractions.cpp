// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do on the page: keys, buttons and menus.
#include "ui/roster/rosterpage.h"

#include "app/base/french.h"
#include "app/registrations/rostermodel.h"
#include "ui/lists/listtools.h"
#include "ui/roster/sheetsmenu.h"
#include "ui/roster/statusdelegate.h"
#include "ui/status/statuschanger.h"
#include "ui/status/statusmenu.h"
#include "ui/status/statuswords.h"
#include "ui/widgets/icons.h"
#include "ui_rosterpage.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

QAction *RosterPage::addAction(
    const QString &name, const QString &text, const QList<QKeySequence> &keys, QWidget *where)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(where == this ? Qt::WidgetWithChildrenShortcut : Qt::WidgetShortcut);
    where->addAction(action);
    return action;
}

void RosterPage::makeActions()
{
    QTableView *table = ui_->rosterTable;
    open_ = addAction(u"openAction"_s, tr("&Ouvrir l’inscription"),
        { QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter) }, table);
    connect(open_, &QAction::triggered, this, &RosterPage::openCurrent);
    connect(table, &QTableView::doubleClicked, this, &RosterPage::openCurrent);
    undo_ = addAction(u"undoStatusAction"_s, {}, {}, this); // Ctrl+Z is the window's
    connect(undo_, &QAction::triggered, changer_, &StatusChanger::undo);
    ui_->undoButton->setDefaultAction(undo_);

    const QAction *edit
        = addAction(u"editStatusAction"_s, tr("Changer le statut"), { QKeySequence(Qt::Key_F2) }, table);
    connect(edit, &QAction::triggered, this, &RosterPage::editStatus);
    connect(table, &QTableView::clicked, this, [table](const QModelIndex &index) {
        const QPoint where = table->viewport()->mapFromGlobal(QCursor::pos());
        if (index.column() == RosterModel::Status
            && StatusDelegate::arrowArea(table->visualRect(index)).contains(where)) {
            table->edit(index);
        }
    });
    const QAction *find
        = addAction(u"findAction"_s, tr("Filtrer"), { QKeySequence(QKeySequence::Find) }, this);
    connect(find, &QAction::triggered, this, [this] {
        ui_->filterEdit->setFocus(Qt::ShortcutFocusReason);
        ui_->filterEdit->selectAll();
    });
    const QAction *clear = addAction(
        u"clearFilterAction"_s, tr("Effacer le filtre"), { QKeySequence(Qt::Key_Escape) }, ui_->filterEdit);
    connect(clear, &QAction::triggered, ui_->filterEdit, &QLineEdit::clear);
    const QAction *down = addAction(u"toTableAction"_s, tr("Aller à la liste"),
        { QKeySequence(Qt::Key_Down), QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter) },
        ui_->filterEdit);
    connect(down, &QAction::triggered, this, [this, table] {
        table->setFocus(Qt::ShortcutFocusReason);
        if (selected().isEmpty() && model_->rowCount() > 0) {
            table->selectRow(0);
        }
    });
    connect(
        table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RosterPage::refreshSelection);
    connect(ui_->seatsButton, &QPushButton::clicked, this, [this] {
        if (const GroupChoice *group = ui_->groupBox->chosen()) {
            Q_EMIT seatsAsked(group->session, group->track);
        }
    });
    connect(ui_->newRegistrationButton, &QPushButton::clicked, this, [this] {
        const RosterScope scope = ui_->groupBox->scope();
        Q_EMIT newRegistrationAsked(scope.session.value_or(SessionId {}), scope.track.value_or(TrackId {}));
    });
    ui_->newRegistrationButton->setIcon(icons::icon(u"new"_s));
}

void RosterPage::makeMenus()
{
    auto *statuses = new StatusMenu(this);
    connect(statuses, &StatusMenu::statusChosen, this, [this](RegistrationStatus status) {
        const QList<RegistrationId> ids = selected();
        if (ids.isEmpty()) {
            Q_EMIT said(tr("Choisissez d’abord une ou plusieurs lignes de la liste."));
        }
        changer_->change(ids, status);
    });
    statusMenu_ = statuses;
    ui_->statusButton->setMenu(statusMenu_);

    sheets_ = new SheetsMenu(workspace_, this);
    sheets_->setObjectName(u"sheetsMenu"_s);
    ui_->sheetsButton->setMenu(sheets_);
    ui_->sheetsButton->setIcon(icons::icon(u"sheet"_s));
    ui_->sheetsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(ui_->sheetsButton, &QToolButton::clicked, sheets_, &SheetsMenu::askAll);
    connect(sheets_, &SheetsMenu::sheetsAsked, this, &RosterPage::sheetsAsked);
    connect(sheets_, &SheetsMenu::readFailed, this, &RosterPage::complain);
    connect(sheets_, &SheetsMenu::noMeeting, this, [this] {
        ui_->messageBar->say(MessageBar::Tone::Advice,
            ui_->groupBox->count() == 0
                ? tr("Aucune session dans cette base\u00A0: il n’y a pas encore de feuille à imprimer. "
                     "Fichier > Programme du cycle compose un cycle ou le lit dans un fichier de programme.")
                : ui_->groupBox->chosen()
                ? tr("Aucune séance datée dans ce groupe\u00A0: il n’y a pas encore de feuille à imprimer.")
                : tr("Aucune séance datée dans cette base\u00A0: il n’y a pas encore de feuille à "
                     "imprimer."));
    });
    makeContextMenu();
}

void RosterPage::makeContextMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rosterMenu"_s);
    menu->addAction(open_);
    menu->addMenu(statusMenu_);
    menu->addAction(undo_);
    menu->addSeparator();
    menu->addAction(tools_->copyAction());
    connect(ui_->rosterTable, &QWidget::customContextMenuRequested, this, [this, menu](const QPoint &where) {
        if (ui_->rosterTable->indexAt(where).isValid()) {
            menu->popup(ui_->rosterTable->viewport()->mapToGlobal(where));
        }
    });
}

void RosterPage::openCurrent()
{
    const RegistrationId id = model_->registrationAt(ui_->rosterTable->currentIndex().row());
    if (id.isValid()) {
        Q_EMIT registrationAsked(id);
    }
}

void RosterPage::editStatus()
{
    const QModelIndex current = ui_->rosterTable->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const QModelIndex status = current.siblingAtColumn(RosterModel::Status);
    if (ui_->rosterTable->isColumnHidden(RosterModel::Status)) {
        Q_EMIT said(tr("La colonne « Statut » est masquée : affichez-la par le bouton « Colonnes »."));
        return;
    }
    ui_->rosterTable->scrollTo(status);
    ui_->rosterTable->edit(status);
}
