// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/occupancy.h"
#include "ui/commandline/openworkspace.h"
#include "ui/commandline/programmechoice.h"
#include "ui/commandline/table.h"
#include "ui/commandline/verbs.h"

#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

constexpr int mostSeats = 1'000'000;

Outcome<std::optional<int>> seatsOf(const Arguments &arguments)
{
    return arguments.value(u"seats"_s) == "none"_L1 ? Outcome<std::optional<int>>(std::nullopt)
                                                    : arguments.number(u"seats"_s, 0, mostSeats);
}

/// "" when it is the group's own number of seats.
Outcome<QString> audienceOf(const Arguments &arguments)
{
    QString word = arguments.value(u"audience"_s);
    if (arguments.has(u"audience"_s) && !audienceFromCode(word)) {
        return wrongUsage(Text::tr("public inconnu : %1 ; il y a professional, elected, citizen").arg(word));
    }
    return word;
}

std::optional<int> quotaOf(const GroupSeats &seats, const QString &audience)
{
    const auto found = std::ranges::find_if(seats.quotas,
        [&](const Quota &quota) { return quota.kind == Quota::Kind::Audience && quota.subject == audience; });
    return found == seats.quotas.end() ? std::nullopt : std::optional(found->seats);
}

void setQuota(GroupSeats &seats, const QString &audience, std::optional<int> number)
{
    seats.quotas.removeIf(
        [&](const Quota &quota) { return quota.kind == Quota::Kind::Audience && quota.subject == audience; });
    if (number) {
        seats.quotas.append({ Quota::Kind::Audience, audience, *number });
    }
}

} // namespace

Outcome<> verbs::capacity(const Arguments &arguments, QTextStream &out)
{
    const auto number = seatsOf(arguments);
    const auto audience = audienceOf(arguments);
    if (!number || !audience) {
        return std::unexpected(!number ? number.error() : audience.error());
    }
    const auto workspace = openWorkspace(arguments);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    const auto choice = ProgrammeChoice::read((*workspace)->database(), arguments);
    if (!choice) {
        return std::unexpected(choice.error());
    }
    if (!choice->session || !choice->track) {
        return refused(Text::tr("Cette session ou ce parcours n’existe pas dans cette base."));
    }
    const auto known = audienceFromCode(*audience);
    if (known && !choice->track->audiences.contains(*known)) {
        return refused(Text::tr("Ce parcours ne prend pas les inscriptions de ce public."));
    }
    SeatDesk &desk = (*workspace)->seats();
    auto seats = desk.seats(choice->session->id, choice->track->id);
    if (!seats) {
        return refused(seats.error());
    }
    if (audience->isEmpty()) {
        seats->capacity = *number;
    } else {
        setQuota(*seats, *audience, *number);
    }
    if (const Done set = desk.setSeats(*seats); !set) {
        return refused(set.error());
    }
    const auto counted = occupancy::ofGroup((*workspace)->database(), choice->session->id, choice->track->id);
    if (!counted) {
        return refused(counted.error());
    }
    out << DataTable::objectToJson({ u"session"_s, u"track"_s, u"audience"_s, u"seats"_s, u"capacity"_s,
                                       u"registered"_s, u"offered"_s, u"waitlisted"_s, u"free"_s },
        { choice->session->number, choice->track->code, *audience,
            audience->isEmpty() ? seats->capacity : quotaOf(*seats, *audience), counted->capacity,
            counted->registered, counted->offered, counted->waitlisted, counted->free() })
        << '\n';
    return {};
}
