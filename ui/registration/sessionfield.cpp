// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/sessionfield.h"

#include "app/registrations/leaving.h"
#include "app/registrations/registration.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/fieldnote.h"
#include "ui/words/domainwords.h"
#include "ui/words/unreadwords.h"

#include <QGridLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

SessionField::SessionField(QWidget *parent)
    : QWidget(parent)
    , combo_(new ElidedComboBox(this))
    , showGroup_(new QToolButton(this))
    , outcome_(new QLabel(this))
    , dates_(new FieldNote(this))
{
    combo_->setObjectName(u"sessionCombo"_s);
    combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo_->setMinimumContentsLength(20);
    showGroup_->setObjectName(u"showGroupButton"_s);
    showGroup_->setText(tr("Voir"));
    showGroup_->setFocusPolicy(Qt::TabFocus);
    showGroup_->setToolTip(tr("Voir tous les inscrits de cette session"));
    outcome_->setObjectName(u"outcomeLabel"_s);
    outcome_->setTextFormat(Qt::PlainText);
    outcome_->setWordWrap(true);
    dates_->setObjectName(u"datesLabel"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(combo_, 0, 0);
    grid->addWidget(showGroup_, 0, 1);
    grid->addWidget(outcome_, 1, 0, 1, 2);
    grid->addWidget(dates_, 2, 0, 1, 2);
    setFocusProxy(combo_);
    setFocusPolicy(Qt::StrongFocus); // or a label's underlined letter does not lead here
    connect(combo_, &QComboBox::currentIndexChanged, this, [this] {
        explain();
        Q_EMIT changed();
    });
    connect(showGroup_, &QToolButton::clicked, this, [this] { Q_EMIT groupAsked(session(), track()); });
}

Done SessionField::reload(Database &database, QDate today)
{
    auto all = SessionChoices::read(database);
    const bool isFirst = !wasRead();
    if (!all) {
        sayUnread();
        return std::unexpected(all.error());
    }
    database_ = &database;
    plan_.reset();
    const SessionId session = this->session();
    const TrackId track = this->track();
    today_ = today;
    all_ = *std::move(all);
    open_.clear();
    list(session, track);
    if (isFirst) {
        chooseNext();
    }
    return {};
}

void SessionField::sayUnread()
{
    if (!wasRead()) {
        list({}, {});
    }
}

void SessionField::setAudience(Audience audience)
{
    if (audience == audience_) {
        return;
    }
    const SessionChoice *before = current();
    audience_ = audience;
    list(before ? before->session.id : SessionId {}, before ? before->track : TrackId {});
}

void SessionField::setGroup(SessionId session, TrackId track)
{
    list(session, track);
}

void SessionField::setOnlyRequested(bool only)
{
    onlyRequested_ = only;
    explain();
}

void SessionField::setClaim(const SeatClaim &claim)
{
    if (claim != claim_) {
        claim_ = claim;
        explain();
    }
}

void SessionField::setHeld(
    SessionId session, TrackId track, RegistrationStatus status, SessionId offered, bool isKept)
{
    held_ = Held { session, track, status, offered, isKept };
    explain();
}

void SessionField::setNothingHeld()
{
    held_.reset();
    explain();
}

void SessionField::setTheirs(const QList<Registration> &theirs)
{
    theirs_.clear();
    for (const Registration &each : theirs) {
        if (isActive(each.status)) {
            // Only what is foretold: saving says what is wrong.
            const bool isKept = database_ && leaving::isKept(*database_, each, today_).value_or(false);
            theirs_.append({ each.session, each.track, each.status, {}, isKept });
        }
    }
    explain();
}

const SessionField::Held *SessionField::placeIn(TrackId track) const
{
    const auto placed = std::ranges::find_if(theirs_, [&](const Held &each) {
        return each.track == track && each.status == RegistrationStatus::Confirmed;
    });
    return placed == theirs_.end() || held_ ? nullptr : &*placed;
}

bool SessionField::isPlaceKept() const
{
    const Held *placed = placeIn(track());
    return placed && placed->isKept;
}

QString SessionField::labelOf(const Held &held) const
{
    const auto where = std::ranges::find_if(all_.choices, [&](const SessionChoice &each) {
        return each.session.id == held.session && each.track == held.track;
    });
    return where == all_.choices.end() ? QString() : where->session.label.toLower();
}

QString SessionField::alreadyThere(const SessionChoice &choice) const
{
    const auto here = std::ranges::find_if(theirs_,
        [&](const Held &each) { return each.session == choice.session.id && each.track == choice.track; });
    if (here != theirs_.end()) {
        return tr("Inscription déjà %1 dans cette session.").arg(words::status(here->status));
    }
    const Held *placed = placeIn(choice.track);
    const QString where = placed ? labelOf(*placed) : QString();
    if (where.isEmpty()) {
        return {};
    }
    return (placed->isKept
            ? tr("Place déjà confirmée en %1, où des présences ou des absences sont saisies\u00a0: elle y "
                 "reste, seul un souhait sera proposé.")
            : tr("Place déjà confirmée en %1\u00a0: un transfert ou un souhait sera proposé."))
        .arg(where);
}

void SessionField::list(SessionId session, TrackId track)
{
    const SessionId before = this->session();
    {
        const QSignalBlocker quiet(combo_);
        combo_->clear();
        open_ = all_.openTo(audience_);
        int chosen = -1;
        for (int i = 0; i < open_.size(); ++i) {
            combo_->addItem(sessionchoice::label(all_, *open_[i]));
            combo_->setItemData(i, sessionchoice::dates(all_, *open_[i], audience_), Qt::ToolTipRole);
            // The same session in another track: an élu and a professional of session 2 share its number
            // only.
            if (open_[i]->session.id == session && (chosen < 0 || open_[i]->track == track)) {
                chosen = i;
            }
        }
        combo_->setCurrentIndex(chosen);
        combo_->setPlaceholderText(!wasRead() ? tr("sessions non lues")
                : open_.isEmpty()             ? tr("aucune session pour ce public")
                                              : tr("à choisir"));
    }
    explain();
    if (before != this->session()) {
        Q_EMIT changed();
    }
}

void SessionField::chooseNext()
{
    const auto next = std::ranges::find_if(open_, [this](const SessionChoice *choice) {
        return !choice->meetings.isEmpty() && choice->meetings.last().date >= today_;
    });
    if (next != open_.end()) {
        combo_->setCurrentIndex(int(next - open_.begin()));
    }
}

const SessionChoice *SessionField::current() const
{
    return open_.value(combo_->currentIndex(), nullptr);
}

SessionId SessionField::session() const
{
    const SessionChoice *choice = current();
    return choice ? choice->session.id : SessionId {};
}

TrackId SessionField::track() const
{
    const SessionChoice *choice = current();
    return choice ? choice->track : TrackId {};
}

QList<SeanceChoice> SessionField::seances() const
{
    const SessionChoice *choice = current();
    return choice ? sessionchoice::seances(all_, *choice, audience_) : QList<SeanceChoice>();
}

QList<CompletionEntry> SessionField::others() const
{
    const SessionChoice *choice = current();
    return choice ? sessionchoice::others(all_, *choice) : QList<CompletionEntry>();
}

const SeatPlan *SessionField::planOf(const SessionChoice &choice)
{
    if (!plan_ || plan_->session != choice.session.id || plan_->track != choice.track) {
        auto plan = SeatPlan::read(*database_, choice.session.id, choice.track, today_);
        if (!plan) {
            return nullptr; // only what is foretold: saving says what is wrong
        }
        plan_ = *std::move(plan);
    }
    return &*plan_;
}

QString SessionField::audienceLabel(Audience audience) const
{
    const SessionChoice *choice = current();
    const Cycle *cycle = choice ? all_.cycleOf(*choice)
        : all_.cycles.isEmpty() ? nullptr
                                : &all_.cycles.first();
    const QString label = cycle ? cycle->audienceLabel(audience) : QString();
    return label.isEmpty() ? words::audience(audience) : label;
}

Audience SessionField::audienceFor(TrackId track, Audience wanted) const
{
    for (const Cycle &cycle : all_.cycles) {
        const Track *found = cycle.track(track);
        if (found && !found->audiences.isEmpty()) {
            return found->audiences.contains(wanted) ? wanted : found->audiences.first();
        }
    }
    return wanted;
}

QString SessionField::foretold(const SessionChoice &choice)
{
    if (held_ && held_->offered == choice.session.id && held_->track == choice.track) {
        return tr("Sera confirmée\u00a0: la place proposée dans cette session sera prise.");
    }
    const SeatPlan *plan = planOf(choice);
    if (!plan) {
        return {};
    }
    SeatClaim claim = claim_;
    claim.audience = audience_;
    return sessionchoice::outcome(choice.occupancy, *plan, claim,
        held_ ? held_->status == RegistrationStatus::Requested : onlyRequested_);
}

void SessionField::explain()
{
    const SessionChoice *choice = current();
    showGroup_->setEnabled(choice != nullptr);
    outcome_->setVisible(choice != nullptr);
    if (!choice) {
        dates_->say(FieldNote::Tone::Quiet,
            !wasRead() ? words::whyUnread(words::Unread::Sessions)
                : open_.isEmpty()
                ? tr("Aucune session n’accueille ce public : ajoutez-en une au programme, ou choisissez "
                     "un autre public.")
                : QString());
        return;
    }
    const bool isHeld = held_ && held_->session == choice->session.id && held_->track == choice->track;
    QString outcome = isHeld ? tr("Inscription %1 dans cette session.").arg(words::status(held_->status))
                             : alreadyThere(*choice);
    if (outcome.isEmpty()) {
        outcome = foretold(*choice);
    }
    if (held_ && !isHeld && !isActive(held_->status)) {
        outcome = tr("Changera de session en restant %1.").arg(words::status(held_->status));
    }
    if (held_ && !isHeld && held_->isKept) {
        outcome = tr("Sera refusé\u00a0: des présences ou des absences sont saisies en %1, l’inscription y "
                     "reste.")
                      .arg(labelOf(*held_));
    }
    if (const Cycle *cycle = all_.cycleOf(*choice); cycle && !isHeld) {
        const QString state = sessionchoice::formState(*cycle, audience_);
        outcome += state.isEmpty() ? QString() : u' ' + state;
    }
    outcome_->setText(outcome);
    dates_->say(FieldNote::Tone::Quiet, sessionchoice::dates(all_, *choice, audience_));
}
