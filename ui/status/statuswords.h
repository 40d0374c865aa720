// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/enrolment.h"
#include "app/registrations/turns.h"
#include "ui/widgets/tints.h"

/// What is said around changes of status.
namespace statuswords
{

/// "Confirmer", "Mettre en attente", "Annuler l’inscription…": in menus.
[[nodiscard]] QString act(RegistrationStatus status);
/// "demandes", "confirmées"…: in the filter.
[[nodiscard]] QString several(RegistrationStatus status);
/// "Confirmer des inscriptions": a window's title.
[[nodiscard]] QString title(RegistrationStatus status);
/// "Confirmer 12 inscriptions": a button's.
[[nodiscard]] QString act(qsizetype count, RegistrationStatus status);
/// "12 inscriptions seront confirmées."
[[nodiscard]] QString willBe(qsizetype count, RegistrationStatus status);
/// Why one cannot follow, after "car": a clause that names nobody.
[[nodiscard]] QString why(const StatusOutcome::Skipped &left);
/// "3 inscriptions confirmées."
[[nodiscard]] QString done(qsizetype count, RegistrationStatus status);
/// Who was left as they were, why, and what can be done; empty when nobody was.
[[nodiscard]] QString leftOut(const QList<StatusOutcome::Skipped> &skipped);
/// Before several are confirmed: "avant son tour : Mme ÉLOY et M. NOËL sont à appeler d’abord".
[[nodiscard]] QString willOvertake(const turns::Overtaking &overtaking);
/// After `confirmed` were: how many of them before their turn, and who were to be called first; empty when
/// nobody was.
[[nodiscard]] QString haveOvertaken(const QList<turns::Overtaking> &overtakings, qsizetype confirmed);

/// The colour a status is told by, beside its word.
[[nodiscard]] tints::Meaning meaning(RegistrationStatus status);

} // namespace statuswords
