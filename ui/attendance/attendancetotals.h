// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendancegrid.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QSpinBox;

/// Under the sheet: how many of each state, and whether the signatures counted on the paper are as many as
/// the presences entered. When they are not, it says on which page to look.
class AttendanceTotals final : public QWidget
{
    Q_OBJECT

public:
    explicit AttendanceTotals(QWidget *parent = nullptr);

    /// `pageStarts`: the rows each printed page begins with.
    void show(const AttendanceGrid &grid, const QList<int> &pageStarts);

Q_SIGNALS:
    void counted(HalfDayId halfDay, std::optional<int> signatures);

private:
    struct Line {
        HalfDayId halfDay;
        QLabel *heading;
        QLabel *figures;
        QLabel *question;
        QSpinBox *signatures;
        QLabel *verdict;
    };

    void makeLines(const AttendanceGrid &grid);
    [[nodiscard]] static QString figures(const AttendanceGrid &grid, qsizetype column);
    [[nodiscard]] static QString whereToLook(const AttendanceGrid &grid, qsizetype column, int moreOnPaper);
    [[nodiscard]] static QString verdict(
        const AttendanceGrid &grid, qsizetype column, const QList<int> &pageStarts);

    QGridLayout *layout_;
    QList<Line> lines_;
};
