// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"

#include <QHash>
#include <QList>

#include <array>
#include <string>
#include <vector>

class RosterTable;

/// What a roster is asked to show: words as typed and the statuses wanted. Asked of the shared texts once,
/// then of each row's own few bytes: as fast as a bare query.
class RosterQuery final
{
public:
    static constexpr size_t statusCount = 5;

    /// Words any row of this status answers to ("en attente"), folded here.
    void setStatusWords(RegistrationStatus status, const QString &words);
    /// Words for rows whose cycle has no label of its own.
    void setAudienceWords(Audience audience, const QString &words);
    /// False when nothing changes.
    bool setFilter(const QString &typed);
    /// Empty is all of them; false when nothing changes.
    bool setStatuses(const QList<RegistrationStatus> &shown);

    /// The slots of `order` that answer, in the same order.
    [[nodiscard]] std::vector<quint32> select(
        const RosterTable &table, const std::vector<quint32> &order) const;

    /// All that select() looks at in one row, folded.
    [[nodiscard]] QString searchText(const RosterTable &table, quint32 slot) const;

private:
    struct Word;
    [[nodiscard]] Word prepare(const RosterTable &table, const std::string &word) const;

    std::vector<std::string> words_; ///< folded, the longest first: it leaves the fewest rows to the others
    std::array<bool, statusCount> shown_ { true, true, true, true, true };
    std::array<std::string, statusCount> statusWords_;
    std::array<std::string, 3> audienceWords_;
};
