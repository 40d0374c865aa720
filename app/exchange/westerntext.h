// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>

/// Text of a byte a letter, read row by row: of windows-1252, ISO-8859-15, Mac Roman ("CSV (Macintosh)" of
/// Excel) and code page 850 ("CSV (MS-DOS)"), the one in which the bytes make French words. A row of which
/// several make some is read as most rows were, the first as windows-1252.
class WesternText final
{
public:
    static constexpr int pageCount = 4;
    /// How well the bytes read in each.
    using Weights = std::array<qint64, pageCount>;

    /// Looks at rows that are read later. Those in UTF-8 say nothing.
    void weigh(QByteArrayView rows);
    /// UTF-8 of a row that is not.
    [[nodiscard]] QByteArray toUtf8(QByteArrayView row);

private:
    Weights seen_ {}; ///< of all rows up to now
};
