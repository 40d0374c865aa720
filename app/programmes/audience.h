// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// The public a person registers with: decides the form, the quota and the label.
enum class Audience { Professional, Elected, Citizen };

/// The state of one public's registration form on the public page.
enum class FormState { NotOpen, Open, Closed, Full };

/// "professional", "elected", "citizen": in the database, files, JSON and options.
[[nodiscard]] QString code(Audience audience);
[[nodiscard]] std::optional<Audience> audienceFromCode(QStringView code);

/// "not_open", "open", "closed", "full".
[[nodiscard]] QString code(FormState state);
[[nodiscard]] std::optional<FormState> formStateFromCode(QStringView code);
