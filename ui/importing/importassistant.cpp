// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importassistant.h"

#include "app/workspace.h"
#include "ui/importing/columnspage.h"
#include "ui/importing/filepage.h"
#include "ui/importing/importdesk.h"
#include "ui/importing/previewpage.h"
#include "ui/importing/reportpage.h"
#include "ui/importing/workbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"
#include "ui/words/importwords.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ImportAssistant::ImportAssistant(Workspace &workspace, ImportSeams seams, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , seams_(std::move(seams))
    , heading_(new QLabel(this))
    , bar_(new MessageBar(this))
    , stage_(new QStackedWidget(this))
    , file_(new FilePage(workspace.database(), this))
    , columns_(new ColumnsPage(this))
    , preview_(new PreviewPage(this))
    , report_(new ReportPage(this))
    , work_(new WorkBar(this))
    , back_(new QPushButton(tr("< &Retour"), this))
    , next_(new QPushButton(this))
    , cancel_(new QPushButton(this))
{
    constexpr QSize usual(1120, 680);
    setObjectName(u"importAssistant"_s);
    setWindowTitle(tr("Importer des inscriptions"));
    setAcceptDrops(true);
    build();
    connectPages();
    if (!restoreGeometry(QSettings().value(u"import/geometry"_s).toByteArray())) {
        resize(usual);
    }
    show(Step::File);
}

void ImportAssistant::build()
{
    QFont large = heading_->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    heading_->setFont(large);
    heading_->setObjectName(u"stepLabel"_s);
    bar_->setObjectName(u"importBar"_s);
    for (AssistantPage *each : { static_cast<AssistantPage *>(file_), static_cast<AssistantPage *>(columns_),
             static_cast<AssistantPage *>(preview_), static_cast<AssistantPage *>(report_) }) {
        stage_->addWidget(each);
        connect(each, &AssistantPage::completeChanged, this, &ImportAssistant::showButtons);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(heading_);
    layout->addWidget(bar_);
    layout->addWidget(stage_, 1);
    layout->addWidget(work_);
    buildButtons();
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(back_);
    row->addWidget(next_);
    row->addSpacing(12);
    row->addWidget(cancel_);
    layout->addLayout(row);
}

void ImportAssistant::buildButtons()
{
    back_->setObjectName(u"backButton"_s);
    back_->setAutoDefault(false);
    next_->setObjectName(u"nextButton"_s);
    cancel_->setObjectName(u"closeButton"_s);
    cancel_->setAutoDefault(false);
    connect(back_, &QPushButton::clicked, this, &ImportAssistant::goBack);
    connect(next_, &QPushButton::clicked, this, &ImportAssistant::goOn);
    connect(cancel_, &QPushButton::clicked, this, &ImportAssistant::reject);
}

void ImportAssistant::connectPages()
{
    connect(file_, &FilePage::fileAsked, this,
        [this] { seams_.askExport(this, [this](const QString &path) { take(path); }); });
    connect(file_, &FilePage::tableRead, this, [this] {
        isRecognised_ = false;
        next_->setFocus();
    });
    connect(report_, &ReportPage::rejectsAsked, this, [this](const QString &proposed) {
        seams_.askRejects(this, proposed, [this](const QString &path) {
            report_->writeRejected(path, workspace_.database().address().path);
        });
    });
}

Importer ImportAssistant::importer() const
{
    return { workspace_.database(), workspace_.changes(), workspace_.journal(), workspace_.clock() };
}

void ImportAssistant::take(const QString &path)
{
    if (work_->isWorking()) {
        return;
    }
    show(Step::File);
    file_->take(path);
}

AssistantPage *ImportAssistant::page(Step step) const
{
    return static_cast<AssistantPage *>(stage_->widget(int(step)));
}

void ImportAssistant::show(Step step)
{
    step_ = step;
    bar_->clear();
    const QString titles[] = { tr("1. Le fichier et sa destination"), tr("2. Les colonnes"),
        tr("3. Ce qui sera fait"), tr("4. Ce qui a été fait") };
    heading_->setText(titles[int(step)]);
    stage_->setCurrentIndex(int(step));
    showButtons();
    page(step)->takeFocus();
}

void ImportAssistant::showButtons()
{
    const bool isDone = step_ == Step::Report;
    const bool isFree = !work_->isWorking();
    back_->setVisible(!isDone);
    back_->setEnabled(isFree && step_ != Step::File);
    next_->setVisible(!isDone);
    next_->setText(step_ == Step::Preview ? tr("&Importer") : tr("&Suivant >"));
    next_->setEnabled(isFree && page(step_)->isComplete());
    cancel_->setText(isDone ? tr("&Fermer") : tr("Annuler"));
    cancel_->setEnabled(isFree);
    stage_->setEnabled(isFree);
    (isDone ? cancel_ : next_)->setDefault(true);
}

void ImportAssistant::goOn()
{
    switch (step_) {
    case Step::File:
        recognise();
        return;
    case Step::Columns:
        plan();
        return;
    case Step::Preview:
        run();
        return;
    case Step::Report:
        accept();
        return;
    }
    Q_UNREACHABLE();
}

void ImportAssistant::goBack()
{
    show(Step(int(step_) - 1));
}

void ImportAssistant::recognise()
{
    job_.path = file_->path();
    job_.table = file_->table();
    job_.choice = file_->choice();
    if (isRecognised_) {
        show(Step::Columns); // as it was corrected
        return;
    }
    const auto form = importer().recognise(*job_.table);
    const bool isGuess = !form && form.error().subject == "import:noHeader"_L1;
    if (!form && !isGuess) {
        file_->say(form.error());
        return;
    }
    columns_->setForm(job_.table, isGuess ? headedByFirstRow(*job_.table) : *form, isGuess);
    isRecognised_ = true;
    show(Step::Columns);
}

void ImportAssistant::plan()
{
    job_.form = columns_->form();
    auto planned = work_->during(tr("Lecture des lignes…"), [this](const ImportProgress &progress) {
        showButtons();
        return importer().plan(*job_.table, job_.form, job_.choice, progress);
    });
    showButtons();
    if (!planned) {
        tell(planned.error());
        return;
    }
    job_.report = *std::move(planned);
    preview_->setJob(job_);
    show(Step::Preview);
}

void ImportAssistant::run()
{
    auto done = work_->during(tr("Import en cours…"), [this](const ImportProgress &progress) {
        showButtons();
        return importer().run(*job_.table, job_.form, job_.choice, progress);
    });
    showButtons();
    if (!done) {
        tell(done.error());
        return;
    }
    job_.report = *std::move(done);
    report_->setJob(job_);
    show(Step::Report);
    Q_EMIT said(words::importSummary(job_.report));
}

void ImportAssistant::tell(const Error &error)
{
    page(step_)->takeFocus();
    if (error.kind == Error::Kind::Cancelled) {
        bar_->say(MessageBar::Tone::Advice, tr("Interrompu : rien n’a été écrit."));
        return;
    }
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

void ImportAssistant::reject()
{
    if (work_->isWorking()) {
        work_->stop();
        return;
    }
    QDialog::reject();
}

void ImportAssistant::done(int result)
{
    file_->stop();
    QSettings().setValue(u"import/geometry"_s, saveGeometry());
    QDialog::done(result);
}

void ImportAssistant::dragEnterEvent(QDragEnterEvent *event)
{
    if (step_ != Step::Report && !ImportDesk::fileOf(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ImportAssistant::dropEvent(QDropEvent *event)
{
    take(ImportDesk::fileOf(event->mimeData()));
    event->acceptProposedAction();
}
