// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the tables of the database hold, where something is wrong in one of them.
namespace tablewords
{

/// "inscriptions", of "registration"; the table's own name where it is none of ours.
[[nodiscard]] QString things(const QString &table);
/// "une inscription".
[[nodiscard]] QString aThing(const QString &table);

} // namespace tablewords
