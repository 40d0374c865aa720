// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/announcement.h"

#include "app/attendance/sheetcontent.h"
#include "app/documents/kit.h"
#include "app/documents/letterfields.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/statement.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace
{

using IsOutdatedLetter = std::function<bool(const SentLetter &)>;
using IsOutdatedSheet = std::function<bool(const AttendanceSheet &)>;

Result<QList<Announcement::Letter>> letters(
    Database &database, MeetingId meeting, const IsOutdatedLetter &isOutdated)
{
    const auto convoked = sentletters::latest(database, meeting, SentDocument::Convocation);
    const auto expected = RegistrationStore(database).expectedAt(meeting);
    if (!convoked || !expected) {
        return std::unexpected(convoked ? expected.error() : convoked.error());
    }
    QSet<RegistrationId> awaited;
    for (const Registration &each : *expected) {
        awaited.insert(each.id);
    }
    QList<Announcement::Letter> found;
    const Done read = Statement(database,
        u"SELECT r.id, p.family_name, p.given_name FROM registration r JOIN person p ON p.id = r.person_id"
        " WHERE r.id IN (SELECT registration_id FROM sent_letter WHERE meeting_id = :meeting)"
        " ORDER BY p.sort_key, r.id"_s)
                          .bind(u":meeting"_s, meeting)
                          .each([&](const Row &row) {
                              const auto id = row.id<RegistrationId>(0);
                              const auto letter = convoked->constFind(id);
                              if (letter != convoked->constEnd() && isOutdated(*letter)) {
                                  found.append({ names::display(row.text(1), row.text(2)), letter->at,
                                      awaited.contains(id) });
                              }
                          });
    return read ? Result<QList<Announcement::Letter>>(found) : std::unexpected(read.error());
}

Result<QList<PrintedSheet>> sheets(Database &database, MeetingId meeting, const IsOutdatedSheet &isOutdated)
{
    const SheetStore store(database);
    const auto printed = store.ofMeeting(meeting);
    if (!printed) {
        return std::unexpected(printed.error());
    }
    QList<PrintedSheet> found;
    for (const PrintedSheet &each : *printed) {
        const auto sheet = store.sheet(each.number);
        if (!sheet) {
            return std::unexpected(sheet.error());
        }
        if (isOutdated(*sheet)) {
            found.prepend(each);
        }
        if (!each.isAddition()) {
            break; // those before it were printed again already
        }
    }
    return found;
}

Result<Announcement> outdated(Database &database, MeetingId meeting, const IsOutdatedLetter &isOutdatedLetter,
    const IsOutdatedSheet &isOutdatedSheet)
{
    auto written = letters(database, meeting, isOutdatedLetter);
    if (!written) {
        return std::unexpected(written.error());
    }
    auto printed = sheets(database, meeting, isOutdatedSheet);
    if (!printed) {
        return std::unexpected(printed.error());
    }
    return Announcement { .letters = *std::move(written), .sheets = *std::move(printed), .meetings = 1 };
}

/// In whole words: "séance 12" does not say "séance 1".
bool says(const QString &text, const QString &value)
{
    const auto isInWord = [&](qsizetype position) { return text.at(position).isLetterOrNumber(); };
    for (qsizetype at = text.indexOf(value, 0, Qt::CaseInsensitive); at >= 0;
        at = text.indexOf(value, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + value.size();
        if ((at == 0 || !isInWord(at - 1)) && (end == text.size() || !isInWord(end))) {
            return true;
        }
    }
    return false;
}

/// What letters may say of the first meeting that is not so of the second, as they would write it.
QStringList noLongerTrue(const Meeting &stored, const Meeting &renamed)
{
    LetterValues were;
    LetterValues are;
    letterfields::addMeeting(were, stored, {}, nullptr);
    letterfields::addMeeting(are, renamed, {}, nullptr);
    QStringList values;
    for (auto each = were.cbegin(); each != were.cend(); ++each) {
        if (!each.value().isEmpty() && are.value(each.key()) != each.value()) {
            values.append(each.value());
        }
    }
    return values;
}

} // namespace

Result<Announcement> announcement::outdatedBy(Database &database, const Meeting &planned)
{
    const QString now = kit::told(planned);
    return outdated(
        database, planned.id, [&](const SentLetter &letter) { return letter.told != now; },
        [&](const AttendanceSheet &sheet) { return !sheetcontent::isPlannedAs(sheet, planned); });
}

Result<Announcement> announcement::misnamedBy(
    Database &database, const Meeting &stored, const Meeting &renamed)
{
    const QStringList wrong = noLongerTrue(stored, renamed);
    if (wrong.isEmpty()) {
        return Announcement();
    }
    // Of a letter whose words are not known it cannot be told: rather once too often.
    const auto isMisnamed = [&](const SentLetter &letter) {
        return letter.words.isEmpty()
            || std::ranges::any_of(wrong, [&](const QString &value) { return says(letter.words, value); });
    };
    return outdated(database, stored.id, isMisnamed,
        [&](const AttendanceSheet &sheet) { return !sheetcontent::isNamedAs(sheet, renamed); });
}
