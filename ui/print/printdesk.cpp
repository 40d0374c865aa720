// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printdesk.h"

#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/print/sheetdialog.h"

PrintDesk::PrintDesk(Workspace &workspace, QWidget *window, PrintSeams seams)
    : QObject(window)
    , workspace_(workspace)
    , window_(window)
    , seams_(std::move(seams))
{
}

void PrintDesk::printSheets(const QList<MeetingId> &meetings)
{
    open(meetings.isEmpty() ? nextMeeting() : meetings);
}

void PrintDesk::printAdditions(MeetingId meeting)
{
    open({ meeting })->chooseAdditions();
}

SheetDialog *PrintDesk::open(const QList<MeetingId> &meetings)
{
    auto *dialog = new SheetDialog(workspace_, meetings, seams_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SheetDialog::said, this, &PrintDesk::said);
    dialog->open();
    return dialog;
}

QList<MeetingId> PrintDesk::nextMeeting() const
{
    MeetingFilter coming;
    coming.from = workspace_.clock()().date();
    const auto meetings = MeetingStore(workspace_.database()).meetings(coming);
    // The dialog meets the same error when it reads, and says it.
    return meetings && !meetings->isEmpty() ? QList<MeetingId> { meetings->first().id } : QList<MeetingId> {};
}
