// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

/// French writing rules (DOMAIN: "French writing rules"): dates, hours, plurals, phones, spaces.
namespace french
{

/// "mardi 23 novembre 2021", "samedi 1er janvier 2022". Empty for an invalid date.
[[nodiscard]] QString longDate(QDate date);
/// "23 novembre 2021", "1er janvier 2022".
[[nodiscard]] QString date(QDate date);
/// "23/11/2021", for grids.
[[nodiscard]] QString shortDate(QDate date);
/// "novembre 2021".
[[nodiscard]] QString month(QDate date);
/// "17 h", "17 h 30" (no-break spaces). Empty for an invalid time.
[[nodiscard]] QString hour(QTime time);
/// "17 h – 19 h"; "à partir de 17 h" or "jusqu’à 19 h" when one end is unknown; empty when both are.
[[nodiscard]] QString hours(std::optional<QTime> start, std::optional<QTime> end);
/// "mardi 23 novembre 2021 à 14 h 05".
[[nodiscard]] QString dateTime(const QDateTime &when);

/// "100 000": thousands by U+202F.
[[nodiscard]] QString number(qint64 number);
/// "0 inscrit", "1 inscrit", "2 inscrits": in French the plural starts at 2. The number and its word are
/// joined by U+00A0, thousands by U+202F.
[[nodiscard]] QString count(qint64 number, const QString &singular, const QString &plural);
/// The word alone: `singular` below 2, else `plural`.
[[nodiscard]] QString plural(qint64 number, const QString &singular, const QString &plural);

/// "03 53 01 00 00" for the usual ways of writing a French number ("+33 3 53 01 00 00", "03.53.01.00.00",
/// "0033353010000"); any other text comes back tidied, as typed.
[[nodiscard]] QString phone(const QString &typed);

/// ’ for ', U+00A0 before ":" and "%" and inside « », U+202F before ; ! ?. For paper and for our own
/// sentences; never applied to names people typed.
[[nodiscard]] QString typography(const QString &sentence);

/// ’ for ' between two letters, and nowhere else: a quotation keeps its marks, a mail or web address is
/// copied as it is. For what people wrote themselves, as it is printed.
[[nodiscard]] QString apostrophes(const QString &text);

/// The words after "de", elided before a vowel: "de Mme ÉLOY", "d’Anne ÉLOY".
[[nodiscard]] QString of(const QString &words);

/// "A, B et C".
[[nodiscard]] QString enumeration(const QStringList &items);

} // namespace french
