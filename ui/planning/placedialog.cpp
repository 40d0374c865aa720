// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/placedialog.h"

#include "app/sessions/placestore.h"
#include "app/workspace.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintextfield.h"
#include "ui/words/errorwords.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostSeats = 10'000;
}

PlaceDialog::PlaceDialog(Workspace &workspace, const QString &place, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , place_(place)
    , bar_(new MessageBar(this))
    , name_(new QLineEdit(this))
    , address_(new PlainTextField(this))
    , access_(new PlainTextField(this))
    , capacity_(new QSpinBox(this))
{
    setWindowTitle(place.isEmpty() ? tr("Nouveau lieu") : tr("Lieu"));
    bar_->setObjectName(u"messageBar"_s);
    address_->setObjectName(u"placeAddressEdit"_s);
    access_->setObjectName(u"placeAccessEdit"_s);
    capacity_->setObjectName(u"placeCapacitySpin"_s);
    capacity_->setRange(0, mostSeats);
    capacity_->setSpecialValueText(tr("à préciser"));
    address_->setPlaceholderText(tr("rue, code postal, ville"));
    access_->setPlaceholderText(tr("gare, bus, stationnement, entrée, accès de plain-pied…"));
    for (PlainTextField *edit : { address_, access_ }) {
        edit->setTabChangesFocus(true);
    }
    name_->setObjectName(u"placeNameEdit"_s);
    name_->setText(place);
    name_->setCursorPosition(0);
    auto *form = new QFormLayout;
    form->addRow(tr("&Lieu"), name_);
    form->addRow(tr("A&dresse"), address_);
    form->addRow(tr("A&ccès"), access_);
    auto *seats = new QHBoxLayout;
    seats->addWidget(capacity_);
    seats->addStretch();
    auto *seatsLabel = new QLabel(tr("&Places assises"), this);
    seatsLabel->setBuddy(capacity_);
    form->addRow(seatsLabel, seats);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Save)->setText(tr("En&registrer"));
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("&Annuler"));
    connect(buttons, &QDialogButtonBox::accepted, this, &PlaceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PlaceDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    if (place.isEmpty()) {
        return;
    }
    const auto known = PlaceStore(workspace.database()).place(place);
    if (!known) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(known.error()), known.error().detail);
        return;
    }
    address_->setPlainText(known->address);
    access_->setPlainText(known->access);
    capacity_->setValue(known->capacity.value_or(0));
}

void PlaceDialog::accept()
{
    PlaceFacts place { .name = place_,
        .address = address_->toPlainText(),
        .access = access_->toPlainText(),
        .capacity = capacity_->value() > 0 ? std::optional(capacity_->value()) : std::nullopt };
    const QString name = name_->text().isNull() ? u""_s : name_->text();
    if (place_.isEmpty()) {
        place.name = name;
    }
    const Done written = place_.isEmpty() ? workspace_.planning().addPlace(place)
                                          : workspace_.planning().describePlace(place, name);
    if (!written) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(written.error()), written.error().detail);
        return;
    }
    Q_EMIT saved(name);
    QDialog::accept();
}
