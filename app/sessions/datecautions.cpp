// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/datecautions.h"

#include "app/base/textfold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

bool overlap(const HalfDay &one, const HalfDay &two)
{
    return *one.start < *two.end && *two.start < *one.end;
}

bool meetAtSameHours(const Meeting &one, const Meeting &two)
{
    return std::ranges::any_of(one.halfDays, [&](const HalfDay &mine) {
        return std::ranges::any_of(
            two.halfDays, [&](const HalfDay &theirs) { return overlap(mine, theirs); });
    });
}

DateCaution::Kind kindOf(const Meeting &edited, const Meeting &other)
{
    using Kind = DateCaution::Kind;
    const bool samePlace = !edited.place.isEmpty() && !isRemote(edited.place)
        && text::fold(edited.place) == text::fold(other.place);
    if (!samePlace) {
        return Kind::SameDay;
    }
    if (!edited.hoursKnown() || !other.hoursKnown()) {
        return Kind::PerhapsSamePlace;
    }
    return meetAtSameHours(edited, other) ? Kind::SamePlace : Kind::SameDay;
}

} // namespace

bool isRemote(const QString &place)
{
    return text::fold(place) == text::fold(u"à distance"_s);
}

QList<DateCaution> cautions(
    const Meeting &edited, const QList<Meeting> &others, const QList<holidays::Period> &schoolHolidays)
{
    using Kind = DateCaution::Kind;
    QList<DateCaution> found;
    if (edited.date.dayOfWeek() >= Qt::Saturday) {
        found.append({ Kind::Weekend, {}, {} });
    }
    if (const QString name = holidays::publicHoliday(edited.date); !name.isEmpty()) {
        found.append({ Kind::PublicHoliday, name, {} });
    }
    if (const auto period = holidays::schoolHolidayOn(schoolHolidays, edited.date); !period.label.isEmpty()) {
        found.append({ Kind::SchoolHoliday, period.label, {} });
    }
    for (const Meeting &other : others) {
        if (other.id != edited.id && other.date == edited.date) {
            found.append({ kindOf(edited, other), {}, other });
        }
    }
    return found;
}
