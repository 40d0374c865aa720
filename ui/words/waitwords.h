// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/waitinglist.h"
#include "app/sessions/meeting.h"

#include <QStringList>

/// What is said about waiting lists.
namespace words
{

/// "Pourquoi pas encore ?", for one line: "Complet : aucune place libre à une séance."
[[nodiscard]] QString waitReason(const WaitReason &reason);
/// The same in a few words, for a column: "Aucune place".
[[nodiscard]] QString shortWaitReason(const WaitReason &reason);
/// "5 places au plus pour un même public (conseiller citoyen)"; `label` names the organisation or territory.
[[nodiscard]] QString quota(const Quota &quota, const QString &label);
/// "Mme ÉLOY, M. NOËL et 3 autres": a handful of names, and how many more.
[[nodiscard]] QString named(const QStringList &names);

} // namespace words
