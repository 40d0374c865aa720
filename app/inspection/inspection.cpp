// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/inspection.h"

#include "app/inspection/findings.h"

Result<QList<Finding>> inspection::inspect(Database &database)
{
    Findings findings(database);
    findings.begin();
    inspectStorage(findings);
    inspectDirectory(findings);
    inspectPeople(findings);
    inspectProgramme(findings);
    inspectMeetings(findings);
    inspectRegistrations(findings);
    inspectAttendance(findings);
    inspectSheets(findings);
    inspectScans(findings);
    inspectDocuments(findings);
    findings.end();
    if (findings.stopped()) {
        return std::unexpected(*findings.stopped());
    }
    return findings.found();
}

bool inspection::isDate(const QString &text)
{
    return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
}

bool inspection::isMoment(const QString &text)
{
    return text.endsWith(u'Z') && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
}
