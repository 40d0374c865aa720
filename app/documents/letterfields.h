// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/lettertemplate.h"
#include "app/organiser/organiserprofile.h"
#include "app/programmes/programme.h"
#include "app/registrations/registration.h"
#include "app/sessions/meeting.h"
#include "app/sessions/placestore.h"

/// What the fields of letters are worth.
namespace letterfields
{

/// "Madame", or "Madame, Monsieur" when the civility is not known.
[[nodiscard]] QString salutation(const Person &person);
void addPerson(LetterValues &values, const Registration &registration);
void addOrganiser(LetterValues &values, const OrganiserProfile &organiser, const Cycle &cycle);
/// "horaires à préciser", "lieu à préciser": what is not known is said, without its name behind a label.
void addMeeting(LetterValues &values, const Meeting &meeting, const PlaceFacts &place, const Module *module);

/// "Séance 2, « Pourquoi évaluer ? » : mardi 23 novembre 2021, horaires à préciser, lieu à préciser".
[[nodiscard]] QString meetingLine(const Meeting &meeting);

} // namespace letterfields
