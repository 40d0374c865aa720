// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "ui/widgets/completionlist.h"

#include <QObject>

class Database;

/// Everybody known, for completion: read piece by piece between events, so that ten thousand people delay
/// nobody.
class KnownPeople final : public QObject
{
    Q_OBJECT

public:
    explicit KnownPeople(Database &database, QObject *parent = nullptr);

    /// Shared by the completers of the name fields; its ids are those of people.
    [[nodiscard]] CompletionList *list() { return &list_; }
    /// Begins to read; nothing when everything is read or being read.
    void prepare();
    /// Somebody was added or changed: what is known serves until the new reading is complete. Nothing when
    /// nobody has asked for it yet.
    void refresh();
    [[nodiscard]] bool isReady() const { return isRead_; }

private:
    void begin();
    void readPiece();

    Database &database_;
    CompletionList list_;
    QList<CompletionEntry> read_;
    PersonId last_;
    bool isReading_ = false;
    bool isRead_ = false;
};
