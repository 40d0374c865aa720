// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetjson.h"

#include "app/base/printedmoment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{

// Ids pass as text: a JSON number would lose their last bits.
template <class IdType> IdType idFrom(const QJsonValue &value)
{
    return IdType { value.toString().toLongLong() };
}

QString textOf(qint64 value)
{
    return QString::number(value);
}

constexpr std::array orientations { u"suited", u"portrait", u"landscape" };

QJsonObject lookJson(const SheetLook &look)
{
    return { { u"function"_s, look.hasFunction }, { u"organisation"_s, look.hasOrganisation },
        { u"territory"_s, look.hasTerritory }, { u"speakers"_s, look.hasSpeakers },
        { u"row_height"_s, look.rowHeight },
        { u"orientation"_s, QString::fromUtf16(orientations.at(size_t(look.orientation))) } };
}

/// Sheets frozen before a look could be chosen have the usual one.
SheetLook lookFrom(const QJsonObject &object)
{
    SheetLook look;
    look.hasFunction = object.value("function"_L1).toBool(look.hasFunction);
    look.hasOrganisation = object.value("organisation"_L1).toBool(look.hasOrganisation);
    look.hasTerritory = object.value("territory"_L1).toBool(look.hasTerritory);
    look.hasSpeakers = object.value("speakers"_L1).toBool(look.hasSpeakers);
    look.rowHeight = std::clamp(object.value("row_height"_L1).toDouble(look.rowHeight),
        SheetLook::leastRowHeight, SheetLook::mostRowHeight);
    const QString orientation = object.value("orientation"_L1).toString();
    for (size_t i = 0; i < orientations.size(); ++i) {
        if (orientation == QStringView(orientations.at(i))) {
            look.orientation = SheetOrientation(i);
        }
    }
    return look;
}

} // namespace

QByteArray toJson(const AttendanceSheet &sheet)
{
    QJsonArray columns;
    for (const SheetColumn &column : sheet.columns) {
        columns.append(QJsonObject { { u"half_day"_s, textOf(column.halfDay.value) },
            { u"heading"_s, column.heading }, { u"hours"_s, column.hours } });
    }
    QJsonArray rows;
    for (const SheetRow &row : sheet.rows) {
        rows.append(QJsonObject { { u"registration"_s, textOf(row.registration.value) },
            { u"name"_s, row.name }, { u"function"_s, row.function }, { u"organisation"_s, row.organisation },
            { u"sort"_s, row.sortKey }, { u"note"_s, row.note }, { u"territory"_s, row.territory } });
    }
    QJsonArray waiting;
    for (const SheetWaiting &each : sheet.waiting) {
        waiting.append(QJsonObject { { u"rank"_s, each.rank }, { u"name"_s, each.name },
            { u"organisation"_s, each.organisation }, { u"since"_s, each.since } });
    }
    QJsonObject object { { u"format"_s, 1 }, { u"meeting"_s, textOf(sheet.meeting.value) },
        { u"organiser"_s, sheet.organiser }, { u"partner"_s, sheet.partner }, { u"logo"_s, sheet.logoKey },
        { u"cycle"_s, sheet.cycleTitle }, { u"session"_s, sheet.sessionTitle },
        { u"module_number"_s, sheet.moduleNumber }, { u"module_count"_s, sheet.moduleCount },
        { u"module"_s, sheet.moduleTitle }, { u"date"_s, sheet.date.toString(Qt::ISODate) },
        { u"hours"_s, sheet.hours }, { u"place"_s, sheet.place },
        { u"speakers"_s, QJsonArray::fromStringList(sheet.speakers) }, { u"columns"_s, columns },
        { u"rows"_s, rows }, { u"blank_rows"_s, sheet.blankRows }, { u"notice"_s, sheet.notice },
        { u"organiser_lines"_s, sheet.organiserLines }, { u"number"_s, textOf(sheet.number) },
        { u"first_number"_s, sheet.firstNumber }, { u"completes"_s, textOf(sheet.completes) },
        { u"look"_s, lookJson(sheet.look) }, { u"edition"_s, int(sheet.edition) },
        { u"lists_waiting"_s, sheet.listsWaiting }, { u"waiting"_s, waiting },
        { u"series"_s, sheet.series } };
    printedmoment::write(object, u"printed_at"_s, sheet.printedAt);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<AttendanceSheet> sheetFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError || object.value("format"_L1).toInt() != 1) {
        return failure(Error::Kind::Damaged, u"sheet"_s, error.errorString());
    }
    AttendanceSheet sheet;
    sheet.meeting = idFrom<MeetingId>(object.value("meeting"_L1));
    sheet.organiser = object.value("organiser"_L1).toString();
    sheet.partner = object.value("partner"_L1).toString();
    sheet.logoKey = object.value("logo"_L1).toString();
    sheet.cycleTitle = object.value("cycle"_L1).toString();
    sheet.sessionTitle = object.value("session"_L1).toString();
    sheet.moduleNumber = object.value("module_number"_L1).toInt();
    sheet.moduleCount = object.value("module_count"_L1).toInt();
    sheet.moduleTitle = object.value("module"_L1).toString();
    sheet.date = QDate::fromString(object.value("date"_L1).toString(), Qt::ISODate);
    sheet.hours = object.value("hours"_L1).toString();
    sheet.place = object.value("place"_L1).toString();
    const QJsonArray speakers = object.value("speakers"_L1).toArray();
    for (const QJsonValue speaker : speakers) {
        sheet.speakers << speaker.toString();
    }
    const QJsonArray columns = object.value("columns"_L1).toArray();
    for (const QJsonValue column : columns) {
        sheet.columns.append({ idFrom<HalfDayId>(column["half_day"_L1]), column["heading"_L1].toString(),
            column["hours"_L1].toString() });
    }
    const QJsonArray rows = object.value("rows"_L1).toArray();
    for (const QJsonValue row : rows) {
        sheet.rows.append({ idFrom<RegistrationId>(row["registration"_L1]), row["name"_L1].toString(),
            row["function"_L1].toString(), row["organisation"_L1].toString(), row["sort"_L1].toString(),
            row["note"_L1].toString(), row["territory"_L1].toString() });
    }
    sheet.look = lookFrom(object.value("look"_L1).toObject());
    // Sheets frozen before there was a second edition say none.
    sheet.edition = SheetEdition(object.value("edition"_L1).toInt(int(SheetEdition::First)));
    sheet.listsWaiting = object.value("lists_waiting"_L1).toBool();
    const QJsonArray waiting = object.value("waiting"_L1).toArray();
    for (const QJsonValue each : waiting) {
        sheet.waiting.append({ each["rank"_L1].toInt(), each["name"_L1].toString(),
            each["organisation"_L1].toString(), each["since"_L1].toString() });
    }
    sheet.series = object.value("series"_L1).toString();
    sheet.blankRows = object.value("blank_rows"_L1).toInt();
    sheet.notice = object.value("notice"_L1).toString();
    // Sheets frozen before these lines were printed say none, and are printed without them again.
    sheet.organiserLines = object.value("organiser_lines"_L1).toString();
    sheet.number = object.value("number"_L1).toString().toLongLong();
    // Sheets frozen before additions could be printed say neither.
    sheet.firstNumber = object.value("first_number"_L1).toInt(1);
    sheet.completes = object.value("completes"_L1).toString().toLongLong();
    sheet.printedAt = printedmoment::read(object, u"printed_at"_s);
    return sheet;
}
