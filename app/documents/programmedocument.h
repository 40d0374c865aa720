// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/paper/letter.h"
#include "app/programmes/programme.h"
#include "app/sessions/meeting.h"
#include "app/sessions/session.h"

#include <QSet>
#include <QStringList>

#include <optional>

class Database;

/// A cycle's programme with its dates, to be handed out and put on the web.
struct ProgrammeDocument {
    Cycle cycle;
    QString organiser; ///< of the profile, else the cycle's
    QByteArray logo;
    QString contact; ///< of the profile
    QStringList foot; ///< its address and legal lines (organiserprofile::footLines)
    QList<Session> sessions; ///< by number
    QList<Meeting> meetings; ///< by date
    QSet<QString> full; ///< "session/track" of those that are COMPLET

    [[nodiscard]] QList<Meeting> meetingsOf(SessionId session, TrackId track) const;
    [[nodiscard]] bool isFull(SessionId session, TrackId track) const;
};

namespace programmedocument
{

/// NotFound when there is no such cycle.
[[nodiscard]] Result<ProgrammeDocument> read(Database &database, CycleId cycle);

/// The plaquette: programme and calendar on A4.
[[nodiscard]] Letter plaquette(const ProgrammeDocument &programme);
/// More than mostPages when the programme is too long even in the smallest letters one can read.
[[nodiscard]] qsizetype plaquettePages(const ProgrammeDocument &programme);
constexpr qsizetype mostPages = 2; ///< one sheet of paper, both sides
/// The pages of what was written to `path` when they are more than mostPages; nothing for a page of HTML,
/// which has none: the plaquette is not laid out for it.
[[nodiscard]] std::optional<qsizetype> tooManyPages(const ProgrammeDocument &programme, const QString &path);
/// One page of HTML, complete in itself: no script, nothing from elsewhere; headings, tables and times that
/// a screen reader can follow. All values are escaped.
[[nodiscard]] QByteArray html(const ProgrammeDocument &programme);

/// Writes to `path`: PDF or HTML, as its ending says (.pdf, .html, .htm). Invalid ("programmeFormat") for
/// another one; CannotWrite, DiskFull.
[[nodiscard]] Done write(const ProgrammeDocument &programme, const QString &path);

} // namespace programmedocument
