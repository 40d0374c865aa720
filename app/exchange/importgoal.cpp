// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importgoal.h"

#include "app/base/textfold.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/territories/territorystore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// Whom a row that says its track alone is taken for.
std::optional<Audience> takenFor(const Track &track, Audience chosen)
{
    for (const Audience each : { chosen, Audience::Professional, Audience::Elected, Audience::Citizen }) {
        if (track.audiences.contains(each)) {
            return each;
        }
    }
    return std::nullopt;
}

} // namespace

Result<ImportGoal> ImportGoal::read(Database &database, const ImportChoice &choice)
{
    ImportGoal goal;
    const auto cycles = ProgrammeStore(database).cycles();
    if (!cycles) {
        return std::unexpected(cycles.error());
    }
    const auto cycle
        = choice.cycle.isValid() ? std::ranges::find(*cycles, choice.cycle, &Cycle::id) : cycles->begin();
    if (cycle == cycles->end()) {
        return failure(Error::Kind::NotFound, u"cycle"_s);
    }
    goal.cycle = *cycle;
    goal.audience = choice.audience;
    const Track *track = cycle->trackFor(choice.audience);
    if (!track) {
        return failure(Error::Kind::Invalid, u"audience"_s);
    }
    goal.track = *track;
    for (const Audience each : { Audience::Professional, Audience::Elected, Audience::Citizen }) {
        if (cycle->trackFor(each)) {
            goal.audiences.insert(code(each), each);
            if (const QString label = text::fold(cycle->audienceLabel(each)); !label.isEmpty()) {
                goal.audiences.insert(label, each);
            }
        }
    }
    for (const Track &each : cycle->tracks) {
        if (const auto taken = takenFor(each, choice.audience)) {
            goal.tracks.insert(text::fold(each.code), *taken);
            goal.tracks.insert(text::fold(each.label), *taken);
        }
    }
    auto sessions = MeetingStore(database).sessions(goal.cycle.id);
    if (!sessions) {
        return std::unexpected(sessions.error());
    }
    goal.sessions = *std::move(sessions);
    if (choice.session) {
        const auto session = std::ranges::find(goal.sessions, *choice.session, &Session::number);
        if (session == goal.sessions.end()) {
            return failure(Error::Kind::NotFound, u"Session %1"_s.arg(*choice.session));
        }
        goal.session = *session;
    }
    const auto territories = TerritoryStore(database).territories();
    if (!territories) {
        return std::unexpected(territories.error());
    }
    // Labels last: where two names are the same, the label is the one on the form.
    for (const Territory &territory : *territories) {
        goal.territories.insert(text::fold(territory.epci), territory.id);
        goal.territories.insert(text::fold(territory.id), territory.id);
    }
    for (const Territory &territory : *territories) {
        goal.territories.insert(text::fold(territory.label), territory.id);
    }
    return goal;
}

const Session *ImportGoal::named(const QString &text) const
{
    const QString key = text::fold(text);
    for (const Session &each : sessions) {
        if (text::fold(each.label) == key) {
            return &each;
        }
    }
    // The first number of the text; what stands around it is a date or a place.
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto start = std::ranges::find_if(key, isDigit);
    const auto end = std::find_if_not(start, key.end(), isDigit);
    const bool saysSession = key.contains("session"_L1) || (start == key.begin() && end == key.end());
    bool isNumber = false;
    const int number = QStringView(start, end).toInt(&isNumber);
    const auto found = std::ranges::find(sessions, number, &Session::number);
    return saysSession && isNumber && found != sessions.end() ? &*found : nullptr;
}

std::optional<Audience> ImportGoal::audienceNamed(const QString &text) const
{
    const QString key = text::fold(text);
    if (const auto known = audiences.constFind(key); known != audiences.cend()) {
        return *known;
    }
    // "Conseiller municipal" is an élu.
    const auto told = key.startsWith("professionnel"_L1) ? std::optional(Audience::Professional)
        : key.startsWith("elu"_L1)                       ? std::optional(Audience::Elected)
        : key.contains("citoyen"_L1)                     ? std::optional(Audience::Citizen)
                                                         : std::nullopt;
    return told && audiences.contains(code(*told)) ? told : std::nullopt;
}

std::optional<Audience> ImportGoal::audienceOfTrack(const QString &text) const
{
    if (const auto known = tracks.constFind(text::fold(text)); known != tracks.cend()) {
        return *known;
    }
    const auto named = audienceNamed(text);
    const Track *theirs = named ? cycle.trackFor(*named) : nullptr;
    return theirs ? takenFor(*theirs, audience) : std::nullopt;
}

bool ImportGoal::namesSeveralAudiences(const QString &text) const
{
    if (audiences.contains(text::fold(text))) {
        return false;
    }
    const QString key = text::fold(QString(text).replace(u'\n', u'/')).replace(" et "_L1, "/"_L1);
    std::optional<Audience> first;
    for (qsizetype at = 0, end = 0; at <= key.size(); at = end + 1) {
        end = std::find_if(key.cbegin() + at, key.cend(), [](QChar c) {
            return QStringView(u"/;,|+&").contains(c);
        }) - key.cbegin();
        const auto named = audienceNamed(key.sliced(at, end - at));
        if (named && first && *named != *first) {
            return true;
        }
        first = named ? named : first;
    }
    return false;
}
