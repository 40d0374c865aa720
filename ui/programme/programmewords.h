// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/programmedesk.h"
#include "ui/calendar/meetingmover.h"

class Workspace;

namespace programmewords
{

/// What to do about it: "La séance 2 n’a pas de titre."
[[nodiscard]] QString sentence(const ProgrammeProblem &problem, const CyclePlan &plan);
/// As IREV writes it, when nothing else is written yet: "Professionnel.le.s".
[[nodiscard]] QString audienceLabel(Audience audience);
/// "Inscription cycle dédié aux élu.e.s".
[[nodiscard]] QString formLabel(Audience audience);

/// Séances, their groups or sessions have another name or number, or came or went: what names them may be
/// outdated. Cheap: reads nothing.
[[nodiscard]] bool renames(const CyclePlan &before, const CyclePlan &edited);
/// What was printed and written, for whom, that names dated séances as the edited programme will no longer
/// call them; empty when nothing was. Asked before it is saved, when meetings still have their old names;
/// `isSaved`: said once it is.
[[nodiscard]] Result<MeetingAdvice> toDoAgain(Workspace &workspace, const CyclePlan &edited, bool isSaved);

/// Where dates no longer follow the order of the séances, by what was saved; empty when that changed no
/// order, or none is wrong.
[[nodiscard]] Result<QString> disorder(Workspace &workspace, const CyclePlan &before, const CyclePlan &saved);

} // namespace programmewords
