// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/about.h"

#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("about", text);
}

void show(QWidget *window, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(window);
    box->setWindowTitle(title);
    box->setTextFormat(Qt::RichText);
    box->setText(text);
    box->setIconPixmap(icons::application().pixmap(64, 64));
    box->setStandardButtons(QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

void about::showProgram(QWidget *window)
{
    show(window, tr("À propos d’IREV Cycles"),
        tr("<h3>IREV Cycles %1</h3>"
           "<p>Cycles de qualification sur l’évaluation des contrats de ville\u00A0: calendrier, "
           "inscriptions, "
           "feuilles d’émargement.</p>"
           "<p>Logiciel libre sous licence GNU GPL, version 3 ou ultérieure, fourni sans garantie.</p>"
           "<p><b>Données de référence</b><br>"
           "Contrats de ville (liste reconstituée) – sources\u00A0: ANCT (contrats de ville), DGCL (EPCI "
           "2021), "
           "IGN Admin Express COG 2018 – Licence Ouverte.<br>"
           "Calendrier scolaire\u00A0: ministère de l’Éducation nationale.<br>"
           "Programme de 2022\u00A0: page publique de l’IREV.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

void about::showKeys(QWidget *window)
{
    show(window, tr("Raccourcis clavier"),
        tr("<table cellpadding='4'>"
           "<tr><td><b>Ctrl+1</b> … <b>Ctrl+4</b></td><td>Accueil, Calendrier, Sessions, "
           "Inscriptions</td></tr>"
           "<tr><td><b>Ctrl+F</b></td><td>Filtrer la liste</td></tr>"
           "<tr><td><b>Ctrl+N</b></td><td>Nouvelle inscription</td></tr>"
           "<tr><td><b>Ctrl+S</b></td><td>Enregistrer</td></tr>"
           "<tr><td><b>Ctrl+Entrée</b></td><td>Enregistrer et suivant</td></tr>"
           "<tr><td><b>Ctrl+Z</b></td><td>Annuler la dernière action</td></tr>"
           "<tr><td><b>Ctrl+C</b></td><td>Copier les lignes choisies</td></tr>"
           "<tr><td><b>Ctrl+P</b></td><td>Imprimer les feuilles d’émargement</td></tr>"
           "<tr><td><b>Page préc.</b>, <b>Page suiv.</b></td><td>Mois précédent, mois suivant</td></tr>"
           "<tr><td><b>Entrée</b></td><td>Ouvrir la rencontre ou l’inscription choisie</td></tr>"
           "</table>"));
}
