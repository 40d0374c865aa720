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
    ~AttendanceTotals() override;

    /// `pageStarts`: the rows each printed page begins with.
    void show(const AttendanceGrid &grid, const QList<int> &pageStarts);
    /// What counted() told could not be kept: the number stays in its field, and Enter tells it again.
    void refuse(HalfDayId halfDay);

Q_SIGNALS:
    void counted(HalfDayId halfDay, std::optional<int> signatures);

private:
    /// Of the number in a field.
    enum class Field {
        Kept, ///< with the sheet
        Typed, ///< being typed: no verdict on another number stands beside it
        Refused, ///< could not be kept
    };

    struct Line {
        HalfDayId halfDay;
        QLabel *heading;
        QLabel *figures;
        QLabel *question;
        QSpinBox *signatures;
        QLabel *verdict;
        Field field = Field::Kept;
        int kept = 0; ///< the number that is
        bool agrees = true; ///< it does, with the presences
        QString told = {}; ///< of it
        bool wasJustRefused = false; ///< the key that told it is not over
    };

    void makeLines(const AttendanceGrid &grid);
    void connectField(const Line &line);
    void ask(HalfDayId halfDay, int signatures);
    void finishTyping(HalfDayId halfDay);
    void showVerdict(const Line &line);
    [[nodiscard]] Line *line(HalfDayId halfDay);
    [[nodiscard]] static QString figures(const AttendanceGrid &grid, qsizetype column);
    [[nodiscard]] static QString whereToLook(const AttendanceGrid &grid, qsizetype column, int moreOnPaper);
    [[nodiscard]] static QString verdict(
        const AttendanceGrid &grid, qsizetype column, const QList<int> &pageStarts);

    QGridLayout *layout_;
    QList<Line> lines_;
    qint64 sheet_ = 0; ///< whose figures they are
};
