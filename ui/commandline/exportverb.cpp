// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/programmedocument.h"
#include "app/exchange/listwriter.h"
#include "app/organiser/organiserprofile.h"
#include "app/registrations/rostermodel.h"
#include "ui/commandline/openworkspace.h"
#include "ui/commandline/programmechoice.h"
#include "ui/commandline/table.h"
#include "ui/commandline/verbs.h"
#include "ui/widgets/shownlist.h"
#include "ui/words/domainwords.h"
#include "ui/words/rosterwords.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

/// The sessions meant: all those of the cycle when none is named.
QSet<qint64> sessionsOf(const ProgrammeChoice &choice)
{
    QSet<qint64> sessions;
    for (const Session &session : choice.sessions) {
        if (!choice.session || choice.session->id == session.id) {
            sessions.insert(session.id.value);
        }
    }
    return sessions;
}

Outcome<ListTable> registrationsOf(Workspace &workspace, const ProgrammeChoice &choice)
{
    RosterModel model(workspace.database(), workspace.changes(), workspace.enrolment());
    model.setWords(words::roster());
    const Done read = model.setScope(choice.session ? std::optional(choice.session->id) : std::nullopt,
        choice.track ? std::optional(choice.track->id) : std::nullopt);
    if (!read) {
        return refused(read.error());
    }
    ListTable list = shownlist::headed(Text::tr("Inscriptions"), model);
    const QSet<qint64> sessions = sessionsOf(choice);
    for (int row = 0; row < model.rowCount(); ++row) {
        if (sessions.contains(model.index(row, 0).data(RosterModel::SessionIdRole).toLongLong())) {
            list.rows.append(shownlist::row(model, row));
        }
    }
    return list;
}

} // namespace

namespace
{

/// The plaquette, or the public page.
Outcome<> exportProgramme(const Arguments &arguments, QTextStream &out)
{
    const QString output = arguments.value(u"output"_s);
    if (!output.endsWith(".pdf"_L1, Qt::CaseInsensitive) && !output.endsWith(".html"_L1, Qt::CaseInsensitive)
        && !output.endsWith(".htm"_L1, Qt::CaseInsensitive)) {
        return wrongUsage(Text::tr("--output attend un nom de fichier qui finit par .pdf ou .html"));
    }
    const auto workspace = openWorkspaceToWrite(arguments, output);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    Database &database = (*workspace)->database();
    const auto choice = ProgrammeChoice::read(database, arguments);
    if (!choice) {
        return std::unexpected(choice.error());
    }
    if (!choice->cycle) {
        return refused(
            Text::tr("La base ne contient aucun cycle\u00a0: il n’y a pas de programme à écrire."));
    }
    const auto programme = programmedocument::read(database, choice->cycle->id);
    if (!programme) {
        return refused(programme.error());
    }
    const auto isLogoLost = organiserprofile::logoIsLost(database);
    if (!isLogoLost) {
        return refused(isLogoLost.error());
    }
    if (const Done written = programmedocument::write(*programme, output); !written) {
        return refused(written.error());
    }
    out << DataTable::objectToJson({ u"output"_s, u"meetings"_s, u"notice"_s },
        { output, qint64(programme->meetings.size()),
            words::programmeAdvice(*programme, output, *isLogoLost) })
        << '\n';
    return {};
}

} // namespace

Outcome<> verbs::exportList(const Arguments &arguments, QTextStream &out)
{
    if (arguments.operand() == "calendar"_L1) {
        return exportCalendar(arguments, out);
    }
    if (arguments.has(u"meeting"_s)) {
        return wrongUsage(Text::tr("--meeting va avec «\u00a0export calendar\u00a0»"));
    }
    if (arguments.operand() == "programme"_L1) {
        return exportProgramme(arguments, out);
    }
    if (arguments.has(u"speaker"_s)) {
        return wrongUsage(Text::tr("--speaker va avec «\u00a0export calendar\u00a0»"));
    }
    const QString output = arguments.value(u"output"_s);
    if (!listwriter::formatOf(output)) {
        return wrongUsage(Text::tr("--output attend un nom de fichier qui finit par .xlsx ou .csv"));
    }
    const auto workspace = openWorkspaceToWrite(arguments, output);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    const auto choice = ProgrammeChoice::read((*workspace)->database(), arguments);
    if (!choice) {
        return std::unexpected(choice.error());
    }
    const auto list = registrationsOf(**workspace, *choice);
    if (!list) {
        return std::unexpected(list.error());
    }
    if (const Done written = listwriter::write(output, *list); !written) {
        return refused(written.error());
    }
    out << DataTable::objectToJson({ u"output"_s, u"rows"_s }, { output, qint64(list->rows.size()) }) << '\n';
    return {};
}
