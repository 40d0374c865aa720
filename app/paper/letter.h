// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/paperpages.h"
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
class LetterPages final : public PaperPages
{
public:
    explicit LetterPages(const Letter &letter);

    [[nodiscard]] qsizetype count() const override { return pages_.size(); }
    [[nodiscard]] QPageLayout layout() const override { return a4(); }
    void paint(QPainter &painter, qsizetype page, double dotsPerMillimetre) const override;
    void tell(PdfWriting &pdf, qsizetype page) const override;
    [[nodiscard]] QStringList texts() const override;

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
