// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/programmedesk.h"

class Workspace;

namespace programmewords
{

/// What to do about it: "La séance 2 n’a pas de titre."
[[nodiscard]] QString sentence(const ProgrammeProblem &problem, const CyclePlan &plan);
/// As IREV writes it, when nothing else is written yet: "Professionnel.le.s".
[[nodiscard]] QString audienceLabel(Audience audience);
/// "Inscription cycle dédié aux élu.e.s".
[[nodiscard]] QString formLabel(Audience audience);

/// What is printed or written of dated séances that get another number; empty when nothing is.
[[nodiscard]] Result<QString> toDoAgain(
    Workspace &workspace, const CyclePlan &before, const CyclePlan &edited);

} // namespace programmewords
