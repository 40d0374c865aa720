// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importwriter.h"

#include "app/exchange/rowjson.h"
#include "app/journal/journal.h"
#include "app/people/personkeys.h"
#include "app/people/sortname.h"
#include "app/storage/database.h"
#include "app/territories/organisationkey.h"
#include "app/territories/territorystore.h"

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace
{

QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

QString orEmpty(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QString utc(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

/// At the end of values that BulkInsert::addRows() takes.
template <class... Values> void append(QList<QVariant> &row, const Values &...values)
{
    (row.append(bound(values)), ...);
}

Registration withId(RegistrationId id)
{
    Registration registration;
    registration.id = id;
    return registration;
}

/// So many at once are worth a thread.
constexpr qsizetype additionsAtOnce = 200;

} // namespace

ImportWriter::ImportWriter(Database &database, Act &act)
    : database_(database)
    , act_(act)
    , people_(database, u"person"_s,
          { u"id"_s, u"civility"_s, u"family_name"_s, u"given_name"_s, u"sort_name"_s, u"sort_key"_s,
              u"name_key"_s, u"email"_s, u"email_key"_s, u"phone"_s, u"function"_s, u"organisation_id"_s,
              u"council"_s })
    , territories_(database, u"person_territory"_s, { u"person_id"_s, u"territory_id"_s })
    , registrations_(database, u"registration"_s,
          { u"id"_s, u"person_id"_s, u"session_id"_s, u"track_id"_s, u"audience"_s, u"status"_s,
              u"status_since"_s, u"status_reason"_s, u"requested_at"_s, u"expectations"_s,
              u"adjustment_needed"_s, u"version"_s })
    , wishes_(database, u"wish"_s, { u"registration_id"_s, u"rank"_s, u"session_id"_s })
    , submissions_(database, u"submission"_s,
          { u"source"_s, u"number"_s, u"registration_id"_s, u"fingerprint"_s },
          u"ON CONFLICT (source, number) DO UPDATE SET registration_id = excluded.registration_id,"
          " fingerprint = excluded.fingerprint"_s)
{
}

Done ImportWriter::load()
{
    auto organisations = TerritoryStore(database_).organisationKeys();
    if (!organisations) {
        return std::unexpected(organisations.error());
    }
    organisations_ = *std::move(organisations);
    return {};
}

std::optional<OrganisationId> ImportWriter::knownOrganisation(const QString &key) const
{
    const auto known = organisations_.constFind(key);
    return known != organisations_.cend() ? std::optional(*known) : std::nullopt;
}

Result<OrganisationId> ImportWriter::organisation(const QString &name)
{
    const QString key = organisationKey(name);
    if (key.isEmpty()) {
        return OrganisationId {};
    }
    if (const auto known = knownOrganisation(key)) {
        return *known;
    }
    const auto made = TerritoryStore(database_).addOrganisation(act_, name);
    if (made) {
        organisations_.insert(key, *made);
    }
    return made;
}

Done ImportWriter::add(const Person &person)
{
    return take(person);
}

Done ImportWriter::add(const Registration &registration, const QString &source, const QString &number,
    const QString &fingerprint)
{
    return take(Submission { Submission::How::New, registration, source, number, fingerprint });
}

Done ImportWriter::link(
    RegistrationId registration, const QString &source, const QString &number, const QString &fingerprint)
{
    return take(Submission { Submission::How::Linked, withId(registration), source, number, fingerprint });
}

Done ImportWriter::submit(
    RegistrationId registration, const QString &source, const QString &number, const QString &fingerprint)
{
    return take(Submission { Submission::How::Alone, withId(registration), source, number, fingerprint });
}

Done ImportWriter::take(Addition addition)
{
    additions_.push_back(std::move(addition));
    if (additions_.size() < additionsAtOnce) {
        return {};
    }
    auto before = std::exchange(ahead_,
        std::async(
            std::launch::async, [additions = std::exchange(additions_, {})] { return prepared(additions); }));
    return before.valid() ? write(before.get()) : Done {};
}

Done ImportWriter::flush()
{
    if (ahead_.valid()) {
        if (const Done written = write(ahead_.get()); !written) {
            return written;
        }
    }
    return write(prepared(std::exchange(additions_, {})));
}

Done ImportWriter::write(const Prepared &made)
{
    for (const auto &[entity, rows] : made.notes) {
        if (const Done noted = act_.made(entity, rows); !noted) {
            return noted;
        }
    }
    // What a row stands on is written before it.
    const std::initializer_list<std::pair<BulkInsert *, const QList<QVariant> *>> tables { { &people_,
                                                                                               &made.people },
        { &territories_, &made.territories }, { &registrations_, &made.registrations },
        { &wishes_, &made.wishes }, { &submissions_, &made.submissions } };
    for (const auto &[table, rows] : tables) {
        table->addRows(*rows);
        if (const Done flushed = table->flush(); !flushed) {
            return flushed;
        }
    }
    return {};
}

ImportWriter::Prepared ImportWriter::prepared(const std::vector<Addition> &additions)
{
    Prepared made;
    for (const Addition &addition : additions) {
        std::visit([&](const auto &each) { prepare(made, each); }, addition);
    }
    return made;
}

void ImportWriter::prepare(Prepared &made, const Person &person)
{
    const QString sortName = names::sortName(person);
    const QString sortKey = personkeys::sort(person);
    const QString nameKey = personkeys::name(person);
    const QString emailKey = orNull(personkeys::email(person));
    append(made.people, person.id, orEmpty(person.civility), person.familyName, orEmpty(person.givenName),
        sortName, sortKey, nameKey, orNull(person.email), emailKey, orNull(person.phone),
        orNull(person.function), person.organisation, orNull(person.council));
    RowJson json;
    const QString key = QString::number(person.id.value);
    json.table("person"_L1);
    json.row(key);
    json.column("id"_L1, person.id.value);
    json.column("civility"_L1, orEmpty(person.civility));
    json.column("family_name"_L1, person.familyName);
    json.column("given_name"_L1, orEmpty(person.givenName));
    json.column("sort_name"_L1, sortName);
    json.column("sort_key"_L1, sortKey);
    json.column("name_key"_L1, nameKey);
    json.column("email"_L1, orNull(person.email));
    json.column("email_key"_L1, emailKey);
    json.column("phone"_L1, orNull(person.phone));
    json.column("function"_L1, orNull(person.function));
    if (person.organisation.isValid()) {
        json.column("organisation_id"_L1, person.organisation.value);
    } else {
        json.null("organisation_id"_L1);
    }
    json.column("council"_L1, orNull(person.council));
    if (!person.territories.isEmpty()) {
        json.table("person_territory"_L1);
    }
    for (const QString &territory : person.territories) {
        append(made.territories, person.id, territory);
        json.row(key + u'/' + territory);
        json.column("person_id"_L1, person.id.value);
        json.column("territory_id"_L1, territory);
    }
    made.notes.emplace_back(Entity(person.id), json.take());
}

void ImportWriter::prepare(Prepared &made, const Submission &submission)
{
    RowJson json;
    if (submission.how == Submission::How::New) {
        prepare(made, json, submission.registration);
    }
    const RegistrationId id = submission.registration.id;
    append(made.submissions, submission.source, submission.number, id, submission.fingerprint);
    if (submission.how == Submission::How::Alone) {
        return;
    }
    json.table("submission"_L1);
    json.row(submission.source + u'/' + submission.number);
    json.column("source"_L1, submission.source);
    json.column("number"_L1, submission.number);
    json.column("registration_id"_L1, id.value);
    json.column("fingerprint"_L1, submission.fingerprint);
    made.notes.emplace_back(Entity(id), json.take());
}

void ImportWriter::prepare(Prepared &made, RowJson &json, const Registration &registration)
{
    const QString since = utc(registration.statusSince);
    const QString requestedAt = utc(registration.requestedAt);
    append(made.registrations, registration.id, registration.person.id, registration.session,
        registration.track, code(registration.audience), code(registration.status), since, QString(),
        requestedAt, orNull(registration.expectations), registration.adjustmentNeeded, 1);
    json.table("registration"_L1);
    json.row(QString::number(registration.id.value));
    json.column("id"_L1, registration.id.value);
    json.column("person_id"_L1, registration.person.id.value);
    json.column("session_id"_L1, registration.session.value);
    json.column("track_id"_L1, registration.track.value);
    json.column("audience"_L1, code(registration.audience));
    json.column("status"_L1, code(registration.status));
    json.column("status_since"_L1, since);
    json.null("status_reason"_L1);
    json.column("requested_at"_L1, requestedAt);
    json.column("expectations"_L1, orNull(registration.expectations));
    json.column("adjustment_needed"_L1, qint64(registration.adjustmentNeeded ? 1 : 0));
    json.column("priority"_L1, qint64(0));
    json.null("priority_reason"_L1);
    json.null("companions_id"_L1);
    json.null("origin_session_id"_L1);
    if (!registration.wishes.isEmpty()) {
        json.table("wish"_L1);
    }
    for (int rank = 1; const SessionId session : registration.wishes) {
        append(made.wishes, registration.id, rank, session);
        json.row(u"%1/%2"_s.arg(registration.id.value).arg(rank));
        json.column("registration_id"_L1, registration.id.value);
        json.column("rank"_L1, qint64(rank));
        json.column("session_id"_L1, session.value);
        ++rank;
    }
}
