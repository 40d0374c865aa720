// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/personcard.h"

#include "app/base/french.h"
#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/rosterstore.h"
#include "app/territories/territorystore.h"
#include "app/workspace.h"
#include "ui/history/historypanel.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/longwords.h"
#include "ui/words/domainwords.h"
#include "ui/words/rosterwords.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PersonCard::PersonCard(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , name_(new QLabel(this))
    , facts_(new QLabel(this))
    , tabs_(new QTabWidget(this))
    , registrations_(new QListWidget)
    , history_(new HistoryPanel(workspace))
    , revise_(new QPushButton(tr("&Modifier la fiche…"), this))
    , attestations_(new QPushButton(tr("A&ttestations…"), this))
    , remove_(new QPushButton(tr("&Supprimer la fiche"), this))
    , compare_(new QPushButton(tr("Comparer les &deux fiches…"), this))
{
    name_->setObjectName(u"personNameLabel"_s);
    facts_->setObjectName(u"personFactsLabel"_s);
    registrations_->setObjectName(u"personRegistrations"_s);
    revise_->setObjectName(u"reviseButton"_s);
    attestations_->setObjectName(u"personAttestationsButton"_s);
    attestations_->setToolTip(tr("Tout ce qui peut être attesté à cette personne, session par session"));
    remove_->setObjectName(u"removeButton"_s);
    compare_->setObjectName(u"compareTwoButton"_s);
    QFont large = name_->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    name_->setFont(large);
    for (QLabel *label : { name_, facts_ }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    registrations_->setAccessibleName(tr("Inscriptions de la personne"));
    registrations_->setWordWrap(true);
    registrations_->setToolTip(tr("Entrée ou double-clic : ouvrir l’inscription"));
    auto *notice = new EmptyNotice;
    notice->setWords(tr("Aucune inscription"), tr("Inscrivez cette personne depuis la page Inscriptions."));
    notice->coverWhenEmpty(registrations_);
    tabs_->addTab(registrations_, tr("Inscriptions"));
    history_->setLinked(EntityKind::Registration);
    tabs_->addTab(history_, tr("Historique"));
    auto *row = new QHBoxLayout;
    row->addWidget(revise_);
    row->addWidget(attestations_);
    row->addWidget(remove_);
    row->addWidget(compare_);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 0, 0);
    column->addWidget(name_);
    column->addWidget(facts_);
    column->addLayout(row);
    column->addWidget(tabs_, 1);
    connect(registrations_, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT registrationAsked(RegistrationId { item->data(Qt::UserRole).toLongLong() });
    });
    connect(history_, &HistoryPanel::entityAsked, this,
        [this](const Entity &entity) { Q_EMIT registrationAsked(RegistrationId { entity.id() }); });
    connect(history_, &HistoryPanel::failed, this, &PersonCard::failed);
    connect(revise_, &QPushButton::clicked, this, [this] { Q_EMIT revisionAsked(*person_); });
    connect(attestations_, &QPushButton::clicked, this, [this] { Q_EMIT attestationsAsked(person_->id); });
    connect(remove_, &QPushButton::clicked, this, [this] { Q_EMIT removalAsked(*person_); });
    connect(compare_, &QPushButton::clicked, this, [this] { Q_EMIT comparisonAsked(person_->id, other_); });
    clear(false);
}

void PersonCard::clear(bool canChoose)
{
    person_.reset();
    name_->setText(canChoose ? tr("Choisissez une personne dans la liste") : QString());
    facts_->clear();
    registrations_->clear();
    history_->clear();
    setOther({});
    for (QWidget *widget : { static_cast<QWidget *>(tabs_), static_cast<QWidget *>(revise_),
             static_cast<QWidget *>(attestations_), static_cast<QWidget *>(remove_) }) {
        widget->hide();
    }
}

void PersonCard::setOther(PersonId id)
{
    other_ = id;
    const bool isTwo = id.isValid() && person_ && person_->id != id;
    compare_->setVisible(isTwo);
    if (isTwo) {
        const auto other = PersonStore(workspace_.database()).person(id);
        compare_->setToolTip(other ? tr("Avec la fiche %1\u00A0: choisir les valeurs et n’en faire qu’une")
                                         .arg(french::of(names::display(other->familyName, other->givenName)))
                                   : QString());
    }
}

void PersonCard::showPerson(PersonId id)
{
    const auto person = PersonStore(workspace_.database()).person(id);
    const auto labels = TerritoryStore(workspace_.database()).labels();
    if (!person || !labels) {
        clear(true);
        Q_EMIT failed(person ? labels.error() : person.error());
        return;
    }
    person_ = *person;
    showFacts(*labels);
    if (const Done done = showRegistrations(); !done) {
        Q_EMIT failed(done.error());
    }
    history_->showPerson(id);
    tabs_->show();
    revise_->show();
    // Who has registrations stays: their presences are counted.
    remove_->setVisible(registrations_->count() == 0);
    attestations_->setVisible(registrations_->count() > 0);
}

void PersonCard::showFacts(const QHash<QString, QString> &territories)
{
    name_->setText(longwords::breakable(names::display(person_->familyName, person_->givenName)));
    QStringList shown;
    for (const QString &id : person_->territories) {
        shown.append(territories.value(id, id));
    }
    QStringList facts;
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty()) {
            facts.append(tr("%1 : %2").arg(label, value));
        }
    };
    add(tr("Civilité"), person_->civility);
    add(tr("Nom de classement"), person_->sortName);
    add(tr("Fonction"), person_->function);
    add(tr("Structure"), person_->organisationName);
    add(tr("Conseil citoyen de"), person_->council);
    add(tr("Courriel"), person_->email);
    add(tr("Téléphone"), person_->phone);
    add(tr("Territoires"), shown.join(u", "_s));
    facts_->setText(longwords::breakable(facts.join(u'\n')));
}

Done PersonCard::showRegistrations()
{
    registrations_->clear();
    const auto theirs
        = RegistrationStore(workspace_.database())
              .registrations({ .session = {}, .track = {}, .person = person_->id, .status = {} });
    if (!theirs) {
        return std::unexpected(theirs.error());
    }
    for (const Registration &each : *theirs) {
        const auto presences = RosterStore(workspace_.database()).presences(each.id);
        if (!presences) {
            return std::unexpected(presences.error());
        }
        QString line
            = tr("Session %1 · %2 · %3")
                  .arg(each.sessionNumber)
                  .arg(words::audience(each.audience), words::rankedStatus(each.status, each.waitlistRank));
        if (!each.statusReason.isEmpty()) {
            line += tr(" (%1)").arg(each.statusReason);
        }
        if (presences->recorded > 0) {
            line += u'\n' + words::presences(*presences);
        }
        auto *item = new QListWidgetItem(line, registrations_);
        item->setData(Qt::UserRole, each.id.value);
    }
    return {};
}
