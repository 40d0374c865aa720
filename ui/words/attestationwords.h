// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/issuedattestations.h"

/// What is said about certificates that were handed out.
namespace words
{

/// Which ones no longer hold since presences were corrected, and what is to be done about it.
[[nodiscard]] QString cancelledAttestations(const QList<IssuedAttestation> &cancelled);
/// Which ones hold again, the presences being what they were.
[[nodiscard]] QString restoredAttestations(const QList<IssuedAttestation> &restored);

} // namespace words
