// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

/// Why something could not be done: a kind the caller can act on, what it is about, and a detail for the log.
/// Sentences for people are made from it in ui/words.
struct Error {
    enum class Kind {
        // the file or the server
        CannotOpen, ///< missing, a folder, no permission
        NotADatabase, ///< a file of another kind, or of another program
        Damaged,
        NewerVersion, ///< written by a newer release of the application
        ReadOnly,
        DiskFull,
        Busy, ///< another program kept the lock longer than we wait
        Disconnected, ///< the PostgreSQL server went away or cannot be reached
        UnknownBase, ///< the server answers, and has no base of this name
        NotAdmitted, ///< the server answers, and refuses the user or the password
        NotReadable, ///< the base is there, and this user may not even read it
        NotAllowed, ///< this user may not read or write a part of the base
        AlreadyExists, ///< a file that is never overwritten
        // what was asked
        Invalid, ///< a value that breaks a rule; subject names the rule or the field
        NotFound,
        Duplicate, ///< a second registration of the same person, a name already taken
        Full, ///< no seat left; detail is the code of the reason
        AlreadyPlaced, ///< holds a confirmed place in the track already; detail names the session
        Stale, ///< changed by somebody else since it was read
        // the outside
        CannotWrite, ///< the output file or the printer
        BadFile, ///< a data file (programme, reference) that does not follow its format
        Cancelled,
        Internal, ///< a bug or a statement that should not fail
    };

    Kind kind = Kind::Internal;
    QString subject; ///< what it is about, in the user's words: a path, a name, a date
    QString detail; ///< the driver's or system's own words, for the log and "Détails"
};

template <class T> using Result = std::expected<T, Error>;

using Done = std::expected<void, Error>;

[[nodiscard]] inline std::unexpected<Error> failure(
    Error::Kind kind, QString subject = {}, QString detail = {})
{
    return std::unexpected(Error { kind, std::move(subject), std::move(detail) });
}
