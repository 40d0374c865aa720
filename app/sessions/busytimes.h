// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/entity.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

#include <optional>

class Database;
struct MeetingFilter;

/// When a speaker is away or a place is taken: a day, several, or some hours of them.
struct BusyTime {
    enum class Whose { Place, Speaker };
    /// Each is brought up to date without the other.
    enum class Source { Calendar, Hand };

    Whose whose = Whose::Place;
    QString name; ///< of the place or speaker, as meetings name them
    QString label; ///< why, or what their calendar says; may be empty
    QDate first;
    QDate last; ///< included
    std::optional<QTime> start; ///< none: all day
    std::optional<QTime> end; ///< on the last day
    Source source = Source::Calendar;

    bool operator==(const BusyTime &) const = default;
    /// The same days and hours for the same reason, whoever says so.
    [[nodiscard]] bool isSameAs(const BusyTime &other) const;
};

/// The hours of a day they are away.
struct BusyHours {
    QTime from;
    QTime to; ///< the day's last second when they are away until its end
};
/// Of one of its days; nullopt when it is the whole day.
[[nodiscard]] std::optional<BusyHours> hoursOn(const BusyTime &time, QDate day);

/// What replacing them has changed; one that was revised is in both.
struct BusyChange {
    QList<BusyTime> gone;
    QList<BusyTime> added;
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
    /// Those of the place and the speaker the filter names, on its days; none when it names neither.
    [[nodiscard]] Result<QList<BusyTime>> matching(const MeetingFilter &filter) const;
    /// All of one place or speaker, by date. NotFound (subject: the name) when nothing ever named them.
    [[nodiscard]] Result<QList<BusyTime>> of(BusyTime::Whose whose, const QString &name) const;
    /// The place or speaker they are kept under, for the journal. NotFound as above.
    [[nodiscard]] Result<Entity> owner(BusyTime::Whose whose, const QString &name) const;
    /// What they have from this source between `from` and `to` becomes this; what stays the same is not
    /// written again; answers what does not. NotFound as above. One transaction.
    [[nodiscard]] Result<BusyChange> replace(BusyTime::Whose whose, const QString &name,
        BusyTime::Source source, QDate from, QDate to, const QList<BusyTime> &times);

private:
    Database &database_;
};
