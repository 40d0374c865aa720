// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/rowreason.h"
#include "app/people/person.h"
#include "app/registrations/registration.h"

#include <QHash>
#include <QList>

#include <utility>

class Database;

/// Everybody in the directory and in the rows read so far, by marks of their folded name, address and
/// structure: an import of a hundred thousand rows asks the database once.
class ImportPeople final
{
public:
    /// Marks of the folded name, of the address and of the folded structure, by which people are looked up.
    struct Key {
        quint64 name = 0;
        quint64 email = 0; ///< 0: none
        quint64 organisation = 0; ///< 0: none

        [[nodiscard]] bool isOfStructure(const Key &other) const
        {
            return organisation != 0 && organisation == other.organisation;
        }
        bool operator==(const Key &) const = default;
    };
    [[nodiscard]] static Key keyOf(const Person &person);

    using Group = std::pair<SessionId, TrackId>;
    struct Somebody {
        PersonId id;
        Key key;
        RegistrationId registration; ///< the latest, in any track
        int row = 0; ///< of the file, when they came with it
        int before = -1; ///< of the same name
        int beforeByEmail = -1;
    };
    /// A registration that holds or waits for a seat.
    struct Held {
        RegistrationId registration;
        RegistrationStatus status = RegistrationStatus::Requested;
        int row = 0; ///< of the file, when it came with it
    };

    /// Those of the directory; as many as `rows` may be added without memory for twice as many.
    [[nodiscard]] Done load(Database &database, qsizetype rows);

    /// Same folded name and same address: certainly the same. -1 when there is nobody.
    [[nodiscard]] int same(const Key &key) const;
    [[nodiscard]] int sameName(const Key &key) const;
    [[nodiscard]] int sameNameAndOrganisation(const Key &key) const;
    [[nodiscard]] int sameEmail(const Key &key) const;
    /// Of those of the directory.
    [[nodiscard]] QHash<PersonId, int> indexes() const;
    [[nodiscard]] const Somebody &at(int index) const { return people_.at(index); }

    [[nodiscard]] int add(PersonId id, const Key &key, int row);
    /// A row has changed their name, address or structure: the rows after it find them by these.
    void revise(int index, const Key &key);
    /// nullptr when there is none.
    [[nodiscard]] const Held *held(int index, const Group &group) const;
    /// A confirmed place in another session of the track.
    struct Place {
        SessionId session;
        RegistrationId registration; ///< none when that one is of the same file, not yet written
        int row = 0; ///< of the file, when it came with it
    };
    [[nodiscard]] std::optional<Place> placedElsewhere(int index, const Group &group) const;
    void hold(int index, const Group &group, const Held &held);
    void release(int index, const Group &group) { held_.remove({ index, group }); }
    /// The latest that was cancelled or refused; nullptr when there is none.
    [[nodiscard]] const ClosedRegistration *closed(int index, const Group &group) const;
    /// This one, unless its person has registered anew; nullptr when it is not closed.
    [[nodiscard]] const ClosedRegistration *closed(RegistrationId registration) const;

private:
    struct Closed {
        int index = -1;
        Group group;
        ClosedRegistration what;
    };

    [[nodiscard]] Done loadRegistrations(Database &database, const QHash<PersonId, int> &indexes);
    [[nodiscard]] Done loadClosed(Database &database, const QHash<PersonId, int> &indexes);
    void insert(const Somebody &somebody);
    void link(int index);
    void unlink(QHash<quint64, int> &latest, int Somebody::*before, quint64 mark, int index);

    QList<Somebody> people_;
    QHash<quint64, int> byName_; ///< the latest of each
    QHash<quint64, int> byEmail_;
    QHash<std::pair<int, Group>, Held> held_;
    QList<Group> groups_; ///< in which somebody holds something
    QHash<RegistrationId, Closed> closed_;
    QHash<std::pair<int, Group>, RegistrationId> closedIn_;
};
