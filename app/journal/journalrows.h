// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/act.h"

class Row;

/// Acts and changes as the journal's tables hold them.
namespace journalrows
{

[[nodiscard]] QString code(ActStep step);

/// id, at, who, kind, step, subject, things, undoes: the first columns of the row.
[[nodiscard]] ActRecord act(const Row &row);
/// entity, entity_key, before, after: the first columns of the row.
[[nodiscard]] ActChange change(const Row &row);
/// before, after: two columns from this one on.
[[nodiscard]] Difference difference(const Row &row, int column);

[[nodiscard]] QString json(const Image &image);

} // namespace journalrows
