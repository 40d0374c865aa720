// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/paperpages.h"

#include "app/paper/pdfwriting.h"

bool PaperPages::write(PdfWriting &pdf) const
{
    const QPageLayout paper = layout();
    for (qsizetype page = 0; page < count(); ++page) {
        QPainter *painter = pdf.newPage(paper);
        if (!painter) {
            return false;
        }
        paint(*painter, page, PdfWriting::dotsPerMillimetre);
        tell(pdf, page);
    }
    return !pdf.hasFailed();
}

QPageLayout PaperPages::a4(QPageLayout::Orientation orientation)
{
    QPageLayout layout(QPageSize(QPageSize::A4), orientation, QMarginsF(), QPageLayout::Millimeter);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}
