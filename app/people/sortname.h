// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

struct Person;

/// How names are written and sorted (DOMAIN: "French writing rules").
namespace names
{

/// The apostrophe of print, for the ones keyboards have: of people, structures, functions. Only for what is
/// shown, never for what is kept.
[[nodiscard]] QString withApostrophes(QString name);

/// "ÉLOY Maëlle": family name in capitals (accents kept, particles kept as typed: "de LA FONTAINE"), then
/// given name.
[[nodiscard]] QString display(const QString &familyName, const QString &givenName);

/// The family name as printed before the given name: "ÉLOY", "de LA FONTAINE", "D’HONDT", "VAN DER BROUCK".
[[nodiscard]] QString capitals(const QString &familyName);

/// A name as display() writes it, put so that files of that name stand in the order of the lists:
/// "de LA FONTAINE Inès" → "LA FONTAINE (de) Inès".
[[nodiscard]] QString filed(const QString &displayed);

/// A family name written as it is filed, with its particles between brackets behind it, put as it is borne:
/// "La Fontaine (de)" → "de La Fontaine", "Aubigny (d')" → "d’Aubigny", "BROUCK (van der)" → "van der
/// BROUCK", "LA FONTAINE (DE)" → "de LA FONTAINE". Any other stays as it is.
[[nodiscard]] QString unfiled(const QString &familyName);

/// As one speaks of them: "Mme ÉLOY", "M. DUPONT"; as they are listed, "ÉLOY Maëlle", when the civility is
/// not known.
[[nodiscard]] QString addressed(const Person &person);

/// The name under which a person is filed, proposed and then editable: *de* and *d'* are rejected to the end,
/// "La Fontaine (de)", "Hondt (d’)" ; *du/des/le/la* are kept ("Du Bellay" files under D) ; Flemish "De
/// Backer", "Van der Brouck" stay whole. A capital "De" is Flemish ("De Backer"), a lower-case "de" is the
/// French particle, and an all-capitals "DE BACKER" cannot be told: it stays whole.
[[nodiscard]] QString proposedSortName(const QString &familyName);

/// Their own, or the proposed one.
[[nodiscard]] QString sortName(const Person &person);

/// A word, folded, that belongs to the family name after it: "de", "du", "la", "van", "der", "von"…
[[nodiscard]] bool isParticle(QStringView foldedWord);
/// How much of a folded family name its leading particles take, with the spaces: 6 of "de la fontaine". One
/// word is always left.
[[nodiscard]] qsizetype particlesLength(QStringView foldedFamilyName);

} // namespace names
