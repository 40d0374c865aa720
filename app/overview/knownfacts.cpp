// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview/knownfacts.h"

#include "app/base/textfold.h"

using namespace Qt::StringLiterals;

namespace
{

/// What is dated, whatever its hours, place and speakers.
QString seanceOf(const Meeting &meeting)
{
    return u"%1/%2/%3/%4/%5"_s.arg(meeting.id.value)
        .arg(meeting.cycle.value)
        .arg(meeting.session.value)
        .arg(meeting.track.value)
        .arg(meeting.module.value);
}

} // namespace

Result<DayFacts> KnownFacts::of(const Meeting &edited)
{
    const QString seance = seanceOf(edited);
    const QString day = seance + u'/' + edited.date.toString(Qt::ISODate);
    if (!days_.contains(day)) {
        ++reads_;
        auto read = conflicts::factsOfDay(database_, edited);
        if (!read) {
            return read;
        }
        days_.insert(day, *std::move(read));
    }
    const QString place = seance + u'/' + text::fold(edited.place);
    if (!rooms_.contains(place)) {
        ++reads_;
        const auto read = conflicts::roomOf(database_, edited);
        if (!read) {
            return std::unexpected(read.error());
        }
        rooms_.insert(place, *read);
    }
    DayFacts facts = days_.value(day);
    const conflicts::Room room = rooms_.value(place);
    facts.seats = room.seats;
    facts.registered = room.registered;
    return facts;
}

void KnownFacts::forget()
{
    days_.clear();
    rooms_.clear();
}
