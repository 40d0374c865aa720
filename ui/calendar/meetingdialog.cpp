// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/meetingdialog.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/documents/announcement.h"
#include "app/overview/conflicts.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/calendar/announcementwords.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/placecompletion.h"
#include "ui/history/historydialog.h"
#include "ui/planning/holidayshading.h"
#include "ui/widgets/roomforwords.h"
#include "ui/widgets/tints.h"
#include "ui/widgets/unsavedquestion.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/meetingusewords.h"
#include "ui_meetingdialog.h"

#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

MeetingDialog::MeetingDialog(Workspace &workspace, const Meeting &meeting, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , ui_(std::make_unique<Ui::MeetingDialog>())
{
    ui_->setupUi(this);
    new RoomForWords(this); // for what appears under its fields
    places_ = new PlaceCompletion(ui_->placeEdit);
    // Beside its field's first line, not in the middle of its rows.
    for (QLabel *label : { ui_->dateLabel, ui_->halfDaysLabel, ui_->placeLabel, ui_->speakersLabel }) {
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setContentsMargins(0, 4, 0, 0);
    }
    ui_->placeNote->setField(ui_->placeEdit);
    ui_->speakersNote->setField(ui_->speakersField->edit());
    shadeHolidays(
        *ui_->dateEdit, holidays::schoolHolidays(workspace.database()).value_or(QList<holidays::Period>()));
    connect(places_, &PlaceCompletion::chosen, this, &MeetingDialog::check);
    readChoices();
    setTabOrder(ui_->dateEdit, ui_->keepConflictButton);
    setTabOrder(ui_->keepConflictButton, ui_->reopenConflictButton);
    ui_->halfDaysField->followInTabOrder(ui_->reopenConflictButton);
    load(meeting);
    connectFields();
    followChanges();
    ui_->dateEdit->setFocus();
}

MeetingDialog::~MeetingDialog() = default;

void MeetingDialog::connectFields()
{
    connect(ui_->dateEdit, &QDateEdit::dateChanged, this, &MeetingDialog::check);
    connect(ui_->halfDaysField, &HalfDaysField::edited, this, &MeetingDialog::check);
    connect(ui_->placeEdit, &QLineEdit::textEdited, this, &MeetingDialog::check);
    connect(ui_->speakersField, &SpeakersField::edited, this, &MeetingDialog::check);
    const auto save = [this] {
        if (store([this] { accept(); })) {
            accept();
        }
    };
    connect(ui_->keepConflictButton, &QPushButton::clicked, this, &MeetingDialog::keepStored);
    connect(ui_->reopenConflictButton, &QPushButton::clicked, this, &MeetingDialog::reopenStored);
    connect(ui_->saveButton, &QPushButton::clicked, this, save);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, save);
    const auto showHistory = [this] {
        (new HistoryDialog(workspace_, words::sessionAndModule(stored_), { Entity(stored_.id) }, this))
            ->open();
    };
    connect(ui_->historyButton, &QPushButton::clicked, this, showHistory);
    connect(new QShortcut(QKeySequence(u"Ctrl+H"_s), this), &QShortcut::activated, this, showHistory);
    connect(ui_->closeButton, &QPushButton::clicked, this, &MeetingDialog::reject);
    connect(ui_->removeButton, &QPushButton::clicked, this, &MeetingDialog::remove);
    connect(ui_->meetingFacts, &MeetingFacts::rosterAsked, this, [this] {
        leave([this] {
            accept();
            Q_EMIT rosterAsked(stored_.session, stored_.track);
        });
    });
    connect(ui_->meetingFacts, &MeetingFacts::sheetAsked, this, [this] {
        leave([this] {
            accept();
            Q_EMIT sheetsAsked({ stored_.id });
        });
    });
    connect(ui_->meetingFacts, &MeetingFacts::kitAsked, this, [this] {
        leave([this] {
            accept();
            Q_EMIT kitAsked(stored_.id);
        });
    });
    connect(ui_->meetingFacts, &MeetingFacts::agendaAsked, this, [this] {
        leave([this] {
            accept();
            Q_EMIT agendaAsked(stored_.id);
        });
    });
}

void MeetingDialog::followChanges()
{
    const Changes &changes = workspace_.changes();
    connect(&changes, &Changes::registrationsAdded, this, &MeetingDialog::showFacts);
    connect(&changes, &Changes::registrationsChanged, this, &MeetingDialog::showFacts);
    connect(&changes, &Changes::registrationsRemoved, this, &MeetingDialog::showFacts);
    connect(&changes, &Changes::directoryChanged, this, &MeetingDialog::readChoices);
    connect(&changes, &Changes::programmeChanged, this, &MeetingDialog::lookAgain);
    connect(&changes, &Changes::everythingChanged, this, &MeetingDialog::lookAgain);
    connect(&changes, &Changes::meetingsChanged, this, [this](const QList<MeetingId> &ids) {
        if (ids.contains(stored_.id)) {
            lookAgain();
        }
    });
}

void MeetingDialog::load(const Meeting &meeting)
{
    stored_ = meeting;
    setWindowTitle(words::sessionAndModule(meeting));
    ui_->dateEdit->setDate(meeting.date);
    ui_->halfDaysField->setHalfDays(meeting.halfDays);
    ui_->placeEdit->setText(meeting.place);
    ui_->placeEdit->setCursorPosition(0);
    ui_->speakersField->setSpeakers(meeting.speakers);
    showFacts();
    check();
}

void MeetingDialog::readChoices()
{
    places_->read(workspace_.database());
    if (const auto speakers = SpeakerStore(workspace_.database()).speakers()) {
        ui_->speakersField->setKnown(*speakers);
    }
}

void MeetingDialog::showFacts()
{
    if (const Done read = ui_->meetingFacts->read(workspace_, stored_.id); !read) {
        refuse(read.error());
    }
}

MeetingFields MeetingDialog::fields() const
{
    return { .date = ui_->dateEdit,
        .halfDays = ui_->halfDaysField,
        .place = ui_->placeEdit,
        .placeNote = ui_->placeNote,
        .speakers = ui_->speakersField,
        .speakersNote = ui_->speakersNote };
}

Meeting MeetingDialog::draft() const
{
    Meeting typed = stored_;
    typed.date = ui_->dateEdit->date();
    typed.halfDays = ui_->halfDaysField->halfDays();
    typed.place = text::tidy(ui_->placeEdit->text());
    typed.speakers = ui_->speakersField->speakers();
    return typed;
}

bool MeetingDialog::isChanged() const
{
    return !ui_->halfDaysField->isLegible() || !draft().isPlannedAs(stored_);
}

void MeetingDialog::check()
{
    const Meeting typed = draft();
    fields().showProblems(problems(typed));
    ui_->meetingFacts->showMeeting(typed);
    ui_->longDateLabel->setText(QLocale(QLocale::French).dayName(typed.date.dayOfWeek()));
    showAdvice(typed);
}

void MeetingDialog::showAdvice(const Meeting &draft)
{
    const auto facts = conflicts::factsOf(workspace_.database(), draft);
    cautions_ = cautions(draft, facts.value_or(DayFacts()));
    ui_->dateNote->say(FieldNote::Tone::Advice, calendarwords::cautions(cautions_));
    const bool isStored = draft.isPlannedAs(stored_);
    offerToKeep(isStored);
    const Announcement told = isStored
        ? Announcement()
        : announcement::outdatedBy(workspace_.database(), draft).value_or(Announcement());
    ui_->printedNote->say(FieldNote::Tone::Advice, announcementwords::sentence(told, false));
    // The first names are in the sentence; the page names all once it is saved.
    const QString everybody = announcementwords::detail(told);
    ui_->printedNote->setToolTip(calendarwords::tip(everybody.split(u'\n', Qt::SkipEmptyParts)));
    ui_->printedNote->setAccessibleDescription(everybody);
}

/// Somebody may have changed the meeting under what is being typed.
void MeetingDialog::lookAgain()
{
    if (isStoring_) {
        return;
    }
    const auto now = MeetingStore(workspace_.database()).meeting(stored_.id);
    if (!now) {
        refuse(now.error());
    } else if (!isChanged()) {
        load(*now);
    } else if (now->isPlannedAs(stored_)) {
        stored_.version = now->version;
        showFacts();
    } else {
        offerBoth(*now);
    }
}

void MeetingDialog::offerBoth(const Meeting &stored)
{
    const QString theirs = calendarwords::changed(stored_, stored);
    const QString told = theirs.isEmpty()
        ? tr("Un autre poste vient d’enregistrer cette rencontre.")
        : tr("Un autre poste vient de modifier cette rencontre\u00A0: %1.").arg(theirs);
    ui_->choiceBar->offerBoth(
        told + u' '
            + tr(
                "Votre saisie est toujours là\u00A0: «\u00A0Garder ma saisie\u00A0» ne remplacera que ce que "
                "vous avez changé, «\u00A0Reprendre la version enregistrée\u00A0» l’abandonne."),
        [this, stored] { keepTyped(stored); }, [this, stored] { load(stored); });
}

/// What was not touched here takes what the other desk has stored.
void MeetingDialog::keepTyped(const Meeting &stored)
{
    const Meeting typed = draft();
    const Meeting before = std::exchange(stored_, stored);
    if (typed.date == before.date) {
        ui_->dateEdit->setDate(stored.date);
    }
    if (ui_->halfDaysField->isLegible() && typed.halfDays == before.halfDays) {
        ui_->halfDaysField->setHalfDays(stored.halfDays);
    }
    if (typed.place == before.place) {
        ui_->placeEdit->setText(stored.place);
    }
    if (typed.speakers == before.speakers) {
        ui_->speakersField->setSpeakers(stored.speakers);
    }
    showFacts();
    check();
}

bool MeetingDialog::store(const std::function<void()> &then)
{
    if (ui_->dateEdit->holdsBack()) {
        return false;
    }
    if (!isChanged()) {
        return true;
    }
    const Meeting wanted = draft();
    if (!fields().areRight(problems(wanted))) {
        return false;
    }
    check(); // others may have planned something meanwhile
    QList<DateCaution> surely;
    std::ranges::copy_if(cautions_, std::back_inserter(surely),
        [](const DateCaution &each) { return isSureConflict(each.kind) && !each.kept; });
    if (!surely.isEmpty()) {
        askToKeep(surely, wanted, then);
        return false;
    }
    return write(wanted);
}

bool MeetingDialog::write(const Meeting &wanted, const QList<DateCaution> &conflicts, const QString &reason)
{
    isStoring_ = true;
    Planning &planning = workspace_.planning();
    const auto stored = conflicts.isEmpty() ? planning.reviseMeeting(wanted)
                                            : planning.reviseMeeting(wanted, conflicts, reason);
    isStoring_ = false;
    if (!stored) {
        refuse(stored.error());
        return false;
    }
    const Meeting before = std::exchange(stored_, *stored);
    Q_EMIT saved(before, stored_);
    return true;
}

void MeetingDialog::remove()
{
    const Meeting gone = stored_;
    const Done done = workspace_.planning().removeMeeting(gone.id);
    if (done) {
        accept();
        Q_EMIT removed(gone);
        return;
    }
    const auto use = meetinguse::of(workspace_.database(), gone.id);
    if (!use || use->isNone()) {
        refuse(done.error());
        return;
    }
    ui_->choiceBar->say(MessageBar::Tone::Trouble, words::keptMeeting(*use), done.error().detail);
}

void MeetingDialog::refuse(const Error &error)
{
    if (error.kind == Error::Kind::Stale) {
        if (const auto now = MeetingStore(workspace_.database()).meeting(stored_.id)) {
            offerBoth(*now);
            return;
        }
    }
    ui_->choiceBar->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

void MeetingDialog::leave(const std::function<void()> &then)
{
    if (!isChanged()) {
        then();
        return;
    }
    askAboutUnsaved(
        *this, tr("Enregistrer les modifications de cette rencontre\u202f?"),
        [this, then] { return store(then); }, then);
}

void MeetingDialog::reject()
{
    leave([this] { QDialog::reject(); });
}
