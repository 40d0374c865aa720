// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/organisationslist.h"

#include "app/base/french.h"
#include "app/directory/organisationsmodel.h"
#include "app/territories/territorystore.h"
#include "app/workspace.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/listtools.h"
#include "ui/people/organisationdialog.h"
#include "ui/people/organisationmergedialog.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/rowchoice.h"
#include "ui/words/unreadwords.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

OrganisationsList::OrganisationsList(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , model_(new OrganisationsModel(workspace.database(), workspace.changes(), this))
    , filter_(new QLineEdit(this))
    , count_(new QLabel(this))
    , view_(new QTableView(this))
    , notice_(new EmptyNotice)
    , people_(new QPushButton(tr("Voir les &personnes"), this))
    , revise_(new QPushButton(tr("&Modifier…"), this))
    , merge_(new QPushButton(tr("Réunir les deu&x…"), this))
    , remove_(new QPushButton(tr("&Supprimer"), this))
{
    makeList();
    layOut();
    connectParts();
}

void OrganisationsList::read()
{
    if (const Done done = model_->read(); !done) {
        Q_EMIT unread(done.error());
    }
    tools_->columns().fit();
    showChoice();
}

bool OrganisationsList::isRead() const
{
    return model_->isRead();
}

void OrganisationsList::makeList()
{
    filter_->setObjectName(u"organisationFilterEdit"_s);
    filter_->setPlaceholderText(tr("nom, type, territoire…"));
    filter_->setToolTip(tr("Chercher une structure (Ctrl+F)"));
    filter_->setAccessibleName(tr("Chercher une structure"));
    filter_->setClearButtonEnabled(true);
    setFocusProxy(filter_);
    count_->setObjectName(u"organisationCountLabel"_s);
    model_->setHeadings(
        { tr("Structure"), tr("Type"), tr("Territoire"), tr("Personnes"), tr("Inscriptions") });
    view_->setObjectName(u"organisationsView"_s);
    view_->setAccessibleName(tr("Structures"));
    view_->setToolTip(tr(
        "Entrée ou double-clic\u00A0: modifier\u202F; deux lignes choisies (Ctrl+clic)\u00A0: les réunir"));
    ListTools::setUp(*view_);
    view_->setModel(model_);
    view_->setSortingEnabled(true);
    view_->sortByColumn(OrganisationsModel::Name, Qt::AscendingOrder);
    using Kind = ListColumn::Kind;
    tools_ = new ListTools(workspace_,
        { u"organisations"_s, view_, model_, filter_,
            { { OrganisationsModel::Name, u"name"_s, Kind::Text, true, true },
                { OrganisationsModel::Kind, u"kind"_s, Kind::Values, true, true },
                { OrganisationsModel::Territory, u"territory"_s, Kind::Values, true, true },
                { OrganisationsModel::People, u"people"_s, Kind::Values },
                { OrganisationsModel::Registrations, u"registrations"_s, Kind::Values } } },
        this);
    notice_->coverWhenEmpty(view_);
}

void OrganisationsList::layOut()
{
    people_->setObjectName(u"organisationPeopleButton"_s);
    people_->setToolTip(tr("Les personnes qui en viennent, dans l’onglet Personnes"));
    revise_->setObjectName(u"reviseOrganisationButton"_s);
    merge_->setObjectName(u"mergeOrganisationButton"_s);
    merge_->setToolTip(tr("Choisissez deux structures (Ctrl+clic, ou Maj+flèche) pour n’en faire qu’une"));
    remove_->setObjectName(u"removeOrganisationButton"_s);
    remove_->setToolTip(tr("Une structure d’où personne ne vient"));
    auto *acts = new QHBoxLayout;
    for (QPushButton *button : { people_, revise_, merge_, remove_ }) {
        acts->addWidget(button);
    }
    acts->addStretch();
    acts->addWidget(count_);
    auto *grid = new QGridLayout(this);
    grid->addWidget(filter_, 0, 0);
    grid->addWidget(tools_->filterButton(), 0, 1);
    grid->addWidget(tools_->viewsButton(), 0, 2);
    grid->addWidget(tools_->columnsButton(), 0, 3);
    grid->addWidget(tools_->bar(), 1, 0, 1, 4);
    grid->addWidget(view_, 2, 0, 1, 4);
    grid->addLayout(acts, 3, 0, 1, 4);
    grid->setColumnStretch(0, 1);
}

void OrganisationsList::connectParts()
{
    connect(
        filter_, &QLineEdit::textChanged, this, [this](const QString &typed) { model_->setFilter(typed); });
    rowchoice::leadInto(*filter_, *view_);
    connect(tools_, &ListTools::filterChanged, this, &OrganisationsList::showChoice);
    connect(tools_, &ListTools::said, this, &OrganisationsList::said);
    connect(tools_, &ListTools::failed, this, &OrganisationsList::failed);
    connect(model_, &OrganisationsModel::readFailed, this, [this](const Error &error) {
        showChoice();
        Q_EMIT unread(error);
    });
    connect(model_, &QAbstractItemModel::modelReset, this, [this] {
        keep(current_);
        showChoice();
        if (model_->isRead()) {
            Q_EMIT wasRead();
        }
    });
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &OrganisationsList::showChoice);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &now) {
            if (now.isValid()) {
                current_ = model_->organisationAt(now.row()).id;
            }
        });
    connect(view_, &QTableView::activated, this, &OrganisationsList::revise);
    connect(revise_, &QPushButton::clicked, this, &OrganisationsList::revise);
    connect(merge_, &QPushButton::clicked, this, &OrganisationsList::merge);
    connect(remove_, &QPushButton::clicked, this, &OrganisationsList::remove);
    connect(people_, &QPushButton::clicked, this, [this] {
        if (const auto structures = chosen(); !structures.isEmpty()) {
            Q_EMIT peopleAsked(structures.first().name);
        }
    });
}

void OrganisationsList::find()
{
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
}

QList<Organisation> OrganisationsList::chosen() const
{
    QModelIndexList rows = view_->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<Organisation> found;
    for (const QModelIndex &index : std::as_const(rows)) {
        found.append(model_->organisationAt(index.row()));
    }
    return found;
}

/// What can be done with the rows chosen.
void OrganisationsList::showChoice()
{
    const QModelIndexList rows = view_->selectionModel()->selectedRows();
    const bool isOne = rows.size() == 1;
    people_->setEnabled(isOne && !model_->isEmptyAt(rows.first().row()));
    revise_->setEnabled(isOne);
    merge_->setEnabled(rows.size() == 2);
    remove_->setEnabled(isOne && model_->isEmptyAt(rows.first().row()));
    const QString total = french::count(model_->allRows(), tr("structure"), tr("structures"));
    const int shown = model_->rowCount();
    const bool isKnown = model_->isRead() || model_->allRows() > 0;
    count_->setText(!isKnown             ? QString()
            : shown == model_->allRows() ? total
                                         : tr("%1 sur %2").arg(shown).arg(total));
    if (isKnown) {
        notice_->setWords(tr("Aucune structure"),
            tr("Les structures des personnes que vous inscrivez s’ajoutent ici. Si vous cherchez, essayez "
               "moins de lettres."));
    } else {
        notice_->setWords(words::unread(words::Unread::Organisations), words::unreadGuidance());
    }
}

/// After a reading or a filter the same structure stays chosen while it is listed.
void OrganisationsList::keep(OrganisationId id)
{
    const int row = id.isValid() ? model_->rowOf(id) : -1;
    if (row >= 0) {
        rowchoice::choose(*view_, model_->index(row, 0));
    }
}

void OrganisationsList::revise()
{
    const auto structures = chosen();
    if (structures.size() != 1) {
        return;
    }
    auto *dialog = new OrganisationDialog(workspace_, structures.first(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OrganisationDialog::saved, this, [this](const Organisation &saved) {
        Q_EMIT told(tr("Structure «\u00A0%1\u00A0» enregistrée.").arg(saved.name));
    });
    dialog->open();
}

void OrganisationsList::merge()
{
    const auto structures = chosen();
    if (structures.size() != 2) {
        return;
    }
    TerritoryStore store(workspace_.database());
    const auto kinds = store.organisationKinds();
    const auto territories = store.labels();
    if (!kinds || !territories) {
        Q_EMIT failed(kinds ? territories.error() : kinds.error());
        return;
    }
    OrganisationMergeDialog::Labels labels { .kinds = {}, .territories = *territories };
    for (const OrganisationKind &each : *kinds) {
        labels.kinds.insert(each.id, each.label);
    }
    // The one more people come from is the first proposed.
    const QModelIndexList rows = view_->selectionModel()->selectedRows(OrganisationsModel::People);
    const auto peopleOf = [&](const Organisation &structure) {
        const auto row = std::ranges::find(rows, structure.id,
            [&](const QModelIndex &each) { return model_->organisationAt(each.row()).id; });
        return row->data().toInt();
    };
    const bool turned = peopleOf(structures.last()) > peopleOf(structures.first());
    auto *dialog = new OrganisationMergeDialog(workspace_, turned ? structures.last() : structures.first(),
        turned ? structures.first() : structures.last(), labels, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OrganisationMergeDialog::merged, this, [this](const Organisation &merged) {
        current_ = merged.id;
        Q_EMIT told(tr("Une seule structure désormais\u00A0: «\u00A0%1\u00A0».").arg(merged.name));
    });
    dialog->open();
}

void OrganisationsList::remove()
{
    const auto structures = chosen();
    if (structures.size() != 1) {
        return;
    }
    if (const Done done = workspace_.directory().removeOrganisation(structures.first()); !done) {
        Q_EMIT failed(done.error());
        return;
    }
    Q_EMIT told(tr("Structure «\u00A0%1\u00A0» supprimée.").arg(structures.first().name));
}
