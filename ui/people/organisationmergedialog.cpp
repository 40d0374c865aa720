// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/organisationmergedialog.h"

#include "app/workspace.h"
#include "ui/people/valuechoices.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

OrganisationMergeDialog::~OrganisationMergeDialog() = default;

OrganisationMergeDialog::OrganisationMergeDialog(Workspace &workspace, const Organisation &kept,
    const Organisation &removed, const Labels &labels, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , kept_(kept)
    , removed_(removed)
    , bar_(new MessageBar(this))
{
    setWindowTitle(tr("Deux structures à réunir"));
    bar_->setObjectName(u"messageBar"_s);
    auto *note = new QLabel(tr("Choisissez chaque valeur à garder. Toutes les personnes, et les places "
                               "réservées à l’une ou à l’autre, iront à la structure réunie."),
        this);
    note->setWordWrap(true);
    auto *body = new QWidget(this);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    choices_ = std::make_unique<ValueChoices>(grid, tr("Première"), tr("Seconde"));
    choices_->add(u"name"_s, tr("Nom"), kept.name, removed.name, [this] { wanted_.name = removed_.name; });
    choices_->add(u"kind"_s, tr("Type"), labels.kinds.value(kept.kind), labels.kinds.value(removed.kind),
        [this] { wanted_.kind = removed_.kind; });
    choices_->add(u"territory"_s, tr("Territoire"), labels.territories.value(kept.territory),
        labels.territories.value(removed.territory), [this] { wanted_.territory = removed_.territory; });
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *merge = buttons->addButton(tr("&Réunir les deux structures"), QDialogButtonBox::AcceptRole);
    merge->setObjectName(u"mergeOrganisationsButton"_s);
    buttons->addButton(tr("&Ne rien changer"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &OrganisationMergeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &OrganisationMergeDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addWidget(note);
    column->addWidget(body);
    column->addStretch();
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, sizeHint().height());
}

void OrganisationMergeDialog::accept()
{
    wanted_ = kept_;
    choices_->take();
    if (const Done done = workspace_.directory().mergeOrganisations(kept_, removed_, wanted_); !done) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(done.error()), done.error().detail);
        return;
    }
    Q_EMIT merged(wanted_);
    QDialog::accept();
}
