// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of SheetDialog: how they are wired, filled and read.
#include "ui/print/sheetdialog.h"
#include "ui_sheetdialog.h"

#include <QCheckBox>
#include <QMenu>
#include <QShortcut>
#include <QTimer>

using namespace Qt::StringLiterals;

void SheetDialog::connectParts()
{
    connect(previewing_, &QTimer::timeout, this, &SheetDialog::preview);
    connect(ui_->meetingsTree, &MeetingTree::checkedChanged, this, &SheetDialog::previewLater);
    connect(ui_->blankRowsSpin, &QSpinBox::valueChanged, this, &SheetDialog::previewLater);
    connect(ui_->rowHeightSpin, &QDoubleSpinBox::valueChanged, this, &SheetDialog::previewLater);
    for (QComboBox *combo :
        { static_cast<QComboBox *>(ui_->sheetCombo), ui_->orderCombo, ui_->orientationCombo }) {
        connect(combo, &QComboBox::activated, this, &SheetDialog::previewLater);
    }
    for (QCheckBox *box : { ui_->functionCheck, ui_->organisationCheck, ui_->territoryCheck,
             ui_->speakersCheck, ui_->waitingCheck }) {
        connect(box, &QCheckBox::toggled, this, &SheetDialog::previewLater);
    }
    connect(ui_->zoomInButton, &QToolButton::clicked, ui_->preview, &SheetPreview::zoomIn);
    connect(ui_->zoomOutButton, &QToolButton::clicked, ui_->preview, &SheetPreview::zoomOut);
    connect(ui_->printButton, &QPushButton::clicked, this, &SheetDialog::choosePrinter);
    connect(ui_->pdfButton, &QPushButton::clicked, this, &SheetDialog::choosePath);
    connect(ui_->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    // A button forgets its own keys when its text is set.
    const auto press = [this](const QList<QKeySequence> &keys, QAbstractButton *button) {
        for (const QKeySequence &each : keys) {
            connect(new QShortcut(each, this), &QShortcut::activated, button, [button] { button->click(); });
        }
    };
    press({ QKeySequence::Save }, ui_->pdfButton);
    press({ QKeySequence::Print }, ui_->printButton);
    press({ u"Ctrl++"_s, u"Ctrl+="_s }, ui_->zoomInButton);
    press({ u"Ctrl+-"_s }, ui_->zoomOutButton);
    auto *choices = new QMenu(this);
    connect(choices, &QMenu::aboutToShow, this, [this, choices] { ui_->meetingsTree->fillChoices(choices); });
    ui_->checkButton->setMenu(choices);
}

void SheetDialog::fillLook(const SheetOptions &options)
{
    ui_->orderCombo->addItems({ tr("alphabétique"), tr("par structure"), tr("d’arrivée des demandes") });
    ui_->orderCombo->setCurrentIndex(int(options.order));
    ui_->orientationCombo->addItems(
        { tr("selon le nombre de demi-journées"), tr("en hauteur"), tr("en largeur") });
    ui_->orientationCombo->setCurrentIndex(int(options.look.orientation));
    ui_->functionCheck->setChecked(options.look.hasFunction);
    ui_->organisationCheck->setChecked(options.look.hasOrganisation);
    ui_->territoryCheck->setChecked(options.look.hasTerritory);
    ui_->speakersCheck->setChecked(options.look.hasSpeakers);
    ui_->waitingCheck->setChecked(options.listsWaiting);
    ui_->blankRowsSpin->setMaximum(SheetOptions::mostBlankRows);
    ui_->blankRowsSpin->setValue(options.blankRows);
    ui_->rowHeightSpin->setRange(SheetLook::leastRowHeight, SheetLook::mostRowHeight);
    ui_->rowHeightSpin->setValue(options.look.rowHeight);
}

SheetOptions SheetDialog::options() const
{
    return { .order = SheetOrder(ui_->orderCombo->currentIndex()),
        .blankRows = ui_->blankRowsSpin->value(),
        .listsWaiting = ui_->waitingCheck->isChecked(),
        .look = { .hasFunction = ui_->functionCheck->isChecked(),
            .hasOrganisation = ui_->organisationCheck->isChecked(),
            .hasTerritory = ui_->territoryCheck->isChecked(),
            .hasSpeakers = ui_->speakersCheck->isChecked(),
            .rowHeight = ui_->rowHeightSpin->value(),
            .orientation = SheetOrientation(ui_->orientationCombo->currentIndex()) } };
}
