// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpage.h"

#include "app/base/french.h"
#include "app/registrations/meetinglistmodel.h"
#include "app/sessions/calendarmodel.h"
#include "ui/calendar/calendarprinting.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/monthmeetings.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/fieldnote.h"
#include "ui/widgets/flowlayout.h"
#include "ui/words/cautionwords.h"
#include "ui/words/unreadwords.h"
#include "ui_calendarpage.h"

#include <QAction>
#include <QActionGroup>
#include <QSettings>

#include <array>
#include <functional>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr double titleScale = 1.45;
constexpr int titleIndent = 6;
constexpr int agendaMonths = 6; // a cycle's session, and what comes after it
// In the order of CalendarPage::View; kept in the settings.
constexpr std::array viewNames { u"month", u"week", u"agenda" };

QString viewKey()
{
    return u"calendar/view"_s;
}

} // namespace

/// The title whole, the buttons beside it, on a second line where they find no room: the page never pushes
/// the window wider than a screen.
void CalendarPage::layOutBar()
{
    QFont title = ui_->monthLabel->font();
    title.setPointSizeF(title.pointSizeF() * titleScale);
    title.setBold(true);
    ui_->monthLabel->setFont(title);
    ui_->monthLabel->setContentsMargins(titleIndent, 0, 0, 0);
    // As wide as the longest month; narrower than a week, whose month and number stay at the ends then.
    ui_->monthLabel->setMinimumWidth(
        titleIndent + QFontMetrics(title).horizontalAdvance(u"septembre 2022 "_s));
    ui_->monthLabel->setElideMode(Qt::ElideMiddle);
    auto *flow = new FlowLayout(ui_->barButtons);
    flow->setSpacing(ui_->barLayout->spacing());
    flow->setAlignment(Qt::AlignRight); // they stay where they are, however long the title is
    for (QWidget *each : std::initializer_list<QWidget *> { ui_->newMeetingButton, ui_->undoButton,
             ui_->redoButton, ui_->filterButton, ui_->monthButton, ui_->weekButton, ui_->agendaButton,
             ui_->yearButton, ui_->todayButton, ui_->goToDateEdit }) {
        flow->addWidget(each);
    }
}

/// A month, a week by hours or the agenda, whichever was shown last.
void CalendarPage::makeViews()
{
    auto *one = new QActionGroup(this);
    const auto add = [&](View view, QToolButton *button, const QString &name, const QString &text,
                         const QKeySequence &keys) {
        QAction *action = addAction(name, text, keys);
        action->setCheckable(true);
        one->addAction(action);
        button->setDefaultAction(action);
        connect(action, &QAction::triggered, this, [this, view] { showView(view); });
        return action;
    };
    const std::array actions {
        add(View::Month, ui_->monthButton, u"monthAction"_s, tr("&Mois"), Qt::CTRL | Qt::SHIFT | Qt::Key_M),
        add(View::Week, ui_->weekButton, u"weekAction"_s, tr("&Semaine"), Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        add(View::Agenda, ui_->agendaButton, u"agendaAction"_s, tr("A&genda"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_A),
    };
    const QString last = QSettings().value(viewKey()).toString();
    size_t position = 0;
    for (size_t i = 0; i < viewNames.size(); ++i) {
        if (last == QStringView(viewNames.at(i))) {
            position = i;
        }
    }
    actions.at(position)->setChecked(true);
    showView(View(position));
}

void CalendarPage::showView(View view)
{
    QSettings().setValue(viewKey(), QString::fromUtf16(viewNames.at(size_t(view))));
    const bool hadFocus = focusWidget() && isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    view_ = view;
    const bool isAgenda = view == View::Agenda;
    QWidget *shown = isAgenda ? meetings_->list()
        : view == View::Week  ? static_cast<QWidget *>(ui_->weekView)
                              : ui_->calendarView;
    if (hadFocus) {
        ui_->previousMonthButton->setFocus(); // in sight with any view: the page keeps its keys
    }
    ui_->viewStack->setVisible(!isAgenda);
    if (!isAgenda) {
        ui_->viewStack->setCurrentWidget(shown);
    }
    setFocusProxy(shown);
    const bool isWeek = view == View::Week;
    previous_->setText(isWeek ? tr("Semaine précédente") : tr("Mois précédent"));
    next_->setText(isWeek ? tr("Semaine suivante") : tr("Mois suivant"));
    previous_->setToolTip(tr("%1 (Page précédente)").arg(previous_->text()));
    next_->setToolTip(tr("%1 (Page suivante)").arg(next_->text()));
    ui_->previousMonthButton->setAccessibleName(previous_->text());
    ui_->nextMonthButton->setAccessibleName(next_->text());
    if (const QDate date = ui_->calendarView->currentDate(); date.isValid()) { // not before the first one
        listAround(date);
        chooseDate(date);
    }
    if (hadFocus) {
        shown->setFocus();
    }
}

/// The list is of what is seen: the week, the month, or the months from this one on.
void CalendarPage::listAround(QDate date)
{
    switch (view_) {
    case View::Month:
        meetings_->setMonths(date);
        break;
    case View::Week:
        meetings_->setWeek(date);
        break;
    case View::Agenda:
        meetings_->setMonths(date, agendaMonths);
        break;
    }
}

/// Squares and hours without a meeting would say that there is none.
void CalendarPage::coverUnread()
{
    const auto cover = [this](QAbstractScrollArea *grid, const std::function<bool()> &isWanted) {
        auto *notice = new EmptyNotice;
        notice->setObjectName(u"unreadNotice"_s);
        notice->setWords(words::unread(words::Unread::Meetings), words::unreadGuidance());
        notice->coverGrid(grid, isWanted);
        unreadNotices_.append(notice);
    };
    cover(ui_->calendarView, [this] { return !calendar_->isKnown(); });
    cover(ui_->weekView, [this] { return !isWeekKnown(); });
}

void CalendarPage::markFull()
{
    const QSet<MeetingId> full = meetings_->model().full();
    ui_->calendarView->setFull(full);
    ui_->weekView->setFull(full);
}

bool CalendarPage::isWeekKnown() const
{
    const QDate monday = ui_->weekView->monday();
    return calendar_->isKnown(monday, monday.addDays(CalendarModel::dayCount - 1));
}

bool CalendarPage::isKnown() const
{
    switch (view_) {
    case View::Month:
        return calendar_->isKnown();
    case View::Week:
        return isWeekKnown();
    case View::Agenda:
        break; // has its own notice
    }
    return meetings_->isRead() || meetings_->model().meetingCount() > 0;
}

/// What is not known is neither planned around nor printed as empty.
void CalendarPage::showReading()
{
    for (EmptyNotice *notice : std::as_const(unreadNotices_)) {
        notice->follow();
    }
    const QList<holidays::Period> &schoolHolidays = calendar_->schoolHolidays();
    ui_->holidaysNote->say(FieldNote::Tone::Quiet,
        holidays::isBeyond(schoolHolidays, meetings_->last())
            ? words::holidaysKnownUntil(holidays::knownUntil(schoolHolidays))
            : QString());
    const bool known = isKnown();
    for (QAction *action : std::as_const(needing_)) {
        action->setEnabled(known);
        action->setToolTip(known ? tipOf(*action) : words::whyUnread(words::Unread::Meetings));
    }
}

void CalendarPage::showTitle()
{
    const QDate monday = ui_->weekView->monday();
    const bool isWeek = view_ == View::Week;
    ui_->monthLabel->setText(isWeek
            ? tr("%1, sem. %2").arg(french::month(ui_->weekView->currentDate())).arg(monday.weekNumber())
            : french::month(view_ == View::Agenda ? meetings_->first() : calendar_->month()));
    ui_->monthLabel->setToolTip(isWeek ? calendarwords::week(monday) : QString());
}

CalendarSheet CalendarPage::sheet() const
{
    const QString left = ui_->filterButton->words();
    QString title = view_ == View::Week ? calendarwords::week(ui_->weekView->monday())
        : view_ == View::Agenda         ? meetings_->span()
                                        : ui_->monthLabel->text();
    title.replace(0, 1, title.left(1).toUpper());
    CalendarTable table;
    if (view_ == View::Agenda) {
        table = calendarprinting::agenda(meetings_->model());
    }
    return { .calendar = calendar_,
        .isWeek = view_ == View::Week,
        .date = ui_->calendarView->currentDate(),
        .title = left.isEmpty() ? title : tr("%1 (%2)").arg(title, left),
        .table = table,
        .full = meetings_->model().full() };
}

void CalendarPage::step(int by)
{
    const QDate date = ui_->calendarView->currentDate();
    if (view_ == View::Agenda) {
        listAround(meetings_->first().addMonths(by));
        chooseDate(meetings_->first());
        return;
    }
    chooseDate(view_ == View::Week ? date.addDays(qint64(by) * CalendarModel::dayCount) : date.addMonths(by));
}

/// The list stays while the day is in it: a week may belong to two months.
void CalendarPage::showDays(QDate date)
{
    if (!calendar_->isInMonth(date)) {
        calendar_->setMonth(date);
    }
    if (!meetings_->covers(date)) {
        listAround(date);
    }
}
