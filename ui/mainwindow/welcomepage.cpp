// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/welcomepage.h"

#include "ui/widgets/icons.h"
<<<<<<< HEAD
#include "ui/widgets/messagebar.h"

#include <QCommandLinkButton>
=======
#include "ui/widgets/linkentry.h"
#include "ui/widgets/tints.h"

>>>>>>> shell
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
<<<<<<< HEAD
constexpr int columnWidth = 640;
=======
constexpr int columnWidth = 620;
constexpr int iconSide = 72;
>>>>>>> shell
}

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
<<<<<<< HEAD
    , messages_(new MessageBar(this))
{
    setObjectName(u"welcomePage"_s);
=======
{
    auto *icon = new QLabel(this);
    icon->setPixmap(icons::application().pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
>>>>>>> shell
    auto *title = new QLabel(tr("Bienvenue dans IREV Cycles"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setBold(true);
    title->setFont(large);
<<<<<<< HEAD
    auto *guidance = new QLabel(
        tr("Vos données tiennent dans un seul fichier, sur ce poste, et tout fonctionne sans réseau. "
           "Choisissez par quoi commencer\u00A0: vous pourrez changer de base à tout moment par le menu "
           "Fichier."),
        this);
    guidance->setWordWrap(true);

    auto *column = new QVBoxLayout;
    column->addWidget(title);
    column->addWidget(guidance);
    column->addSpacing(12);
    column->addWidget(messages_);
    addChoice(column, u"programmeButton"_s, u"programme"_s, tr("Le &cycle de 2022, tel qu’il a été publié"),
        tr("Les parcours, les séances et les 18 dates de la page de l’IREV, sans inscription."),
        &WelcomePage::programmeAsked);
    addChoice(column, u"demonstrationButton"_s, u"demonstration"_s,
        tr("Le même, avec des participants &fictifs"),
        tr("Une centaine d’inscriptions inventées pour essayer sans risque."),
        &WelcomePage::demonstrationAsked);
    addChoice(column, u"emptyButton"_s, u"new"_s, tr("Une base &vide"),
        tr("Seulement les 40 contrats de ville et les natures de structures."), &WelcomePage::emptyAsked);
    addChoice(column, u"openButton"_s, u"open"_s, tr("&Ouvrir un fichier existant…"),
        tr("Une base faite sur ce poste ou reçue d’un collègue."), &WelcomePage::fileAsked);
    addChoice(column, u"serverButton"_s, u"server"_s, tr("Se relier à une base &partagée…"),
        tr("Un serveur PostgreSQL que plusieurs postes utilisent ensemble."), &WelcomePage::serverAsked);

    auto *frame = new QWidget(this);
    frame->setLayout(column);
    frame->setMaximumWidth(columnWidth);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(frame, 0, Qt::AlignHCenter);
    outer->addStretch(2);
    frame->setMinimumWidth(columnWidth);
}

void WelcomePage::addChoice(QVBoxLayout *column, const QString &name, const QString &icon,
    const QString &title, const QString &description, void (WelcomePage::*asked)())
{
    auto *button = new QCommandLinkButton(title, description, this);
    button->setObjectName(name);
    button->setIcon(icons::icon(icon));
    connect(button, &QCommandLinkButton::clicked, this, asked);
    column->addWidget(button);
=======
    auto *sentence = new QLabel(
        tr("Calendrier, inscriptions et feuilles d’émargement des cycles de qualification. Par quoi commencer ?"), this);
    sentence->setWordWrap(true);

    auto *column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(4);
    layout->addStretch(2);
    layout->addWidget(icon, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addWidget(title);
    layout->addWidget(sentence);
    layout->addSpacing(16);
    first_ = addChoice(layout, u"createProgrammeEntry"_s, u"programme"_s, tr("Le cycle 2022 tel que publié"),
        tr("Les 18 rencontres de « 2022 : Évaluation des contrats de ville, et après ? », sans inscrit."));
    auto *demonstration = addChoice(layout, u"createDemonstrationEntry"_s, u"demonstration"_s,
        tr("Une démonstration"), tr("Le même cycle, avec une centaine de participants fictifs, pour essayer."));
    auto *empty = addChoice(layout, u"createEmptyEntry"_s, u"new"_s, tr("Une base vide"),
        tr("Seulement la liste des contrats de ville et les natures de structures."));
    auto *existing = addChoice(layout, u"openEntry"_s, u"open"_s, tr("Ouvrir une base existante…"),
        tr("Un fichier d’IREV Cycles, sur ce poste ou sur le réseau."));
    auto *shared = addChoice(layout, u"openSharedEntry"_s, u"server"_s, tr("Une base partagée (PostgreSQL)…"),
        tr("Plusieurs postes y travaillent en même temps."));
    layout->addStretch(3);

    auto *whole = new QHBoxLayout(this);
    whole->addStretch(1);
    whole->addWidget(column, 10);
    whole->addStretch(1);

    connect(first_, &LinkEntry::clicked, this, [this] { Q_EMIT creationAsked(Content::Programme); });
    connect(demonstration, &LinkEntry::clicked, this, [this] { Q_EMIT creationAsked(Content::Demonstration); });
    connect(empty, &LinkEntry::clicked, this, [this] { Q_EMIT creationAsked(Content::Empty); });
    connect(existing, &LinkEntry::clicked, this, &WelcomePage::existingAsked);
    connect(shared, &LinkEntry::clicked, this, &WelcomePage::sharedAsked);
}

LinkEntry *WelcomePage::addChoice(
    QVBoxLayout *layout, const QString &name, const QString &icon, const QString &title, const QString &note)
{
    auto *entry = new LinkEntry(this);
    entry->setObjectName(name);
    entry->setLeadingIcon(icon);
    entry->setWords(title, note);
    layout->addWidget(entry);
    return entry;
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    first_->setFocus();
>>>>>>> shell
}
