// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview/overview.h"
#include "app/registrations/registration.h"

#include <QWidget>

class HomeCard;
class MessageBar;
class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;
class Workspace;

/// Accueil: the day, the next meetings, what waits for the coordinator, and the programme; each entry leads
/// to its page.
class HomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit HomePage(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void attendanceAsked(MeetingId meeting); ///< its sheet came back
    void meetingAsked(MeetingId meeting);
    void groupAsked(SessionId session, TrackId track);
    void registrationsAsked(SessionId session, TrackId track, RegistrationStatus status);
    void waitingListAsked(SessionId session, TrackId track);
    void dateAsked(QDate date);
    void sheetsAsked(const QList<MeetingId> &meetings);
    void additionsAsked(MeetingId meeting); ///< a feuille complémentaire is to be printed
    void said(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Reads again once the calling code is done; later, when the page is shown, while it is hidden.
    void readLater();
    void read();
    void present(const Overview &overview);
    [[nodiscard]] QWidget *heading(const Overview &overview);
    [[nodiscard]] HomeCard *nextMeetings(const Overview &overview);
    [[nodiscard]] HomeCard *whatWaits(const Overview &overview);
    void addGroups(HomeCard *card, const QList<Overview::Group> &groups, RegistrationStatus status);
    void addOverdue(HomeCard *card, const Overview &overview);
    void addConflicts(HomeCard *card, const Overview &overview);
    void addAdditions(HomeCard *card, const Overview &overview);
    void addSheets(HomeCard *card, const Overview &overview);
    [[nodiscard]] HomeCard *programme(const Overview::Programme &programme, QDate today);

    Workspace &workspace_;
    MessageBar *messages_;
    QScrollArea *scroll_;
    QTimer *reading_;
    bool stale_ = true;
};
