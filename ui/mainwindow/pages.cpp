// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/pages.h"

#include "app/workspace.h"
#include "ui/calendar/calendarpage.h"
#include "ui/home/homepage.h"
#include "ui/print/printdesk.h"
#include "ui/registration/registrationpage.h"
#include "ui/roster/rosterpage.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace
{

constexpr int navigationWidth = 168;

QString iconOf(Pages::Page page)
{
    switch (page) {
    case Pages::Home:
        return u"home"_s;
    case Pages::Calendar:
        return u"calendar"_s;
    case Pages::Roster:
        return u"group"_s;
    case Pages::Registrations:
        return u"registration"_s;
    case Pages::PageCount:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

QString Pages::title(Page page)
{
    switch (page) {
    case Home:
        return tr("Accueil");
    case Calendar:
        return tr("Calendrier");
    case Roster:
        return tr("Sessions");
    case Registrations:
        return tr("Inscriptions");
    case PageCount:
        break;
    }
    Q_UNREACHABLE();
}

Pages::Pages(Workspace &workspace, QWidget *window, PrintSeams printing)
    : QWidget(window)
    , workspace_(workspace)
    , navigation_(new QListWidget(this))
    , stack_(new QStackedWidget(this))
    , printing_(new PrintDesk(workspace, window, std::move(printing)))
{
    printing_->setParent(this);
    connect(printing_, &PrintDesk::said, this, &Pages::said);
    navigation_->setObjectName(u"navigationList"_s);
    navigation_->setAccessibleName(tr("Pages"));
    navigation_->setFixedWidth(navigationWidth);
    navigation_->setFrameShape(QFrame::NoFrame);
    navigation_->setIconSize({ 22, 22 });
    navigation_->setSpacing(2);
    for (int page = Home; page < PageCount; ++page) {
        auto *entry = new QListWidgetItem(icons::icon(iconOf(Page(page))), title(Page(page)), navigation_);
        entry->setSizeHint({ 0, 40 });
        entry->setToolTip(tr("%1 (Ctrl+%2)").arg(title(Page(page))).arg(page + 1));
        stack_->addWidget(new QWidget(stack_)); // the page takes its place when it is first asked for
    }
    connect(navigation_, &QListWidget::currentRowChanged, this, [this](int row) { open(Page(row)); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(navigation_);
    layout->addWidget(stack_, 1);
}

Pages::Page Pages::current() const
{
    return Page(stack_->currentIndex());
}

void Pages::open(Page page)
{
    switch (page) {
    case Home:
        home();
        break;
    case Calendar:
        calendar();
        break;
    case Roster:
        roster();
        break;
    case Registrations:
        registrations();
        break;
    case PageCount:
        return;
    }
    stack_->setCurrentIndex(page);
    navigation_->setCurrentRow(page);
}

void Pages::put(Page page, QWidget *widget)
{
    QWidget *empty = stack_->widget(page);
    stack_->insertWidget(page, widget);
    stack_->removeWidget(empty);
    delete empty;
}

template <class PageWidget> PageWidget *Pages::shown(Page page, PageWidget *&slot)
{
    if (!slot) {
        slot = new PageWidget(workspace_, this);
        put(page, slot);
        connect(slot, &PageWidget::said, this, &Pages::said);
    }
    return slot;
}

HomePage *Pages::home()
{
    if (home_) {
        return home_;
    }
    HomePage *page = shown(Home, home_);
    connect(page, &HomePage::meetingAsked, this, [this](MeetingId meeting) {
        open(Calendar);
        calendar()->openMeeting(meeting);
    });
    connect(page, &HomePage::dateAsked, this, [this](QDate date) {
        open(Calendar);
        calendar()->showDate(date);
    });
    connect(page, &HomePage::groupAsked, this, [this](SessionId session, TrackId track) {
        open(Roster);
        roster()->showGroup(session, track);
    });
    connect(page, &HomePage::registrationsAsked, this,
        [this](SessionId session, TrackId track, RegistrationStatus status) {
            open(Roster);
            roster()->showGroup(session, track);
            roster()->showStatus(status);
        });
    connect(page, &HomePage::sheetsAsked, printing_, &PrintDesk::printSheets);
    return page;
}

CalendarPage *Pages::calendar()
{
    if (calendar_) {
        return calendar_;
    }
    CalendarPage *page = shown(Calendar, calendar_);
    connect(page, &CalendarPage::rosterAsked, this, [this](SessionId session, TrackId track) {
        open(Roster);
        roster()->showGroup(session, track);
    });
    connect(page, &CalendarPage::sheetsAsked, printing_, &PrintDesk::printSheets);
    return page;
}

RosterPage *Pages::roster()
{
    if (roster_) {
        return roster_;
    }
    RosterPage *page = shown(Roster, roster_);
    connect(page, &RosterPage::registrationAsked, this, [this](RegistrationId registration) {
        open(Registrations);
        registrations()->edit(registration);
    });
    connect(page, &RosterPage::newRegistrationAsked, this, [this](SessionId session, TrackId track) {
        open(Registrations);
        registrations()->registerIn(session, track);
    });
    connect(page, &RosterPage::sheetsAsked, printing_, &PrintDesk::printSheets);
    return page;
}

RegistrationPage *Pages::registrations()
{
    if (registrations_) {
        return registrations_;
    }
    RegistrationPage *page = shown(Registrations, registrations_);
    connect(page, &RegistrationPage::groupAsked, this, [this](SessionId session, TrackId track) {
        open(Roster);
        roster()->showGroup(session, track);
    });
    return page;
}

bool Pages::hasUnsavedInput() const
{
    return registrations_ && registrations_->hasUnsavedInput();
}
