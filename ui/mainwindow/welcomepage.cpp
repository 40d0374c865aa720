// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/welcomepage.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
constexpr int columnWidth = 640;
}

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , messages_(new MessageBar(this))
{
    setObjectName(u"welcomePage"_s);
    auto *title = new QLabel(tr("Bienvenue dans IREV Cycles"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setBold(true);
    title->setFont(large);
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
}
