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

Result<QList<MeetingId>> SheetsMenu::all() const
{
    const auto found = meetings();
    if (!found) {
        return std::unexpected(found.error());
    }
    QList<MeetingId> ids;
    std::ranges::transform(*found, std::back_inserter(ids), &Meeting::id);
    return ids;
}

void SheetsMenu::askAll()
{
    const auto ids = all();
    if (!ids) {
        Q_EMIT readFailed(ids.error());
    } else if (ids->isEmpty()) {
        Q_EMIT noMeeting();
    } else {
        Q_EMIT sheetsAsked(*ids);
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
    QAction *every = addAction(
        tr("&Toutes (%1)").arg(french::count(found->size(), tr("séance datée"), tr("séances datées"))));
    every->setObjectName(u"allSheetsAction"_s);
    connect(every, &QAction::triggered, this, &SheetsMenu::askAll);
    addSeparator();
    for (const Meeting &meeting : *found) {
        QAction *one = addAction(label(meeting, scope_.session && scope_.track));
        one->setToolTip(meeting.title);
        connect(one, &QAction::triggered, this, [this, id = meeting.id] { Q_EMIT sheetsAsked({ id }); });
    }
}
