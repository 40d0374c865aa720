// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/meetingcalendar.h"
#include "app/programmes/programme.h"
#include "app/sessions/busytimes.h"
#include "ui/importing/agendaseams.h"

#include <QDialog>
#include <QList>

class ElidedComboBox;
class MessageBar;
class QPushButton;
class Workspace;

/// Meetings for other programs' calendars, and what those say of school holidays, places and speakers.
class AgendaDialog final : public QDialog
{
    Q_OBJECT

public:
    AgendaDialog(Workspace &workspace, AgendaSeams seams, QWidget *parent);

    /// One meeting, first among what can be given.
    void propose(MeetingId meeting);

Q_SIGNALS:
    void said(const QString &sentence);

private:
    /// What is taken from a calendar.
    struct Source {
        bool isHolidays = false;
        BusyTime::Whose whose = BusyTime::Whose::Place;
        QString name;
    };

    void layOut();
    void fillChoices();
    void addGroups(const QList<Meeting> &meetings, const QList<Cycle> &cycles);
    void addChoice(const QString &text, const meetingcalendar::Choice &choice);
    void fillSources();
    void save(const QString &path);
    void take(const QString &path);
    void askToForget();
    void forget(const Source &source);
    void complain(const Error &error, const QString &detail = {});

    Workspace &workspace_;
    AgendaSeams seams_;
    QList<meetingcalendar::Choice> choices_;
    QList<Source> sources_;
    MessageBar *bar_;
    ElidedComboBox *choice_;
    ElidedComboBox *source_;
    QPushButton *save_;
    QPushButton *take_;
    QPushButton *forget_;
};
