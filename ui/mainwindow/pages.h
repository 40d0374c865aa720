// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "ui/print/printseams.h"

#include <QList>
#include <QWidget>

#include <functional>

class CalendarPage;
class HomePage;
class PrintDesk;
class QListWidget;
class QStackedWidget;
class RegistrationPage;
class RosterPage;
class Workspace;

/// The pages of an open database with the navigation on their left. A page is made when it is first shown.
class Pages final : public QWidget
{
    Q_OBJECT

public:
    enum Page { Home, Calendar, Roster, Registrations, PageCount };

    Pages(Workspace &workspace, QWidget *window, PrintSeams printing);

    void open(Page page);
    [[nodiscard]] Page current() const;
    [[nodiscard]] static QString title(Page page);

    HomePage *home();
    CalendarPage *calendar();
    RosterPage *roster();
    RegistrationPage *registrations();
    [[nodiscard]] PrintDesk *printing() const { return printing_; }

    /// Something was typed and not saved.
    [[nodiscard]] bool hasUnsavedInput() const;

Q_SIGNALS:
    void said(const QString &message);

private:
    template <class PageWidget> PageWidget *shown(Page page, PageWidget *&slot);
    void put(Page page, QWidget *widget);

    Workspace &workspace_;
    QListWidget *navigation_;
    QStackedWidget *stack_;
    PrintDesk *printing_;
    HomePage *home_ = nullptr;
    CalendarPage *calendar_ = nullptr;
    RosterPage *roster_ = nullptr;
    RegistrationPage *registrations_ = nullptr;
};
