// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programmes/programme.h"
#include "app/sessions/session.h"
#include "ui/commandline/arguments.h"

class Database;

/// What --cycle, --session and --track stand for in the database.
struct ProgrammeChoice {
    std::optional<Cycle> cycle; ///< the latest when none is named; none in an empty database
    QList<Session> sessions; ///< of the cycle
    std::optional<Session> session;
    std::optional<Track> track;

    /// Refused for a cycle, session or track that is not there, with the list of those that are; WrongUsage
    /// for a track nobody could mean.
    [[nodiscard]] static Outcome<ProgrammeChoice> read(Database &database, const Arguments &arguments);
};
