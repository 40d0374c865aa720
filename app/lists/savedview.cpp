// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/savedview.h"

#include "app/base/textfold.h"
#include "app/journal/journal.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QString toText(const SavedView &view)
{
    const QJsonObject object { { u"search"_s, view.search }, { u"filter"_s, view.filter.toJson() },
        { u"columns"_s, QJsonArray::fromStringList(view.columns) }, { u"sorted_by"_s, view.sortedBy },
        { u"descending"_s, view.isDescending } };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

SavedView fromText(const QString &name, const QString &content)
{
    const QJsonObject object = QJsonDocument::fromJson(content.toUtf8()).object();
    SavedView view { name, object.value("search"_L1).toString(),
        ListFilter::fromJson(object.value("filter"_L1).toObject()), {},
        object.value("sorted_by"_L1).toString(), object.value("descending"_L1).toBool() };
    const QJsonArray columns = object.value("columns"_L1).toArray();
    for (const QJsonValue column : columns) {
        view.columns.append(column.toString());
    }
    return view;
}

Done done(const Result<int> &ran, const QString &name)
{
    if (!ran) {
        return std::unexpected(ran.error());
    }
    return *ran > 0 ? Done {} : failure(Error::Kind::NotFound, name);
}

} // namespace

Result<QList<SavedView>> SavedViewStore::views(const QString &list) const
{
    auto views = Statement(database_, u"SELECT name, content FROM saved_view WHERE list = :list"_s)
                     .bind(u":list"_s, list)
                     .list([](const Row &row) { return fromText(row.text(0), row.text(1)); });
    if (views) {
        std::ranges::sort(*views, {}, [](const SavedView &view) { return text::fold(view.name); });
    }
    return views;
}

Result<std::optional<QString>> SavedViewStore::known(const QString &list, const QString &name) const
{
    const auto all = views(list);
    if (!all) {
        return std::unexpected(all.error());
    }
    // "Élus" and "elus" would be told apart by nobody.
    const auto found = std::ranges::find(
        *all, text::fold(name), [](const SavedView &view) { return text::fold(view.name); });
    return found == all->end() ? std::nullopt : std::optional(found->name);
}

Done SavedViewStore::act(
    ActKind kind, const QString &list, const QStringList &names, const std::function<Done()> &writes)
{
    return writing(database_, [&]() -> Done {
        Act act(journal_, kind);
        for (const QString &name : names) {
            if (const Done touched = act.touch(Entity(EntityKind::View, list + u'/' + name)); !touched) {
                return touched;
            }
        }
        const Done written = writes();
        return written ? act.finish(names.first(), 1) : written;
    });
}

Done SavedViewStore::add(const QString &list, const SavedView &view)
{
    const QString name = text::tidy(view.name);
    if (name.isEmpty()) {
        return failure(Error::Kind::Invalid, u"view:name"_s);
    }
    return act(ActKind::AddView, list, { name }, [&]() -> Done {
        const auto there = known(list, name);
        if (!there) {
            return std::unexpected(there.error());
        }
        if (*there) {
            return failure(Error::Kind::Duplicate, u"view"_s, **there);
        }
        return done(Statement(database_,
                        u"INSERT INTO saved_view (list, name, content) VALUES (:list, :name, :content)"_s)
                        .bind(u":list"_s, list)
                        .bind(u":name"_s, name)
                        .bind(u":content"_s, toText(view))
                        .run(),
            name);
    });
}

Done SavedViewStore::replace(const QString &list, const SavedView &view)
{
    return act(ActKind::ReviseView, list, { view.name }, [&] {
        return done(Statement(database_,
                        u"UPDATE saved_view SET content = :content WHERE list = :list AND name = :name"_s)
                        .bind(u":content"_s, toText(view))
                        .bind(u":list"_s, list)
                        .bind(u":name"_s, view.name)
                        .run(),
            view.name);
    });
}

Done SavedViewStore::rename(const QString &list, const QString &name, const QString &newName)
{
    const QString wanted = text::tidy(newName);
    if (wanted.isEmpty()) {
        return failure(Error::Kind::Invalid, u"view:name"_s);
    }
    return act(ActKind::ReviseView, list, { wanted, name }, [&]() -> Done {
        const auto there = known(list, wanted);
        if (!there) {
            return std::unexpected(there.error());
        }
        if (*there && text::fold(wanted) != text::fold(name)) {
            return failure(Error::Kind::Duplicate, u"view"_s, **there);
        }
        return done(Statement(database_,
                        u"UPDATE saved_view SET name = :wanted WHERE list = :list AND name = :name"_s)
                        .bind(u":wanted"_s, wanted)
                        .bind(u":list"_s, list)
                        .bind(u":name"_s, name)
                        .run(),
            name);
    });
}

Done SavedViewStore::remove(const QString &list, const QString &name)
{
    return act(ActKind::RemoveView, list, { name }, [&] {
        return done(Statement(database_, u"DELETE FROM saved_view WHERE list = :list AND name = :name"_s)
                        .bind(u":list"_s, list)
                        .bind(u":name"_s, name)
                        .run(),
            name);
    });
}
