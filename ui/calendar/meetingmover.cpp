// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/meetingmover.h"

#include "app/base/french.h"
#include "app/documents/sentletters.h"
#include "app/overview/conflicts.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
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

QString MeetingMover::toDoAgain(MeetingId id) const
{
    const auto printed = workspace_.sheets().printedMeetings();
    const auto convoked = sentletters::latest(workspace_.database(), id, SentDocument::Convocation);
    return calendarwords::toDoAgain(
        printed && printed->contains(id) ? 1 : 0, convoked ? convoked->size() : qsizetype(0), true);
}

QString MeetingMover::advice(const Meeting &stored) const
{
    const auto facts = conflicts::factsOf(workspace_.database(), stored);
    QList<DateCaution> open = facts ? cautions(stored, *facts) : QList<DateCaution>();
    open.removeIf([](const DateCaution &each) { return each.kept.has_value(); });
    QStringList lines { calendarwords::cautions(open), toDoAgain(stored.id) };
    lines.removeAll(QString());
    return lines.join(u'\n');
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
    Q_EMIT stored(*now, advice(*now));
}
