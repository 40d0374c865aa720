// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/planner.h"

#include <QString>

/// What is said of plans, and of wishes nobody can plan by.
namespace planwords
{

/// "3 jours d’écart au lieu de 24."
[[nodiscard]] QString penalty(const PlanPenalty &penalty, const PlanWish &wish);
/// Why there is no plan, and what would give one.
[[nodiscard]] QString none(const PlanAnswer &answer);
/// Why dates cannot be asked for; empty when they can.
[[nodiscard]] QString obstacle(const PlanWish &wish, bool areHoursRight);

} // namespace planwords
