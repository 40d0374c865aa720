// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/listfilter.h"
#include "app/journal/act.h"

#include <functional>
#include <optional>

class Database;
class Journal;

/// How somebody likes to look at a list, under a name: what is searched and filtered, which columns in which
/// order, sorted by which.
struct SavedView {
    QString name;
    QString search; ///< what is typed in the search field
    ListFilter filter;
    QStringList columns; ///< codes of those shown, from left to right
    QString sortedBy; ///< code; empty as the list is by itself
    bool isDescending = false;

    bool operator==(const SavedView &) const = default;
};

/// Views are kept in the database: every desk finds them. Each verb is one act of the journal.
class SavedViewStore final
{
public:
    SavedViewStore(Database &database, Journal &journal)
        : database_(database)
        , journal_(journal)
    {
    }

    /// Of a list ("registrations"), as their names are sorted.
    [[nodiscard]] Result<QList<SavedView>> views(const QString &list) const;
    /// Adds it. Duplicate ("view", detail: its name) when there is one of this name; Invalid ("view:name")
    /// without a name.
    [[nodiscard]] Done add(const QString &list, const SavedView &view);
    /// Takes the place of the one of the same name. NotFound when another desk has removed it.
    [[nodiscard]] Done replace(const QString &list, const SavedView &view);
    [[nodiscard]] Done rename(const QString &list, const QString &name, const QString &newName);
    [[nodiscard]] Done remove(const QString &list, const QString &name);

private:
    /// The name of the view that is called so, as it is written.
    [[nodiscard]] Result<std::optional<QString>> known(const QString &list, const QString &name) const;

    [[nodiscard]] Done act(
        ActKind kind, const QString &list, const QStringList &names, const std::function<Done()> &writes);

    Database &database_;
    Journal &journal_;
};
