// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/attestation.h"

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/storage/numberedpapers.h"
#include "app/storage/numberseries.h"

#include <QSet>

class Database;

/// What certificates are about: a session's track, or one of its meetings.
struct AttestationScope {
    AttestationKind kind = AttestationKind::Session;
    SessionId session;
    TrackId track;
    MeetingId meeting; ///< of AttestationKind::Meeting

    bool operator==(const AttestationScope &) const = default;
};

/// One person of the scope: what is recorded, and what was attested.
struct AttestationCase {
    RegistrationId registration;
    QString name; ///< "ÉLOY Maëlle"
    QString sortKey;
    QString structure;
    QString email; ///< may be empty
    QList<AttestedSeance> seances; ///< with a recorded presence; none: nothing can be attested
    int expected = 0; ///< séances of the path
    int toCome = 0; ///< of these, those whose day has not come and that they did not follow elsewhere
    QList<int> toEnter; ///< numbers of those held whose presences are not all entered: not known, not missed
    qint64 number = 0; ///< of the latest one issued; 0: none
    QDateTime issuedAt;
    bool isCorrected
        = false; ///< presences, dates or hours are no longer what that one says: it holds no more
    bool isOutdated = false; ///< what it says up to its day is true, and more is known since
    /// Of that one, where it calls them otherwise than now; it holds, and can be made again as they are
    /// called.
    bool isRenamed = false; ///< name, civility or function
    QString issuedName; ///< "DUPONT Marie"
    qint64 replaces = 0; ///< of the one before it that called them otherwise; 0: none

    /// There is none that says what there is to say.
    [[nodiscard]] bool isToWrite() const { return number == 0 || isCorrected || isOutdated; }
};

/// From recorded presences to numbered certificates. One that was issued keeps its number and its words for
/// as long as the presences are what it says; once they are corrected it is cancelled by that, and a new one
/// can be issued. Taken back, the correction makes it hold again. One that was issued while the session ran,
/// or before all of it or its hours were known, stays true of its day; once more is known, the next one is a
/// new one. One made again because they are called otherwise replaces it; called as before again, that one
/// stands again.
class AttestationDesk final
{
public:
    AttestationDesk(Database &database, Clock clock)
        : database_(database)
        , clock_(std::move(clock))
    {
    }

    /// Confirmed, or with a presence recorded; in the order of names. Of a meeting also those who made it up
    /// there.
    [[nodiscard]] Result<QList<AttestationCase>> cases(const AttestationScope &scope) const;
    /// As they would be written: those issued and still true as they were, the others without a number. Whom
    /// nothing can be attested for are left out.
    /// Of `renewed`, those whose certificate calls them otherwise than now get another.
    [[nodiscard]] Result<QList<Attestation>> prepare(const AttestationScope &scope,
        const QList<RegistrationId> &registrations, const QList<RegistrationId> &renewed = {}) const;

    struct Issued {
        QList<Attestation> attestations;
        QList<qint64> fresh; ///< numbers given now
    };
    /// Numbers those of prepare() that have none, and keeps them. One transaction.
    [[nodiscard]] Result<Issued> issue(
        const AttestationScope &scope, const QList<RegistrationId> &registrations);
    /// Some of a scope.
    struct Wanted {
        AttestationScope scope;
        QList<RegistrationId> registrations;
        QList<RegistrationId> renewed = {}; ///< prepare()
    };
    using Making = numberedpapers::Making<Issued>;
    /// The same while `make` writes or prints them: what was not written is not issued
    /// (numberedpapers::issue()).
    [[nodiscard]] Result<Issued> issue(
        const QList<Wanted> &wanted, numberedpapers::Leaving leaving, const Making &make);
    using Paper = numberseries::Paper;
    /// Takes back numbers given to what was not written after all. One that may stand on some paper is not
    /// used again. Where there is none, the next certificate gets it, and the series has no hole, unless
    /// another has been issued meanwhile.
    [[nodiscard]] Done withdraw(const QList<qint64> &numbers, Paper paper = Paper::Perhaps);

    /// As issued. NotFound (subject "attestation:<number>"), Damaged.
    [[nodiscard]] Result<Attestation> attestation(qint64 number) const;

private:
    [[nodiscard]] Result<Issued> numbered(const QList<Wanted> &wanted) const;
    [[nodiscard]] Done keep(const Issued &issued);
    [[nodiscard]] Result<QList<Attestation>> written(const AttestationScope &scope,
        const QList<AttestationCase> &cases, const QSet<RegistrationId> &renewed) const;

    Database &database_;
    Clock clock_;
};
