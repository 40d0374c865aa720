// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/sessions/meeting.h"

#include <QWidget>

#include <memory>

class Workspace;

namespace Ui
{
class MeetingFacts;
}

/// What is known of a meeting, as one reads it, with the ways to its roster and its sheet.
class MeetingFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit MeetingFacts(QWidget *parent = nullptr);
    ~MeetingFacts() override;

    /// Title, session and séance, date, hours and place, as they are being typed.
    void showMeeting(const Meeting &meeting);
    /// Occupancy, sheet and presences, read afresh.
    [[nodiscard]] Done read(Workspace &workspace, MeetingId id);

Q_SIGNALS:
    void rosterAsked();
    void sheetAsked();
    void kitAsked();
    void agendaAsked();

private:
    std::unique_ptr<Ui::MeetingFacts> ui_;
};
