// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/lookalikes.h"

#include "app/base/textfold.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/territories/organisationkey.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace
{

enum class Block : size_t { Email = 1, Family, FamilyEnd, Given, GivenEnd, Beginnings };

using Blocks = QVarLengthArray<quint64, 8>;

quint64 blockOf(Block kind, QStringView one, QStringView other = {})
{
    constexpr size_t spread = 0x9E3779B97F4A7C15; // the golden ratio: neighbours part
    size_t hash = qHash(one, size_t(kind) * spread);
    hash = qHash(other, hash ^ (hash >> 32));
    return hash;
}

/// The keys under which a name is filed. A wrong letter in one part leaves the other part whole, and either
/// the beginning or the end of its own.
void fileName(Blocks &blocks, QStringView family, QStringView given)
{
    blocks.append(blockOf(Block::Family, family, given.left(1)));
    blocks.append(blockOf(Block::FamilyEnd, family, given.right(2)));
    if (!given.isEmpty()) {
        blocks.append(blockOf(Block::Given, given, family.left(2)));
        blocks.append(blockOf(Block::GivenEnd, given, family.right(2)));
    }
    blocks.append(blockOf(Block::Beginnings, family.left(4), given.left(3)));
}

QString turned(QStringView family, QStringView given)
{
    return given.isEmpty() ? family.toString() : given.toString() + u' ' + family.toString();
}

std::pair<PersonId, PersonId> inOrder(PersonId one, PersonId other)
{
    return std::minmax({ one, other });
}

bool isSurer(const LookAlike &one, const LookAlike &other)
{
    return one.reason != other.reason ? one.reason < other.reason
        : one.score != other.score    ? one.score > other.score
                                      : one.person < other.person;
}

} // namespace

QString code(LookAlike::Reason reason)
{
    switch (reason) {
    case LookAlike::Reason::SameEmail:
        return u"same_email"_s;
    case LookAlike::Reason::SameNameAndOrganisation:
        return u"same_name_and_organisation"_s;
    case LookAlike::Reason::CloseName:
        return u"close_name"_s;
    }
    Q_UNREACHABLE();
}

LookAlikeIndex::LookAlikeIndex()
    : slots_(1024, -1)
{
}

Result<LookAlikeIndex> LookAlikeIndex::read(Database &database)
{
    LookAlikeIndex index;
    const auto all = index.readPiece(database, std::numeric_limits<int>::max());
    return all ? Result<LookAlikeIndex>(std::move(index)) : std::unexpected(all.error());
}

Result<bool> LookAlikeIndex::readPiece(Database &database, int limit)
{
    if (!last_.isValid()) {
        const Done named
            = Statement(database, u"SELECT id, name_key FROM organisation"_s).each([&](const Row &row) {
                  organisations_.insert(
                      row.id<OrganisationId>(0), qHash(organisationKey(row.text(1)), 0) | 1);
              });
        const Done parted
            = Statement(database, u"SELECT person_id, other_id FROM person_told_apart"_s)
                  .each([&](const Row &row) { tellApart(row.id<PersonId>(0), row.id<PersonId>(1)); });
        if (!named || !parted) {
            return std::unexpected(named ? parted.error() : named.error());
        }
    }
    int count = 0;
    const Done filed = Statement(database,
        u"SELECT id, family_name, name_key, email_key, organisation_id FROM person WHERE id > :after"
        " ORDER BY id LIMIT :limit"_s)
                           .bind(u":after"_s, QVariant(last_.value))
                           .bind(u":limit"_s, std::optional(limit))
                           .each([&](const Row &row) {
                               Entry entry;
                               entry.id = row.id<PersonId>(0);
                               entry.setName(text::fold(row.text(1)), row.text(2));
                               entry.email = row.text(3);
                               entry.organisation = row.id<OrganisationId>(4);
                               entry.organisationName = organisations_.value(entry.organisation);
                               last_ = entry.id;
                               append(std::move(entry));
                               ++count;
                           });
    if (!filed) {
        return std::unexpected(filed.error());
    }
    if (count < limit) {
        organisations_.clear();
    }
    return count < limit;
}

bool LookAlikeIndex::Entry::spellsInOne(const Entry &other) const
{
    const qsizetype more = other.family - family;
    return more > 0 && more <= other.particles && other.familyPart().endsWith(familyPart())
        && other.givenPart() == givenPart();
}

void LookAlikeIndex::add(const Person &person)
{
    remove(person.id);
    append(entryOf(person));
}

void LookAlikeIndex::remove(PersonId id)
{
    if (const auto at = positions_.constFind(id); at != positions_.constEnd()) {
        entries_[size_t(*at)].id = {};
        positions_.erase(at);
    }
}

void LookAlikeIndex::tellApart(PersonId one, PersonId other)
{
    apart_.insert(inOrder(one, other));
}

void LookAlikeIndex::append(Entry entry)
{
    const int position = int(entries_.size());
    positions_.insert(entry.id, position);
    Blocks blocks;
    fileName(blocks, entry.familyPart(), entry.givenPart());
    entry.fileWords(blocks);
    if (!entry.email.isEmpty()) {
        blocks.append(blockOf(Block::Email, entry.email));
    }
    letters_.push_back(likeness::Letters::of(entry.key));
    entries_.push_back(std::move(entry));
    for (const quint64 block : blocks) {
        link(block, position);
    }
}

void LookAlikeIndex::link(quint64 block, int entry)
{
    if (links_.size() >= slots_.size()) {
        widen();
    }
    int &slot = slots_[size_t(block) & (slots_.size() - 1)];
    links_.push_back({ block, entry, slot });
    slot = int(links_.size()) - 1;
}

void LookAlikeIndex::widen()
{
    // What is filed together lies together from now on: walking through a common name's people is not a
    // jump through memory for each of them.
    std::vector<Link> ordered;
    ordered.reserve(links_.size() * 2);
    for (const int slot : slots_) {
        for (int at = slot; at >= 0; at = links_[size_t(at)].next) {
            ordered.push_back(links_[size_t(at)]);
        }
    }
    links_ = std::move(ordered);
    slots_.assign(slots_.size() * 2, -1);
    for (size_t i = 0; i < links_.size(); ++i) {
        int &slot = slots_[size_t(links_[i].block) & (slots_.size() - 1)];
        links_[i].next = slot;
        slot = int(i);
    }
}

template <class Visit> void LookAlikeIndex::eachIn(quint64 block, Visit visit) const
{
    for (int at = slots_[size_t(block) & (slots_.size() - 1)]; at >= 0; at = links_[size_t(at)].next) {
        if (links_[size_t(at)].block == block) {
            visit(links_[size_t(at)].entry);
        }
    }
}

LookAlikeIndex::Sought::Sought(const Entry &sought)
    : entry(sought)
    , turned(::turned(sought.familyPart(), sought.givenPart()))
    , letters(likeness::Letters::of(sought.key))
    , turnedLetters(likeness::Letters::of(turned))
{
}

/// Thousands may share a common given name and the beginning of a family name: most have too many other
/// letters to be close, in either order of the parts, and are not worth comparing.
bool LookAlikeIndex::mayBeClose(const Sought &sought, int position) const
{
    const likeness::Letters &known = letters_[size_t(position)];
    return likeness::jaroWinklerAtMost(sought.letters, known) >= threshold
        || likeness::jaroWinklerAtMost(sought.turnedLetters, known) >= threshold;
}

std::optional<LookAlike> LookAlikeIndex::compared(const Sought &sought, int position) const
{
    const Entry &entry = sought.entry;
    const Entry &known = entries_[size_t(position)];
    const likeness::Letters &knownLetters = letters_[size_t(position)];
    if (!known.id.isValid() || known.id == entry.id) {
        return std::nullopt;
    }
    if (!apart_.isEmpty() && entry.id.isValid() && apart_.contains(inOrder(entry.id, known.id))) {
        return std::nullopt;
    }
    if (!entry.email.isEmpty() && entry.email == known.email) {
        return LookAlike { known.id, LookAlike::Reason::SameEmail };
    }
    if (entry.key.isEmpty()) {
        return std::nullopt;
    }
    if (entry.key == known.key) {
        const bool together = (entry.organisation.isValid() && entry.organisation == known.organisation)
            || (entry.organisationName != 0 && entry.organisationName == known.organisationName);
        return LookAlike { known.id,
            together ? LookAlike::Reason::SameNameAndOrganisation : LookAlike::Reason::CloseName };
    }
    const auto close
        = [&](QStringView family, QStringView given, QStringView key, const likeness::Letters &letters) {
              const QStringView knownGiven = known.givenPart();
              if (likeness::jaroWinklerAtMost(letters, knownLetters) < threshold
                  || likeness::jaroWinkler(family, known.familyPart()) < partThreshold
                  || (!given.isEmpty() && !knownGiven.isEmpty()
                      && likeness::jaroWinkler(given, knownGiven) < partThreshold)) {
                  return 0.0;
              }
              return likeness::jaroWinkler(key, known.key);
          };
    double score = close(entry.familyPart(), entry.givenPart(), entry.key, sought.letters);
    if (score < threshold && !entry.givenPart().isEmpty()) {
        score = sought.turned == known.key
            ? 1.0
            : close(entry.givenPart(), entry.familyPart(), sought.turned, sought.turnedLetters);
    }
    if (score < threshold && entry.words == known.words) {
        score = 1.0;
    }
    if (score < threshold
        && (entry.bareWords == known.bareWords || entry.spellsInOne(known) || known.spellsInOne(entry))) {
        score = std::max(threshold, likeness::jaroWinkler(entry.key, known.key));
    }
    return score < threshold ? std::nullopt
                             : std::optional(LookAlike { known.id, LookAlike::Reason::CloseName, score });
}

QList<LookAlike> LookAlikeIndex::like(const Person &person) const
{
    return like(entryOf(person), 0, Search::All);
}

QList<LookAlike> LookAlikeIndex::like(const Entry &entry, qsizetype first, Search search) const
{
    Blocks names;
    Blocks sure; // whoever shares one of these looks like the entry, however the names are spelt
    if (!entry.key.isEmpty()) {
        const QStringView family = entry.familyPart();
        const QStringView given = entry.givenPart();
        if (search == Search::All) {
            fileName(names, family, given);
            if (!given.isEmpty()) {
                fileName(names, given, family);
            }
        }
        entry.fileWords(sure);
    }
    if (!entry.email.isEmpty()) {
        sure.append(blockOf(Block::Email, entry.email));
    }
    QVarLengthArray<int, 512> candidates;
    for (const quint64 block : sure) {
        eachIn(block, [&](int candidate) {
            if (candidate >= first) {
                candidates.append(candidate);
            }
        });
    }
    const Sought sought(entry);
    for (const quint64 block : names) {
        eachIn(block, [&](int candidate) {
            if (candidate >= first && mayBeClose(sought, candidate)) {
                candidates.append(candidate);
            }
        });
    }
    std::ranges::sort(candidates);
    const auto repeated = std::ranges::unique(candidates);
    candidates.erase(repeated.begin(), repeated.end());
    QList<LookAlike> found;
    for (const int candidate : candidates) {
        if (const auto alike = compared(sought, candidate)) {
            found.append(*alike);
        }
    }
    std::ranges::sort(found, isSurer);
    return found;
}

QList<LookAlikeIndex::Pair> LookAlikeIndex::pairs(qsizetype from, qsizetype count, Search search) const
{
    QList<Pair> found;
    const qsizetype end = std::min(size(), from + count);
    for (qsizetype i = std::max<qsizetype>(0, from); i < end; ++i) {
        const Entry &entry = entries_[size_t(i)];
        if (!entry.id.isValid()) {
            continue;
        }
        for (const LookAlike &other : like(entry, i + 1, search)) {
            found.append({ entry.id, other });
        }
    }
    return found;
}
