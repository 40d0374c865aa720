// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/rostertable.h"

#include "app/base/textfold.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace
{

QString toText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

template <class Small> Small small(int number)
{
    return Small(std::clamp(number, 0, int(std::numeric_limits<Small>::max())));
}

/// What a search should find of a row and its sort key does not hold: a name filed otherwise than written, or
/// typed in one word, the e-mail, the phone without its spaces.
QString otherWords(const RosterEntry &entry)
{
    QString words;
    for (const QString &word : entry.nameKey.split(u' ', Qt::SkipEmptyParts)) {
        if (!entry.sortKey.contains(word)) {
            words += u' ' + word;
        }
    }
    // "lafontaine" finds "de La Fontaine", "daubigny" d’Aubigny.
    if (const QString joined = text::joined(entry.familyName); !joined.isEmpty()) {
        words += u' ' + joined;
    }
    if (!entry.email.isEmpty()) {
        words += u' ' + text::fold(entry.email);
    }
    if (!entry.phone.isEmpty()) {
        words += u' ' + text::fold(entry.phone).remove(u' ');
    }
    return words;
}

} // namespace

void RosterTable::clear()
{
    rows_.clear();
    groups_.clear();
    pool_.clear();
    bytes_.clear();
    wasted_ = 0;
}

quint32 RosterTable::add(const RosterEntry &entry)
{
    rows_.push_back(pack(entry));
    return count() - 1;
}

void RosterTable::replace(quint32 slot, const RosterEntry &entry)
{
    wasted_ += length(rows_[slot]);
    rows_[slot] = pack(entry);
}

void RosterTable::removeAll(const std::vector<char> &marked)
{
    quint32 slot = 0;
    std::erase_if(rows_, [&](const RosterRow &row) {
        const bool goes = marked[slot++] != 0;
        wasted_ += goes ? length(row) : 0;
        return goes;
    });
}

void RosterTable::settle()
{
    if (wasted_ * 4 > bytes_.size()) {
        std::string kept;
        kept.reserve(bytes_.size() - wasted_);
        for (RosterRow &row : rows_) {
            const auto start = quint32(kept.size());
            kept.append(bytes_, row.start, length(row));
            row.start = start;
        }
        bytes_ = std::move(kept);
        wasted_ = 0;
    }
    rows_.shrink_to_fit();
    bytes_.shrink_to_fit();
    pool_.settle();
}

quint32 RosterTable::find(RegistrationId id) const
{
    const auto found = std::ranges::find(rows_, id, &RosterRow::id);
    return found == rows_.end() ? nowhere : quint32(found - rows_.begin());
}

QString RosterTable::familyName(quint32 slot) const
{
    return toText(bytes(slot, 0, rows_[slot].familyName));
}

QString RosterTable::givenName(quint32 slot) const
{
    const RosterRow &row = rows_[slot];
    return toText(bytes(slot, row.familyName, row.givenName));
}

QString RosterTable::email(quint32 slot) const
{
    const RosterRow &row = rows_[slot];
    return toText(bytes(slot, quint32(row.familyName) + row.givenName, row.email));
}

QString RosterTable::phone(quint32 slot) const
{
    const RosterRow &row = rows_[slot];
    return toText(bytes(slot, quint32(row.familyName) + row.givenName + row.email, row.phone));
}

std::string_view RosterTable::sortKey(quint32 slot) const
{
    const RosterRow &row = rows_[slot];
    return bytes(slot, quint32(row.familyName) + row.givenName + row.email + row.phone, row.sortKey);
}

std::string_view RosterTable::ownWords(quint32 slot) const
{
    const RosterRow &row = rows_[slot];
    return bytes(slot, quint32(row.familyName) + row.givenName + row.email + row.phone,
        quint32(row.sortKey) + row.otherWords);
}

RosterRow RosterTable::pack(const RosterEntry &entry)
{
    RosterRow row;
    row.id = entry.id;
    row.requestedAt = entry.requestedAt.toMSecsSinceEpoch();
    row.start = quint32(bytes_.size());
    row.familyName = append(entry.familyName.toStdString());
    row.givenName = append(entry.givenName.toStdString());
    row.email = append(entry.email.toStdString());
    row.phone = append(entry.phone.toStdString());
    row.sortKey = append(entry.sortKey.toStdString());
    row.otherWords = append(otherWords(entry).toStdString());
    row.function = pool_.intern(entry.function);
    row.organisation = pool_.intern(entry.organisation);
    row.territories = pool_.intern(entry.territories);
    row.audienceLabel = pool_.intern(entry.audienceLabel);
    row.waitlistRank = quint32(entry.waitlistRank.value_or(0));
    row.group = groupOf(entry);
    row.present = small<quint16>(entry.presences.present);
    row.recorded = small<quint16>(entry.presences.recorded);
    row.madeUp = small<quint8>(entry.presences.madeUp);
    row.audience = quint8(entry.audience);
    row.status = quint8(entry.status);
    return row;
}

quint16 RosterTable::groupOf(const RosterEntry &entry)
{
    const RosterGroup group { entry.session, entry.track, entry.sessionNumber,
        pool_.intern(entry.sessionLabel), pool_.intern(entry.trackLabel) };
    const auto known = std::ranges::find_if(groups_,
        [&](const RosterGroup &each) { return each.session == entry.session && each.track == entry.track; });
    if (known != groups_.end()) {
        *known = group;
        return quint16(known - groups_.begin());
    }
    groups_.push_back(group);
    return quint16(groups_.size() - 1);
}

quint16 RosterTable::append(std::string_view text)
{
    // Fields are limited to 300 characters where they are entered; a longer one, put there otherwise, is
    // shown cut.
    size_t length = std::min<size_t>(text.size(), std::numeric_limits<quint16>::max());
    while (length < text.size() && length > 0 && (quint8(text[length]) & 0xC0) == 0x80) {
        --length; // never in the middle of a character
    }
    bytes_.append(text.substr(0, length));
    return quint16(length);
}

std::string_view RosterTable::bytes(quint32 slot, quint32 skipped, quint32 length) const
{
    return std::string_view(bytes_).substr(rows_[slot].start + skipped, length);
}

quint32 RosterTable::length(const RosterRow &row)
{
    return quint32(row.familyName) + row.givenName + row.email + row.phone + row.sortKey + row.otherWords;
}
