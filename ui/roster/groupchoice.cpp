// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/groupchoice.h"

#include "app/programmes/programmestore.h"
#include "app/registrations/occupancy.h"
#include "app/sessions/meetingstore.h"
#include "ui/words/domainwords.h"

#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int groupRole = Qt::UserRole; // position in the list; -1 stands for all

} // namespace

Result<QList<GroupChoice>> readGroups(Database &database)
{
    const auto cycles = ProgrammeStore(database).cycles();
    if (!cycles) {
        return std::unexpected(cycles.error());
    }
    const auto sessions = MeetingStore(database).sessions();
    if (!sessions) {
        return std::unexpected(sessions.error());
    }
    const auto counted = occupancy::ofGroups(database);
    if (!counted) {
        return std::unexpected(counted.error());
    }
    QList<GroupChoice> groups;
    for (const GroupOccupancy &group : *counted) {
        const auto session = std::ranges::find(*sessions, group.session, &Session::id);
        for (const Cycle &cycle : *cycles) {
            const Track *track = cycle.track(group.track);
            if (track && session != sessions->end()) {
                groups.append({ group.session, group.track, u"%1 · %2"_s.arg(session->label, track->label),
                    cycle.title, group.occupancy });
            }
        }
    }
    return groups;
}

GroupBox::GroupBox(QWidget *parent)
    : ElidedComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // As wide as its longest entry where there is room; the page fits in 1280 all the same.
    setMinimumContentsLength(24);
    setMaximumWidth(80 * fontMetrics().averageCharWidth());
    QSizePolicy wide(QSizePolicy::Expanding, QSizePolicy::Fixed);
    wide.setHorizontalStretch(1);
    setSizePolicy(wide);
    setMaxVisibleItems(20);
    connect(this, &QComboBox::activated, this, &GroupBox::groupChosen);
}

void GroupBox::setGroups(const QList<GroupChoice> &groups)
{
    const QSignalBlocker quiet(this);
    const bool isFirst = count() == 0;
    const RosterScope before = scope();
    groups_ = groups;
    clear();
    const bool severalCycles = std::ranges::any_of(
        groups_, [&](const GroupChoice &group) { return group.cycle != groups_.first().cycle; });
    for (qsizetype i = 0; i < groups_.size(); ++i) {
        const GroupChoice &group = groups_.at(i);
        if (severalCycles && (i == 0 || groups_.at(i - 1).cycle != group.cycle)) {
            addItem(group.cycle);
            qobject_cast<QStandardItemModel *>(model())->item(count() - 1)->setEnabled(false);
        }
        addItem(u"%1 — %2"_s.arg(group.label, words::occupancy(group.occupancy)), int(i));
    }
    if (!groups_.isEmpty()) {
        addItem(tr("Toutes les sessions et tous les parcours"), -1);
    }
    setCurrentIndex(isFirst ? findData(0, groupRole) : entryOf(before));
}

const GroupChoice *GroupBox::chosen() const
{
    const QVariant position = currentData(groupRole);
    return position.isValid() && position.toInt() >= 0 ? &groups_.at(position.toInt()) : nullptr;
}

RosterScope GroupBox::scope() const
{
    const GroupChoice *group = chosen();
    return group ? RosterScope { group->session, group->track } : RosterScope {};
}

void GroupBox::choose(SessionId session, TrackId track)
{
    setCurrentIndex(entryOf({ session, track }));
    Q_EMIT groupChosen();
}

int GroupBox::entryOf(const RosterScope &scope) const
{
    const auto found = std::ranges::find_if(groups_,
        [&](const GroupChoice &group) { return scope == RosterScope { group.session, group.track }; });
    const int all = findData(-1, groupRole);
    return found == groups_.end() ? all : findData(int(found - groups_.begin()), groupRole);
}
