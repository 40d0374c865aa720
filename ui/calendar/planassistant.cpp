// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/planassistant.h"

#include "app/base/french.h"
#include "app/workspace.h"
#include "ui/calendar/planwishform.h"
#include "ui/calendar/planwords.h"
#include "ui/calendar/proposallist.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/fieldnote.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QStyle>
#include <QTabBar>
#include <QThread>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto patience = 6s; ///< what one waits for without going to fetch a coffee

constexpr int usualWidth = 190; ///< characters
constexpr int usualHeight = 46; ///< lines

} // namespace

PlanAssistant::PlanAssistant(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , bar_(new MessageBar(this))
    , form_(new PlanWishForm(workspace, this))
    , ask_(new QPushButton(tr("&Proposer des dates"), this))
    , stop_(new QPushButton(tr("Arrê&ter"), this))
    , progress_(new QProgressBar(this))
    , tabs_(new QTabBar(this))
    , dates_(new ProposalList(this))
    , summary_(new QLabel(this))
    , nextRemark_(new QPushButton(tr("Remarque suivante"), this))
    , stale_(new FieldNote(this))
    , notice_(new EmptyNotice)
    , save_(nullptr)
{
    setWindowTitle(tr("Proposer des dates"));
    layOut();
    connect(form_, &PlanWishForm::edited, this, &PlanAssistant::follow);
    connect(form_, &PlanWishForm::failed, this, &PlanAssistant::complain);
    connect(ask_, &QPushButton::clicked, this, &PlanAssistant::propose);
    connect(stop_, &QPushButton::clicked, this, &PlanAssistant::stop);
    connect(dates_, &ProposalList::ticked, this, &PlanAssistant::keep);
    connect(tabs_, &QTabBar::currentChanged, this, &PlanAssistant::showProposal);
    connect(nextRemark_, &QPushButton::clicked, dates_, &ProposalList::showNextRemark);
    if (!restoreGeometry(QSettings().value(u"planner/geometry"_s).toByteArray())) {
        // On a small screen all of it, but for the frame.
        const QSize usual(
            fontMetrics().averageCharWidth() * usualWidth, fontMetrics().height() * usualHeight);
        resize(usual.boundedTo(screen()->availableSize() - QSize(20, 60)));
    }
    follow();
}

PlanAssistant::~PlanAssistant()
{
    if (thread_) {
        *goesOn_ = false;
        thread_->wait();
    }
}

void PlanAssistant::layOut()
{
    bar_->setObjectName(u"messageBar"_s);
    ask_->setObjectName(u"proposeButton"_s);
    stop_->setObjectName(u"stopButton"_s);
    tabs_->setObjectName(u"proposalTabs"_s);
    dates_->setObjectName(u"proposalList"_s);
    summary_->setObjectName(u"summaryLabel"_s);
    stale_->setObjectName(u"staleNote"_s);
    ask_->setDefault(true);
    progress_->setRange(0, 0);
    progress_->setTextVisible(false);
    progress_->hide();
    stop_->hide();
    summary_->setWordWrap(true);
    nextRemark_->setObjectName(u"nextRemarkButton"_s);
    nextRemark_->setAutoDefault(false);
    nextRemark_->hide();
    dates_->setAccessibleName(tr("Dates proposées"));
    notice_->coverWhenEmpty(dates_);

    auto *asking = new QHBoxLayout;
    asking->addWidget(ask_);
    asking->addWidget(stop_);
    asking->addWidget(progress_, 1);
    asking->addStretch();
    // Places of many groups make it longer than a small screen; the button stays in sight.
    auto *wishes = new QScrollArea(this);
    wishes->setObjectName(u"planWishArea"_s);
    wishes->setFrameShape(QFrame::NoFrame);
    wishes->setWidgetResizable(true);
    wishes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(wishes);
    auto *top = new QVBoxLayout(content);
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(form_);
    top->addStretch(); // its lines stay together
    wishes->setWidget(content);
    wishes->setMinimumWidth(
        content->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    auto *left = new QVBoxLayout;
    left->addWidget(wishes, 1);
    left->addLayout(asking);
    auto *right = new QVBoxLayout;
    right->addWidget(tabs_);
    right->addWidget(dates_, 1);
    auto *summing = new QHBoxLayout;
    summing->addWidget(summary_, 1);
    summing->addWidget(nextRemark_);
    right->addLayout(summing);
    right->addWidget(stale_);
    auto *both = new QHBoxLayout;
    both->addLayout(left, 2);
    both->addLayout(right, 3);
    auto *buttons = new QDialogButtonBox(this);
    save_ = buttons->addButton(tr("En&registrer ces dates"), QDialogButtonBox::AcceptRole);
    save_->setObjectName(u"savePlanButton"_s);
    save_->setAutoDefault(false);
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("&Annuler"));
    connect(buttons, &QDialogButtonBox::accepted, this, &PlanAssistant::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PlanAssistant::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addLayout(both, 1);
    column->addWidget(buttons);
}

void PlanAssistant::follow()
{
    const QString obstacle
        = form_->hasSeances() ? planwords::obstacle(form_->wish(), form_->areHoursRight()) : QString();
    ask_->setEnabled(form_->hasSeances() && obstacle.isEmpty() && !isSearching());
    sayWhatIsMissing(obstacle);
    if (proposals_.isEmpty() && !wish_.seances.isEmpty() && !isUpToDate()) {
        bar_->clear(); // why there was no plan was said of other wishes
    }
    // What is saved is what is shown, and what is shown is what was asked for.
    const bool isStale = !proposals_.isEmpty() && !isUpToDate();
    stale_->say(FieldNote::Tone::Advice,
        !isStale                 ? QString()
            : obstacle.isEmpty() ? tr("Les réglages ont changé\u00A0: demandez de nouveau des dates avant "
                                      "d’enregistrer.")
                                 : tr("Les réglages ont changé. %1").arg(obstacle));
    save_->setEnabled(!proposals_.isEmpty() && !isStale && !isSearching());
}

/// Where the proposals will stand: a button that cannot be pressed says nothing.
void PlanAssistant::sayWhatIsMissing(const QString &obstacle)
{
    if (!form_->hasSeances()) {
        notice_->setWords(tr("Aucune séance à dater"),
            tr("Toutes ont leur date, ou la base n’a pas encore de cycle\u00A0: il se prépare dans Fichier > "
               "Programme du cycle."));
        return;
    }
    if (obstacle.isEmpty() && !wish_.seances.isEmpty() && isUpToDate()) {
        notice_->setWords(tr("Aucune proposition"),
            tr("Changez ce que vous souhaitez, puis «\u00A0Proposer des dates\u00A0» de nouveau."));
        return;
    }
    notice_->setWords(tr("Pas encore de proposition"),
        obstacle.isEmpty() ? tr("Dites ce que vous souhaitez, puis « Proposer des dates ». Rien n’est "
                                "enregistré avant que vous ne le demandiez.")
                           : obstacle);
}

bool PlanAssistant::isUpToDate() const
{
    PlanWish now = form_->wish();
    now.pinned = wish_.pinned; // a date that is ticked is one that is shown
    return now == wish_;
}

/// What is ticked stays where it is, whichever proposal is looked at and whatever is asked next.
void PlanAssistant::keep(const Meeting &meeting, bool isKept)
{
    const std::pair group(meeting.module, meeting.session);
    if (isKept) {
        pins_.insert(group, meeting.date);
    } else if (pins_.value(group) == meeting.date) {
        pins_.remove(group);
    }
}

void PlanAssistant::propose()
{
    const auto facts = planner::facts(workspace_.database());
    if (!facts) {
        complain(facts.error());
        return;
    }
    bar_->clear();
    if (proposals_.isEmpty()) {
        wish_ = {};
    }
    PlanWish wish = form_->wish();
    for (int i = 0; i < wish.seances.size(); ++i) {
        const Meeting &each = wish.seances.at(i);
        if (const QDate pinned = pins_.value({ each.module, each.session }); pinned.isValid()) {
            wish.pinned.insert(i, pinned);
        }
    }
    goesOn_ = std::make_shared<std::atomic_bool>(true);
    auto answer = std::make_shared<PlanAnswer>();
    thread_ = QThread::create([wish, facts = *facts, answer, goesOn = goesOn_] {
        *answer = planner::propose(wish, facts, patience, [&](int) { return goesOn->load(); });
    });
    thread_->setParent(this);
    connect(thread_, &QThread::finished, this, [this, wish, answer] {
        thread_->deleteLater();
        thread_ = nullptr;
        showAnswer(wish, *answer);
        Q_EMIT answered();
    });
    progress_->show();
    stop_->show();
    follow();
    thread_->start();
}

void PlanAssistant::stop()
{
    if (goesOn_) {
        *goesOn_ = false;
    }
}

void PlanAssistant::showAnswer(const PlanWish &wish, const PlanAnswer &answer)
{
    progress_->hide();
    stop_->hide();
    if (answer.proposals.isEmpty()) {
        // What was proposed before stays: its dates may be those that are kept, and are to be let go.
        if (!answer.isCancelled) {
            wish_ = proposals_.isEmpty() ? wish : wish_; // that which nothing fits
            bar_->say(MessageBar::Tone::Advice,
                proposals_.isEmpty()
                    ? planwords::none(answer)
                    : tr("%1\nLes propositions d’avant restent affichées.").arg(planwords::none(answer)));
        }
        follow();
        return;
    }
    wish_ = wish;
    proposals_ = answer.proposals;
    const QSignalBlocker quiet(tabs_);
    while (tabs_->count() > 0) {
        tabs_->removeTab(0);
    }
    for (qsizetype i = 0; i < proposals_.size(); ++i) {
        tabs_->addTab(tr("Proposition &%1").arg(i + 1));
    }
    showProposal();
    if (!answer.isProven) {
        bar_->say(MessageBar::Tone::Advice,
            tr("Recherche arrêtée en chemin : ces propositions conviennent, il y en a peut-être de plus "
               "régulières."));
    }
    follow();
}

void PlanAssistant::showProposal()
{
    const PlanProposal proposal = proposals_.value(tabs_->currentIndex());
    dates_->setProposal(proposal, wish_, pins_);
    const qsizetype remarks = proposal.penalties.size();
    summary_->setText(proposal.meetings.isEmpty() ? QString()
            : remarks == 0
            ? tr("Rien à redire\u00a0: écarts de %1 jours, aucun jour à éviter.").arg(wish_.idealGap())
            : tr("%1, dans l’ordre du calendrier.")
                  .arg(french::count(remarks, tr("remarque"), tr("remarques"))));
    nextRemark_->setVisible(remarks > 0);
}

void PlanAssistant::accept()
{
    const PlanProposal chosen = proposals_.value(tabs_->currentIndex());
    if (chosen.meetings.isEmpty()) {
        return;
    }
    const auto stored = workspace_.planning().addMeetings(chosen.meetings);
    if (!stored) {
        complain(stored.error());
        return;
    }
    QDialog::accept();
    Q_EMIT added(*stored);
}

void PlanAssistant::done(int result)
{
    stop();
    QSettings().setValue(u"planner/geometry"_s, saveGeometry());
    QDialog::done(result);
}

void PlanAssistant::complain(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
