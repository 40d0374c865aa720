// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/formrecognition.h"

namespace words
{

/// Its label; "Vous êtes : Élu" of an answer, "6e colonne, sans nom" of one that has none.
[[nodiscard]] QString columnName(const RecognisedForm &form, qsizetype column);
/// Of a column that is taken for nothing.
[[nodiscard]] QString columnNotTaken();
/// Names the columns that are taken for nothing, or the first of them; empty without any.
[[nodiscard]] QString columnsNotTaken(const RecognisedForm &form, const QList<qsizetype> &columns);
/// Names the sheets of a workbook that are not read, or the first of them; empty without any.
[[nodiscard]] QString sheetsNotRead(const QStringList &sheets);

} // namespace words
