// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/french.h"
#include "app/programmes/programmefile.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
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

Outcome<QString> contentsOf(Database &database)
{
    const auto sessions = MeetingStore(database).sessions();
    if (!sessions) {
        return refused(sessions.error());
    }
    const auto meetings = MeetingStore(database).meetings();
    if (!meetings) {
        return refused(meetings.error());
    }
    const auto registrations = RegistrationStore(database).registrations();
    if (!registrations) {
        return refused(registrations.error());
    }
    return french::enumeration({ french::count(sessions->size(), Text::tr("session"), Text::tr("sessions")),
        french::count(meetings->size(), Text::tr("rencontre"), Text::tr("rencontres")),
        french::count(registrations->size(), Text::tr("inscription"), Text::tr("inscriptions")) });
}

} // namespace

Outcome<> verbs::create(const Arguments &arguments, QTextStream &out)
{
    const bool demo = arguments.has(u"demo"_s);
    if (demo && arguments.has(u"programme"_s)) {
        return wrongUsage(Text::tr("--programme et --demo ne vont pas ensemble"));
    }
    const auto address = addressOf(arguments);
    if (!address) {
        return std::unexpected(address.error());
    }
    const QString programme = arguments.value(u"programme"_s);
    if (arguments.has(u"programme"_s) && !shippedProgrammes().contains(programme)) {
        return refused(Text::tr("Le programme « %1 » n’est pas fourni avec l’application ; il y a %2.")
                .arg(programme, french::enumeration(shippedProgrammes())));
    }
    const Content content = demo        ? Content::Demonstration
        : arguments.has(u"programme"_s) ? Content::Programme
                                        : Content::Empty;
    const auto workspace = Workspace::create(*address, content, programme);
    if (!workspace) {
        return refused(workspace.error());
    }
    const auto contents = contentsOf((*workspace)->database());
    if (!contents) {
        return std::unexpected(contents.error());
    }
    out << Text::tr("Base créée : %1 (%2).").arg(address->display(), *contents) << '\n';
    return {};
}
