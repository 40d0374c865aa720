// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/programmechoice.h"

#include "app/base/french.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

/// The tracks the help names; a cycle may have others, or lack one.
const QStringList &usualTracks()
{
    static const QStringList codes { u"professionals"_s, u"elected"_s };
    return codes;
}

template <class Items, class Name> QString namesOf(const Items &items, Name name)
{
    QStringList names;
    std::ranges::transform(items, std::back_inserter(names), name);
    return french::enumeration(names);
}

Outcome<std::optional<Cycle>> chooseCycle(const QList<Cycle> &cycles, const Arguments &arguments)
{
    if (!arguments.has(u"cycle"_s)) {
        return cycles.isEmpty() ? std::optional<Cycle>() : std::optional(cycles.first());
    }
    const auto found = std::ranges::find(cycles, arguments.value(u"cycle"_s), &Cycle::code);
    if (found != cycles.end()) {
        return std::optional(*found);
    }
    return refused(cycles.isEmpty()
            ? Text::tr("La base ne contient aucun cycle.")
            : Text::tr("Le cycle «\u00a0%1\u00a0» n’est pas dans la base\u202f; il y a %2.")
                  .arg(arguments.value(u"cycle"_s), namesOf(cycles, &Cycle::code)));
}

} // namespace

Outcome<ProgrammeChoice> ProgrammeChoice::read(Database &database, const Arguments &arguments)
{
    const auto sessionNumber = arguments.number(u"session"_s, 1, std::numeric_limits<int>::max());
    if (!sessionNumber) {
        return std::unexpected(sessionNumber.error());
    }
    const auto cycles = ProgrammeStore(database).cycles();
    if (!cycles) {
        return refused(cycles.error());
    }
    ProgrammeChoice choice;
    auto cycle = chooseCycle(*cycles, arguments);
    if (!cycle) {
        return std::unexpected(cycle.error());
    }
    choice.cycle = *std::move(cycle);
    if (choice.cycle) {
        auto sessions = MeetingStore(database).sessions(choice.cycle->id);
        if (!sessions) {
            return refused(sessions.error());
        }
        choice.sessions = *std::move(sessions);
    }
    if (arguments.has(u"track"_s)) {
        const QString code = arguments.value(u"track"_s);
        const QList<Track> tracks = choice.cycle ? choice.cycle->tracks : QList<Track>();
        const auto found = std::ranges::find(tracks, code, &Track::code);
        if (found != tracks.end()) {
            choice.track = *found;
        } else if (!usualTracks().contains(code)) {
            return wrongUsage(Text::tr("parcours inconnu\u00a0: %1\u202f; il y a %2")
                    .arg(code,
                        tracks.isEmpty() ? usualTracks().join(u", "_s) : namesOf(tracks, &Track::code)));
        } else {
            return refused(tracks.isEmpty()
                    ? Text::tr("Le cycle n’a pas de parcours «\u00a0%1\u00a0»\u202f; il n’en a aucun.")
                          .arg(code)
                    : Text::tr("Le cycle n’a pas de parcours «\u00a0%1\u00a0»\u202f; il y a %2.")
                          .arg(code, namesOf(tracks, &Track::code)));
        }
    }
    if (*sessionNumber) {
        const auto found = std::ranges::find(choice.sessions, **sessionNumber, &Session::number);
        if (found == choice.sessions.end()) {
            return refused(choice.sessions.isEmpty()
                    ? Text::tr("La base ne contient aucune session.")
                    : Text::tr("La session %1 n’existe pas\u202f; il y a les sessions %2.")
                          .arg(QString::number(**sessionNumber),
                              namesOf(choice.sessions,
                                  [](const Session &s) { return QString::number(s.number); })));
        }
        choice.session = *found;
    }
    return choice;
}
