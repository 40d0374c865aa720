// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/pdfwriting.h"

#include <QFont>
#include <QImage>
#include <QList>
#include <QString>

/// One paragraph of a letter. Lengths are millimetres, sizes points.
struct LetterParagraph {
    QString text; ///< plain; a line end begins a new line
    double size = 10.5;
    bool isBold = false;
    Qt::Alignment alignment = Qt::AlignLeft;
    double before = 0; ///< white above it, not at the top of a page
    double left = 0; ///< indented by
    bool isRuled = false; ///< under a line across the page
    bool startsPage = false;
    bool staysWithNext = false; ///< a heading, a signature: never the last on its page
};

/// A letter or a certificate: paragraphs on A4, under a logo.
struct Letter {
    QString title; ///< of the document
    QByteArray logo; ///< a picture; empty without
    QList<LetterParagraph> paragraphs;
    QString footer; ///< small, at the foot of each page; may be empty
};

/// A letter broken into lines and pages.
class LetterPages
{
public:
    explicit LetterPages(const Letter &letter);

    [[nodiscard]] qsizetype count() const { return pages_.size(); }
    [[nodiscard]] static QPageLayout layout(); ///< A4, upright
    /// Paints page `page` (from 0) with the paper's corner at the origin.
    void paint(QPainter &painter, qsizetype page, double dotsPerMillimetre) const;
    /// All pages, and every line told for the texts' sake. False once the device refuses.
    [[nodiscard]] bool write(PdfWriting &pdf) const;

private:
    struct Line {
        QString text;
        int font = 0;
        QPointF start; ///< hundredths of a millimetre
    };
    struct Page {
        QList<Line> lines;
        QList<QLineF> rules; ///< hundredths of a millimetre
    };

    int fontOf(double size, bool isBold);
    void breakParagraphs(const Letter &letter, double top, double bottom);
    void addFooters(const Letter &letter);

    QList<QFont> fonts_;
    QImage logo_;
    QRectF logoArea_; ///< hundredths of a millimetre
    QList<Page> pages_;
};
