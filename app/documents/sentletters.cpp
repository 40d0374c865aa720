// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/sentletters.h"

#include "app/changes.h"
#include "app/journal/journal.h"
#include "app/journal/loginname.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{

// In the order of the enumerations; written in databases, so never changed.
constexpr std::array documents { u"convocation", u"travel_note", u"attestation" };
constexpr std::array means { u"printed", u"file", u"draft" };

template <class Names> int positionOf(const Names &names, const QString &code)
{
    const auto found
        = std::ranges::find_if(names, [&](const char16_t *name) { return QStringView(name) == code; });
    return found == names.end() ? 0 : int(found - names.begin());
}

#define SENT_COLUMNS                                                                                         \
    "SELECT registration_id, meeting_id, document, means, address, sent_at, sent_by, told, words"            \
    " FROM sent_letter "

SentLetter readLetter(const Row &row)
{
    return { .registration = row.id<RegistrationId>(0),
        .meeting = row.id<MeetingId>(1),
        .document = SentDocument(positionOf(documents, row.text(2))),
        .means = SentMeans(positionOf(means, row.text(3))),
        .address = row.text(4),
        .at = row.moment(5),
        .by = row.text(6),
        .told = row.text(7),
        .words = row.text(8) };
}

} // namespace

QString code(SentDocument document)
{
    return QString::fromUtf16(documents.at(size_t(document)));
}

QString code(SentMeans way)
{
    return QString::fromUtf16(means.at(size_t(way)));
}

Done SentLetters::keep(const QList<SentLetter> &letters)
{
    if (letters.isEmpty()) {
        return {};
    }
    return writing(database_, [&]() -> Done {
        const auto first = RegistrationStore(database_).registration(letters.first().registration);
        if (!first) {
            return std::unexpected(first.error());
        }
        Act act(journal_, ActKind::SendLetters);
        QSet<RegistrationId> about;
        for (const SentLetter &letter : letters) {
            if (about.contains(letter.registration)) {
                continue;
            }
            about.insert(letter.registration);
            if (const Done touched = act.touch(Entity(letter.registration)); !touched) {
                return touched;
            }
        }
        Statement add(database_,
            u"INSERT INTO sent_letter (registration_id, id, meeting_id, document, means, address, sent_at,"
            " sent_by, told, words) VALUES (:registration, :id, :meeting, :document, :means, :address, :at,"
            " :by, :told, :words)"_s);
        for (const SentLetter &letter : letters) {
            const auto kept = add.bind(u":registration"_s, letter.registration)
                                  .bind(u":id"_s, newId<Id<struct SentLetterTag>>())
                                  .bind(u":meeting"_s, letter.meeting)
                                  .bind(u":document"_s, code(letter.document))
                                  .bind(u":means"_s, code(letter.means))
                                  .bindText(u":address"_s, letter.address)
                                  .bind(u":at"_s, clock_())
                                  .bind(u":by"_s, loginName())
                                  .bindText(u":told"_s, letter.told)
                                  .bindText(u":words"_s, letter.words)
                                  .run();
            if (!kept) {
                return std::unexpected(kept.error());
            }
        }
        database_.afterCommit(changes_,
            [this, about] { Q_EMIT changes_.registrationsChanged({ about.begin(), about.end() }); });
        return act.finish(names::addressed(first->person), int(about.size()));
    });
}

Result<QHash<RegistrationId, SentLetter>> sentletters::latest(
    Database &database, MeetingId meeting, SentDocument document)
{
    QHash<RegistrationId, SentLetter> found;
    const Done read = Statement(database,
        u"" SENT_COLUMNS "WHERE meeting_id = :meeting AND document = :document ORDER BY sent_at, id"_s)
                          .bind(u":meeting"_s, meeting)
                          .bind(u":document"_s, code(document))
                          .each([&](const Row &row) {
                              const SentLetter letter = readLetter(row);
                              found.insert(letter.registration, letter);
                          });
    if (!read) {
        return std::unexpected(read.error());
    }
    return found;
}

Result<QList<SentLetter>> sentletters::of(Database &database, RegistrationId registration)
{
    return Statement(
        database, u"" SENT_COLUMNS "WHERE registration_id = :registration ORDER BY sent_at DESC, id DESC"_s)
        .bind(u":registration"_s, registration)
        .list(readLetter);
}
