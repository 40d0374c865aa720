// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/findings.h"

using namespace Qt::StringLiterals;

namespace
{

using Rule = Finding::Rule;

struct Reading {
    QString table;
    QString sql;
};

/// Every table, read to its last row: damage is met, on an engine that has no check of its own too.
const QList<Reading> &readings()
{
    static const QList<Reading> all {
        { u"database_revision"_s, u"SELECT * FROM database_revision"_s },
        { u"setting"_s, u"SELECT * FROM setting"_s },
        { u"territory"_s, u"SELECT * FROM territory"_s },
        { u"organisation_kind"_s, u"SELECT * FROM organisation_kind"_s },
        { u"organisation"_s, u"SELECT * FROM organisation"_s },
        { u"person"_s, u"SELECT * FROM person"_s },
        { u"person_territory"_s, u"SELECT * FROM person_territory"_s },
        { u"cycle"_s, u"SELECT * FROM cycle"_s },
        { u"registration_form"_s, u"SELECT * FROM registration_form"_s },
        { u"track"_s, u"SELECT * FROM track"_s },
        { u"track_audience"_s, u"SELECT * FROM track_audience"_s },
        { u"module"_s, u"SELECT * FROM module"_s },
        { u"module_speaker"_s, u"SELECT * FROM module_speaker"_s },
        { u"module_audience"_s, u"SELECT * FROM module_audience"_s },
        { u"session"_s, u"SELECT * FROM session"_s },
        { u"session_track"_s, u"SELECT * FROM session_track"_s },
        { u"place"_s, u"SELECT * FROM place"_s },
        { u"speaker"_s, u"SELECT * FROM speaker"_s },
        { u"meeting"_s, u"SELECT * FROM meeting"_s },
        { u"meeting_speaker"_s, u"SELECT * FROM meeting_speaker"_s },
        { u"half_day"_s, u"SELECT * FROM half_day"_s },
        { u"registration"_s, u"SELECT * FROM registration"_s },
        { u"registration_module"_s, u"SELECT * FROM registration_module"_s },
        { u"attendance"_s, u"SELECT * FROM attendance"_s },
        { u"sheet"_s, u"SELECT * FROM sheet"_s },
        { u"sheet_guest"_s, u"SELECT * FROM sheet_guest"_s },
        { u"sheet_count"_s, u"SELECT * FROM sheet_count"_s },
        { u"make_up"_s, u"SELECT * FROM make_up"_s },
        { u"scan"_s, u"SELECT * FROM scan"_s },
        { u"logo"_s, u"SELECT * FROM logo"_s },
        { u"attestation"_s, u"SELECT * FROM attestation"_s },
        { u"letter_template"_s, u"SELECT * FROM letter_template"_s },
        { u"kept_conflict"_s, u"SELECT * FROM kept_conflict"_s },
        { u"school_holiday"_s, u"SELECT * FROM school_holiday"_s },
        { u"busy_time"_s, u"SELECT * FROM busy_time"_s },
        { u"sent_letter"_s, u"SELECT * FROM sent_letter"_s },
        { u"act"_s, u"SELECT * FROM act"_s },
        { u"act_change"_s, u"SELECT * FROM act_change"_s },
        { u"quota"_s, u"SELECT * FROM quota"_s },
        { u"wish"_s, u"SELECT * FROM wish"_s },
        { u"offer"_s, u"SELECT * FROM offer"_s },
        { u"person_told_apart"_s, u"SELECT * FROM person_told_apart"_s },
        { u"submission"_s, u"SELECT * FROM submission"_s },
        { u"saved_view"_s, u"SELECT * FROM saved_view"_s },
    };
    return all;
}

/// How many identifiers are none, table by table: one that cannot be read is named, and hides no other.
const QList<Reading> &identities()
{
    static const QList<Reading> all {
        { u"person"_s, u"SELECT count(*) FROM person WHERE id <= 0"_s },
        { u"organisation"_s, u"SELECT count(*) FROM organisation WHERE id <= 0"_s },
        { u"session"_s, u"SELECT count(*) FROM session WHERE id <= 0"_s },
        { u"meeting"_s, u"SELECT count(*) FROM meeting WHERE id <= 0"_s },
        { u"half_day"_s, u"SELECT count(*) FROM half_day WHERE id <= 0"_s },
        { u"registration"_s, u"SELECT count(*) FROM registration WHERE id <= 0"_s },
    };
    return all;
}

/// The first of what the engine finds: a page that is damaged makes it say the same of many things.
void inspectPages(Findings &findings)
{
    QStringList said;
    findings.read(QString(), u"PRAGMA integrity_check"_s,
        [&](const Row &row) { said.append(row.text(0).simplified()); });
    if (!said.isEmpty() && said.first() != "ok"_L1) {
        findings.addOnce(Rule::Integrity, {}, said.first());
    }
}

} // namespace

void inspection::inspectStorage(Findings &findings)
{
    for (const Reading &reading : readings()) {
        findings.read(reading.table, reading.sql, [](const Row &) { });
    }
    for (const Reading &each : identities()) {
        findings.read(each.table, each.sql,
            [&](const Row &row) { findings.expect(row.integer(0) == 0, Rule::BadId, each.table); });
    }
    // PostgreSQL keeps links and pages right by itself; a SQLite file travels, and other programs write to
    // it.
    if (findings.database().address().engine != DatabaseAddress::Engine::Sqlite) {
        return;
    }
    inspectPages(findings);
    inspectLinks(findings);
}
