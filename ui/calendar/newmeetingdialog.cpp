// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/newmeetingdialog.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/programmes/programmestore.h"
#include "app/programmes/speakerstore.h"
#include "app/workspace.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/halfdaysfield.h"
#include "ui/calendar/placecompletion.h"
#include "ui/calendar/speakersfield.h"
#include "ui/planning/holidayshading.h"
#include "ui/widgets/brokenlines.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/fieldnote.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/unreadwords.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

// Of the list of dates.
constexpr int datesColumn = 1;
constexpr int knownColumn = 2;

/// They are the same for all that are dated at once.
QList<MeetingProblem> problemsOf(const QList<Meeting> &meetings)
{
    return meetings.isEmpty() ? QList<MeetingProblem>() : problems(meetings.first());
}

} // namespace

NewMeetingDialog::NewMeetingDialog(Workspace &workspace, QDate day, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , facts_(workspace.database())
    , schoolHolidays_(holidays::schoolHolidays(workspace.database()).value_or(QList<holidays::Period>()))
    , bar_(new MessageBar(this))
    , seance_(new ElidedComboBox(this))
    , date_(new DateField(day, this))
    , halfDays_(new HalfDaysField(this))
    , place_(new QLineEdit(this))
    , places_(new PlaceCompletion(place_))
    , placeNote_(new FieldNote(this))
    , speakers_(new SpeakersField(this))
    , speakersNote_(new FieldNote(this))
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
    proposeSpeakers();
    connect(seance_, &QComboBox::currentIndexChanged, this, &NewMeetingDialog::proposeSpeakers);
    connect(seance_, &QComboBox::currentIndexChanged, this, &NewMeetingDialog::countFollowing);
    connect(halfDays_, &HalfDaysField::edited, this, &NewMeetingDialog::showDates);
    connect(place_, &QLineEdit::textEdited, this, &NewMeetingDialog::showDates);
    connect(places_, &PlaceCompletion::chosen, this, &NewMeetingDialog::showDates);
    connect(speakers_, &SpeakersField::edited, this, [this] {
        areSpeakersTyped_ = true;
        showDates();
    });
    connect(date_, &DateField::dateChanged, this, &NewMeetingDialog::showDates);
    connect(following_, &QCheckBox::toggled, this, &NewMeetingDialog::showDates);
    connect(times_, &QSpinBox::valueChanged, this, &NewMeetingDialog::showDates);
    connect(weeks_, &QSpinBox::valueChanged, this, &NewMeetingDialog::showDates);
    connect(avoid_, &QCheckBox::toggled, this, &NewMeetingDialog::showDates);
    followChanges();
    countFollowing();
}

void NewMeetingDialog::followChanges()
{
    const auto look = [this] {
        facts_.forget();
        // Once what is being written is whole; the form that wrote it is closed by then.
        QTimer::singleShot(0, this, [this] {
            if (isVisible()) {
                showDates();
            }
        });
    };
    const Changes &changes = workspace_.changes();
    connect(&changes, &Changes::registrationsAdded, this, look);
    connect(&changes, &Changes::registrationsChanged, this, look);
    connect(&changes, &Changes::registrationsRemoved, this, look);
    connect(&changes, &Changes::meetingsChanged, this, look);
    connect(&changes, &Changes::programmeChanged, this, look);
    connect(&changes, &Changes::directoryChanged, this, look);
    connect(&changes, &Changes::everythingChanged, this, look);
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
    giveRoomForLines(*dates_, { datesColumn, knownColumn });
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
    layOutPlan();
    const auto addColumn = [&](const QString &label, QWidget *field, FieldNote *note) {
        auto *fieldColumn = new QVBoxLayout;
        fieldColumn->setSpacing(2);
        fieldColumn->addWidget(field);
        fieldColumn->addWidget(note);
        auto *name = new QLabel(label, this);
        name->setBuddy(field);
        form->addRow(name, fieldColumn);
    };
    form->addRow(tr("Demi-journées"), halfDays_);
    addColumn(tr("L&ieu"), place_, placeNote_);
    addColumn(tr("I&ntervenants"), speakers_, speakersNote_);
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
    resize(fontMetrics().averageCharWidth() * 115, fontMetrics().height() * 36);
}

/// What is the same for all that are dated here.
void NewMeetingDialog::layOutPlan()
{
    halfDays_->setObjectName(u"newHalfDaysField"_s);
    place_->setObjectName(u"newPlaceEdit"_s);
    placeNote_->setObjectName(u"newPlaceNote"_s);
    speakers_->setObjectName(u"newSpeakersField"_s);
    speakersNote_->setObjectName(u"newSpeakersNote"_s);
    halfDays_->setHalfDays({ HalfDay {} });
    halfDays_->followInTabOrder(date_);
    place_->setPlaceholderText(tr("Lieu à préciser"));
    placeNote_->setField(place_);
    speakersNote_->setField(speakers_->edit());
    places_->read(workspace_.database());
    if (const auto known = SpeakerStore(workspace_.database()).speakers()) {
        speakers_->setKnown(*known);
    }
}

void NewMeetingDialog::fillSeances()
{
    const auto undated = undatedseances::read(workspace_.database());
    if (!undated) {
        notice_->setWords(words::unread(words::Unread::Meetings), words::unreadGuidance());
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
        notice_->setWords(words::unread(words::Unread::Meetings), words::unreadGuidance());
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
    halfDays_->setHalfDays({ HalfDay { .id = {}, .period = periodFrom(start), .start = start, .end = end } });
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

void NewMeetingDialog::proposeSpeakers()
{
    const int chosen = seance_->currentIndex();
    if (!areSpeakersTyped_ && chosen >= 0) {
        speakers_->setSpeakers(undated_.at(chosen).speakers);
    }
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
        each.halfDays = halfDays_->halfDays();
        each.place = text::tidy(place_->text());
        if (areSpeakersTyped_) {
            each.speakers = speakers_->speakers(); // of every séance, whoever speaks there usually
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
    fields().showProblems(problemsOf(meetings));
    for (const Meeting &each : meetings) {
        const auto facts = facts_.of(each);
        if (!facts) {
            complain(facts.error());
            return;
        }
        const QString known = calendarwords::cautions(cautions(each, *facts));
        auto *item = new QTreeWidgetItem(dates_,
            { tr("Séance %1").arg(each.moduleNumber),
                each.start() || each.end() ? tr("%1, %2").arg(french::longDate(each.date), words::hours(each))
                                           : french::longDate(each.date),
                known });
        item->setToolTip(knownColumn, calendarwords::tip(known.split(u'\n', Qt::SkipEmptyParts)));
    }
    dates_->resizeColumnToContents(0);
    dates_->resizeColumnToContents(datesColumn);
    fitRowsToLines(*dates_, { datesColumn, knownColumn });
    save_->setEnabled(!meetings.isEmpty());
    save_->setText(meetings.size() > 1
            ? tr("En&registrer %1").arg(french::count(meetings.size(), tr("rencontre"), tr("rencontres")))
            : tr("En&registrer"));
}

void NewMeetingDialog::accept()
{
    if (date_->holdsBack()) {
        return;
    }
    const auto [meetings, skipped] = wanted();
    if (!fields().areRight(problemsOf(meetings))) {
        return;
    }
    const auto stored = workspace_.planning().addMeetings(meetings);
    if (!stored) {
        complain(stored.error());
        return;
    }
    QDialog::accept();
    Q_EMIT added(*stored, calendarwords::skipped(skipped));
}

MeetingFields NewMeetingDialog::fields() const
{
    return { .date = date_,
        .halfDays = halfDays_,
        .place = place_,
        .placeNote = placeNote_,
        .speakers = speakers_,
        .speakersNote = speakersNote_ };
}

void NewMeetingDialog::complain(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
