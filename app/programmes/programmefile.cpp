// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/programmefile.h"

#include "app/base/jsonreader.h"
#include "app/base/textfold.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace
{

using Object = JsonReader::Object;

constexpr int mostOfAnything = 100'000;
constexpr int mostHalfDays = 4;

/// Whether an element's member has this value.
template <class Element, class Value, class Member>
bool has(const QList<Element> &list, const Value &value, Member member)
{
    return std::ranges::find(list, value, member) != list.end();
}

/// What is longer is refused where it is edited.
void keepShort(Object &object, const QString &field, const QString &typed)
{
    if (text::isLonger(typed, longestLine)) {
        object.refuse(field, u"at most %1 characters are expected"_s.arg(longestLine));
    }
}

QString readLine(Object &object, const QString &field)
{
    const QString line = object.filledText(field);
    keepShort(object, field, line);
    return line;
}

void keepShort(Object &object, const QString &field, const QStringList &texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        keepShort(object, u"%1[%2]"_s.arg(field, QString::number(i)), texts.at(i));
    }
}

QString readCode(Object &object)
{
    // \z and not $, which would let a line end through.
    static const QRegularExpression shape(uR"(\A[a-z0-9][a-z0-9-]*\z)"_s);
    const QString code = object.text(u"code"_s);
    if (!shape.match(code).hasMatch()) {
        object.refuse(u"code"_s, u"lower-case letters, digits and hyphens are expected"_s);
    }
    return code;
}

/// At least one, among the known ones.
QList<Audience> readAudiences(Object &object, const QList<Audience> &known)
{
    QList<Audience> audiences;
    const QStringList codes = object.texts(u"audiences"_s);
    for (const QString &each : codes) {
        const auto audience = audienceFromCode(each);
        if (!audience || !known.contains(*audience) || audiences.contains(*audience)) {
            object.refuse(u"audiences"_s, u"unknown here, or repeated: %1"_s.arg(each));
            continue;
        }
        audiences.append(*audience);
    }
    if (audiences.isEmpty()) {
        object.refuse(u"audiences"_s, u"at least one is expected"_s);
    }
    return audiences;
}

RegistrationForm readForm(Object &object)
{
    RegistrationForm form;
    const auto audience = audienceFromCode(object.text(u"id"_s));
    if (!audience) {
        object.refuse(u"id"_s, u"professional, elected or citizen is expected"_s);
    }
    form.audience = audience.value_or(Audience::Professional);
    form.audienceLabel = readLine(object, u"label"_s);
    Object page = object.object(u"form"_s);
    form.formLabel = readLine(page, u"label"_s);
    const auto state = formStateFromCode(page.text(u"state"_s));
    if (!state) {
        page.refuse(u"state"_s, u"not_open, open, closed or full is expected"_s);
    }
    form.state = state.value_or(FormState::NotOpen);
    page.finish();
    return form;
}

Module readModule(Object &object, const QList<Audience> &ofTrack)
{
    Module module;
    module.number = object.integer(u"number"_s, 1, mostOfAnything);
    module.title = readLine(object, u"title"_s);
    module.description = object.text(u"description"_s);
    module.audiences = readAudiences(object, ofTrack);
    module.minutes = object.integerOrNull(u"minutes"_s, 1, longestSeance);
    module.speakers = object.textsIfThere(u"speakers"_s);
    keepShort(object, u"speakers"_s, module.speakers);
    return module;
}

Track readTrack(Object &object, const QList<Audience> &ofCycle)
{
    Track track;
    track.code = readCode(object);
    track.label = readLine(object, u"label"_s);
    track.audiences = readAudiences(object, ofCycle);
    object.each(u"modules"_s, [&](Object &each) {
        const Module module = readModule(each, track.audiences);
        if (has(track.modules, module.number, &Module::number)) {
            each.refuse(u"number"_s, u"used twice"_s);
        }
        track.modules.append(module);
    });
    return track;
}

ProgrammeFile::Session readSession(Object &object, const Cycle &cycle)
{
    ProgrammeFile::Session session;
    session.number = object.integer(u"number"_s, 1, mostOfAnything);
    session.label = readLine(object, u"label"_s);
    object.each(u"groups"_s, [&](Object &each) {
        const QString track = each.text(u"track"_s);
        if (!has(cycle.tracks, track, &Track::code)) {
            each.refuse(u"track"_s, u"no such track: %1"_s.arg(track));
        }
        if (has(session.groups, track, &ProgrammeFile::Group::track)) {
            each.refuse(u"track"_s, u"used twice"_s);
        }
        session.groups.append({ track, each.integerOrNull(u"capacity"_s, 0, mostOfAnything) });
    });
    return session;
}

ProgrammeFile::HalfDay readHalfDay(Object &object)
{
    ProgrammeFile::HalfDay halfDay;
    const QString period = object.textOrNull(u"period"_s);
    halfDay.period = periodFromCode(period);
    if (!period.isEmpty() && halfDay.period == HalfDayPeriod::Unknown) {
        object.refuse(u"period"_s, u"morning, afternoon, evening or null is expected"_s);
    }
    halfDay.start = object.timeOrNull(u"start"_s);
    halfDay.end = object.timeOrNull(u"end"_s);
    if (halfDay.start && halfDay.end && *halfDay.end <= *halfDay.start) {
        object.refuse(u"end"_s, u"not after the start"_s);
    }
    return halfDay;
}

ProgrammeFile::Meeting readMeeting(Object &object, const ProgrammeFile &programme)
{
    ProgrammeFile::Meeting meeting;
    meeting.session = object.integer(u"session"_s, 1, mostOfAnything);
    meeting.track = object.text(u"track"_s);
    meeting.module = object.integer(u"module"_s, 1, mostOfAnything);
    meeting.date = object.date(u"date"_s);
    object.each(u"half_days"_s, [&](Object &each) {
        const ProgrammeFile::HalfDay halfDay = readHalfDay(each);
        if (!meeting.halfDays.isEmpty() && meeting.halfDays.last().end > halfDay.start && halfDay.start) {
            each.refuse(u"start"_s, u"before the end of the half-day above"_s);
        }
        meeting.halfDays.append(halfDay);
    });
    if (meeting.halfDays.isEmpty() || meeting.halfDays.size() > mostHalfDays) {
        object.refuse(u"half_days"_s, u"1 to %1 are expected"_s.arg(mostHalfDays));
    }
    meeting.place = object.textOrNull(u"place"_s);
    keepShort(object, u"place"_s, meeting.place);
    meeting.speakers = object.texts(u"speakers"_s);
    keepShort(object, u"speakers"_s, meeting.speakers);

    const auto track = std::ranges::find(programme.cycle.tracks, meeting.track, &Track::code);
    if (track == programme.cycle.tracks.end()) {
        object.refuse(u"track"_s, u"no such track: %1"_s.arg(meeting.track));
    } else if (!has(track->modules, meeting.module, &Module::number)) {
        object.refuse(u"module"_s, u"the track has no such module"_s);
    }
    const auto session
        = std::ranges::find(programme.sessions, meeting.session, &ProgrammeFile::Session::number);
    if (session == programme.sessions.end()) {
        object.refuse(u"session"_s, u"no such session"_s);
    } else if (!has(session->groups, meeting.track, &ProgrammeFile::Group::track)) {
        object.refuse(u"track"_s, u"the session has no such track: %1"_s.arg(meeting.track));
    }
    const bool isTwin = std::ranges::any_of(programme.meetings, [&](const ProgrammeFile::Meeting &other) {
        return other.session == meeting.session && other.track == meeting.track
            && other.module == meeting.module;
    });
    if (isTwin) {
        object.refuse(u"module"_s, u"held twice in this session"_s);
    }
    return meeting;
}

void readHeader(Object &root, ProgrammeFile &programme)
{
    if (root.text(u"format"_s) != "irev-cycles-programme"_L1) {
        root.refuse(u"format"_s, u"irev-cycles-programme is expected"_s);
    }
    if (root.integer(u"version"_s, 1, mostOfAnything) > ProgrammeFile::version) {
        root.refuse(u"version"_s, u"written by a later version"_s);
    }
    Cycle &cycle = programme.cycle;
    cycle.code = readCode(root);
    cycle.title = readLine(root, u"title"_s);
    cycle.subtitle = root.text(u"subtitle"_s);
    cycle.presentation = root.texts(u"presentation"_s).join(u"\n\n"_s);
    cycle.organiser = readLine(root, u"organiser"_s);
    cycle.partner = root.text(u"partner"_s);
    cycle.source = root.text(u"source"_s);
    cycle.note = root.text(u"note"_s);
    keepShort(root, u"subtitle"_s, cycle.subtitle);
    keepShort(root, u"partner"_s, cycle.partner);
    keepShort(root, u"source"_s, cycle.source);
}

} // namespace

Result<ProgrammeFile> readProgramme(const QByteArray &json)
{
    JsonReader reader(json);
    if (reader.mistake()) {
        return std::unexpected(*reader.mistake());
    }
    ProgrammeFile programme;
    Object root = reader.root();
    readHeader(root, programme);
    Cycle &cycle = programme.cycle;
    root.each(u"audiences"_s, [&](Object &each) {
        const RegistrationForm form = readForm(each);
        if (has(cycle.forms, form.audience, &RegistrationForm::audience)) {
            each.refuse(u"id"_s, u"used twice"_s);
        }
        cycle.forms.append(form);
    });
    QList<Audience> audiences;
    std::ranges::transform(cycle.forms, std::back_inserter(audiences), &RegistrationForm::audience);
    root.each(u"tracks"_s, [&](Object &each) {
        const Track track = readTrack(each, audiences);
        if (has(cycle.tracks, track.code, &Track::code)) {
            each.refuse(u"code"_s, u"used twice"_s);
        }
        for (const Audience audience : track.audiences) {
            if (cycle.trackFor(audience)) {
                each.refuse(u"audiences"_s, u"%1 has a track already"_s.arg(code(audience)));
            }
        }
        cycle.tracks.append(track);
    });
    if (cycle.tracks.isEmpty()) {
        root.refuse(u"tracks"_s, u"at least one is expected"_s);
    }
    root.each(u"sessions"_s, [&](Object &each) {
        const ProgrammeFile::Session session = readSession(each, cycle);
        if (has(programme.sessions, session.number, &ProgrammeFile::Session::number)) {
            each.refuse(u"number"_s, u"used twice"_s);
        }
        programme.sessions.append(session);
    });
    root.each(u"meetings"_s, [&](Object &each) { programme.meetings.append(readMeeting(each, programme)); });
    root.finish();
    if (reader.mistake()) {
        return std::unexpected(*reader.mistake());
    }
    return programme;
}

QStringList shippedProgrammes()
{
    QStringList codes = QDir(u":/irev/programmes"_s).entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
    for (QString &code : codes) {
        code.chop(int(u".json"_s.size()));
    }
    return codes;
}

Result<ProgrammeFile> shippedProgramme(const QString &code)
{
    if (!shippedProgrammes().contains(code)) {
        return failure(Error::Kind::NotFound, u"programme:"_s + code);
    }
    QFile file(u":/irev/programmes/%1.json"_s.arg(code));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::Internal, code, file.errorString());
    }
    return readProgramme(file.readAll());
}
