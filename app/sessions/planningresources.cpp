// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/planning.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace
{

constexpr int maxNameLength = 300;

Done checkName(const QString &name)
{
    return name.isEmpty() || name.size() > maxNameLength ? failure(Error::Kind::Invalid, u"nameLength"_s)
                                                         : Done {};
}

/// All that shows a meeting shows the name of its place and speakers.
void tellRenamed(Database &database, Changes &changes)
{
    database.afterCommit(changes, [&changes] { Q_EMIT changes.everythingChanged(); });
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
        const auto namesake = store.find(wanted);
        if (!namesake) {
            return std::unexpected(namesake.error());
        }
        if (*namesake && **namesake != **id) {
            return failure(Error::Kind::Duplicate, u"place"_s, wanted);
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
            tellRenamed(database_, changes_);
        }
        database_.afterCommit(changes_, [this] { Q_EMIT changes_.directoryChanged(); });
        return act.finish(wanted, 1);
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
        const auto namesake = store.find(name);
        if (!namesake) {
            return std::unexpected(namesake.error());
        }
        if (*namesake && **namesake != speaker.id) {
            return failure(Error::Kind::Duplicate, u"speaker"_s, name);
        }
        Act act(journal_, ActKind::DescribeSpeaker);
        if (const Done touched = act.touch(Entity(speaker.id)); !touched) {
            return touched;
        }
        if (const Done described = store.describe(speaker); !described) {
            return described;
        }
        tellRenamed(database_, changes_);
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
