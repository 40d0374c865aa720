// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/meetingmover.h"

#include "app/base/french.h"
#include "app/documents/announcement.h"
#include "app/overview/conflicts.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/calendar/announcementwords.h"
#include "ui/calendar/calendarwords.h"
#include "ui/words/domainwords.h"

using namespace Qt::StringLiterals;

MeetingMover::MeetingMover(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , workspace_(workspace)
{
}

QString MeetingMover::cautionsOf(const Meeting &wanted) const
{
    const auto facts = conflicts::factsOf(workspace_.database(), wanted);
    return facts ? calendarwords::cautions(cautions(wanted, *facts)) : QString();
}

QString MeetingMover::hint(const Meeting &wanted) const
{
    QString day = tr("%1, %2").arg(french::longDate(wanted.date), words::hours(wanted));
    day.replace(0, 1, day.left(1).toUpper());
    const QString known = cautionsOf(wanted);
    return known.isEmpty() ? day : day + u'\n' + known;
}

MeetingAdvice MeetingMover::toDoAgain(const Meeting &stored) const
{
    const Announcement told
        = announcement::outdatedBy(workspace_.database(), stored).value_or(Announcement());
    return { announcementwords::sentence(told, true), announcementwords::detail(told) };
}

MeetingAdvice MeetingMover::advice(const Meeting &stored) const
{
    return advice(stored, [](const DateCaution &) { return true; });
}

MeetingAdvice MeetingMover::adviceOnReturn(const Meeting &stored) const
{
    return advice(stored, [](const DateCaution &each) {
        return isConflict(each.kind) || each.kind == DateCaution::Kind::PlaceTooSmall;
    });
}

MeetingAdvice MeetingMover::advice(
    const Meeting &stored, const std::function<bool(const DateCaution &)> &isTold) const
{
    const auto facts = conflicts::factsOf(workspace_.database(), stored);
    QList<DateCaution> open = facts ? cautions(stored, *facts) : QList<DateCaution>();
    open.removeIf([&](const DateCaution &each) { return each.kept.has_value() || !isTold(each); });
    MeetingAdvice again = toDoAgain(stored);
    QStringList lines { calendarwords::cautions(open), again.sentence };
    lines.removeAll(QString());
    again.sentence = lines.join(u'\n');
    return again;
}

void MeetingMover::store(const Meeting &wanted)
{
    const auto before = MeetingStore(workspace_.database()).meeting(wanted.id);
    if (before && before->isPlannedAs(wanted)) {
        return;
    }
    const auto now = before ? workspace_.planning().reviseMeeting(wanted)
                            : Result<Meeting>(std::unexpected(before.error()));
    if (!now) {
        Q_EMIT refused(now.error());
        return;
    }
    Q_EMIT stored(*before, *now, advice(*now));
}
