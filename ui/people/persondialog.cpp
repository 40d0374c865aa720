// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/persondialog.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/people/sortname.h"
#include "app/territories/territorystore.h"
#include "app/workspace.h"
#include "ui/widgets/chippicker.h"
#include "ui/widgets/foldedcompleter.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

PersonDialog::PersonDialog(Workspace &workspace, const Person &known, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , known_(known)
    , bar_(new MessageBar(this))
    , civility_(new QComboBox(this))
    , familyName_(new QLineEdit(known.familyName, this))
    , givenName_(new QLineEdit(known.givenName, this))
    , sortName_(new QLineEdit(known.sortName, this))
    , function_(new QLineEdit(known.function, this))
    , organisation_(new QLineEdit(known.organisationName, this))
    , council_(new QLineEdit(known.council, this))
    , email_(new QLineEdit(known.email, this))
    , phone_(new QLineEdit(known.phone, this))
    , territories_(new ChipPicker(this))
    , sortNameFollows_(known.sortName == names::proposedSortName(known.familyName))
{
    setWindowTitle(tr("Fiche %1").arg(french::of(names::display(known.familyName, known.givenName))));
    familyName_->setObjectName(u"familyNameEdit"_s);
    givenName_->setObjectName(u"givenNameEdit"_s);
    sortName_->setObjectName(u"sortNameEdit"_s);
    organisation_->setObjectName(u"organisationEdit"_s);
    email_->setObjectName(u"emailEdit"_s);
    bar_->setObjectName(u"messageBar"_s);
    sortName_->setToolTip(tr("Le nom sous lequel la personne est rangée ; vidé, il est proposé de nouveau"));
    layOut();
    fillLists();
    connect(familyName_, &QLineEdit::textChanged, this, [this](const QString &name) {
        if (sortNameFollows_) {
            sortName_->setText(names::proposedSortName(text::tidy(name)));
        }
    });
    connect(sortName_, &QLineEdit::textEdited, this,
        [this](const QString &typed) { sortNameFollows_ = typed.trimmed().isEmpty(); });
    auto *completer = new FoldedCompleter(organisation_, &organisations_);
    connect(completer, &FoldedCompleter::chosen, this,
        [this](const CompletionEntry &entry) { organisation_->setText(entry.text); });
    familyName_->setFocus();
}

void PersonDialog::layOut()
{
    civility_->addItem(tr("non précisée"), QString());
    civility_->addItem(tr("Madame"), u"Madame"_s);
    civility_->addItem(tr("Monsieur"), u"Monsieur"_s);
    if (civility_->findData(known_.civility) < 0 && !known_.civility.isEmpty()) {
        civility_->addItem(known_.civility, known_.civility);
    }
    civility_->setCurrentIndex(std::max(0, civility_->findData(known_.civility)));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Civilité"), civility_);
    form->addRow(tr("&Nom"), familyName_);
    form->addRow(tr("&Prénom"), givenName_);
    form->addRow(tr("Nom de c&lassement"), sortName_);
    form->addRow(tr("&Fonction"), function_);
    form->addRow(tr("&Structure"), organisation_);
    form->addRow(tr("Conse&il citoyen de"), council_);
    form->addRow(tr("C&ourriel"), email_);
    form->addRow(tr("&Téléphone"), phone_);
    form->addRow(tr("T&erritoires"), territories_);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Save)->setText(tr("En&registrer"));
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("&Annuler"));
    connect(buttons, &QDialogButtonBox::accepted, this, &PersonDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PersonDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
}

void PersonDialog::fillLists()
{
    TerritoryStore store(workspace_.database());
    const auto territories = store.territories();
    const auto organisations = store.organisations();
    if (!territories || !organisations) {
        bar_->say(MessageBar::Tone::Trouble,
            words::sentence(territories ? organisations.error() : territories.error()));
        return;
    }
    QList<CompletionEntry> entries;
    for (const Territory &each : *territories) {
        entries.append({ .id = each.id,
            .text = each.label,
            .detail = each.departmentName,
            .key = text::fold(each.label) });
    }
    territories_->setEntries(entries);
    territories_->setPlaceholder(tr("chercher un contrat de ville"));
    territories_->setChosen(known_.territories);
    entries.clear();
    for (const Organisation &each : *organisations) {
        entries.append({ .id = each.id.value, .text = each.name, .detail = {}, .key = {} });
    }
    organisations_.setEntries(entries);
}

Person PersonDialog::wanted() const
{
    Person person = known_;
    person.civility = civility_->currentData().toString();
    person.familyName = familyName_->text();
    person.givenName = givenName_->text();
    person.sortName = sortName_->text();
    person.function = function_->text();
    person.organisationName = organisation_->text();
    person.council = council_->text();
    person.email = email_->text();
    person.phone = phone_->text();
    person.territories = territories_->chosen();
    return person;
}

void PersonDialog::accept()
{
    if (text::tidy(familyName_->text()).isEmpty()) {
        bar_->say(MessageBar::Tone::Trouble, tr("Il manque le nom : indiquez-le, puis enregistrez."));
        familyName_->setFocus();
        return;
    }
    if (!territories_->pendingText().isEmpty()) {
        bar_->say(MessageBar::Tone::Trouble,
            tr("Le territoire « %1 » n’est pas choisi : prenez-le dans la liste, ou effacez-le.")
                .arg(territories_->pendingText()));
        territories_->edit()->setFocus();
        return;
    }
    const auto done = workspace_.directory().revise(known_, wanted());
    if (!done) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(done.error()), done.error().detail);
        return;
    }
    Q_EMIT saved(*done);
    QDialog::accept();
}
