// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpage.h"

#include "app/base/french.h"
#include "app/registrations/meetinglistmodel.h"
#include "app/sessions/calendarmodel.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/calendar/calendarprinting.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/meetingdialog.h"
#include "ui/calendar/meetingmover.h"
#include "ui/calendar/monthmeetings.h"
#include "ui/calendar/newmeetingdialog.h"
#include "ui/calendar/yeardialog.h"
#include "ui/planning/holidayshading.h"
#include "ui/widgets/icons.h"
#include "ui/words/actwords.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"
#include "ui_calendarpage.h"

#include <QAction>
#include <QCalendarWidget>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace
{

constexpr int gridShare = 7; // of the splitter, before anybody moves it
constexpr int listShare = 3;

QString splitterKey()
{
    return u"calendar/splitter"_s;
}

} // namespace

CalendarPage::CalendarPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , ui_(std::make_unique<Ui::CalendarPage>())
    , calendar_(new CalendarModel(workspace.database(), workspace.changes(), workspace.clock(), this))
    , meetings_(new MonthMeetings(workspace, this))
    , mover_(new MeetingMover(workspace, this))
{
    ui_->setupUi(this);
    layOutBar();
    ui_->goToDateEdit->setAccessibleName(tr("Aller à une date"));
    shadeHolidays(*ui_->goToDateEdit,
        holidays::schoolHolidays(workspace.database()).value_or(QList<holidays::Period>()));

    ui_->splitter->addWidget(meetings_);
    ui_->splitter->setStretchFactor(0, gridShare);
    ui_->splitter->setStretchFactor(1, listShare);
    if (!ui_->splitter->restoreState(QSettings().value(splitterKey()).toByteArray())) {
        ui_->splitter->setSizes({ gridShare * 100, listShare * 100 });
    }
    connect(ui_->splitter, &QSplitter::splitterMoved, this,
        [this] { QSettings().setValue(splitterKey(), ui_->splitter->saveState()); });

    makeActions();
    makeViews();
    makeMoves();
    connectViews();
    showHistory();
    calendar_->setMonth(workspace_.clock()().date());
    chooseDate(workspace_.clock()().date());
}

CalendarPage::~CalendarPage()
{
    // A field that goes with the focus in it says once more that its editing is finished.
    ui_->goToDateEdit->disconnect(this);
}

QAction *CalendarPage::addAction(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(tipOf(*action));
    QWidget::addAction(action);
    return action;
}

QString CalendarPage::tipOf(const QAction &action)
{
    return u"%1 (%2)"_s.arg(action.text().remove(u'&'), action.shortcut().toString(QKeySequence::NativeText));
}

void CalendarPage::makeActions()
{
    previous_ = addAction(u"previousMonthAction"_s, tr("Mois précédent"), Qt::Key_PageUp);
    next_ = addAction(u"nextMonthAction"_s, tr("Mois suivant"), Qt::Key_PageDown);
    // Where keys are listed, whatever is shown meanwhile.
    previous_->setWhatsThis(tr("Mois, semaine ou année qui précède"));
    next_->setWhatsThis(tr("Mois, semaine ou année qui suit"));
    QAction *today = addAction(u"todayAction"_s, tr("Au&jourd’hui"), Qt::CTRL | Qt::Key_T);
    QAction *goTo = addAction(u"goToDateAction"_s, tr("Aller à une date"), Qt::CTRL | Qt::Key_G);
    QAction *create = addAction(u"newMeetingAction"_s, tr("&Nouvelle rencontre…"), Qt::CTRL | Qt::Key_N);
    connect(create, &QAction::triggered, this, [this] { openNewMeeting(ui_->calendarView->currentDate()); });
    ui_->newMeetingButton->setDefaultAction(create);
    QAction *propose
        = addAction(u"proposeDatesAction"_s, tr("&Proposer des dates…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    connect(propose, &QAction::triggered, this, &CalendarPage::proposeDates);
    auto *more = new QMenu(ui_->newMeetingButton);
    more->addAction(propose);
    QAction *print = addAction(
        u"printCalendarAction"_s, tr("&Imprimer le calendrier…"), Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    connect(print, &QAction::triggered, this, [this] { calendarprinting::preview(sheet(), this); });
    more->addAction(print);
    needing_ = { create, propose, print };
    ui_->newMeetingButton->setMenu(more);
    ui_->newMeetingButton->setPopupMode(QToolButton::MenuButtonPopup);
    QAction *year = addAction(u"yearAction"_s, tr("Ann&ée"), Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    year->setToolTip(tr("Douze mois d’un coup d’œil, une ligne par session et parcours (Ctrl+Maj+Y)"));
    connect(year, &QAction::triggered, this, [this] {
        auto *dialog = new YearDialog(workspace_, ui_->calendarView->currentDate(),
            ui_->filterButton->filter(), ui_->filterButton->words(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &YearDialog::monthAsked, this, &CalendarPage::showDate);
        dialog->open();
    });
    ui_->yearButton->setDefaultAction(year);
    undo_ = addAction(u"undoAction"_s, tr("Annuler"), {}); // Ctrl+Z is the window's
    redo_ = addAction(u"redoAction"_s, tr("Rétablir"), {});
    undo_->setIcon(icons::icon(u"undo"_s));
    redo_->setIcon(icons::icon(u"redo"_s));
    connect(previous_, &QAction::triggered, this, [this] { step(-1); });
    connect(next_, &QAction::triggered, this, [this] { step(1); });
    connect(today, &QAction::triggered, this, [this] { chooseDate(workspace_.clock()().date()); });
    connect(goTo, &QAction::triggered, this, [this] {
        ui_->goToDateEdit->setFocus(Qt::ShortcutFocusReason);
        ui_->goToDateEdit->setSelectedSection(QDateEdit::DaySection);
    });
    connect(&workspace_.history(), &History::changed, this, &CalendarPage::showHistory);
    connect(undo_, &QAction::triggered, this, [this] { takeBack(true); });
    connect(redo_, &QAction::triggered, this, [this] { takeBack(false); });

    ui_->previousMonthButton->setDefaultAction(previous_);
    ui_->previousMonthButton->setArrowType(Qt::LeftArrow);

    ui_->nextMonthButton->setDefaultAction(next_);
    ui_->nextMonthButton->setArrowType(Qt::RightArrow);

    ui_->todayButton->setDefaultAction(today);
    ui_->undoButton->setDefaultAction(undo_);
    ui_->redoButton->setDefaultAction(redo_);
    connect(ui_->goToDateEdit, &QDateEdit::userDateChanged, this, [this] { dateWasTyped_ = true; });
    connect(ui_->goToDateEdit, &QDateEdit::editingFinished, this, &CalendarPage::goToTypedDate);
    connect(ui_->goToDateEdit->calendarWidget(), &QCalendarWidget::clicked, this, &CalendarPage::chooseDate);
    connect(
        ui_->goToDateEdit->calendarWidget(), &QCalendarWidget::activated, this, &CalendarPage::chooseDate);
}

void CalendarPage::connectViews()
{
    ui_->calendarView->setCalendar(calendar_);
    const auto tip = [this](MeetingId id) {
        const auto meeting = MeetingStore(workspace_.database()).meeting(id);
        return meeting ? calendarwords::tip(*meeting, meetings_->model().occupancyOf(id)) : QString();
    };
    ui_->calendarView->setMeetingTip(tip);
    connect(ui_->calendarView, &CalendarView::dateAsked, this, &CalendarPage::chooseDate);
    connect(ui_->calendarView, &CalendarView::dateOpened, this, &CalendarPage::openDate);
    connect(ui_->calendarView, &CalendarView::meetingAsked, this, &CalendarPage::openMeeting);
    ui_->weekView->setCalendar(calendar_);
    ui_->weekView->setMeetingTip(tip);
    connect(ui_->weekView, &WeekView::dateAsked, this, &CalendarPage::chooseDate);
    connect(ui_->weekView, &WeekView::dateOpened, this, &CalendarPage::openDate);
    connect(ui_->weekView, &WeekView::meetingAsked, this, &CalendarPage::openMeeting);
    connect(ui_->weekView, &WeekView::drawn, this, [this](QDate date, QTime start, QTime end) {
        if (isKnown()) { // as the button and its key
            openNewMeeting(date)->setHours(start, end);
        }
    });
    ui_->filterButton->setWorkspace(workspace_);
    connect(ui_->filterButton, &CalendarFilter::changed, this, [this] {
        calendar_->setFilter(ui_->filterButton->filter());
        meetings_->setFilter(ui_->filterButton->filter(), ui_->filterButton->words());
        chooseDate(ui_->calendarView->currentDate());
    });
    connect(ui_->filterButton, &CalendarFilter::failed, this, &CalendarPage::complain);
    connect(meetings_, &MonthMeetings::meetingSelected, this, &CalendarPage::followList);
    connect(meetings_, &MonthMeetings::meetingAsked, this, &CalendarPage::openMeeting);
    connect(meetings_, &MonthMeetings::dateAsked, this, &CalendarPage::chooseDate);
    connect(meetings_, &MonthMeetings::readingFailed, this, &CalendarPage::complainOfReading);
    connect(meetings_, &MonthMeetings::wasRead, this, &CalendarPage::takeBackComplaint);
    connect(calendar_, &CalendarModel::readingFailed, this, &CalendarPage::complainOfReading);
    connect(calendar_, &CalendarModel::wasRead, this, &CalendarPage::takeBackComplaint);
    connect(meetings_, &MonthMeetings::wasRead, this, &CalendarPage::markFull);
    coverUnread();
}

void CalendarPage::showEvent(QShowEvent *event)
{
    calendar_->refreshToday();
    QWidget::showEvent(event);
}

void CalendarPage::showDate(QDate date)
{
    chooseDate(date);
    setFocus(); // its proxy is the view shown
}

void CalendarPage::showOnly(const QString &place, const QString &speaker)
{
    ui_->filterButton->showOnly(place, speaker);
    setFocus(); // its proxy is the view shown
}

void CalendarPage::chooseDate(QDate date)
{
    if (!date.isValid()) {
        return;
    }
    showDays(date);
    ui_->calendarView->setCurrentDate(date);
    ui_->weekView->setCurrentDate(date);
    showTitle();
    showReading();
    const QSignalBlocker quiet(ui_->goToDateEdit);
    ui_->goToDateEdit->setDate(date);
    dateWasTyped_ = false;
    const MeetingListModel &list = meetings_->model();
    const int selectedRow = list.rowOf(selected_);
    if (selectedRow < 0 || list.meeting(selectedRow).date != date) {
        const int row = list.firstRowOn(date);
        chooseMeeting(row < 0 ? MeetingId {} : list.meeting(row).id);
        if (row < 0 && view_ == View::Agenda) {
            meetings_->scrollTo(date);
        }
    }
}

/// None where the filter leaves it out: the keys would move what is not seen.
void CalendarPage::chooseMeeting(MeetingId id)
{
    selected_ = meetings_->model().rowOf(id) >= 0 ? id : MeetingId {};
    ui_->calendarView->setSelectedMeeting(selected_);
    ui_->weekView->setSelectedMeeting(selected_);
    meetings_->select(selected_);
}

void CalendarPage::followList(MeetingId id)
{
    if (id == selected_) {
        return;
    }
    selected_ = id;
    ui_->calendarView->setSelectedMeeting(id);
    ui_->weekView->setSelectedMeeting(id);
    const MeetingListModel &list = meetings_->model();
    chooseDate(list.meeting(list.rowOf(id)).date);
}

std::optional<MeetingId> CalendarPage::selectedMeeting() const
{
    return meetings_->model().rowOf(selected_) >= 0 ? std::optional(selected_) : std::nullopt;
}

void CalendarPage::openDate(QDate date)
{
    chooseDate(date);
    if (const auto chosen = selectedMeeting()) {
        openMeeting(*chosen);
    } else if (meetings_->isRead()) {
        Q_EMIT said(tr("Aucune rencontre le %1.").arg(french::longDate(date)));
    }
}

void CalendarPage::goToTypedDate()
{
    const bool isEntered = ui_->goToDateEdit->hasFocus(); // not left by a click or Tab
    if (dateWasTyped_) {
        chooseDate(ui_->goToDateEdit->date());
    }
    if (isEntered) {
        setFocus(); // its proxy is the view shown
    }
}

void CalendarPage::openMeeting(MeetingId id)
{
    if (dialog_ && dialog_->isVisible()) {
        return; // a second click of a double one
    }
    const auto meeting = MeetingStore(workspace_.database()).meeting(id);
    if (!meeting) {
        complain(meeting.error());
        return;
    }
    chooseDate(meeting->date);
    chooseMeeting(id);
    dialog_ = new MeetingDialog(workspace_, *meeting, this);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &MeetingDialog::rosterAsked, this, &CalendarPage::rosterAsked);
    connect(dialog_, &MeetingDialog::sheetsAsked, this, &CalendarPage::sheetsAsked);
    connect(dialog_, &MeetingDialog::kitAsked, this, &CalendarPage::kitAsked);
    connect(dialog_, &MeetingDialog::agendaAsked, this, &CalendarPage::agendaAsked);
    connect(dialog_, &MeetingDialog::removed, this, [this](const Meeting &gone) {
        Q_EMIT said(tr("%1 supprimée. Ctrl+Z la remet.").arg(calendarwords::group(gone)));
    });
    connect(dialog_, &MeetingDialog::saved, this, [this](const Meeting &before, const Meeting &after) {
        // As when it is moved by mouse or keys; another hour or place is no longer what was told either.
        if (before.date == after.date && mover_->toDoAgain(after).isEmpty()) {
            noteSaved(after);
        } else {
            noteMoved(before, after, mover_->advice(after));
        }
    });
    dialog_->open();
}

void CalendarPage::noteSaved(const Meeting &after)
{
    chooseDate(after.date);
    chooseMeeting(after.id);
    Q_EMIT said(tr("%1 enregistrée : %2, %3. Ctrl+Z annule la modification.")
            .arg(calendarwords::group(after), french::longDate(after.date), words::hours(after)));
}

bool CalendarPage::isOfMeetings(ActKind kind)
{
    return kind == ActKind::ReviseMeeting || kind == ActKind::AddMeetings || kind == ActKind::RemoveMeetings;
}

void CalendarPage::takeBack(bool isUndo)
{
    History &history = workspace_.history();
    const QList<ActRecord> &acts = isUndo ? history.done() : history.undone();
    if (acts.isEmpty() || !isOfMeetings(acts.last().kind)) {
        return;
    }
    const ActRecord act = acts.last();
    ui_->messageBar->clear(); // before: who was told is said while it is taken back
    const auto taken = isUndo ? history.undo() : history.redo();
    if (!taken) {
        ui_->messageBar->say(MessageBar::Tone::Trouble,
            actwords::refusal(workspace_.database(), act, taken.error()), taken.error().detail);
        return;
    }
    Q_EMIT said(isUndo ? actwords::undone(act) : actwords::redone(act));
}

void CalendarPage::showHistory()
{
    const auto isNext
        = [](const QList<ActRecord> &acts) { return !acts.isEmpty() && isOfMeetings(acts.last().kind); };
    const bool canUndo = isNext(workspace_.history().done());
    const bool canRedo = isNext(workspace_.history().undone());
    undo_->setEnabled(canUndo);
    redo_->setEnabled(canRedo);
    undo_->setToolTip(canUndo ? tr("%1 (Ctrl+Z)").arg(actwords::undo(workspace_.history().done().last()))
                              : undo_->text().remove(u'&'));
    redo_->setToolTip(canRedo
            ? tr("%1 (Ctrl+Maj+Z)").arg(actwords::redo(workspace_.history().undone().last()))
            : redo_->text().remove(u'&'));
    ui_->undoButton->setVisible(canUndo);
    ui_->redoButton->setVisible(canRedo);
}

void CalendarPage::complain(const Error &error)
{
    ui_->messageBar->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

void CalendarPage::complainOfReading(const Error &error)
{
    unread_ = ui_->messageBar->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
    showReading();
}

void CalendarPage::takeBackComplaint()
{
    if (calendar_->isRead() && meetings_->isRead()) {
        ui_->messageBar->takeBack(unread_);
    }
    showReading();
}
