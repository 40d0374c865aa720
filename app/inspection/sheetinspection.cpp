// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/scandesk.h"
#include "app/attendance/sheetjson.h"
#include "app/base/french.h"
#include "app/inspection/findings.h"

#include <QSet>

using namespace Qt::StringLiterals;

void inspection::inspectSheets(Findings &findings)
{
    using Rule = Finding::Rule;
    qint64 last = 0;
    findings.read(u"setting"_s, u"SELECT value FROM setting WHERE key = 'last_sheet_number'"_s,
        [&](const Row &row) { last = row.text(0).toLongLong(); });
    QSet<QString> logos;
    findings.read(
        u"logo"_s, u"SELECT checksum FROM logo"_s, [&](const Row &row) { logos.insert(row.text(0)); });
    findings.read(u"sheet"_s, u"SELECT number, meeting_id, issued_at, content FROM sheet ORDER BY number"_s,
        [&](const Row &row) {
            const QString number = QString::number(row.integer(0));
            findings.expect(isMoment(row.text(2)), Rule::BadDate, number, row.text(2));
            const auto sheet = sheetFromJson(row.text(3).toUtf8());
            if (!sheet) {
                findings.add(Rule::UnreadableSheet, number, sheet.error().detail);
                return;
            }
            // A number above the counter would be given a second time.
            const bool matches = sheet->number == row.integer(0) && sheet->meeting == row.id<MeetingId>(1)
                && sheet->number <= last;
            findings.expect(matches, Rule::SheetMismatch, number);
            findings.expect(
                sheet->logoKey.isEmpty() || logos.contains(sheet->logoKey), Rule::SheetWithoutLogo, number);
        });
}

void inspection::inspectScans(Findings &findings)
{
    findings.read(u"scan"_s,
        u"SELECT c.content, c.checksum, c.name, s.label, d.number, m.date FROM scan c"
        " JOIN meeting m ON m.id = c.meeting_id JOIN session s ON s.id = m.session_id"
        " JOIN module d ON d.id = m.module_id ORDER BY m.date, c.kept_at, c.id"_s,
        [&](const Row &row) {
            findings.expect(ScanDesk::checksumOf(row.value(0).toByteArray()) == row.text(1),
                Finding::Rule::DamagedScan, row.text(2),
                u"%1 – séance %2, %3"_s.arg(
                    row.text(3), QString::number(row.number(4)), french::date(row.date(5))));
        });
}
