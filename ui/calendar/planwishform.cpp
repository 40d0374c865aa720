// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/planwishform.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/undatedseances.h"
#include "app/workspace.h"
#include "ui/planning/hourfield.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/fieldnote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

using namespace Qt::StringLiterals;

PlanWishForm::PlanWishForm(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , schoolHolidays_(holidays::schoolHolidays(workspace.database()).value_or(QList<holidays::Period>()))
    , groups_(new QListWidget(this))
    , first_(new DateField(this))
    , last_(new DateField(this))
    , spanNote_(new FieldNote(this))
    , least_(new QSpinBox(this))
    , most_(new QSpinBox(this))
    , place_(new QComboBox(this))
    , otherPlaces_(new QCheckBox(tr("D’autres lieux pour certains &groupes"), this))
    , groupPlaces_(new QWidget(this))
    , speakers_(new FieldNote(this))
    , avoid_(new QCheckBox(tr("É&viter les vacances scolaires et les jours fériés"), this))
    , avoidNote_(new FieldNote(this))
    , onePerDay_(new QCheckBox(tr("&Une seule rencontre par jour"), this))
{
    layOut();
    fill();
    orderTabs();
}

/// Whose unavailable days count is decided by the programme.
void PlanWishForm::sayWhoSpeaks()
{
    QStringList names;
    for (const Meeting &each : std::as_const(undated_)) {
        names += each.speakers;
    }
    names.removeDuplicates();
    speakers_->say(FieldNote::Tone::Quiet,
        names.isEmpty()
            ? tr("Le programme n’en nomme pas encore\u00A0: leurs jours non disponibles ne comptent "
                 "pas. Ajoutez-les aux séances dans le programme du cycle.")
            : tr("Ceux des séances du programme\u00A0: %1. Leurs jours non disponibles sont évités.")
                  .arg(french::enumeration(names)));
}

void PlanWishForm::fill()
{
    const auto undated = undatedseances::read(workspace_.database());
    const auto cycles = ProgrammeStore(workspace_.database()).cycles();
    const auto places = MeetingStore(workspace_.database()).placeNames();
    if (!undated || !cycles || !places) {
        Q_EMIT failed(!undated ? undated.error() : !cycles ? cycles.error() : places.error());
        return;
    }
    undated_ = *undated;
    place_->addItem(QString());
    place_->addItems(*places);
    for (const Cycle &cycle : *cycles) {
        for (const Track &track : cycle.tracks) {
            if (track.audiences == QList { Audience::Elected }) {
                elected_.insert(track.id);
            }
        }
    }
    for (qsizetype begin = 0, end = 0; begin < undated_.size(); begin = end) {
        const Meeting &each = undated_.at(begin);
        while (end < undated_.size() && undated_.at(end).session == each.session
            && undated_.at(end).track == each.track) {
            ++end;
        }
        QString text = tr("%1 · %2 : %3")
                           .arg(each.sessionLabel, each.trackLabel,
                               french::count(end - begin, tr("séance"), tr("séances")));
        QString group = tr("%1 · %2").arg(each.sessionLabel, each.trackLabel);
        QString whole = text;
        if (!each.cycleMark.isEmpty()) {
            // First, and in few words: what is too long is cut at the end.
            text.prepend(each.cycleMark + u" · "_s);
            group.prepend(each.cycleMark + u" · "_s);
            whole += u" – "_s + each.cycleTitle;
        }
        addGroupPlace(group, *places);
        auto *item = new QListWidgetItem(text, groups_);
        item->setToolTip(whole.toHtmlEscaped());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        // The latest cycle comes first: the one that is being prepared.
        item->setCheckState(each.cycle == undated_.first().cycle ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, int(begin));
        item->setData(Qt::UserRole + 1, int(end));
    }
    otherPlaces_->setVisible(groups_->count() > 1);
    if (undated_.isEmpty()) {
        // Said in words where the proposals would stand: there is nothing to wish for.
        auto *form = qobject_cast<QFormLayout *>(layout());
        form->setRowVisible(groups_, false);
        form->setRowVisible(speakers_, false);
        setEnabled(false);
        return;
    }
    sayWhoSpeaks();
    const int rows = std::clamp(groups_->count(), 2, 8);
    groups_->setFixedHeight(groups_->sizeHintForRow(0) * rows + 2 * groups_->frameWidth() + 4);
}

bool PlanWishForm::Hours::isRight() const
{
    return !known->isChecked() || HourField::problem(*start, *end).isEmpty();
}

void PlanWishForm::Hours::check() const
{
    note->clear(); // the field it spoke of loses its tint
    if (!isRight()) {
        note->setField(start->hour() ? end : start);
        note->say(FieldNote::Tone::Trouble, HourField::problem(*start, *end));
    }
}

bool PlanWishForm::areHoursRight() const
{
    return hours_.isRight() && evening_.isRight();
}

HalfDay PlanWishForm::halfDay(const Hours &hours)
{
    HalfDay halfDay;
    if (hours.known->isChecked()) {
        halfDay.start = hours.start->hour();
        halfDay.end = hours.end->hour();
        halfDay.period = halfDay.start ? periodFrom(*halfDay.start) : HalfDayPeriod::Unknown;
    }
    return halfDay;
}

PlanWish PlanWishForm::wish() const
{
    PlanWish wish;
    wish.first = first_->date();
    wish.last = last_->date();
    for (int day = 0; day < int(weekdays_.size()); ++day) {
        if (weekdays_.at(size_t(day))->isChecked()) {
            wish.weekdays.insert(day + 1);
        }
    }
    wish.leastGap = least_->value();
    wish.mostGap = most_->value();
    wish.avoidsHolidays = avoid_->isChecked();
    wish.isOnePerDay = onePerDay_->isChecked();
    for (int row = 0; row < groups_->count(); ++row) {
        const QListWidgetItem *item = groups_->item(row);
        if (item->checkState() != Qt::Checked) {
            continue;
        }
        const int end = item->data(Qt::UserRole + 1).toInt();
        for (int i = item->data(Qt::UserRole).toInt(); i < end; ++i) {
            Meeting seance = undated_.at(i);
            const QString theirs
                = otherPlaces_->isChecked() ? text::tidy(placeOf_.at(row)->currentText()) : QString();
            seance.place = theirs.isEmpty() ? text::tidy(place_->currentText()) : theirs;
            seance.halfDays = { halfDay(elected_.contains(seance.track) ? evening_ : hours_) };
            wish.seances.append(seance);
        }
    }
    return wish;
}
