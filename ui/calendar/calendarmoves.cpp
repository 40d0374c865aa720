// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpage.h"

#include "app/changes.h"
#include "app/registrations/meetinglistmodel.h"
#include "app/sessions/calendarmodel.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/meetingmover.h"
#include "ui/calendar/monthmeetings.h"
#include "ui_calendarpage.h"

#include <QAction>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

/// Meetings are moved by mouse, by keys, or cut and put on another day.
void CalendarPage::makeMoves()
{
    connect(mover_, &MeetingMover::stored, this, &CalendarPage::noteMoved);
    connect(mover_, &MeetingMover::refused, this, &CalendarPage::complain);
    connect(ui_->calendarView, &CalendarView::dropped, this, [this](MeetingId id, QDate date) {
        if (const auto meeting = MeetingStore(workspace_.database()).meeting(id)) {
            mover_->store(movedTo(*meeting, date));
        }
    });
    ui_->calendarView->setDragHint([this](MeetingId id, QDate date) {
        const auto meeting = MeetingStore(workspace_.database()).meeting(id);
        return meeting ? mover_->hint(movedTo(*meeting, date)) : QString();
    });
    connect(ui_->weekView, &WeekView::changed, mover_, &MeetingMover::store);
    ui_->weekView->setMeetingLength([this](MeetingId id) {
        return MeetingStore(workspace_.database()).expectedMinutes(id).value_or(std::nullopt);
    });
    ui_->weekView->setDragHint([this](const Meeting &wanted) { return mover_->hint(wanted); });
    // The same keys mean something else in the field of a date or in the filter.
    const QList<QWidget *> views { ui_->calendarView, ui_->weekView, meetings_ };
    const auto addMove = [&](const QString &name, const QString &text, const QKeySequence &keys) {
        QAction *action = addAction(name, text, keys);
        removeAction(action);
        for (QWidget *view : views) {
            view->addAction(action);
        }
        return action;
    };
    connect(addMove(u"cutMeetingAction"_s, tr("Couper la rencontre"), QKeySequence::Cut), &QAction::triggered,
        this, &CalendarPage::cut);
    connect(addMove(u"pasteMeetingAction"_s, tr("Coller la rencontre ce jour-là"), QKeySequence::Paste),
        &QAction::triggered, this, &CalendarPage::paste);
    forgetCut_ = addAction(u"forgetCutAction"_s, tr("Ne plus couper la rencontre"), Qt::Key_Escape);
    forgetCut_->setEnabled(false); // Escape is the views' while nothing is cut
    connect(forgetCut_, &QAction::triggered, this, &CalendarPage::forgetCut);
    // Told before the changes themselves.
    connect(&workspace_.journal(), &Journal::acted, this, &CalendarPage::noteTakenBack);
    const Changes &changes = workspace_.changes();
    connect(&changes, &Changes::meetingsChanged, this, &CalendarPage::followChanges);
    connect(&changes, &Changes::everythingChanged, this, &CalendarPage::followChanges);
    struct Move {
        Qt::Key key;
        int days;
        QString meaning;
    };
    const std::array keys { Move { Qt::Key_Left, -1, tr("Déplacer la rencontre d’un jour en arrière") },
        Move { Qt::Key_Right, 1, tr("Déplacer la rencontre d’un jour en avant") },
        Move { Qt::Key_Up, -CalendarModel::dayCount, tr("Déplacer la rencontre d’une semaine en arrière") },
        Move { Qt::Key_Down, CalendarModel::dayCount, tr("Déplacer la rencontre d’une semaine en avant") } };
    for (const auto &[key, days, meaning] : keys) {
        const int by = days;
        connect(addMove(u"moveMeetingBy%1Action"_s.arg(days), meaning, Qt::ALT | key), &QAction::triggered,
            this, [this, by] { moveSelected(by); });
    }
}

void CalendarPage::cut()
{
    const auto meeting = MeetingStore(workspace_.database()).meeting(selected_);
    if (!meeting) {
        Q_EMIT said(tr("Choisissez d’abord une rencontre à déplacer."));
        return;
    }
    cut_ = meeting->id;
    ui_->calendarView->setCut(cut_);
    ui_->weekView->setCut(cut_);
    forgetCut_->setEnabled(true);
    ui_->messageBar->say(MessageBar::Tone::Advice,
        tr("%1 est coupée\u00A0: choisissez son nouveau jour, puis Ctrl+V. Elle reste où elle est tant que "
           "vous ne l’avez pas collée\u00A0; Échap y renonce.")
            .arg(calendarwords::group(*meeting)));
}

void CalendarPage::forgetCut()
{
    cut_ = {};
    forgetCut_->setEnabled(false);
    ui_->calendarView->setCut({});
    ui_->weekView->setCut({});
    ui_->messageBar->clear();
}

void CalendarPage::paste()
{
    const auto meeting = MeetingStore(workspace_.database()).meeting(cut_);
    if (!meeting) {
        Q_EMIT said(tr("Rien à coller\u00A0: coupez d’abord une rencontre (Ctrl+X)."));
        return;
    }
    const QDate day = ui_->calendarView->currentDate();
    forgetCut();
    mover_->store(movedTo(*meeting, day));
}

void CalendarPage::moveSelected(int days)
{
    const auto meeting = MeetingStore(workspace_.database()).meeting(selected_);
    if (!meeting) {
        Q_EMIT said(tr("Choisissez d’abord une rencontre à déplacer."));
        return;
    }
    mover_->store(movedTo(*meeting, meeting->date.addDays(days)));
}

void CalendarPage::noteMoved(const Meeting &before, const Meeting &now, const MeetingAdvice &advice)
{
    noteSaved(now);
    tell(before, now, advice);
}

QString CalendarPage::sentenceOf(
    const std::optional<Meeting> &before, const Meeting &now, const MeetingAdvice &advice)
{
    return tr("%1, maintenant\u00A0: %2.\n%3")
        .arg(calendarwords::group(now), calendarwords::changed(before, now), advice.sentence);
}

void CalendarPage::tell(const std::optional<Meeting> &before, const Meeting &now, const MeetingAdvice &advice)
{
    told_ = now;
    if (advice.isEmpty()) {
        ui_->messageBar->clear();
        return;
    }
    telling_ = ui_->messageBar->say(MessageBar::Tone::Advice, sentenceOf(before, now, advice), advice.detail);
}

/// Of meetings just added, or put back by undo or redo: who is in the way where they stand, and who was told
/// of something else. A move done again is told as when it was made. `before`: as the message told one of
/// them; `skipped`: days stepped over, said first.
void CalendarPage::tellStanding(
    const Meeting &before, const QList<MeetingId> &ids, Standing standing, const QString &skipped)
{
    constexpr qsizetype mostTold = 3; // in the message; the others under its details
    QStringList sentences;
    QStringList details;
    Meeting first;
    for (const MeetingId id : ids) {
        const auto meeting = MeetingStore(workspace_.database()).meeting(id);
        const MeetingAdvice advice = !meeting  ? MeetingAdvice()
            : standing == Standing::MovedAgain ? mover_->advice(*meeting)
                                               : mover_->adviceOnReturn(*meeting);
        if (meeting && !first.id.isValid()) {
            first = *meeting; // said until it is taken back
        }
        // What is done again was taken back before: from where, is known. Nobody has touched it since, or it
        // would not be done again.
        const Meeting known = before.id == id  ? before
            : standing == Standing::MovedAgain ? stood_.value(id)
                                               : Meeting();
        if (meeting) {
            stood_.insert(id, *meeting);
        }
        if (advice.isEmpty()) {
            continue;
        }
        const bool isKnown = known.id == id && !known.isPlannedAs(*meeting);
        (sentences.size() < mostTold ? sentences : details)
            .append(sentenceOf(isKnown ? std::optional(known) : std::nullopt, *meeting, advice));
        if (!advice.detail.isEmpty()) {
            details.append(advice.detail);
        }
    }
    if (!skipped.isEmpty()) {
        sentences.prepend(skipped);
    }
    if (sentences.isEmpty()) {
        return;
    }
    told_ = first;
    telling_ = ui_->messageBar->say(MessageBar::Tone::Advice, sentences.join(u'\n'), details.join(u'\n'));
}

/// A move that was taken back, here or elsewhere, is told no longer.
void CalendarPage::forgetWhatIsUndone()
{
    if (!told_.id.isValid()) {
        return;
    }
    const auto meeting = MeetingStore(workspace_.database()).meeting(told_.id);
    if (meeting && meeting->isPlannedAs(told_)) {
        return;
    }
    told_ = {};
    ui_->messageBar->takeBack(telling_);
}

void CalendarPage::noteTakenBack(const ActRecord &act)
{
    takenBack_.clear();
    if (act.step == ActStep::Made || !isOfMeetings(act.kind)) {
        return;
    }
    standing_ = act.step == ActStep::Redone && act.kind == ActKind::ReviseMeeting ? Standing::MovedAgain
                                                                                  : Standing::Placed;
    const auto changes = workspace_.journal().changes(act.id);
    if (!changes) {
        return;
    }
    for (const ActChange &each : *changes) {
        const MeetingId id { each.entity.id() };
        if (each.entity.kind == EntityKind::Meeting && !takenBack_.contains(id)) {
            takenBack_.append(id);
        }
    }
}

/// What was put back is shown where it stands now; what is selected stays in sight: the next key moves it.
void CalendarPage::followChanges()
{
    const Meeting before = told_;
    forgetWhatIsUndone();
    const QList<MeetingId> takenBack = std::exchange(takenBack_, {});
    tellStanding(before, takenBack, standing_);
    for (const MeetingId id : { takenBack.value(0), selected_ }) {
        const auto meeting = MeetingStore(workspace_.database()).meeting(id);
        if (!meeting) {
            continue;
        }
        const bool isInSight = meetings_->model().rowOf(id) >= 0;
        if (id != selected_ || !isInSight || meeting->date != ui_->calendarView->currentDate()) {
            chooseDate(meeting->date);
            chooseMeeting(id);
        }
        return;
    }
    if (selected_.isValid()) {
        chooseMeeting({});
    }
}
