// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/image.h"

#include <QDateTime>
#include <QList>

/// What a coordinator can do, as history names it. Sentences are made in ui/words.
enum class ActKind {
    Enrol,
    ReviseRegistration,
    Confirm,
    PutBackToRequested,
    Waitlist,
    Cancel,
    Refuse,
    Transfer,
    Propose, ///< a freed seat is offered
    AcceptOffer,
    DeclineOffer,
    ExpireOffer,
    Prioritise,
    LinkColleagues,
    UnlinkColleagues,
    SetWishes,
    Import,
    RecordAttendance,
    CountSignatures, ///< of a sheet that came back, on the paper
    ArrangeMakeUp, ///< a séance missed is followed in another session
    WithdrawMakeUp,
    SendLetters, ///< letters were written: printed, saved, or drafted as messages
    RevisePerson,
    RemovePerson,
    MergePeople,
    TellApart, ///< "personnes différentes"
    ReviseOrganisation,
    MergeOrganisations,
    RemoveOrganisation,
    AddMeetings, ///< séances are given their dates
    RemoveMeetings,
    ReviseMeeting,
    KeepConflict, ///< a conflict of dates is lived with, for a reason
    ReopenConflict, ///< it is told again
    AddCycle, ///< made, copied or taken from a file
    ReviseCycle, ///< the programme is edited
    RemoveCycle,
    DescribePlace,
    DescribeSpeaker,
    ReviseBusyTimes, ///< when a speaker is away or a place taken
    ReviseSchoolHolidays, ///< of later years, from another calendar
    ReviseLetter, ///< the words of a letter
    AddView, ///< how a list is looked at gets a name
    ReviseView,
    RemoveView,
    SetCapacity,
    SetFormState,
    KeepToVerify, ///< a date is kept as it is although hours nobody knows may clash, for a reason
    ReopenToVerify, ///< that is told again
    KeepAsIs, ///< a room too small or a date far from its cycle is kept, for a reason
    ReopenAsIs, ///< that is told again
};

[[nodiscard]] QString code(ActKind kind);
[[nodiscard]] std::optional<ActKind> actKindFromCode(QStringView code);

enum class ActStep { Made, Undone, Redone };

/// One act as the journal keeps it.
struct ActRecord {
    ActId id;
    QDateTime at;
    QString who; ///< login name
    ActKind kind = ActKind::Enrol;
    ActStep step = ActStep::Made;
    QString subject; ///< whom or what it was about, as it was called then; of several the first
    int things = 1; ///< how many people, registrations… it was about; 0 of an import that only knows answers
                    ///< of the form again by now
    ActId undoes; ///< of an act that takes another one back
};

/// What an act did to one entity.
struct ActChange {
    Entity entity;
    Difference difference;
};
