// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/entity.h"
#include "app/programmes/programme.h"
#include "app/sessions/sessionstore.h"

#include "app/base/error.h"

class Changes;
class Database;
class Journal;
struct ProgrammeFile;

/// A cycle as it is edited: what is taught, and the sessions it is run in.
struct CyclePlan {
    Cycle cycle;
    QList<SessionPlan> sessions; ///< by number

    bool operator==(const CyclePlan &) const = default;
};

/// What is wrong with an edited cycle; words are made in ui.
struct ProgrammeProblem {
    enum class Field {
        Title,
        Organiser,
        TrackLabel,
        TrackAudiences,
        AudienceLabel,
        FormLabel,
        ModuleTitle,
        ModuleAudiences,
        SessionLabel,
        Speaker,
    };
    enum class Reason {
        Missing,
        TooLong, ///< more than 300 characters
        Taken, ///< an audience follows one track only
    };
    Field field = Field::Title;
    Reason reason = Reason::Missing;
    int track = -1; ///< position from 0
    int module = -1; ///< in its track, from 0
    int session = -1; ///< from 0
};

/// Pure: can be asked while typing. Tracks, séances and sessions may be none: a cycle is begun before it is
/// complete.
[[nodiscard]] QList<ProgrammeProblem> problems(const CyclePlan &plan);
/// Numbers and codes follow from where things stand; what is typed is tidied.
void settle(CyclePlan &plan);

/// What a coordinator can do with programmes. Each verb is one act of the journal.
class ProgrammeDesk final
{
public:
    ProgrammeDesk(Database &database, Changes &changes, Journal &journal)
        : database_(database)
        , changes_(changes)
        , journal_(journal)
    {
    }

    /// NotFound.
    [[nodiscard]] Result<CyclePlan> plan(CycleId cycle) const;
    /// Writes a programme as a new cycle. Duplicate ("cycle:" and the code, with the
    /// title of the cycle that has it as detail) when its code is taken.
    [[nodiscard]] Result<CycleId> add(const ProgrammeFile &programme);
    /// Writes what was edited as a cycle of its own, without dates: the one it was read from is gone. Errors
    /// as revise().
    [[nodiscard]] Result<CycleId> addAnew(CyclePlan edited);
    /// Saves what was edited. Modules and sessions are numbered as they stand. Invalid (see problems()), or
    /// because something hangs on what would go: "moduleUsed", "trackUsed", "groupUsed", "audienceUsed",
    /// "sessionRegistered", "sessionAsked" (by people registered elsewhere now), "sessionWished",
    /// "sessionDated", with its name as the detail. Stale when the cycle is no longer as `before`.
    [[nodiscard]] Result<CyclePlan> revise(const CyclePlan &before, CyclePlan edited);
    /// Whether what `edited` lacks of `before` may go; errors as revise().
    [[nodiscard]] Done mayGo(const CyclePlan &before, const CyclePlan &edited) const;
    /// Takes a cycle away with its sessions and meetings. Invalid ("cycleUsed") once somebody registered,
    /// or a sheet was printed or a scan kept; NotFound.
    [[nodiscard]] Done remove(CycleId cycle);

private:
    /// Forms, groups and meetings of a cycle.
    [[nodiscard]] Result<QList<Entity>> parts(CycleId cycle) const;
    [[nodiscard]] Done write(const CyclePlan &before, const CyclePlan &edited);
    void tell();

    Database &database_;
    Changes &changes_;
    Journal &journal_;
};
