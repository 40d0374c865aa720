// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/pdftextmap.h"

#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QStringList>

#include <memory>

class QIODevice;

/// One PDF being written, page after page: PDF/A-1b (ISO 19005-1), which says its title and that it is in
/// French, and whose texts can be searched and copied as they were typed. Pages of several sizes mix.
class PdfWriting
{
public:
    static constexpr int dotsPerInch = 1200;
    static constexpr double dotsPerMillimetre = dotsPerInch / 25.4;

    explicit PdfWriting(QIODevice &device);
    ~PdfWriting();
    PdfWriting(const PdfWriting &) = delete;
    PdfWriting &operator=(const PdfWriting &) = delete;

    /// Before the first page.
    void setTitle(const QString &title) { writer_->setTitle(title); }
    /// Begins a page. None once the device refuses. The painter's origin is the corner of the paper.
    [[nodiscard]] QPainter *newPage(const QPageLayout &layout);
    /// To be told of each line of text painted, in the order of painting.
    void painted(const QString &text, const QFont &font) { textMap_.painted(text, font); }
    /// Texts of the page painted last which are read as one whole each, in the order of painting: what was
    /// painted with the pen of each (pdfspans::pen).
    void readWhole(const QStringList &parts) { parts_ = parts; }
    /// The device refused something.
    [[nodiscard]] bool hasFailed() const;
    /// Writes what a PDF ends with; false when the device refused anything.
    [[nodiscard]] bool finish();

private:
    class Watched;

    /// Passes on what was held of the page written last, its parts marked; the rest of what was held.
    [[nodiscard]] QByteArray passPage();

    std::unique_ptr<Watched> watched_;
    std::unique_ptr<QPdfWriter> writer_;
    QPainter painter_;
    PdfTextMap textMap_;
    QStringList parts_; ///< of the page painted last
};
