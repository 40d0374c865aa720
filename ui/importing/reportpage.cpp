// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/reportpage.h"

#include "app/base/french.h"
#include "app/exchange/rejectsfile.h"
#include "ui/importing/outcomelist.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"
#include "ui/words/importwords.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

ReportPage::ReportPage(QWidget *parent)
    : AssistantPage(parent)
    , told_(new MessageBar(this))
    , written_(new MessageBar(this))
    , list_(new OutcomeList(this))
    , save_(new QPushButton(tr("&Enregistrer les lignes refusées…"), this))
{
    told_->setObjectName(u"reportBar"_s);
    written_->setObjectName(u"rejectsBar"_s);
    save_->setObjectName(u"saveRejectsButton"_s);
    save_->setAutoDefault(true);
    connect(save_, &QPushButton::clicked, this, &ReportPage::ask);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(told_);
    layout->addWidget(list_, 1);
    layout->addWidget(written_);
    auto *row = new QHBoxLayout;
    row->addWidget(save_);
    row->addStretch();
    layout->addLayout(row);
}

void ReportPage::setJob(const ImportJob &job)
{
    job_ = job;
    const ImportReport &report = job_.report;
    const bool isChanged = report.added + report.updated > 0;
    told_->say(isChanged ? MessageBar::Tone::Success : MessageBar::Tone::Advice,
        isChanged ? tr("%1 Ctrl+Z annule l’import entier, d’un seul coup.").arg(words::importSummary(report))
                  : tr("%1 Rien n’a changé.").arg(words::importSummary(report)));
    list_->setJob(job_);
    const bool areAlike = std::ranges::any_of(report.lookalikes, &RowNote::isLikeness);
    list_->show(!report.rejected.isEmpty() ? OutcomeModel::Kind::Rejected
            : areAlike                     ? OutcomeModel::Kind::Alike
            : !report.lookalikes.isEmpty() ? OutcomeModel::Kind::Closed
                                           : OutcomeModel::Kind::All);
    save_->setVisible(!report.rejected.isEmpty());
}

void ReportPage::ask()
{
    const QFileInfo source(job_.path);
    Q_EMIT rejectsAsked(source.dir().filePath(tr("%1 – lignes refusées.csv").arg(source.completeBaseName())));
}

void ReportPage::writeRejected(const QString &path, const QString &database)
{
    const QFileInfo wanted(path);
    const bool isRead = wanted.exists() && (wanted == QFileInfo(job_.path) || wanted == QFileInfo(database));
    const Done written = isRead ? failure(Error::Kind::AlreadyExists, path)
                                : writeRejects(path, *job_.table, job_.form, job_.report.rejected,
                                      words::refusalLabel(), words::rowReason);
    if (!written) {
        written_->say(MessageBar::Tone::Trouble, words::sentence(written.error()), written.error().detail);
        return;
    }
    written_->say(MessageBar::Tone::Success,
        tr("%1 dans « %2 », avec le motif de chacune. Corrigez-les dans un tableur, puis importez ce "
           "fichier.")
            .arg(french::count(job_.report.rejected.size(), tr("ligne écrite"), tr("lignes écrites")),
                wanted.fileName()));
}

void ReportPage::takeFocus()
{
    list_->view()->setFocus();
}
