// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"

#include "app/base/clock.h"
#include "app/base/error.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <functional>
#include <optional>

class Act;
class Changes;
class Database;
class Journal;
struct SeatClaim;

/// What a change of status over several rows has done (or would do), and what it has left, with the reason.
struct StatusOutcome {
    struct Skipped {
        RegistrationId id;
        QString name;
        Error reason;
        int confirmedBefore = 0; ///< without a seat left: those this very act has confirmed there before it
    };
    QList<RegistrationId> changed;
    QList<Skipped> skipped;
    QList<RegistrationId> unchanged = {}; ///< in this status already
    QHash<RegistrationId, QString> names = {}; ///< of the changed and unchanged

    /// The same rows change and the same are left for the same reasons.
    [[nodiscard]] bool isAs(const StatusOutcome &other) const;
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

    /// Registers somebody: confirmed while SeatPlan has a seat for a newcomer, else waitlisted (requested
    /// when asked so). AlreadyPlaced when the person holds a confirmed place in another session of the track
    /// and the draft does not say whether to transfer it (Full when there is no seat for it) or to wait there
    /// besides. Without an id the person is new, unless name and e-mail are those of a known one. Invalid;
    /// Duplicate with the name when active in this session and track already, or when a namesake is who may
    /// be the same, in this session or another (its number as detail) and the draft does not say whether it
    /// is somebody else; NotFound for an unknown session, track or territory. Invalid "modules" for séances
    /// of another track, "wishes" for the session itself, one named twice or one not open to the track.
    [[nodiscard]] Result<Registration> enrol(const RegistrationDraft &draft);

    /// Changes a registration and its person; moving to another session asks for a seat there, and accepts
    /// the one that is offered to them there (Full when it is gone). The status follows the wish as in
    /// changeStatus(), all or nothing. Stale when the registration or its person is no longer as it was
    /// `read`; Invalid ("presencesRecorded") when it would leave presences behind; otherwise as enrol().
    [[nodiscard]] Result<Registration> revise(
        const Registration &read, const RegistrationDraft &draft, const std::optional<StatusWish> &wish = {});

    /// Moves it to another session of its track, keeping the time of the request, and where it came from. Who
    /// has a place needs one there (Full with the reason); who waits gets it when it is free for newcomers,
    /// else waits there. Invalid ("presencesRecorded") when it would leave presences behind.
    [[nodiscard]] Result<Registration> transfer(RegistrationId id, SessionId session);
    /// The day of the first séance there, when transfer() would now give a seat to somebody who waits
    /// although it is past and late calls are not allowed; invalid otherwise. Done and taken back, as
    /// foresee().
    [[nodiscard]] Result<QDate> lateTransfer(RegistrationId id, SessionId session);
    /// The same of revise().
    [[nodiscard]] Result<QDate> lateRevision(
        const Registration &read, const RegistrationDraft &draft, const std::optional<StatusWish> &wish = {});

    /// Whether a change of status puts back what was: who had the seat a moment ago does not come after those
    /// who wait.
    enum class Passing { Forward, Back };

    /// Confirmed needs a seat (Full with the reason as detail; who does not wait yet does not pass before
    /// those who do) and no other place in the track (AlreadyPlaced), reactivating needs no twin (Duplicate),
    /// and presences allow no waiting (leaving::mayBecome());
    /// rows that cannot follow are skipped, and seats go to the rows in their turn: who waits in the order of
    /// the waiting lists, then who has asked. An offer under way is answered by it.
    [[nodiscard]] Result<StatusOutcome> changeStatus(const QList<RegistrationId> &ids,
        RegistrationStatus status, const QString &reason = {}, Passing passing = Passing::Forward);

    /// What changeStatus() would do now: done and taken back before anybody sees it, so that it cannot differ
    /// from the change itself.
    [[nodiscard]] Result<StatusOutcome> foresee(const QList<RegistrationId> &ids, RegistrationStatus status);
    /// changeStatus(), but only what was foreseen: Stale when it would be something else by now, and then
    /// nothing is done.
    [[nodiscard]] Result<StatusOutcome> changeAsForeseen(const QList<RegistrationId> &ids,
        RegistrationStatus status, const StatusOutcome &foreseen, const QString &reason = {});

private:
    [[nodiscard]] Result<Person> settlePerson(const RegistrationDraft &draft, Act &act);
    /// Duplicate when somebody of the same name whom nothing tells apart is active in that session, or who is
    /// of the same structure or has the same telephone in that track (the session's number as detail).
    [[nodiscard]] Done checkNamesakes(
        const RegistrationDraft &draft, const Person &person, const QList<Person> &namesakes);
    [[nodiscard]] Done checkDraft(const RegistrationDraft &draft);
    enum class Coming {
        Newly,
        OnlyRequested,
        ToOffered, ///< seat, held for them
    };
    [[nodiscard]] Result<RegistrationStatus> seat(
        const Registration &registration, RegistrationDraft::IfPlaced ifPlaced, Coming coming);
    /// How a registration, as it was, comes to the seat the draft asks for.
    [[nodiscard]] Result<Coming> comingBy(const Registration &registration, const RegistrationDraft &draft,
        const std::optional<StatusWish> &wish) const;
    [[nodiscard]] Done choose(const Registration &registration);
    [[nodiscard]] Done checkChoices(const Registration &registration);
    [[nodiscard]] Done tellApart(PersonId newcomer, const QList<PersonId> &others, Act &act);
    [[nodiscard]] Done stillFits(const Registration &registration, const SeatClaim &before);
    [[nodiscard]] Result<Registration> transferTo(RegistrationId id, SessionId session, Act &act);
    [[nodiscard]] Result<QDate> lateCall(
        RegistrationId id, const std::function<Result<Registration>()> &move);
    /// What keeps it from this status, when something does.
    [[nodiscard]] Result<std::optional<Error>> obstacle(
        const Registration &registration, RegistrationStatus status, Passing passing, class SeatPlans &plans);
    [[nodiscard]] Result<StatusOutcome> changeAll(const QList<RegistrationId> &ids, RegistrationStatus status,
        const QString &reason, Passing passing, const StatusOutcome *foreseen);
    [[nodiscard]] Result<StatusOutcome> changeEach(const QList<RegistrationId> &ids,
        RegistrationStatus status, const QString &reason, Passing passing, Act &act);

    Database &database_;
    Changes &changes_;
    Journal &journal_;
    Clock clock_;
};
