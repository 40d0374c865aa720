// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/statusline.h"

#include "app/storage/database.h"
#include "ui/widgets/tints.h"

#include <QFileInfo>
#include <QLabel>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace
{

constexpr int widestName = 420;

QLabel *plainLabel(const QString &name, QStatusBar *bar)
{
    auto *label = new QLabel(bar);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(8, 0, 8, 0);
    bar->addPermanentWidget(label);
    return label;
}

} // namespace

StatusLine::StatusLine(QStatusBar *bar)
    : QObject(bar)
    , database_(plainLabel(u"databaseLabel"_s, bar))
    , state_(plainLabel(u"stateLabel"_s, bar))
{
    showState();
}

void StatusLine::setDatabase(const Database *database)
{
    open_ = database != nullptr;
    readOnly_ = open_ && database->isReadOnly();
    lost_ = false;
    const QString whole = open_ ? database->address().display() : QString();
    // The end of a path tells one file from another.
    database_->setText(database_->fontMetrics().elidedText(whole, Qt::ElideMiddle, widestName));
    database_->setToolTip(whole.toHtmlEscaped());
    showState();
}

void StatusLine::setLost(bool lost)
{
    lost_ = lost;
    showState();
}

void StatusLine::setBusy(bool busy)
{
    busy_ = busy;
    showState();
}

void StatusLine::setUnsaved(bool unsaved)
{
    unsaved_ = unsaved;
    showState();
}

QString StatusLine::stateText() const
{
    return state_->text();
}

void StatusLine::showState()
{
    QPalette inked = database_->palette();
    tints::Meaning meaning = tints::Meaning::Good;
    state_->setToolTip({});
    if (!open_) {
        state_->setText(tr("Aucune base ouverte"));
        meaning = tints::Meaning::Neutral;
    } else if (lost_) {
        state_->setText(tr("Connexion perdue — nouvel essai à la prochaine action"));
        meaning = tints::Meaning::Trouble;
    } else if (busy_) {
        state_->setText(tr("Base occupée par un autre programme"));
        meaning = tints::Meaning::Caution;
    } else if (readOnly_) {
        state_->setText(tr("Lecture seule"));
        meaning = tints::Meaning::Caution;
    } else if (unsaved_) {
        state_->setText(tr("Saisie non enregistrée"));
        state_->setToolTip(
            tr("Ce qui est tapé dans la page Inscriptions n’est pas encore dans la base\u00A0: "
               "«\u00A0Enregistrer\u00A0» l’y écrit."));
        meaning = tints::Meaning::Caution;
    } else {
        state_->setText(tr("Enregistré"));
        state_->setToolTip(
            tr("Chaque saisie validée est écrite aussitôt\u00A0: il n’y a rien d’autre à enregistrer."));
    }
    inked.setColor(QPalette::WindowText, tints::ink(inked, meaning));
    state_->setPalette(inked);
}
