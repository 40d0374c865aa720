// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/halfdayrow.h"

#include "app/programmes/period.h"
#include "ui/planning/hourfield.h"
#include "ui/widgets/fieldnote.h"
#include "ui/words/domainwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array periods { HalfDayPeriod::Unknown, HalfDayPeriod::Morning, HalfDayPeriod::Afternoon,
    HalfDayPeriod::Evening };

QString capitalised(QString word)
{
    return word.replace(0, 1, word.left(1).toUpper());
}

} // namespace

HalfDayRow::HalfDayRow(const HalfDay &halfDay, QWidget *parent)
    : QWidget(parent)
    , id_(halfDay.id)
    , withoutHours_(halfDay.period)
    , isNamedByHours_(
          halfDay.period == HalfDayPeriod::Unknown || isNamedAfterHours(halfDay.period, halfDay.start))
    , period_(new QComboBox(this))
    , start_(makeHourEdit(u"startEdit"_s, halfDay.start))
    , end_(makeHourEdit(u"endEdit"_s, halfDay.end))
    , remove_(new QToolButton(this))
    , note_(new FieldNote(this))
{
    period_->setObjectName(u"periodBox"_s);
    for (const HalfDayPeriod each : periods) {
        period_->addItem(capitalised(words::period(each)), int(each));
    }
    period_->setCurrentIndex(period_->findData(int(halfDay.period)));
    remove_->setObjectName(u"removeHalfDayButton"_s);
    remove_->setText(u"✕"_s);
    remove_->setAutoRaise(true);
    note_->setObjectName(u"halfDayNote"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(period_);
    row->addWidget(new QLabel(tr("de"), this));
    row->addWidget(start_);
    row->addWidget(new QLabel(tr("à"), this));
    row->addWidget(end_);
    row->addWidget(remove_);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(note_);

    connect(period_, &QComboBox::currentIndexChanged, this, [this] {
        isNamedByHours_ = false;
        Q_EMIT edited();
    });
    connect(remove_, &QToolButton::clicked, this, &HalfDayRow::removalAsked);
}

HourField *HalfDayRow::makeHourEdit(const QString &name, const std::optional<QTime> &hour)
{
    auto *edit = new HourField(hour, this);
    edit->setObjectName(name);
    edit->setPlaceholderText(tr("à préciser"));
    edit->setToolTip(tr("Écrire 17, 17 h 30 ou 17:30 ; laisser vide tant que l’heure n’est pas connue"));
    connect(edit, &QLineEdit::textEdited, this, [this] {
        nameByHours();
        Q_EMIT edited();
    });
    return edit;
}

void HalfDayRow::nameByHours()
{
    if (!isNamedByHours_) {
        return;
    }
    const auto start = start_->hour();
    const QSignalBlocker quiet(period_); // not chosen by anybody
    period_->setCurrentIndex(period_->findData(int(start ? periodFrom(*start) : withoutHours_)));
}

HalfDay HalfDayRow::halfDay() const
{
    return { id_, HalfDayPeriod(period_->currentData().toInt()), start_->hour(), end_->hour() };
}

bool HalfDayRow::isLegible() const
{
    return start_->isLegible() && end_->isLegible();
}

void HalfDayRow::setPosition(int position, bool isOnlyOne)
{
    period_->setAccessibleName(tr("Période de la demi-journée %1").arg(position + 1));
    start_->setAccessibleName(tr("Début de la demi-journée %1").arg(position + 1));
    end_->setAccessibleName(tr("Fin de la demi-journée %1").arg(position + 1));
    const QString removal = tr("Retirer la demi-journée %1").arg(position + 1);
    remove_->setAccessibleName(removal);
    remove_->setToolTip(removal);
    remove_->setVisible(!isOnlyOne);
}

void HalfDayRow::setProblem(const QString &sentence, Hour hour)
{
    note_->clear(); // the field it spoke of loses its tint
    if (!isLegible()) {
        note_->setField(start_->isLegible() ? end_ : start_);
        note_->say(
            FieldNote::Tone::Trouble, tr("Heure illisible : écrire 17, 17 h 30 ou 17:30, ou laisser vide."));
    } else if (!sentence.isEmpty()) {
        note_->setField(edit(hour));
        note_->say(FieldNote::Tone::Trouble, sentence);
    }
}

void HalfDayRow::focusIllegible()
{
    (start_->isLegible() ? end_ : start_)->setFocus();
}

void HalfDayRow::focusHour(Hour hour)
{
    edit(hour)->setFocus();
}

HourField *HalfDayRow::edit(Hour hour) const
{
    return hour == Hour::Start ? start_ : end_;
}

QList<QWidget *> HalfDayRow::fields() const
{
    return { period_, start_, end_, remove_ };
}
