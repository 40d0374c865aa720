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
    Role, ///< anything else: stands for the function
};

/// By the beginning of what is written, whatever its accents and capitals: "annulé.e le 12", "en attente
/// (n° 3)".
[[nodiscard]] StatusWord statusWordOf(const QString &written);
