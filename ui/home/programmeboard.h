// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview/overview.h"

#include <QWidget>

class BadgeColumn;
class QGridLayout;
class QVBoxLayout;

/// A cycle's whole programme: its forms and their states, then for each track the séances over the dates of
/// every session.
class ProgrammeBoard final : public QWidget
{
    Q_OBJECT

public:
    ProgrammeBoard(const Overview::Programme &programme, QDate today, QWidget *parent = nullptr);

Q_SIGNALS:
    void meetingAsked(MeetingId meeting);
    void groupAsked(SessionId session, TrackId track);

private:
    void addForms(QVBoxLayout *layout, const Cycle &cycle);
    void addTrack(QVBoxLayout *layout, const Overview::Programme &programme, const Track &track, QDate today);
    void addSession(QGridLayout *grid, int row, const Overview::Programme &programme, const Session &session,
        const Track &track);
    QWidget *moduleHeading(const Module &module);
    QWidget *meetingCell(const Overview::DatedMeeting &dated);

    BadgeColumn *badges_;
};
