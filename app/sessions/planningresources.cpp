// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/planning.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int maxNameLength = 300;

Done checkName(const QString &name)
{
    return name.isEmpty() || text::isLonger(name, maxNameLength)
        ? failure(Error::Kind::Invalid, u"nameLength"_s)
        : Done {};
}

/// Whether nobody else is called so: Duplicate (subject: what it is, detail: the name) when another one is.
template <class Id>
Done checkFree(
    const Result<std::optional<Id>> &namesake, const QString &what, const QString &name, Id own = {})
{
    if (!namesake) {
        return std::unexpected(namesake.error());
    }
    return *namesake && **namesake != own ? failure(Error::Kind::Duplicate, what, name) : Done {};
}

/// All that shows a meeting shows the name of its place and speakers, and what its date is worth.
void tellEverywhere(Database &database, Changes &changes)
{
    database.afterCommit(changes, [&changes] { Q_EMIT changes.everythingChanged(); });
}

/// "Asdo Études, mardi 12 mars 2024", "Asdo Études, 3 périodes".
QString actSubject(const QString &name, const BusyChange &change)
{
    const QList<BusyTime> &told = change.added.isEmpty() ? change.gone : change.added;
    const qsizetype count = std::max(change.added.size(), change.gone.size());
    if (count == 0) {
        return name;
    }
    const BusyTime &first = told.first();
    const QString days = first.first == first.last
        ? french::longDate(first.first)
        : u"du %1 au %2"_s.arg(french::longDate(first.first), french::longDate(first.last));
    return u"%1, %2"_s.arg(name, count == 1 ? days : french::count(count, u"période"_s, u"périodes"_s));
}

Done check(const BusyTime &time)
{
    const bool isOneDay = time.first == time.last;
    if (!time.first.isValid() || !time.last.isValid() || time.last < time.first
        || (isOneDay && time.start && time.end && *time.end <= *time.start)) {
        return failure(Error::Kind::Invalid, u"busyEnd"_s);
    }
    return text::isLonger(time.label, maxNameLength) ? failure(Error::Kind::Invalid, u"busyLabel"_s)
                                                     : Done {};
}

Done touch(Act &act, const QList<holidays::ImportedPeriod> &periods)
{
    Done touched;
    for (qsizetype i = 0; touched && i < periods.size(); ++i) {
        touched = act.touch(Entity(EntityKind::SchoolHoliday, periods.at(i).uid));
    }
    return touched;
}

} // namespace

Done Planning::describePlace(const PlaceFacts &place, const QString &name)
{
    const QString wanted = name.isNull() ? place.name : text::tidy(name);
    if (const Done fits = checkName(wanted); !fits) {
        return fits;
    }
    return writing(database_, [&]() -> Done {
        PlaceStore store(database_);
        const auto id = store.find(place.name);
        if (!id) {
            return std::unexpected(id.error());
        }
        if (!*id) {
            return failure(Error::Kind::NotFound, place.name);
        }
        if (const Done free = checkFree(store.find(wanted), u"place"_s, wanted, **id); !free) {
            return free;
        }
        Act act(journal_, ActKind::DescribePlace);
        if (const Done touched = act.touch(Entity(**id)); !touched) {
            return touched;
        }
        if (const Done described = store.describe(place); !described) {
            return described;
        }
        if (wanted != place.name) {
            if (const Done renamed = store.rename(**id, wanted); !renamed) {
                return renamed;
            }
            tellEverywhere(database_, changes_);
        }
        database_.afterCommit(changes_, [this] { Q_EMIT changes_.directoryChanged(); });
        return act.finish(wanted, 1);
    });
}

Done Planning::addPlace(const PlaceFacts &place)
{
    PlaceFacts wanted = place;
    wanted.name = text::tidy(place.name);
    if (const Done fits = checkName(wanted.name); !fits) {
        return fits;
    }
    return writing(database_, [&]() -> Done {
        PlaceStore store(database_);
        if (const Done free = checkFree(store.find(wanted.name), u"place"_s, wanted.name); !free) {
            return free;
        }
        Act act(journal_, ActKind::DescribePlace);
        const auto id = store.add(wanted.name);
        if (!id) {
            return std::unexpected(id.error());
        }
        act.adding(Entity(*id));
        if (const Done described = store.describe(wanted); !described) {
            return described;
        }
        database_.afterCommit(changes_, [this] { Q_EMIT changes_.directoryChanged(); });
        return act.finish(wanted.name, 1);
    });
}

Done Planning::addSpeaker(const SpeakerFacts &speaker)
{
    const QString name = text::tidy(speaker.name);
    if (const Done fits = checkName(name); !fits) {
        return fits;
    }
    return writing(database_, [&]() -> Done {
        SpeakerStore store(database_);
        if (const Done free = checkFree(store.find(name), u"speaker"_s, name); !free) {
            return free;
        }
        Act act(journal_, ActKind::DescribeSpeaker);
        const auto id = store.findOrAdd(name);
        if (!id) {
            return std::unexpected(id.error());
        }
        act.adding(Entity(*id));
        SpeakerFacts facts = speaker;
        facts.id = *id;
        if (const Done described = store.describe(facts); !described) {
            return described;
        }
        database_.afterCommit(changes_, [this] { Q_EMIT changes_.directoryChanged(); });
        return act.finish(name, 1);
    });
}

Done Planning::removePlace(const QString &name)
{
    return writing(database_, [&]() -> Done {
        PlaceStore store(database_);
        const auto id = store.find(name);
        if (!id) {
            return std::unexpected(id.error());
        }
        if (!*id) {
            return failure(Error::Kind::NotFound, name);
        }
        Act act(journal_, ActKind::DescribePlace);
        if (const Done touched = act.touch(Entity(**id)); !touched) {
            return touched;
        }
        const auto removed = store.removeUnused(**id);
        if (!removed) {
            return std::unexpected(removed.error());
        }
        if (!*removed) {
            return failure(Error::Kind::Invalid, u"placeUsed"_s);
        }
        database_.afterCommit(changes_, [this] { Q_EMIT changes_.directoryChanged(); });
        return act.finish(name, 1);
    });
}

Done Planning::describeSpeaker(const SpeakerFacts &speaker)
{
    const QString name = text::tidy(speaker.name);
    if (const Done fits = checkName(name); !fits) {
        return fits;
    }
    return writing(database_, [&]() -> Done {
        SpeakerStore store(database_);
        if (const Done free = checkFree(store.find(name), u"speaker"_s, name, speaker.id); !free) {
            return free;
        }
        Act act(journal_, ActKind::DescribeSpeaker);
        if (const Done touched = act.touch(Entity(speaker.id)); !touched) {
            return touched;
        }
        if (const Done described = store.describe(speaker); !described) {
            return described;
        }
        tellEverywhere(database_, changes_);
        return act.finish(name, 1);
    });
}

Done Planning::removeSpeaker(const SpeakerFacts &speaker)
{
    return writing(database_, [&]() -> Done {
        Act act(journal_, ActKind::DescribeSpeaker);
        if (const Done touched = act.touch(Entity(speaker.id)); !touched) {
            return touched;
        }
        const auto removed = SpeakerStore(database_).removeUnused(speaker.id);
        if (!removed) {
            return std::unexpected(removed.error());
        }
        if (!*removed) {
            return failure(Error::Kind::Invalid, u"speakerUsed"_s);
        }
        database_.afterCommit(changes_, [this] { Q_EMIT changes_.directoryChanged(); });
        return act.finish(speaker.name, 1);
    });
}

Done Planning::replaceBusyTimes(BusyTime::Whose whose, const QString &name, BusyTime::Source source,
    QDate from, QDate to, const QList<BusyTime> &times)
{
    for (const BusyTime &each : times) {
        // What other calendars hold is not ours to refuse.
        if (const Done right = check(each); source == BusyTime::Source::Hand && !right) {
            return right;
        }
    }
    return writing(database_, [&]() -> Done {
        BusyTimes store(database_);
        const auto owner = store.owner(whose, name);
        if (!owner) {
            return std::unexpected(owner.error());
        }
        Act act(journal_, ActKind::ReviseBusyTimes);
        if (const Done touched = act.touch(*owner); !touched) {
            return touched;
        }
        const auto change = store.replace(whose, name, source, from, to, times);
        if (!change) {
            return std::unexpected(change.error());
        }
        tellEverywhere(database_, changes_);
        return act.finish(actSubject(name, *change), 1);
    });
}

Done Planning::reviseBusyTime(BusyTime::Whose whose, const QString &name,
    const std::optional<BusyTime> &before, const std::optional<BusyTime> &after)
{
    return writing(database_, [&]() -> Done {
        auto times = BusyTimes(database_).of(whose, name);
        if (!times) {
            return std::unexpected(times.error());
        }
        times->removeIf([](const BusyTime &each) { return each.source != BusyTime::Source::Hand; });
        const auto position = [&times](const BusyTime &time) {
            return std::ranges::find_if(*times, [&](const BusyTime &each) { return each.isSameAs(time); });
        };
        if (before) {
            const auto known = position(*before);
            if (known == times->end()) {
                return failure(Error::Kind::Stale, name);
            }
            times->erase(known);
        }
        if (after) {
            if (position(*after) != times->end()) {
                return failure(Error::Kind::Invalid, u"busyKnown"_s);
            }
            times->append(*after);
        }
        return replaceBusyTimes(
            whose, name, BusyTime::Source::Hand, QDate(1, 1, 1), QDate(9999, 12, 31), *times);
    });
}

Result<holidays::Kept> Planning::keepSchoolHolidays(const QList<holidays::ImportedPeriod> &periods)
{
    return writing(database_, [&]() -> Result<holidays::Kept> {
        Act act(journal_, ActKind::ReviseSchoolHolidays);
        if (const Done touched = touch(act, periods); !touched) {
            return std::unexpected(touched.error());
        }
        const auto kept = holidays::keep(database_, periods);
        if (!kept) {
            return std::unexpected(kept.error());
        }
        tellEverywhere(database_, changes_);
        const Done finished = act.finish(periods.isEmpty() ? QString() : periods.first().period.label);
        return finished ? kept : std::unexpected(finished.error());
    });
}

Result<int> Planning::forgetSchoolHolidays()
{
    return writing(database_, [&]() -> Result<int> {
        const auto known = holidays::imported(database_);
        if (!known) {
            return std::unexpected(known.error());
        }
        Act act(journal_, ActKind::ReviseSchoolHolidays);
        if (const Done touched = touch(act, *known); !touched) {
            return std::unexpected(touched.error());
        }
        const auto gone = holidays::forget(database_);
        if (!gone) {
            return std::unexpected(gone.error());
        }
        tellEverywhere(database_, changes_);
        const Done finished = act.finish(known->isEmpty() ? QString() : known->first().period.label);
        return finished ? gone : std::unexpected(finished.error());
    });
}
