// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/completionlist.h"

#include "app/base/textfold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QList<CompletionEntry> keyed(QList<CompletionEntry> entries)
{
    for (CompletionEntry &entry : entries) {
        if (entry.key.isEmpty()) {
            entry.key = text::fold(entry.text);
        }
    }
    return entries;
}

} // namespace

void CompletionList::setEntries(QList<CompletionEntry> entries)
{
    beginResetModel();
    entries_ = keyed(std::move(entries));
    matches_.clear();
    endResetModel();
}

void CompletionList::append(QList<CompletionEntry> entries)
{
    entries_.append(keyed(std::move(entries)));
}

void CompletionList::narrow(const QString &typed, const QVariantList &excluded)
{
    const QString query = text::fold(typed);
    beginResetModel();
    matches_.clear();
    for (qsizetype i = 0; i < entries_.size(); ++i) {
        if (text::matches(entries_[i].key, query) && !excluded.contains(entries_[i].id)) {
            matches_.append(i);
        }
    }
    if (!query.isEmpty()) {
        const auto rank = [&](qsizetype i) { return entries_[i].key.startsWith(query) ? 0 : 1; };
        const auto before = [&](qsizetype one, qsizetype other) {
            const int first = rank(one);
            const int second = rank(other);
            return first != second ? first < second : entries_[one].key < entries_[other].key;
        };
        const auto shown = matches_.begin() + std::min(matches_.size(), longest);
        std::partial_sort(matches_.begin(), shown, matches_.end(), before);
        matches_.erase(shown, matches_.end());
    }
    endResetModel();
}

int CompletionList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(matches_.size());
}

QVariant CompletionList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CompletionEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case DetailRole:
        return entry.detail;
    case IdRole:
        return entry.id;
    case Qt::AccessibleTextRole:
        return entry.detail.isEmpty() ? entry.text : QVariant(entry.text + u", "_s + entry.detail);
    default:
        return {};
    }
}
