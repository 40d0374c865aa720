// SPDX-License-Identifier: GPL-3.0-or-later
// What readProgramme() reads, written.
#include "app/programmes/programmefile.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(std::optional<int> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue orNull(std::optional<QTime> time)
{
    return time ? QJsonValue(time->toString(u"HH:mm"_s)) : QJsonValue();
}

// A QJsonObject writes its fields by their names: a file to be read and edited by people has them in the
// order they are explained in (FORMAT.md), the title first.

/// Written already.
using Value = QByteArray;
using Field = std::pair<QString, Value>;

Value value(const QJsonValue &plain)
{
    const QByteArray listed = QJsonDocument(QJsonArray { plain }).toJson(QJsonDocument::Compact);
    return listed.sliced(1, listed.size() - 2);
}

/// Line breaks are between values only: those within texts are written as \n.
Value enclosed(char opening, const QByteArrayList &lines, char closing)
{
    QByteArray inside = lines.join(",\n");
    if (inside.isEmpty()) {
        return QByteArray() + opening + closing;
    }
    inside.replace("\n", "\n    ");
    return opening + QByteArray("\n    ") + inside + '\n' + closing;
}

Value object(const QList<Field> &fields)
{
    QByteArrayList lines;
    for (const auto &[name, written] : fields) {
        lines.append(value(name) + ": " + written);
    }
    return enclosed('{', lines, '}');
}

Value list(const QByteArrayList &values)
{
    return enclosed('[', values, ']');
}

Value list(const QStringList &texts)
{
    QByteArrayList values;
    std::ranges::transform(
        texts, std::back_inserter(values), [](const QString &each) { return value(each); });
    return list(values);
}

Value codes(const QList<Audience> &audiences)
{
    QStringList all;
    std::ranges::transform(audiences, std::back_inserter(all), [](Audience each) { return code(each); });
    return list(all);
}

Value modulesOf(const Track &track)
{
    QByteArrayList all;
    for (const Module &module : track.modules) {
        all.append(object({ { u"number"_s, value(module.number) }, { u"title"_s, value(module.title) },
            { u"description"_s, value(module.description) }, { u"audiences"_s, codes(module.audiences) },
            { u"minutes"_s, value(orNull(module.minutes)) }, { u"speakers"_s, list(module.speakers) } }));
    }
    return list(all);
}

Value sessionsOf(const ProgrammeFile &programme)
{
    QByteArrayList all;
    for (const ProgrammeFile::Session &session : programme.sessions) {
        QByteArrayList groups;
        for (const ProgrammeFile::Group &group : session.groups) {
            groups.append(object(
                { { u"track"_s, value(group.track) }, { u"capacity"_s, value(orNull(group.capacity)) } }));
        }
        all.append(object({ { u"number"_s, value(session.number) }, { u"label"_s, value(session.label) },
            { u"groups"_s, list(groups) } }));
    }
    return list(all);
}

Value meetingsOf(const ProgrammeFile &programme)
{
    QByteArrayList all;
    for (const ProgrammeFile::Meeting &meeting : programme.meetings) {
        QByteArrayList halfDays;
        for (const ProgrammeFile::HalfDay &halfDay : meeting.halfDays) {
            const QString period
                = halfDay.period == HalfDayPeriod::Unknown ? QString() : code(halfDay.period);
            halfDays.append(object({ { u"period"_s, value(orNull(period)) },
                { u"start"_s, value(orNull(halfDay.start)) }, { u"end"_s, value(orNull(halfDay.end)) } }));
        }
        all.append(object({ { u"session"_s, value(meeting.session) }, { u"track"_s, value(meeting.track) },
            { u"module"_s, value(meeting.module) }, { u"date"_s, value(meeting.date.toString(Qt::ISODate)) },
            { u"half_days"_s, list(halfDays) }, { u"place"_s, value(orNull(meeting.place)) },
            { u"speakers"_s, list(meeting.speakers) } }));
    }
    return list(all);
}

} // namespace

QByteArray writeProgramme(const ProgrammeFile &programme)
{
    const Cycle &cycle = programme.cycle;
    QByteArrayList audiences;
    for (const RegistrationForm &form : cycle.forms) {
        audiences.append(
            object({ { u"id"_s, value(code(form.audience)) }, { u"label"_s, value(form.audienceLabel) },
                { u"form"_s,
                    object({ { u"label"_s, value(form.formLabel) },
                        { u"state"_s, value(code(form.state)) } }) } }));
    }
    QByteArrayList tracks;
    for (const Track &track : cycle.tracks) {
        tracks.append(object({ { u"code"_s, value(track.code) }, { u"label"_s, value(track.label) },
            { u"audiences"_s, codes(track.audiences) }, { u"modules"_s, modulesOf(track) } }));
    }
    const QStringList paragraphs = cycle.presentation.split(u"\n\n"_s, Qt::SkipEmptyParts);
    return object({ { u"format"_s, value(u"irev-cycles-programme"_s) },
               { u"version"_s, value(ProgrammeFile::version) }, { u"code"_s, value(cycle.code) },
               { u"title"_s, value(cycle.title) }, { u"subtitle"_s, value(cycle.subtitle) },
               { u"presentation"_s, list(paragraphs) }, { u"organiser"_s, value(cycle.organiser) },
               { u"partner"_s, value(cycle.partner) }, { u"source"_s, value(cycle.source) },
               { u"note"_s, value(cycle.note) }, { u"audiences"_s, list(audiences) },
               { u"tracks"_s, list(tracks) }, { u"sessions"_s, sessionsOf(programme) },
               { u"meetings"_s, meetingsOf(programme) } })
        + '\n';
}
