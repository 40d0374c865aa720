// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/pages.h"

#include "app/workspace.h"
#include "ui/attendance/attendancepage.h"
#include "ui/calendar/calendarpage.h"
#include "ui/home/homepage.h"
#include "ui/people/peoplepage.h"
#include "ui/print/printdesk.h"
#include "ui/registration/registrationpage.h"
#include "ui/roster/rosterpage.h"
#include "ui/waitinglist/seatsdialog.h"
#include "ui/waitinglist/waitinglistpage.h"
#include "ui/widgets/focusreturn.h"

#include <QTableView>

using namespace Qt::StringLiterals;

QList<Pages::Kind> Pages::kinds()
{
    return {
        { Page::Home, tr("Accueil"), u"home"_s },
        { Page::Calendar, tr("Calendrier"), u"calendar"_s },
        { Page::Roster, tr("Sessions"), u"group"_s },
        { Page::Registrations, tr("Inscriptions"), u"registration"_s },
        { Page::WaitingList, tr("Liste d’attente"), u"queue"_s },
        { Page::Attendance, tr("Émargement"), u"sheet"_s },
        { Page::People, tr("Annuaire"), u"people"_s },
    };
}

Pages::Pages(Workspace &workspace, PrintDesk &prints, QWidget *parent)
    : QStackedWidget(parent)
    , workspace_(workspace)
    , prints_(prints)
{
}

void Pages::show(Page page)
{
    QWidget *&built = built_[page];
    if (!built) {
        built = make(page);
        addWidget(built);
    }
    current_ = page;
    const bool isOther = currentWidget() != built;
    setCurrentWidget(built);
    if (isOther && built->focusProxy() && built->isAncestorOf(window()->focusWidget())) {
        takeFocus(); // from the page left Qt goes to the first field, which may not be where this one begins
    }
    Q_EMIT shown(page);
}

void Pages::takeFocus()
{
    QWidget *page = currentWidget();
    const auto isReady = [page](const QWidget *widget) {
        return widget && widget != page && widget->isVisibleTo(page) && widget->isEnabled();
    };
    QWidget *next = page->focusProxy() ? page->focusProxy() : page->focusWidget();
    if (!isReady(next)) {
        next = FocusReturn::firstField(page);
    }
    (next ? next : page)->setFocus(Qt::ShortcutFocusReason);
}

void Pages::showThing(const Entity &entity)
{
    switch (entity.kind) {
    case EntityKind::Person:
        showAs<PeoplePage>(Page::People).showPerson(PersonId { entity.id() });
        break;
    case EntityKind::Registration:
        showAs<RegistrationPage>(Page::Registrations).edit(RegistrationId { entity.id() });
        break;
    case EntityKind::Meeting:
        showAs<CalendarPage>(Page::Calendar).openMeeting(MeetingId { entity.id() });
        break;
    case EntityKind::Organisation:
    case EntityKind::Group:
    case EntityKind::Form:
    case EntityKind::Cycle:
    case EntityKind::Place:
    case EntityKind::Speaker:
    case EntityKind::Letter:
    case EntityKind::View:
    case EntityKind::SchoolHoliday:
        break;
    }
}

void Pages::showCalendarOf(const QString &place, const QString &speaker)
{
    showAs<CalendarPage>(Page::Calendar).showOnly(place, speaker);
}

QWidget *Pages::make(Page page)
{
    switch (page) {
    case Page::Home:
        return makeHome();
    case Page::Calendar:
        return makeCalendar();
    case Page::Roster:
        return makeRoster();
    case Page::Registrations:
        return makeRegistrations();
    case Page::WaitingList:
        return makeWaitingList();
    case Page::Attendance:
        return makeAttendance();
    case Page::People:
        return makePeople();
    }
    Q_UNREACHABLE();
}

std::optional<MeetingId> Pages::shownMeeting() const
{
    const QWidget *page = built_.value(current_);
    if (const auto *attendance = qobject_cast<const AttendancePage *>(page)) {
        return attendance->meeting();
    }
    const auto *calendar = qobject_cast<const CalendarPage *>(page);
    return calendar ? calendar->selectedMeeting() : std::nullopt;
}

QList<MeetingId> Pages::shownMeetings() const
{
    if (const auto *roster = qobject_cast<const RosterPage *>(built_.value(current_))) {
        return roster->meetings();
    }
    const auto meeting = shownMeeting();
    return meeting ? QList<MeetingId> { *meeting } : QList<MeetingId> {};
}

AttestationScope Pages::shownScope() const
{
    AttestationScope scope;
    if (const auto *roster = qobject_cast<const RosterPage *>(built_.value(current_))) {
        const RosterScope group = roster->scope();
        scope.session = group.session.value_or(SessionId {});
        scope.track = group.track.value_or(TrackId {});
    } else if (const auto meeting = shownMeeting()) {
        scope.kind = AttestationKind::Meeting;
        scope.meeting = *meeting;
    }
    return scope;
}

Pages::ShownList Pages::shownList() const
{
    QWidget *page = built_.value(current_);
    switch (current_) {
    case Page::Roster: {
        const auto *roster = qobject_cast<const RosterPage *>(page);
        return { roster->list(), roster->listTitle() };
    }
    case Page::Registrations:
        return { qobject_cast<const RegistrationPage *>(page)->list(), tr("Inscriptions") };
    case Page::WaitingList:
        return { qobject_cast<const WaitingListPage *>(page)->list(), tr("Liste d’attente") };
    case Page::Attendance: {
        const auto *attendance = qobject_cast<const AttendancePage *>(page);
        return { attendance->list(), attendance->listTitle() };
    }
    case Page::People: {
        const auto *people = qobject_cast<const PeoplePage *>(page);
        return { people->list(), people->listTitle() };
    }
    case Page::Home:
    case Page::Calendar:
        break;
    }
    return {};
}

bool Pages::haveUnsavedInput() const
{
    const auto *registrations = qobject_cast<const RegistrationPage *>(built_.value(Page::Registrations));
    return registrations && registrations->hasUnsavedInput();
}

void Pages::settleInput(const std::function<void()> &goOn)
{
    if (haveUnsavedInput()) {
        showAs<RegistrationPage>(Page::Registrations).settleInput(goOn);
    } else {
        goOn();
    }
}

void Pages::showGroup(SessionId session, TrackId track)
{
    showAs<RosterPage>(Page::Roster).showGroup(session, track);
}

QWidget *Pages::makeHome()
{
    auto *home = new HomePage(workspace_, this);
    connect(home, &HomePage::meetingAsked, this,
        [this](MeetingId meeting) { showAs<CalendarPage>(Page::Calendar).openMeeting(meeting); });
    connect(home, &HomePage::attendanceAsked, this, [this](MeetingId meeting) {
        showAs<AttendancePage>(Page::Attendance).showMeeting(meeting);
        takeFocus();
    });
    connect(home, &HomePage::dateAsked, this,
        [this](QDate date) { showAs<CalendarPage>(Page::Calendar).showDate(date); });
    connect(home, &HomePage::groupAsked, this, &Pages::showGroup);
    connect(home, &HomePage::registrationsAsked, this,
        [this](SessionId session, TrackId track, RegistrationStatus status) {
            showGroup(session, track);
            showAs<RosterPage>(Page::Roster).showStatus(status);
        });
    connect(home, &HomePage::waitingListAsked, this, [this](SessionId session, TrackId track) {
        showAs<WaitingListPage>(Page::WaitingList).showGroup(session, track);
    });
    connect(home, &HomePage::sheetsAsked, &prints_, &PrintDesk::printSheets);
    connect(home, &HomePage::additionsAsked, &prints_, &PrintDesk::printAdditions);
    connect(home, &HomePage::said, this, &Pages::said);
    return home;
}

QWidget *Pages::makeCalendar()
{
    auto *calendar = new CalendarPage(workspace_, this);
    connect(calendar, &CalendarPage::rosterAsked, this, &Pages::showGroup);
    connect(calendar, &CalendarPage::sheetsAsked, &prints_, &PrintDesk::printSheets);
    connect(calendar, &CalendarPage::kitAsked, this, &Pages::kitAsked);
    connect(calendar, &CalendarPage::agendaAsked, this, &Pages::agendaAsked);
    connect(calendar, &CalendarPage::said, this, &Pages::said);
    return calendar;
}

QWidget *Pages::makeRoster()
{
    auto *roster = new RosterPage(workspace_, this);
    connect(roster, &RosterPage::registrationAsked, this,
        [this](RegistrationId id) { showAs<RegistrationPage>(Page::Registrations).edit(id); });
    connect(roster, &RosterPage::newRegistrationAsked, this, [this](SessionId session, TrackId track) {
        showAs<RegistrationPage>(Page::Registrations).registerIn(session, track);
    });
    connect(roster, &RosterPage::sheetsAsked, &prints_, &PrintDesk::printSheets);
    connect(roster, &RosterPage::seatsAsked, this, &Pages::askSeats);
    connect(roster, &RosterPage::said, this, &Pages::said);
    return roster;
}

QWidget *Pages::makeRegistrations()
{
    auto *registrations = new RegistrationPage(workspace_, this);
    connect(registrations, &RegistrationPage::groupAsked, this, &Pages::showGroup);
    connect(registrations, &RegistrationPage::unsavedInputChanged, this, &Pages::unsavedInputChanged);
    connect(registrations, &RegistrationPage::said, this, &Pages::said);
    return registrations;
}

QWidget *Pages::makeWaitingList()
{
    auto *waiting = new WaitingListPage(workspace_, this);
    connect(waiting, &WaitingListPage::registrationAsked, this,
        [this](RegistrationId id) { showAs<RegistrationPage>(Page::Registrations).edit(id); });
    connect(waiting, &WaitingListPage::seatsAsked, this, &Pages::askSeats);
    connect(waiting, &WaitingListPage::said, this, &Pages::said);
    return waiting;
}

void Pages::askSeats(SessionId session, TrackId track)
{
    auto *dialog = new SeatsDialog(workspace_, session, track, this);
    connect(dialog, &SeatsDialog::said, this, &Pages::said);
    dialog->open();
}

QWidget *Pages::makeAttendance()
{
    auto *page = new AttendancePage(workspace_, this);
    connect(page, &AttendancePage::sheetsAsked, &prints_, &PrintDesk::printSheets);
    connect(page, &AttendancePage::said, this, &Pages::said);
    return page;
}

QWidget *Pages::makePeople()
{
    auto *people = new PeoplePage(workspace_, this);
    connect(people, &PeoplePage::registrationAsked, this,
        [this](RegistrationId id) { showAs<RegistrationPage>(Page::Registrations).edit(id); });
    connect(people, &PeoplePage::attestationsAsked, this, &Pages::attestationsAsked);
    connect(people, &PeoplePage::said, this, &Pages::said);
    return people;
}
