// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/newcomers.h"

#include "app/base/textfold.h"
#include "app/journal/journal.h"
#include "app/programmes/speakerstore.h"
#include "app/sessions/placestore.h"

namespace
{

/// `known`: who is called so already; `add` makes a new one.
template <class Id, class Add>
Done bringInOne(Act &act, const Result<std::optional<Id>> &known, const Add &add)
{
    if (!known) {
        return std::unexpected(known.error());
    }
    if (*known) {
        return {};
    }
    const Result<Id> added = add();
    if (!added) {
        return std::unexpected(added.error());
    }
    act.adding(Entity(*added));
    return {};
}

} // namespace

Done newcomers::bringIn(Database &database, Act &act, const QStringList &speakers, const QString &place)
{
    if (const QString name = text::tidy(place); !name.isEmpty()) {
        PlaceStore store(database);
        const Done came = bringInOne(act, store.find(name), [&] { return store.add(name); });
        if (!came) {
            return came;
        }
    }
    SpeakerStore store(database);
    for (const QString &typed : speakers) {
        const QString name = text::tidy(typed);
        if (name.isEmpty()) {
            continue;
        }
        const Done came = bringInOne(act, store.find(name), [&] { return store.findOrAdd(name); });
        if (!came) {
            return came;
        }
    }
    return {};
}
