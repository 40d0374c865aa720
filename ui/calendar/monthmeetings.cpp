// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthmeetings.h"

#include "app/base/french.h"
#include "app/registrations/meetinglistmodel.h"
#include "app/sessions/calendarmodel.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/meetingcarddelegate.h"
#include "ui/widgets/longwords.h"
#include "ui/words/unreadwords.h"
#include "ui_monthmeetings.h"

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostOfFilter = 160; ///< letters: what is listed needs the room
}

MonthMeetings::MonthMeetings(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , model_(new MeetingListModel(workspace.database(), workspace.changes(), this))
    , ui_(std::make_unique<Ui::MonthMeetings>())
{
    ui_->setupUi(this);
    ui_->listTitleLabel->setWordWrap(true); // with a filter's words it is long
    // Before the list hears of it: a row that goes would leave its selection to its neighbour.
    connect(model_, &MeetingListModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) {
            const int current = ui_->meetingList->currentIndex().row();
            if (first <= current && current <= last) {
                ui_->meetingList->selectionModel()->clear();
            }
        });
    ui_->meetingList->setModel(model_);
    ui_->meetingList->setItemDelegate(new MeetingCardDelegate(ui_->meetingList));
    // Not currentChanged(): a list that gets the focus makes its first row current, without selecting it.
    connect(ui_->meetingList->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this](const QItemSelection &selected) {
            if (!selected.isEmpty()) {
                Q_EMIT meetingSelected(model_->meeting(selected.first().top()).id);
            }
        });
    connect(ui_->meetingList, &QListView::clicked, this, &MonthMeetings::open);
    connect(ui_->meetingList, &QListView::activated, this, &MonthMeetings::open);
    ui_->previousMeetingsButton->hide(); // until there is somewhere to go
    ui_->nextMeetingsButton->hide();
    connect(ui_->previousMeetingsButton, &QPushButton::clicked, this, [this] { Q_EMIT dateAsked(before_); });
    connect(ui_->nextMeetingsButton, &QPushButton::clicked, this, [this] { Q_EMIT dateAsked(after_); });

    connect(model_, &MeetingListModel::readingFailed, this, [this](const Error &error) {
        showNotice();
        Q_EMIT readingFailed(error);
    });
    connect(model_, &MeetingListModel::modelReset, this, &MonthMeetings::showNotice);
    connect(model_, &MeetingListModel::rowsInserted, this, &MonthMeetings::showNotice);
    connect(model_, &MeetingListModel::rowsRemoved, this, &MonthMeetings::showNotice);
    connect(model_, &MeetingListModel::wasRead, this, [this] {
        if (isUnread_) {
            showNotice();
        }
        if (isRead()) {
            Q_EMIT wasRead();
        }
    });
    // The nearest meetings may move while these days stay empty.
    const Changes &changes = workspace_.changes();
    connect(&changes, &Changes::meetingsChanged, this, &MonthMeetings::showNotice);
    connect(&changes, &Changes::everythingChanged, this, &MonthMeetings::showNotice);
    connect(&changes, &Changes::programmeChanged, this, &MonthMeetings::showNotice);
}

MonthMeetings::~MonthMeetings() = default;

void MonthMeetings::setMonths(QDate day, int count)
{
    const QDate first(day.year(), day.month(), 1);
    setSpan(first, first.addMonths(count).addDays(-1), false);
}

void MonthMeetings::setWeek(QDate day)
{
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    setSpan(monday, monday.addDays(CalendarModel::dayCount - 1), true);
}

void MonthMeetings::setSpan(QDate first, QDate last, bool isWeek)
{
    first_ = first;
    last_ = last;
    isWeek_ = isWeek;
    model_->setSpan(first_, last_);
}

QWidget *MonthMeetings::list() const
{
    return ui_->meetingList;
}

bool MonthMeetings::isRead() const
{
    return model_->isRead() && !isUnread_;
}

bool MonthMeetings::covers(QDate day) const
{
    return first_.isValid() && first_ <= day && day <= last_;
}

bool MonthMeetings::isOneMonth() const
{
    return !isWeek_ && first_.addMonths(1) > last_;
}

QString MonthMeetings::span() const
{
    if (isWeek_) {
        return calendarwords::days(first_, last_);
    }
    return isOneMonth() ? french::month(first_)
                        : tr("%1 à %2").arg(french::of(french::month(first_)), french::month(last_));
}

void MonthMeetings::setFilter(const MeetingFilter &filter, const QString &words)
{
    left_ = words;
    filter_ = filter;
    model_->setFilter(filter);
    showNotice();
}

void MonthMeetings::scrollTo(QDate day)
{
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (model_->date(row) >= day) {
            ui_->meetingList->scrollTo(model_->index(row, 0), QAbstractItemView::PositionAtTop);
            return;
        }
    }
}

void MonthMeetings::select(MeetingId id)
{
    const int row = model_->rowOf(id);
    if (row < 0) {
        ui_->meetingList->selectionModel()->clear();
        return;
    }
    ui_->meetingList->setCurrentIndex(model_->index(row, 0));
}

void MonthMeetings::open(const QModelIndex &index)
{
    if (const MeetingId id = model_->meeting(index.row()).id; id.isValid()) {
        Q_EMIT meetingAsked(id);
    }
}

void MonthMeetings::showNotice()
{
    const int count = model_->meetingCount();
    const QString days = isOneMonth() ? tr("en %1").arg(span()) : span();
    const QString title = tr("%1 %2").arg(french::count(count, tr("rencontre"), tr("rencontres")), days);
    const QString left = longwords::breakable(longwords::shortened(left_, mostOfFilter));
    ui_->listTitleLabel->setText(left_.isEmpty() ? title : tr("%1 (filtre\u00A0: %2)").arg(title, left));
    // What is cut of it is told whole.
    const QString whole = left == left_ ? QString() : calendarwords::tip({ left_ });
    ui_->listTitleLabel->setToolTip(whole);
    ui_->emptyNotice->setToolTip(whole);
    ui_->listTitleLabel->setVisible(count > 0);
    ui_->meetingList->setVisible(model_->rowCount() > 0);
    ui_->noticePage->setVisible(count == 0);
    isUnread_ = false;
    if (count == 0 && !model_->isRead()) {
        sayUnread();
    } else if (count == 0 && first_.isValid()) {
        offerNearest(days);
    }
}

void MonthMeetings::sayUnread()
{
    isUnread_ = true;
    ui_->emptyNotice->setWords(words::unread(words::Unread::Meetings), words::unreadGuidance());
    ui_->previousMeetingsButton->hide();
    ui_->nextMeetingsButton->hide();
}

void MonthMeetings::offerNearest(const QString &days)
{
    const MeetingStore store(workspace_.database());
    const auto before = store.lastDateBefore(first_, filter_);
    const auto after = store.firstDateAfter(last_, filter_);
    if (!before || !after) {
        sayUnread();
        Q_EMIT readingFailed(before ? after.error() : before.error());
        return;
    }
    before_ = *before;
    after_ = *after;
    const bool isEmpty = !before_.isValid() && !after_.isValid();
    ui_->emptyNotice->setWords(tr("Aucune rencontre %1").arg(days),
        !left_.isEmpty() ? tr("Avec ce filtre\u00A0: %1. D’autres rencontres peuvent s’y tenir.")
                               .arg(longwords::breakable(longwords::shortened(left_, mostOfFilter)))
            : isEmpty ? tr("Cette base ne contient pas encore de rencontre.")
                      : tr("Les rencontres les plus proches :"));
    // Of another week of the same month they may be.
    const auto when = [this](QDate day) { return isWeek_ ? french::date(day) : french::month(day); };
    ui_->previousMeetingsButton->setText(tr("Rencontres &précédentes : %1").arg(when(before_)));
    ui_->nextMeetingsButton->setText(tr("Rencontres &suivantes : %1").arg(when(after_)));
    ui_->previousMeetingsButton->setVisible(before_.isValid());
    ui_->nextMeetingsButton->setVisible(after_.isValid());
}
