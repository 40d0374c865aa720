// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a cell of "Statut" says: a registration's status in our own lists and in those kept by hand, and
/// "élu" or "technicien" in many a form.
enum class StatusWord {
    None, ///< an empty cell
    Closed, ///< cancelled, refused, withdrawn: not to be registered
    Draft, ///< never sent
    Confirmed, ///< gets a seat as any other row
    Waiting,
    Requested, ///< to be confirmed
    Role, ///< anything else: stands for the function in a column that holds no status, not understood in
          ///< others
};

/// By the first word that counts, whatever its accents, its capitals and what little stands before it:
/// "annulé.e le 12", "Inscription annulée", "2 - en attente (n° 3)"; "pas confirmée" is no confirmation.
[[nodiscard]] StatusWord statusWordOf(const QString &written);
/// One such value makes its column one of statuses.
[[nodiscard]] bool isRegistrationStatus(StatusWord word);
