// SPDX-License-Identifier: GPL-3.0-or-later
// What a row asks for, and what keeps it out whatever the others are.
#include "app/exchange/importrun.h"

#include "app/base/textfold.h"
#include "app/exchange/sessionwords.h"

#include <utility>

RegistrationDraft ImportRun::draftOf(const SubmissionRow &row, SessionId session) const
{
    RegistrationDraft draft;
    draft.person = row.person;
    draft.session = session;
    draft.audience = audienceOf(row);
    draft.track = trackOf(row);
    draft.expectations = row.expectations;
    draft.adjustmentNeeded = row.adjustmentNeeded;
    return draft;
}

std::optional<Audience> ImportRun::audienceTold(const SubmissionRow &row) const
{
    return !row.audience.isEmpty() ? goal_.audienceNamed(row.audience)
        : !row.track.isEmpty()     ? goal_.audienceOfTrack(row.track, goal_.audience)
                                   : std::nullopt;
}

Audience ImportRun::audienceOf(const SubmissionRow &row) const
{
    return audienceTold(row).value_or(goal_.audience);
}

std::optional<OtherPublic> ImportRun::otherPublicOf(const SubmissionRow &row) const
{
    if (audienceTold(row)) {
        return std::nullopt;
    }
    // What people say they are moves nobody to another public, nor keeps them out: an élu may be sent by the
    // structure that employs them. The coordinator is told.
    const Audience own = audienceOf(row);
    QString found;
    for (const QString &role : row.roles) {
        const auto named = goal_.audienceOfRole(role);
        if (named == own) {
            return std::nullopt;
        }
        if (named && found.isEmpty()) {
            found = text::tidy(role);
        }
    }
    return found.isEmpty() ? std::nullopt : std::optional(OtherPublic { .role = found, .audience = own });
}

TrackId ImportRun::trackOf(const SubmissionRow &row) const
{
    const bool isTold = !row.audience.isEmpty() || !row.track.isEmpty();
    const Track *track = isTold ? goal_.cycle.trackFor(audienceOf(row)) : nullptr;
    return track ? track->id : goal_.track.id;
}

QString ImportRun::sourceOf(const SubmissionRow &row) const
{
    return sources_.value(audienceOf(row));
}

ImportRun::Choice ImportRun::choiceOf(const SubmissionRow &row) const
{
    Choice choice { goal_.sessionsIn(row.session), {} };
    for (const QString &each : std::as_const(choice.written)) {
        choice.sessions.append(goal_.named(each));
    }
    return choice;
}

const Session *ImportRun::sessionOf(const Choice &choice) const
{
    if (choice.sessions.isEmpty()) {
        return goal_.session ? &*goal_.session : nullptr;
    }
    // Of several the first; the others are wishes.
    return choice.sessions.first();
}

QList<SessionId> ImportRun::wishesOf(const Choice &choice, const Session &session)
{
    QList<SessionId> wishes;
    for (const Session *other : choice.sessions.mid(1)) {
        if (other && other->id != session.id && !wishes.contains(other->id)) {
            wishes.append(other->id);
        }
    }
    return wishes;
}

QList<RowNote::Fault> ImportRun::audienceFaultsOf(const SubmissionRow &row) const
{
    const auto told = row.audience.isEmpty() ? std::nullopt : goal_.audienceNamed(row.audience);
    if (!row.audience.isEmpty() && !told) {
        return { { RowReason::UnknownAudience, text::tidy(row.audience) } };
    }
    if (told && goal_.namesSeveralAudiences(row.audience)) {
        return { { RowReason::SeveralAudiences, text::tidy(row.audience) } };
    }
    const bool isSeveral = !row.track.isEmpty() && goal_.namesSeveralTracks(row.track);
    const auto ofTrack = row.track.isEmpty()
        ? std::nullopt
        : goal_.audienceOfTrack(row.track, told.value_or(goal_.audience));
    if (told) {
        const bool contradicts = !isSeveral && ofTrack && *ofTrack != *told;
        return contradicts ? QList { RowNote::Fault {
                                 RowReason::AnotherTrack, text::tidy(row.audience) + u'\n' + row.track } }
                           : QList<RowNote::Fault>();
    }
    if (isSeveral) {
        return { { RowReason::SeveralAudiences, row.track } };
    }
    return row.track.isEmpty() || ofTrack ? QList<RowNote::Fault>()
                                          : QList { RowNote::Fault { RowReason::UnknownTrack, row.track } };
}

QList<RowNote::Fault> ImportRun::faultsOf(const SubmissionRow &row, const Choice &choice) const
{
    QList<RowNote::Fault> faults;
    if (const auto *quote = table_.openQuoteOf(row.number)) {
        faults.append({ RowReason::OpenQuote, form_.columns.value(quote->column).told() });
    }
    // Lines of a session's cell may each name one.
    const bool inSession = row.swallowedBy == FormField::Session;
    const bool areSessions = inSession && !choice.sessions.contains(nullptr);
    const bool hasSwallowed = !row.swallowed.isEmpty() && !areSessions;
    if (hasSwallowed) {
        faults.append({ RowReason::SwallowedLines, row.swallowed });
    }
    if (!row.severalPeople.isEmpty()) {
        faults.append({ RowReason::SeveralPeople, row.severalPeople });
    } else if (!row.unparted.isEmpty()) {
        faults.append({ RowReason::UnpartedName, row.unparted });
    }
    if (!row.sentAt.isEmpty() && !row.submittedAt.isValid()) {
        faults.append({ RowReason::WrongDate, row.sentAt });
    }
    // A clock a little ahead of ours is no mistake; a year is.
    if (row.submittedAt.isValid() && row.submittedAt > now_.addDays(1)) {
        faults.append({ RowReason::FutureDate, row.sentAt });
    }
    faults += audienceFaultsOf(row);
    if (row.session.isEmpty() && !goal_.session) {
        faults.append({ RowReason::NoSession, {} });
    }
    for (qsizetype i = 0; i < choice.sessions.size() && !(hasSwallowed && inSession); ++i) {
        const QString &session = choice.written.at(i);
        if (!choice.sessions.at(i)) {
            const bool isUnclear = sessionwords::isUnclear(session);
            faults.append({ isUnclear ? RowReason::UnclearSession : RowReason::UnknownSession,
                session.isEmpty() ? row.session : session });
        }
    }
    if (!row.unknownStatus.isEmpty()) {
        faults.append({ RowReason::UnknownStatus, row.unknownStatus });
    }
    for (const QString &territory : row.unknownTerritories) {
        faults.append({ RowReason::UnknownTerritory, territory });
    }
    return faults;
}

std::optional<RowNote> ImportRun::refusal(const SubmissionRow &row, const Choice &choice) const
{
    RowNote note;
    note.row = row.number;
    const auto *quote = table_.openQuoteOf(row.number);
    const bool isAfter = quote && quote->row != row.number;
    // What a row was never meant to be registered with is not to be corrected.
    const auto apart = row.isDraft         ? std::optional(RowReason::Draft)
        : table_.isLongRow(row.number)     ? std::optional(RowReason::TooLong)
        : table_.cutRow() == row.number    ? std::optional(RowReason::Cut)
        : isAfter                          ? std::optional(RowReason::AfterOpenQuote)
        : row.status == StatusWord::Closed ? std::optional(RowReason::ClosedInFile)
                                           : std::nullopt;
    if (apart) {
        note.reason = *apart;
        note.detail = apart == RowReason::AfterOpenQuote ? QString::number(quote->row) : QString();
        return note;
    }
    note.others = faultsOf(row, choice);
    const Session *session = sessionOf(choice);
    for (const RegistrationProblem &problem : problems(draftOf(row, session ? session->id : SessionId()))) {
        // Which session there is not, and what to write for a given name to be read, is among the faults.
        const bool isFault = problem.field == RegistrationProblem::Field::Session
            || (problem.field == RegistrationProblem::Field::GivenName
                && !(row.unparted.isEmpty() && row.severalPeople.isEmpty()));
        if (problem.isBlocking() && !isFault) {
            note.problems.append(problem);
        }
    }
    if (note.others.isEmpty()) {
        return note.problems.isEmpty() ? std::nullopt : std::optional(note);
    }
    const RowNote::Fault first = note.others.takeFirst();
    note.reason = first.reason;
    note.detail = first.detail;
    return note;
}
