// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitinglist/waitinglistpage.h"

#include "ui/lists/filterbar.h"
#include "ui/lists/listtools.h"
#include "ui/waitinglist/waitinglistmodel.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

void WaitingListPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    auto *top = new QHBoxLayout;
    auto *label = new QLabel(tr("&Groupe :"), this);
    groupBox_ = new QComboBox(this);
    groupBox_->setObjectName(u"groupBox"_s);
    groupBox_->setAccessibleName(tr("Session et parcours"));
    groupBox_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(groupBox_);
    connect(groupBox_, &QComboBox::activated, this, [this] {
        bar_->clear();
        refresh();
    });
    fullBadge_ = new Badge(this);
    fullBadge_->setObjectName(u"fullBadge"_s);
    fullBadge_->setText(tr("COMPLET"));
    fullBadge_->setMeaning(tints::Meaning::Trouble);
    top->addWidget(label);
    top->addWidget(groupBox_);
    top->addWidget(fullBadge_);
    top->addStretch();
    seats_ = new QPushButton(tr("Places, &quotas, COMPLET…"), this);
    seats_->setObjectName(u"seatsButton"_s);
    connect(seats_, &QPushButton::clicked, this, [this] {
        if (const Group *shown = group()) {
            Q_EMIT seatsAsked(shown->session.id, shown->track);
        }
    });
    top->addWidget(seats_);
    layout->addLayout(top);
    figures_ = plainLabel(u"figuresLabel"_s, this);
    layout->addWidget(figures_);
    bar_ = new MessageBar(this);
    bar_->setObjectName(u"messageBar"_s);
    layout->addWidget(bar_);
    layout->addWidget(buildProposal());

    table_ = new QTableView(this);
    table_->setObjectName(u"waitingTable"_s);
    table_->setAccessibleName(tr("Liste d’attente"));
    ListTools::setUp(*table_);
    table_->setModel(model_);
    using Kind = ListColumn::Kind;
    tools_ = new ListTools(workspace_,
        { u"waiting_list"_s, table_, model_, nullptr,
            { { WaitingListModel::Position, u"position"_s, Kind::Other },
                { WaitingListModel::Name, u"name"_s, Kind::Text, true, true },
                { WaitingListModel::Organisation, u"organisation"_s, Kind::Values, true, true },
                { WaitingListModel::RequestedAt, u"requested_at"_s, Kind::Date },
                { WaitingListModel::Priority, u"priority"_s, Kind::Values, true, true },
                { WaitingListModel::Why, u"why"_s, Kind::Values, true, true } } },
        this);
    connect(tools_, &ListTools::filterChanged, this, &WaitingListPage::refreshButtons);
    connect(tools_, &ListTools::said, this, &WaitingListPage::said);
    connect(tools_, &ListTools::failed, this, &WaitingListPage::complain);
    top->addWidget(tools_->filterButton());
    top->addWidget(tools_->viewsButton());
    top->addWidget(tools_->columnsButton());
    layout->addWidget(tools_->bar());
    notice_ = new EmptyNotice(table_);
    notice_->coverWhenEmpty(table_);
    connect(table_, &QTableView::doubleClicked, this, &WaitingListPage::open);
    auto *openLine = new QAction(tr("Ouvrir l’inscription"), table_);
    openLine->setShortcuts({ QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter) });
    openLine->setShortcutContext(Qt::WidgetShortcut);
    connect(openLine, &QAction::triggered, this, &WaitingListPage::open);
    table_->addAction(openLine);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &WaitingListPage::refreshButtons);
    layout->addWidget(table_, 1);
    setFocusProxy(table_); // not the groups: keys would change the one shown
    why_ = plainLabel(u"whyLabel"_s, this);
    layout->addWidget(why_);
    layout->addWidget(buildActions());
}

QWidget *WaitingListPage::buildProposal()
{
    auto *panel = new QFrame(this);
    panel->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QHBoxLayout(panel);
    auto *texts = new QVBoxLayout;
    next_ = plainLabel(u"nextLabel"_s, panel);
    QFont bold = next_->font();
    bold.setBold(true);
    next_->setFont(bold);
    passedOver_ = plainLabel(u"passedOverLabel"_s, panel);
    texts->addWidget(next_);
    texts->addWidget(passedOver_);
    layout->addLayout(texts, 1);
    proposeNext_
        = addButton(panel, u"proposeNextButton"_s, tr("Proposer la &place…"), &WaitingListPage::proposeNext);
    layout->addWidget(proposeNext_);
    return panel;
}

QPushButton *WaitingListPage::addButton(
    QWidget *parent, const QString &name, const QString &text, void (WaitingListPage::*act)())
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

QWidget *WaitingListPage::buildActions()
{
    auto *rows = new QWidget(this);
    auto *grid = new QVBoxLayout(rows);
    grid->setContentsMargins({});
    auto *answers = new QHBoxLayout;
    auto *changes = new QHBoxLayout;
    propose_
        = addButton(rows, u"proposeButton"_s, tr("P&roposer une place…"), &WaitingListPage::proposeSelected);
    accept_ = addButton(rows, u"acceptButton"_s, tr("A &confirmé"), &WaitingListPage::accept);
    decline_ = addButton(rows, u"declineButton"_s, tr("A décli&né…"), &WaitingListPage::decline);
    expire_ = addButton(rows, u"expireButton"_s, tr("Éc&héance passée"), &WaitingListPage::expire);
    prioritise_ = addButton(rows, u"priorityButton"_s, tr("Pri&orité…"), &WaitingListPage::prioritise);
    link_ = addButton(rows, u"linkButton"_s, tr("&Lier des collègues"), &WaitingListPage::link);
    unlink_ = addButton(rows, u"unlinkButton"_s, tr("Déli&er"), &WaitingListPage::unlink);
    wish_ = addButton(rows, u"wishButton"_s, tr("&Souhaits…"), &WaitingListPage::wish);
    transfer_ = addButton(rows, u"transferButton"_s, tr("&Transférer…"), &WaitingListPage::transfer);
    cancel_ = addButton(rows, u"cancelButton"_s, tr("Ann&uler l’inscription…"), &WaitingListPage::cancel);
    for (QPushButton *button : { propose_, accept_, decline_, expire_ }) {
        answers->addWidget(button);
    }
    answers->addStretch();
    for (QPushButton *button : { prioritise_, link_, unlink_, wish_, transfer_, cancel_ }) {
        changes->addWidget(button);
    }
    changes->addStretch();
    grid->addLayout(answers);
    grid->addLayout(changes);
    return rows;
}
