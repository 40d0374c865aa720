// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"

namespace words
{

/// What tells somebody from their namesakes: "ÉLOY Ana · Conseil citoyen de Fives · ana@courriel.example";
/// the telephone of who has no address.
[[nodiscard]] QString distinguished(const Person &person);
/// Where somebody is registered and how it stands: "session 1, confirmée · session 2, annulée"; of many, the
/// latest and how many more.
[[nodiscard]] QString standings(const QList<Registration> &theirs);

} // namespace words
