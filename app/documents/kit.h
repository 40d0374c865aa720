// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/lettertemplate.h"
#include "app/documents/sentletters.h"
#include "app/organiser/organiserprofile.h"
#include "app/programmes/programme.h"
#include "app/registrations/registration.h"
#include "app/sessions/meeting.h"
#include "app/sessions/placestore.h"

#include <QDate>
#include <QHash>

class Database;

/// Somebody expected at a séance.
struct KitPerson {
    Registration registration;
    QString name; ///< "ÉLOY Maëlle"
    QString structure; ///< or "Conseil citoyen de …"; may be empty
    bool isMakeUp = false; ///< comes from another session, where the séance was missed
    std::optional<SentLetter> convoked; ///< the latest convocation to this séance
    bool isOutdated = false; ///< that one says another date, hour or place than those of now
    bool isLate = false; ///< registered after the day: on no sheet of it
};

/// All that the papers of a séance are made from.
struct Kit {
    Meeting meeting;
    Cycle cycle;
    OrganiserProfile organiser; ///< its name is never empty
    PlaceFacts place;
    LetterTemplate convocation;
    LetterTemplate travelNote;
    QList<KitPerson> people; ///< in the order of the sheet
    QHash<QString, QString> speakerStructures; ///< by the speaker's name; of some it is not known
    QDate today;

    [[nodiscard]] const Module *module() const;
    /// What a letter says of the meeting now: date, hours, place.
    [[nodiscard]] QString told() const;
};

namespace kit
{

/// What a letter says of the meeting as it is planned: date, hours, place.
[[nodiscard]] QString told(const Meeting &meeting);
/// A fresh read. NotFound when there is no such meeting.
[[nodiscard]] Result<Kit> read(Database &database, MeetingId meeting, QDate today);

} // namespace kit
