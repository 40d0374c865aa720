// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/pages.h"

#include "app/workspace.h"
#include "ui/home/homepage.h"
#include "ui/print/printdesk.h"

using namespace Qt::StringLiterals;

QList<Pages::Kind> Pages::kinds()
{
    return {
        { Page::Home, tr("Accueil"), u"home"_s },
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
    setCurrentWidget(built);
    Q_EMIT shown(page);
}

QWidget *Pages::make(Page page)
{
    switch (page) {
    case Page::Home:
        return makeHome();
    }
    Q_UNREACHABLE();
}

bool Pages::haveUnsavedInput() const
{
    return false;
}

void Pages::showUnsavedInput() { }

QWidget *Pages::makeHome()
{
    auto *home = new HomePage(workspace_, this);
    connect(home, &HomePage::sheetsAsked, &prints_, &PrintDesk::printSheets);
    connect(home, &HomePage::said, this, &Pages::said);
    return home;
}
