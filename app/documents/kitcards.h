// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/kit.h"
#include "app/paper/labelpages.h"

/// What is cut out, worn, stood on the table or stuck on the door.
namespace kitcards
{

/// Given name large, family name, structure. No more: a badge is read by everybody.
[[nodiscard]] QList<Label> badges(const QList<KitPerson> &people);
/// Name and structure, on both sides of a folded card; the speakers' after those of the participants.
[[nodiscard]] QList<Label> nameCards(const Kit &kit, const QList<KitPerson> &people);
/// Cycle, séance, date, hours and place, on a page across.
[[nodiscard]] Label doorSign(const Kit &kit);

} // namespace kitcards
