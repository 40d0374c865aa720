// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetdrawing.h"
#include "app/attendance/sheetpages.h"

#include <QStringList>

/// The header of the pages (whole on the first, a reminder on the others) and their footer.
class SheetHeading
{
public:
    SheetHeading(const AttendanceSheet &sheet, const QRectF &printable, SheetDensity density,
        const FontMeasure &measure);

    [[nodiscard]] const QImage &logo() const { return logo_; }
    [[nodiscard]] double fullHeight() const { return fullHeight_; } ///< with the white below
    [[nodiscard]] double reminderHeight() const { return reminderHeight_; }
    /// Whether the address and legal lines stand whole at the foot of an upright sheet.
    [[nodiscard]] static bool holdsAtFoot(const QString &organiserLines, const FontMeasure &measure);
    [[nodiscard]] double footerHeight() const { return footerHeight_; } ///< with the white above

    /// `number`: of the page, from 1; its code says it.
    void placeFull(SheetPage &page, qsizetype number) const;
    void placeReminder(SheetPage &page, qsizetype number) const;
    void placeFooter(SheetPage &page, qsizetype number, qsizetype count) const;

private:
    struct Fact {
        QString label;
        QStringList value;
        double left;
        double right;
    };

    void breakTexts(int mostLines);
    [[nodiscard]] QList<Fact> facts(int mostLines) const;
    double placeLines(SheetPage &page, SheetPart part, const QStringList &lines, SheetFont font, double left,
        double right, double top) const;
    [[nodiscard]] double besideLogo() const; ///< width the logo takes, with the white beside it
    void placeFacts(SheetPage &page, double top) const;
    void placeCode(SheetPage &page, const QRectF &area, qsizetype number) const;

    const AttendanceSheet &sheet_;
    const SheetDrawing &drawing_;
    QRectF printable_;
    const FontMeasure &measure_;
    double gap_; ///< above and below the titles

    QImage logo_;
    QSizeF logoSize_; ///< mm
    QStringList organiser_;
    QStringList partner_;
    QStringList cycle_;
    QStringList session_;
    QStringList module_;
    QStringList reminderTitle_;
    QStringList reminder_;
    QStringList notice_;
    QStringList organiserLines_; ///< at the foot
    QList<Fact> facts_;
    double factsHeight_ = 0;
    double fullHeight_ = 0;
    double reminderHeight_ = 0;
    double footerHeight_ = 0;
};
