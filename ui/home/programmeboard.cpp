// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/programmeboard.h"

#include "app/base/french.h"
#include "ui/home/homewords.h"
#include "ui/widgets/badgecolumn.h"
#include "ui/widgets/linkentry.h"
#include "ui/widgets/longwords.h"
#include "ui/widgets/tints.h"
#include "ui/words/domainwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int textMargin = 10;
constexpr int longestWord = 30; // several columns stand side by side
constexpr int sessionLetters = 14; // a longer name is elided, and told whole by its tool tip

enum class Voice { Plain, Strong, Quiet };

QLabel *label(const QString &text, Voice voice, QWidget *parent)
{
    auto *made = new QLabel(longwords::breakable(text, longestWord), parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    if (voice == Voice::Strong) {
        QFont strong = made->font();
        strong.setBold(true);
        made->setFont(strong);
    }
    if (voice == Voice::Quiet) {
        QPalette quieter = made->palette();
        quieter.setColor(QPalette::WindowText, tints::quiet(quieter));
        made->setPalette(quieter);
    }
    return made;
}

tints::Meaning meaningOf(FormState state)
{
    switch (state) {
    case FormState::Full:
        return tints::Meaning::Trouble;
    case FormState::Open:
        return tints::Meaning::Good;
    case FormState::Closed:
    case FormState::NotOpen:
        return tints::Meaning::Neutral;
    }
    Q_UNREACHABLE();
}

tints::Meaning meaningOf(const Occupancy &occupancy)
{
    return occupancy.isFull() ? tints::Meaning::Caution : tints::Meaning::Neutral;
}

bool holds(const Overview::Programme &programme, const Session &session, const Track &track)
{
    return std::ranges::any_of(programme.meetings, [&](const Overview::DatedMeeting &dated) {
        return dated.meeting.session == session.id && dated.meeting.track == track.id;
    });
}

} // namespace

ProgrammeBoard::ProgrammeBoard(const Overview::Programme &programme, QDate today, QWidget *parent)
    : QWidget(parent)
    , badges_(new BadgeColumn(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const Cycle &cycle = programme.cycle;
    if (!cycle.subtitle.isEmpty()) {
        auto *subtitle = label(cycle.subtitle, Voice::Plain, this);
        subtitle->setContentsMargins(textMargin, 0, textMargin, 0);
        layout->addWidget(subtitle);
    }
    const QString by
        = cycle.partner.isEmpty() ? cycle.organiser : tr("%1, avec %2").arg(cycle.organiser, cycle.partner);
    if (!by.isEmpty()) {
        auto *organiser = label(by, Voice::Quiet, this);
        organiser->setContentsMargins(textMargin, 0, textMargin, 0);
        layout->addWidget(organiser);
    }
    addForms(layout, cycle);
    for (const Track &track : cycle.tracks) {
        addTrack(layout, programme, track, today);
    }
}

void ProgrammeBoard::addForms(QVBoxLayout *layout, const Cycle &cycle)
{
    if (cycle.forms.isEmpty()) {
        return;
    }
    auto *grid = new QGridLayout;
    grid->setContentsMargins(textMargin, 8, textMargin, 4);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    for (int row = 0; const RegistrationForm &form : cycle.forms) {
        auto *state = label(words::formState(form.state), Voice::Strong, this);
        state->setObjectName(u"formState-%1"_s.arg(code(form.audience)));
        state->setWordWrap(false);
        QPalette inked = state->palette();
        inked.setColor(QPalette::WindowText, tints::ink(inked, meaningOf(form.state)));
        state->setPalette(inked);
        grid->addWidget(state, row, 0);
        grid->addWidget(label(form.formLabel, Voice::Plain, this), row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
}

void ProgrammeBoard::addTrack(
    QVBoxLayout *layout, const Overview::Programme &programme, const Track &track, QDate)
{
    auto *heading = label(track.label, Voice::Strong, this);
    heading->setContentsMargins(textMargin, 12, textMargin, 2);
    layout->addWidget(heading);

    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(2);
    for (int column = 1; const Module &module : track.modules) {
        grid->addWidget(moduleHeading(module), 0, column, Qt::AlignTop);
        grid->setColumnStretch(column, 1);
        ++column;
    }
    int row = 1;
    for (const Session &session : programme.sessions) {
        if (holds(programme, session, track)) {
            addSession(grid, row, programme, session, track);
            ++row;
        }
    }
    layout->addLayout(grid);
}

void ProgrammeBoard::addSession(QGridLayout *grid, int row, const Overview::Programme &programme,
    const Session &session, const Track &track)
{
    auto *link = new LinkEntry(this);
    link->setObjectName(u"groupEntry-%1-%2"_s.arg(session.number).arg(track.code));
    link->setWords(session.label, tr("Les inscrits"));
    link->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    link->setMaximumWidth(sessionLetters * fontMetrics().averageCharWidth());
    link->setAccessibleName(u"%1 – %2"_s.arg(session.label, track.label));
    connect(link, &LinkEntry::clicked, this,
        [this, session = session.id, track = track.id] { Q_EMIT groupAsked(session, track); });
    grid->addWidget(link, row, 0, Qt::AlignTop);
    for (int column = 1; const Module &module : track.modules) {
        if (const Overview::DatedMeeting *dated = programme.meeting(session.id, module.id)) {
            grid->addWidget(meetingCell(*dated), row, column, Qt::AlignTop);
        }
        ++column;
    }
}

QWidget *ProgrammeBoard::moduleHeading(const Module &module)
{
    auto *heading = new QWidget(this);
    auto *layout = new QVBoxLayout(heading);
    layout->setContentsMargins(textMargin, 2, textMargin, 4);
    layout->setSpacing(2);
    layout->addWidget(label(tr("Séance %1").arg(module.number), Voice::Quiet, heading));
    layout->addWidget(label(module.title, Voice::Plain, heading));
    auto *description = label(module.description, Voice::Quiet, heading);
    description->setVisible(!module.description.isEmpty());
    layout->addWidget(description);
    return heading;
}

QWidget *ProgrammeBoard::meetingCell(const Overview::DatedMeeting &dated)
{
    const Meeting &meeting = dated.meeting;
    auto *cell = new LinkEntry(this);
    cell->setObjectName(u"programmeEntry-%1-%2-%3"_s.arg(
        QString::number(meeting.sessionNumber), meeting.trackCode, QString::number(meeting.moduleNumber)));
    cell->setWords(french::date(meeting.date), words::hours(meeting));
    cell->setBadge(homewords::shortSeats(dated.occupancy), meaningOf(dated.occupancy));
    badges_->add(cell);
    cell->setAccessibleName(
        u"%1, %2"_s.arg(words::sessionAndModule(meeting), french::longDate(meeting.date)));
    cell->setToolTip(u"<b>%1</b><br>%2<br>%3<br>%4"_s.arg(words::sessionAndModule(meeting).toHtmlEscaped(),
        homewords::moment(meeting, {}).toHtmlEscaped(), meeting.title.toHtmlEscaped(),
        words::occupancy(dated.occupancy).toHtmlEscaped()));
    connect(cell, &LinkEntry::clicked, this, [this, id = meeting.id] { Q_EMIT meetingAsked(id); });
    return cell;
}
