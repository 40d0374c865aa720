// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/busytimes.h"

#include <QDialog>

class DateField;
class FieldNote;
class HourField;
class MessageBar;
class QCheckBox;
class QLineEdit;
class Workspace;

/// One time a speaker is away or a place taken: days, all day or from an hour to another, and why.
class BusyTimeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `known`: the time to change; none for a new one of this place or speaker.
    BusyTimeDialog(Workspace &workspace, BusyTime::Whose whose, const QString &name,
        const std::optional<BusyTime> &known, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void saved(const BusyTime &time);

private:
    void layOut();
    void showKnown();
    void showHours();
    /// What is wrong with the hours; empty when nothing is, or none are asked for.
    [[nodiscard]] QString hoursProblem() const;
    [[nodiscard]] BusyTime entered() const;

    Workspace &workspace_;
    BusyTime::Whose whose_;
    QString name_;
    std::optional<BusyTime> known_;
    MessageBar *bar_;
    DateField *first_;
    DateField *last_;
    QCheckBox *allDay_;
    HourField *start_;
    HourField *end_;
    FieldNote *hoursNote_;
    QLineEdit *label_;
};
