// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/standingfield.h"

#include "app/base/french.h"
#include "ui/widgets/fieldnote.h"
#include "ui/words/domainwords.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

StandingField::StandingField(QWidget *parent)
    : QWidget(parent)
    , label_(new QLabel(tr("&Statut"), this))
    , status_(new QComboBox(this))
    , reasonLabel_(new QLabel(tr("Motif"), this))
    , reason_(new QLineEdit(this))
    , facts_(new FieldNote(this))
{
    status_->setObjectName(u"statusCombo"_s);
    reason_->setObjectName(u"statusReasonEdit"_s);
    facts_->setObjectName(u"factsLabel"_s);
    for (const auto each : { RegistrationStatus::Requested, RegistrationStatus::Confirmed,
             RegistrationStatus::Waitlisted, RegistrationStatus::Cancelled, RegistrationStatus::Refused }) {
        status_->addItem(words::status(each), int(each));
    }
    label_->setObjectName(u"statusLabel"_s);
    label_->setBuddy(status_);
    reasonLabel_->setBuddy(reason_);
    reason_->setPlaceholderText(tr("pourquoi l’inscription s’arrête (facultatif)"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->addWidget(label_, 0, 0);
    grid->addWidget(status_, 0, 1);
    grid->addWidget(reasonLabel_, 0, 2);
    grid->addWidget(reason_, 0, 3);
    grid->addWidget(facts_, 1, 1, 1, 3);
    grid->setColumnStretch(3, 1);
    setFocusProxy(status_);
    setFocusPolicy(Qt::StrongFocus); // or a label's underlined letter does not lead here
    connect(status_, &QComboBox::currentIndexChanged, this, [this] {
        showReason();
        Q_EMIT changed();
    });
    connect(reason_, &QLineEdit::textEdited, this, &StandingField::changed);
    showReason();
}

void StandingField::setRegistration(const Registration &registration, const Presences &presences)
{
    setChoice(registration.status, registration.statusReason);
    facts_->say(FieldNote::Tone::Quiet, factsOf(registration, presences));
}

RegistrationStatus StandingField::status() const
{
    return RegistrationStatus(status_->currentData().toInt());
}

QString StandingField::reason() const
{
    return isActive(status()) ? QString() : reason_->text();
}

void StandingField::setChoice(RegistrationStatus status, const QString &reason)
{
    const QSignalBlocker quiet(status_);
    status_->setCurrentIndex(status_->findData(int(status)));
    reason_->setText(reason);
    showReason();
}

void StandingField::setLabelWidth(int width)
{
    label_->setMinimumWidth(width);
}

void StandingField::showReason()
{
    const bool ends = !isActive(status());
    reasonLabel_->setVisible(ends);
    reason_->setVisible(ends);
}

QString factsOf(const Registration &registration, const Presences &presences)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("StandingField", text); };
    QString status = words::status(registration.status);
    if (registration.waitlistRank) {
        status += tr(" (n° %1)").arg(*registration.waitlistRank);
    }
    QStringList facts;
    facts << tr("Demande reçue le %1").arg(french::dateTime(registration.requestedAt));
    facts << tr("%1 depuis le %2").arg(status, french::dateTime(registration.statusSince));
    if (presences.recorded == 0) {
        facts << tr("aucune présence notée");
    } else {
        facts << tr("présences : %1 sur %2")
                     .arg(presences.present)
                     .arg(french::count(
                         presences.recorded, tr("demi-journée notée"), tr("demi-journées notées")));
    }
    return facts.join(u" · "_s);
}
