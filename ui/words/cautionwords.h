// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/datecautions.h"

/// Why a date is better not chosen.
namespace words
{

/// "Ce lieu est déjà pris à ces horaires : Session 2 – Séance 3, Élu.e.s."
[[nodiscard]] QString caution(const DateCaution &caution);
/// Of a conflict: "conflit", or "à vérifier" when hours are not known.
[[nodiscard]] QString cautionBadge(const DateCaution &caution);

/// Of days after it: how more becomes known.
[[nodiscard]] QString holidaysKnownUntil(QDate last);
/// "Vacances d’hiver (zone B)".
[[nodiscard]] QString schoolHoliday(const QString &label);

} // namespace words
