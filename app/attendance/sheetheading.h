// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/attendance/sheetpages.h"

#include <QStringList>

/// The header of the pages (whole on the first, a reminder on the others) and their footer.
class SheetHeading
{
public:
    SheetHeading(const AttendanceSheet &sheet, const QRectF &printable, const FontMeasure &measure);

    [[nodiscard]] double fullHeight() const { return m_fullHeight; } ///< with the white below
    [[nodiscard]] double reminderHeight() const { return m_reminderHeight; }
    [[nodiscard]] double footerHeight() const { return m_footerHeight; } ///< with the white above

    void placeFull(SheetPage &page) const;
    void placeReminder(SheetPage &page) const;
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
    double placeLines(SheetPage &page, SheetPart part, const QStringList &lines, SheetFont font, double right,
        double top, Qt::Alignment alignment = Qt::AlignLeft) const;
    void placeFacts(SheetPage &page, double top) const;

    const AttendanceSheet &m_sheet;
    QRectF m_printable;
    const FontMeasure &m_measure;

    QStringList m_organiser;
    QStringList m_partner;
    QStringList m_cycle;
    QStringList m_session;
    QStringList m_module;
    QStringList m_reminderTitle;
    QStringList m_reminder;
    QStringList m_notice;
    QList<Fact> m_facts;
    double m_factsHeight = 0;
    double m_fullHeight = 0;
    double m_reminderHeight = 0;
    double m_footerHeight = 0;
};
