// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/meetinguse.h"

#include <QString>

namespace words
{

/// Why a meeting is not taken away: "Cette rencontre reste : 3 présences saisies ; feuille n° 12 imprimée le
/// 3 janvier 2022. Changez plutôt sa date."
[[nodiscard]] QString keptMeeting(const MeetingUse &use);
/// The same of a cycle: "« 2022 » reste : 12 inscriptions ; 3 feuilles imprimées."
[[nodiscard]] QString keptCycle(const QString &title, const CycleUse &use);

} // namespace words
