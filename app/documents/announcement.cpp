// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/announcement.h"

#include "app/attendance/sheetcontent.h"
#include "app/documents/kit.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/statement.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace
{

Result<QList<Announcement::Letter>> letters(Database &database, const Meeting &planned)
{
    const auto convoked = sentletters::latest(database, planned.id, SentDocument::Convocation);
    const auto expected = RegistrationStore(database).expectedAt(planned.id);
    if (!convoked || !expected) {
        return std::unexpected(convoked ? expected.error() : convoked.error());
    }
    QSet<RegistrationId> awaited;
    for (const Registration &each : *expected) {
        awaited.insert(each.id);
    }
    const QString now = kit::told(planned);
    QList<Announcement::Letter> found;
    const Done read = Statement(database,
        u"SELECT r.id, p.family_name, p.given_name FROM registration r JOIN person p ON p.id = r.person_id"
        " WHERE r.id IN (SELECT registration_id FROM sent_letter WHERE meeting_id = :meeting)"
        " ORDER BY p.sort_key, r.id"_s)
                          .bind(u":meeting"_s, planned.id)
                          .each([&](const Row &row) {
                              const auto id = row.id<RegistrationId>(0);
                              const auto letter = convoked->constFind(id);
                              if (letter != convoked->constEnd() && letter->told != now) {
                                  found.append({ names::display(row.text(1), row.text(2)), letter->at,
                                      awaited.contains(id) });
                              }
                          });
    return read ? Result<QList<Announcement::Letter>>(found) : std::unexpected(read.error());
}

Result<QList<PrintedSheet>> sheets(Database &database, const Meeting &planned)
{
    const SheetStore store(database);
    const auto printed = store.ofMeeting(planned.id);
    if (!printed) {
        return std::unexpected(printed.error());
    }
    QList<PrintedSheet> found;
    for (const PrintedSheet &each : *printed) {
        const auto sheet = store.sheet(each.number);
        if (!sheet) {
            return std::unexpected(sheet.error());
        }
        if (!sheetcontent::isPlannedAs(*sheet, planned)) {
            found.prepend(each);
        }
        if (!each.isAddition()) {
            break; // those before it were printed again already
        }
    }
    return found;
}

} // namespace

Result<Announcement> announcement::outdatedBy(Database &database, const Meeting &planned)
{
    auto written = letters(database, planned);
    if (!written) {
        return std::unexpected(written.error());
    }
    auto printed = sheets(database, planned);
    if (!printed) {
        return std::unexpected(printed.error());
    }
    return Announcement { *std::move(written), *std::move(printed) };
}
