// SPDX-License-Identifier: GPL-3.0-or-later
// What MeetingDialog does with conflicts of its date.
#include "ui/calendar/meetingdialog.h"

#include "app/workspace.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/conflictquestion.h"

#include <algorithm>

bool MeetingDialog::isOpen(const DateCaution &caution)
{
    return isConflict(caution.kind) && !caution.kept;
}

void MeetingDialog::askToKeep(
    const QList<DateCaution> &conflicts, const Meeting &wanted, const std::function<void()> &then)
{
    auto *question = new ConflictQuestion(calendarwords::cautions(conflicts), true, this);
    connect(question, &ConflictQuestion::left, this, [this, wanted, then] {
        if (write(wanted)) {
            then();
        }
    });
    connect(question, &ConflictQuestion::kept, this, [this, conflicts, wanted, then](const QString &reason) {
        if (write(wanted, conflicts, reason)) {
            then();
        }
    });
    question->open();
}

void MeetingDialog::keep(const QList<DateCaution> &conflicts, const QString &reason)
{
    if (const Done kept = workspace_.planning().keepConflicts(stored_, conflicts, reason); !kept) {
        refuse(kept.error());
    }
    check();
}

void MeetingDialog::keepStored()
{
    QList<DateCaution> open;
    std::ranges::copy_if(cautions_, std::back_inserter(open), &MeetingDialog::isOpen);
    auto *question = new ConflictQuestion(calendarwords::cautions(open), false, this);
    connect(
        question, &ConflictQuestion::kept, this, [this, open](const QString &reason) { keep(open, reason); });
    question->open();
}

void MeetingDialog::reopenStored()
{
    QList<KeptConflict> kept;
    for (const DateCaution &each : std::as_const(cautions_)) {
        if (each.kept) {
            kept.append(*each.kept);
        }
    }
    if (const Done reopened = workspace_.planning().reopenConflicts(stored_, kept); !reopened) {
        refuse(reopened.error());
    }
    check();
}
