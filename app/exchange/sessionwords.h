// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// How people write which session they choose, whatever sessions there are.
namespace sessionwords
{

[[nodiscard]] bool saysSession(const QString &text);
/// The number of the first session a text names: the one that follows the word ("Choix 1 : session n° 2", "2
/// places en session 1"), or the ordinal before it ("1ère session", "deuxième session"). Without the word,
/// that of a bare number, or of one that a dash, a colon or a bracket follows ("2 - à partir du 14 janvier",
/// "S2 (14 janvier)").
[[nodiscard]] std::optional<int> number(const QString &text);
/// With numbers as we count: "Session II", "Session deux" → "Session 2", "2,0" (a spreadsheet's) → "2".
[[nodiscard]] QString inDigits(const QString &text);
/// "3", "n° 3", "S3", "la 3", "2e choix : 3", "la 3 de préférence", "mais la 3 me convient aussi"; a year is
/// no session.
[[nodiscard]] bool isBareNumber(const QString &text);
/// How many numbers a text holds besides the rank of a choice ("1er choix").
[[nodiscard]] qsizetype numbersIn(const QString &text);
/// "Pas la session 1", "toutes sauf la 2", "ni la 1 ni la 2", "session 1 impossible", "la 2 ne me va pas":
/// which ones it is not. "Si impossible, session 3" is a choice.
[[nodiscard]] bool excludes(const QString &text);
/// "Session 1, la 2 me convient mieux", "Session 1 ou plutôt 2", "Session 1, finalement la 2": than the one
/// named first. Not where choices are ranked.
[[nodiscard]] bool prefersAnother(const QString &text);
/// As one of the two: which session is chosen is not for us to say.
[[nodiscard]] bool isUnclear(const QString &text);
/// The rank that a choice is given before or behind it: "3e choix : session 1", "Session 1 (choix 3)",
/// "premier choix : session 2".
[[nodiscard]] std::optional<int> rankOf(const QString &text);
/// With "|" where "sinon", "à défaut", "ou bien", "mais", an arrow, or a dash or space between numbers alone
/// parts choices.
[[nodiscard]] QString parted(const QString &text);
/// Without the rank of a choice at its end ("Session 3 2)" → "Session 3"), unless that is all it numbers.
[[nodiscard]] QString withoutNextRank(const QString &text);

} // namespace sessionwords
