// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

#include <optional>

class Database;

/// When a speaker is away or a place is taken, by their own calendars.
struct BusyTime {
    enum class Whose { Place, Speaker };

    Whose whose = Whose::Place;
    QString name; ///< of the place or speaker, as meetings name them
    QString label; ///< what their calendar says; may be empty
    QDate first;
    QDate last; ///< included
    std::optional<QTime> start; ///< none: all day
    std::optional<QTime> end;

    bool operator==(const BusyTime &) const = default;
};

/// Reads and writes them.
class BusyTimes final
{
public:
    explicit BusyTimes(Database &database)
        : database_(database)
    {
    }

    /// Those that touch the days `from` to `to`, by date.
    [[nodiscard]] Result<QList<BusyTime>> between(QDate from, QDate to) const;
    /// NotFound (subject: the name) when no meeting ever named this place or speaker.
    [[nodiscard]] Done find(BusyTime::Whose whose, const QString &name) const;
    /// What a place or speaker has from `from` to `to` becomes this, whatever was kept before; all are
    /// theirs. NotFound (subject: the name) when no meeting ever named them. One transaction.
    [[nodiscard]] Done replace(
        BusyTime::Whose whose, const QString &name, QDate from, QDate to, const QList<BusyTime> &times);
    /// Takes away all a place or speaker has, of whatever year; how many. NotFound as above. One transaction.
    [[nodiscard]] Result<int> forget(BusyTime::Whose whose, const QString &name);

private:
    Database &database_;
};
