// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitinglist/seatsdialog.h"

#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/transaction.h"
#include "app/workspace.h"
#include "ui/waitinglist/quotatable.h"
#include "ui/widgets/fieldnote.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostSeats = 100'000;
constexpr int usualSeats = 30;

} // namespace

SeatsDialog::SeatsDialog(Workspace &workspace, SessionId session, TrackId track, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
{
    stored_.session = session;
    stored_.track = track;
    setObjectName(u"seatsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    read();
}

void SeatsDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    bar_ = new MessageBar(this);
    layout->addWidget(bar_);

    auto *form = new QFormLayout;
    isLimited_ = new QCheckBox(tr("Nombre de &places limité à"), this);
    isLimited_->setObjectName(u"limitedCheck"_s);
    capacity_ = new QSpinBox(this);
    capacity_->setObjectName(u"capacitySpin"_s);
    capacity_->setAccessibleName(tr("Nombre de places"));
    capacity_->setRange(0, mostSeats);
    capacity_->setValue(usualSeats);
    capacity_->setEnabled(false);
    connect(isLimited_, &QCheckBox::toggled, capacity_, &QWidget::setEnabled);
    form->addRow(isLimited_, capacity_);
    layout->addLayout(form);
    fullByHand_ = new QCheckBox(tr("&COMPLET : les nouvelles demandes vont en liste d’attente"), this);
    fullByHand_->setObjectName(u"fullByHandCheck"_s);
    layout->addWidget(fullByHand_);
    lateCalls_ = new QCheckBox(tr("&Appels autorisés après la première séance"), this);
    lateCalls_->setObjectName(u"lateCallsCheck"_s);
    layout->addWidget(lateCalls_);

    auto *box = new QGroupBox(tr("Quotas, même quand le nombre de places n’est pas limité"), this);
    auto *boxLayout = new QVBoxLayout(box);
    auto *quotaLayout = new QHBoxLayout;
    boxLayout->addLayout(quotaLayout, 1);
    quotas_ = new QuotaTable(box);
    quotas_->setObjectName(u"quotaTable"_s);
    quotas_->setMinimumSize(400, 130);
    quotaLayout->addWidget(quotas_);
    auto *buttons = new QVBoxLayout;
    auto *add = new QPushButton(tr("A&jouter"), box);
    add->setObjectName(u"addQuotaButton"_s);
    connect(add, &QPushButton::clicked, quotas_, &QuotaTable::addQuota);
    auto *remove = new QPushButton(tr("&Retirer"), box);
    remove->setObjectName(u"removeQuotaButton"_s);
    connect(remove, &QPushButton::clicked, quotas_, &QuotaTable::removeCurrent);
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    quotaLayout->addLayout(buttons);
    quotaNote_ = new FieldNote(box);
    quotaNote_->setObjectName(u"quotaNote"_s);
    boxLayout->addWidget(quotaNote_);
    connect(quotas_, &QuotaTable::edited, quotaNote_, &FieldNote::clear);
    layout->addWidget(box, 1);
    buildForms(layout);

    auto *ends = new QDialogButtonBox(this);
    ends->addButton(QDialogButtonBox::Ok)->setText(tr("&Enregistrer"));
    ends->addButton(QDialogButtonBox::Cancel)->setText(tr("&Ne rien changer"));
    connect(ends, &QDialogButtonBox::accepted, this, &SeatsDialog::accept);
    connect(ends, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(ends);
}

void SeatsDialog::buildForms(QVBoxLayout *layout)
{
    const auto cycles = ProgrammeStore(workspace_.database()).cycles();
    const auto sessions = MeetingStore(workspace_.database()).sessions();
    if (!cycles || !sessions) {
        complain(!cycles ? cycles.error() : sessions.error());
        return;
    }
    const auto cycle = std::ranges::find_if(
        *cycles, [&](const Cycle &each) { return each.track(stored_.track) != nullptr; });
    const auto session = std::ranges::find(*sessions, stored_.session, &Session::id);
    if (cycle == cycles->end() || session == sessions->end()) {
        return;
    }
    cycle_ = cycle->id;
    const Track *track = cycle->track(stored_.track);
    setWindowTitle(tr("Places – %1 · %2").arg(session->label, track->label));
    if (const Done offered = quotas_->offer(workspace_.database(), track->audiences); !offered) {
        complain(offered.error());
    }
    auto *box
        = new QGroupBox(tr("Formulaires publics (pour information : ne décident d’aucune place)"), this);
    auto *form = new QFormLayout(box);
    for (const RegistrationForm &each : cycle->forms) {
        if (!track->audiences.contains(each.audience)) {
            continue;
        }
        auto *choice = new QComboBox(box);
        choice->setObjectName(u"formState_"_s + code(each.audience));
        for (const FormState state :
            { FormState::NotOpen, FormState::Open, FormState::Closed, FormState::Full }) {
            choice->addItem(words::formState(state), int(state));
        }
        choice->setCurrentIndex(choice->findData(int(each.state)));
        form->addRow(tr("%1 :").arg(each.audienceLabel), choice);
        forms_.append({ each.audience, each.state, choice });
    }
    layout->addWidget(box);
}

void SeatsDialog::read()
{
    const auto read = workspace_.seats().seats(stored_.session, stored_.track);
    if (!read) {
        complain(read.error());
        return;
    }
    stored_ = *read;
    isLimited_->setChecked(stored_.capacity.has_value());
    capacity_->setValue(stored_.capacity.value_or(usualSeats));
    fullByHand_->setChecked(stored_.fullByHand);
    lateCalls_->setChecked(stored_.lateCallsAllowed);
    quotas_->setQuotas(stored_.quotas);
}

GroupSeats SeatsDialog::seats() const
{
    GroupSeats seats = stored_;
    seats.capacity = isLimited_->isChecked() ? std::optional(capacity_->value()) : std::nullopt;
    seats.fullByHand = fullByHand_->isChecked();
    seats.lateCallsAllowed = lateCalls_->isChecked();
    seats.quotas = quotas_->quotas();
    return seats;
}

void SeatsDialog::accept()
{
    // Another quota than the one typed would be stored, or none.
    if (const QString why = quotas_->leadToUnnamed(); !why.isEmpty()) {
        quotaNote_->say(FieldNote::Tone::Trouble, why);
        return;
    }
    const Done set = writing(workspace_.database(), [&]() -> Done {
        if (const GroupSeats wanted = seats(); wanted != stored_) {
            if (const Done seatsSet = workspace_.seats().setSeats(wanted); !seatsSet) {
                return seatsSet;
            }
        }
        for (const Form &form : forms_) {
            const auto state = FormState(form.choice->currentData().toInt());
            if (state != form.state) {
                if (const Done stateSet = workspace_.seats().setFormState(cycle_, form.audience, state);
                    !stateSet) {
                    return stateSet;
                }
            }
        }
        return {};
    });
    if (!set) {
        complain(set.error());
        return;
    }
    Q_EMIT said(tr("Places enregistrées."));
    QDialog::accept();
}

void SeatsDialog::complain(const Error &error)
{
    const bool twice = error.kind == Error::Kind::Invalid && error.subject == u"quota"_s;
    bar_->say(MessageBar::Tone::Trouble,
        twice ? tr("Deux quotas portent sur la même chose : gardez-en un seul.") : words::sentence(error),
        twice ? QString() : error.detail);
}
