// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programmes/programme.h"
#include "app/registrations/waitinglist.h"
#include "app/sessions/session.h"
#include "ui/widgets/messagebar.h"

#include <QWidget>

class Badge;
class EmptyNotice;
class ListTools;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class WaitingListModel;
class Workspace;

/// "Liste d’attente": who waits for a seat of a session's track and why, whom to call next, and what was
/// answered.
class WaitingListPage final : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingListPage(Workspace &workspace, QWidget *parent = nullptr);

    void showGroup(SessionId session, TrackId track);
    [[nodiscard]] const QTableView *list() const { return table_; }

Q_SIGNALS:
    void registrationAsked(RegistrationId id);
    void seatsAsked(SessionId session, TrackId track);
    void said(const QString &message);

private:
    struct Group {
        Session session;
        TrackId track;
        QString trackLabel;
        CycleId cycle;
        QString cycleTitle;
        QString organiser;
    };

    void build();
    [[nodiscard]] QWidget *buildProposal();
    [[nodiscard]] QWidget *buildActions();
    QPushButton *addButton(
        QWidget *parent, const QString &name, const QString &text, void (WaitingListPage::*act)());
    void readGroups();
    void refresh();
    void refreshFigures();
    void refreshProposal();
    void refreshButtons();
    void choose(const QList<RegistrationId> &ids);
    /// Why they wait, and the session they want more in which a seat is free.
    [[nodiscard]] QString whyOf(const WaitingList::Line &line) const;
    void complain(const Error &error);
    void complainOfReading(const Error &error); ///< until groups and lines can be read
    void showUnread(const Error &error);
    void refreshNotice();
    /// Nothing is told of a list of which nothing could be read.
    [[nodiscard]] bool isKnown() const;
    [[nodiscard]] const Group *group() const;
    [[nodiscard]] QList<const WaitingList::Line *> selected() const;
    [[nodiscard]] const WaitingList::Line *only() const; ///< the selected one, when it is alone
    [[nodiscard]] QList<Session> otherSessions(const Registration &registration) const;

    void proposeNext();
    void proposeSelected();
    /// Why no seat can be proposed to them, whosever turn it is; empty when one can.
    [[nodiscard]] QString whyNoOffer(const WaitingList::Line &line) const;
    /// With the colleagues linked to them.
    void propose(RegistrationId id);
    /// The lines of those who come together or not at all; of one person alone, theirs.
    [[nodiscard]] QList<const WaitingList::Line *> together(RegistrationId id) const;
    /// Whose offers one answer settles, this one's first; nobody when none is pending, which is said.
    [[nodiscard]] QList<Registration> answering(RegistrationId id);
    /// That it does, of several; empty of one.
    [[nodiscard]] QString countsForAll(const QList<Registration> &answering) const;
    /// Of several who decline, or let the day pass.
    [[nodiscard]] static QString theirSeatsComeBack();
    void accept();
    /// Those who would be confirmed with this one and give back a place they hold in another session.
    [[nodiscard]] QList<const WaitingList::Line *> givingBack(RegistrationId id) const;
    /// That they hold it, and that it will be given back; empty when nobody does.
    [[nodiscard]] QString willGiveBack(RegistrationId id) const;
    void confirm(const QList<Registration> &answering);
    /// Where a place was given back, and how many wait there.
    [[nodiscard]] QString haveGivenBack(const QList<occupancy::Place> &places) const;
    void decline();
    void expire();
    void prioritise();
    void link();
    void unlink();
    void transfer();
    void transferTo(RegistrationId id, const QString &name, SessionId session);
    /// Whom those who go leave behind, when they come together or not at all; empty when nobody is.
    [[nodiscard]] QString partings(const QList<RegistrationId> &leaving, SessionId destination = {}) const;
    /// The same, once they have gone.
    void tellParted(const QString &partings);
    void wish();
    void cancel();
    void open();
    void writeLetters(const QList<RegistrationId> &ids);
    void tell(const QString &sentence);
    /// What was done, or why it was not.
    template <class Outcome> void settle(const Outcome &outcome, const QString &sentence)
    {
        if (outcome) {
            tell(sentence);
        } else {
            complain(outcome.error());
        }
    }

    Workspace &workspace_;
    QList<Group> groups_;
    bool hasGroups_ = false; ///< the last reading of them succeeded
    bool isRead_ = false; ///< so did that of the lines and figures
    SessionId listedSession_; ///< whose lines the model holds
    TrackId listedTrack_;
    MessageBar::Saying unread_; ///< what the bar said of what could not be read
    QComboBox *groupBox_ = nullptr;
    Badge *fullBadge_ = nullptr;
    QLabel *figures_ = nullptr;
    MessageBar *bar_ = nullptr;
    QLabel *next_ = nullptr;
    QLabel *passedOver_ = nullptr;
    QPushButton *proposeNext_ = nullptr;
    QPushButton *seats_ = nullptr;
    QTableView *table_ = nullptr;
    ListTools *tools_ = nullptr;
    WaitingListModel *model_;
    EmptyNotice *notice_ = nullptr;
    QLabel *why_ = nullptr;
    QPushButton *propose_ = nullptr;
    QPushButton *accept_ = nullptr;
    QPushButton *decline_ = nullptr;
    QPushButton *expire_ = nullptr;
    QPushButton *prioritise_ = nullptr;
    QPushButton *link_ = nullptr;
    QPushButton *unlink_ = nullptr;
    QPushButton *transfer_ = nullptr;
    QPushButton *wish_ = nullptr;
    QPushButton *cancel_ = nullptr;
};
