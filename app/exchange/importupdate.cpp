// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importrun.h"

#include "app/journal/journal.h"
#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/registrations/leaving.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"

/// The part of an import that concerns rows known from an earlier one.

using namespace Qt::StringLiterals;

namespace
{

bool differs(const QByteArray &before, const QByteArray &after, SubmissionRow::Part part)
{
    const qsizetype at = qsizetype(part) * SubmissionRow::markSize;
    return before.mid(at, SubmissionRow::markSize) != after.mid(at, SubmissionRow::markSize);
}

/// What has changed in the row since; what a coordinator has corrected meanwhile stays.
void take(Registration &registration, const SubmissionRow &row, const QByteArray &before)
{
    Person &person = registration.person;
    const auto changed = [&](SubmissionRow::Part part) { return differs(before, row.marks, part); };
    const auto copy
        = [&](SubmissionRow::Part part, QString &to, const QString &from) { to = changed(part) ? from : to; };
    copy(SubmissionRow::Civility, person.civility, row.person.civility);
    copy(SubmissionRow::FamilyName, person.familyName, row.person.familyName);
    copy(SubmissionRow::FamilyName, person.sortName, row.person.sortName);
    copy(SubmissionRow::GivenName, person.givenName, row.person.givenName);
    copy(SubmissionRow::Function, person.function, row.person.function);
    copy(SubmissionRow::Organisation, person.organisationName, row.person.organisationName);
    copy(SubmissionRow::Email, person.email, row.person.email);
    copy(SubmissionRow::Phone, person.phone, row.person.phone);
    copy(SubmissionRow::Council, person.council, row.person.council);
    copy(SubmissionRow::Expectations, registration.expectations, row.expectations);
    if (changed(SubmissionRow::Territories)) {
        person.territories = row.person.territories;
    }
    if (changed(SubmissionRow::Adjustment)) {
        registration.adjustmentNeeded = row.adjustmentNeeded;
    }
}

} // namespace

Done ImportRun::update(const SubmissionRow &row, const Session &session, const Known &known)
{
    if (const Done written = flush(); !written) {
        return written;
    }
    auto registration = RegistrationStore(database_).registration(known.registration);
    if (!registration) {
        return std::unexpected(registration.error());
    }
    const SeatClaim before = ::claimOf(*registration);
    take(*registration, row, known.marks);
    const ImportPeople::Group group { session.id, registration->track };
    const bool moves = differs(known.marks, row.marks, SubmissionRow::Session)
        && registration->session != session.id && isActive(registration->status);
    if (moves) {
        const Done leaves = leaving::allowed(database_, *registration, now_.date());
        if (!leaves && leaves.error().kind != Error::Kind::Invalid) {
            return leaves;
        }
        if (!leaves) {
            refuse(row, RowReason::PresencesRecorded, leaves.error().detail);
            return {};
        }
        const int person = people_.same(ImportPeople::keyOf(registration->person));
        if (person >= 0 && people_.held(person, group)) {
            refuse(row, RowReason::AlreadyThere,
                names::display(registration->person.familyName, registration->person.givenName));
            return {};
        }
        const auto plan = planOf(group);
        if (!plan) {
            return std::unexpected(plan.error());
        }
        if (!*plan) {
            refuse(row, RowReason::ClosedSession, session.label);
            return {};
        }
        const auto organisation = organisationOf(registration->person.organisationName);
        if (!organisation) {
            return std::unexpected(organisation.error());
        }
        SeatClaim claim = ::claimOf(*registration);
        claim.organisation = *organisation;
        // The seat that was theirs is free for the rows after this one.
        const auto left = seats_.find({ registration->session, registration->track });
        if (left != seats_.end() && *left && registration->status == RegistrationStatus::Confirmed) {
            (*left)->hold(before, -1);
        }
        registration->session = session.id;
        registration->status = seat(**plan, claim).status;
        registration->statusSince = now_;
    }
    if (differs(known.marks, row.marks, SubmissionRow::Session)) {
        registration->wishes = wishesOf(row, session);
    }
    if (act_) {
        if (const Done written = writeUpdate(row, *registration, moves); !written) {
            return written;
        }
    }
    taken_.insert(row.key, { row.number, row.marks });
    noteClosed(row, RowReason::StaysClosed, people_.closed(known.registration));
    conclude(row, RowOutcome::Updated);
    return {};
}

Done ImportRun::writeUpdate(const SubmissionRow &row, const Registration &registration, bool moves)
{
    for (const Entity &entity : { Entity(registration.id), Entity(registration.person.id) }) {
        if (const Done touched = act_->touch(entity); !touched) {
            return touched;
        }
    }
    if (moves) {
        if (const Done settled = leaving::settle(database_, registration, now_.date()); !settled) {
            return settled;
        }
    }
    Person person = registration.person;
    const auto organisation = writer_->organisation(person.organisationName);
    if (!organisation) {
        return std::unexpected(organisation.error());
    }
    person.organisation = *organisation;
    if (const Done written = PersonStore(database_).update(person); !written) {
        return written;
    }
    if (const Done written = RegistrationStore(database_).update(registration); !written) {
        return written;
    }
    if (const Done wished = RegistrationStore(database_).setWishes(registration.id, registration.wishes);
        !wished) {
        return wished;
    }
    return writer_->submit(registration.id, sourceOf(row), row.key, QString::fromLatin1(row.marks));
}
