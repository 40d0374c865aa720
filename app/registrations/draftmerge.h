// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registrationproblems.h"

/// A draft after somebody else has saved the same registration.
struct MergedDraft {
    RegistrationDraft draft;
    QList<RegistrationProblem::Field>
        contested; ///< changed on both sides, differently: the typed value was kept
};

/// Pure: what was typed (`mine`, begun from `base`) is kept; what was not touched takes what is stored now
/// (`theirs`).
[[nodiscard]] MergedDraft merged(
    const RegistrationDraft &base, const RegistrationDraft &mine, const RegistrationDraft &theirs);
