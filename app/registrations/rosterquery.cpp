// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/rosterquery.h"

#include "app/base/textfold.h"
#include "app/registrations/rostertable.h"

#include <algorithm>

/// Where one word was found before any row is looked at.
struct RosterQuery::Word {
    std::string text;
    std::vector<char> pool; ///< by number in the pool
    std::vector<char> groups;
    std::array<bool, statusCount> statuses {};
    std::array<bool, 3> audiences {};

    [[nodiscard]] bool isIn(const RosterTable &table, quint32 slot) const
    {
        const RosterRow &row = table.row(slot);
        const bool isShared = pool[row.organisation] || pool[row.territories] || pool[row.function]
            || statuses[row.status] || groups[row.group]
            || (row.audienceLabel != 0 ? pool[row.audienceLabel] != 0 : audiences[row.audience]);
        return isShared || table.ownWords(slot).find(text) != std::string_view::npos;
    }
};

void RosterQuery::setStatusWords(RegistrationStatus status, const QString &words)
{
    statusWords_[size_t(status)] = text::fold(words).toStdString();
}

void RosterQuery::setAudienceWords(Audience audience, const QString &words)
{
    audienceWords_[size_t(audience)] = text::fold(words).toStdString();
}

bool RosterQuery::setFilter(const QString &typed)
{
    std::vector<std::string> words;
    for (const QString &word : text::fold(typed).split(u' ', Qt::SkipEmptyParts)) {
        words.push_back(word.toStdString());
    }
    std::ranges::sort(words, [](const std::string &one, const std::string &other) {
        return one.size() != other.size() ? one.size() > other.size() : one < other;
    });
    const bool changes = words != words_;
    words_ = std::move(words);
    return changes;
}

bool RosterQuery::setStatuses(const QList<RegistrationStatus> &shown)
{
    std::array<bool, statusCount> wanted {};
    wanted.fill(shown.isEmpty());
    for (const RegistrationStatus status : shown) {
        wanted[size_t(status)] = true;
    }
    const bool changes = wanted != shown_;
    shown_ = wanted;
    return changes;
}

RosterQuery::Word RosterQuery::prepare(const RosterTable &table, const std::string &word) const
{
    Word prepared;
    prepared.text = word;
    const TextPool &pool = table.pool();
    prepared.pool.resize(pool.count());
    for (quint32 number = 0; number < pool.count(); ++number) {
        prepared.pool[number] = char(pool.folded(number).find(word) != std::string_view::npos);
    }
    for (const RosterGroup &group : table.groups()) {
        prepared.groups.push_back(char(prepared.pool[group.sessionLabel] || prepared.pool[group.trackLabel]));
    }
    std::ranges::transform(statusWords_, prepared.statuses.begin(),
        [&](const std::string &each) { return each.find(word) != std::string::npos; });
    std::ranges::transform(audienceWords_, prepared.audiences.begin(),
        [&](const std::string &each) { return each.find(word) != std::string::npos; });
    return prepared;
}

std::vector<quint32> RosterQuery::select(const RosterTable &table, const std::vector<quint32> &order) const
{
    std::vector<Word> words;
    words.reserve(words_.size());
    for (const std::string &word : words_) {
        words.push_back(prepare(table, word));
    }
    std::vector<quint32> selected;
    selected.reserve(words.empty() ? order.size() : 0);
    for (const quint32 slot : order) {
        if (shown_[table.row(slot).status]
            && std::ranges::all_of(words, [&](const Word &word) { return word.isIn(table, slot); })) {
            selected.push_back(slot);
        }
    }
    return selected;
}

QString RosterQuery::searchText(const RosterTable &table, quint32 slot) const
{
    const RosterRow &row = table.row(slot);
    const RosterGroup &group = table.group(slot);
    const TextPool &pool = table.pool();
    std::string all(table.ownWords(slot));
    for (const quint32 shared : { row.function, row.organisation, row.territories, row.audienceLabel,
             group.sessionLabel, group.trackLabel }) {
        all.append(1, ' ').append(pool.folded(shared));
    }
    all.append(1, ' ').append(statusWords_[row.status]);
    if (row.audienceLabel == 0) {
        all.append(1, ' ').append(audienceWords_[row.audience]);
    }
    return QString::fromStdString(all);
}
