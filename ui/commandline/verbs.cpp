// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/verbs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

const QList<Verb> &verbs::all()
{
    static const QList<Verb> verbs {
        { u"create"_s, {}, { u"programme"_s, u"demo"_s }, {}, create },
        { u"list"_s, { u"meetings"_s, u"registrations"_s, u"sessions"_s, u"territories"_s, u"attendance"_s },
            { u"session"_s, u"track"_s, u"cycle"_s, u"format"_s }, {}, list },
        { u"register"_s, {},
            { u"session"_s, u"audience"_s, u"family-name"_s, u"given-name"_s, u"email"_s, u"phone"_s,
                u"organisation"_s, u"function"_s, u"territory"_s, u"civility"_s, u"sort-name"_s, u"council"_s,
                u"kind"_s, u"requested"_s, u"if-placed"_s, u"somebody-else"_s, u"cycle"_s },
            { u"session"_s, u"audience"_s, u"family-name"_s, u"given-name"_s }, enrol },
        { u"capacity"_s, {}, { u"session"_s, u"track"_s, u"audience"_s, u"seats"_s, u"cycle"_s },
            { u"session"_s, u"track"_s, u"seats"_s }, capacity },
        { u"import"_s, {},
            { u"audience"_s, u"session"_s, u"cycle"_s, u"mapping"_s, u"dry-run"_s, u"rejects"_s, u"as"_s,
                u"place"_s, u"speaker"_s },
            {}, importFile, true },
        { u"export"_s, { u"registrations"_s, u"programme"_s, u"calendar"_s },
            { u"session"_s, u"track"_s, u"meeting"_s, u"cycle"_s, u"speaker"_s, u"output"_s },
            { u"output"_s }, exportList },
        { u"sheet"_s, {},
            { u"session"_s, u"track"_s, u"meeting"_s, u"cycle"_s, u"blank-rows"_s, u"output"_s },
            { u"output"_s }, sheet },
        { u"attendance"_s, {},
            { u"sheet"_s, u"present"_s, u"excused"_s, u"absent"_s, u"not-concerned"_s, u"clear"_s,
                u"half-day"_s },
            { u"sheet"_s }, attendance },
        { u"check"_s, {}, {}, {}, check },
    };
    return verbs;
}

const Verb *verbs::find(const QString &name)
{
    const auto found = std::ranges::find(all(), name, &Verb::name);
    return found == all().end() ? nullptr : &*found;
}
