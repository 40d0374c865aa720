// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QList>

class Database;

/// One thing that is wrong in a database, or is to be looked at. Words are made in ui.
struct Finding {
    enum class Rule {
        // the storage
        Integrity, ///< the engine's own check; detail: the first of its words
        Unreadable, ///< subject: the table; detail: the driver's words
        BrokenLink, ///< rows name others that are not there; subject: their table; detail: their names
        // values
        BadId, ///< subject: the table
        BadDate, ///< a date or moment that is none; subject: whose; detail: the value
        BadTime,
        WrongKey, ///< a folded key is not what its text gives: it is searched and sorted wrongly
        BadTerritoryCode, ///< detail: the value
        MissingName,
        BadEmail,
        BadPhone,
        TooLong,
        // programme
        SessionOfOtherCycle, ///< a session open to a track of another cycle
        SessionNotOpen, ///< a meeting in a session its track does not run in
        ModuleOfOtherTrack,
        NoHalfDay,
        HalfDaysDisordered, ///< overlapping, ending before they begin, or too many
        // registrations
        AudienceNotTaken,
        RegisteredTwice,
        PlacedTwice, ///< confirmed in several sessions of a track; detail: their numbers, "1, 2"
        CameTwice, ///< the same, where presences are recorded in each of them
        OverCapacity, ///< detail: "26/24"
        PresenceUnconfirmed, ///< of somebody who had no seat
        PresenceElsewhere, ///< at a half-day of another session or track
        MadeUpTwice, ///< one séance is to be made up at two meetings; detail: its number
        // sheets
        UnreadableSheet, ///< subject: its number
        SheetMismatch, ///< its content is of another meeting or number
        DamagedScan, ///< not what was kept; subject: its name; detail: the meeting
        SheetWithoutLogo, ///< the one it was printed with is not there any more; subject: its number
        // documents
        ProfileWithoutLogo, ///< the organiser's is not there any more
        UnknownLetterField, ///< subject: the letter, lettertemplate's code; detail: "{jour}, {lieux}"
    };

    Rule rule;
    QString subject; ///< in the database's own words: a name, a session, a number
    QString detail;
    QString other = {}; ///< of BrokenLink: the table of what is not there
    qsizetype count = 1; ///< of BrokenLink: how many rows

    /// What a coordinator may have wanted and can live with: a capacity lowered below those confirmed, two
    /// fiches made one after both had come. Nothing is damaged.
    [[nodiscard]] bool isRemark() const { return rule == Rule::OverCapacity || rule == Rule::CameTwice; }

    bool operator==(const Finding &) const = default;
};

namespace inspection
{

/// Reads the whole database, in one state of it, and says what is wrong; writes nothing. What cannot be read
/// is a finding, and the rest is read all the same. Busy or Disconnected when it could not be read to its
/// end.
[[nodiscard]] Result<QList<Finding>> inspect(Database &database);

} // namespace inspection
