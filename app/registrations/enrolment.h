// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"

#include "app/base/clock.h"
#include "app/base/error.h"

#include <QList>

class Act;
class Changes;
class Database;
class Journal;

/// What a change of status over several rows has done, and what it has left, with the reason.
struct StatusOutcome {
    struct Skipped {
        RegistrationId id;
        QString name;
        Error reason;
    };
    QList<RegistrationId> changed;
    QList<Skipped> skipped;
};

/// The status a form asks for besides its other changes.
struct StatusWish {
    RegistrationStatus status = RegistrationStatus::Requested;
    QString reason; ///< of a cancellation or refusal
};

/// What a coordinator can do with registrations. Each verb is one transaction and one act of the journal;
/// changes are told after its commit.
class Enrolment final
{
public:
    Enrolment(Database &database, Changes &changes, Journal &journal, Clock clock)
        : database_(database)
        , changes_(changes)
        , journal_(journal)
        , clock_(std::move(clock))
    {
    }

    /// Registers somebody: confirmed while seats are free and nobody waits, else waitlisted (requested when
    /// asked so). Without an id the person is new, unless name and e-mail are those of a known one. Invalid;
    /// Duplicate with the name when active in this session and track already; NotFound for an unknown
    /// session, track or territory.
    [[nodiscard]] Result<Registration> enrol(const RegistrationDraft &draft);

    /// Changes a registration and its person; moving to another session asks for a seat there. The status
    /// follows the wish as in changeStatus(), all or nothing. Stale when the registration or its person is no
    /// longer as it was `read`; otherwise as enrol().
    [[nodiscard]] Result<Registration> revise(
        const Registration &read, const RegistrationDraft &draft, const std::optional<StatusWish> &wish = {});

    /// Confirmed needs a free seat (Full), reactivating needs no twin (Duplicate); rows that cannot follow
    /// are skipped.
    [[nodiscard]] Result<StatusOutcome> changeStatus(
        const QList<RegistrationId> &ids, RegistrationStatus status, const QString &reason = {});

private:
    [[nodiscard]] Result<Person> settlePerson(const RegistrationDraft &draft, Act &act);
    [[nodiscard]] Done checkDraft(const RegistrationDraft &draft);
    [[nodiscard]] Result<RegistrationStatus> seat(SessionId session, TrackId track, bool onlyRequested);
    [[nodiscard]] Result<StatusOutcome> changeEach(
        const QList<RegistrationId> &ids, RegistrationStatus status, const QString &reason, Act &act);

    Database &database_;
    Changes &changes_;
    Journal &journal_;
    Clock clock_;
};
