// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/registrations/registrationproblems.h"

#include <QDateTime>

#include <optional>

/// Why a row was not taken, or whom it looks like; sentences are made in ui/words.
enum class RowReason {
    // refused
    Draft, ///< never sent
    Cut, ///< the file ends in the middle of it
    TooLong, ///< for a row of any form
    ClosedInFile, ///< our own list, of a registration that is cancelled or refused there
    OpenQuote, ///< a quote opens one of its cells and is never closed; detail: the column, as told()
    AfterOpenQuote, ///< narrower than the rows above, it may be more of that cell; detail: the number of its
    ///< row
    Problems, ///< fields that lack or are malformed
    SwallowedLines, ///< a cell holds rows of the file; detail: the column, as told(), how many, and how the
    ///< first of them begin, a line each
    SeveralPeople, ///< in one cell of names; detail: as written
    UnpartedName, ///< several words, and nothing tells the given name; detail: as written
    UnknownAudience, ///< none of the cycle's; detail: as written
    SeveralAudiences, ///< in one cell; detail: as written
    UnknownTrack, ///< none of the cycle's; detail: as written
    AnotherTrack, ///< than the public's own; detail: the public and the track, a line each, as written
    UnknownStatus, ///< in a column of statuses; detail: as written
    UnknownTerritory, ///< detail: as written
    NoSession, ///< neither the row nor the caller names one
    UnknownSession, ///< detail: as written
    UnclearSession, ///< says which one it is not, or prefers another than the first; detail: as written
    ClosedSession, ///< not open to this public's track; detail: its label
    PlacedElsewhere, ///< has a confirmed place in another session of the track; detail: its label
    PresentElsewhere, ///< as PlacedElsewhere, and presences are recorded there: no transfer; detail: its
                      ///< label
    WrongDate, ///< detail: as written
    FutureDate, ///< detail: as written
    SameNumber, ///< of the submission, with other values than likeRow, a row of the file read before it
    NumberOfAnother, ///< the submission of that number was somebody else's; detail: the number and whose, a
    ///< line each
    AlreadyThere, ///< moved to a session where they are registered already; detail: the name
    SeveralOfName, ///< registered there, and the row tells nothing else of whom it is about; detail: the
    ///< session's label
    PresencesRecorded, ///< moved, and presences are recorded in the session they would leave; detail: the
                       ///< name
    PlaceKept, ///< moved, and no seat is left where they would go; detail: the session's label
    // looks like somebody
    SamePerson, ///< registered in that session already, same name and address: nothing is changed
    SameInSession, ///< as SamePerson, without an address, of the same name and structure
    SameMoment, ///< as SamePerson, without an address on either side, asked for at the same minute
    SameNameInSession, ///< as SamePerson, of a row that tells nothing but the name: they alone have it there
    StaysClosed, ///< their registration was cancelled or refused since, and is left so
    AskedAgain, ///< it was, and they register anew
    SameEmail,
    SameNameAndOrganisation,
    SameName,
    CloseName,
};

/// A registration that holds and waits for no seat any more.
struct ClosedRegistration {
    RegistrationId id;
    RegistrationStatus status = RegistrationStatus::Cancelled;
    QDateTime since;
    QString reason;
};

/// What there is to say of one row.
struct RowNote {
    struct Fault {
        RowReason reason = RowReason::Problems;
        QString detail;
    };

    int row = 0; ///< as a spreadsheet shows it
    RowReason reason = RowReason::Problems;
    QString detail;
    QList<Fault> others; ///< what is wrong besides, of a refused row
    QList<RegistrationProblem> problems; ///< besides the reason, where it is another
    std::optional<ClosedRegistration> closed; ///< of StaysClosed and AskedAgain
    RegistrationId
        registration; ///< whom it looks like; none when that one is of the same file, not yet written
    int likeRow = 0; ///< the row of the same file it looks like, whose number it has, or that has the place

    /// Else it tells what became of the registration of the very person.
    [[nodiscard]] bool isLikeness() const { return !closed; }
};
