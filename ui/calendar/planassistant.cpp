// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/planassistant.h"

#include "app/base/french.h"
#include "app/workspace.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/planwishform.h"
#include "ui/calendar/planwords.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/fieldnote.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStyle>
#include <QTabBar>
#include <QThread>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto patience = 6s; ///< what one waits for without going to fetch a coffee

enum Column { Keep, Date, Seance, Known };

/// A tree breaks lines, but leaves no room for them.
void fitRows(QTreeWidget &list)
{
    const int margin = list.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &list) + 1;
    for (int row = 0; row < list.topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = list.topLevelItem(row);
        int height = list.fontMetrics().height();
        for (const int column : { Seance, Known }) {
            const QRect room(0, 0, std::max(1, list.columnWidth(column) - 2 * margin), QWIDGETSIZE_MAX);
            height = std::max(
                height, list.fontMetrics().boundingRect(room, Qt::TextWordWrap, item->text(column)).height());
        }
        const QSize wanted(0, height + 2 * margin);
        if (item->sizeHint(Known) != wanted) {
            item->setSizeHint(Known, wanted);
        }
    }
}

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
    , dates_(new QTreeWidget(this))
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
    connect(dates_, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item, int column) {
        if (column == Keep) {
            keep(*item);
        }
    });
    connect(tabs_, &QTabBar::currentChanged, this, &PlanAssistant::showProposal);
    connect(nextRemark_, &QPushButton::clicked, this, &PlanAssistant::showNextRemark);
    if (!restoreGeometry(QSettings().value(u"planner/geometry"_s).toByteArray())) {
        resize(fontMetrics().averageCharWidth() * 165, fontMetrics().height() * 38);
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
    dates_->setHeaderLabels({ tr("Garder"), tr("Date"), tr("Séance"), tr("À savoir") });
    dates_->setRootIsDecorated(false);
    dates_->setAlternatingRowColors(true);
    dates_->setWordWrap(true);
    dates_->setAccessibleName(tr("Dates proposées"));
    dates_->setAllColumnsShowFocus(true); // the keys are the row's, not one cell's
    dates_->headerItem()->setToolTip(Keep,
        tr("Espace ou Entrée garde la date de la ligne à la prochaine proposition, ou ne la garde plus"));
    for (const Qt::Key key : { Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter }) {
        connect(new QShortcut(key, dates_, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
            &PlanAssistant::toggleKept);
    }
    connect(dates_->header(), &QHeaderView::sectionResized, dates_,
        [this] { QTimer::singleShot(0, dates_, [this] { fitRows(*dates_); }); });
    notice_->coverWhenEmpty(dates_);

    auto *asking = new QHBoxLayout;
    asking->addWidget(ask_);
    asking->addWidget(stop_);
    asking->addWidget(progress_, 1);
    asking->addStretch();
    auto *left = new QVBoxLayout;
    left->addWidget(form_);
    left->addLayout(asking);
    left->addStretch();
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
void PlanAssistant::keep(const QTreeWidgetItem &item)
{
    const auto &meetings = proposals_.value(tabs_->currentIndex()).meetings;
    const Meeting each = meetings.value(item.data(Keep, Qt::UserRole).toInt());
    const std::pair group(each.module, each.session);
    if (item.checkState(Keep) == Qt::Checked) {
        pins_.insert(group, each.date);
    } else if (pins_.value(group) == each.date) {
        pins_.remove(group);
    }
}

/// Of the row one is on.
void PlanAssistant::toggleKept()
{
    if (QTreeWidgetItem *item = dates_->currentItem()) {
        item->setCheckState(Keep, item->checkState(Keep) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
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
    const QSignalBlocker quiet(dates_);
    dates_->clear();
    const PlanProposal proposal = proposals_.value(tabs_->currentIndex());
    QList<int> order;
    for (int i = 0; i < proposal.meetings.size(); ++i) {
        order.append(i);
    }
    std::ranges::stable_sort(order, {}, [&](int i) { return proposal.meetings.at(i).date; });
    for (const int i : std::as_const(order)) {
        const Meeting &each = proposal.meetings.at(i);
        QStringList known;
        for (const PlanPenalty &penalty : proposal.penalties) {
            if (penalty.seance == i) {
                known.append(planwords::penalty(penalty, wish_));
            }
        }
        const QString said = known.join(u'\n');
        auto *item = new QTreeWidgetItem(
            dates_, { QString(), french::longDate(each.date), calendarwords::group(each), said });
        item->setCheckState(
            Keep, pins_.value({ each.module, each.session }) == each.date ? Qt::Checked : Qt::Unchecked);
        item->setData(Keep, Qt::UserRole, i);
        item->setToolTip(Keep, tr("Garder cette date à la prochaine proposition"));
        item->setToolTip(Seance, calendarwords::tip({ calendarwords::group(each), each.title }));
        item->setToolTip(Known, calendarwords::tip(known));
    }
    for (const int column : { Keep, Date, Seance }) {
        dates_->resizeColumnToContents(column);
    }
    const int room = dates_->viewport()->width() - dates_->columnWidth(Keep) - dates_->columnWidth(Date);
    dates_->setColumnWidth(
        Seance, std::min(dates_->columnWidth(Seance), proposal.penalties.isEmpty() ? room : room / 2));
    fitRows(*dates_);
    const qsizetype remarks = proposal.penalties.size();
    summary_->setText(proposal.meetings.isEmpty() ? QString()
            : remarks == 0
            ? tr("Rien à redire : écarts de %1 jours, aucun jour à éviter.").arg(wish_.idealGap())
            : tr("%1, dans l’ordre du calendrier.")
                  .arg(french::count(remarks, tr("remarque"), tr("remarques"))));
    nextRemark_->setVisible(remarks > 0);
}

/// After the row one is on; from the first one again after the last.
void PlanAssistant::showNextRemark()
{
    const int rows = dates_->topLevelItemCount();
    const int from = dates_->indexOfTopLevelItem(dates_->currentItem());
    for (int step = 1; step <= rows; ++step) {
        QTreeWidgetItem *item = dates_->topLevelItem((from + step) % rows);
        if (!item->text(Known).isEmpty()) {
            dates_->setCurrentItem(item, Known);
            dates_->scrollToItem(item, QAbstractItemView::PositionAtCenter);
            return;
        }
    }
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
