// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/busytimes.h"
#include "app/sessions/meetingstore.h"
#include "ui/widgets/messagebar.h"

#include <QDate>
#include <QDialog>

class DateField;
class EmptyNotice;
class FieldNote;
class QLabel;
class QPushButton;
class QTableView;
class Workspace;
class YearModel;

/// A school year at a glance; Enter or a double click opens the month in the calendar.
class YearDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Shows what the calendar's filter leaves; `words` say it, empty when everything is shown.
    YearDialog(
        Workspace &workspace, QDate day, const MeetingFilter &filter, const QString &words, QWidget *parent);
    ~YearDialog() override;

Q_SIGNALS:
    void monthAsked(QDate date);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void showReading(); ///< whether the year could be read
    void setYear(QDate day);
    void showDay(QDate day); ///< its year, on its month
    [[nodiscard]] QList<BusyTime> busy(QDate first, QDate last) const;
    void showMonth(); ///< what is held in the month chosen
    void goToDate();

    Workspace &workspace_;
    MeetingFilter filter_;
    QDate today_;
    QDate shown_; ///< the day asked for
    QString left_; ///< what the filter says
    YearModel *model_;
    MessageBar *bar_;
    MessageBar::Saying unread_; ///< what the bar said of a year that could not be read
    QLabel *title_;
    DateField *goTo_;
    FieldNote *holidaysNote_;
    QTableView *table_;
    EmptyNotice *notice_;
    QPushButton *print_ = nullptr;
    QLabel *month_;
};
