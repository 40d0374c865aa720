// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importwriter.h"

#include "app/exchange/rowjson.h"
#include "app/journal/journal.h"
#include "app/people/personkeys.h"
#include "app/people/sortname.h"
#include "app/storage/database.h"
#include "app/territories/organisationkey.h"
#include "app/territories/territorystore.h"

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

void submissionJson(RowJson &json, RegistrationId registration, const QString &source, const QString &number,
    const QString &fingerprint)
{
    json.table("submission"_L1);
    json.row(source + u'/' + number);
    json.column("source"_L1, source);
    json.column("number"_L1, number);
    json.column("registration_id"_L1, registration.value);
    json.column("fingerprint"_L1, fingerprint);
}

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

/// What a row stands on is written before it.
Done ImportWriter::flush()
{
    for (BulkInsert *rows : { &people_, &territories_, &registrations_, &wishes_, &submissions_ }) {
        if (const Done flushed = rows->flush(); !flushed) {
            return flushed;
        }
    }
    return {};
}

Done ImportWriter::add(const Person &person)
{
    const QString sortName = names::sortName(person);
    const QString sortKey = personkeys::sort(person);
    const QString nameKey = personkeys::name(person);
    const QString emailKey = orNull(personkeys::email(person));
    people_.add(person.id, orEmpty(person.civility), person.familyName, orEmpty(person.givenName), sortName,
        sortKey, nameKey, orNull(person.email), emailKey, orNull(person.phone), orNull(person.function),
        person.organisation, orNull(person.council));
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
        territories_.add(person.id, territory);
        json.row(key + u'/' + territory);
        json.column("person_id"_L1, person.id.value);
        json.column("territory_id"_L1, territory);
    }
    return act_.made(Entity(person.id), json.take());
}

Done ImportWriter::add(const Registration &registration, const QString &source, const QString &number,
    const QString &fingerprint)
{
    if (sinceMoment_ != registration.statusSince || since_.isEmpty()) {
        sinceMoment_ = registration.statusSince;
        since_ = utc(sinceMoment_);
    }
    const QString requestedAt = utc(registration.requestedAt);
    registrations_.add(registration.id, registration.person.id, registration.session, registration.track,
        code(registration.audience), code(registration.status), since_, QString(), requestedAt,
        orNull(registration.expectations), registration.adjustmentNeeded, 1);
    RowJson json;
    json.table("registration"_L1);
    json.row(QString::number(registration.id.value));
    json.column("id"_L1, registration.id.value);
    json.column("person_id"_L1, registration.person.id.value);
    json.column("session_id"_L1, registration.session.value);
    json.column("track_id"_L1, registration.track.value);
    json.column("audience"_L1, code(registration.audience));
    json.column("status"_L1, code(registration.status));
    json.column("status_since"_L1, since_);
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
        wishes_.add(registration.id, rank, session);
        json.row(u"%1/%2"_s.arg(registration.id.value).arg(rank));
        json.column("registration_id"_L1, registration.id.value);
        json.column("rank"_L1, qint64(rank));
        json.column("session_id"_L1, session.value);
        ++rank;
    }
    submissionJson(json, registration.id, source, number, fingerprint);
    if (const Done made = act_.made(Entity(registration.id), json.take()); !made) {
        return made;
    }
    return submit(registration.id, source, number, fingerprint);
}

Done ImportWriter::link(
    RegistrationId registration, const QString &source, const QString &number, const QString &fingerprint)
{
    RowJson json;
    submissionJson(json, registration, source, number, fingerprint);
    if (const Done made = act_.made(Entity(registration), json.take()); !made) {
        return made;
    }
    return submit(registration, source, number, fingerprint);
}

Done ImportWriter::submit(
    RegistrationId registration, const QString &source, const QString &number, const QString &fingerprint)
{
    submissions_.add(source, number, registration, fingerprint);
    return submissions_.waiting() < BulkInsert::rowsAtOnce ? Done {} : flush();
}
