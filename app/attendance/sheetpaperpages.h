// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetpages.h"
#include "app/attendance/sheetpainter.h"
#include "app/paper/paperpages.h"

struct AttendanceSheet;

/// A sheet among other documents.
class SheetPaperPages final : public PaperPages
{
public:
    /// On the paper suited to it.
    explicit SheetPaperPages(const AttendanceSheet &sheet);
    SheetPaperPages(const AttendanceSheet &sheet, const SheetPaper &paper);

    [[nodiscard]] qsizetype count() const override { return pages_.pages.size(); }
    [[nodiscard]] QPageLayout layout() const override { return pages_.paper.pageLayout(); }
    void paint(QPainter &painter, qsizetype page, double dotsPerMillimetre) const override;
    void tell(PdfWriting &pdf, qsizetype page) const override;
    [[nodiscard]] QStringList texts() const override;

private:
    SheetPages pages_;
    SheetPainter painter_;
};
