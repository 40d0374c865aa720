// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/territories/territory.h"

#include "app/base/error.h"

#include <QHash>
#include <QList>

#include <optional>

class Act;
class Database;

/// Reads and writes territories, kinds of structures and organisations.
class TerritoryStore final
{
public:
    explicit TerritoryStore(Database &database)
        : database_(database)
    {
    }

    /// All territories, in French order of their labels.
    [[nodiscard]] Result<QList<Territory>> territories() const;
    /// id → label.
    [[nodiscard]] Result<QHash<QString, QString>> labels() const;
    [[nodiscard]] Result<QList<OrganisationKind>> organisationKinds() const;
    /// In French order of their names.
    [[nodiscard]] Result<QList<Organisation>> organisations() const;

    [[nodiscard]] Done add(const Territory &territory);
    [[nodiscard]] Done add(const OrganisationKind &kind, int position);
    /// organisationKey() → id.
    [[nodiscard]] Result<QHash<QString, OrganisationId>> organisationKeys() const;
    /// The organisation of this name (accents, case, hyphens and quotation marks aside), made when there is
    /// none. An empty name is no organisation. `kind` and `territory` fill what is not known yet, and change
    /// nothing that is. What is made or filled is part of the act, and taken back with it.
    [[nodiscard]] Result<OrganisationId> findOrAdd(
        Act &act, const QString &name, const QString &kind = {}, const QString &territory = {});
    /// One that there is not yet, of a name that is not empty.
    [[nodiscard]] Result<OrganisationId> addOrganisation(
        Act &act, const QString &name, const QString &kind = {}, const QString &territory = {});

private:
    [[nodiscard]] Result<std::optional<Organisation>> organisationOf(const QString &key) const;
    [[nodiscard]] Result<std::optional<Organisation>> storedAs(const QString &key) const;

    Database &database_;
};
