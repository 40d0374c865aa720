// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/personstore.h"

#include "app/base/textfold.h"
#include "app/people/personkeys.h"
#include "app/people/sortname.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

// The SELECT the three readers share; read() knows the order of its columns.
#define PERSON_COLUMNS                                                                                       \
    "SELECT p.id, p.civility, p.family_name, p.given_name, p.sort_name, p.email, p.phone, p.function,"       \
    " p.organisation_id, o.name, p.council"                                                                  \
    " FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id "

QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

} // namespace

Result<QList<Person>> PersonStore::people() const
{
    Statement statement(database_, u"" PERSON_COLUMNS "ORDER BY p.sort_key, p.id"_s);
    return read(statement);
}

Result<Person> PersonStore::person(PersonId id) const
{
    Statement statement(database_, u"" PERSON_COLUMNS "WHERE p.id = :id"_s);
    const auto found = read(statement.bind(u":id"_s, id));
    if (!found) {
        return std::unexpected(found.error());
    }
    if (found->isEmpty()) {
        return failure(Error::Kind::NotFound, {}, u"person %1"_s.arg(id.value));
    }
    return found->first();
}

Result<QList<KnownName>> PersonStore::names(PersonId after, int limit) const
{
    return Statement(database_,
        u"SELECT p.id, p.family_name, p.given_name, p.name_key, p.function, o.name"
        " FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id"
        " WHERE p.id > :after ORDER BY p.id LIMIT :limit"_s)
        .bind(u":after"_s, QVariant(after.value))
        .bind(u":limit"_s, QVariant(qint64(limit)))
        .list([](const Row &row) {
            return KnownName { .id = row.id<PersonId>(0),
                .familyName = row.text(1),
                .givenName = row.text(2),
                .key = row.text(3),
                .function = row.text(4),
                .organisationName = row.text(5) };
        });
}

Result<QList<Person>> PersonStore::sameName(const QString &familyName, const QString &givenName) const
{
    Statement statement(database_, u"" PERSON_COLUMNS "WHERE p.name_key = :key ORDER BY p.id"_s);
    return read(statement.bind(u":key"_s, text::fold(familyName + u' ' + givenName)));
}

Result<std::optional<Person>> PersonStore::same(const Person &person) const
{
    const QString email = person.email.trimmed();
    if (email.isEmpty()) {
        return std::nullopt;
    }
    const auto namesakes = sameName(person.familyName, person.givenName);
    if (!namesakes) {
        return std::unexpected(namesakes.error());
    }
    const auto found = std::ranges::find_if(*namesakes,
        [&](const Person &known) { return known.email.compare(email, Qt::CaseInsensitive) == 0; });
    return found == namesakes->end() ? std::nullopt : std::optional(*found);
}

Result<QList<Person>> PersonStore::read(Statement &statement) const
{
    auto people = statement.list([](const Row &row) {
        return Person { .id = row.id<PersonId>(0),
            .civility = row.text(1),
            .familyName = row.text(2),
            .givenName = row.text(3),
            .sortName = row.text(4),
            .email = row.text(5),
            .phone = row.text(6),
            .function = row.text(7),
            .organisation = row.id<OrganisationId>(8),
            .organisationName = row.text(9),
            .council = row.text(10),
            .territories = {} };
    });
    if (!people || people->isEmpty()) {
        return people;
    }
    QHash<PersonId, QStringList> territories;
    Statement links(database_,
        people->size() == 1
            ? u"SELECT pt.person_id, pt.territory_id FROM person_territory pt JOIN territory t"
              " ON t.id = pt.territory_id WHERE pt.person_id = :person ORDER BY t.label_key"_s
            : u"SELECT pt.person_id, pt.territory_id FROM person_territory pt JOIN territory t"
              " ON t.id = pt.territory_id ORDER BY t.label_key"_s);
    if (people->size() == 1) {
        links.bind(u":person"_s, people->first().id);
    }
    const Done linked = links.each([&](const Row &row) { territories[row.id<PersonId>(0)] << row.text(1); });
    if (!linked) {
        return std::unexpected(linked.error());
    }
    for (Person &person : *people) {
        person.territories = territories.value(person.id);
    }
    return people;
}

Done PersonStore::add(const Person &person)
{
    return write(person,
        u"INSERT INTO person (id, civility, family_name, given_name, sort_name, sort_key, name_key, email, "
        u"email_key,"
        " phone, function, organisation_id, council)"
        " VALUES (:id, :civility, :family_name, :given_name, :sort_name, :sort_key, :name_key, :email, "
        ":email_key,"
        " :phone, :function, :organisation, :council)"_s);
}

Done PersonStore::update(const Person &person)
{
    return write(person,
        u"UPDATE person SET civility = :civility, family_name = :family_name, given_name = :given_name,"
        " sort_name = :sort_name, sort_key = :sort_key, name_key = :name_key, email = :email, email_key = "
        ":email_key,"
        " phone = :phone, function = :function, organisation_id = :organisation, council = :council"
        " WHERE id = :id"_s);
}

Done PersonStore::write(const Person &person, const QString &sql)
{
    const auto written = Statement(database_, sql)
                             .bind(u":id"_s, person.id)
                             .bind(u":civility"_s, person.civility.isNull() ? u""_s : person.civility)
                             .bind(u":family_name"_s, person.familyName)
                             .bind(u":given_name"_s, person.givenName.isNull() ? u""_s : person.givenName)
                             .bind(u":sort_name"_s, names::sortName(person))
                             .bind(u":sort_key"_s, personkeys::sort(person))
                             .bind(u":name_key"_s, personkeys::name(person))
                             .bind(u":email"_s, orNull(person.email))
                             .bind(u":email_key"_s, orNull(personkeys::email(person)))
                             .bind(u":phone"_s, orNull(person.phone))
                             .bind(u":function"_s, orNull(person.function))
                             .bind(u":organisation"_s, person.organisation)
                             .bind(u":council"_s, orNull(person.council))
                             .run();
    if (!written) {
        return std::unexpected(written.error());
    }
    if (*written == 0) {
        return failure(Error::Kind::NotFound, person.familyName, u"person %1"_s.arg(person.id.value));
    }
    const auto cleared = Statement(database_, u"DELETE FROM person_territory WHERE person_id = :person"_s)
                             .bind(u":person"_s, person.id)
                             .run();
    if (!cleared) {
        return std::unexpected(cleared.error());
    }
    Statement link(
        database_, u"INSERT INTO person_territory (person_id, territory_id) VALUES (:person, :territory)"_s);
    for (const QString &territory : person.territories) {
        const auto linked = link.bind(u":person"_s, person.id).bind(u":territory"_s, territory).run();
        if (!linked) {
            return std::unexpected(linked.error());
        }
    }
    return {};
}

Done PersonStore::tellApart(PersonId one, PersonId other)
{
    const auto told = Statement(database_,
        u"INSERT INTO person_told_apart (person_id, other_id) VALUES (:person, :other) ON CONFLICT DO NOTHING"_s)
                          .bind(u":person"_s, std::min(one, other))
                          .bind(u":other"_s, std::max(one, other))
                          .run();
    return told ? Done {} : std::unexpected(told.error());
}
