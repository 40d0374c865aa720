// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people/person.h"

#include "app/base/error.h"

#include <QList>

#include <optional>

class Database;

/// Enough of a person to be found in a completion list.
struct KnownName {
    PersonId id;
    QString familyName;
    QString givenName;
    QString key; ///< folded "family given"
    QString function;
    QString organisationName;
};

/// Reads and writes people. Their folded keys are computed here, on every write.
class PersonStore final
{
public:
    explicit PersonStore(Database &database)
        : database_(database)
    {
    }

    /// Everybody, in French order of sort names.
    [[nodiscard]] Result<QList<Person>> people() const;
    [[nodiscard]] Result<Person> person(PersonId id) const;
    /// At most `limit` names whose ids follow `after`, by id: a long directory is read in pieces.
    [[nodiscard]] Result<QList<KnownName>> names(PersonId after, int limit) const;
    /// Same folded family and given names.
    [[nodiscard]] Result<QList<Person>> sameName(const QString &familyName, const QString &givenName) const;
    /// Of these, who has the same address as well: certainly the same. Nobody without an address.
    [[nodiscard]] Result<std::optional<Person>> same(const Person &person) const;

    /// Writes a new person (id given) or all of a known one; territories included.
    [[nodiscard]] Done add(const Person &person);
    [[nodiscard]] Done update(const Person &person);
    /// Two people who look alike and are not the same; said twice, it holds once.
    [[nodiscard]] Done tellApart(PersonId one, PersonId other);

private:
    [[nodiscard]] Result<QList<Person>> read(class Statement &statement) const;
    [[nodiscard]] Done write(const Person &person, const QString &sql);

    Database &database_;
};
