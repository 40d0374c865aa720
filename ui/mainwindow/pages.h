// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
<<<<<<< HEAD
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
=======

#include <QStackedWidget>

class PrintDesk;
class Workspace;

/// The pages over one open database, each built when it is first shown, and the links from one to another.
class Pages final : public QStackedWidget
>>>>>>> shell
{
    Q_OBJECT

public:
<<<<<<< HEAD
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
=======
    enum class Page { Home };
    struct Kind {
        Page page;
        QString title;
        QString icon;
    };

    /// In the order of the navigation.
    [[nodiscard]] static QList<Kind> kinds();

    Pages(Workspace &workspace, PrintDesk &prints, QWidget *parent = nullptr);

    void show(Page page);
    [[nodiscard]] Page current() const { return current_; }
    /// Something was typed and not saved on one of the pages.
    [[nodiscard]] bool haveUnsavedInput() const;
    void showUnsavedInput();

Q_SIGNALS:
    void shown(Page page);
    void said(const QString &message);

private:
    [[nodiscard]] QWidget *make(Page page);
    /// The page itself, built when needed, and shown.
    template <class PageWidget>
    PageWidget &showAs(Page page)
    {
        show(page);
        return *static_cast<PageWidget *>(currentWidget());
    }
    [[nodiscard]] QWidget *makeHome();

    Workspace &workspace_;
    PrintDesk &prints_;
    QHash<Page, QWidget *> built_;
    Page current_ = Page::Home;
>>>>>>> shell
};
