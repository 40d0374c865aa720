// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/findings.h"
#include "app/sessions/meetingstore.h"
#include "app/sessions/planning.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

using Rule = Finding::Rule;

/// "Session 2 – Professionnel.le.s – the séance's title", all of it the database's own words.
QString subjectOf(const Row &row, int column)
{
    return u"%1 – %2 – %3"_s.arg(row.text(column), row.text(column + 1), row.text(column + 2));
}

} // namespace

void inspection::inspectProgramme(Findings &findings)
{
    findings.read(u"session_track"_s,
        u"SELECT s.label, t.label FROM session_track st JOIN session s ON s.id = st.session_id"
        " JOIN track t ON t.id = st.track_id WHERE s.cycle_id <> t.cycle_id"_s,
        [&](const Row &row) {
            findings.add(Rule::SessionOfOtherCycle, u"%1 – %2"_s.arg(row.text(0), row.text(1)));
        });
    findings.read(u"meeting"_s,
        u"SELECT s.label, t.label, mo.title FROM meeting m JOIN session s ON s.id = m.session_id"
        " JOIN track t ON t.id = m.track_id JOIN module mo ON mo.id = m.module_id WHERE NOT EXISTS"
        " (SELECT 1 FROM session_track st WHERE st.session_id = m.session_id AND st.track_id = m.track_id)"_s,
        [&](const Row &row) { findings.add(Rule::SessionNotOpen, subjectOf(row, 0)); });
    findings.read(u"meeting"_s,
        u"SELECT s.label, t.label, mo.title FROM meeting m JOIN session s ON s.id = m.session_id"
        " JOIN track t ON t.id = m.track_id JOIN module mo ON mo.id = m.module_id"
        " WHERE mo.track_id <> m.track_id"_s,
        [&](const Row &row) { findings.add(Rule::ModuleOfOtherTrack, subjectOf(row, 0)); });
}

void inspection::inspectMeetings(Findings &findings)
{
    findings.read(u"meeting"_s,
        u"SELECT m.date, s.label, t.label, mo.title FROM meeting m JOIN session s ON s.id = m.session_id"
        " JOIN track t ON t.id = m.track_id JOIN module mo ON mo.id = m.module_id ORDER BY m.date, m.id"_s,
        [&](const Row &row) {
            findings.expect(isDate(row.text(0)), Rule::BadDate, subjectOf(row, 1), row.text(0));
        });
    static const QRegularExpression time(u"^([01][0-9]|2[0-3]):[0-5][0-9]$"_s);
    findings.read(u"half_day"_s,
        u"SELECT h.start_time, h.end_time, s.label, t.label, mo.title FROM half_day h"
        " JOIN meeting m ON m.id = h.meeting_id JOIN session s ON s.id = m.session_id"
        " JOIN track t ON t.id = m.track_id JOIN module mo ON mo.id = m.module_id ORDER BY h.id"_s,
        [&](const Row &row) {
            for (const int column : { 0, 1 }) {
                findings.expect(row.isNull(column) || time.match(row.text(column)).hasMatch(), Rule::BadTime,
                    subjectOf(row, 2), row.text(column));
            }
        });
    findings.use(
        u"meeting"_s, MeetingStore(findings.database()).meetings(), [&](const QList<Meeting> &meetings) {
            for (const Meeting &meeting : meetings) {
                const QString subject
                    = u"%1 – %2 – %3"_s.arg(meeting.sessionLabel, meeting.trackLabel, meeting.title);
                findings.expect(!meeting.halfDays.isEmpty(), Rule::NoHalfDay, subject);
                bool inOrder = true;
                for (const MeetingProblem &problem : problems(meeting)) {
                    const bool isOrder = problem.reason == MeetingProblem::Reason::EndBeforeStart
                        || problem.reason == MeetingProblem::Reason::Overlap
                        || problem.reason == MeetingProblem::Reason::TooMany;
                    inOrder = inOrder && !isOrder;
                }
                findings.expect(inOrder, Rule::HalfDaysDisordered, subject);
            }
        });
}
