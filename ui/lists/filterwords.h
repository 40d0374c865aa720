// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/listfilter.h"

namespace filterwords
{

/// "(vide)" for the value that is none.
[[nodiscard]] QString value(const QString &value);
/// "Statut : sauf annulée, refusée", "Structure contient « ville »", "Demande du : à partir du 01/10/2021".
[[nodiscard]] QString condition(const QString &title, const ColumnCondition &condition);
/// "parmi", "sauf", "contient"…: in the dialog.
[[nodiscard]] QString test(ColumnCondition::Test test);

} // namespace filterwords
