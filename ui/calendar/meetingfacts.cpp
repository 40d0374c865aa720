// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/meetingfacts.h"

#include "app/attendance/attendancestore.h"
#include "app/base/french.h"
#include "app/registrations/occupancy.h"
#include "app/workspace.h"
#include "ui/calendar/calendarwords.h"
#include "ui/words/domainwords.h"
#include "ui_meetingfacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr double titleScale = 1.25;

/// None that cannot be, while they are being typed.
QString hoursOf(const Meeting &meeting)
{
    const auto found = problems(meeting);
    const bool areImpossible = std::ranges::any_of(found, [](const MeetingProblem &each) {
        return each.reason == MeetingProblem::Reason::EndBeforeStart
            || each.reason == MeetingProblem::Reason::Overlap;
    });
    return areImpossible ? MeetingFacts::tr("horaires à vérifier") : words::hours(meeting);
}
} // namespace

MeetingFacts::MeetingFacts(QWidget *parent)
    : QWidget(parent)
    , ui_(std::make_unique<Ui::MeetingFacts>())
{
    ui_->setupUi(this);
    QFont title = ui_->titleLabel->font();
    title.setPointSizeF(title.pointSizeF() * titleScale);
    title.setBold(true);
    ui_->titleLabel->setFont(title);
    // A name of 300 letters without a space does not widen the window: its field shows it whole.
    for (QLabel *label : { ui_->titleLabel, ui_->groupLabel, ui_->summaryLabel }) {
        label->setMinimumWidth(1);
    }
    connect(ui_->rosterButton, &QPushButton::clicked, this, &MeetingFacts::rosterAsked);
    connect(ui_->sheetButton, &QPushButton::clicked, this, &MeetingFacts::sheetAsked);
    connect(ui_->kitButton, &QPushButton::clicked, this, &MeetingFacts::kitAsked);
    connect(ui_->agendaButton, &QPushButton::clicked, this, &MeetingFacts::agendaAsked);
}

MeetingFacts::~MeetingFacts() = default;

void MeetingFacts::showMeeting(const Meeting &meeting)
{
    ui_->titleLabel->setText(meeting.title);
    ui_->groupLabel->setText(calendarwords::group(meeting));
    const QStringList summary { french::longDate(meeting.date), hoursOf(meeting),
        calendarwords::place(meeting) };
    ui_->summaryLabel->setText(summary.join(u" · "_s));
}

Done MeetingFacts::read(Workspace &workspace, MeetingId id)
{
    const auto occupancies = occupancy::ofMeetings(workspace.database());
    if (!occupancies) {
        return std::unexpected(occupancies.error());
    }
    const auto printed = workspace.sheets().printedMeetings();
    if (!printed) {
        return std::unexpected(printed.error());
    }
    const auto entered = AttendanceStore(workspace.database()).enteredMeetings();
    if (!entered) {
        return std::unexpected(entered.error());
    }
    ui_->occupancyLabel->setText(words::occupancy(occupancies->value(id)));
    ui_->sheetLabel->setText(
        u"%1 · %2"_s.arg(printed->contains(id) ? tr("Feuille d’émargement imprimée")
                                               : tr("Feuille d’émargement pas encore imprimée"),
            entered->contains(id) ? tr("présences saisies") : tr("présences non saisies")));
    return {};
}
