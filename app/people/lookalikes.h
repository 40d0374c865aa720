// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people/jarowinkler.h"
#include "app/people/person.h"

#include "app/base/error.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <utility>
#include <vector>

class Database;

/// A known person who may be the one at hand. Only ever a hint: colleagues share an address, namesakes exist.
struct LookAlike {
    enum class Reason {
        SameEmail,
        SameNameAndOrganisation,
        CloseName, ///< the same or nearly, in either order
    };

    PersonId person;
    Reason reason = Reason::CloseName;
    double score = 1.0; ///< Jaro–Winkler on the folded "family given", of CloseName

    bool operator==(const LookAlike &) const = default;
};

/// "same_email", "same_name_and_organisation", "close_name": in the reports.
[[nodiscard]] QString code(LookAlike::Reason reason);

/// Everybody known, laid out so that those who look like somebody are found without comparing with each.
/// Names are compared when they share one of a few keys: a whole part and the beginning or end of the other,
/// the beginnings of both, the same words, whatever particles stand before them ("de La Fontaine",
/// "LA FONTAINE", "Fontaine", "La Fontaine (de)", "LAFONTAINE"). What two typing errors in one name make of
/// it may be missed.
class LookAlikeIndex final
{
public:
    /// Names closer than this are shown. "Dupont Aline"/"Dupond Aline" is 0.967, "Éloy Maëlle"/"Eloi Maelle"
    /// 0.964.
    static constexpr double threshold = 0.92;
    /// And so close must family name and given name each be: brothers and sisters share most of "family
    /// given". "Léo"/"Léa" is 0.822.
    static constexpr double partThreshold = 0.83;

    LookAlikeIndex();
    [[nodiscard]] static Result<LookAlikeIndex> read(Database &database);
    /// A long directory is read in pieces of `limit` people; true once everybody is there.
    [[nodiscard]] Result<bool> readPiece(Database &database, int limit);

    /// Somebody new (or known anew: what was known by this id is forgotten).
    void add(const Person &person);
    void remove(PersonId id);
    void tellApart(PersonId one, PersonId other);

    /// The people who look like this one, the surest first: same address, same name and organisation, then by
    /// score. Neither itself nor those told apart from it, where it has an id. The organisation counts by its
    /// id or its folded name.
    [[nodiscard]] QList<LookAlike> like(const Person &person) const;

    struct Pair {
        PersonId person;
        LookAlike other;
    };
    /// All who look alike, or only those of one address or of the same words in their names: these cost
    /// hardly anything to find.
    enum class Search { All, Surest };
    /// Each pair once among the people from position `from` on, `count` of them at most; size() positions
    /// in all: a long directory is looked through in pieces.
    [[nodiscard]] QList<Pair> pairs(qsizetype from, qsizetype count, Search search = Search::All) const;
    [[nodiscard]] qsizetype size() const { return qsizetype(entries_.size()); }

private:
    struct Entry {
        PersonId id; ///< none: forgotten
        QString key; ///< folded "family given", the words of each run together
        qsizetype family = 0; ///< its length in the key
        qsizetype particles = 0; ///< of which the particles it begins with
        QString email; ///< folded
        OrganisationId organisation;
        quint64 words = 0; ///< hash of all words, in no order
        quint64 bareWords = 0; ///< without the particles the family name begins with
        quint64 organisationName = 0; ///< hash of the folded name; 0 without one

        [[nodiscard]] QStringView familyPart() const { return QStringView(key).first(family); }
        [[nodiscard]] QStringView givenPart() const { return QStringView(key).sliced(family).trimmed(); }
        /// Who shares one of these has the same words, particles aside.
        template <class Blocks> void fileWords(Blocks &blocks) const
        {
            blocks.append(words);
            if (bareWords != words) {
                blocks.append(bareWords);
            }
        }
        /// "lafontaine oceane" for "de la fontaine oceane": some of the particles are part of the word.
        [[nodiscard]] bool spellsInOne(const Entry &other) const;
        void setName(const QString &foldedFamily, const QString &foldedName);
    };
    /// Somebody whose look-alikes are looked for: what is the same for every comparison.
    struct Sought {
        explicit Sought(const Entry &sought);

        const Entry &entry;
        QString turned; ///< the key, given name first
        likeness::Letters letters; ///< of the key
        likeness::Letters turnedLetters;
    };
    struct Link {
        quint64 block;
        int entry;
        int next; ///< in the same slot; -1 ends
    };

    void append(Entry entry);
    void link(quint64 block, int entry);
    void widen();
    template <class Visit> void eachIn(quint64 block, Visit visit) const;
    [[nodiscard]] static Entry entryOf(const Person &person);
    [[nodiscard]] std::optional<LookAlike> compared(const Sought &sought, int position) const;
    [[nodiscard]] bool mayBeClose(const Sought &sought, int position) const;
    [[nodiscard]] QList<LookAlike> like(const Entry &entry, qsizetype first, Search search) const;

    std::vector<Entry> entries_;
    std::vector<likeness::Letters> letters_; ///< of the keys of entries_: small, looked at far more often
    std::vector<int> slots_; ///< a power of two
    std::vector<Link> links_;
    QHash<PersonId, int> positions_;
    QSet<std::pair<PersonId, PersonId>> apart_; ///< the smaller id first
    PersonId last_; ///< up to whom readPiece() has read
    QHash<OrganisationId, quint64> organisations_; ///< hashes of folded names, while people are read
};
