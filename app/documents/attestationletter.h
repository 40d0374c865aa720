// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/attestation.h"
#include "app/paper/letter.h"

/// The words of a certificate. Hours are summed where they are known; séances without hours are counted in
/// half-days, and it says so. DOMAIN "Attestations, convocations".
namespace attestationletter
{

[[nodiscard]] Letter letter(const Attestation &attestation);
/// "Attestation n° 12 – Éloy Maëlle": a file name without its ending, which sorts by name.
[[nodiscard]] QString fileName(const Attestation &attestation);

/// "6 h 30", "2 demi-journées", "3 h et 1 demi-journée sans horaires connus".
[[nodiscard]] QString duration(const AttestedTime &time);

} // namespace attestationletter
