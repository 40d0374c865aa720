// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"
#include "app/storage/statement.h"

#include <QHash>

class Act;

/// Writes what an import adds: the same rows as PersonStore and RegistrationStore, by statements prepared
/// once, each noted in the journal as it is made.
class ImportWriter final
{
public:
    ImportWriter(Database &database, Act &act);

    [[nodiscard]] Done load(); ///< the structures known so far
    /// As TerritoryStore::findOrAdd().
    [[nodiscard]] Result<OrganisationId> organisation(const QString &name);
    [[nodiscard]] Done add(const Person &person);
    /// With the submission it comes from. Duplicate when the person is active in this session already.
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
    QHash<QString, OrganisationId> organisations_; ///< by folded name
    Statement person_;
    Statement territory_;
    Statement registration_;
    Statement wish_;
    Statement submission_;
    QString since_; ///< the last moment written, and its text
    QDateTime sinceMoment_;
};
