// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commandline/programmechoice.h"
#include "ui/commandline/table.h"

/// A list twice: for programs, and for people.
struct Listing {
    DataTable data;
    TextTable shown;
    QString whenEmpty; ///< said to people instead of an empty table
};

/// The keys are a promise to the scripts that read them: --help names them all.
namespace listings
{

/// By date.
[[nodiscard]] Outcome<Listing> meetings(Database &database, const ProgrammeChoice &choice);
/// In French order of sort names.
[[nodiscard]] Outcome<Listing> registrations(Database &database, const ProgrammeChoice &choice);
/// One row for each presence recorded, by date, half-day and name.
[[nodiscard]] Outcome<Listing> attendance(Database &database, const ProgrammeChoice &choice);
/// One row for each track a session is open to.
[[nodiscard]] Outcome<Listing> sessions(Database &database, const ProgrammeChoice &choice);
/// All; with a session or a track, those of the people registered in it.
[[nodiscard]] Outcome<Listing> territories(Database &database, const ProgrammeChoice &choice);

} // namespace listings
