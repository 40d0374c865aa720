// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendance.h"
#include "app/documents/lettertemplate.h"
#include "app/people/lookalikes.h"
#include "app/programmes/audience.h"
#include "app/programmes/period.h"
#include "app/registrations/registration.h"
#include "app/registrations/registrationproblems.h"
#include "app/sessions/planning.h"

#include <QString>

struct ProgrammeDocument;

/// The field's terms on screen (DOMAIN.md).
namespace words
{

/// "demandée", "confirmée", "en attente", "annulée", "refusée".
[[nodiscard]] QString status(RegistrationStatus status);
/// "professionnel.le", "élu.e", "conseiller.e citoyen.ne": where the cycle's own label is not at hand.
[[nodiscard]] QString audience(Audience audience);
/// "matin", "après-midi", "soirée", "à préciser".
[[nodiscard]] QString period(HalfDayPeriod period);
/// "présent", "absent", "excusé", "non concerné".
[[nodiscard]] QString attendance(AttendanceState state);
/// "non ouvert", "ouvert", "fermé", "[COMPLET]".
[[nodiscard]] QString formState(FormState state);
/// "Session 2 – Séance 3/4": a session and a séance are never confused.
[[nodiscard]] QString sessionAndModule(const Meeting &meeting);
/// "17 h – 19 h", or "horaires à préciser".
[[nodiscard]] QString hours(const Meeting &meeting);
/// "12 inscrits sur 30 places", "12 inscrits (places non précisées)", "COMPLET – 30 inscrits, 4 en attente".
[[nodiscard]] QString occupancy(const Occupancy &occupancy);
/// "12 / 30", "12 / ?", "30 / 30 · COMPLET", "30 / 30 · COMPLET · 4 en attente": for narrow columns.
[[nodiscard]] QString shortOccupancy(const Occupancy &occupancy);
/// Why somebody may be the same: "même courriel", "noms voisins (96 %)".
[[nodiscard]] QString lookAlike(const LookAlike &candidate);
/// Shown beside the field.
[[nodiscard]] QString problem(const RegistrationProblem &problem);
[[nodiscard]] QString problem(const MeetingProblem &problem);
/// "Convocation à une séance".
[[nodiscard]] QString letter(LetterKind kind);
/// That the organiser's logo is gone, and documents are made without it.
[[nodiscard]] QString lostLogo();
/// Of a plaquette of `pages`, more than the two sides of one sheet.
[[nodiscard]] QString longPlaquette(qsizetype pages);
/// What to know of a programme just written to `path`; empty when all is well.
[[nodiscard]] QString programmeAdvice(
    const ProgrammeDocument &programme, const QString &path, bool isLogoLost);

} // namespace words
