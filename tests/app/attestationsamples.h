// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancestore.h"
#include "app/documents/attestationdesk.h"
#include "app/paper/letter.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/transaction.h"
#include "app/workspace.h"
#include "tests/support/testdatabase.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

/// Session 1 of the published programme; the professionals of sessions 1 and 2.
struct AttestationBench {
    explicit AttestationBench(const QString &engine = u"sqlite"_s)
        : stored(engine)
        , workspace(stored.create(Content::Programme, clockAt(QDate(2022, 3, 14))))
        , desk(workspace->database(), clockAt(QDate(2022, 3, 14)))
    {
        const auto sessions = must(MeetingStore(database()).sessions());
        track = must(ProgrammeStore(database()).cycles()).first().trackFor(Audience::Professional)->id;
        scope = {
            .kind = AttestationKind::Session, .session = sessions.at(0).id, .track = track, .meeting = {}
        };
        other = sessions.at(1).id;
    }
    Database &database() { return workspace->database(); }
    RegistrationId enrol(const QString &family, SessionId session)
    {
        RegistrationDraft draft;
        draft.person.familyName = family;
        draft.person.givenName = u"Maëlle"_s;
        draft.person.civility = u"Madame"_s;
        draft.person.function = u"Cheffe de projet"_s;
        draft.person.organisationName = u"Ville de Denain"_s;
        draft.session = session;
        draft.track = track;
        return must(workspace->enrolment().enrol(draft)).id;
    }
    QList<Meeting> meetings(SessionId session)
    {
        MeetingFilter filter;
        filter.session = session;
        filter.track = track;
        return must(MeetingStore(database()).meetings(filter));
    }
    void note(RegistrationId registration, const Meeting &meeting, AttendanceState state)
    {
        must(writing(database(), [&]() -> Done {
            for (const HalfDay &halfDay : meeting.halfDays) {
                must(AttendanceStore(database())
                        .record(
                            { registration, halfDay.id, state }, QDateTime(QDate(2022, 3, 12), QTime(9, 0))));
            }
            return {};
        }));
    }
    /// From 9:30 to 12:30.
    Meeting withHours(const Meeting &meeting)
    {
        Meeting wanted = meeting;
        wanted.halfDays[0].start = QTime(9, 30);
        wanted.halfDays[0].end = QTime(12, 30);
        return must(workspace->planning().reviseMeeting(wanted));
    }
    AttestationCase caseOf(RegistrationId registration)
    {
        const auto cases = must(desk.cases(scope));
        const auto found = std::ranges::find(cases, registration, &AttestationCase::registration);
        return found == cases.end() ? AttestationCase {} : *found;
    }

    TestDatabase stored;
    std::unique_ptr<Workspace> workspace;
    AttestationDesk desk;
    TrackId track;
    AttestationScope scope;
    SessionId other;
};

inline QString textOf(const Letter &letter)
{
    QStringList texts;
    for (const LetterParagraph &each : letter.paragraphs) {
        texts.append(each.text);
    }
    return texts.join(u'\n');
}
