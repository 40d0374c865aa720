// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/attestationdesk.h"

#include <QHash>

class Database;

/// What is recorded, as certificates count it.
namespace attestedpresences
{

/// The séances each registration was at: of a session those of its registrations, wherever they were; of a
/// meeting that one, for whoever was there.
[[nodiscard]] Result<QHash<RegistrationId, QList<AttestedSeance>>> read(
    Database &database, const AttestationScope &scope);
/// The séances one registration was at, wherever that was.
[[nodiscard]] Result<QList<AttestedSeance>> of(Database &database, RegistrationId registration);
/// How many séances the path of each registration of the track has.
[[nodiscard]] Result<QHash<RegistrationId, int>> expected(Database &database, TrackId track);

} // namespace attestedpresences
