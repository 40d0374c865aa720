// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status/reasondialog.h"

#include "app/base/french.h"
#include "ui/widgets/longwords.h"
#include "ui/widgets/tints.h"
#include "ui_reasondialog.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

ReasonDialog::ReasonDialog(
    RegistrationStatus status, qsizetype count, const QString &name, const QString &caution, QWidget *parent)
    : QDialog(parent)
    , ui_(std::make_unique<Ui::ReasonDialog>())
{
    ui_->setupUi(this);
    const bool cancels = status == RegistrationStatus::Cancelled;
    // A name of three hundred letters without a space is broken, not cut at the edge.
    const QString whose = count == 1 ? tr("l’inscription « %1 »").arg(longwords::breakable(name))
                                     : french::count(count, tr("inscription"), tr("inscriptions"));
    setWindowTitle(cancels ? tr("Annuler une inscription") : tr("Refuser une inscription"));
    if (count > 1) {
        setWindowTitle(cancels ? tr("Annuler des inscriptions") : tr("Refuser des inscriptions"));
    }
    ui_->whoLabel->setText((cancels ? tr("Annuler %1 ?") : tr("Refuser %1 ?")).arg(whose));
    QFont bold = ui_->whoLabel->font();
    bold.setBold(true);
    ui_->whoLabel->setFont(bold);
    ui_->cautionLabel->setText(caution);
    ui_->cautionLabel->setVisible(!caution.isEmpty());
    QPalette quieter = ui_->noteLabel->palette();
    quieter.setColor(QPalette::WindowText, tints::quiet(palette()));
    ui_->noteLabel->setPalette(quieter);
    QPushButton *go = ui_->buttonBox->addButton(QDialogButtonBox::Ok);
    go->setText(count == 1 ? (cancels ? tr("&Annuler l’inscription") : tr("&Refuser l’inscription"))
                           : (cancels ? tr("&Annuler les inscriptions") : tr("&Refuser les inscriptions")));
    ui_->buttonBox->addButton(QDialogButtonBox::Cancel)->setText(tr("&Ne rien changer"));
    ui_->reasonEdit->setPlaceholderText(
        cancels ? tr("désistement, empêchement…") : tr("public non concerné…"));
    const int wide = sizeHint().width();
    resize(
        wide, std::max(sizeHint().height(), heightForWidth(wide))); // its hint is too low for a broken name
}

ReasonDialog::~ReasonDialog() = default;

QString ReasonDialog::reason() const
{
    return ui_->reasonEdit->text();
}
