// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendarimport.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/storage/database.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

constexpr int yearsAfter = 3;

/// Zones named in a text as its letters: "zone B", "Zones A, B et C", "Zone A".
bool isOfAnotherZone(const CalendarEvent &event)
{
    static const QRegularExpression zones(u"\\bzones? ([abc](?:[ ,;/]|et|[abc])*)"_s);
    const QString text = text::fold(event.summary + u" . "_s + event.location + u" . "_s + event.description);
    bool isNamed = false;
    for (auto found = zones.globalMatch(text); found.hasNext();) {
        const QString letters = found.next().captured(1);
        isNamed = true;
        if (letters.contains(u'b')) {
            return false;
        }
    }
    return isNamed;
}

bool isHoliday(const CalendarEvent &event)
{
    const QString title = text::fold(event.summary);
    return (title.contains("vacances"_L1) || title.startsWith("pont "_L1)) && !isOfAnotherZone(event);
}

/// Without the zone, which is said elsewhere: "Vacances de la Toussaint - Zone B".
QString labelOf(const CalendarEvent &event)
{
    static const QRegularExpression zone(
        u"\\s*[-–(]?\\s*zones?\\s.*$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString label = QString(event.summary).remove(zone).trimmed();
    return label.isEmpty() ? event.summary : label;
}

} // namespace

calendarimport::Horizon calendarimport::horizon(QDate today)
{
    return { today.addYears(-1), today.addYears(yearsAfter) };
}

Result<calendarimport::Report> calendarimport::holidays(
    Database &database, Changes &changes, const icalendar::Reading &reading)
{
    Report report;
    report.refused = reading.refused;
    QHash<QString, int> times;
    for (const CalendarEvent &event : reading.events) {
        times[event.uid] += int(isHoliday(event));
    }
    QList<::holidays::ImportedPeriod> periods;
    for (const CalendarEvent &event : reading.events) {
        if (!isHoliday(event)) {
            ++report.skipped;
            continue;
        }
        const QString label = labelOf(event);
        // Every year again under one UID: each year is kept.
        const QString uid = event.uid.isEmpty() ? label + event.first.toString(Qt::ISODate)
            : times.value(event.uid) > 1        ? event.uid + event.first.toString(Qt::ISODate)
                                                : event.uid;
        periods.append({ uid, { label, event.first, event.last } });
    }
    if (periods.isEmpty()) {
        return failure(Error::Kind::BadFile, u"icsHolidays"_s);
    }
    const auto kept = ::holidays::keep(database, periods);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    report.added = kept->added;
    report.updated = kept->updated;
    report.unchanged = kept->unchanged;
    Q_EMIT changes.everythingChanged();
    return report;
}

Result<calendarimport::Report> calendarimport::busy(Database &database, Changes &changes,
    BusyTime::Whose whose, const QString &name, QDate from, QDate to, const icalendar::Reading &reading)
{
    Report report;
    report.refused = reading.refused;
    if (const Done found = BusyTimes(database).find(whose, name); !found) {
        return std::unexpected(found.error());
    }
    if (reading.events.isEmpty() && reading.cancelled == 0) {
        return failure(Error::Kind::BadFile, u"icsNothing"_s); // rather the wrong file than nothing any more
    }
    const auto before = BusyTimes(database).between(from, to);
    if (!before) {
        return std::unexpected(before.error());
    }
    QList<BusyTime> known = *before;
    const QString key = text::fold(name);
    known.removeIf([&](const BusyTime &each) { return each.whose != whose || text::fold(each.name) != key; });
    const QString called = known.isEmpty() ? name : known.first().name;
    QList<BusyTime> times;
    for (const CalendarEvent &event : reading.events) {
        if (event.isTransparent) {
            ++report.skipped;
            continue;
        }
        times.append({ whose, called, event.summary, event.first, event.last, event.start, event.end });
        ++(known.removeOne(times.last()) ? report.unchanged : report.added);
    }
    // What is no longer there was moved or dropped by its owner.
    report.updated = int(std::min<qsizetype>(known.size(), report.added));
    report.added -= report.updated;
    report.removed = int(known.size()) - report.updated;
    if (const Done replaced = BusyTimes(database).replace(whose, name, from, to, times); !replaced) {
        return std::unexpected(replaced.error());
    }
    Q_EMIT changes.everythingChanged();
    return report;
}

Result<int> calendarimport::forgetHolidays(Database &database, Changes &changes)
{
    const auto gone = ::holidays::forget(database);
    if (gone && *gone > 0) {
        Q_EMIT changes.everythingChanged();
    }
    return gone;
}

Result<int> calendarimport::forgetBusy(
    Database &database, Changes &changes, BusyTime::Whose whose, const QString &name)
{
    const auto gone = BusyTimes(database).forget(whose, name);
    if (gone && *gone > 0) {
        Q_EMIT changes.everythingChanged();
    }
    return gone;
}
