// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programmes/programme.h"
#include "app/registrations/registration.h"
#include "app/registrations/seats.h"
#include "app/sessions/meeting.h"
#include "app/sessions/session.h"
#include "ui/widgets/completionlist.h"

#include "app/base/error.h"

#include <QHash>

class Database;

/// A session as somebody can be registered in it: with its track, its dates and how full it is.
struct SessionChoice {
    Session session;
    TrackId track;
    Occupancy occupancy;
    QList<Meeting> meetings; ///< by date
};

/// A séance of a session, as one may choose to follow it.
struct SeanceChoice {
    ModuleId module;
    int number = 0;
    QString label; ///< "Séance 2 — vendredi 10 décembre 2021"
    QString title;
    bool isOpen = true; ///< to the audience

    bool operator==(const SeanceChoice &) const = default;
};

/// Every session of every cycle, read at once.
struct SessionChoices {
    QList<Cycle> cycles; ///< the latest first
    QList<SessionChoice> choices;

    [[nodiscard]] static Result<SessionChoices> read(Database &database);

    [[nodiscard]] const Cycle *cycleOf(const SessionChoice &choice) const;
    /// Those whose track takes this audience.
    [[nodiscard]] QList<const SessionChoice *> openTo(Audience audience) const;
};

/// The sentences of a session's choice.
namespace sessionchoice
{

/// "Session 2 — 12 inscrits sur 30 places", with the cycle's title when there are several cycles.
[[nodiscard]] QString label(const SessionChoices &all, const SessionChoice &choice);
/// What saving will do: "Sera confirmée : il reste 11 places.", "… 1 place, et 2 places sont gardées pour la
/// liste d’attente.", "Ira en liste d’attente, n° 5 : …", "Restera à confirmer."
[[nodiscard]] QString outcome(
    const Occupancy &occupancy, const SeatPlan &plan, const SeatClaim &claim, bool onlyRequested);
/// The public form's state, when it is not simply open: "Formulaire public : [COMPLET]."
[[nodiscard]] QString formState(const Cycle &cycle, Audience audience);
/// "4 séances, du 23 novembre 2021 au 21 janvier 2022"; for an audience that follows some only, which ones.
[[nodiscard]] QString dates(const SessionChoices &all, const SessionChoice &choice, Audience audience);
/// All of the track, dated where this session holds them.
[[nodiscard]] QList<SeanceChoice> seances(
    const SessionChoices &all, const SessionChoice &choice, Audience audience);
/// The other sessions of the same track, for wishes.
[[nodiscard]] QList<CompletionEntry> others(const SessionChoices &all, const SessionChoice &choice);

} // namespace sessionchoice
