// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/importer.h"
#include "app/programmes/programme.h"
#include "app/sessions/session.h"

/// The cycle, track and sessions an import is for, read once.
struct ImportGoal {
    Cycle cycle;
    Track track;
    Audience audience = Audience::Professional;
    QList<Session> sessions;
    std::optional<Session> session; ///< for rows that name none
    QHash<QString, QString> territories; ///< folded label, EPCI and id → id
    QHash<QString, Audience> audiences; ///< folded label and code → one with a track
    QHash<QString, Audience> tracks; ///< folded label and code → whom its rows are taken for

    [[nodiscard]] static Result<ImportGoal> read(Database &database, const ImportChoice &choice);

    /// "Session 2", "SESSION N° 2 – novembre", "2"; nullptr when there is none.
    [[nodiscard]] const Session *named(const QString &text) const;
    /// "Élu.e.s", as the cycle calls them, "élus", "elected"; nullopt for one without a track.
    [[nodiscard]] std::optional<Audience> audienceNamed(const QString &text) const;
    /// Of a track, by its label or a public's name: the one chosen for the file where it takes that one, else
    /// the first of those it takes. nullopt for none of the cycle's.
    [[nodiscard]] std::optional<Audience> audienceOfTrack(const QString &text) const;
    /// "Professionnel.le.s / Élu.e.s", unless the cycle calls one public so.
    [[nodiscard]] bool namesSeveralAudiences(const QString &text) const;
};
