// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// What every delimited file we write shares.
namespace spreadsheettext
{

/// A spreadsheet takes what begins so for a formula and runs it (OWASP, "CSV Injection").
[[nodiscard]] inline bool isFormula(QByteArrayView text)
{
    return !text.isEmpty() && QByteArrayView("=+-@\t\r").contains(text.front());
}

} // namespace spreadsheettext
