// SPDX-License-Identifier: GPL-3.0-or-later
// What ProgrammeDialog does when somebody else changes the cycle meanwhile, or takes it away.
#include "ui/programme/programmedialog.h"

#include "app/changes.h"
#include "app/workspace.h"

using namespace Qt::StringLiterals;

void ProgrammeDialog::followChanges()
{
    const Changes &changes = workspace_.changes();
    connect(&changes, &Changes::programmeChanged, this, &ProgrammeDialog::lookAgain);
    connect(&changes, &Changes::everythingChanged, this, &ProgrammeDialog::lookAgain);
}

void ProgrammeDialog::lookAgain()
{
    if (isStoring_ || !before_.cycle.id.isValid()) {
        return;
    }
    const auto now = workspace_.programmes().plan(before_.cycle.id);
    if (!now) {
        if (now.error().kind == Error::Kind::NotFound) {
            offerAnew();
        } else {
            complain(now.error());
        }
    } else if (*now == before_) {
        bar_->takeBack(asking_); // what had changed was taken back
    } else if (!hasChanged()) {
        bar_->takeBack(asking_);
        before_ = *now;
        plan_ = *now;
        choose({});
    } else {
        offerBoth(*now);
    }
}

void ProgrammeDialog::offerBoth(const CyclePlan &stored)
{
    const auto keepTyped = [this, stored] {
        before_ = stored;
        sayWhatIsOutdated();
    };
    const auto takeStored = [this, stored] {
        before_ = stored;
        plan_ = stored;
        choose({});
    };
    asking_ = bar_->offerBoth(
        tr("«\u00A0%1\u00A0»\u00A0: un autre poste vient de modifier ce programme. Votre saisie, si vous la "
           "gardez, remplacera en l’enregistrant ce qu’il a écrit.")
            .arg(stored.cycle.title),
        keepTyped, takeStored);
}

/// There is nothing left to save into.
void ProgrammeDialog::offerAnew()
{
    asking_ = bar_->say(MessageBar::Tone::Trouble,
        tr("Ce cycle vient d’être supprimé ailleurs\u00A0: son programme ne peut plus être mis à jour. Votre "
           "saisie peut devenir un nouveau cycle, sans dates."),
        {}, { { u"addAnewButton"_s, tr("En &faire un nouveau cycle"), [this] { addAnew(); } } });
}

void ProgrammeDialog::addAnew()
{
    isStoring_ = true;
    const auto made = workspace_.programmes().addAnew(plan_);
    isStoring_ = false;
    if (!made) {
        complain(made.error());
        return;
    }
    bar_->clear();
    Q_EMIT said(tr("Cycle créé\u00A0: «\u00A0%1\u00A0».").arg(plan_.cycle.title));
    accept();
}
