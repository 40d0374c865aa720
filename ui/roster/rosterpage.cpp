// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/rosterpage.h"

#include "app/base/french.h"
#include "app/registrations/rostermodel.h"
#include "app/workspace.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/listtools.h"
#include "ui/lists/rostercolumns.h"
#include "ui/roster/sheetsmenu.h"
#include "ui/roster/statusdelegate.h"
#include "ui/status/statuschanger.h"
#include "ui/status/statuswords.h"
#include "ui/widgets/emptynotice.h"
#include "ui/words/errorwords.h"
#include "ui/words/rosterwords.h"
#include "ui/words/unreadwords.h"
#include "ui_rosterpage.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace
{

// Rows selected again after a filter, one by one; beyond, a filter clears the selection.
constexpr qsizetype mostKept = 500;

constexpr std::array allStatuses { RegistrationStatus::Requested, RegistrationStatus::Confirmed,
    RegistrationStatus::Waitlisted, RegistrationStatus::Cancelled, RegistrationStatus::Refused };
// The first entries of the status filter; then one for each status.
constexpr int allEntry = 0;
constexpr int activeEntry = 1;
constexpr int firstStatusEntry = 2;

} // namespace

RosterPage::RosterPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , ui_(std::make_unique<Ui::RosterPage>())
    , model_(new RosterModel(workspace.database(), workspace.changes(), workspace.enrolment(), this))
    , changer_(new StatusChanger(workspace, this))
{
    ui_->setupUi(this);
    ui_->fullBadge->setMeaning(tints::Meaning::Trouble);
    ui_->fullBadge->hide();
    for (const int entry : { allEntry, activeEntry }) {
        ui_->statusFilterBox->addItem(entry == allEntry ? tr("Tous") : tr("Sauf annulées et refusées"));
    }
    for (const RegistrationStatus status : allStatuses) {
        ui_->statusFilterBox->addItem(statuswords::several(status), int(status));
    }
    makeTable();
    makeActions();
    makeMenus();
    connectChanges();
    setFocusProxy(ui_->filterEdit); // not the groups: keys would change the one shown
    refreshFigures();
    refreshUndo();
}

RosterPage::~RosterPage() = default;

void RosterPage::makeTable()
{
    model_->setWords(words::roster());
    model_->setStatusVerb(
        [this](RegistrationId id, RegistrationStatus status) { return changer_->change({ id }, status); });
    QTableView *table = ui_->rosterTable;
    table->setModel(model_);
    auto *cells = new CellDelegate(table);
    table->setItemDelegate(cells);
    table->setItemDelegateForColumn(RosterModel::Status, new StatusDelegate(table));
    QStyleOptionViewItem option;
    option.fontMetrics = table->fontMetrics();
    option.font = table->font();
    table->verticalHeader()->setDefaultSectionSize(cells->sizeHint(option, {}).height());
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    tools_ = new ListTools(workspace_,
        { u"roster"_s, table, model_, ui_->filterEdit,
            rosterColumns({ RosterModel::FamilyName, RosterModel::GivenName, RosterModel::Audience,
                RosterModel::Function, RosterModel::Organisation, RosterModel::Territories,
                RosterModel::Status, RosterModel::Presences }) },
        this);
    const auto addTool = [this](QWidget *tool) {
        ui_->filterLayout->insertWidget(ui_->filterLayout->indexOf(ui_->statusButton), tool);
    };
    addTool(tools_->filterButton());
    addTool(tools_->viewsButton());
    ui_->filterLayout->addWidget(tools_->columnsButton());
    ui_->pageLayout->insertWidget(ui_->pageLayout->indexOf(ui_->messageBar), tools_->bar());
    connect(tools_, &ListTools::filterChanged, this, [this] {
        refreshNotice();
        refreshSelection();
    });
    connect(tools_, &ListTools::said, this, &RosterPage::said);
    connect(tools_, &ListTools::failed, this, &RosterPage::complain);
    notice_ = new EmptyNotice(table);
    notice_->coverWhenEmpty(table);
}

void RosterPage::connectChanges()
{
    connect(ui_->groupBox, &GroupBox::groupChosen, this, &RosterPage::readScope);
    connect(ui_->filterEdit, &QLineEdit::textChanged, this, &RosterPage::filter);
    connect(ui_->statusFilterBox, &QComboBox::currentIndexChanged, this, &RosterPage::filter);
    connect(model_, &RosterModel::totalsChanged, this, &RosterPage::refreshFigures);
    connect(model_, &RosterModel::readFailed, this, [this](const Error &error) {
        complainOfReading(error);
        refreshStatusFilter();
        refreshNotice();
        refreshSelection();
    });
    const Changes *changes = &workspace_.changes();
    connect(changes, &Changes::programmeChanged, this, &RosterPage::refreshFigures);
    connect(changes, &Changes::everythingChanged, this, &RosterPage::refreshFigures);
    // A registration of another group changes the counts of the list of groups.
    connect(changes, &Changes::registrationsAdded, this, &RosterPage::refreshFigures);
    connect(changes, &Changes::registrationsChanged, this, &RosterPage::refreshFigures);
    connect(changes, &Changes::registrationsRemoved, this, &RosterPage::refreshFigures);
    // Why rows were left out is told after the change: another one makes it old.
    const auto forget = [this] {
        if (ui_->messageBar->tone() == MessageBar::Tone::Advice) {
            ui_->messageBar->clear();
        }
    };
    connect(changes, &Changes::programmeChanged, this, forget);
    connect(changes, &Changes::registrationsChanged, this, forget);
    connect(changes, &Changes::everythingChanged, this, forget);
    connect(changer_, &StatusChanger::said, this, &RosterPage::said);
    connect(changer_, &StatusChanger::historyChanged, this, [this] {
        ui_->messageBar->clear();
        refreshUndo();
    });
    connect(
        changer_, &StatusChanger::leftOut, this,
        [this](const QString &sentence) { ui_->messageBar->say(MessageBar::Tone::Advice, sentence); },
        Qt::QueuedConnection); // after historyChanged(), which clears what was said before
    connect(
        changer_, &StatusChanger::refused, this,
        [this](const QString &sentence, const QString &detail) {
            ui_->messageBar->say(MessageBar::Tone::Trouble, sentence, detail);
        },
        Qt::QueuedConnection);
}

void RosterPage::showGroup(SessionId session, TrackId track)
{
    {
        const QSignalBlocker quietWords(ui_->filterEdit);
        const QSignalBlocker quietStatus(ui_->statusFilterBox);
        tools_->setFilter({});
        ui_->filterEdit->clear();
        ui_->statusFilterBox->setCurrentIndex(allEntry);
    }
    refreshOccupancy();
    ui_->groupBox->choose(session, track);
    filter();
}

const QTableView *RosterPage::list() const
{
    return ui_->rosterTable;
}

QString RosterPage::listTitle() const
{
    const GroupChoice *group = ui_->groupBox->chosen();
    return group ? group->label : ui_->groupBox->currentText();
}

QList<MeetingId> RosterPage::meetings() const
{
    return sheets_->all().value_or(QList<MeetingId> {});
}

RosterScope RosterPage::scope() const
{
    return ui_->groupBox->scope();
}

void RosterPage::showStatus(RegistrationStatus status)
{
    ui_->statusFilterBox->setCurrentIndex(ui_->statusFilterBox->findData(int(status)));
}

void RosterPage::readScope()
{
    const RosterScope scope = ui_->groupBox->scope();
    ui_->messageBar->clear();
    if (const Done read = model_->setScope(scope); !read) {
        complainOfReading(read.error());
    }
    sheets_->setScope(scope);
    tools_->columns().showBesides(
        scope.session ? QList<int> {} : QList<int> { RosterModel::Session, RosterModel::Track });
    tools_->columns().fit();
    refreshFigures();
}

void RosterPage::filter()
{
    const int entry = ui_->statusFilterBox->currentIndex();
    QList<RegistrationStatus> wanted;
    for (const RegistrationStatus status : allStatuses) {
        if (entry == activeEntry
                ? isActive(status)
                : entry >= firstStatusEntry && allStatuses.at(size_t(entry - firstStatusEntry)) == status) {
            wanted.append(status);
        }
    }
    keepSelection([&] {
        model_->setStatuses(wanted);
        model_->setFilter(ui_->filterEdit->text());
    });
    refreshNotice();
}

void RosterPage::keepSelection(const std::function<void()> &act)
{
    const QList<RegistrationId> before = selected();
    act();
    QItemSelection again;
    if (before.size() <= mostKept) {
        for (const RegistrationId id : before) {
            if (const int row = model_->rowOf(id); row >= 0) {
                again.select(model_->index(row, 0), model_->index(row, RosterModel::ColumnCount - 1));
            }
        }
    }
    if (!again.isEmpty()) {
        ui_->rosterTable->selectionModel()->setCurrentIndex(
            again.first().topLeft(), QItemSelectionModel::NoUpdate);
    }
    ui_->rosterTable->selectionModel()->select(again, QItemSelectionModel::ClearAndSelect);
    refreshSelection();
}

QList<RegistrationId> RosterPage::selected() const
{
    QModelIndexList rows = ui_->rosterTable->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<RegistrationId> ids;
    for (const QModelIndex &row : rows) {
        ids.append(model_->registrationAt(row.row()));
    }
    return ids;
}

void RosterPage::refreshFigures()
{
    refreshOccupancy();
    refreshStatusFilter();
    refreshNotice();
    refreshSelection();
    if (hasGroups_ && model_->isRead()) {
        ui_->messageBar->takeBack(unread_);
    }
}

void RosterPage::refreshOccupancy()
{
    const auto groups = readGroups(workspace_.database());
    hasGroups_ = groups.has_value();
    if (!groups) {
        complainOfReading(groups.error());
        refreshButtons();
        return;
    }
    ui_->groupBox->setGroups(*groups);
    if (ui_->groupBox->scope() != model_->scope()) {
        readScope(); // now that the groups are known, or because the one shown is gone
        return;
    }
    refreshButtons();
    const GroupChoice *group = ui_->groupBox->chosen();
    ui_->fullBadge->setVisible(group && group->occupancy.isFull());
    QStringList parts;
    if (group) {
        const Occupancy &occupancy = group->occupancy;
        if (const auto free = occupancy.free(); free && !occupancy.isFull()) {
            parts << french::count(*free, tr("place libre"), tr("places libres"));
        }
        if (occupancy.waitlisted > 0) {
            parts << tr("%1 en attente").arg(occupancy.waitlisted);
        }
        if (occupancy.requested > 0) {
            parts << french::count(
                occupancy.requested, tr("demande à confirmer"), tr("demandes à confirmer"));
        }
    }
    ui_->occupancyLabel->setText(parts.join(u" · "_s));
    ui_->occupancyLabel->setToolTip(ui_->occupancyLabel->text());
}

/// Somebody is registered in a group, and sheets are of its meetings: while none could be read yet, there is
/// nothing to ask for. Those read before stay good for it.
void RosterPage::refreshButtons()
{
    const bool wereRead = hasGroups_ || ui_->groupBox->count() > 0;
    const auto offer = [wereRead](QWidget *button, bool can, const QString &tip) {
        button->setEnabled(can);
        button->setToolTip(wereRead ? tip : words::whyUnread(words::Unread::Sessions));
    };
    offer(ui_->newRegistrationButton, wereRead, {});
    offer(ui_->sheetsButton, wereRead,
        tr("Imprimer les feuilles de toutes les séances du groupe, ou d’une seule par la flèche"));
    offer(ui_->seatsButton, ui_->groupBox->chosen(), tr("Nombre de places, quotas, COMPLET, appels tardifs"));
}

void RosterPage::refreshStatusFilter()
{
    const QSignalBlocker quiet(ui_->statusFilterBox);
    for (int entry = firstStatusEntry; entry < ui_->statusFilterBox->count(); ++entry) {
        const RegistrationStatus status = allStatuses.at(size_t(entry - firstStatusEntry));
        const QString label = statuswords::several(status);
        ui_->statusFilterBox->setItemText(
            entry, isKnown() ? u"%1 (%2)"_s.arg(label).arg(model_->total(status)) : label);
    }
}

bool RosterPage::isKnown() const
{
    return (hasGroups_ && model_->isRead()) || model_->total() > 0;
}

void RosterPage::refreshNotice()
{
    if (!hasGroups_ || !model_->isRead()) {
        notice_->setWords(words::unread(words::Unread::Registrations), words::unreadGuidance());
    } else if (ui_->groupBox->count() == 0) {
        notice_->setWords(tr("Aucune session dans cette base."),
            tr("Fichier > Programme du cycle en compose un ou le lit dans un fichier de programme ; vous "
               "pouvez aussi ouvrir une base qui en contient un."));
    } else if (model_->total() == 0) {
        notice_->setWords(tr("Aucune inscription dans ce groupe."),
            tr("« Nouvelle inscription » ouvre le formulaire, déjà réglé sur cette session et ce parcours."));
    } else {
        notice_->setWords(tr("Aucune inscription ne répond à ces filtres."),
            tr("Effacez le filtre (Échap dans le champ) ou choisissez « Tous » les statuts."));
    }
}

void RosterPage::refreshSelection()
{
    const int shown = model_->rowCount();
    const auto chosen = ui_->rosterTable->selectionModel()->selectedRows().size();
    QString text = shown == model_->total()
        ? french::count(shown, tr("inscription"), tr("inscriptions"))
        : tr("%1 sur %2")
              .arg(french::count(shown, tr("inscription"), tr("inscriptions")))
              .arg(model_->total());
    if (chosen > 1) {
        text += tr(" · %1 choisies").arg(chosen);
    }
    ui_->shownLabel->setText(isKnown() ? text : QString());
}

void RosterPage::refreshUndo()
{
    undo_->setText(changer_->undoText());
    undo_->setIconText(tr("Annuler"));
    undo_->setToolTip(tr("%1 (Ctrl+Z)").arg(changer_->undoText()));
    ui_->undoButton->setVisible(changer_->canUndo());
}

void RosterPage::complain(const Error &error)
{
    ui_->messageBar->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

void RosterPage::complainOfReading(const Error &error)
{
    unread_ = ui_->messageBar->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
