// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/aboutdialog.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QDialogButtonBox *closeButtons(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setText(AboutDialog::tr("&Fermer"));
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // the style's own is drawn for light windows only
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return buttons;
}

QString withoutMnemonic(QString text)
{
    static const QString kept = u"\u0001"_s;
    text.replace(u"&&"_s, kept).remove(u'&').replace(kept, u"&"_s);
    return text.remove(u'…');
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("À propos d’IREV Cycles"));
    auto *icon = new QLabel(this);
    icon->setPixmap(icons::application().pixmap(QSize(72, 72), devicePixelRatioF()));
    auto *words = new QLabel(this);
    words->setObjectName(u"aboutLabel"_s);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    words->setOpenExternalLinks(true);
    words->setTextInteractionFlags(Qt::TextBrowserInteraction);
    words->setText(
        tr("<h2>IREV Cycles %1</h2>"
           "<p>Calendrier, inscriptions et feuilles d’émargement des cycles de qualification "
           "à l’évaluation des contrats de ville.</p>"
           "<p>Logiciel libre, sous licence <a href=\"https://www.gnu.org/licenses/gpl-3.0.html\">GNU GPL "
           "version 3</a> ou ultérieure, sans aucune garantie.</p>"
           "<h3>Données de référence</h3>"
           "<p>Contrats de ville des Hauts-de-France\u00a0: liste reconstituée. Sources\u00a0: ANCT "
           "(contrats de ville), "
           "DGCL (EPCI 2021), IGN Admin Express COG 2018 — Licence Ouverte 2.0.</p>"
           "<p>Calendrier scolaire (zone B)\u00a0: ministère de l’Éducation nationale — Licence Ouverte 2.0. "
           "Jours fériés\u00a0: code du travail, article L3133-1.</p>"
           "<p>Cycle 2022\u00a0: faits (titres, dates) de la page publique de l’IREV «\u00a02022\u00a0: "
           "évaluation des contrats de "
           "ville, et après\u202f?\u00a0», modifiée le 20 décembre 2021.</p>"
           "<p>Construit avec Qt %2.</p>")
            .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    auto *layout = new QGridLayout(this);
    layout->setHorizontalSpacing(20);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(icon, 0, 0, Qt::AlignTop);
    layout->addWidget(words, 0, 1);
    layout->addWidget(closeButtons(this), 1, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    setMinimumWidth(600);
}

ShortcutsDialog::ShortcutsDialog(QMainWindow *window)
    : QDialog(window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Raccourcis clavier"));
    // More than a small screen is high: they scroll, and the button stays.
    auto *area = new QScrollArea(this);
    area->setObjectName(u"shortcutsArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *list = new QWidget;
    auto *layout = new QGridLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(32);
    layout->setVerticalSpacing(6);
    int row = 0;
    const auto add = [&](const QString &keys, const QString &meaning) {
        auto *label = new QLabel(keys, list);
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
        layout->addWidget(label, row, 0);
        layout->addWidget(new QLabel(meaning, list), row, 1);
        ++row;
    };
    const QList<QAction *> actions = window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty() && !action->text().isEmpty()) {
            // Keys that do another thing in another view say all of them.
            add(action->shortcut().toString(QKeySequence::NativeText),
                action->whatsThis().isEmpty() ? withoutMnemonic(action->text()) : action->whatsThis());
        }
    }
    add(tr("Tab, Maj+Tab"), tr("Champ, bouton ou ligne suivante, précédente"));
    add(tr("Alt+lettre soulignée"), tr("Menu, bouton ou champ dont le nom porte cette lettre"));
    add(tr("Entrée ou Espace"), tr("Ouvrir la ligne ou actionner le bouton"));
    add(tr("Échap"), tr("Fermer un message ou une boîte de dialogue"));
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(row, 1);
    area->setWidget(list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(area, 1);
    column->addWidget(closeButtons(this));
    // All of them where there is room, and no more of the screen than its greater part.
    const QSize whole = list->sizeHint();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    area->setMinimumWidth(whole.width() + bar);
    const int room = screen()->availableGeometry().height() * 4 / 5;
    resize(minimumSizeHint().width(),
        std::min(room, whole.height() + sizeHint().height() - area->sizeHint().height()));
}
