// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/busytimedialog.h"

#include "app/workspace.h"
#include "ui/planning/holidayshading.h"
#include "ui/planning/hourfield.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/fieldnote.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/roomforwords.h"
#include "ui/words/busywords.h"
#include "ui/words/errorwords.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

BusyTimeDialog::BusyTimeDialog(Workspace &workspace, BusyTime::Whose whose, const QString &name,
    const std::optional<BusyTime> &known, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , whose_(whose)
    , name_(name)
    , known_(known)
    , bar_(new MessageBar(this))
    , first_(new DateField(this))
    , last_(new DateField(this))
    , allDay_(new QCheckBox(tr("&Toute la journée"), this))
    , start_(new HourField(QTime(9, 0), this))
    , end_(new HourField(QTime(12, 0), this))
    , hoursNote_(new FieldNote(this))
    , label_(new QLineEdit(this))
{
    setWindowTitle(name);
    bar_->setObjectName(u"messageBar"_s);
    first_->setObjectName(u"busyFirstEdit"_s);
    last_->setObjectName(u"busyLastEdit"_s);
    allDay_->setObjectName(u"busyAllDayCheck"_s);
    start_->setObjectName(u"busyStartEdit"_s);
    end_->setObjectName(u"busyEndEdit"_s);
    start_->setAccessibleName(tr("Début"));
    end_->setAccessibleName(tr("Fin"));
    label_->setObjectName(u"busyLabelEdit"_s);
    const auto holidays = holidays::schoolHolidays(workspace.database()).value_or(QList<holidays::Period>());
    const QDate today = workspace.clock()().toLocalTime().date();
    for (DateField *edit : { first_, last_ }) {
        shadeHolidays(*edit, holidays);
        edit->setDate(today);
    }
    for (HourField *edit : { start_, end_ }) {
        connect(allDay_, &QCheckBox::toggled, edit, &QWidget::setDisabled);
    }
    allDay_->setChecked(true);
    // The end goes along, and never comes before.
    connect(first_, &DateField::dateChanged, this, [this](QDate date) {
        if (last_->date() < date) {
            last_->setDate(date);
        }
    });
    label_->setPlaceholderText(
        whose == BusyTime::Whose::Place ? tr("travaux, autre réunion…") : tr("congés, autre engagement…"));
    hoursNote_->setObjectName(u"busyHoursNote"_s);
    layOut();
    showKnown();
    for (DateField *edit : { first_, last_ }) {
        connect(edit, &DateField::dateChanged, this, &BusyTimeDialog::showHours);
    }
    for (const HourField *edit : { start_, end_ }) {
        connect(edit, &HourField::textChanged, this, &BusyTimeDialog::showHours);
    }
    connect(allDay_, &QCheckBox::toggled, this, &BusyTimeDialog::showHours);
    showHours();
    first_->setFocus();
}

void BusyTimeDialog::layOut()
{
    const auto row = [this](QWidget *from, QWidget *to) {
        auto *widgets = new QHBoxLayout;
        widgets->addWidget(from);
        widgets->addWidget(new QLabel(tr("à"), this));
        widgets->addWidget(to);
        widgets->addStretch();
        return widgets;
    };
    auto *form = new QFormLayout;
    form->addRow(tr("&Du"), first_);
    form->addRow(tr("A&u"), last_);
    form->addRow(QString(), allDay_);
    auto *hours = new QLabel(tr("&Horaires"), this);
    hours->setBuddy(start_);
    // In a column: a note takes the width it is given.
    auto *hoursColumn = new QWidget(this);
    hoursColumn->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *both = new QVBoxLayout(hoursColumn);
    both->setContentsMargins(0, 0, 0, 0);
    both->addLayout(row(start_, end_));
    both->addWidget(hoursNote_);
    form->addRow(hours, hoursColumn);
    form->addRow(tr("&Motif"), label_);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Save)->setText(tr("En&registrer"));
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("&Annuler"));
    connect(buttons, &QDialogButtonBox::accepted, this, &BusyTimeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &BusyTimeDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    new RoomForWords(this);
}

/// Hours of several days begin on the first and end on the last: what one would not guess is said.
void BusyTimeDialog::showHours()
{
    hoursNote_->clear(); // the field it spoke of loses its tint
    if (const QString problem = hoursProblem(); !problem.isEmpty()) {
        hoursNote_->setField(start_->hour() ? end_ : start_);
        hoursNote_->say(FieldNote::Tone::Trouble, problem);
        return;
    }
    const BusyTime time = entered();
    hoursNote_->say(FieldNote::Tone::Advice,
        time.start && time.first < time.last
            ? tr("Sans interruption %1. Pour les mêmes heures chaque jour, notez chaque jour à part.")
                  .arg(words::busySpan(time))
            : QString());
}

/// Of several days they may end earlier than they begin.
QString BusyTimeDialog::hoursProblem() const
{
    const bool isOneDay = first_->date() == last_->date();
    return allDay_->isChecked() || (!isOneDay && start_->hour() && end_->hour())
        ? QString()
        : HourField::problem(*start_, *end_);
}

void BusyTimeDialog::showKnown()
{
    if (!known_) {
        return;
    }
    first_->setDate(known_->first);
    last_->setDate(known_->last);
    allDay_->setChecked(!known_->start);
    if (known_->start && known_->end) {
        start_->setHour(known_->start);
        end_->setHour(known_->end);
    }
    label_->setText(known_->label);
}

BusyTime BusyTimeDialog::entered() const
{
    const auto hour
        = [this](const HourField *edit) { return allDay_->isChecked() ? std::nullopt : edit->hour(); };
    return { .whose = whose_,
        .name = name_,
        .label = label_->text().simplified(),
        .first = first_->date(),
        .last = last_->date(),
        .start = hour(start_),
        .end = hour(end_),
        .source = BusyTime::Source::Hand };
}

void BusyTimeDialog::accept()
{
    bar_->clear(); // what was refused before
    if (first_->holdsBack() || last_->holdsBack()) {
        return;
    }
    if (!hoursProblem().isEmpty()) {
        (start_->hour() ? end_ : start_)->setFocus();
        return; // said beside them
    }
    const BusyTime time = entered();
    const Done written = workspace_.planning().reviseBusyTime(whose_, name_, known_, time);
    if (!written) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(written.error()), written.error().detail);
        return;
    }
    Q_EMIT saved(time);
    QDialog::accept();
}
