// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// What a column of a web form's export says of a registration.
enum class FormField {
    Ignored, ///< IP address, user name and all that is not kept
    Number, ///< of the submission: the same row is known again by it
    Serial, ///< stands for the number where there is none, in an export of Webform
    SubmittedAt,
    Draft, ///< a submission that was never sent
    Civility,
    FamilyName,
    GivenName,
    FullName, ///< "ÉLOY Maëlle"
    Function,
    Organisation,
    Email,
    Phone,
    Territories,
    Session,
    Roles, ///< "Vous êtes": stands for the function where none is given
    Expectations,
    Adjustment,
    Council,
    Audience, ///< "Public": in our own lists
    Track, ///< "Parcours": in our own lists, stands for the public where none is given
    Status, ///< of a registration, in our own lists; anything else it says is a role
    FormAddress, ///< tells one form from another
};

/// "family_name"…: in mappings.
[[nodiscard]] QString code(FormField field);
[[nodiscard]] std::optional<FormField> formFieldFromCode(QStringView code);
/// Who a person is, and where they are reached.
[[nodiscard]] bool isOfPerson(FormField field);
