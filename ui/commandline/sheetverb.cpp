// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetcharacters.h"
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetpdf.h"
#include "app/base/french.h"
#include "app/base/outputfile.h"
#include "app/organiser/organiserprofile.h"
#include "app/sessions/meetingstore.h"
#include "ui/commandline/openworkspace.h"
#include "ui/commandline/programmechoice.h"
#include "ui/commandline/table.h"
#include "ui/commandline/verbs.h"
#include "ui/words/domainwords.h"
#include "ui/words/unwrittenwords.h"

#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

/// Names what was asked for, and nothing that was not.
QString noMeeting(const Arguments &arguments, const Cycle &cycle)
{
    QStringList asked;
    const auto add = [&](const QString &option, const QString &words) {
        if (arguments.has(option)) {
            asked.append(words.arg(arguments.value(option)));
        }
    };
    add(u"cycle"_s, Text::tr("au cycle «\u00a0%1\u00a0»"));
    add(u"session"_s, Text::tr("à la session %1"));
    add(u"track"_s, Text::tr("au parcours «\u00a0%1\u00a0»"));
    add(u"meeting"_s, Text::tr("à la séance %1"));
    return asked.isEmpty()
        ? Text::tr("Aucune séance du cycle «\u00a0%1\u00a0» n’est datée\u00a0: rien n’a été écrit.")
              .arg(cycle.code)
        : Text::tr("Aucune rencontre ne correspond %1\u00a0: rien n’a été écrit.")
              .arg(french::enumeration(asked));
}

Outcome<QList<MeetingId>> wantedMeetings(Database &database, const Arguments &arguments)
{
    const auto number = arguments.number(u"meeting"_s, 1, std::numeric_limits<int>::max());
    if (!number) {
        return std::unexpected(number.error());
    }
    const auto choice = ProgrammeChoice::read(database, arguments);
    if (!choice) {
        return std::unexpected(choice.error());
    }
    if (!choice->cycle) {
        return refused(
            Text::tr("La base ne contient aucun cycle\u00a0: il n’y a pas de feuille à imprimer."));
    }
    const auto meetings = MeetingStore(database).meetings({ .cycle = choice->cycle->id,
        .session = choice->session ? std::optional(choice->session->id) : std::nullopt,
        .track = choice->track ? std::optional(choice->track->id) : std::nullopt,
        .moduleNumber = *number,
        .from = {},
        .to = {} });
    if (!meetings) {
        return refused(meetings.error());
    }
    if (meetings->isEmpty()) {
        return refused(noMeeting(arguments, *choice->cycle));
    }
    QList<MeetingId> ids;
    std::ranges::transform(*meetings, std::back_inserter(ids), &Meeting::id);
    return ids;
}

qsizetype pagesOf(const QList<AttendanceSheet> &sheets)
{
    const PrintedFontMeasure measure;
    qsizetype pages = 0;
    for (const AttendanceSheet &sheet : sheets) {
        pages += layOut(sheet, SheetPaper::suitedTo(sheet), measure).pages.size();
    }
    return pages;
}

QString notices(bool isLogoLost, const QList<AttendanceSheet> &sheets)
{
    QStringList told { isLogoLost ? words::lostLogo() : QString(), words::unwritten(unwrittenOn(sheets)) };
    told.removeAll(QString());
    return told.isEmpty() ? QString() : told.join(u' ');
}

} // namespace

Outcome<> verbs::sheet(const Arguments &arguments, QTextStream &out)
{
    const auto blankRows = arguments.number(u"blank-rows"_s, 0, SheetDesk::mostBlankRows);
    if (!blankRows) {
        return std::unexpected(blankRows.error());
    }
    const QString output = arguments.value(u"output"_s);
    if (output.isEmpty()) {
        return wrongUsage(Text::tr("--output attend le nom du fichier PDF à écrire"));
    }
    const auto workspace = openWorkspace(arguments);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    if ((*workspace)->database().address().isFile(output)) {
        return refused(
            Text::tr("«\u00a0%1\u00a0» est la base elle-même\u00a0: donnez un autre nom au fichier PDF.")
                .arg(output));
    }
    // A pipe or a device has no ending of its own.
    if (!output.endsWith(".pdf"_L1, Qt::CaseInsensitive) && outputfile::isReplaced(output)) {
        return wrongUsage(Text::tr("--output attend un nom de fichier qui finit par .pdf"));
    }
    const auto meetings = wantedMeetings((*workspace)->database(), arguments);
    if (!meetings) {
        return std::unexpected(meetings.error());
    }
    SheetDesk &desk = (*workspace)->sheets();
    const auto prepared
        = desk.prepare(*meetings, { .blankRows = blankRows->value_or(SheetDesk::usualBlankRows) });
    if (!prepared) {
        return refused(prepared.error());
    }
    const auto isLogoLost = organiserprofile::logoIsLost((*workspace)->database());
    if (!isLogoLost) {
        return refused(isLogoLost.error());
    }
    const auto issued = desk.issue(*prepared, numberedpapers::leavingTo(output),
        [&output](const QList<AttendanceSheet> &sheets) { return sheetpdf::stage(output, sheets); });
    if (!issued) {
        return refused(issued.error());
    }
    if (QFileInfo(output).isFile()) { // else the PDF itself has gone down a pipe
        out << DataTable::objectToJson({ u"output"_s, u"sheets"_s, u"pages"_s, u"first_number"_s,
                                           u"last_number"_s, u"left_out"_s, u"notice"_s },
            { output, qint64(issued->size()), qint64(pagesOf(*issued)), issued->first().number,
                issued->last().number, sheetcontent::leftOut(*issued), notices(*isLogoLost, *issued) })
            << '\n';
    }
    return {};
}
