// SPDX-License-Identifier: GPL-3.0-or-later
// How meetings come into the calendar: by a form, drawn, or proposed.
#include "ui/calendar/calendarpage.h"

#include "app/base/french.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/newmeetingdialog.h"
#include "ui/calendar/planassistant.h"

#include <algorithm>
#include <iterator>

NewMeetingDialog *CalendarPage::openNewMeeting(QDate date)
{
    auto *dialog = new NewMeetingDialog(workspace_, date, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewMeetingDialog::added, this, &CalendarPage::noteAdded);
    dialog->open();
    return dialog;
}

/// Of the séances that have none, all at once.
void CalendarPage::proposeDates()
{
    auto *dialog = new PlanAssistant(workspace_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlanAssistant::added, this,
        [this](const QList<Meeting> &meetings) { noteAdded(meetings, {}); });
    dialog->open();
}

/// Looked at again as they are stored: others may have planned something while they were chosen.
void CalendarPage::noteAdded(const QList<Meeting> &meetings, const QString &skipped)
{
    const Meeting &first = *std::ranges::min_element(meetings, {}, &Meeting::date);
    chooseDate(first.date);
    chooseMeeting(first.id);
    Q_EMIT said(meetings.size() == 1
            ? tr("%1 ajoutée\u00A0: %2. Ctrl+Z la retire.")
                  .arg(calendarwords::group(first), french::longDate(first.date))
            : tr("%1 ajoutées. Ctrl+Z les retire.")
                  .arg(french::count(meetings.size(), tr("rencontre"), tr("rencontres"))));
    QList<MeetingId> ids;
    std::ranges::transform(meetings, std::back_inserter(ids), &Meeting::id);
    tellStanding({}, ids, Standing::Placed, skipped);
}
