// SPDX-License-Identifier: GPL-3.0-or-later
// Where PlanWishForm has its fields, and what they say before anybody touches them.
#include "ui/calendar/planwishform.h"

#include "app/workspace.h"
#include "ui/planning/holidayshading.h"
#include "ui/planning/hourfield.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fieldnote.h"
#include "ui/words/cautionwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

constexpr int monthsAhead = 6;
constexpr int workingDays = 5;
constexpr int usualLeast = 14; ///< days
constexpr int usualMost = 35;
constexpr int longestGap = 366;
constexpr int leastPlace = 20; ///< characters
constexpr int leastGroupPlace = 10; ///< beside the name of the group, which is read whole

} // namespace

QWidget *PlanWishForm::makeDays()
{
    auto *days = new QWidget(this);
    auto *row = new QHBoxLayout(days);
    row->setContentsMargins(0, 0, 0, 0);
    for (int day = 0; day < int(weekdays_.size()); ++day) {
        QCheckBox *&check = weekdays_.at(size_t(day));
        const QString name = QLocale(QLocale::French).dayName(day + 1);
        check = new QCheckBox(name.left(1).toUpper() + name.mid(1, 2), days);
        check->setAccessibleName(name);
        check->setToolTip(name);
        check->setObjectName(u"weekdayCheck%1"_s.arg(day + 1));
        check->setChecked(day < workingDays);
        connect(check, &QCheckBox::toggled, this, &PlanWishForm::edited);
        row->addWidget(check);
    }
    row->addStretch();
    return days;
}

QWidget *PlanWishForm::makeHours(Hours &hours, const QString &name, QTime start, QTime end)
{
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    column->addLayout(row);
    hours.known = new QCheckBox(tr("de"), all);
    hours.known->setToolTip(tr("Sans horaires, les rencontres sont « horaires à préciser »"));
    hours.known->setObjectName(name + u"Check"_s);
    hours.start = new HourField(start, all);
    hours.end = new HourField(end, all);
    hours.start->setObjectName(name + u"StartEdit"_s);
    hours.end->setObjectName(name + u"EndEdit"_s);
    const bool isEvening = &hours == &evening_;
    hours.start->setAccessibleName(isEvening ? tr("Début, élu.e.s") : tr("Début"));
    hours.end->setAccessibleName(isEvening ? tr("Fin, élu.e.s") : tr("Fin"));
    row->addWidget(hours.known);
    row->addWidget(hours.start);
    row->addWidget(new QLabel(tr("à"), all));
    row->addWidget(hours.end);
    row->addStretch();
    hours.note = new FieldNote(all);
    hours.note->setObjectName(name + u"Note"_s);
    column->addWidget(hours.note);
    for (HourField *edit : { hours.start, hours.end }) {
        edit->setEnabled(false);
        connect(hours.known, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    }
    // Said beside the field first: who follows looks at what is right.
    const auto note = [this, checked = &hours] {
        checked->check();
        Q_EMIT edited();
    };
    connect(hours.start, &HourField::textChanged, this, note);
    connect(hours.end, &HourField::textChanged, this, note);
    connect(hours.known, &QCheckBox::toggled, this, note);
    return all;
}

QWidget *PlanWishForm::makeGaps()
{
    auto *gaps = new QWidget(this);
    auto *row = new QHBoxLayout(gaps);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(tr("de"), gaps));
    row->addWidget(least_);
    row->addWidget(new QLabel(tr("à"), gaps));
    row->addWidget(most_);
    row->addWidget(new QLabel(tr("jours"), gaps));
    row->addStretch();
    least_->setObjectName(u"leastGapSpin"_s);
    most_->setObjectName(u"mostGapSpin"_s);
    least_->setAccessibleName(tr("Écart le plus court, en jours"));
    most_->setAccessibleName(tr("Écart le plus long, en jours"));
    for (QSpinBox *spin : { least_, most_ }) {
        spin->setRange(1, longestGap);
        connect(spin, &QSpinBox::valueChanged, this, &PlanWishForm::edited);
    }
    least_->setValue(usualLeast);
    most_->setValue(usualMost);
    connect(least_, &QSpinBox::valueChanged, this, [this](int days) { most_->setMinimum(days); });
    return gaps;
}

QWidget *PlanWishForm::makeAvoidance()
{
    avoid_->setObjectName(u"planAvoidCheck"_s);
    avoid_->setChecked(true);
    avoidNote_->setObjectName(u"planAvoidNote"_s);
    avoidNote_->setField(avoid_);
    auto *both = new QWidget(this);
    both->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // as wide as the other fields
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(avoid_);
    column->addWidget(avoidNote_);
    connect(avoid_, &QCheckBox::toggled, this, [this] {
        sayWhatIsKnown();
        Q_EMIT edited();
    });
    sayWhatIsKnown();
    return both;
}

/// Holidays nobody knows cannot be avoided.
void PlanWishForm::sayWhatIsKnown()
{
    avoidNote_->say(FieldNote::Tone::Advice,
        avoid_->isChecked() && holidays::isBeyond(schoolHolidays_, last_->date())
            ? words::holidaysKnownUntil(holidays::knownUntil(schoolHolidays_))
            : QString());
}

void PlanWishForm::layOut()
{
    groups_->setObjectName(u"planGroupsList"_s);
    groups_->setAccessibleName(tr("Séances à dater"));
    groups_->setTextElideMode(Qt::ElideRight);
    groups_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    first_->setObjectName(u"planFirstEdit"_s);
    last_->setObjectName(u"planLastEdit"_s);
    last_->setAccessibleName(tr("Au"));
    place_->setObjectName(u"planPlaceCombo"_s);
    dressPlace(*place_, tr("à préciser"));
    otherPlaces_->setObjectName(u"planOtherPlacesCheck"_s);
    speakers_->setObjectName(u"planSpeakersNote"_s);
    auto *grid = new QGridLayout(groupPlaces_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    groupPlaces_->hide();
    connect(otherPlaces_, &QCheckBox::toggled, groupPlaces_, &QWidget::setVisible);
    connect(otherPlaces_, &QCheckBox::toggled, this, &PlanWishForm::edited);
    const QDate today = workspace_.clock()().toLocalTime().date();
    for (DateField *edit : { first_, last_ }) {
        shadeHolidays(*edit, schoolHolidays_);
        // Said beside the field first: who follows looks at what is right.
        connect(edit, &DateField::dateChanged, this, [this] {
            const bool isRight = first_->date() <= last_->date();
            spanNote_->say(isRight ? FieldNote::Tone::Quiet : FieldNote::Tone::Trouble,
                isRight ? QString() : tr("La fin doit venir après le début."));
            sayWhatIsKnown();
            Q_EMIT edited();
        });
    }
    first_->setDate(today.addDays(usualLeast));
    last_->setDate(first_->date().addMonths(monthsAhead));
    auto *span = new QHBoxLayout;
    span->addWidget(first_);
    span->addWidget(new QLabel(tr("au"), this));
    span->addWidget(last_);
    span->addStretch();
    auto *spanColumn = new QVBoxLayout;
    spanColumn->setSpacing(2);
    spanColumn->addLayout(span);
    spanColumn->addWidget(spanNote_);
    auto *spanField = new QWidget(this);
    spanColumn->setContentsMargins(0, 0, 0, 0);
    spanField->setLayout(spanColumn);
    spanNote_->setObjectName(u"planSpanNote"_s);
    spanNote_->setField(last_);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->addRow(tr("Séances à dater"), groups_);
    auto *from = new QLabel(tr("&Du"), this);
    from->setBuddy(first_);
    form->addRow(from, spanField);
    from->setBuddy(first_);
    first_->setAccessibleName(tr("Du"));
    form->addRow(tr("Jours"), makeDays());
    form->addRow(tr("Horaires"), makeHours(hours_, u"planHours"_s, QTime(9, 30), QTime(12, 30)));
    form->addRow(
        tr("Horaires des élu.e.s"), makeHours(evening_, u"planEvening"_s, QTime(17, 0), QTime(19, 0)));
    evening_.known->setChecked(true);
    form->addRow(tr("Entre deux séances"), makeGaps());
    form->addRow(tr("&Lieu"), place_);
    form->addRow(QString(), otherPlaces_);
    form->addRow(QString(), groupPlaces_);
    // A field of the form, not words under one: as wide as the others.
    QSizePolicy wide = speakers_->sizePolicy();
    wide.setHorizontalPolicy(QSizePolicy::Expanding);
    speakers_->setSizePolicy(wide);
    form->addRow(tr("Intervenants"), speakers_);
    form->addRow(QString(), makeAvoidance());
    form->addRow(QString(), onePerDay_);
    onePerDay_->setObjectName(u"planOnePerDayCheck"_s);
    onePerDay_->setChecked(true);
    onePerDay_->setToolTip(
        tr("Les rencontres du cycle déjà au calendrier comptent aussi\u00A0; celles d’un autre "
           "cycle sont seulement signalées"));
    connect(onePerDay_, &QCheckBox::toggled, this, &PlanWishForm::edited);
    connect(groups_, &QListWidget::itemChanged, this, &PlanWishForm::edited);
}

/// As they are read, whichever was made first.
void PlanWishForm::orderTabs()
{
    QList<QWidget *> fields { groups_, first_, last_ };
    for (QCheckBox *day : weekdays_) {
        fields.append(day);
    }
    for (const Hours *each : { &hours_, &evening_ }) {
        fields += { each->known, each->start, each->end };
    }
    fields += { least_, most_, place_, otherPlaces_ };
    for (QComboBox *each : std::as_const(placeOf_)) {
        fields.append(each);
    }
    fields += { avoid_, onePerDay_ };
    for (qsizetype i = 1; i < fields.size(); ++i) {
        setTabOrder(fields.at(i - 1), fields.at(i));
    }
}

void PlanWishForm::dressPlace(QComboBox &combo, const QString &whenEmpty)
{
    combo.setEditable(true);
    combo.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    combo.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo.setMinimumContentsLength(leastPlace);
    combo.lineEdit()->setPlaceholderText(whenEmpty);
    connect(&combo, &QComboBox::editTextChanged, this, &PlanWishForm::edited);
}

void PlanWishForm::addGroupPlace(const QString &group, const QStringList &places)
{
    auto *combo = new QComboBox(groupPlaces_);
    dressPlace(*combo, tr("comme ci-dessus"));
    combo->setMinimumContentsLength(leastGroupPlace);
    combo->addItem(QString());
    combo->addItems(places);
    combo->setAccessibleName(tr("Lieu\u00A0: %1").arg(group));
    combo->setObjectName(u"planGroupPlaceCombo%1"_s.arg(placeOf_.size()));
    auto *grid = qobject_cast<QGridLayout *>(groupPlaces_->layout());
    auto *label = new ElidedLabel(groupPlaces_);
    label->setText(group);
    grid->addWidget(label, int(placeOf_.size()), 0);
    grid->addWidget(combo, int(placeOf_.size()), 1);
    placeOf_.append(combo);
}
