// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people/person.h"

/// What a person is searched, sorted and compared by: folded from what is written, and stored beside it.
namespace personkeys
{

[[nodiscard]] QString name(const Person &person);
/// By the sort name proposed where they have none of their own.
[[nodiscard]] QString sort(const Person &person);
[[nodiscard]] QString email(const Person &person);

} // namespace personkeys
