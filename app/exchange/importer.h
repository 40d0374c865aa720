// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/exchange/formrecognition.h"
#include "app/exchange/importreport.h"

class Changes;
class Database;
class Journal;

/// Where an export's people go.
struct ImportChoice {
    CycleId cycle; ///< none: the latest
    Audience audience = Audience::Professional;
    std::optional<int> session; ///< number, for rows that name none
};

/// Registrations from a web form's export. Rows are taken in the order in which they were sent, for that is
/// the order of the queue. A row is refused alone, with its reason; a row known from an earlier import
/// changes only what has changed in it since.
class Importer final
{
public:
    Importer(Database &database, Changes &changes, Journal &journal, Clock clock)
        : database_(database)
        , changes_(changes)
        , journal_(journal)
        , clock_(std::move(clock))
    {
    }

    /// What the table is, with the corrections remembered for this form, or those given. BadFile as
    /// ::recognise() where neither helps.
    [[nodiscard]] Result<RecognisedForm> recognise(const Table &table, const FormMapping &mapping = {}) const;

    /// What run() would do; writes nothing.
    [[nodiscard]] Result<ImportReport> plan(const Table &table, const RecognisedForm &form,
        const ImportChoice &choice, const ImportProgress &progress = {}) const;

    /// One transaction and one act of the journal; the columns as they were corrected are remembered.
    /// Cancelled when `progress` answered false: nothing is done. NotFound for an unknown cycle ("cycle"), a
    /// public without a track ("audience") or an unknown session ("session:N").
    [[nodiscard]] Result<ImportReport> run(const Table &table, const RecognisedForm &form,
        const ImportChoice &choice, const ImportProgress &progress = {});

private:
    [[nodiscard]] Done remember(const Table &table, const RecognisedForm &form);

    Database &database_;
    Changes &changes_;
    Journal &journal_;
    Clock clock_;
};
