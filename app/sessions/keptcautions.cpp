// SPDX-License-Identifier: GPL-3.0-or-later
// How what the coordinator decided to live with is known again, and for how long the decision holds.
#include "app/sessions/datecautions.h"

#include "app/base/textfold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr QChar beforeSeats = u'>';

/// Before the name in what was kept: another meeting, or "27>20" for 27 people and 20 seats.
QString measureOf(const Meeting &meeting, const DateCaution &caution)
{
    if (caution.kind == DateCaution::Kind::PlaceTooSmall) {
        return QString::number(caution.people) + beforeSeats + QString::number(caution.seats);
    }
    return caution.other.id.isValid() ? QString::number(std::max(meeting.id, caution.other.id).value)
                                      : QString();
}

/// The room is as well filled as it was, or less.
bool coversRoom(const QString &kept, const DateCaution &small)
{
    const QString measure = kept.section(u'/', 0, 0);
    return kept.section(u'/', 1) == text::fold(small.name)
        && measure.section(beforeSeats, 0, 0).toInt() >= small.people
        && measure.section(beforeSeats, 1).toInt() <= small.seats;
}

} // namespace

KeptConflict conflictOf(const Meeting &meeting, const DateCaution &caution)
{
    const bool hasOther = caution.other.id.isValid();
    return { .meeting = hasOther ? std::min(meeting.id, caution.other.id) : meeting.id,
        .kind = code(caution.kind),
        .subject = measureOf(meeting, caution) + u'/' + text::fold(caution.name),
        .date = meeting.date };
}

bool isSureConflict(const KeptConflict &kept)
{
    const auto kind = cautionKindFromCode(kept.kind);
    return kind && isSureConflict(*kind);
}

bool isConflict(const KeptConflict &kept)
{
    const auto kind = cautionKindFromCode(kept.kind);
    return kind && isConflict(*kind);
}

bool canBeKept(DateCaution::Kind kind)
{
    return isConflict(kind) || kind == DateCaution::Kind::PlaceTooSmall
        || kind == DateCaution::Kind::FarFromCycle;
}

void findKept(DateCaution &caution, const Meeting &meeting, const QList<KeptConflict> &kept)
{
    if (kept.isEmpty() || !canBeKept(caution.kind)) {
        return;
    }
    const KeptConflict wanted = conflictOf(meeting, caution);
    const bool isRoom = caution.kind == DateCaution::Kind::PlaceTooSmall;
    const auto found = std::ranges::find_if(kept, [&](const KeptConflict &each) {
        return each.meeting == wanted.meeting && each.kind == wanted.kind && each.date == wanted.date
            && (isRoom ? coversRoom(each.subject, caution) : each.subject == wanted.subject);
    });
    if (found != kept.end()) {
        caution.kept = *found;
    }
}
