// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importwriter.h"

#include "app/base/textfold.h"
#include "app/exchange/rowjson.h"
#include "app/journal/journal.h"
#include "app/people/sortname.h"
#include "app/storage/database.h"
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
    , person_(database,
          u"INSERT INTO person (id, civility, family_name, given_name, sort_name, sort_key, name_key, email,"
          " email_key, phone, function, organisation_id, council)"
          " VALUES (:id, :civility, :family_name, :given_name, :sort_name, :sort_key, :name_key, :email,"
          " :email_key, :phone, :function, :organisation, :council)"_s)
    , territory_(
          database, u"INSERT INTO person_territory (person_id, territory_id) VALUES (:person, :territory)"_s)
    , registration_(database,
          u"INSERT INTO registration (id, person_id, session_id, track_id, audience, status, status_since,"
          " status_reason, requested_at, expectations, adjustment_needed, version)"
          " VALUES (:id, :person, :session, :track, :audience, :status, :since, NULL, :requested_at,"
          " :expectations, :adjustment, 1)"_s)
    , wish_(database,
          u"INSERT INTO wish (registration_id, rank, session_id) VALUES (:registration, :rank, :session)"_s)
    , submission_(database,
          u"INSERT INTO submission (source, number, registration_id, fingerprint)"
          " VALUES (:source, :number, :registration, :fingerprint)"
          " ON CONFLICT (source, number) DO UPDATE SET registration_id = excluded.registration_id,"
          " fingerprint = excluded.fingerprint"_s)
{
}

Done ImportWriter::load()
{
    return Statement(database_, u"SELECT name_key, id FROM organisation"_s).each([this](const Row &row) {
        organisations_.insert(row.text(0), row.id<OrganisationId>(1));
    });
}

Result<OrganisationId> ImportWriter::organisation(const QString &name)
{
    const QString key = text::fold(name);
    if (const auto known = organisations_.constFind(key); known != organisations_.cend()) {
        return *known;
    }
    const auto made = TerritoryStore(database_).findOrAdd(act_, name);
    if (made && made->isValid()) {
        organisations_.insert(key, *made);
    }
    return made;
}

Done ImportWriter::add(const Person &person)
{
    const QString sortName
        = person.sortName.isEmpty() ? names::proposedSortName(person.familyName) : person.sortName;
    const QString sortKey = text::fold(sortName + u' ' + person.givenName);
    const QString nameKey = text::fold(person.familyName + u' ' + person.givenName);
    const QString emailKey = orNull(person.email.trimmed().toLower());
    const auto written = person_.bind(u":id"_s, person.id)
                             .bind(u":civility"_s, orEmpty(person.civility))
                             .bind(u":family_name"_s, person.familyName)
                             .bind(u":given_name"_s, orEmpty(person.givenName))
                             .bind(u":sort_name"_s, sortName)
                             .bind(u":sort_key"_s, sortKey)
                             .bind(u":name_key"_s, nameKey)
                             .bind(u":email"_s, orNull(person.email))
                             .bind(u":email_key"_s, emailKey)
                             .bind(u":phone"_s, orNull(person.phone))
                             .bind(u":function"_s, orNull(person.function))
                             .bind(u":organisation"_s, person.organisation)
                             .bind(u":council"_s, orNull(person.council))
                             .run();
    if (!written) {
        return std::unexpected(written.error());
    }
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
    territory_.bind(u":person"_s, person.id);
    for (const QString &territory : person.territories) {
        if (const auto linked = territory_.bind(u":territory"_s, territory).run(); !linked) {
            return std::unexpected(linked.error());
        }
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
    const auto written = registration_.bind(u":id"_s, registration.id)
                             .bind(u":person"_s, registration.person.id)
                             .bind(u":session"_s, registration.session)
                             .bind(u":track"_s, registration.track)
                             .bind(u":audience"_s, code(registration.audience))
                             .bind(u":status"_s, code(registration.status))
                             .bind(u":since"_s, since_)
                             .bind(u":requested_at"_s, requestedAt)
                             .bind(u":expectations"_s, orNull(registration.expectations))
                             .bind(u":adjustment"_s, registration.adjustmentNeeded)
                             .run();
    if (!written) {
        return std::unexpected(written.error());
    }
    if (const Done submitted = submit(registration.id, source, number, fingerprint); !submitted) {
        return submitted;
    }
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
        const auto wished = wish_.bind(u":registration"_s, registration.id)
                                .bind(u":rank"_s, QVariant(rank))
                                .bind(u":session"_s, session)
                                .run();
        if (!wished) {
            return std::unexpected(wished.error());
        }
        json.row(u"%1/%2"_s.arg(registration.id.value).arg(rank));
        json.column("registration_id"_L1, registration.id.value);
        json.column("rank"_L1, qint64(rank));
        json.column("session_id"_L1, session.value);
        ++rank;
    }
    submissionJson(json, registration.id, source, number, fingerprint);
    return act_.made(Entity(registration.id), json.take());
}

Done ImportWriter::link(
    RegistrationId registration, const QString &source, const QString &number, const QString &fingerprint)
{
    if (const Done submitted = submit(registration, source, number, fingerprint); !submitted) {
        return submitted;
    }
    RowJson json;
    submissionJson(json, registration, source, number, fingerprint);
    return act_.made(Entity(registration), json.take());
}

Done ImportWriter::submit(
    RegistrationId registration, const QString &source, const QString &number, const QString &fingerprint)
{
    const auto written = submission_.bind(u":source"_s, source)
                             .bind(u":number"_s, number)
                             .bind(u":registration"_s, registration)
                             .bind(u":fingerprint"_s, fingerprint)
                             .run();
    return written ? Done {} : std::unexpected(written.error());
}
