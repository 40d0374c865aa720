// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/entity.h"
#include "app/registrations/registration.h"
#include "app/storage/bulkinsert.h"

#include <QHash>
#include <QList>
#include <QVariant>

#include <future>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

class Act;
class RowJson;

/// Writes what an import adds: the same rows as PersonStore and RegistrationStore, hundreds at a time, each
/// noted in the journal as it is made; while some are written, those after them are made ready. Before
/// anything is read that may be among them: flush().
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
    /// A submission, with the registration it makes.
    struct Submission {
        enum class How {
            New, ///< its registration is written with it
            Linked, ///< to a registration of this writer, which is noted
            Alone ///< noted by the act
        };
        How how = How::New;
        Registration registration; ///< its id alone, unless it is new
        QString source;
        QString number;
        QString fingerprint;
    };
    using Addition = std::variant<Person, Submission>;
    /// Additions as they are written: values by table, and what the journal notes of them.
    struct Prepared {
        QList<QVariant> people;
        QList<QVariant> territories;
        QList<QVariant> registrations;
        QList<QVariant> wishes;
        QList<QVariant> submissions;
        std::vector<std::pair<Entity, QString>> notes; ///< entities and their rows
    };
    [[nodiscard]] static Prepared prepared(const std::vector<Addition> &additions);
    static void prepare(Prepared &made, const Person &person);
    static void prepare(Prepared &made, const Submission &submission);
    static void prepare(Prepared &made, RowJson &json, const Registration &registration);

    [[nodiscard]] Done take(Addition addition);
    [[nodiscard]] Done write(const Prepared &made);

    Database &database_;
    Act &act_;
    QHash<QString, OrganisationId> organisations_; ///< by organisationKey()
    std::vector<Addition> additions_; ///< not prepared yet
    std::future<Prepared> ahead_; ///< prepared while those before it are written
    BulkInsert people_;
    BulkInsert territories_;
    BulkInsert registrations_;
    BulkInsert wishes_;
    BulkInsert submissions_;
};
