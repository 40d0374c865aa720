// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/registration/sessionchoice.h"

#include <QWidget>

class FieldNote;
class QComboBox;
class QLabel;
class QToolButton;

/// The choice of a session for an audience, with what it will mean for the person.
class SessionField final : public QWidget
{
    Q_OBJECT

public:
    explicit SessionField(QWidget *parent = nullptr);

    /// Reads the sessions again and keeps the choice. `today` decides the first one: the next that is not
    /// over.
    [[nodiscard]] Done reload(Database &database, QDate today);
    /// Unless they were read before.
    void sayUnread();
    [[nodiscard]] bool wasRead() const { return today_.isValid(); } ///< ever
    /// Offers the sessions open to this audience; the one of the same number stays chosen.
    void setAudience(Audience audience);
    void setGroup(SessionId session, TrackId track);
    void setOnlyRequested(bool only);
    /// Whoever is to be registered: a quota may stand against them.
    void setClaim(const SeatClaim &claim);
    /// A registration that already stands in this group: choosing it again changes nothing. A seat `offered`
    /// to it in another session is taken by going there, unless it `isKept` where it is by what is recorded.
    void setHeld(SessionId session, TrackId track, RegistrationStatus status, SessionId offered, bool isKept);
    void setNothingHeld();
    /// What else the person is registered in: saving will not foretell a seat, but refuse.
    void setTheirs(const QList<Registration> &theirs);

    /// A place of theirs in another session of the chosen track is kept there by what is recorded.
    [[nodiscard]] bool isPlaceKept() const;

    [[nodiscard]] SessionId session() const;
    [[nodiscard]] TrackId track() const;
    /// As the cycle of the chosen session (else the latest) calls this audience.
    [[nodiscard]] QString audienceLabel(Audience audience) const;
    /// An audience the group takes; the wanted one when it does.
    [[nodiscard]] Audience audienceFor(TrackId track, Audience wanted) const;
    [[nodiscard]] QComboBox *combo() const { return combo_; }
    /// Of the chosen session; empty without one.
    [[nodiscard]] QList<SeanceChoice> seances() const;
    /// The other sessions of its track; empty without one.
    [[nodiscard]] QList<CompletionEntry> others() const;

Q_SIGNALS:
    void changed(); ///< the choice
    void groupAsked(SessionId session, TrackId track);

private:
    struct Held {
        SessionId session;
        TrackId track;
        RegistrationStatus status;
        SessionId offered = {};
        bool isKept = false; ///< presences or absences are recorded there
    };

    void list(SessionId session, TrackId track);
    void chooseNext();
    void explain();
    /// What choosing it will do, for a group in which nothing of theirs stands.
    [[nodiscard]] QString foretold(const SessionChoice &choice);
    /// Why there will be no new registration in this group; empty where nothing of theirs stands against it.
    [[nodiscard]] QString alreadyThere(const SessionChoice &choice) const;
    /// The place they hold in the track of this choice; none when they hold none, or nothing is new.
    [[nodiscard]] const Held *placeIn(TrackId track) const;
    [[nodiscard]] QString labelOf(const Held &held) const;
    /// nullptr when the seats cannot be read: nothing is foretold then.
    [[nodiscard]] const SeatPlan *planOf(const SessionChoice &choice);
    [[nodiscard]] const SessionChoice *current() const;

    Database *database_ = nullptr;

    SessionChoices all_;
    QList<const SessionChoice *> open_; ///< what the combo lists, into all_
    Audience audience_ = Audience::Professional;
    bool onlyRequested_ = false;
    std::optional<Held> held_;
    QList<Held> theirs_; ///< active ones besides
    SeatClaim claim_;
    std::optional<SeatPlan> plan_; ///< of the group looked at last
    QDate today_;
    QComboBox *combo_;
    QToolButton *showGroup_;
    QLabel *outcome_;
    FieldNote *dates_;
};
