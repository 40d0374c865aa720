// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/rostermodel.h"

namespace words
{

/// The words every list of registrations is shown with, and found by.
[[nodiscard]] RosterWords roster();

/// "Nom", "Prénom", "Public"…
[[nodiscard]] QString heading(roster::Column column);
/// "en attente (n° 2)"; the status alone without a rank.
[[nodiscard]] QString rankedStatus(RegistrationStatus status, std::optional<int> rank);
/// "2 sur 4".
[[nodiscard]] QString presencesApart(int present, int recorded);
/// "Présence à 2 demi-journées sur 3 saisies, dont 1 rattrapage."
[[nodiscard]] QString presences(const Presences &presences);

} // namespace words
