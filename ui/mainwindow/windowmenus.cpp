// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/windowmenus.h"

#include "app/storage/database.h"
#include "ui/mainwindow/appearance.h"
#include "ui/mainwindow/recentdatabases.h"
#include "ui/mainwindow/startdatabase.h"
#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QFontMetrics>
#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

WindowMenus::WindowMenus(QMainWindow *window)
    : QObject(window)
{
    makeFileMenu(window);
    makeViewMenu(window);
    makeHelpMenu(window);
    setDatabase(nullptr);
}

void WindowMenus::makeFileMenu(QMainWindow *window)
{
    QMenu *menu = window->menuBar()->addMenu(tr("&Fichier"));
    const auto add
        = [&](const QString &name, const QString &text, const QString &icon, const QKeySequence &keys) {
              QAction *action = menu->addAction(icon.isEmpty() ? QIcon() : icons::icon(icon), text);
              action->setObjectName(name);
              action->setShortcut(keys);
              return action;
          };
    connect(add(u"newAction"_s, tr("&Nouvelle base…"), u"new"_s, QKeySequence(u"Ctrl+Shift+N"_s)),
        &QAction::triggered, this, &WindowMenus::newAsked);
    connect(add(u"openAction"_s, tr("&Ouvrir…"), u"open"_s, QKeySequence::Open), &QAction::triggered, this,
        &WindowMenus::openAsked);
    connect(add(u"sharedAction"_s, tr("Base &partagée (PostgreSQL)…"), u"server"_s, {}), &QAction::triggered,
        this, &WindowMenus::sharedAsked);
    recent_ = menu->addMenu(tr("Bases &récentes"));
    recent_->setObjectName(u"recentMenu"_s);
    recent_->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, &WindowMenus::listRecent);
    start_ = add(u"startAction"_s, tr("Ouvrir cette &base au démarrage"), {}, {});
    start_->setCheckable(true);
    start_->setToolTip(
        tr("Sans ce choix s’ouvre la base habituelle, celle du dossier de données\u202F; quand "
           "il n’y en a pas, la page de bienvenue propose les bases connues"));
    connect(start_, &QAction::triggered, this, &WindowMenus::startAsked);
    connect(menu, &QMenu::aboutToShow, this, &WindowMenus::showStart);
    menu->addSeparator();
    print_
        = add(u"printAction"_s, tr("&Imprimer les feuilles d’émargement…"), u"print"_s, QKeySequence::Print);
    connect(print_, &QAction::triggered, this, &WindowMenus::printAsked);
    kit_ = add(u"kitAction"_s, tr("&Dossier de séance…"), {}, QKeySequence(u"Ctrl+D"_s));
    kit_->setToolTip(
        tr("Feuille, badges, chevalets, affiche, convocations\u00A0: tous les papiers d’une séance"));
    connect(kit_, &QAction::triggered, this, &WindowMenus::kitAsked);
    attestations_ = add(u"attestationsAction"_s, tr("A&ttestations…"), {}, QKeySequence(u"Ctrl+Shift+T"_s));
    attestations_->setToolTip(tr("Attestations de présence et d’assiduité, d’après les présences saisies"));
    connect(attestations_, &QAction::triggered, this, &WindowMenus::attestationsAsked);
    programme_ = menu->addMenu(tr("Programme du c&ycle"));
    programme_->setObjectName(u"programmeMenu"_s);
    places_ = add(u"placesAction"_s, tr("&Lieux et intervenants…"), {}, {});
    places_->setToolTip(tr("Adresse, accès et places des lieux\u00A0; structure des intervenants\u00A0; le "
                           "calendrier de chacun"));
    connect(places_, &QAction::triggered, this, &WindowMenus::placesAsked);
    templates_ = add(u"templatesAction"_s, tr("Te&xtes des lettres…"), {}, {});
    templates_->setToolTip(tr("Les mots des convocations, notes d’accès, confirmations et messages"));
    connect(templates_, &QAction::triggered, this, &WindowMenus::templatesAsked);
    profile_ = add(u"profileAction"_s, tr("Or&ganisme…"), {}, {});
    profile_->setToolTip(tr("Nom, adresse, logo et signataire, tels qu’ils paraissent sur les documents"));
    connect(profile_, &QAction::triggered, this, &WindowMenus::profileAsked);
    menu->addSeparator();
    import_
        = add(u"importAction"_s, tr("I&mporter des inscriptions…"), u"import"_s, QKeySequence(u"Ctrl+I"_s));
    import_->setToolTip(tr("Reprend les réponses d’un formulaire web\u00A0: CSV, TSV, XLSX ou ODS"));
    connect(import_, &QAction::triggered, this, &WindowMenus::importAsked);
    export_ = add(u"exportAction"_s, tr("&Exporter la liste…"), u"export"_s, QKeySequence(u"Ctrl+Shift+E"_s));
    export_->setToolTip(
        tr("Écrit la liste affichée pour un tableur\u00A0: ses colonnes, son filtre et son ordre"));
    connect(export_, &QAction::triggered, this, &WindowMenus::exportAsked);
    agendas_ = add(u"agendasAction"_s, tr("Autres &agendas…"), u"calendar"_s, {});
    agendas_->setToolTip(
        tr("Donne les rencontres en .ics\u202F; reprend des vacances scolaires et des jours pris"));
    connect(agendas_, &QAction::triggered, this, &WindowMenus::agendasAsked);
    copy_ = add(u"copyAction"_s, tr("Enregistrer une &copie…"), u"copy"_s, {});
    connect(copy_, &QAction::triggered, this, &WindowMenus::copyAsked);
    menu->addSeparator();
    connect(add(u"quitAction"_s, tr("&Quitter"), {}, QKeySequence(u"Ctrl+Q"_s)), &QAction::triggered, window,
        &QWidget::close);
}

void WindowMenus::makeViewMenu(QMainWindow *window)
{
    QMenu *menu = window->menuBar()->addMenu(tr("&Affichage"));
    pages_ = new QActionGroup(this);
    for (int number = 1; const Pages::Kind &kind : Pages::kinds()) {
        QAction *action = menu->addAction(icons::icon(kind.icon), u'&' + kind.title);
        action->setObjectName(u"page%1Action"_s.arg(number));
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(number)));
        action->setCheckable(true);
        action->setData(int(kind.page));
        pages_->addAction(action);
        connect(action, &QAction::triggered, this, [this, page = kind.page] { Q_EMIT pageAsked(page); });
        ++number;
    }
    menu->addSeparator();
    refresh_ = menu->addAction(icons::icon(u"refresh"_s), tr("&Relire la base"));
    refresh_->setObjectName(u"refreshAction"_s);
    refresh_->setShortcut(QKeySequence::Refresh);
    connect(refresh_, &QAction::triggered, this, &WindowMenus::refreshAsked);
    menu->addSeparator();
    makeThemeMenu(menu);
}

void WindowMenus::makeThemeMenu(QMenu *view)
{
    QMenu *menu = view->addMenu(tr("&Thème"));
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &name, const QString &text, appearance::Theme theme) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(theme == appearance::chosenTheme());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [theme] { appearance::choose(theme); });
    };
    add(u"systemThemeAction"_s, tr("Comme le &système"), appearance::Theme::System);
    add(u"lightThemeAction"_s, tr("&Clair"), appearance::Theme::Light);
    add(u"darkThemeAction"_s, tr("&Sombre"), appearance::Theme::Dark);
}

void WindowMenus::makeHelpMenu(QMainWindow *window)
{
    QMenu *menu = window->menuBar()->addMenu(tr("A&ide"));
    QAction *shortcuts = menu->addAction(tr("&Raccourcis clavier"));
    shortcuts->setObjectName(u"shortcutsAction"_s);
    shortcuts->setShortcut(QKeySequence::HelpContents);
    connect(shortcuts, &QAction::triggered, this, &WindowMenus::shortcutsAsked);
    QAction *about = menu->addAction(tr("À &propos d’IREV Cycles"));
    about->setObjectName(u"aboutAction"_s);
    connect(about, &QAction::triggered, this, &WindowMenus::aboutAsked);
}

void WindowMenus::setDatabase(const Database *database)
{
    const bool open = database != nullptr;
    print_->setEnabled(open);
    kit_->setEnabled(open);
    attestations_->setEnabled(open);
    places_->setEnabled(open);
    templates_->setEnabled(open);
    programme_->setEnabled(open);
    profile_->setEnabled(open);
    import_->setEnabled(open);
    export_->setEnabled(open);
    agendas_->setEnabled(open);
    refresh_->setEnabled(open);
    pages_->setEnabled(open);
    copy_->setEnabled(open);
    database_ = open ? std::optional(database->address()) : std::nullopt;
    start_->setEnabled(open);
    showStart();
    // A server has its own means of saving a copy.
    copy_->setVisible(!open || database->address().engine == DatabaseAddress::Engine::Sqlite);
}

/// Another window may have chosen since.
void WindowMenus::showStart()
{
    start_->setChecked(database_ && startdatabase::isChosen(*database_));
}

void WindowMenus::setCanImport(bool can)
{
    import_->setEnabled(can);
}

void WindowMenus::setHasList(bool has)
{
    export_->setEnabled(has);
}

void WindowMenus::setPage(Pages::Page page)
{
    const QList<QAction *> actions = pages_->actions();
    for (QAction *action : actions) {
        action->setChecked(action->data().toInt() == int(page));
    }
}

void WindowMenus::listRecent()
{
    constexpr int widest = 460;
    recent_->clear();
    const QList<RecentDatabase> known = recentdatabases::list();
    for (const RecentDatabase &each : known) {
        const DatabaseAddress &address = each.address;
        const QString whole = address.display();
        QString shown = recent_->fontMetrics().elidedText(whole, Qt::ElideMiddle, widest);
        QAction *action = recent_->addAction(shown.replace(u'&', u"&&"_s));
        action->setToolTip(whole.toHtmlEscaped());
        connect(action, &QAction::triggered, this, [this, address] { Q_EMIT recentAsked(address); });
    }
    recent_->setEnabled(!known.isEmpty());
}
