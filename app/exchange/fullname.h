// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a cell with the whole name of a person says.
struct FullName {
    enum class Order {
        FamilyFirst,
        GivenFirst,
        Unknown, ///< "Anne de La Tour" is read as it sounds, anything else as FamilyFirst
    };

    QString civility; ///< "Madame", "Monsieur" or nothing
    QString familyName; ///< with its particles
    QString givenName;

    /// "Mme ÉLOY Maëlle", "Maëlle ÉLOY", "ÉLOY, Maëlle": a comma parts them, what is in capitals is the
    /// family name; without either they come in `order`, but for "Anne de La Tour" and "Anne
    /// D'Ornano", which have but one reading. "LA TOUR (de) Anne" is "de LA TOUR", "DUPONT (née MARTIN)
    /// Marie" is DUPONT.
    [[nodiscard]] static FullName read(const QString &written, Order order);
    /// Of a column: "Prénom et nom" is GivenFirst, "Nom complet" says nothing.
    [[nodiscard]] static Order orderOf(const QString &label);
};

/// A name without the one borne before or by marriage: "DUPONT (née MARTIN) Marie" → "DUPONT Marie", "DUPONT
/// ép. MARTIN" → "DUPONT". A list has room for one, and the first is the one they are called by.
[[nodiscard]] QString withoutOtherName(const QString &written);

/// "M. et Mme DUPONT", "Mme DUPONT & M. MARTIN": two people share the line.
[[nodiscard]] bool namesTwoPeople(const QString &written);

/// "Luc et Léa", "Luc & Léa", "MARTIN Luc / DURAND Léa": of a given or a whole name, two people. "M./Mme"
/// before it joins nobody.
[[nodiscard]] bool joinsNames(const QString &written);

/// "Mme", "madame"… → "Madame", "M.", "Mr"… → "Monsieur"; empty for anything else.
[[nodiscard]] QString civilityOf(const QString &title);
