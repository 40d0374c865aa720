// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/programmedocument.h"

/// The words of the programme that are not data, on paper and on the web alike.
namespace programmewords
{

[[nodiscard]] QString by(const ProgrammeDocument &programme); ///< "IREV, en collaboration avec Asdo Études"
[[nodiscard]] QString module(const Module &module); ///< "Séance 1 – Pourquoi évaluer et pour qui ?"
/// "Professionnel.le.s", with "[COMPLET]" before it where it is so.
[[nodiscard]] QString group(const ProgrammeDocument &programme, const Session &session, const Track &track);
/// "Séance 1 · mardi 23 novembre 2021 · horaires à préciser".
[[nodiscard]] QString meeting(const Meeting &meeting);
[[nodiscard]] QString place(const Meeting &meeting); ///< "lieu à préciser" when it is not known
/// "17 h – 19 h"; "à partir de 17 h" when the end is not known yet; "horaires à préciser" when neither is.
[[nodiscard]] QString hours(const Meeting &meeting);
/// The same behind "Lieu : " and "Horaires : ", where the word stands already: "à préciser".
[[nodiscard]] QString labelledPlace(const Meeting &meeting);
[[nodiscard]] QString labelledHours(const Meeting &meeting);
/// "[COMPLET] Inscription cycle dédié aux professionnel.le.s".
[[nodiscard]] QString form(const RegistrationForm &form);
/// "[COMPLET]", "ouvert"…
[[nodiscard]] QString state(FormState state);

} // namespace programmewords
