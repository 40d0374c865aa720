// SPDX-License-Identifier: GPL-3.0-or-later
// What ProgrammeDialog is made of: its tree, pages, tools and buttons.
#include "ui/programme/programmedialog.h"

#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/history/historydialog.h"
#include "ui/programme/programmepages.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;

namespace
{
using namespace std::chrono_literals;
/// All meetings, letters and sheets are looked at: not at every key.
constexpr auto betweenKeys = 300ms;
} // namespace

void ProgrammeDialog::layOut()
{
    tree_->setObjectName(u"programmeTree"_s);
    pause_->setObjectName(u"pauseTimer"_s);
    pause_->setSingleShot(true);
    pause_->setInterval(betweenKeys);
    connect(pause_, &QTimer::timeout, this, &ProgrammeDialog::sayWhatIsOutdated);
    const auto speakers = MeetingStore(workspace_.database()).speakerNames();
    const std::array<ProgrammePage *, 4> all { new CycleFields(this), new TrackFields(this),
        new ModuleFields(speakers.value_or(QStringList()), this), new SessionFields(this) };
    for (ProgrammePage *each : all) {
        pages_->addWidget(each);
        connect(each, &ProgrammePage::edited, this, [this] {
            page().store(plan_, spot_);
            tree_->rename(plan_, spot_);
            pause_->start();
        });
    }
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(tree_, 1);
    column->addWidget(makeTools());
    auto *right = new QScrollArea(this);
    right->setObjectName(u"programmeArea"_s);
    right->setWidget(pages_);
    right->setWidgetResizable(true);
    right->setFrameShape(QFrame::NoFrame);
    splitter_->addWidget(left);
    splitter_->addWidget(right);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(1, 1);

    auto *buttons = new QDialogButtonBox(this);
    auto *keep = buttons->addButton(tr("&Enregistrer"), QDialogButtonBox::AcceptRole);
    keep->setObjectName(u"saveButton"_s);
    keep->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("&Annuler"));
    const auto saveAndClose = [this] {
        if (save()) {
            accept();
        }
    };
    connect(buttons, &QDialogButtonBox::accepted, this, saveAndClose);
    connect(buttons, &QDialogButtonBox::rejected, this, &ProgrammeDialog::reject);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, saveAndClose);
    auto *history = buttons->addButton(tr("&Historique…"), QDialogButtonBox::ActionRole);
    history->setObjectName(u"historyButton"_s);
    history->setShortcut(QKeySequence(u"Ctrl+H"_s));
    history->setAutoDefault(false);
    connect(history, &QPushButton::clicked, this, [this] {
        (new HistoryDialog(workspace_, before_.cycle.title, { Entity(before_.cycle.id) }, this))->open();
    });
    auto *all_ = new QVBoxLayout(this);
    all_->addWidget(bar_);
    all_->addWidget(splitter_, 1);
    all_->addWidget(buttons);
}

QAction *ProgrammeDialog::addTool(
    const QString &name, const QString &text, const QKeySequence &key, const std::function<void()> &act)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    if (!key.isEmpty()) {
        action->setToolTip(
            u"%1 (%2)"_s.arg(QString(text).remove(u'&'), key.toString(QKeySequence::NativeText)));
    }
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
}

QWidget *ProgrammeDialog::makeTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    auto *menu = new QMenu(tools);
    addModule_ = addTool(
        u"addModuleAction"_s, tr("Une &séance"), QKeySequence(u"Ctrl+N"_s), [this] { addModule(); });
    menu->addAction(addModule_);
    menu->addAction(addTool(u"addTrackAction"_s, tr("Un &parcours"), {}, [this] { addTrack(); }));
    menu->addAction(addTool(u"addSessionAction"_s, tr("Une s&ession"), {}, [this] { addSession(); }));
    auto *add = new QToolButton(tools);
    add->setObjectName(u"addButton"_s);
    add->setText(tr("A&jouter"));
    add->setMenu(menu);
    add->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(add);
    up_ = addTool(u"moveUpAction"_s, tr("&Monter"), QKeySequence(u"Alt+Up"_s), [this] { moveBy(-1); });
    down_
        = addTool(u"moveDownAction"_s, tr("Des&cendre"), QKeySequence(u"Alt+Down"_s), [this] { moveBy(1); });
    remove_ = addTool(u"removeAction"_s, tr("Supp&rimer"), {}, [this] { remove(); });
    auto *key = new QShortcut(QKeySequence::Delete, tree_);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, [this] { remove(); });
    for (QAction *action : { up_, down_, remove_ }) {
        auto *button = new QToolButton(tools);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    row->addStretch();
    return tools;
}
