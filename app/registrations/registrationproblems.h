// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"

#include <QList>

/// What is wrong, or only missing, in a draft; words are made in ui.
struct RegistrationProblem {
    enum class Field {
        FamilyName,
        GivenName,
        SortName,
        Email,
        Phone,
        Function,
        Organisation,
        Council,
        Territories,
        Session,
        Wishes,
        Expectations
    };
    enum class Reason {
        Missing,
        Malformed, ///< an e-mail without @, a phone number with letters
        TooLong, ///< more than 300 characters (expectations: 5,000)
        Advised, ///< better filled, may stay unknown
    };
    Field field;
    Reason reason;

    /// An advice is shown and blocks nothing: unknown is allowed.
    [[nodiscard]] bool isBlocking() const { return reason != Reason::Advised; }
    bool operator==(const RegistrationProblem &) const = default;
};

/// Pure: asked at every keystroke. A citizen councillor owes no employer, function or e-mail.
[[nodiscard]] QList<RegistrationProblem> problems(const RegistrationDraft &draft);

/// True when one of them keeps the draft from being saved.
[[nodiscard]] bool areBlocking(const QList<RegistrationProblem> &problems);
