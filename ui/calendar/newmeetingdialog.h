// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/overview/knownfacts.h"
#include "app/sessions/undatedseances.h"
#include "ui/calendar/meetingfields.h"

#include <QDialog>

class DateField;
class ElidedComboBox;
class EmptyNotice;
class FieldNote;
class HalfDaysField;
class MessageBar;
class PlaceCompletion;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTreeWidget;
class SpeakersField;
class Workspace;

/// Gives a séance its date, and its hours, place and speakers as far as they are known; those that follow in
/// its session, too, at a rhythm and with the same. What each date is worth is shown before.
class NewMeetingDialog final : public QDialog
{
    Q_OBJECT

public:
    NewMeetingDialog(Workspace &workspace, QDate day, QWidget *parent);

    /// The hours of what is dated here, to begin with.
    void setHours(QTime start, QTime end);
    void accept() override;

Q_SIGNALS:
    /// `skipped`: the days that were stepped over and why, in words; empty when none was.
    void added(const QList<Meeting> &meetings, const QString &skipped);

private:
    void layOut();
    void layOutPlan();
    void fillSeances();
    /// Why there is no séance to date, and what to do.
    void sayWhyNone();
    /// The séance chosen and those that follow it in its session and track.
    [[nodiscard]] QList<Meeting> ofGroup() const;
    void countFollowing();
    /// Those of the séance chosen, until somebody else is typed.
    void proposeSpeakers();
    [[nodiscard]] MeetingFields fields() const;
    void showDates();
    /// Somebody, or another window, changed what dates are judged by.
    void followChanges();
    /// The chosen one, and those that follow when they are wanted; dated.
    [[nodiscard]] undatedseances::Series wanted() const;
    void complain(const Error &error);

    Workspace &workspace_;
    KnownFacts facts_;
    QList<holidays::Period> schoolHolidays_;
    QList<Meeting> undated_;
    MessageBar *bar_;
    ElidedComboBox *seance_;
    DateField *date_;
    HalfDaysField *halfDays_;
    QLineEdit *place_;
    PlaceCompletion *places_;
    FieldNote *placeNote_;
    SpeakersField *speakers_;
    FieldNote *speakersNote_;
    bool areSpeakersTyped_ = false;
    QCheckBox *following_;
    QSpinBox *times_; ///< how many séances get a date, the chosen one included
    QSpinBox *weeks_;
    QCheckBox *avoid_;
    QTreeWidget *dates_;
    EmptyNotice *notice_;
    FieldNote *skipped_;
    QPushButton *save_;
};
