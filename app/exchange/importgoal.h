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

    [[nodiscard]] static Result<ImportGoal> read(Database &database, const ImportChoice &choice);

    /// "Session 2", "SESSION N° 2 – novembre", "2"; nullptr when there is none.
    [[nodiscard]] const Session *named(const QString &text) const;
    /// "Élu.e.s", as the cycle calls them, "élus", "elected"; nullopt for one without a track.
    [[nodiscard]] std::optional<Audience> audienceNamed(const QString &text) const;
    /// "Professionnel.le.s / Élu.e.s", unless the cycle calls one public so.
    [[nodiscard]] bool namesSeveralAudiences(const QString &text) const;
};
