// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/programmedocument.h"

#include "app/base/french.h"
#include "app/base/outputfile.h"
#include "app/documents/programmehtml.h"
#include "app/documents/programmewords.h"
#include "app/organiser/organiserprofile.h"
#include "app/paper/paperdocuments.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/occupancy.h"
#include "app/sessions/meetingstore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(programme)
};

QString groupKey(SessionId session, TrackId track)
{
    return u"%1/%2"_s.arg(session.value).arg(track.value);
}

constexpr double small = 9;
constexpr double usual = 10;
constexpr double heading = 14;

void addTitle(Letter &letter, const ProgrammeDocument &programme)
{
    const Cycle &cycle = programme.cycle;
    letter.paragraphs.append({ .text = programmewords::by(programme), .size = small });
    letter.paragraphs.append({ .text = cycle.title, .size = 22, .isBold = true, .before = 5 });
    if (!cycle.subtitle.isEmpty()) {
        letter.paragraphs.append({ .text = cycle.subtitle, .size = 12.5, .before = 1 });
    }
    for (const QString &paragraph : cycle.presentation.split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        letter.paragraphs.append({ .text = paragraph.trimmed(), .size = usual, .before = 2.5 });
    }
}

void addTracks(Letter &letter, const ProgrammeDocument &programme)
{
    for (const Track &track : programme.cycle.tracks) {
        letter.paragraphs.append({ .text = track.label,
            .size = heading,
            .isBold = true,
            .before = 6,
            .isRuled = true,
            .staysWithNext = true });
        for (const Module &module : track.modules) {
            letter.paragraphs.append({ .text = programmewords::module(module),
                .size = usual,
                .isBold = true,
                .before = 2,
                .staysWithNext = !module.description.isEmpty() });
            if (!module.description.isEmpty()) {
                letter.paragraphs.append({ .text = module.description, .size = usual, .left = 5 });
            }
        }
    }
}

void addCalendar(Letter &letter, const ProgrammeDocument &programme)
{
    if (programme.meetings.isEmpty()) {
        return;
    }
    letter.paragraphs.append({ .text = Text::tr("Calendrier"),
        .size = heading,
        .isBold = true,
        .isRuled = true,
        .startsPage = true, // the programme on one side, its dates on the other
        .staysWithNext = true });
    for (const Session &session : programme.sessions) {
        letter.paragraphs.append({ .text = session.label.toUpper(),
            .size = 11.5,
            .isBold = true,
            .before = 4,
            .staysWithNext = true });
        for (const Track &track : programme.cycle.tracks) {
            const QList<Meeting> meetings = programme.meetingsOf(session.id, track.id);
            if (meetings.isEmpty()) {
                continue;
            }
            letter.paragraphs.append({ .text = programmewords::group(programme, session, track),
                .size = usual,
                .isBold = true,
                .before = 1.5,
                .left = 5,
                .staysWithNext = true });
            for (const Meeting &meeting : meetings) {
                letter.paragraphs.append(
                    { .text = programmewords::meeting(meeting), .size = usual, .left = 10 });
            }
        }
    }
}

void addForms(Letter &letter, const ProgrammeDocument &programme)
{
    if (!programme.cycle.forms.isEmpty()) {
        letter.paragraphs.append({ .text = Text::tr("S’inscrire"),
            .size = heading,
            .isBold = true,
            .before = 8,
            .isRuled = true,
            .staysWithNext = true });
    }
    for (const RegistrationForm &form : programme.cycle.forms) {
        letter.paragraphs.append({ .text = programmewords::form(form), .size = usual, .before = 1 });
    }
    if (!programme.contact.isEmpty()) {
        letter.paragraphs.append({ .text = programme.contact, .size = usual, .before = 3 });
    }
}

/// One sheet of paper, both sides: where places and titles are long, everything is a little smaller. What is
/// longer still takes the pages it needs: nobody reads less than this.
Letter inTwoPages(const Letter &letter)
{
    constexpr double smallest = 0.76; // of 10 points
    constexpr double step = 0.04;
    Letter fitted = letter;
    for (double scale = 1;
        LetterPages(fitted).count() > programmedocument::mostPages && scale - step > smallest;) {
        scale -= step;
        fitted = letter;
        for (LetterParagraph &paragraph : fitted.paragraphs) {
            paragraph.size *= scale;
            paragraph.before *= scale;
        }
    }
    return LetterPages(fitted).count() > programmedocument::mostPages ? letter : fitted;
}

bool isPdf(const QString &path)
{
    return path.endsWith(".pdf"_L1, Qt::CaseInsensitive);
}

Done writePdf(const ProgrammeDocument &programme, const QString &path)
{
    const Letter letter = programmedocument::plaquette(programme);
    PaperDocuments documents;
    documents.push_back(std::make_unique<LetterPages>(letter));
    return paperdocuments::toPdf(path, letter.title, documents);
}

} // namespace

QList<Meeting> ProgrammeDocument::meetingsOf(SessionId session, TrackId track) const
{
    QList<Meeting> found;
    std::ranges::copy_if(meetings, std::back_inserter(found),
        [&](const Meeting &meeting) { return meeting.session == session && meeting.track == track; });
    return found;
}

bool ProgrammeDocument::isFull(SessionId session, TrackId track) const
{
    return full.contains(groupKey(session, track));
}

Result<ProgrammeDocument> programmedocument::read(Database &database, CycleId cycle)
{
    const auto cycles = ProgrammeStore(database).cycles();
    const auto sessions = MeetingStore(database).sessions(cycle);
    MeetingFilter filter;
    filter.cycle = cycle;
    const auto meetings = MeetingStore(database).meetings(filter);
    const auto groups = occupancy::ofGroups(database);
    const auto profile = organiserprofile::read(database);
    for (const auto *error : { cycles ? nullptr : &cycles.error(), sessions ? nullptr : &sessions.error(),
             meetings ? nullptr : &meetings.error(), groups ? nullptr : &groups.error(),
             profile ? nullptr : &profile.error() }) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    const auto found = std::ranges::find(*cycles, cycle, &Cycle::id);
    if (found == cycles->end()) {
        return failure(Error::Kind::NotFound, {}, u"cycle %1"_s.arg(cycle.value));
    }
    ProgrammeDocument programme { .cycle = *found,
        .organiser = profile->name.isEmpty() ? found->organiser : profile->name,
        .logo = profile->logo,
        .contact = profile->contact,
        .foot = organiserprofile::footLines(*profile),
        .sessions = *sessions,
        .meetings = *meetings,
        .full = {} };
    occupancy::closeFullForms(programme.cycle, *groups);
    for (const GroupOccupancy &group : *groups) {
        if (group.occupancy.isFull()) {
            programme.full.insert(groupKey(group.session, group.track));
        }
    }
    return programme;
}

Letter programmedocument::plaquette(const ProgrammeDocument &programme)
{
    Letter letter { .title = programme.cycle.title,
        .logo = programme.logo,
        .paragraphs = {},
        .footer = programme.foot.join(u'\n') };
    addTitle(letter, programme);
    addTracks(letter, programme);
    addCalendar(letter, programme);
    addForms(letter, programme);
    for (LetterParagraph &paragraph : letter.paragraphs) {
        paragraph.text = french::typography(paragraph.text);
    }
    return inTwoPages(letter);
}

qsizetype programmedocument::plaquettePages(const ProgrammeDocument &programme)
{
    return LetterPages(plaquette(programme)).count();
}

std::optional<qsizetype> programmedocument::tooManyPages(
    const ProgrammeDocument &programme, const QString &path)
{
    if (!isPdf(path)) {
        return {};
    }
    const qsizetype pages = plaquettePages(programme);
    return pages > mostPages ? std::optional(pages) : std::nullopt;
}

QByteArray programmedocument::html(const ProgrammeDocument &programme)
{
    return ProgrammeHtml(programme).page();
}

Done programmedocument::write(const ProgrammeDocument &programme, const QString &path)
{
    if (isPdf(path)) {
        return writePdf(programme, path);
    }
    if (path.endsWith(".html"_L1, Qt::CaseInsensitive) || path.endsWith(".htm"_L1, Qt::CaseInsensitive)) {
        return outputfile::write(path, html(programme));
    }
    return failure(Error::Kind::Invalid, u"programmeFormat"_s, path);
}
