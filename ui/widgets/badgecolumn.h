// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class LinkEntry;

/// Keeps the badges of entries that are read together in one place: beside the words where all of them have
/// the room, else under the words of each.
class BadgeColumn final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The entry asks the column from now on, which outlives it.
    void add(LinkEntry *entry);
    [[nodiscard]] bool isUnder() const { return isUnder_; }
    /// Looks again whether all have the room: one of them has another width, other words, or came in sight.
    void settle();

private:
    QList<LinkEntry *> entries_;
    bool isUnder_ = false;
};
