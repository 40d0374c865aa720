// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/sessions/meetingstore.h"

#include <QAbstractTableModel>
#include <QDate>

class Changes;
class Database;

/// A school year at a glance: one line a session and track, one column a month from September on. Follows the
/// database by itself.
class YearModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        MonthRole = Qt::UserRole, ///< QDate, the first of the month
        MeetingsRole, ///< QList<Meeting>, by date
        SessionNumberRole,
    };
    static constexpr int monthCount = 12;
    static constexpr int firstMonth = 9; ///< cycles run from autumn to spring

    YearModel(Database &database, Changes &changes, QObject *parent = nullptr);

    /// The first of September that begins the year shown.
    [[nodiscard]] QDate year() const { return year_; }
    /// Shows the school year of this day.
    void setYear(QDate day);
    /// Which meetings are shown, whatever their date.
    void setFilter(const MeetingFilter &filter);
    void reload();
    /// Whether the lines tell something: they were read, or those that were read last are still there.
    [[nodiscard]] bool isKnown() const { return isRead_ || !lines_.isEmpty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// "14 · 28": the days with a meeting.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// "sept. 2021"; "Session 1 – Professionnel.le.s", after the cycle's mark where there are several, whose
    /// title is the tool tip.
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The lines stay as they were, unless other ones were asked for.
    void readingFailed(const Error &error);
    void wasRead();

private:
    enum class Before { Kept, Forgotten }; ///< lines shown when nothing can be read
    void read(Before before);
    struct Line {
        SessionId session;
        TrackId track;
        int sessionNumber = 0;
        QString title;
        QString cycle; ///< its title; empty while there is one only
        QList<QList<Meeting>> months;
    };
    [[nodiscard]] QList<Meeting> meetings(const QModelIndex &index) const;

    Database &database_;
    MeetingFilter filter_;
    QDate year_;
    QList<Line> lines_;
    bool isRead_ = true;
};
