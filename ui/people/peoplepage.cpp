// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplepage.h"

#include "app/base/french.h"
#include "app/directory/peoplemodel.h"
#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/territories/territorystore.h"
#include "app/workspace.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/listtools.h"
#include "ui/people/duplicateslist.h"
#include "ui/people/mergedialog.h"
#include "ui/people/organisationslist.h"
#include "ui/people/personcard.h"
#include "ui/people/persondialog.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/rowchoice.h"
#include "ui/words/errorwords.h"
#include "ui/words/unreadwords.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

PeoplePage::PeoplePage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , bar_(new MessageBar(this))
    , tabs_(new QTabWidget(this))
    , model_(new PeopleModel(workspace.database(), workspace.changes(), this))
    , filter_(new QLineEdit)
    , count_(new QLabel)
    , view_(new QTableView)
    , notice_(new EmptyNotice)
    , card_(new PersonCard(workspace, this))
    , organisations_(new OrganisationsList(workspace, this))
    , duplicates_(new DuplicatesList(workspace, this))
{
    bar_->setObjectName(u"messageBar"_s);
    tabs_->setObjectName(u"peopleTabs"_s);
    auto *splitter = new QSplitter;
    splitter->addWidget(makeList());
    splitter->addWidget(card_);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *people = new QWidget;
    auto *room = new QVBoxLayout(people);
    room->addWidget(splitter);
    people->setFocusProxy(filter_);
    tabs_->addTab(people, tr("Personnes"));
    tabs_->addTab(organisations_, tr("Structures"));
    tabs_->addTab(duplicates_, tr("Doublons possibles"));
    const auto beginInTheTab = [this] { setFocusProxy(tabs_->currentWidget()); }; // each has its own
    connect(tabs_, &QTabWidget::currentChanged, this, beginInTheTab);
    beginInTheTab();
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addWidget(tabs_, 1);
    connectParts();
    if (const Done read = model_->read(); !read) {
        reportUnread(read.error());
    }
    tools_->columns().fit();
    showCount();
    organisations_->read();
}

QWidget *PeoplePage::makeList()
{
    filter_->setObjectName(u"filterEdit"_s);
    filter_->setPlaceholderText(tr("nom, structure, territoire, courriel, téléphone…"));
    filter_->setToolTip(tr("Chercher une personne (Ctrl+F)"));
    filter_->setClearButtonEnabled(true);
    rowchoice::leadInto(*filter_, *view_);
    filter_->setAccessibleName(tr("Chercher une personne"));
    count_->setObjectName(u"countLabel"_s);
    model_->setHeadings({ tr("NOM"), tr("Prénom"), tr("Structure"), tr("Fonction"), tr("Territoires"),
        tr("Courriel"), tr("Téléphone"), tr("Inscriptions") });
    view_->setObjectName(u"peopleView"_s);
    view_->setAccessibleName(tr("Personnes"));
    ListTools::setUp(*view_);
    view_->setModel(model_);
    view_->setToolTip(tr("Entrée ou double-clic : modifier la fiche"));
    view_->setSortingEnabled(true);
    using Kind = ListColumn::Kind;
    // Address and telephone are on the card beside the list.
    tools_ = new ListTools(workspace_,
        { u"people"_s, view_, model_, filter_,
            { { PeopleModel::FamilyName, u"family_name"_s, Kind::Text },
                { PeopleModel::GivenName, u"given_name"_s, Kind::Text },
                { PeopleModel::Organisation, u"organisation"_s, Kind::Values, true, true },
                { PeopleModel::Function, u"function"_s, Kind::Text, false, true },
                { PeopleModel::Territories, u"territories"_s, Kind::Values, true, true },
                { PeopleModel::Email, u"email"_s, Kind::Text, false, true },
                { PeopleModel::Phone, u"phone"_s, Kind::Text, false },
                { PeopleModel::Registrations, u"registrations"_s, Kind::Values } } },
        this);
    connect(tools_, &ListTools::filterChanged, this, &PeoplePage::showCount);
    connect(tools_, &ListTools::said, this, &PeoplePage::said);
    connect(tools_, &ListTools::failed, this, &PeoplePage::report);
    notice_->coverWhenEmpty(view_);
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(filter_, 0, 0);
    grid->addWidget(tools_->filterButton(), 0, 1);
    grid->addWidget(tools_->viewsButton(), 0, 2);
    grid->addWidget(tools_->columnsButton(), 0, 3);
    grid->addWidget(count_, 0, 4);
    grid->addWidget(tools_->bar(), 1, 0, 1, 5);
    grid->addWidget(view_, 2, 0, 1, 5);
    grid->setColumnStretch(0, 1);
    return list;
}

void PeoplePage::connectParts()
{
    connect(
        filter_, &QLineEdit::textChanged, this, [this](const QString &typed) { model_->setFilter(typed); });
    connect(model_, &QAbstractItemModel::modelReset, this, [this] {
        showCount();
        keepCurrent();
        takeBackUnread();
    });
    connect(model_, &PeopleModel::readFailed, this, [this](const Error &error) {
        reportUnread(error);
        showCount();
    });
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PeoplePage::showCurrent);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeoplePage::showOther);
    connect(view_, &QTableView::activated, this, [this] {
        if (card_->person()) {
            revise(*card_->person());
        }
    });
    connect(card_, &PersonCard::registrationAsked, this, &PeoplePage::registrationAsked);
    connect(card_, &PersonCard::revisionAsked, this, &PeoplePage::revise);
    connect(card_, &PersonCard::attestationsAsked, this, &PeoplePage::attestationsAsked);
    connect(card_, &PersonCard::removalAsked, this, &PeoplePage::remove);
    connect(card_, &PersonCard::comparisonAsked, this, &PeoplePage::compare);
    connect(card_, &PersonCard::failed, this, &PeoplePage::report);
    connect(organisations_, &OrganisationsList::peopleAsked, this, &PeoplePage::showPeopleOf);
    connect(organisations_, &OrganisationsList::told, this, &PeoplePage::tell);
    connect(organisations_, &OrganisationsList::said, this, &PeoplePage::said);
    connect(organisations_, &OrganisationsList::failed, this, &PeoplePage::report);
    connect(organisations_, &OrganisationsList::unread, this, &PeoplePage::reportUnread);
    connect(organisations_, &OrganisationsList::wasRead, this, &PeoplePage::takeBackUnread);
    connect(duplicates_, &DuplicatesList::comparisonAsked, this, &PeoplePage::compare);
    connect(duplicates_, &DuplicatesList::failed, this, &PeoplePage::report);
    // What was done here is told after it: a change that comes later makes the news old.
    const auto forget = [this] {
        if (bar_->tone() == MessageBar::Tone::Success) {
            bar_->clear();
        }
    };
    const Changes *changes = &workspace_.changes();
    connect(changes, &Changes::directoryChanged, this, forget);
    connect(changes, &Changes::registrationsChanged, this, forget);
    connect(changes, &Changes::everythingChanged, this, forget);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        if (tabs_->currentWidget() == organisations_) {
            organisations_->find();
            return;
        }
        tabs_->setCurrentIndex(0);
        filter_->setFocus(Qt::ShortcutFocusReason);
        filter_->selectAll();
    });
}

void PeoplePage::showCount()
{
    const QString total = french::count(model_->total(), tr("personne"), tr("personnes"));
    const int shown = model_->rowCount();
    const bool isKnown = model_->isRead() || model_->total() > 0;
    count_->setText(!isKnown           ? QString()
            : shown == model_->total() ? total
                                       : tr("%1 sur %2").arg(shown).arg(total));
    if (isKnown) {
        notice_->setWords(tr("Aucune personne"),
            tr("Les personnes que vous inscrivez s’ajoutent ici. Si vous cherchez, essayez moins de "
               "lettres."));
    } else {
        notice_->setWords(words::unread(words::Unread::People), words::unreadGuidance());
    }
}

void PeoplePage::showCurrent()
{
    const QModelIndex index = view_->currentIndex();
    if (index.isValid()) {
        current_ = model_->personAt(index.row());
        card_->showPerson(current_);
    }
}

/// Two people chosen can be compared, and made one.
void PeoplePage::showOther()
{
    const QModelIndexList rows = view_->selectionModel()->selectedRows();
    PersonId other;
    if (rows.size() == 2 && current_.isValid()) {
        const PersonId first = model_->personAt(rows.first().row());
        other = first == current_ ? model_->personAt(rows.last().row()) : first;
    }
    card_->setOther(other);
}

void PeoplePage::showPeopleOf(const QString &organisation)
{
    ListFilter filter;
    filter.set({ .column = u"organisation"_s,
        .test = ColumnCondition::Test::Among,
        .values = { organisation },
        .from = {},
        .to = {} });
    tabs_->setCurrentIndex(0);
    filter_->clear();
    tools_->setFilter(filter);
    view_->setFocus(Qt::OtherFocusReason);
}

const QAbstractItemView *PeoplePage::list() const
{
    if (tabs_->currentWidget() == organisations_) {
        return organisations_->list();
    }
    return tabs_->currentWidget() == duplicates_ ? duplicates_->list() : view_;
}

QString PeoplePage::listTitle() const
{
    return tabs_->currentWidget() == organisations_ ? tr("Structures")
        : tabs_->currentWidget() == duplicates_     ? tr("Doublons possibles")
                                                    : tr("Annuaire");
}

/// After a reading or a filter, the same person stays chosen while they are listed.
void PeoplePage::keepCurrent()
{
    const int row = current_.isValid() ? model_->rowOf(current_) : -1;
    if (row < 0) {
        card_->clear(model_->rowCount() > 0);
        return;
    }
    rowchoice::choose(*view_, model_->index(row, 0));
    showCurrent();
}

void PeoplePage::showPerson(PersonId id)
{
    tabs_->setCurrentIndex(0);
    if (model_->rowOf(id) < 0) {
        filter_->clear();
    }
    current_ = id;
    keepCurrent();
}

void PeoplePage::revise(const Person &person)
{
    auto *dialog = new PersonDialog(workspace_, person, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PersonDialog::saved, this, [this](const Person &saved) {
        tell(tr("Fiche %1 enregistrée.").arg(french::of(names::display(saved.familyName, saved.givenName))));
    });
    dialog->open();
}

void PeoplePage::remove(const Person &person)
{
    if (const Done done = workspace_.directory().remove(person.id); !done) {
        report(done.error());
        return;
    }
    tell(tr("Fiche %1 supprimée.").arg(french::of(names::display(person.familyName, person.givenName))));
}

void PeoplePage::compare(PersonId one, PersonId other)
{
    PersonStore store(workspace_.database());
    const auto first = store.person(one);
    const auto second = store.person(other);
    const auto collisions = workspace_.directory().collisions(one, other);
    const auto labels = TerritoryStore(workspace_.database()).labels();
    if (!first || !second || !collisions || !labels) {
        report(!first     ? first.error()
                : !second ? second.error()
                : !labels ? labels.error()
                          : collisions.error());
        return;
    }
    auto *dialog = new MergeDialog(workspace_, *first, *second, *collisions, *labels, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::merged, this, [this](const Person &person, const QString &places) {
        const QString sentence
            = tr("Une seule fiche désormais : %1.").arg(names::display(person.familyName, person.givenName));
        tell(places.isEmpty() ? sentence : sentence + u' ' + places);
    });
    connect(dialog, &MergeDialog::toldApart, this,
        [this] { tell(tr("Personnes différentes : ces deux fiches ne seront plus proposées ensemble.")); });
    dialog->open();
}

void PeoplePage::tell(const QString &sentence)
{
    bar_->say(MessageBar::Tone::Success, sentence);
    Q_EMIT said(sentence);
}

void PeoplePage::reportUnread(const Error &error)
{
    unread_ = bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

void PeoplePage::takeBackUnread()
{
    if (model_->isRead() && organisations_->isRead()) {
        bar_->takeBack(unread_);
    }
}

void PeoplePage::report(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
