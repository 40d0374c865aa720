// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows, read from the database, and again when it has changed.
#include "ui/attendance/attendancepage.h"

#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetpages.h"
#include "app/attendance/sheetstore.h"
#include "app/base/french.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/attendance/attendancemodel.h"
#include "ui/attendance/attendanceview.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr int stateWidth = 150;
constexpr int narrowStateWidth = 128; // where a day has three or four
constexpr int narrowestOrganisation = 110;

/// The rows each printed page begins with.
QList<int> pageStartsOf(const AttendanceSheet &sheet, const FontMeasure &measure)
{
    QList<int> starts;
    const SheetPages pages = layOut(sheet, SheetPaper::suitedTo(sheet), measure);
    for (const SheetPage &page : pages.pages) {
        const auto first = std::ranges::find(page.boxes, SheetPart::RowNumber, &SheetBox::part);
        if (first != page.boxes.end() && first->row - sheet.firstNumber < sheet.rows.size()) {
            starts.append(first->row - sheet.firstNumber);
        }
    }
    return starts;
}

} // namespace

void AttendancePage::readLater()
{
    isStale_ = true;
    if (isVisible()) {
        reading_->start();
    }
}

void AttendancePage::showEvent(QShowEvent *event)
{
    if (isStale_) {
        read();
    }
    QWidget::showEvent(event);
}

void AttendancePage::read()
{
    reading_->stop();
    isStale_ = false;
    isRead_ = true;
    readMeetings();
    readMakeUps();
    readGrid();
    if (isRead_) {
        messages_->takeBack(unread_);
    }
}

/// With the meetings and not with every key: no presence changes where a séance is still to come.
void AttendancePage::readMakeUps()
{
    const auto makeUps = shown_
        ? MakeUpDesk(workspace_.database(), workspace_.changes(), workspace_.journal(), workspace_.clock())
              .outlook(*shown_)
        : MakeUpOutlook {};
    if (!makeUps) {
        complainOfReading(makeUps.error());
    }
    model_->setMakeUps(makeUps.value_or(MakeUpOutlook {}));
}

QString AttendancePage::description(const Meeting &meeting) const
{
    const SheetProgress sheet = progress_.value(meeting.id);
    const QString state = sheet.isEntered() ? tr("saisie")
        : sheet.isBegun()                   ? tr("saisie commencée")
        : sheet.number > 0                  ? tr("feuille n°\u00a0%1 à saisir").arg(sheet.number)
                                            : tr("pas encore imprimée");
    // The state before the track, which the title says too: where room is short, the end is cut.
    return u"%1 · %2 · %3 · %4"_s.arg(
        french::shortDate(meeting.date), words::sessionAndModule(meeting), state, meeting.trackLabel);
}

void AttendancePage::readMeetings()
{
    const auto meetings = MeetingStore(workspace_.database()).meetings();
    const auto progress = sheetProgress(workspace_.database());
    if (!meetings || !progress) {
        complainOfReading(!meetings ? meetings.error() : progress.error());
        return;
    }
    meetings_ = *meetings;
    progress_ = *progress;
    if (!shown_) {
        // What is to be done first: the oldest sheet that came back and is not entered; else the next
        // meeting.
        const QDate today = workspace_.clock()().date();
        const auto due = std::ranges::find_if(meetings_, [&](const Meeting &each) {
            return each.date <= today && progress_.value(each.id).number > 0
                && !progress_.value(each.id).isEntered();
        });
        const auto coming
            = std::ranges::find_if(meetings_, [&](const Meeting &each) { return each.date >= today; });
        if (due != meetings_.end()) {
            shown_ = due->id;
        } else if (coming != meetings_.end()) {
            shown_ = coming->id;
        } else if (!meetings_.isEmpty()) {
            shown_ = meetings_.last().id;
        }
    }
    const QSignalBlocker quiet(meeting_);
    meeting_->clear();
    for (const Meeting &meeting : std::as_const(meetings_)) {
        meeting_->addItem(description(meeting));
    }
    const auto at = shown_ ? std::ranges::find(meetings_, *shown_, &Meeting::id) : meetings_.end();
    meeting_->setCurrentIndex(at == meetings_.end() ? -1 : int(at - meetings_.begin()));
}

/// A whole sheet printed while another is shown takes its place, unless that one is being entered: the next
/// rows would be others. What was there already when an older one was opened by its number stays where it is.
void AttendancePage::readGrid()
{
    if (!shown_) {
        model_->setGrid({});
        newer_ = 0;
        present();
        return;
    }
    Database &database = workspace_.database();
    const AttendanceGrid &now = model_->grid();
    const qint64 onScreen = sheet_ > 0 ? sheet_ : now.meeting == *shown_ ? now.sheetNumber : 0;
    const auto newer = onScreen > 0 ? SheetStore(database).newerWhole(*shown_, onScreen) : Result<qint64>(0);
    auto grid = sheet_ > 0 || newer.value_or(0) > 0 ? AttendanceGrid::ofSheet(database, onScreen)
                                                    : AttendanceGrid::ofMeeting(database, *shown_, onScreen);
    const bool isNew = newer && std::exchange(newer_, *newer) < *newer;
    // Before the day there are excuses, which the new one has too.
    if (isNew && grid && (grid->date > workspace_.clock()().date() || !grid->isBegun())) {
        sheet_ = 0;
        newer_ = 0;
        grid = AttendanceGrid::ofMeeting(database, *shown_);
        Q_EMIT said(tr("La feuille n°\u00a0%1 de cette rencontre vient d’être imprimée\u00a0: c’est elle qui "
                       "est affichée.")
                .arg(*newer));
    }
    take(grid);
}

void AttendancePage::take(const Result<AttendanceGrid> &grid)
{
    if (!grid) {
        complainOfReading(grid.error());
        present();
        return;
    }
    const bool isOther
        = grid->meeting != model_->grid().meeting || grid->sheetNumber != model_->grid().sheetNumber;
    const AttendanceView::Place before = view_->place();
    model_->setGrid(*grid);
    pageStarts_.clear();
    if (grid->sheetNumber > 0) {
        if (const auto sheet = SheetStore(workspace_.database()).sheet(grid->sheetNumber)) {
            pageStarts_ = pageStartsOf(*sheet, measure_);
        }
    }
    view_->setPageStarts(pageStarts_);
    QHeaderView *header = view_->horizontalHeader();
    header->setSectionResizeMode(AttendanceModel::Number, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(AttendanceModel::Name, QHeaderView::Stretch);
    const int halfDays = model_->columnCount() - AttendanceModel::FirstHalfDay;
    const int ofState = halfDays > 2 ? narrowStateWidth : stateWidth;
    for (int column = AttendanceModel::FirstHalfDay; column < model_->columnCount(); ++column) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, ofState);
    }
    // Names are told apart by their ends: they get most of the room.
    header->setSectionResizeMode(AttendanceModel::Organisation, QHeaderView::Fixed);
    const int room = view_->width() - ofState * halfDays;
    header->resizeSection(AttendanceModel::Organisation, std::max(narrowestOrganisation, room * 2 / 5));
    if (isOther) {
        refused_.clear();
        halted_.clear();
        view_->goToWork();
    } else {
        view_->stay(before);
    }
    if (const Done followed = watch_.follow(grid->meeting, isOther); !followed) {
        complainOfReading(followed.error());
    }
    present();
}

void AttendancePage::complainOfReading(const Error &error)
{
    isRead_ = false;
    unread_ = messages_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
