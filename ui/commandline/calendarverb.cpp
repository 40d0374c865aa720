// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendarimport.h"
#include "app/exchange/meetingcalendar.h"
#include "app/storage/transaction.h"
#include "ui/commandline/knownname.h"
#include "ui/commandline/openworkspace.h"
#include "ui/commandline/programmechoice.h"
#include "ui/commandline/table.h"
#include "ui/commandline/verbs.h"
#include "ui/words/calendarimportwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

struct Owner {
    BusyTime::Whose whose = BusyTime::Whose::Place;
    QString name;
};

/// Whose calendar it is: exactly one of --place and --speaker.
Outcome<Owner> ownerOf(const Arguments &arguments)
{
    const bool isPlace = arguments.has(u"place"_s);
    if (isPlace == arguments.has(u"speaker"_s)) {
        return wrongUsage(Text::tr("--as busy attend --place LIEU ou --speaker NOM"));
    }
    return isPlace ? Owner { BusyTime::Whose::Place, arguments.value(u"place"_s) }
                   : Owner { BusyTime::Whose::Speaker, arguments.value(u"speaker"_s) };
}

/// Whether a track that is chosen has a séance of this number.
bool hasSeance(const ProgrammeChoice &programme, int number)
{
    const QList<Track> tracks = programme.track ? QList { *programme.track }
        : programme.cycle                       ? programme.cycle->tracks
                                                : QList<Track>();
    return std::ranges::any_of(tracks,
        [&](const Track &track) { return std::ranges::count(track.modules, number, &Module::number) > 0; });
}

/// A session, a track or a séance is one of a cycle, the most recent unless another is named, as for all
/// verbs.
bool isOfOneCycle(const Arguments &arguments)
{
    return std::ranges::any_of(QStringList { u"cycle"_s, u"session"_s, u"track"_s, u"meeting"_s },
        [&](const QString &option) { return arguments.has(option); });
}

QByteArray json(const calendarimport::Report &report)
{
    QJsonArray refusedEvents;
    for (const icalendar::Refused &each : report.refused) {
        refusedEvents.append(QJsonObject { { u"event"_s, each.number }, { u"summary"_s, each.summary },
            { u"reason"_s, words::refusedEvent(each) } });
    }
    QJsonArray leftAside;
    for (const icalendar::LeftAside &each : report.leftAside) {
        leftAside.append(QJsonObject { { u"summary"_s, each.summary },
            { u"date"_s, each.first.toString(Qt::ISODate) }, { u"reason"_s, words::leftAside(each) } });
    }
    QJsonArray openEnds;
    for (const calendarimport::OpenEnd &each : report.openEnds) {
        openEnds.append(
            QJsonObject { { u"summary"_s, each.label }, { u"first"_s, each.first.toString(Qt::ISODate) },
                { u"last"_s, each.last.toString(Qt::ISODate) } });
    }
    const QJsonValue followedTo = report.followedTo.isValid()
        ? QJsonValue(report.followedTo.toString(Qt::ISODate))
        : QJsonValue(QJsonValue::Null);
    return QJsonDocument(QJsonObject { { u"added"_s, report.added }, { u"updated"_s, report.updated },
                             { u"unchanged"_s, report.unchanged }, { u"removed"_s, report.removed },
                             { u"known_before"_s, report.before }, { u"known_after"_s, report.after },
                             { u"skipped"_s, leftAside.size() }, { u"skipped_events"_s, leftAside },
                             { u"rejected"_s, refusedEvents }, { u"open_ends"_s, openEnds },
                             { u"followed_to"_s, followedTo } })
        .toJson();
}

} // namespace

Outcome<> verbs::exportCalendar(const Arguments &arguments, QTextStream &out)
{
    const QString output = arguments.value(u"output"_s);
    if (!output.endsWith(".ics"_L1, Qt::CaseInsensitive)) {
        return wrongUsage(Text::tr("--output attend un nom de fichier qui finit par .ics"));
    }
    const auto number = arguments.number(u"meeting"_s, 1, std::numeric_limits<int>::max());
    if (!number) {
        return std::unexpected(number.error());
    }
    const auto workspace = openWorkspaceToWrite(arguments, output);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    Database &database = (*workspace)->database();
    const auto programme = ProgrammeChoice::read(database, arguments);
    if (!programme) {
        return std::unexpected(programme.error());
    }
    meetingcalendar::Choice choice;
    if (programme->cycle && isOfOneCycle(arguments)) {
        choice.filter.cycle = programme->cycle->id;
    }
    choice.filter.session = programme->session ? std::optional(programme->session->id) : std::nullopt;
    choice.filter.track = programme->track ? std::optional(programme->track->id) : std::nullopt;
    if (*number && !hasSeance(*programme, **number)) {
        return refused(Text::tr(
            "Il n’y a pas de séance %1\u202f; les séances se comptent à partir de 1 dans chaque parcours.")
                .arg(**number));
    }
    choice.filter.moduleNumber = *number;
    if (arguments.has(u"speaker"_s)) {
        const auto speaker = knownName(database, BusyTime::Whose::Speaker, arguments.value(u"speaker"_s));
        if (!speaker) {
            return std::unexpected(speaker.error());
        }
        choice.filter.speaker = *speaker;
    }
    const auto written = meetingcalendar::write(database, choice, output, (*workspace)->clock()());
    if (!written) {
        return refused(written.error());
    }
    out << DataTable::objectToJson({ u"output"_s, u"meetings"_s }, { output, qint64(*written) }) << '\n';
    return {};
}

Outcome<> verbs::importCalendar(const Arguments &arguments, QTextStream &out)
{
    const QString as = arguments.value(u"as"_s);
    if (as != "holidays"_L1 && as != "busy"_L1) {
        return wrongUsage(Text::tr("--as attend holidays ou busy, et non «\u00a0%1\u00a0»").arg(as));
    }
    const bool isBusy = as == "busy"_L1;
    for (const QString &other : { u"audience"_s, u"session"_s, u"cycle"_s, u"mapping"_s, u"rejects"_s }) {
        if (arguments.has(other)) {
            return wrongUsage(Text::tr("--%1 ne va pas avec --as").arg(other));
        }
    }
    if (!isBusy && (arguments.has(u"place"_s) || arguments.has(u"speaker"_s))) {
        return wrongUsage(Text::tr("--place et --speaker vont avec --as busy"));
    }
    const auto owner = isBusy ? ownerOf(arguments) : Outcome<Owner>(Owner {});
    if (!owner) {
        return std::unexpected(owner.error());
    }
    const auto workspace = openWorkspace(arguments);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    Database &database = (*workspace)->database();
    if (isBusy) {
        if (const auto known = knownName(database, owner->whose, owner->name); !known) {
            return std::unexpected(known.error());
        }
    }
    const auto days = calendarimport::horizon((*workspace)->clock()().toLocalTime().date());
    const auto reading = icalendar::readFile(arguments.operand(), days.from, days.to);
    if (!reading) {
        return refused(reading.error());
    }
    // Tried whole, then rolled back: what is said is what would be written.
    std::optional<Transaction> trial;
    if (arguments.has(u"dry-run"_s)) {
        auto begun = Transaction::begin(database);
        if (!begun) {
            return refused(begun.error());
        }
        trial.emplace(*std::move(begun));
    }
    Planning &planning = (*workspace)->planning();
    const auto report = isBusy
        ? calendarimport::busy(database, planning, owner->whose, owner->name, days.from, days.to, *reading)
        : calendarimport::holidays(planning, *reading);
    if (!report) {
        if (const QString events = words::refusedEvents(reading->refused); !events.isEmpty()) {
            return refused(u"%1 %2."_s.arg(sentenceWithDetails(report.error()), events));
        }
        return refused(report.error());
    }
    out << QString::fromUtf8(json(*report));
    return {};
}
