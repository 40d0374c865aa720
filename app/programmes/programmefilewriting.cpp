// SPDX-License-Identifier: GPL-3.0-or-later
// What readProgramme() reads, written.
#include "app/programmes/programmefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

QJsonArray codes(const QList<Audience> &audiences)
{
    QJsonArray array;
    for (const Audience each : audiences) {
        array.append(code(each));
    }
    return array;
}

QJsonArray modulesJson(const Track &track)
{
    QJsonArray array;
    for (const Module &module : track.modules) {
        array.append(QJsonObject { { u"number"_s, module.number }, { u"title"_s, module.title },
            { u"description"_s, module.description }, { u"audiences"_s, codes(module.audiences) },
            { u"minutes"_s, orNull(module.minutes) },
            { u"speakers"_s, QJsonArray::fromStringList(module.speakers) } });
    }
    return array;
}

QJsonArray sessionsJson(const ProgrammeFile &programme)
{
    QJsonArray array;
    for (const ProgrammeFile::Session &session : programme.sessions) {
        QJsonArray groups;
        for (const ProgrammeFile::Group &group : session.groups) {
            groups.append(
                QJsonObject { { u"track"_s, group.track }, { u"capacity"_s, orNull(group.capacity) } });
        }
        array.append(QJsonObject {
            { u"number"_s, session.number }, { u"label"_s, session.label }, { u"groups"_s, groups } });
    }
    return array;
}

QJsonArray meetingsJson(const ProgrammeFile &programme)
{
    QJsonArray array;
    for (const ProgrammeFile::Meeting &meeting : programme.meetings) {
        QJsonArray halfDays;
        for (const ProgrammeFile::HalfDay &halfDay : meeting.halfDays) {
            const QString period
                = halfDay.period == HalfDayPeriod::Unknown ? QString() : code(halfDay.period);
            halfDays.append(QJsonObject { { u"period"_s, orNull(period) },
                { u"start"_s, orNull(halfDay.start) }, { u"end"_s, orNull(halfDay.end) } });
        }
        array.append(QJsonObject { { u"session"_s, meeting.session }, { u"track"_s, meeting.track },
            { u"module"_s, meeting.module }, { u"date"_s, meeting.date.toString(Qt::ISODate) },
            { u"half_days"_s, halfDays }, { u"place"_s, orNull(meeting.place) },
            { u"speakers"_s, QJsonArray::fromStringList(meeting.speakers) } });
    }
    return array;
}

} // namespace

QByteArray writeProgramme(const ProgrammeFile &programme)
{
    const Cycle &cycle = programme.cycle;
    QJsonArray audiences;
    for (const RegistrationForm &form : cycle.forms) {
        audiences.append(QJsonObject { { u"id"_s, code(form.audience) }, { u"label"_s, form.audienceLabel },
            { u"form"_s,
                QJsonObject { { u"label"_s, form.formLabel }, { u"state"_s, code(form.state) } } } });
    }
    QJsonArray tracks;
    for (const Track &track : cycle.tracks) {
        tracks.append(QJsonObject { { u"code"_s, track.code }, { u"label"_s, track.label },
            { u"audiences"_s, codes(track.audiences) }, { u"modules"_s, modulesJson(track) } });
    }
    const QStringList paragraphs = cycle.presentation.split(u"\n\n"_s, Qt::SkipEmptyParts);
    return QJsonDocument(
        QJsonObject { { u"format"_s, u"irev-cycles-programme"_s }, { u"version"_s, ProgrammeFile::version },
            { u"code"_s, cycle.code }, { u"title"_s, cycle.title }, { u"subtitle"_s, cycle.subtitle },
            { u"presentation"_s, QJsonArray::fromStringList(paragraphs) },
            { u"organiser"_s, cycle.organiser }, { u"partner"_s, cycle.partner },
            { u"source"_s, cycle.source }, { u"note"_s, cycle.note }, { u"audiences"_s, audiences },
            { u"tracks"_s, tracks }, { u"sessions"_s, sessionsJson(programme) },
            { u"meetings"_s, meetingsJson(programme) } })
        .toJson();
}
