// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importrun.h"

#include "app/exchange/fingerprint.h"
#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"
#include "app/territories/territorystore.h"

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
{
    // The same form serves several publics and, a year later, another cycle, and counts anew.
    for (const Audience audience : { Audience::Professional, Audience::Elected, Audience::Citizen }) {
        sources_.insert(audience, u"%1 · %2 · %3"_s.arg(goal.cycle.code, code(audience), form.identity));
    }
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
    if (const Done loaded = people_.load(database_, table_.size()); !loaded) {
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
    } else {
        auto organisations = TerritoryStore(database_).organisationKeys();
        if (!organisations) {
            return std::unexpected(organisations.error());
        }
        planned_ = *std::move(organisations);
    }
    const auto earlier = Statement(
        database_, u"SELECT count(*) FROM submission WHERE source IN (:professional, :elected, :citizen)"_s)
                             .bind(u":professional"_s, sources_.value(Audience::Professional))
                             .bind(u":elected"_s, sources_.value(Audience::Elected))
                             .bind(u":citizen"_s, sources_.value(Audience::Citizen))
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
                Choice choice = choiceOf(submission);
                auto refused = refusal(submission, choice);
                const auto key = ImportPeople::keyOf(submission.person);
                read.append({ std::move(submission), std::move(choice), key, std::move(refused) });
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
    if (const Done noted = notePartings(); !noted) {
        return std::unexpected(noted.error());
    }
    std::ranges::sort(report_.verdicts, {}, &RowVerdict::row);
    std::ranges::sort(report_.lookalikes, {}, &RowNote::row);
    std::ranges::sort(report_.rejected, {}, &RowNote::row);
    return std::move(report_);
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
    if (const auto before = taken_.constFind(fingerprint::of(row.key.toUtf8())); before != taken_.cend()) {
        settleAgain(row, *before);
        return {};
    }
    const Session &session = *sessionOf(read.choice);
    const auto known = submission(row);
    if (!known) {
        return std::unexpected(known.error());
    }
    if (!*known) {
        return addRow(read, session);
    }
    if ((*known)->marks == row.marks) {
        keepTaken(row);
        noteClosed(row, RowReason::StaysClosed, people_.closed((*known)->registration));
        conclude(row, RowOutcome::Unchanged);
        return {};
    }
    return update(read, session, **known);
}

ImportRun::Taken ImportRun::takenAs(const SubmissionRow &row)
{
    return { row.number, fingerprint::of(row.marks) };
}

void ImportRun::keepTaken(const SubmissionRow &row)
{
    taken_.insert(fingerprint::of(row.key.toUtf8()), takenAs(row));
}

void ImportRun::settleAgain(const SubmissionRow &row, const Taken &before)
{
    if (before.marks == takenAs(row).marks) {
        conclude(row, RowOutcome::Unchanged);
        return;
    }
    refuse(row, RowReason::SameNumber);
    report_.rejected.last().likeRow = before.row;
}

Result<std::optional<ImportRun::Known>> ImportRun::submission(const SubmissionRow &row)
{
    if (!hasSubmissions_) {
        return std::nullopt;
    }
    if (!submission_) {
        submission_.emplace(database_,
            u"SELECT registration_id, fingerprint FROM submission"
            " WHERE source = :source AND number = :number"_s);
    }
    return submission_->bind(u":source"_s, sourceOf(row))
        .bind(u":number"_s, row.key)
        .first(
            [](const Row &found) { return Known { found.id<RegistrationId>(0), found.text(1).toLatin1() }; });
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
    const ImportPeople::Group group { session.id, trackOf(row) };
    const auto match = matchOf(read, group);
    if (!match) {
        return std::unexpected(match.error());
    }
    if (match->how == RowReason::SeveralOfName) {
        refuse(row, RowReason::SeveralOfName, session.label);
        return {};
    }
    int person = match->person;
    if (person >= 0) {
        if (people_.held(person, group)) {
            return repeat(row, *match, group);
        }
        if (const auto placed = people_.placedElsewhere(person, group)) {
            const auto other = std::ranges::find(goal_.sessions, placed->session, &Session::id);
            const auto reason = reasonOf(*placed);
            if (!reason) {
                return std::unexpected(reason.error());
            }
            refuse(row, *reason, other->label);
            report_.rejected.last().likeRow = placed->row;
            return {};
        }
    }
    const auto plan = planOf(group);
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
    const Given given = statusOf(row, **plan, *claim);
    if (person < 0) {
        noteLikeness(read);
    } else {
        noteClosed(row, RowReason::AskedAgain, people_.closed(person, group));
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
        registration.track = group.second;
        registration.audience = audienceOf(row);
        registration.status = given.status;
        registration.statusSince = now_;
        registration.requestedAt = row.submittedAt.isValid() ? row.submittedAt : now_;
        registration.expectations = row.expectations;
        registration.adjustmentNeeded = row.adjustmentNeeded;
        registration.wishes = wishesOf(read.choice, session);
        const Done added = writer_->add(registration, sourceOf(row), row.key, QString::fromLatin1(row.marks));
        if (!added) {
            return added;
        }
    }
    if (person < 0) {
        Person newcomer = row.person;
        newcomer.id = act_ ? registration.person.id : newId<PersonId>(); // in a plan only to be told apart
        person = people_.add(newcomer.id, read.key, row.number);
        if (looksInFile_) {
            likes_.add(newcomer);
            indexes_.insert(newcomer.id, person);
        }
    }
    people_.hold(person, group, { registration.id, given.status, row.number });
    keepTaken(row);
    conclude(row, RowOutcome::Added, given);
    return {};
}

RowNote ImportRun::noteOf(const SubmissionRow &row, RowReason reason, const QString &detail)
{
    RowNote note;
    note.row = row.number;
    note.reason = reason;
    note.detail = detail;
    return note;
}

void ImportRun::noteClosed(const SubmissionRow &row, RowReason reason, const ClosedRegistration *closed)
{
    if (!closed) {
        return;
    }
    RowNote note = noteOf(row, reason, names::display(row.person.familyName, row.person.givenName));
    note.registration = closed->id;
    note.closed = *closed;
    report_.lookalikes.append(note);
}

void ImportRun::refuse(const SubmissionRow &row, RowReason reason, const QString &detail)
{
    report_.rejected.append(noteOf(row, reason, detail));
    conclude(row, RowOutcome::Rejected);
}

void ImportRun::conclude(const SubmissionRow &row, RowOutcome outcome, const Given &given)
{
    report_.verdicts.append({ row.number, outcome, given.status, given.waitsFor, audienceTold(row) });
    const bool isTaken = outcome == RowOutcome::Added || outcome == RowOutcome::Updated;
    if (!row.phonesLeft.isEmpty() && isTaken) {
        report_.phonesLeft.insert(row.number, row.phonesLeft);
    }
    if (const auto other = isTaken ? otherPublicOf(row) : std::nullopt) {
        report_.otherPublics.insert(row.number, *other);
    }
    report_.added += outcome == RowOutcome::Added ? 1 : 0;
    report_.updated += outcome == RowOutcome::Updated ? 1 : 0;
    report_.unchanged += outcome == RowOutcome::Unchanged ? 1 : 0;
    const bool waits = outcome == RowOutcome::Added && given.status == RegistrationStatus::Waitlisted;
    report_.waitlisted += waits ? 1 : 0;
}
