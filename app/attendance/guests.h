// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancegrid.h"
#include "app/base/error.h"

#include <QDate>

#include <optional>

class Database;

/// A known person who may be the one that signed on a blank row.
struct GuestCandidate {
    PersonId person;
    QString name;
    QString organisation; ///< or "Conseil citoyen de …"; may be empty
    RegistrationId registration; ///< in the sheet's track; none for who has none
    int sessionNumber = 0; ///< of the registration
    RegistrationStatus status = RegistrationStatus::Confirmed; ///< of the registration
};

/// Known people whose name holds what was typed and who are not on the sheet: first those registered in its
/// own session, then in another one of the track, then all others; each once, at most `most`. Nothing typed
/// finds those of the track only.
[[nodiscard]] Result<QList<GuestCandidate>> guestCandidates(
    Database &database, const AttendanceGrid &grid, const QString &typed, int most);

/// The sheet of the same meeting, printed with this one or since, where a blank row is left for somebody who
/// came: the whole one first, then those that complete it. 0 when there is none.
[[nodiscard]] Result<qint64> sheetWithBlankRow(Database &database, const AttendanceGrid &grid);

/// Where somebody followed the whole of a séance before.
struct SeanceFollowed {
    QString sessionLabel;
    QDate date;
};
/// Whether whoever is at the meeting followed the same séance at another one already: they sign once more,
/// their path counts it once.
[[nodiscard]] Result<std::optional<SeanceFollowed>> followedElsewhere(
    Database &database, MeetingId meeting, RegistrationId registration);
