// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancegrid.h"
#include "app/attendance/makeupdesk.h"
#include "app/attendance/sheetfonts.h"
#include "app/attendance/sheetprogress.h"
#include "app/base/error.h"
#include "app/sessions/meeting.h"
#include "ui/attendance/attestationwatch.h"
#include "ui/attendance/haltedentry.h"
#include "ui/attendance/refusedcells.h"
#include "ui/attendance/scanmenu.h"
#include "ui/widgets/messagebar.h"

#include <QWidget>

class AttendanceModel;
class AttendanceTotals;
class AttendanceView;
class ElidedComboBox;
class EmptyNotice;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QTableView;
class QTimer;
class Workspace;

/// "Émargement": sheets that came back signed are entered in exactly the printed order, from the keyboard.
class AttendancePage final : public QWidget
{
    Q_OBJECT

public:
    explicit AttendancePage(
        Workspace &workspace, QWidget *parent = nullptr, ScanSeams seams = ScanSeams::usual());

    /// Its latest sheet; before one is printed, the list as it would print: excuses come in advance.
    void showMeeting(MeetingId meeting);
    [[nodiscard]] std::optional<MeetingId> meeting() const { return shown_; }
    [[nodiscard]] const QTableView *list() const;
    [[nodiscard]] QString listTitle() const;

Q_SIGNALS:
    void sheetsAsked(const QList<MeetingId> &meetings);
    void said(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOutPage();
    QPushButton *stateButton(const QString &text, std::optional<AttendanceState> state);
    void connectAll();
    void readLater();
    void read();
    void readMeetings();
    void readMakeUps();
    void readGrid();
    void openNumber();
    void openNewer();
    void take(const Result<AttendanceGrid> &grid);
    void present();
    void enter(std::optional<AttendanceState> state);
    void goOnAfter(const AttendanceGrid &before, qsizetype row, qsizetype column, bool isRefused);
    void clearBar();
    [[nodiscard]] QString toldOfRows() const;
    void allPresent();
    void tellLeftEmpty(const QString &rows);
    void tellTaken(
        const AttendanceGrid &before, HalfDayId halfDay, const QList<RegistrationId> &taken, bool wasTold);
    [[nodiscard]] bool isToCome();
    void addGuest(int row); ///< on this blank row; 0 for the first free one
    void tellFollowedElsewhere(const AttendanceRow &guest);
    void goToRow(int number); ///< as printed
    void offerMakeUps();
    void offerMakeUp(QMenu &menu, RegistrationId registration, const MakeUpOffer &offer);
    void showScans();
    void arrangeMakeUp(RegistrationId registration, const MakeUpOffer &offer);
    void count(HalfDayId halfDay, std::optional<int> signatures);
    void complain(const Error &error);
    void complainOfReading(const Error &error); ///< until everything can be read
    void followTyping(const QString &typed, bool isFound);
    [[nodiscard]] QString description(const Meeting &meeting) const;
    [[nodiscard]] qsizetype currentHalfDay() const;

    Workspace &workspace_;
    MessageBar *messages_;
    AttestationWatch watch_;
    RefusedCells refused_;
    HaltedEntry halted_;
    QLineEdit *number_;
    ElidedComboBox *meeting_;
    QLabel *title_;
    QLabel *standing_;
    QPushButton *newerSheet_;
    QLabel *going_;
    AttendanceModel *model_;
    AttendanceView *view_;
    EmptyNotice *notice_;
    AttendanceTotals *totals_;
    QPushButton *allPresent_;
    QPushButton *guest_;
    QPushButton *makeUp_;
    QPushButton *print_;
    QPushButton *scans_;
    ScanMenu *scanMenu_;
    QTimer *reading_;
    QList<QPushButton *> states_;
    QList<Meeting> meetings_;
    QHash<MeetingId, SheetProgress> progress_;
    std::optional<MeetingId> shown_;
    qint64 sheet_ = 0; ///< asked for by its number; 0 for the meeting's latest
    qint64 newer_ = 0; ///< whole sheet of the same meeting, printed since the one on the screen; 0 without
    QList<int> pageStarts_;
    PrintedFontMeasure measure_;
    bool isStale_ = true;
    bool isRead_ = true; ///< whatever was asked for last
    MessageBar::Saying unread_; ///< what the bar said of what was not
    RegistrationId toldMakeUp_; ///< whose make-up was said to be planned, and nothing was entered since
};
