// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/pdftextmap.h"

#include <QPen>
#include <QStringList>

#include <optional>

/// Texts of a PDF's page that are read as one whole each (ISO 32000 "ActualText"), whatever stands beside
/// them: readers that look for columns and tables took line by line across the labels of a sheet. Nothing of
/// it is seen. Qt's writer knows no such spans: what is painted with the pen of a part is marked in what it
/// wrote.
namespace pdfspans
{

/// The pen to paint the text of part `number` (from 0) with: as wide as no line is, which letters do not
/// show.
[[nodiscard]] QPen pen(qsizetype number);

/// What a writer wrote of a page, with its parts marked.
struct Marked {
    QByteArray bytes;
    qsizetype taken = 0; ///< so many bytes of what was written they stand for: to the end of the page
    QList<PdfGrowth> growths; ///< after bytes of what was written
};

/// `written` begins with a page; `parts` are its texts, in the order of painting. None when it is not written
/// as expected: then the page stays as it is.
[[nodiscard]] std::optional<Marked> marked(const QByteArray &written, const QStringList &parts);

} // namespace pdfspans
