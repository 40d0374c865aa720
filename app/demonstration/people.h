// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people/person.h"
#include "app/programmes/audience.h"

/// The fictional people of the demonstration.
namespace demonstration
{

/// The n-th participant (from 0) of an audience: the same at every call, different names for different n
/// below 120. Names have accents, particles and hyphens; addresses end in .example; phones are in ranges kept
/// for fiction. `territories` are the ids to choose from.
[[nodiscard]] Person participant(Audience audience, int n, const QStringList &territories);

/// The kind of structure the person's organisation is: an id of organisation-kinds.csv, empty without
/// organisation.
[[nodiscard]] QString organisationKind(Audience audience, int n);

} // namespace demonstration
