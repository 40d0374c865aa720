// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"
#include "app/sessions/meeting.h"

#include "app/base/clock.h"
#include "app/base/error.h"

#include <QSet>

class Changes;
class Database;
class Journal;

/// A séance missed in one's own session and still to come in another.
struct MakeUpOffer {
    Meeting meeting;
    Occupancy occupancy; ///< of that meeting
    bool isArranged = false;
    bool isMissed = false; ///< arranged, and missed there too: absent or excused, nowhere present
};

/// What is left of a séance for those who missed it in one session.
struct MakeUpOutlook {
    QList<Meeting> toCome; ///< the same séance in other sessions, from today on, by date
    QSet<RegistrationId> arranged; ///< who is to make up for it, somewhere, or has
    QSet<RegistrationId> madeUp; ///< of these, who has
};

/// Making up: whoever missed a séance follows the same one in another session. Their registration stays
/// where it is; the path counts séances, not sessions (DOMAIN "Attendance sheet").
class MakeUpDesk final
{
public:
    MakeUpDesk(Database &database, Changes &changes, Journal &journal, Clock clock)
        : database_(database)
        , changes_(changes)
        , journal_(journal)
        , clock_(std::move(clock))
    {
    }

    /// The same séance in other sessions of the track, from today on; those arranged even when past.
    [[nodiscard]] Result<QList<MakeUpOffer>> offers(RegistrationId registration, MeetingId missed) const;
    [[nodiscard]] Result<MakeUpOutlook> outlook(MeetingId missed) const;
    /// Stands on that meeting's sheet from now on, as "rattrapage", and no longer on those where the same
    /// séance was to be made up and nothing is recorded: these are returned. One act. Invalid ("makeUp") for
    /// a registration that is not confirmed, for another séance or a meeting of its own session, and
    /// ("makeUpFollowed") for who has followed the séance elsewhere by now; NotFound.
    [[nodiscard]] Result<QList<Meeting>> arrange(RegistrationId registration, MeetingId meeting);
    /// Takes it back. Invalid ("makeUpEntered") once a presence is recorded there.
    [[nodiscard]] Done withdraw(RegistrationId registration, MeetingId meeting);

private:
    [[nodiscard]] Done checkMakeUp(const Registration &registration, const Meeting &meeting) const;

    Database &database_;
    Changes &changes_;
    Journal &journal_;
    Clock clock_;
};
