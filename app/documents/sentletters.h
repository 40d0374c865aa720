// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/base/id.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

class Changes;
class Database;
class Journal;

enum class SentDocument { Convocation, TravelNote, Attestation };
/// How it left the application. Whether the message was sent from there, the mail program knows.
enum class SentMeans {
    Printed,
    File, ///< a PDF
    Draft, ///< a message for the mail program
};
/// In the database.
[[nodiscard]] QString code(SentDocument document);
[[nodiscard]] QString code(SentMeans means);

/// One letter written to somebody.
struct SentLetter {
    RegistrationId registration;
    MeetingId meeting; ///< none for an attestation of a whole session
    SentDocument document = SentDocument::Convocation;
    SentMeans means = SentMeans::Printed;
    QString address = {}; ///< of a draft
    QDateTime at = {};
    QString by = {}; ///< login name
    QString told = {}; ///< what it said of the meeting; compared to know whether that has changed
    QString words = {}; ///< of the letter, as written
};

/// What was written to whom and when.
class SentLetters final
{
public:
    SentLetters(Database &database, Changes &changes, Journal &journal, Clock clock)
        : database_(database)
        , changes_(changes)
        , journal_(journal)
        , clock_(std::move(clock))
    {
    }

    /// Keeps that these letters were written now. One act, which can be taken back.
    [[nodiscard]] Done keep(const QList<SentLetter> &letters);

private:
    Database &database_;
    Changes &changes_;
    Journal &journal_;
    Clock clock_;
};

namespace sentletters
{

/// Of a meeting: the latest one of each registration.
[[nodiscard]] Result<QHash<RegistrationId, SentLetter>> latest(
    Database &database, MeetingId meeting, SentDocument document);
/// Of a registration, the latest first.
[[nodiscard]] Result<QList<SentLetter>> of(Database &database, RegistrationId registration);

} // namespace sentletters
