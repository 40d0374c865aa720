// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a row is about, and whom it looks like.
#include "app/exchange/importrun.h"

#include "app/people/sortname.h"
#include "app/registrations/leaving.h"
#include "app/registrations/registrationstore.h"

#include <cstdlib>

namespace
{

/// Nothing but the name tells who it is.
bool isBare(const ImportPeople::Key &key, const Person &person)
{
    return key.email == 0 && key.organisation == 0 && person.phone.isEmpty();
}

} // namespace

Result<ImportRun::Match> ImportRun::matchOf(const ReadRow &read, const ImportPeople::Group &group)
{
    const int same = people_.same(read.key);
    if (same >= 0 || read.key.email != 0) {
        return Match { same, RowReason::SamePerson };
    }
    // A list of ours without addresses adds nobody.
    for (int index = people_.sameNameAndOrganisation(read.key); index >= 0;
        index = people_.at(index).before) {
        if (people_.at(index).key.isOfStructure(read.key) && people_.held(index, group)) {
            return Match { index, RowReason::SameInSession };
        }
    }
    const auto asked = ofSameMoment(read, group);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    if (*asked >= 0) {
        return Match { *asked, RowReason::SameMoment };
    }
    return isBare(read.key, read.submission.person) ? ofSameName(read.key, group) : Match();
}

Result<int> ImportRun::ofSameMoment(const ReadRow &read, const ImportPeople::Group &group)
{
    if (!read.submission.submittedAt.isValid()) {
        return -1;
    }
    // As our own list says of them.
    constexpr qint64 minute = 60;
    for (int index = people_.sameName(read.key); index >= 0; index = people_.at(index).before) {
        const ImportPeople::Held *held
            = people_.at(index).key.email == 0 ? people_.held(index, group) : nullptr;
        if (!held || held->row > 0) {
            continue;
        }
        const auto registration = RegistrationStore(database_).registration(held->registration);
        if (!registration) {
            return std::unexpected(registration.error());
        }
        if (std::abs(registration->requestedAt.secsTo(read.submission.submittedAt)) < minute) {
            return index;
        }
    }
    return -1;
}

ImportRun::Match ImportRun::ofSameName(const ImportPeople::Key &key, const ImportPeople::Group &group) const
{
    Match match;
    bool wasThere = false; // before this file: two rows of a new list are two requests, as they always were
    for (int index = people_.sameName(key); index >= 0; index = people_.at(index).before) {
        const ImportPeople::Held *held = people_.held(index, group);
        if (!held) {
            continue;
        }
        if (match.person >= 0) {
            match.how = RowReason::SeveralOfName;
        } else {
            match = { index, RowReason::SameNameInSession };
        }
        wasThere = wasThere || held->row == 0;
    }
    return wasThere ? match : Match();
}

Done ImportRun::repeat(const SubmissionRow &row, const Match &match, const ImportPeople::Group &group)
{
    const ImportPeople::Held &held = *people_.held(match.person, group);
    note(row, match.how, match.person);
    report_.lookalikes.last().registration = held.registration;
    report_.lookalikes.last().likeRow = held.row;
    keepTaken(row);
    conclude(row, RowOutcome::Unchanged);
    return act_ ? writer_->link(held.registration, sourceOf(row), row.key, QString::fromLatin1(row.marks))
                : Done {};
}

Result<RowReason> ImportRun::reasonOf(const ImportPeople::Place &placed) const
{
    if (placed.row > 0) {
        return RowReason::PlacedElsewhere; // it came with this file: nobody was present yet
    }
    const auto registration = RegistrationStore(database_).registration(placed.registration);
    if (!registration) {
        return std::unexpected(registration.error());
    }
    const auto kept = leaving::isKept(database_, *registration, now_.date());
    if (!kept) {
        return std::unexpected(kept.error());
    }
    return *kept ? RowReason::PresentElsewhere : RowReason::PlacedElsewhere;
}

void ImportRun::noteLikeness(const ReadRow &read)
{
    const SubmissionRow &row = read.submission;
    if (const int likeEmail = people_.sameEmail(read.key); likeEmail >= 0) {
        note(row, RowReason::SameEmail, likeEmail);
        return;
    }
    if (const int alike = people_.sameNameAndOrganisation(read.key); alike >= 0) {
        note(row, RowReason::SameNameAndOrganisation, alike);
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
    RowNote note = noteOf(row, reason, names::display(row.person.familyName, row.person.givenName));
    note.registration = like.registration;
    note.likeRow = like.row;
    report_.lookalikes.append(note);
}
