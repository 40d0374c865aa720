// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/organisationdialog.h"

#include "app/base/textfold.h"
#include "app/territories/territorystore.h"
#include "app/workspace.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

OrganisationDialog::OrganisationDialog(Workspace &workspace, const Organisation &known, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , known_(known)
    , bar_(new MessageBar(this))
    , name_(new QLineEdit(known.name, this))
    , kind_(new QComboBox(this))
    , territory_(new QComboBox(this))
{
    setWindowTitle(tr("Structure «\u00A0%1\u00A0»").arg(known.name));
    bar_->setObjectName(u"messageBar"_s);
    name_->setObjectName(u"organisationNameEdit"_s);
    kind_->setObjectName(u"organisationKindBox"_s);
    territory_->setObjectName(u"organisationTerritoryBox"_s);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Nom"), name_);
    form->addRow(tr("&Type"), kind_);
    form->addRow(tr("T&erritoire"), territory_);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Save)->setText(tr("En&registrer"));
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("&Annuler"));
    connect(buttons, &QDialogButtonBox::accepted, this, &OrganisationDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &OrganisationDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    fillLists();
    name_->setFocus();
}

void OrganisationDialog::fillLists()
{
    TerritoryStore store(workspace_.database());
    const auto kinds = store.organisationKinds();
    const auto territories = store.territories();
    if (!kinds || !territories) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(kinds ? territories.error() : kinds.error()));
        return;
    }
    kind_->addItem(tr("non précisé"), QString());
    for (const OrganisationKind &each : *kinds) {
        kind_->addItem(each.label, each.id);
    }
    territory_->addItem(tr("aucun, ou non précisé"), QString());
    for (const Territory &each : *territories) {
        territory_->addItem(each.label, each.id);
    }
    kind_->setCurrentIndex(std::max(0, kind_->findData(known_.kind)));
    territory_->setCurrentIndex(std::max(0, territory_->findData(known_.territory)));
}

void OrganisationDialog::accept()
{
    Organisation wanted = known_;
    wanted.name = text::tidy(name_->text());
    wanted.kind = kind_->currentData().toString();
    wanted.territory = territory_->currentData().toString();
    if (wanted.name.isEmpty()) {
        bar_->say(MessageBar::Tone::Trouble, tr("Il manque le nom\u00A0: indiquez-le, puis enregistrez."));
        name_->setFocus();
        return;
    }
    if (const Done done = workspace_.directory().reviseOrganisation(known_, wanted); !done) {
        bar_->say(MessageBar::Tone::Trouble,
            done.error().kind == Error::Kind::Duplicate
                ? tr("Une autre structure s’appelle déjà «\u00A0%1\u00A0». Si c’est la même, fermez cette "
                     "fiche, "
                     "choisissez les deux dans la liste (Ctrl+clic) et réunissez-les.")
                      .arg(done.error().subject)
                : words::sentence(done.error()),
            done.error().detail);
        return;
    }
    Q_EMIT saved(wanted);
    QDialog::accept();
}
