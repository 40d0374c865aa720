// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badgecolumn.h"

#include "ui/widgets/linkentry.h"

#include <algorithm>

void BadgeColumn::add(LinkEntry *entry)
{
    entries_.append(entry);
    connect(entry, &QObject::destroyed, this, [this, entry] { entries_.removeAll(entry); });
    entry->setBadgeColumn(this);
    settle();
}

void BadgeColumn::settle()
{
    const bool isUnder = std::ranges::any_of(
        entries_, [](const LinkEntry *entry) { return !entry->isHidden() && entry->lacksRoomForBadge(); });
    if (isUnder == isUnder_) {
        return;
    }
    isUnder_ = isUnder;
    for (LinkEntry *entry : std::as_const(entries_)) {
        entry->updateGeometry();
        entry->update();
    }
}
