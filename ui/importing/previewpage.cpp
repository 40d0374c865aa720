// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/previewpage.h"

#include "ui/importing/outcomelist.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PreviewPage::PreviewPage(QWidget *parent)
    : AssistantPage(parent)
    , told_(new QLabel(this))
    , list_(new OutcomeList(this))
{
    told_->setObjectName(u"previewLabel"_s);
    told_->setTextFormat(Qt::PlainText);
    told_->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(told_);
    layout->addWidget(list_, 1);
}

void PreviewPage::setJob(const ImportJob &job)
{
    const ImportReport &plan = job.report;
    told_->setText(plan.added + plan.updated == 0
            ? tr("Rien n’a encore été écrit, et rien ne le sera : aucune ligne n’apporte de nouveau.")
            : plan.rejected.isEmpty()
            ? tr("Rien n’a encore été écrit. Voici ce que deviendra chaque ligne :")
            : tr("Rien n’a encore été écrit. Voici ce que deviendra chaque ligne ; celles qui sont refusées "
                 "n’empêchent pas les autres, et pourront être enregistrées à part pour être corrigées."));
    list_->setJob(job);
    list_->show(OutcomeModel::Kind::All);
}

void PreviewPage::takeFocus()
{
    list_->view()->setFocus();
}
