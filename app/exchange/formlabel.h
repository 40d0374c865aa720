// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/formfield.h"

/// What a column's label, or a question's, most likely means.
struct LabelMeaning {
    FormField field = FormField::Ignored;
    bool isExact = false; ///< one of ours from end to end; else it begins like one, or speaks of it
};

/// A label of two parts: the question and the answer of "Vous êtes : Délégué du préfet", the group and the
/// element of "participant__nom".
struct LabelParts {
    QString group;
    QString element;
};

/// nullopt for a label of one part. Of several colons the first parts it, or the last.
[[nodiscard]] std::optional<LabelParts> labelParts(const QString &label, bool atLast);

/// In French or English, as people write it or as Webform names its fields; nullopt when it says nothing to
/// us, or is about somebody besides who registers ("Nom du responsable").
[[nodiscard]] std::optional<LabelMeaning> meaningOfLabel(const QString &label);
[[nodiscard]] std::optional<FormField> fieldOfLabel(const QString &label);
/// The same, of labels that are one of ours from end to end: an answer ("Membre d’un conseil citoyen") may
/// sound like a question.
[[nodiscard]] std::optional<FormField> fieldOfWholeLabel(const QString &label);
/// Of a column that says from which machine or account an answer came: "IP Address", "Username", "Submitted
/// by: Title", a token.
[[nodiscard]] bool isPersonalLabel(const QString &label);
