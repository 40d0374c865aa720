// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/rosterstore.h"
#include "app/registrations/textpool.h"

#include <string>
#include <string_view>
#include <vector>

/// One session and track, with the words for them.
struct RosterGroup {
    SessionId session;
    TrackId track;
    int sessionNumber = 0;
    quint32 sessionLabel = 0; ///< in the pool
    quint32 trackLabel = 0;
};

/// A registration in a few dozen bytes: its own text stands in the table's bytes, shared text in the table's
/// pool.
struct RosterRow {
    RegistrationId id;
    qint64 requestedAt = 0; ///< milliseconds, UTC
    quint32 start = 0; ///< its bytes: family name, given name, e-mail, phone, sort key, other search words
    quint16 familyName = 0; ///< lengths in bytes, in that order
    quint16 givenName = 0;
    quint16 email = 0;
    quint16 phone = 0;
    quint16 sortKey = 0;
    quint16 otherWords = 0;
    quint32 function = 0; ///< in the pool, like the next three
    quint32 organisation = 0;
    quint32 territories = 0;
    quint32 audienceLabel = 0;
    quint32 waitlistRank = 0; ///< 0 is none
    quint16 group = 0;
    quint16 present = 0;
    quint16 recorded = 0;
    quint8 audience = 0;
    quint8 status = 0;
    quint8 madeUp = 0;

    [[nodiscard]] RegistrationStatus statusValue() const { return RegistrationStatus(status); }
    [[nodiscard]] Audience audienceValue() const { return Audience(audience); }
};

/// The rows of a roster, packed: about half of what their text takes as QStrings. Slots are positions here,
/// not on screen.
class RosterTable final
{
public:
    static constexpr quint32 nowhere = 0xffffffff;

    void clear();
    /// Before a bulk of rows; settle() follows it.
    void prepare() { pool_.prepare(); }
    quint32 add(const RosterEntry &entry);
    void replace(quint32 slot, const RosterEntry &entry);
    void setRank(quint32 slot, int rank) { rows_[slot].waitlistRank = quint32(rank); }
    /// Removes the slots marked; those behind move down.
    void removeAll(const std::vector<char> &marked);
    /// Gives back what replaced rows and a bulk reading have left.
    void settle();

    [[nodiscard]] quint32 count() const { return quint32(rows_.size()); }
    [[nodiscard]] const RosterRow &row(quint32 slot) const { return rows_[slot]; }
    [[nodiscard]] const RosterGroup &group(quint32 slot) const { return groups_[rows_[slot].group]; }
    [[nodiscard]] const TextPool &pool() const { return pool_; }
    [[nodiscard]] const std::vector<RosterGroup> &groups() const { return groups_; }
    [[nodiscard]] quint32 find(RegistrationId id) const;

    [[nodiscard]] QString familyName(quint32 slot) const;
    [[nodiscard]] QString givenName(quint32 slot) const;
    [[nodiscard]] QString email(quint32 slot) const;
    [[nodiscard]] QString phone(quint32 slot) const;
    /// Folded: the French order of names.
    [[nodiscard]] std::string_view sortKey(quint32 slot) const;
    /// Folded words that are the row's own: sort key, name, e-mail, phone.
    [[nodiscard]] std::string_view ownWords(quint32 slot) const;

private:
    [[nodiscard]] RosterRow pack(const RosterEntry &entry);
    [[nodiscard]] quint16 groupOf(const RosterEntry &entry);
    [[nodiscard]] quint16 append(std::string_view text);
    [[nodiscard]] std::string_view bytes(quint32 slot, quint32 skipped, quint32 length) const;
    [[nodiscard]] static quint32 length(const RosterRow &row);

    std::vector<RosterRow> rows_;
    std::vector<RosterGroup> groups_;
    TextPool pool_;
    std::string bytes_;
    size_t wasted_ = 0; ///< bytes of replaced and removed rows
};
