// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/sheetsmenu.h"

#include "app/base/french.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/words/domainwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestTitle = 60;

QString label(const Meeting &meeting, bool isOneGroup)
{
    QString title = meeting.title;
    if (title.size() > longestTitle) {
        title = title.left(longestTitle - 1).trimmed() + u'…';
    }
    title.replace(u'&', u"&&"_s);
    const QString which = isOneGroup
        ? SheetsMenu::tr("Séance %1/%2").arg(meeting.moduleNumber).arg(meeting.moduleCount)
        : u"%1 · %2"_s.arg(meeting.trackLabel, words::sessionAndModule(meeting));
    return u"%1 – %2 – %3"_s.arg(which, french::longDate(meeting.date), title);
}

} // namespace

SheetsMenu::SheetsMenu(Workspace &workspace, QWidget *parent)
    : QMenu(parent)
    , workspace_(workspace)
{
    connect(this, &QMenu::aboutToShow, this, &SheetsMenu::fill);
}

Result<QList<Meeting>> SheetsMenu::meetings() const
{
    MeetingFilter filter;
    filter.session = scope_.session;
    filter.track = scope_.track;
    return MeetingStore(workspace_.database()).meetings(filter);
}

void SheetsMenu::askAll()
{
    const auto found = meetings();
    if (!found) {
        Q_EMIT readFailed(found.error());
    } else if (found->isEmpty()) {
        Q_EMIT noMeeting();
    } else {
        QList<MeetingId> ids;
        std::ranges::transform(*found, std::back_inserter(ids), &Meeting::id);
        Q_EMIT sheetsAsked(ids);
    }
}

void SheetsMenu::fill()
{
    clear();
    const auto found = meetings();
    if (!found) {
        Q_EMIT readFailed(found.error());
        return;
    }
    QAction *all = addAction(
        tr("&Toutes (%1)").arg(french::count(found->size(), tr("séance datée"), tr("séances datées"))));
    all->setObjectName(u"allSheetsAction"_s);
    connect(all, &QAction::triggered, this, &SheetsMenu::askAll);
    addSeparator();
    for (const Meeting &meeting : *found) {
        QAction *one = addAction(label(meeting, scope_.session && scope_.track));
        one->setToolTip(meeting.title);
        connect(one, &QAction::triggered, this, [this, id = meeting.id] { Q_EMIT sheetsAsked({ id }); });
    }
}
