// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/listings.h"
#include "ui/commandline/openworkspace.h"
#include "ui/commandline/verbs.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

Outcome<Listing> listingOf(const QString &what, Database &database, const ProgrammeChoice &choice)
{
    if (what == "meetings"_L1) {
        return listings::meetings(database, choice);
    }
    if (what == "registrations"_L1) {
        return listings::registrations(database, choice);
    }
    if (what == "sessions"_L1) {
        return listings::sessions(database, choice);
    }
    if (what == "attendance"_L1) {
        return listings::attendance(database, choice);
    }
    return listings::territories(database, choice);
}

} // namespace

Outcome<> verbs::list(const Arguments &arguments, QTextStream &out)
{
    const QString format = arguments.has(u"format"_s) ? arguments.value(u"format"_s) : u"text"_s;
    if (!QStringList { u"json"_s, u"csv"_s, u"text"_s }.contains(format)) {
        return wrongUsage(Text::tr("format inconnu : %1 ; il y a json, csv, text").arg(format));
    }
    const auto workspace = openWorkspace(arguments);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    Database &database = (*workspace)->database();
    const auto choice = ProgrammeChoice::read(database, arguments);
    if (!choice) {
        return std::unexpected(choice.error());
    }
    const auto listing = listingOf(arguments.operand(), database, *choice);
    if (!listing) {
        return std::unexpected(listing.error());
    }
    if (format == "json"_L1) {
        out << listing->data.toJson();
    } else if (format == "csv"_L1) {
        out << listing->data.toCsv();
    } else {
        out << (listing->shown.rows.isEmpty() ? listing->whenEmpty + u'\n' : listing->shown.toText());
    }
    return {};
}
