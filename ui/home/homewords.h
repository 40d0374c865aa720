// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview/overview.h"

#include <QString>

/// The sentences of the home page.
namespace homewords
{

/// "Le cycle s’est terminé le 16 mars 2022."
[[nodiscard]] QString state(const Overview::Programme &programme, QDate today);
/// "vendredi 25 février 2022 · 17 h – 19 h", "aujourd’hui · horaires à préciser".
[[nodiscard]] QString moment(const Meeting &meeting, QDate today);
/// "Session 2 – Séance 3/4 · Élu.e.s · Titre"; of several cycles the one it is of, before its title.
[[nodiscard]] QString place(const Meeting &meeting);
/// "12 / 30 · 4 en attente", or "12 inscrits" while the capacity is unknown.
[[nodiscard]] QString seats(const Occupancy &occupancy);
/// The same without who waits, for narrow cells.
[[nodiscard]] QString shortSeats(const Occupancy &occupancy);
/// "3 inscriptions demandées".
[[nodiscard]] QString requests(const Overview::Group &group);
/// "2 personnes en attente, dont 1 par souhait, 1 place libre": who waits for another session and would come.
[[nodiscard]] QString freeSeats(const Overview::Group &group);
/// "1 place proposée, sans réponse : l’échéance du 17 janvier 2022 est passée".
[[nodiscard]] QString overdue(const Overview::Overdue &overdue);
/// "Session 2 – Professionnel.le.s", of several cycles "… · 2022".
[[nodiscard]] QString group(const Overview::Group &group);
/// "jamais imprimée", "feuille n° 3 à saisir", "saisie commencée".
[[nodiscard]] QString sheet(const SheetProgress &sheet);
/// "2 inscrits depuis l’impression".
[[nodiscard]] QString addedSince(const Overview::DatedMeeting &dated);

} // namespace homewords
