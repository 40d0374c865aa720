// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"
#include "app/sessions/busytimes.h"
#include "app/sessions/meetingstore.h"

#include <QDate>
#include <QWidget>

#include <memory>

class MeetingListModel;
class QModelIndex;
class Workspace;

namespace Ui
{
class MonthMeetings;
}

/// The meetings of a week, a month or more as a list, with the days the place or speaker looked at is not
/// free; where the nearest meetings are when it has none.
class MonthMeetings final : public QWidget
{
    Q_OBJECT

public:
    explicit MonthMeetings(Workspace &workspace, QWidget *parent = nullptr);
    ~MonthMeetings() override;

    [[nodiscard]] const MeetingListModel &model() const { return *model_; }

    [[nodiscard]] QWidget *list() const;
    /// Neither the meetings nor, where there are none, the nearest ones failed to be read.
    [[nodiscard]] bool isRead() const;

    /// The month of this day, and those after it: this many in all.
    void setMonths(QDate day, int count = 1);
    /// The week of this day.
    void setWeek(QDate day);
    /// The first day listed.
    [[nodiscard]] QDate first() const { return first_; }
    [[nodiscard]] QDate last() const { return last_; }
    [[nodiscard]] bool covers(QDate day) const;
    /// "janvier 2022", "de janvier 2022 à juin 2022", "du 28 février au 6 mars 2022".
    [[nodiscard]] QString span() const;
    /// Which meetings are listed; its words when some are left out.
    void setFilter(const MeetingFilter &filter, const QString &words);
    /// The first row on this day or later comes to the top.
    void scrollTo(QDate day);
    /// None clears the selection.
    void select(MeetingId id);

Q_SIGNALS:
    void meetingSelected(MeetingId id);
    /// A click or Enter.
    void meetingAsked(MeetingId id);
    void dateAsked(QDate date);
    void readingFailed(const Error &error);
    void wasRead();

private:
    void showNotice();
    void setSpan(QDate first, QDate last, bool isWeek);
    [[nodiscard]] bool isOneMonth() const;
    void offerNearest(const QString &days);
    void sayUnread(); ///< instead of calling the days empty
    void open(const QModelIndex &index);

    Workspace &workspace_;
    MeetingListModel *model_;
    std::unique_ptr<Ui::MonthMeetings> ui_;
    QDate first_; ///< listed
    QDate last_; ///< included
    bool isWeek_ = false;
    QString left_; ///< what the filter says
    MeetingFilter filter_;
    QDate before_; ///< the nearest days with meetings, when there are none
    QDate after_;
    bool isUnread_ = false; ///< as the notice says
};
