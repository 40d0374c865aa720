// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importrun.h"

#include "app/journal/journal.h"
#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/registrations/leaving.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"

#include <QSet>

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

/// In the order of the columns as forms have them.
QList<FormField> changesOf(const Registration &before, const Registration &after)
{
    const Person &was = before.person;
    const Person &is = after.person;
    QList<FormField> changes;
    const auto add = [&](FormField field, bool isChanged) {
        if (isChanged) {
            changes.append(field);
        }
    };
    add(FormField::Civility, was.civility != is.civility);
    add(FormField::FamilyName, was.familyName != is.familyName);
    add(FormField::GivenName, was.givenName != is.givenName);
    add(FormField::Function, was.function != is.function);
    add(FormField::Organisation, was.organisationName != is.organisationName);
    add(FormField::Email, was.email != is.email);
    add(FormField::Phone, was.phone != is.phone);
    add(FormField::Territories,
        QSet(was.territories.begin(), was.territories.end())
            != QSet(is.territories.begin(), is.territories.end()));
    add(FormField::Council, was.council != is.council);
    add(FormField::Session, before.session != after.session || before.wishes != after.wishes);
    add(FormField::Expectations, before.expectations != after.expectations);
    add(FormField::Adjustment, before.adjustmentNeeded != after.adjustmentNeeded);
    return changes;
}

} // namespace

bool ImportRun::isOfSame(const ReadRow &read, const Person &person, const Known &known) const
{
    const SubmissionRow &row = read.submission;
    const bool isNamedAsBefore = !differs(known.marks, row.marks, SubmissionRow::FamilyName)
        && !differs(known.marks, row.marks, SubmissionRow::GivenName);
    const bool isWrittenToAsBefore = !differs(known.marks, row.marks, SubmissionRow::Email);
    if (isNamedAsBefore && isWrittenToAsBefore) {
        return true; // whatever a coordinator has made of it since
    }
    if (const int named = people_.same(read.key); named >= 0 && people_.at(named).id != person.id) {
        return false; // of two colleagues with one address, the other
    }
    const ImportPeople::Key own = ImportPeople::keyOf(person);
    if (isNamedAsBefore || own.name == read.key.name) {
        return true;
    }
    const bool sharesEmail = read.key.email != 0 && (own.email == read.key.email || isWrittenToAsBefore);
    if (sharesEmail) {
        return true;
    }
    if (people_.sameName(read.key) >= 0) {
        return false;
    }
    LookAlikeIndex alone;
    alone.add(person);
    return !alone.like(row.person).isEmpty();
}

Result<ImportRun::Moving> ImportRun::move(
    const SubmissionRow &row, const Session &session, Registration &registration, const SeatClaim &before)
{
    const auto refused = [&](RowReason reason, const QString &detail) {
        refuse(row, reason, detail);
        return Moving::Refused;
    };
    const QString name = names::display(registration.person.familyName, registration.person.givenName);
    const ImportPeople::Group group { session.id, registration.track };
    const auto kept = leaving::isKept(database_, registration, now_.date());
    if (!kept) {
        return std::unexpected(kept.error());
    }
    if (*kept) {
        return refused(RowReason::PresencesRecorded, name);
    }
    const int own = indexes_.value(registration.person.id, -1);
    for (const int person : { own, people_.same(ImportPeople::keyOf(registration.person)) }) {
        if (person >= 0 && people_.held(person, group)) {
            return refused(RowReason::AlreadyThere, name);
        }
    }
    const auto offered = RegistrationStore(database_).offeredSession(registration);
    const Done left = offered ? readLeft(registration, *offered) : std::unexpected(offered.error());
    const auto plan = left ? planOf(group) : std::unexpected(left.error());
    if (!plan) {
        return std::unexpected(plan.error());
    }
    if (!*plan) {
        return refused(RowReason::ClosedSession, session.label);
    }
    // A row that is refused leaves no structure behind: until nothing can refuse it, one only looks.
    const QString structure = registration.person.organisationName;
    auto organisation = foreseenOrganisation(structure);
    if (!organisation) {
        return std::unexpected(organisation.error());
    }
    SeatClaim claim = ::claimOf(registration);
    claim.organisation = *organisation;
    const auto place = own < 0 ? std::nullopt : people_.placedElsewhere(own, group);
    const bool isPlaced = place && place->registration != registration.id;
    if (registration.status == RegistrationStatus::Confirmed && !(*plan)->newcomer(claim).isFree()) {
        return refused(RowReason::PlaceKept, session.label); // never lost by asking for another one
    }
    organisation = organisationOf(structure);
    if (!organisation) {
        return std::unexpected(organisation.error());
    }
    claim.organisation = *organisation;
    giveBack(registration, before, *offered);
    Moving moving = Moving::Newly;
    if (registration.status != RegistrationStatus::Requested) {
        if (isPlaced) {
            registration.status = RegistrationStatus::Waitlisted; // one place a track
        } else if (*offered == session.id && (*plan)->room(claim).isFree()) {
            (*plan)->hold(claim);
            registration.status = RegistrationStatus::Confirmed;
            moving = Moving::ToOffered;
        } else {
            registration.status = seat(**plan, claim).status;
        }
        registration.statusSince = now_;
    }
    registration.origin = registration.origin.isValid() ? registration.origin : registration.session;
    registration.session = session.id;
    return moving;
}

Done ImportRun::readLeft(const Registration &registration, SessionId offered)
{
    for (const SessionId session : { registration.session, offered }) {
        const auto read = session.isValid() ? planOf({ session, registration.track }) : nullptr;
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    return {};
}

void ImportRun::giveBack(const Registration &registration, const SeatClaim &claim, SessionId offered)
{
    for (auto known = seats_.begin(); known != seats_.end(); ++known) {
        if (!known.value() || known.key().second != registration.track) {
            continue;
        }
        SeatPlan &plan = *known.value();
        plan.waiting.removeIf(
            [&](const SeatPlan::Waiting &each) { return each.claim.id == registration.id; });
        const bool isTheirs = registration.status == RegistrationStatus::Confirmed
            && known.key().first == registration.session;
        if (isTheirs || known.key().first == offered) {
            plan.hold(claim, -1);
        }
    }
}

Result<Registration> ImportRun::registrationOf(const Known &known)
{
    if (const auto revised = revised_.constFind(known.registration); revised != revised_.cend()) {
        return *revised;
    }
    if (const Done written = flush(); !written) {
        return std::unexpected(written.error());
    }
    return RegistrationStore(database_).registration(known.registration);
}

Done ImportRun::update(const ReadRow &read, const Session &session, const Known &known)
{
    const SubmissionRow &row = read.submission;
    auto registration = registrationOf(known);
    if (!registration) {
        return std::unexpected(registration.error());
    }
    const Registration was = *registration;
    if (!isOfSame(read, was.person, known)) {
        refuse(row, RowReason::NumberOfAnother,
            row.key + u'\n' + names::display(was.person.familyName, was.person.givenName));
        return {};
    }
    const SeatClaim before = ::claimOf(*registration);
    take(*registration, row, known.marks);
    const bool moves = differs(known.marks, row.marks, SubmissionRow::Session)
        && registration->session != session.id && isActive(registration->status);
    const auto moving = moves ? move(row, session, *registration, before) : Moving::Stays;
    if (!moving || *moving == Moving::Refused) {
        return moving ? Done {} : std::unexpected(moving.error());
    }
    if (differs(known.marks, row.marks, SubmissionRow::Session)) {
        registration->wishes = wishesOf(read.choice, session);
    }
    if (!act_) {
        revised_.insert(registration->id, *registration);
    } else if (const Done written = writeUpdate(row, *registration, *moving); !written) {
        return written;
    }
    if (const int own = indexes_.value(registration->person.id, -1); own >= 0) {
        people_.revise(own, ImportPeople::keyOf(registration->person));
        if (*moving != Moving::Stays) {
            people_.release(own, { was.session, was.track });
            people_.hold(own, { registration->session, registration->track },
                { registration->id, registration->status, row.number });
        }
    }
    if (*moving != Moving::Stays) {
        moved_.insert(registration->id, row.number);
        movedTo_.insert(registration->id, registration->session);
    }
    keepTaken(row);
    noteClosed(row, RowReason::StaysClosed, people_.closed(known.registration));
    report_.changes.insert(row.number, changesOf(was, *registration));
    conclude(row, RowOutcome::Updated);
    return {};
}

Done ImportRun::notePartings()
{
    if (moved_.isEmpty()) {
        return {};
    }
    const auto partings = colleagues::partingsOfMoves(database_, movedTo_);
    if (!partings) {
        return std::unexpected(partings.error());
    }
    for (const colleagues::Parting &each : *partings) {
        report_.partings.insert(moved_.value(each.leaving.id), each);
    }
    return {};
}

Done ImportRun::writeUpdate(const SubmissionRow &row, const Registration &registration, Moving moving)
{
    for (const Entity &entity : { Entity(registration.id), Entity(registration.person.id) }) {
        if (const Done touched = act_->touch(entity); !touched) {
            return touched;
        }
    }
    RegistrationStore store(database_);
    if (moving != Moving::Stays) {
        if (const Done settled = leaving::settle(database_, registration, now_.date()); !settled) {
            return settled;
        }
        // Where they leave, an offer has neither been taken nor declined.
        const Done answered = moving == Moving::ToOffered
            ? store.closeOffer(registration.id, u"accepted"_s, now_)
            : store.withdrawOffer(registration.id);
        if (!answered) {
            return answered;
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
    if (const Done written = store.update(registration); !written) {
        return written;
    }
    if (const Done wished = store.setWishes(registration.id, registration.wishes); !wished) {
        return wished;
    }
    return writer_->submit(registration.id, sourceOf(row), row.key, QString::fromLatin1(row.marks));
}
