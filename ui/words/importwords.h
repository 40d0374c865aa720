// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/formproblems.h"
#include "app/exchange/importreport.h"

struct Error;

namespace words
{

/// Why a row is not taken, or whom it looks like.
[[nodiscard]] QString rowReason(const RowNote &note);
/// The column of the refused rows' file that says why.
[[nodiscard]] QString refusalLabel();
/// What becomes of a row: "Nouvelle, confirmée", "Liste d’attente", "Refusée".
[[nodiscard]] QString outcome(const RowVerdict &verdict);
/// Why a row that was given no seat waits: "Aucune place libre : la demande prend son rang."
[[nodiscard]] QString importWait(SeatVerdict::Reason reason);
/// What an updated row changes: "Change : courriel, structure"; that it changes nothing where there is none.
[[nodiscard]] QString importChanges(const QList<FormField> &changes);
/// Of a row with more telephones than a person has: "Autre numéro laissé : 06 39 98 00 03."
[[nodiscard]] QString phonesLeft(const QString &numbers);
/// Of a row whose answer names another public: that it is registered with its own all the same.
[[nodiscard]] QString otherPublic(const OtherPublic &other);
/// What a column is taken for: "Nom de famille".
[[nodiscard]] QString formField(FormField field);
[[nodiscard]] QString formProblem(const FormProblem &problem);
/// "3 inscriptions ajoutées, dont 1 en liste d’attente ; 1 mise à jour ; 2 lignes inchangées ; 1 refusée."
/// With how many rows name another public.
[[nodiscard]] QString importSummary(const ImportReport &report);
/// Of an error whose subject begins with "import:".
[[nodiscard]] QString importRefusal(const Error &error);

} // namespace words
