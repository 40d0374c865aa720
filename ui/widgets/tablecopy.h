// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>

#include <memory>

class QTableView;

/// The selected rows of a table as it is shown: its visible columns in their order, with their headings. For
/// spreadsheets and word processors alike: tabulated text, and an HTML table whose cells stay text ("2/3" is
/// no date, "=1" no formula).
namespace tablecopy
{

[[nodiscard]] std::unique_ptr<QMimeData> selectedRows(const QTableView &table);

} // namespace tablecopy
