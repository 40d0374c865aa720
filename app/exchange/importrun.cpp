// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importrun.h"

#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/storage/database.h"

#include <algorithm>
#include <future>
#include <numeric>

using namespace Qt::StringLiterals;

namespace
{
constexpr int rowsBetweenNews = 250;
/// Up to so many rows, close names are looked for inside the file too; in longer ones among those known
/// before only, or the file would cost more than its own length.
constexpr int mostRowsCompared = 5000;
} // namespace

ImportRun::ImportRun(Database &database, const ImportGoal &goal, const Table &table,
    const RecognisedForm &form, const QDateTime &now, Act *act)
    : database_(database)
    , goal_(goal)
    , table_(table)
    , form_(form)
    , now_(now.toOffsetFromUtc(now.offsetFromUtc())) // compared with every row: no time zone to be looked up
    , act_(act)
    , reader_(table, form, goal.territories)
    // The same form serves several publics and, a year later, another cycle, and counts anew.
    , source_(u"%1 · %2 · %3"_s.arg(goal.cycle.code, code(goal.audience), form.identity))
    , people_(goal.track.id)
{
}

QList<qsizetype> ImportRun::inOrderOfArrival() const
{
    const qsizetype count = table_.size() - form_.firstRow;
    QList<qsizetype> rows(count);
    std::iota(rows.begin(), rows.end(), form_.firstRow);
    QList<qint64> moments(count);
    for (qsizetype i = 0; i < count; ++i) {
        const QDateTime at = reader_.submittedAt(form_.firstRow + i);
        // Those who do not say come last.
        moments[i] = at.isValid() ? at.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    }
    std::ranges::stable_sort(rows, {}, [&](qsizetype row) { return moments.at(row - form_.firstRow); });
    return rows;
}

Result<ImportReport> ImportRun::perform(const ImportProgress &progress)
{
    if (const Done loaded = people_.load(database_); !loaded) {
        return std::unexpected(loaded.error());
    }
    auto likes = LookAlikeIndex::read(database_);
    if (!likes) {
        return std::unexpected(likes.error());
    }
    likes_ = *std::move(likes);
    indexes_ = people_.indexes();
    if (act_) {
        writer_.emplace(database_, *act_);
        if (const Done loaded = writer_->load(); !loaded) {
            return std::unexpected(loaded.error());
        }
    }
    const auto earlier = Statement(database_, u"SELECT count(*) FROM submission WHERE source = :source"_s)
                             .bind(u":source"_s, source_)
                             .first([](const Row &row) { return row.integer(0); });
    if (!earlier) {
        return std::unexpected(earlier.error());
    }
    hasSubmissions_ = earlier->value_or(0) > 0;
    const QList<qsizetype> rows = inOrderOfArrival();
    report_.rows = int(rows.size());
    looksInFile_ = report_.rows <= mostRowsCompared;
    report_.verdicts.reserve(rows.size());
    // Some rows are read while those before them are written.
    const auto readAhead = [&](qsizetype first) {
        return std::async(std::launch::async, [this, some = rows.mid(first, rowsBetweenNews)] {
            QList<ReadRow> read;
            read.reserve(some.size());
            for (const qsizetype row : some) {
                SubmissionRow submission = reader_.read(row);
                auto refused = refusal(submission);
                const auto key = ImportPeople::keyOf(submission.person);
                read.append({ std::move(submission), key, std::move(refused) });
            }
            return read;
        });
    };
    auto ahead = readAhead(0);
    for (int first = 0; first < report_.rows; first += rowsBetweenNews) {
        if (progress && !progress(first, report_.rows)) {
            return failure(Error::Kind::Cancelled);
        }
        const QList<ReadRow> read = ahead.get();
        ahead = readAhead(first + rowsBetweenNews);
        for (const ReadRow &row : read) {
            if (const Done settled = settle(row); !settled) {
                return std::unexpected(settled.error());
            }
        }
    }
    if (const Done written = flush(); !written) {
        return std::unexpected(written.error());
    }
    if (progress && !progress(report_.rows, report_.rows)) {
        return failure(Error::Kind::Cancelled);
    }
    std::ranges::sort(report_.verdicts, {}, &RowVerdict::row);
    std::ranges::sort(report_.lookalikes, {}, &RowNote::row);
    std::ranges::sort(report_.rejected, {}, &RowNote::row);
    return std::move(report_);
}

RegistrationDraft ImportRun::draftOf(const SubmissionRow &row, SessionId session) const
{
    RegistrationDraft draft;
    draft.person = row.person;
    draft.session = session;
    draft.track = goal_.track.id;
    draft.audience = goal_.audience;
    draft.expectations = row.expectations;
    draft.adjustmentNeeded = row.adjustmentNeeded;
    return draft;
}

const Session *ImportRun::sessionOf(const SubmissionRow &row) const
{
    if (row.session.isEmpty()) {
        return goal_.session ? &*goal_.session : nullptr;
    }
    // Of several the first; the others are wishes.
    return goal_.named(row.session.section(u';', 0, 0));
}

QList<SessionId> ImportRun::wishesOf(const SubmissionRow &row, const Session &session) const
{
    QList<SessionId> wishes;
    const QStringList others = row.session.split(u';').mid(1);
    for (const QString &each : others) {
        const Session *other = goal_.named(each);
        if (other && other->id != session.id && !wishes.contains(other->id)) {
            wishes.append(other->id);
        }
    }
    return wishes;
}

std::optional<RowNote> ImportRun::refusal(const SubmissionRow &row) const
{
    const auto because = [&](RowReason reason, const QString &detail = {}) {
        RowNote note;
        note.row = row.number;
        note.reason = reason;
        note.detail = detail;
        return note;
    };
    if (row.isDraft) {
        return because(RowReason::Draft);
    }
    if (table_.cutRow() == row.number) {
        return because(RowReason::Cut);
    }
    if (!row.sentAt.isEmpty() && !row.submittedAt.isValid()) {
        return because(RowReason::WrongDate, row.sentAt);
    }
    // A clock a little ahead of ours is no mistake; a year is.
    if (row.submittedAt.isValid() && row.submittedAt > now_.addDays(1)) {
        return because(RowReason::FutureDate, row.sentAt);
    }
    const Session *session = sessionOf(row);
    if (!session) {
        return row.session.isEmpty() ? because(RowReason::NoSession)
                                     : because(RowReason::UnknownSession, row.session);
    }
    const QStringList others = row.session.split(u';').mid(1);
    for (const QString &other : others) {
        if (!other.trimmed().isEmpty() && !goal_.named(other)) {
            return because(RowReason::UnknownSession, other.trimmed());
        }
    }
    if (!row.unknownTerritory.isEmpty()) {
        return because(RowReason::UnknownTerritory, row.unknownTerritory);
    }
    RowNote note = because(RowReason::Problems);
    for (const RegistrationProblem &problem : problems(draftOf(row, session->id))) {
        if (problem.isBlocking()) {
            note.problems.append(problem);
        }
    }
    return note.problems.isEmpty() ? std::nullopt : std::optional(note);
}

Done ImportRun::flush()
{
    return writer_ ? writer_->flush() : Done {};
}

Done ImportRun::settle(const ReadRow &read)
{
    const SubmissionRow &row = read.submission;
    if (read.refused) {
        report_.rejected.append(*read.refused);
        conclude(row, RowOutcome::Rejected);
        return {};
    }
    if (const auto before = taken_.constFind(row.key); before != taken_.cend()) {
        settleAgain(row, *before);
        return {};
    }
    const Session &session = *sessionOf(row);
    const auto known = submission(row.key);
    if (!known) {
        return std::unexpected(known.error());
    }
    if (!*known) {
        return addRow(read, session);
    }
    if ((*known)->marks == row.marks) {
        taken_.insert(row.key, { row.number, row.marks });
        conclude(row, RowOutcome::Unchanged);
        return {};
    }
    return update(row, session, **known);
}

void ImportRun::settleAgain(const SubmissionRow &row, const Taken &before)
{
    if (before.marks == row.marks) {
        conclude(row, RowOutcome::Unchanged);
        return;
    }
    refuse(row, RowReason::SameNumber);
    report_.rejected.last().likeRow = before.row;
}

Result<std::optional<ImportRun::Known>> ImportRun::submission(const QString &number)
{
    if (!hasSubmissions_) {
        return std::nullopt;
    }
    if (!submission_) {
        submission_.emplace(database_,
            u"SELECT registration_id, fingerprint FROM submission"
            " WHERE source = :source AND number = :number"_s);
    }
    return submission_->bind(u":source"_s, source_).bind(u":number"_s, number).first([](const Row &row) {
        return Known { row.id<RegistrationId>(0), row.text(1).toLatin1() };
    });
}

Result<PersonId> ImportRun::writePerson(const SubmissionRow &row)
{
    Person person = row.person;
    person.id = newId<PersonId>();
    const auto organisation = writer_->organisation(person.organisationName);
    if (!organisation) {
        return std::unexpected(organisation.error());
    }
    person.organisation = *organisation;
    const Done added = writer_->add(person);
    return added ? Result<PersonId>(person.id) : std::unexpected(added.error());
}

Done ImportRun::addRow(const ReadRow &read, const Session &session)
{
    const SubmissionRow &row = read.submission;
    int person = people_.same(read.key);
    if (person >= 0) {
        if (const ImportPeople::Held *held = people_.held(person, session.id)) {
            return repeat(row, person, *held);
        }
        if (const auto placed = people_.placedElsewhere(person, session.id)) {
            const auto other = std::ranges::find(goal_.sessions, *placed, &Session::id);
            refuse(row, RowReason::PlacedElsewhere, other->label);
            return {};
        }
    }
    const auto plan = planOf(session.id);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    if (!*plan) {
        refuse(row, RowReason::ClosedSession, session.label);
        return {};
    }
    const auto claim = claimOf(row, person, **plan);
    if (!claim) {
        return std::unexpected(claim.error());
    }
    const RegistrationStatus status = seat(**plan, *claim);
    if (person < 0) {
        noteLikeness(read);
    }
    Registration registration;
    if (act_) {
        registration.id = newId<RegistrationId>();
        const auto id = person < 0 ? writePerson(row) : Result<PersonId>(people_.at(person).id);
        if (!id) {
            return std::unexpected(id.error());
        }
        registration.person.id = *id;
        registration.session = session.id;
        registration.track = goal_.track.id;
        registration.audience = goal_.audience;
        registration.status = status;
        registration.statusSince = now_;
        registration.requestedAt = row.submittedAt.isValid() ? row.submittedAt : now_;
        registration.expectations = row.expectations;
        registration.adjustmentNeeded = row.adjustmentNeeded;
        registration.wishes = wishesOf(row, session);
        const Done added = writer_->add(registration, source_, row.key, QString::fromLatin1(row.marks));
        if (!added) {
            return added;
        }
    }
    if (person < 0) {
        Person known = row.person;
        known.id = act_ ? registration.person.id : newId<PersonId>(); // in a plan only to be told apart
        person = people_.add(known.id, read.key, row.number);
        if (looksInFile_) {
            likes_.add(known);
            indexes_.insert(known.id, person);
        }
    }
    people_.hold(person, session.id, { registration.id, status, row.number });
    taken_.insert(row.key, { row.number, row.marks });
    conclude(row, RowOutcome::Added, status);
    return {};
}

/// The same person asks for the same session once more: nothing changes, and it is told.
Done ImportRun::repeat(const SubmissionRow &row, int person, const ImportPeople::Held &held)
{
    note(row, RowReason::SamePerson, person);
    report_.lookalikes.last().registration = held.registration;
    report_.lookalikes.last().likeRow = held.row;
    taken_.insert(row.key, { row.number, row.marks });
    conclude(row, RowOutcome::Unchanged);
    return act_ ? writer_->link(held.registration, source_, row.key, QString::fromLatin1(row.marks))
                : Done {};
}

void ImportRun::noteLikeness(const ReadRow &read)
{
    const SubmissionRow &row = read.submission;
    if (const int likeEmail = people_.sameEmail(read.key); likeEmail >= 0) {
        note(row, RowReason::SameEmail, likeEmail);
        return;
    }
    if (const int likeName = people_.sameName(read.key); likeName >= 0) {
        note(row, RowReason::SameName, likeName);
        return;
    }
    if (likes_.size() == 0) {
        return;
    }
    const auto likes = likes_.like(row.person);
    if (const auto like = likes.isEmpty() ? -1 : indexes_.value(likes.first().person, -1); like >= 0) {
        note(row, RowReason::CloseName, like);
    }
}

void ImportRun::note(const SubmissionRow &row, RowReason reason, int person)
{
    const ImportPeople::Somebody &like = people_.at(person);
    RowNote note;
    note.row = row.number;
    note.reason = reason;
    note.detail = names::display(row.person.familyName, row.person.givenName);
    note.registration = like.registration;
    note.likeRow = like.row;
    report_.lookalikes.append(note);
}

void ImportRun::refuse(const SubmissionRow &row, RowReason reason, const QString &detail)
{
    RowNote note;
    note.row = row.number;
    note.reason = reason;
    note.detail = detail;
    report_.rejected.append(note);
    conclude(row, RowOutcome::Rejected);
}

void ImportRun::conclude(const SubmissionRow &row, RowOutcome outcome, RegistrationStatus status)
{
    report_.verdicts.append({ row.number, outcome, status });
    report_.added += outcome == RowOutcome::Added ? 1 : 0;
    report_.updated += outcome == RowOutcome::Updated ? 1 : 0;
    report_.unchanged += outcome == RowOutcome::Unchanged ? 1 : 0;
    const bool waits = outcome == RowOutcome::Added && status == RegistrationStatus::Waitlisted;
    report_.waitlisted += waits ? 1 : 0;
}
