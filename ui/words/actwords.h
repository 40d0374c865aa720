// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/act.h"

class Database;

/// The acts of the journal as they are named on screen.
namespace actwords
{

/// "confirmation de Mme ÉLOY", "import de 120 inscriptions".
[[nodiscard]] QString name(const ActRecord &act);
/// "Annuler : confirmation de Mme ÉLOY".
[[nodiscard]] QString undo(const ActRecord &act);
/// "Rétablir : confirmation de Mme ÉLOY".
[[nodiscard]] QString redo(const ActRecord &act);
/// "C’est annulé : confirmation de Mme ÉLOY."
[[nodiscard]] QString undone(const ActRecord &act);
/// "C’est rétabli : confirmation de Mme ÉLOY."
[[nodiscard]] QString redone(const ActRecord &act);
/// Why an act is not taken back or done again, and who changed its data meanwhile.
[[nodiscard]] QString refusal(Database &database, const ActRecord &act, const Error &error);
/// "Confirmation de Mme ÉLOY", "Retour en arrière : confirmation de Mme ÉLOY".
[[nodiscard]] QString what(const ActRecord &act);
/// "par a.martin, le mardi 12 octobre 2021 à 9 h 05 (Confirmation de Mme ÉLOY)".
[[nodiscard]] QString sentence(const ActRecord &act);

} // namespace actwords
