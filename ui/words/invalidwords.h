// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

/// What breaks a rule, and what to do about it.
namespace invalidwords
{

/// By the error's subject, with its detail where the sentence names something; empty when the subject has no
/// sentence of its own.
[[nodiscard]] QString sentence(const Error &error);

} // namespace invalidwords
