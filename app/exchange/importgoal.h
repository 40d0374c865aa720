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
    QHash<QString, qsizetype> tracks; ///< folded label and code → place among the cycle's

    [[nodiscard]] static Result<ImportGoal> read(Database &database, const ImportChoice &choice);

    /// "Session 2", "SESSION N° 2 – novembre", "2e session", "1er choix : session 2", "2"; nullptr when there
    /// is none.
    [[nodiscard]] const Session *named(const QString &text) const;
    /// Each session that a cell names, as written, in the order of the wishes: "Session 2 ; Session 3",
    /// "Session 2 ou 3", "Session 2 – Session 3", "de préférence la session 3, sinon la 2", one a line; one
    /// that there is not among them. A label of the cycle's is taken whole; a comma or a slash parts nothing
    /// but sessions, for it may stand in a date or a place.
    [[nodiscard]] QStringList sessionsIn(const QString &text) const;
    /// "Élu.e.s", as the cycle calls them, "élus", "Parcours des élus", "elected"; nullopt for one without a
    /// track.
    [[nodiscard]] std::optional<Audience> audienceNamed(const QString &text) const;
    /// Of a track, by its label or a public's name: `preferred` where it takes that one, else the first of
    /// those it takes; of a public that the track is not called after, that one. nullopt for none of the
    /// cycle's.
    [[nodiscard]] std::optional<Audience> audienceOfTrack(const QString &text, Audience preferred) const;
    /// Which an answer to "Vous êtes" names: "Élu.e", "Conseiller citoyen", "membre d’un conseil citoyen";
    /// nullopt for a role ("Animatrice du conseil citoyen", "Délégué du préfet"). Whether the cycle has a
    /// track for it or not.
    [[nodiscard]] std::optional<Audience> audienceOfRole(const QString &role) const;
    /// "Professionnel.le.s / Élu.e.s", unless the cycle calls one public so.
    [[nodiscard]] bool namesSeveralAudiences(const QString &text) const;
    /// The same of a track: publics of one track name but that one.
    [[nodiscard]] bool namesSeveralTracks(const QString &text) const;

private:
    [[nodiscard]] bool isLabel(const QString &text) const;
    [[nodiscard]] bool saysSession(const QString &text) const;
    /// "Session 2 – Session 3", "Session 2 Session 3" → "Session 2|Session 3".
    [[nodiscard]] QString parted(const QString &text) const;
    [[nodiscard]] QStringList sessionsIn(const QString &text, const QStringList &separators) const;
    /// Each public that a part of the text names, once.
    [[nodiscard]] QList<Audience> audiencesIn(const QString &text) const;
    [[nodiscard]] const Track *trackNamed(const QString &key) const;
};
