// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetcharacters.h"

namespace
{

void look(Unwritten &found, const AttendanceSheet &sheet)
{
    for (const SheetRow &row : sheet.rows) {
        found.look(row.name, row.name);
        found.look(row.note, row.name);
        if (sheet.look.hasFunction) {
            found.look(row.function, row.name);
        }
        if (sheet.look.hasOrganisation) {
            found.look(row.organisation, row.name);
        }
        if (sheet.look.hasTerritory) {
            found.look(row.territory, row.name);
        }
    }
    for (const SheetWaiting &each : sheet.waiting) {
        found.look(each.name, each.name);
        found.look(each.organisation, each.name);
    }
    for (const QString &speaker : sheet.speakers) {
        found.look(speaker, speaker);
    }
    for (const QString &text : { sheet.organiser, sheet.partner, sheet.cycleTitle, sheet.sessionTitle,
             sheet.moduleTitle, sheet.hours, sheet.place, sheet.notice, sheet.organiserLines }) {
        found.look(text);
    }
    for (const SheetColumn &column : sheet.columns) {
        found.look(column.heading);
        found.look(column.hours);
    }
}

} // namespace

Unwritten unwrittenOn(const QList<AttendanceSheet> &sheets)
{
    Unwritten found;
    for (const AttendanceSheet &sheet : sheets) {
        look(found, sheet);
    }
    return found;
}
