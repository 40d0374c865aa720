// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/organiser/organiserprofile.h"
#include "app/paper/letter.h"

#include <QDate>

/// How the organiser's letters and certificates begin.
namespace letterhead
{

/// As documents say what was typed in it: with the apostrophes and spaces of print. What was issued already
/// keeps the profile of its day.
[[nodiscard]] OrganiserProfile onPaper(OrganiserProfile organiser);
/// Name, address, contact; the logo is the letter's own.
void add(Letter &letter, const OrganiserProfile &organiser);
/// "Amiens, le 12 janvier 2022", "Le 12 janvier 2022".
[[nodiscard]] QString placeAndDate(const OrganiserProfile &organiser, QDate date);

} // namespace letterhead
