// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetpages.h"
#include "app/attendance/sheetpainter.h"
#include "app/paper/paperpages.h"

struct AttendanceSheet;

/// A sheet among other documents, on the paper suited to it.
class SheetPaperPages final : public PaperPages
{
public:
    explicit SheetPaperPages(const AttendanceSheet &sheet);

    [[nodiscard]] qsizetype count() const override { return pages_.pages.size(); }
    [[nodiscard]] QPageLayout layout() const override { return pages_.paper.pageLayout(); }
    void paint(QPainter &painter, qsizetype page, double dotsPerMillimetre) const override;
    void tell(PdfWriting &pdf, qsizetype page) const override;

private:
    SheetPages pages_;
    SheetPainter painter_;
};
