// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/sessions/undatedseances.h"

#include <QDialog>

class DateField;
class ElidedComboBox;
class EmptyNotice;
class FieldNote;
class MessageBar;
class QCheckBox;
class QPushButton;
class QSpinBox;
class QTreeWidget;
class Workspace;

/// Gives a séance its date; those that follow in its session, too, at a rhythm. What each date is worth is
/// shown before.
class NewMeetingDialog final : public QDialog
{
    Q_OBJECT

public:
    NewMeetingDialog(Workspace &workspace, QDate day, QWidget *parent);

    /// The hours of what is dated here, when they are known.
    void setHours(QTime start, QTime end);
    void accept() override;

Q_SIGNALS:
    /// `skipped`: the days that were stepped over and why, in words; empty when none was.
    void added(const QList<Meeting> &meetings, const QString &skipped);

private:
    void layOut();
    void fillSeances();
    /// Why there is no séance to date, and what to do.
    void sayWhyNone();
    /// The séance chosen and those that follow it in its session and track.
    [[nodiscard]] QList<Meeting> ofGroup() const;
    void countFollowing();
    void showDates();
    /// The chosen one, and those that follow when they are wanted; dated.
    [[nodiscard]] undatedseances::Series wanted() const;
    void complain(const Error &error);

    Workspace &workspace_;
    QList<holidays::Period> schoolHolidays_;
    QList<Meeting> undated_;
    MessageBar *bar_;
    ElidedComboBox *seance_;
    DateField *date_;
    QCheckBox *following_;
    QSpinBox *times_; ///< how many séances get a date, the chosen one included
    QSpinBox *weeks_;
    QCheckBox *avoid_;
    QTreeWidget *dates_;
    EmptyNotice *notice_;
    FieldNote *skipped_;
    QPushButton *save_;
    std::optional<HalfDay> hours_;
};
