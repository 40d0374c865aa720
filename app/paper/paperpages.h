// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPageLayout>
#include <QStringList>

class PdfWriting;
class QPainter;

/// One document cut into pages: painted on paper, in a PDF and on screen alike.
class PaperPages
{
public:
    PaperPages() = default;
    virtual ~PaperPages() = default;
    PaperPages(const PaperPages &) = delete;
    PaperPages &operator=(const PaperPages &) = delete;

    [[nodiscard]] virtual qsizetype count() const = 0;
    /// The same for all pages; full page.
    [[nodiscard]] virtual QPageLayout layout() const = 0;
    /// Paints page `page` (from 0) with the paper's corner at the origin.
    virtual void paint(QPainter &painter, qsizetype page, double dotsPerMillimetre) const = 0;
    /// Tells every line of the page painted last, in reading order, for the texts' sake.
    virtual void tell(PdfWriting &pdf, qsizetype page) const = 0;

    /// What is painted, in pieces.
    [[nodiscard]] virtual QStringList texts() const = 0;

    /// All pages. False once the device refuses.
    [[nodiscard]] bool write(PdfWriting &pdf) const;

    /// A4, upright or across, full page.
    [[nodiscard]] static QPageLayout a4(QPageLayout::Orientation orientation = QPageLayout::Portrait);
};
