// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"
#include "app/storage/bulkinsert.h"

#include <QHash>

#include <optional>

class Act;

/// Writes what an import adds: the same rows as PersonStore and RegistrationStore, a hundred at a time, each
/// noted in the journal as it is made. Before anything is read that may be among them: flush().
class ImportWriter final
{
public:
    ImportWriter(Database &database, Act &act);

    /// What was handed in is in the database then. Duplicate when somebody is active in a session twice.
    [[nodiscard]] Done flush();
    [[nodiscard]] Done load(); ///< the structures known so far
    /// By its key; nullopt for one that is neither known nor among those added.
    [[nodiscard]] std::optional<OrganisationId> knownOrganisation(const QString &key) const;
    /// As TerritoryStore::findOrAdd().
    [[nodiscard]] Result<OrganisationId> organisation(const QString &name);
    [[nodiscard]] Done add(const Person &person);
    /// With the submission it comes from.
    [[nodiscard]] Done add(const Registration &registration, const QString &source, const QString &number,
        const QString &fingerprint);
    /// One more submission of a registration written by this writer.
    [[nodiscard]] Done link(RegistrationId registration, const QString &source, const QString &number,
        const QString &fingerprint);

    /// The submission alone, of a registration whose image the act reads itself.
    [[nodiscard]] Done submit(RegistrationId registration, const QString &source, const QString &number,
        const QString &fingerprint);

private:
    Database &database_;
    Act &act_;
    QHash<QString, OrganisationId> organisations_; ///< by organisationKey()
    BulkInsert people_;
    BulkInsert territories_;
    BulkInsert registrations_;
    BulkInsert wishes_;
    BulkInsert submissions_;
    QString since_; ///< the last moment written, and its text
    QDateTime sinceMoment_;
};
