// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/act.h"
#include "app/sessions/meeting.h"
#include "ui/calendar/calendarprinting.h"
#include "ui/widgets/messagebar.h"

#include <QDate>
#include <QHash>
#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

class CalendarModel;
class EmptyNotice;
struct MeetingAdvice;
class MeetingDialog;
class MeetingMover;
class MonthMeetings;
class NewMeetingDialog;
class QAction;
class Workspace;

namespace Ui
{
class CalendarPage;
}

/// The calendar: a month as a grid or a week by hours with its meetings as a list beside it, or the
/// coming months as an agenda. What is selected in one is in the others.
class CalendarPage final : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarPage(Workspace &workspace, QWidget *parent = nullptr);
    ~CalendarPage() override;

    void showDate(QDate date);
    void openMeeting(MeetingId id);
    /// Only what is held at this place, or with this speaker: an empty name leaves the others in.
    void showOnly(const QString &place, const QString &speaker);
    /// The one selected, among those shown.
    [[nodiscard]] std::optional<MeetingId> selectedMeeting() const;
    /// What is shown now, for paper.
    [[nodiscard]] CalendarSheet sheet() const;

Q_SIGNALS:
    void rosterAsked(SessionId session, TrackId track);
    void sheetsAsked(const QList<MeetingId> &meetings);
    /// All the papers of a meeting.
    void kitAsked(MeetingId meeting);
    /// One meeting, for another program's calendar.
    void agendaAsked(MeetingId meeting);
    void said(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOutBar();
    void makeActions();
    QAction *addAction(const QString &name, const QString &text, const QKeySequence &keys);
    [[nodiscard]] static QString tipOf(const QAction &action);
    void connectViews();
    void showDays(QDate date);
    void listAround(QDate date);
    void makeViews();
    void coverUnread();
    void markFull();
    /// Whether what is shown tells something, or is empty because nothing of it could be read.
    [[nodiscard]] bool isKnown() const;
    [[nodiscard]] bool isWeekKnown() const;
    void showReading();
    void makeMoves();
    enum class View { Month, Week, Agenda };
    void showView(View view);
    void showTitle();
    void step(int by);
    void cut();
    void paste();
    void forgetCut();
    void moveSelected(int days);
    void noteMoved(const Meeting &before, const Meeting &now, const MeetingAdvice &advice);
    /// `before` is not known of one that was changed elsewhere.
    void tell(const std::optional<Meeting> &before, const Meeting &now, const MeetingAdvice &advice);
    [[nodiscard]] static QString sentenceOf(
        const std::optional<Meeting> &before, const Meeting &now, const MeetingAdvice &advice);
    enum class Standing { Placed, MovedAgain }; ///< added or put back; by a move done again
    void tellStanding(
        const Meeting &before, const QList<MeetingId> &ids, Standing standing, const QString &skipped = {});
    void forgetWhatIsUndone();
    void noteTakenBack(const ActRecord &act);
    void followChanges();
    void chooseDate(QDate date);
    void chooseMeeting(MeetingId id);
    void followList(MeetingId id);
    void openDate(QDate date);
    void goToTypedDate();
    NewMeetingDialog *openNewMeeting(QDate date);
    void proposeDates();
    void noteAdded(const QList<Meeting> &meetings, const QString &skipped);
    void noteSaved(const Meeting &after);
    static bool isOfMeetings(ActKind kind);
    void takeBack(bool isUndo);
    void showHistory();
    void complain(const Error &error);
    void complainOfReading(const Error &error); ///< until the meetings can be read
    void takeBackComplaint();

    Workspace &workspace_;
    std::unique_ptr<Ui::CalendarPage> ui_;
    CalendarModel *calendar_;
    MonthMeetings *meetings_;
    MeetingMover *mover_;
    QAction *previous_ = nullptr;
    QAction *next_ = nullptr;
    QList<QAction *> needing_; ///< what is shown to be known
    QList<EmptyNotice *> unreadNotices_;
    View view_ = View::Month;
    MeetingId cut_;
    QAction *forgetCut_ = nullptr;
    QHash<MeetingId, Meeting> stood_; ///< as acts taken back or done again have left them
    Meeting told_; ///< as the message tells it was moved
    MessageBar::Saying telling_; ///< of it
    MessageBar::Saying unread_; ///< what the bar said of meetings that could not be read
    QList<MeetingId> takenBack_; ///< by an act whose changes are about to be told
    Standing standing_ = Standing::Placed; ///< of what that act changed
    QPointer<MeetingDialog> dialog_;
    QAction *undo_ = nullptr;
    QAction *redo_ = nullptr;
    MeetingId selected_;
    bool dateWasTyped_ = false;
};
