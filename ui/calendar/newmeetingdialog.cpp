// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/newmeetingdialog.h"

#include "app/base/french.h"
#include "app/overview/conflicts.h"
#include "app/programmes/programmestore.h"
#include "app/workspace.h"
#include "ui/calendar/calendarwords.h"
#include "ui/planning/holidayshading.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/fieldnote.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

NewMeetingDialog::NewMeetingDialog(Workspace &workspace, QDate day, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , schoolHolidays_(holidays::schoolHolidays(workspace.database()).value_or(QList<holidays::Period>()))
    , bar_(new MessageBar(this))
    , seance_(new ElidedComboBox(this))
    , date_(new DateField(day, this))
    , following_(new QCheckBox(tr("Dater aussi les séances &suivantes de ce groupe"), this))
    , times_(new QSpinBox(this))
    , weeks_(new QSpinBox(this))
    , avoid_(new QCheckBox(tr("É&viter les vacances scolaires et les jours fériés"), this))
    , dates_(new QTreeWidget(this))
    , notice_(new EmptyNotice(this))
    , skipped_(new FieldNote(this))
    , save_(nullptr)
{
    setWindowTitle(tr("Nouvelle rencontre"));
    layOut();
    fillSeances();
    connect(seance_, &QComboBox::currentIndexChanged, this, &NewMeetingDialog::countFollowing);
    connect(date_, &DateField::dateChanged, this, &NewMeetingDialog::showDates);
    connect(following_, &QCheckBox::toggled, this, &NewMeetingDialog::showDates);
    connect(times_, &QSpinBox::valueChanged, this, &NewMeetingDialog::showDates);
    connect(weeks_, &QSpinBox::valueChanged, this, &NewMeetingDialog::showDates);
    connect(avoid_, &QCheckBox::toggled, this, &NewMeetingDialog::showDates);
    countFollowing();
}

void NewMeetingDialog::layOut()
{
    bar_->setObjectName(u"messageBar"_s);
    seance_->setObjectName(u"newSeanceCombo"_s);
    date_->setObjectName(u"newDateEdit"_s);
    following_->setObjectName(u"followingCheck"_s);
    times_->setObjectName(u"timesSpin"_s);
    weeks_->setObjectName(u"weeksSpin"_s);
    avoid_->setObjectName(u"avoidCheck"_s);
    dates_->setObjectName(u"newDatesList"_s);
    skipped_->setObjectName(u"skippedDaysNote"_s);
    shadeHolidays(*date_, schoolHolidays_);
    times_->setSuffix(tr(" fois"));
    times_->setAccessibleName(tr("Nombre de séances à dater"));
    weeks_->setRange(1, undatedseances::Rhythm::mostWeeks);
    weeks_->setValue(2);
    weeks_->setPrefix(tr("toutes les "));
    weeks_->setSuffix(tr(" semaines"));
    weeks_->setSpecialValueText(tr("toutes les semaines"));
    weeks_->setAccessibleName(tr("Rythme"));
    avoid_->setChecked(true);
    dates_->setAccessibleName(tr("Dates"));
    dates_->setHeaderLabels({ tr("Séance"), tr("Date"), tr("À savoir") });
    dates_->setRootIsDecorated(false);
    dates_->setAlternatingRowColors(true);
    dates_->setWordWrap(true);
    notice_->coverWhenEmpty(dates_);
    auto *rhythm = new QHBoxLayout;
    rhythm->addWidget(following_);
    rhythm->addWidget(times_);
    rhythm->addWidget(weeks_);
    rhythm->addStretch();
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("S&éance"), seance_);
    form->addRow(tr("&Date"), date_);
    form->addRow(QString(), rhythm);
    form->addRow(QString(), avoid_);
    auto *buttons = new QDialogButtonBox(this);
    save_ = buttons->addButton(QDialogButtonBox::Save);
    save_->setText(tr("En&registrer"));
    save_->setObjectName(u"saveMeetingsButton"_s);
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("&Annuler"));
    connect(buttons, &QDialogButtonBox::accepted, this, &NewMeetingDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewMeetingDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addLayout(form);
    column->addWidget(dates_, 1);
    column->addWidget(skipped_);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 115, fontMetrics().height() * 26);
}

void NewMeetingDialog::fillSeances()
{
    const auto undated = undatedseances::read(workspace_.database());
    if (!undated) {
        complain(undated.error());
        return;
    }
    undated_ = *undated;
    for (const Meeting &each : std::as_const(undated_)) {
        seance_->addItem(u"%1, «\u00A0%2\u00A0»"_s.arg(calendarwords::group(each), each.title));
    }
    if (undated_.isEmpty()) {
        sayWhyNone();
    }
}

void NewMeetingDialog::sayWhyNone()
{
    seance_->setPlaceholderText(tr("Aucune séance à dater"));
    seance_->setEnabled(false);
    const auto cycles = ProgrammeStore(workspace_.database()).cycles();
    if (!cycles) {
        complain(cycles.error());
    } else if (cycles->isEmpty()) {
        notice_->setWords(tr("Aucun cycle dans cette base"),
            tr("Fichier > Programme du cycle en compose un ou le lit dans un fichier de programme. Ses "
               "séances se dateront ensuite ici."));
    } else {
        notice_->setWords(tr("Toutes les séances ont leur date"),
            tr("Une rencontre supprimée laisse sa séance à dater de nouveau\u202F; un nouveau cycle se "
               "prépare dans Fichier > Programme du cycle."));
    }
}

void NewMeetingDialog::setHours(QTime start, QTime end)
{
    hours_ = HalfDay { .id = {}, .period = periodFrom(start), .start = start, .end = end };
    showDates();
}

QList<Meeting> NewMeetingDialog::ofGroup() const
{
    const int chosen = seance_->currentIndex();
    QList<Meeting> found;
    for (qsizetype i = std::max(0, chosen); chosen >= 0 && i < undated_.size(); ++i) {
        const Meeting &each = undated_.at(i);
        if (each.session == undated_.at(chosen).session && each.track == undated_.at(chosen).track) {
            found.append(each);
        }
    }
    return found;
}

/// All of them, until one says how many.
void NewMeetingDialog::countFollowing()
{
    const int count = int(ofGroup().size());
    const QSignalBlocker quiet(times_);
    times_->setRange(std::min(2, count), count);
    times_->setValue(count);
    showDates();
}

undatedseances::Series NewMeetingDialog::wanted() const
{
    QList<Meeting> seances = ofGroup();
    if (seances.isEmpty()) {
        return {};
    }
    seances.resize(following_->isChecked() ? times_->value() : 1);
    for (Meeting &each : seances) {
        if (hours_) {
            each.halfDays = { *hours_ };
        }
    }
    if (!following_->isChecked()) {
        seances.first().date = date_->date(); // as chosen: warned, not moved
        return { seances, {} };
    }
    return undatedseances::dated(seances,
        { .first = date_->date(), .weeks = weeks_->value(), .avoidsHolidays = avoid_->isChecked() },
        schoolHolidays_);
}

void NewMeetingDialog::showDates()
{
    times_->setEnabled(following_->isChecked() && times_->maximum() > 1);
    weeks_->setEnabled(following_->isChecked());
    avoid_->setEnabled(following_->isChecked());
    dates_->clear();
    const auto [meetings, skipped] = wanted();
    skipped_->say(FieldNote::Tone::Quiet, calendarwords::skipped(skipped));
    for (const Meeting &each : meetings) {
        const auto facts = conflicts::factsOf(workspace_.database(), each);
        if (!facts) {
            complain(facts.error());
            return;
        }
        const QString known = calendarwords::cautions(cautions(each, *facts));
        auto *item = new QTreeWidgetItem(dates_,
            { tr("Séance %1").arg(each.moduleNumber),
                hours_ ? tr("%1, %2").arg(french::longDate(each.date), words::hours(each))
                       : french::longDate(each.date),
                known });
        item->setToolTip(2, known.toHtmlEscaped());
    }
    dates_->resizeColumnToContents(0);
    dates_->resizeColumnToContents(1);
    save_->setEnabled(!meetings.isEmpty());
    save_->setText(meetings.size() > 1
            ? tr("En&registrer %1").arg(french::count(meetings.size(), tr("rencontre"), tr("rencontres")))
            : tr("En&registrer"));
}

void NewMeetingDialog::accept()
{
    const auto [meetings, skipped] = wanted();
    const auto stored = workspace_.planning().addMeetings(meetings);
    if (!stored) {
        complain(stored.error());
        return;
    }
    QDialog::accept();
    Q_EMIT added(*stored, calendarwords::skipped(skipped));
}

void NewMeetingDialog::complain(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
