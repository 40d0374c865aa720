// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"

#include <QDate>
#include <QStringList>

class Database;
struct ProgrammeFile;

/// Writes a programme file into a database: cycle, tracks, modules, sessions, meetings. One transaction;
/// Duplicate when a cycle of this code is there already.
[[nodiscard]] Result<CycleId> installProgramme(Database &database, const ProgrammeFile &programme);

/// A cycle as a programme file: what installProgramme() would write again. NotFound.
[[nodiscard]] Result<ProgrammeFile> programmeOf(Database &database, CycleId cycle);

/// What a new cycle keeps of another one.
struct CycleCopy {
    QString title; ///< of the new one
    bool hasDates = false; ///< sessions and meetings too, moved so that the first one is on `first`
    QDate first;
};
/// The new cycle's programme: forms not open, nothing said of where it comes from; capacities stay, places
/// and speakers do not: they are to be asked anew. Its code is made from the title, and free.
[[nodiscard]] Result<ProgrammeFile> copyOf(Database &database, CycleId cycle, const CycleCopy &copy);

/// A cycle with nothing in it yet.
[[nodiscard]] Result<ProgrammeFile> emptyProgramme(
    Database &database, const QString &title, const QString &organiser);

/// "evaluation-des-contrats-2023": letters, digits and hyphens, and none of those taken. `otherwise` when the
/// title has no letter.
[[nodiscard]] QString freeCodeAmong(const QStringList &taken, const QString &title, const QString &otherwise);

/// Takes a cycle away with its sessions and meetings, while nobody registered for it and nothing was printed.
/// Invalid ("cycleUsed"), NotFound.
[[nodiscard]] Done removeProgramme(Database &database, CycleId cycle);
