// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/planning.h"

#include <QWidget>

class FieldNote;
class HalfDayRow;
class QPushButton;
class QVBoxLayout;

/// The half-days of a meeting, one to four: the signature columns of its sheet.
class HalfDaysField final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int most = 4;

    explicit HalfDaysField(QWidget *parent = nullptr);

    void setHalfDays(const QList<HalfDay> &halfDays);
    [[nodiscard]] QList<HalfDay> halfDays() const;
    /// False while some hour cannot be read.
    [[nodiscard]] bool isLegible() const;
    /// Puts the cursor on the first hour that cannot be read.
    void focusIllegible();
    /// The Tab key comes here from that field, also to rows that come later.
    void followInTabOrder(QWidget *field);
    /// Puts the cursor on the hour this problem is of, or where a half-day is added or taken away.
    void focusProblem(const MeetingProblem &problem);
    /// Those of the half-days, each shown under its row.
    void showProblems(const QList<MeetingProblem> &problems);

Q_SIGNALS:
    void edited();

private:
    HalfDayRow *append(const HalfDay &halfDay);
    void remove(HalfDayRow *row);
    void number();
    void orderTabs();
    [[nodiscard]] HalfDayRow *rowOf(const MeetingProblem &problem) const; ///< none of all of them together

    QVBoxLayout *rowLayout_;
    QPushButton *add_;
    FieldNote *note_;
    QWidget *before_ = nullptr; ///< whom Tab comes from
    QList<HalfDayRow *> rows_;
};
