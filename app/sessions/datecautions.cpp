// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/datecautions.h"

#include "app/base/textfold.h"

#include <QMap>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{

bool overlap(const HalfDay &one, const HalfDay &two)
{
    return *one.start < *two.end && *two.start < *one.end;
}

bool meetAtSameHours(const Meeting &one, const Meeting &two)
{
    return std::ranges::any_of(one.halfDays, [&](const HalfDay &mine) {
        return std::ranges::any_of(
            two.halfDays, [&](const HalfDay &theirs) { return overlap(mine, theirs); });
    });
}

enum class Clash { None, Perhaps, Sure };

Clash clash(const Meeting &one, const Meeting &two)
{
    if (!one.hoursKnown() || !two.hoursKnown()) {
        return Clash::Perhaps;
    }
    return meetAtSameHours(one, two) ? Clash::Sure : Clash::None;
}

Clash clash(const Meeting &meeting, const BusyTime &busy)
{
    if (meeting.date < busy.first || busy.last < meeting.date) {
        return Clash::None;
    }
    const auto hours = hoursOn(busy, meeting.date);
    if (!hours) {
        return Clash::Sure;
    }
    if (!meeting.hoursKnown()) {
        return Clash::Perhaps;
    }
    return std::ranges::any_of(meeting.halfDays,
               [&](const HalfDay &each) { return *each.start < hours->to && hours->from < *each.end; })
        ? Clash::Sure
        : Clash::None;
}

bool isSamePlace(const Meeting &one, const QString &place)
{
    return !one.place.isEmpty() && !isRemote(one.place) && text::fold(one.place) == text::fold(place);
}

bool hasSpeaker(const Meeting &meeting, const QString &speaker)
{
    return std::ranges::any_of(meeting.speakers,
        [key = text::fold(speaker)](const QString &name) { return text::fold(name) == key; });
}

/// The other meeting of the day, for each reason the two cannot be held at once; one that has none is only
/// mentioned.
void addOther(
    QList<DateCaution> &found, const Meeting &edited, const Meeting &other, const SharedPeople &shared)
{
    using Kind = DateCaution::Kind;
    const Clash hours = clash(edited, other);
    const qsizetype before = found.size();
    if (hours != Clash::None) {
        const bool isSure = hours == Clash::Sure;
        if (isSamePlace(edited, other.place)) {
            found.append({ isSure ? Kind::SamePlace : Kind::PerhapsSamePlace, edited.place, other });
        }
        for (const QString &speaker : edited.speakers) {
            if (hasSpeaker(other, speaker)) {
                found.append({ isSure ? Kind::SameSpeaker : Kind::PerhapsSameSpeaker, speaker, other });
            }
        }
        if (shared.count > 0) {
            found.append({ isSure ? Kind::SamePeople : Kind::PerhapsSamePeople, {}, other, shared.count });
            found.last().names = shared.names;
        }
    }
    if (found.size() == before) {
        found.append({ Kind::SameDay, {}, other });
    }
}

void addBusy(QList<DateCaution> &found, const Meeting &edited, const BusyTime &busy)
{
    using Kind = DateCaution::Kind;
    const bool isPlace = busy.whose == BusyTime::Whose::Place;
    if (isPlace ? !isSamePlace(edited, busy.name) : !hasSpeaker(edited, busy.name)) {
        return;
    }
    const Clash hours = clash(edited, busy);
    if (hours == Clash::None) {
        return;
    }
    const bool isSure = hours == Clash::Sure;
    found.append({ isPlace ? (isSure ? Kind::PlaceTaken : Kind::PerhapsPlaceTaken)
                           : (isSure ? Kind::SpeakerAway : Kind::PerhapsSpeakerAway),
        busy.name, {}, 0, busy.label });
}

constexpr int farAway = 183; // days: a cycle lasts about that long

// In the order of the kinds; written in databases, so never changed.
constexpr std::array kindNames { u"weekend", u"public_holiday", u"school_holiday", u"bridge", u"same_place",
    u"perhaps_same_place", u"same_speaker", u"perhaps_same_speaker", u"same_people", u"perhaps_same_people",
    u"speaker_away", u"perhaps_speaker_away", u"place_taken", u"perhaps_place_taken", u"same_day",
    u"far_from_cycle", u"out_of_order", u"place_too_small", u"holidays_unknown" };

/// From the days between which the cycle's other meetings are; none when it has no other.
std::optional<DateCaution> farFrom(QDate first, QDate last, QDate date)
{
    if (!first.isValid() || (date >= first.addDays(-farAway) && date <= last.addDays(farAway))) {
        return {};
    }
    DateCaution far { DateCaution::Kind::FarFromCycle, {} };
    far.first = first;
    far.last = last;
    return far;
}

/// None while its date follows the order of the séances.
std::optional<DateCaution> misplacedIn(const QList<Meeting> &group, const Meeting &edited)
{
    const auto misplaced = std::ranges::find_if(group, [&](const Meeting &each) {
        return each.id != edited.id
            && (each.moduleNumber < edited.moduleNumber
                    ? each.date > edited.date
                    : each.moduleNumber > edited.moduleNumber && each.date < edited.date);
    });
    return misplaced == group.end()
        ? std::nullopt
        : std::optional(DateCaution { DateCaution::Kind::OutOfOrder, {}, *misplaced });
}

/// How the date stands to the cycle's other ones.
void addCycle(QList<DateCaution> &found, const Meeting &edited, const DayFacts &facts)
{
    if (const auto far = farFrom(facts.cycleFirst, facts.cycleLast, edited.date)) {
        found.append(*far);
        return;
    }
    if (const auto misplaced = misplacedIn(facts.group, edited)) {
        found.append(*misplaced);
    }
}

/// Silence would say that it is in none. Of a year mistyped there is nothing to look up.
void addUnknownHolidays(QList<DateCaution> &found, const Meeting &edited, const DayFacts &facts)
{
    const bool isFar
        = std::ranges::find(found, DateCaution::Kind::FarFromCycle, &DateCaution::kind) != found.end();
    if (!isFar && holidays::isBeyond(facts.schoolHolidays, edited.date)) {
        DateCaution unknown { DateCaution::Kind::HolidaysUnknown, {} };
        unknown.last = holidays::knownUntil(facts.schoolHolidays);
        found.append(unknown);
    }
}

} // namespace

QString code(DateCaution::Kind kind)
{
    return QString::fromUtf16(kindNames.at(size_t(kind)));
}

std::optional<DateCaution::Kind> cautionKindFromCode(QStringView code)
{
    const auto known = std::ranges::find(kindNames, code, [](auto *name) { return QStringView(name); });
    return known == kindNames.end() ? std::nullopt
                                    : std::optional(DateCaution::Kind(known - kindNames.begin()));
}

bool isSureConflict(DateCaution::Kind kind)
{
    using Kind = DateCaution::Kind;
    return kind == Kind::SamePlace || kind == Kind::SameSpeaker || kind == Kind::SamePeople
        || kind == Kind::SpeakerAway || kind == Kind::PlaceTaken;
}

bool isConflict(DateCaution::Kind kind)
{
    using Kind = DateCaution::Kind;
    switch (kind) {
    case Kind::Weekend:
    case Kind::PublicHoliday:
    case Kind::SchoolHoliday:
    case Kind::Bridge:
    case Kind::SameDay:
    case Kind::FarFromCycle:
    case Kind::OutOfOrder:
    case Kind::PlaceTooSmall:
    case Kind::HolidaysUnknown:
        return false;
    case Kind::SamePlace:
    case Kind::PerhapsSamePlace:
    case Kind::SameSpeaker:
    case Kind::PerhapsSameSpeaker:
    case Kind::SamePeople:
    case Kind::PerhapsSamePeople:
    case Kind::SpeakerAway:
    case Kind::PerhapsSpeakerAway:
    case Kind::PlaceTaken:
    case Kind::PerhapsPlaceTaken:
        return true;
    }
    Q_UNREACHABLE();
}

std::optional<DateCaution> tooSmall(const QString &place, std::optional<int> seats, int registered)
{
    if (!seats || registered <= *seats || place.isEmpty() || isRemote(place)) {
        return {};
    }
    DateCaution small { DateCaution::Kind::PlaceTooSmall, place };
    small.people = registered;
    small.seats = *seats;
    return small;
}

QList<std::pair<Meeting, DateCaution>> farFromOthers(QList<Meeting> ofCycle)
{
    QList<std::pair<Meeting, DateCaution>> found;
    if (ofCycle.size() < 2) {
        return found;
    }
    std::ranges::stable_sort(ofCycle, {}, &Meeting::date);
    const qsizetype last = ofCycle.size() - 1;
    for (qsizetype i = 0; i <= last; ++i) {
        const QDate from = ofCycle.at(i == 0 ? 1 : 0).date;
        const QDate to = ofCycle.at(i == last ? last - 1 : last).date;
        if (const auto far = farFrom(from, to, ofCycle.at(i).date)) {
            found.append({ ofCycle.at(i), *far });
        }
    }
    return found;
}

QList<std::pair<Meeting, DateCaution>> outOfOrder(const QList<Meeting> &ofCycle)
{
    QList<std::pair<Meeting, DateCaution>> found;
    QMap<std::pair<SessionId, TrackId>, QList<Meeting>> groups;
    for (const Meeting &each : ofCycle) {
        groups[{ each.session, each.track }].append(each);
    }
    for (QList<Meeting> &group : groups) {
        std::ranges::stable_sort(group, {}, &Meeting::moduleNumber);
        for (const Meeting &each : std::as_const(group)) {
            if (const auto misplaced = misplacedIn(group, each)) {
                found.append({ each, *misplaced });
                break;
            }
        }
    }
    std::ranges::stable_sort(
        found, {}, [](const auto &each) { return std::pair(each.first.sessionNumber, each.first.date); });
    return found;
}

bool isRemote(const QString &place)
{
    return text::fold(place) == text::fold(u"à distance"_s);
}

QList<DateCaution> cautions(const Meeting &edited, const DayFacts &facts)
{
    using Kind = DateCaution::Kind;
    QList<DateCaution> found;
    if (edited.date.dayOfWeek() >= Qt::Saturday) {
        found.append({ Kind::Weekend, {} });
    }
    if (const QString name = holidays::publicHoliday(edited.date); !name.isEmpty()) {
        found.append({ Kind::PublicHoliday, name });
    } else if (const QString bridged = holidays::bridgedHoliday(edited.date); !bridged.isEmpty()) {
        found.append({ Kind::Bridge, bridged });
    }
    if (const auto period = holidays::schoolHolidayOn(facts.schoolHolidays, edited.date);
        !period.label.isEmpty()) {
        found.append({ Kind::SchoolHoliday, period.label });
    }
    for (const BusyTime &busy : facts.busy) {
        addBusy(found, edited, busy);
    }
    for (const Meeting &other : facts.meetings) {
        if (other.id != edited.id && other.date == edited.date) {
            addOther(found, edited, other, facts.sharedPeople.value(other.id));
        }
    }
    if (const auto small = tooSmall(edited.place, facts.seats, facts.registered)) {
        found.append(*small);
    }
    addCycle(found, edited, facts);
    addUnknownHolidays(found, edited, facts);
    for (DateCaution &caution : found) {
        findKept(caution, edited, facts.kept);
    }
    return found;
}
