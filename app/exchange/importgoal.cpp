// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importgoal.h"

#include "app/base/textfold.h"
#include "app/exchange/sessionwords.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "app/territories/territorystore.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

/// Whom a row that says its track alone is taken for.
std::optional<Audience> takenFor(const Track &track, Audience preferred)
{
    for (const Audience each : { preferred, Audience::Professional, Audience::Elected, Audience::Citizen }) {
        if (track.audiences.contains(each)) {
            return each;
        }
    }
    return std::nullopt;
}

/// "parcours des elus", "les elus" → "elus".
QStringView withoutKind(QStringView key)
{
    for (const QStringView word :
        { u"parcours", u"public", u"des", u"de", u"du", u"les", u"le", u"la", u"l" }) {
        if (key.startsWith(word) && key.size() > word.size() && key.at(word.size()) == u' ') {
            key = key.sliced(word.size()).trimmed();
        }
    }
    return key;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// In the order that each is given, where each is given another one; else as written.
QStringList inRank(QStringList choices)
{
    QMap<int, QString> ranked;
    for (const QString &choice : std::as_const(choices)) {
        if (const auto rank = sessionwords::rankOf(choice)) {
            ranked.insert(*rank, choice);
        }
    }
    return ranked.size() == choices.size() ? ranked.values() : choices;
}

/// What stands between such separators, "et" and "ou", folded.
QStringList parts(const QString &text, QStringView separators)
{
    QString parted = text;
    for (QChar &each : parted) {
        each = separators.contains(each) ? QChar(u'/') : each;
    }
    QString key = u' ' + text::fold(parted.replace(u'/', u" / "_s)) + u' ';
    key.replace(" et "_L1, " / "_L1).replace(" ou "_L1, " / "_L1);
    return key.split(u'/', Qt::SkipEmptyParts);
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
    for (qsizetype i = 0; i < cycle->tracks.size(); ++i) {
        goal.tracks.insert(text::fold(cycle->tracks.at(i).code), i);
        goal.tracks.insert(text::fold(cycle->tracks.at(i).label), i);
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
    const auto number = sessionwords::isUnclear(text) ? std::nullopt : sessionwords::number(text);
    const auto found = number ? std::ranges::find(sessions, *number, &Session::number) : sessions.end();
    return found != sessions.end() ? &*found : nullptr;
}

bool ImportGoal::isLabel(const QString &text) const
{
    const QString key = text::fold(text);
    return std::ranges::any_of(sessions, [&](const Session &each) { return text::fold(each.label) == key; });
}

bool ImportGoal::saysSession(const QString &text) const
{
    // One that there is not is to be told, "12 et 13 janvier" is none.
    return named(text) || (sessionwords::saysSession(text) && std::ranges::any_of(text, isDigit));
}

QString ImportGoal::parted(const QString &text) const
{
    constexpr QStringView dashes = u"-–—";
    QString found = sessionwords::parted(text);
    for (qsizetype at = found.lastIndexOf("session"_L1, -1, Qt::CaseInsensitive); at > 0;
        at = found.lastIndexOf("session"_L1, at - 1, Qt::CaseInsensitive)) {
        const QString whole = found.first(at).trimmed();
        QString before = sessionwords::withoutNextRank(whole);
        const QString rank
            = whole.sliced(before.size()).trimmed(); // of what stands before it, if in brackets
        const bool hasDash = !before.isEmpty() && dashes.contains(before.back());
        while (!before.isEmpty() && dashes.contains(before.back())) {
            before = before.chopped(1).trimmed();
        }
        const bool ends = !before.isEmpty() && (hasDash || isDigit(before.back()));
        if (ends && saysSession(before)) {
            const QString own = rank.startsWith(u'(') ? rank : QString();
            const QString next = sessionwords::rankOf(rank) && own.isEmpty() ? rank + u' ' : QString();
            found = before + own + u'|' + next + found.sliced(at);
            at = before.size();
        }
    }
    return found;
}

QStringList ImportGoal::sessionsIn(const QString &text, const QStringList &separators) const
{
    QStringList whole { text.trimmed() };
    if (separators.isEmpty() || isLabel(text)) {
        return whole;
    }
    QStringList found;
    const QStringList pieces = text.split(separators.first(), Qt::SkipEmptyParts, Qt::CaseInsensitive);
    for (const QString &part : pieces) {
        if (!part.trimmed().isEmpty()) {
            found += sessionsIn(part, separators.sliced(1));
        }
    }
    // "Session 2/3" names two, "Session 1 : le 10/2" one and a day. So does "Session 2/9" where there is no
    // session 9: it is to be told. "10/9" alone is a day.
    const bool hasBare = std::ranges::any_of(found, sessionwords::isBareNumber);
    const bool isDay = separators.first() == "/"_L1 && pieces.size() > 1
        && std::ranges::none_of(pieces, sessionwords::saysSession);
    const bool isParted = std::ranges::all_of(found, [&](const QString &part) {
        return (saysSession(part) || (sessionwords::isBareNumber(part) && !isDay))
            && (!hasBare || isLabel(part) || sessionwords::numbersIn(part) == 1);
    });
    return isParted && !found.isEmpty() ? found : whole;
}

QStringList ImportGoal::sessionsIn(const QString &text) const
{
    if (text.isEmpty() || isLabel(text)) {
        return text.isEmpty() ? QStringList() : QStringList { text };
    }
    if (sessionwords::isUnclear(text)) {
        return { text.trimmed() };
    }
    if (const QString plain = sessionwords::inDigits(text); plain != text) {
        return sessionsIn(plain);
    }
    static const QStringList separators { u"\n"_s, u"|"_s, u","_s, u"/"_s, u" ou "_s, u" et "_s, u" puis "_s,
        u"&"_s, u"+"_s };
    QStringList found;
    const QStringList parts = text.split(u';');
    for (const QString &part : parts) {
        // Of several the first is the one asked for, and must be there.
        if (found.isEmpty() || !part.trimmed().isEmpty()) {
            const QStringList named = sessionsIn(isLabel(part) ? part : parted(part), separators);
            const bool isWhole = named.size() == 1 && named.first().contains(u'|');
            found += isWhole ? QStringList { part.trimmed() } : named;
        }
    }
    return inRank(std::move(found));
}

std::optional<Audience> ImportGoal::audienceNamed(const QString &text) const
{
    const QString key = text::fold(text);
    if (const auto known = audiences.constFind(key); known != audiences.cend()) {
        return *known;
    }
    // "Conseiller municipal" is an élu.
    const QStringView name = withoutKind(key);
    const auto told = name.startsWith(u"professionnel") ? std::optional(Audience::Professional)
        : name.startsWith(u"elu")                       ? std::optional(Audience::Elected)
        : name.contains(u"citoyen")                     ? std::optional(Audience::Citizen)
                                                        : std::nullopt;
    return told && audiences.contains(code(*told)) ? told : std::nullopt;
}

std::optional<Audience> ImportGoal::audienceOfRole(const QString &role) const
{
    static const QRegularExpression article(u"^(?:une?|les?|la|des) "_s);
    static const QRegularExpression elected(u"^elue?s?\\b"_s);
    static const QRegularExpression citizen(
        u"^(?:conseill\\p{L}*(?:[ ·•]\\p{L}{1,4})* citoyen|membre\\b.{0,30}\\bconseils? citoyen)"_s);
    static const QRegularExpression professional(u"^professionnel"_s);
    QString key = text::fold(role);
    if (const auto known = audiences.constFind(key); known != audiences.cend()) {
        return *known;
    }
    key.remove(article);
    return elected.match(key).hasMatch()     ? std::optional(Audience::Elected)
        : citizen.match(key).hasMatch()      ? std::optional(Audience::Citizen)
        : professional.match(key).hasMatch() ? std::optional(Audience::Professional)
                                             : std::nullopt;
}

const Track *ImportGoal::trackNamed(const QString &key) const
{
    const auto whole = tracks.constFind(key);
    const auto known = whole != tracks.cend() ? whole : tracks.constFind(withoutKind(key).toString());
    return known == tracks.cend() ? nullptr : &cycle.tracks.at(*known);
}

std::optional<Audience> ImportGoal::audienceOfTrack(const QString &text, Audience preferred) const
{
    if (const Track *known = trackNamed(text::fold(text))) {
        return takenFor(*known, preferred);
    }
    const QList<Audience> named = audiencesIn(text);
    const Track *theirs = named.isEmpty() ? nullptr : cycle.trackFor(named.first());
    if (!theirs || named.contains(preferred)) {
        return theirs ? std::optional(preferred) : std::nullopt;
    }
    // "Professionnels" is the track; "conseillers citoyens" are some of those it takes.
    return audienceNamed(theirs->label) == named.first() ? takenFor(*theirs, preferred) : named.first();
}

QList<Audience> ImportGoal::audiencesIn(const QString &text) const
{
    if (const auto whole = audiences.constFind(text::fold(text)); whole != audiences.cend()) {
        return { *whole };
    }
    QList<Audience> found;
    // A hyphen or a point inside a word ("Élu-e-s") leaves parts that name nobody.
    const QStringList names
        = QStringList { text } + parts(text, u"\n/;,|+&") + parts(text, u"\n/;,|+&·•‧–—-");
    for (const QString &name : names) {
        const auto named = audienceNamed(name);
        if (named && !found.contains(*named)) {
            found.append(*named);
        }
    }
    return found;
}

bool ImportGoal::namesSeveralAudiences(const QString &text) const
{
    return audiencesIn(text).size() > 1;
}

bool ImportGoal::namesSeveralTracks(const QString &text) const
{
    if (trackNamed(text::fold(text))) {
        return false;
    }
    const QList<Audience> named = audiencesIn(text);
    return std::ranges::any_of(
        named, [&](Audience each) { return cycle.trackFor(each) != cycle.trackFor(named.first()); });
}
