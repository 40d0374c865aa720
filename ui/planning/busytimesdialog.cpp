// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/busytimesdialog.h"

#include "app/changes.h"
#include "app/workspace.h"
#include "ui/history/undokeys.h"
#include "ui/planning/busytimedialog.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/busywords.h"
#include "ui/words/errorwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

BusyTimesDialog::BusyTimesDialog(
    Workspace &workspace, BusyTime::Whose whose, const QString &name, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , whose_(whose)
    , name_(name)
    , bar_(new MessageBar(this))
    , list_(new QTreeWidget(this))
    , add_(new QPushButton(tr("&Ajouter…"), this))
    , revise_(new QPushButton(tr("&Modifier…"), this))
    , remove_(new QPushButton(tr("&Supprimer"), this))
{
    setWindowTitle(tr("Jours non disponibles"));
    setSizeGripEnabled(true);
    bar_->setObjectName(u"messageBar"_s);
    list_->setObjectName(u"busyTimesList"_s);
    add_->setObjectName(u"addBusyTimeButton"_s);
    revise_->setObjectName(u"reviseBusyTimeButton"_s);
    remove_->setObjectName(u"removeBusyTimeButton"_s);
    layOut();
    giveUndoKeys(*this, workspace, *bar_);
    connect(add_, &QPushButton::clicked, this, [this] { edit(std::nullopt); });
    const auto revise = [this] {
        if (const BusyTime *time = chosen(); time && time->source == BusyTime::Source::Hand) {
            edit(*time);
        }
    };
    connect(revise_, &QPushButton::clicked, this, revise);
    // Once the key is over: a list passes Enter on to its dialog.
    connect(list_, &QTreeWidget::itemActivated, this, revise, Qt::QueuedConnection);
    connect(remove_, &QPushButton::clicked, this, &BusyTimesDialog::remove);
    auto *removeKey = new QShortcut(QKeySequence::Delete, list_);
    removeKey->setContext(Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, &BusyTimesDialog::remove);
    connect(list_, &QTreeWidget::currentItemChanged, this, &BusyTimesDialog::showChoice);
    connect(&workspace.changes(), &Changes::everythingChanged, this, &BusyTimesDialog::read);
    read();
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 22);
    (times_.isEmpty() ? static_cast<QWidget *>(add_) : list_)->setFocus();
}

void BusyTimesDialog::layOut()
{
    list_->setHeaderLabels({ tr("Quand"), tr("Motif"), tr("Vient de") });
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAlternatingRowColors(true);
    list_->setAllColumnsShowFocus(true);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto *notice = new EmptyNotice;
    notice->setWords(tr("Aucun jour noté"),
        tr("«\u00A0Ajouter…\u00A0» en note ici\u202F; «\u00A0Fichier > Autres agendas\u00A0» les reprend "
           "d’un fichier .ics."));
    notice->coverWhenEmpty(list_);
    auto *title = new QLabel(name_, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *explained = new QLabel(whose_ == BusyTime::Whose::Place
            ? tr("Quand ce lieu est pris. Le calendrier avertit d’une rencontre ces jours-là, et ne propose "
                 "pas ces dates.")
            : tr("Quand cette personne n’est pas disponible. Le calendrier avertit d’une rencontre ces "
                 "jours-là, et ne propose pas ces dates."),
        this);
    explained->setWordWrap(true);
    auto *close = new QPushButton(tr("&Fermer"), this);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : { add_, revise_, remove_ }) {
        buttons->addWidget(button);
    }
    buttons->addStretch();
    buttons->addWidget(close);
    for (QPushButton *button : { add_, revise_, remove_, close }) {
        button->setAutoDefault(false);
    }
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addWidget(title);
    column->addWidget(explained);
    column->addWidget(list_, 1);
    column->addLayout(buttons);
}

void BusyTimesDialog::read()
{
    const auto times = BusyTimes(workspace_.database()).of(whose_, name_);
    if (!times) {
        refuse(times.error());
        return;
    }
    const int current = std::max(0, list_->indexOfTopLevelItem(list_->currentItem()));
    times_ = *times;
    list_->clear();
    for (const BusyTime &each : std::as_const(times_)) {
        auto *item = new QTreeWidgetItem(
            { words::busySpan(each), each.label.isEmpty() ? tr("sans motif") : each.label,
                each.source == BusyTime::Source::Hand ? tr("noté ici") : tr("son agenda (.ics)") });
        for (int column = 0; column < item->columnCount(); ++column) {
            item->setToolTip(column, item->text(column).toHtmlEscaped());
        }
        list_->addTopLevelItem(item);
    }
    list_->setCurrentItem(list_->topLevelItem(std::min(current, list_->topLevelItemCount() - 1)));
    showChoice();
}

const BusyTime *BusyTimesDialog::chosen() const
{
    const int row = list_->indexOfTopLevelItem(list_->currentItem());
    return row >= 0 && row < times_.size() ? &times_.at(row) : nullptr;
}

void BusyTimesDialog::showChoice()
{
    const BusyTime *time = chosen();
    const bool isOurs = time && time->source == BusyTime::Source::Hand;
    revise_->setEnabled(isOurs);
    remove_->setEnabled(isOurs);
    const QString elsewhere = time && !isOurs
        ? tr("Vient de son agenda\u00A0: changez-le là-bas, puis reprenez le fichier .ics")
        : QString();
    revise_->setToolTip(elsewhere.isEmpty() ? tr("Entrée ou double-clic") : elsewhere);
    remove_->setToolTip(elsewhere.isEmpty() ? tr("Suppr. Ctrl+Z le remet") : elsewhere);
}

void BusyTimesDialog::edit(const std::optional<BusyTime> &known)
{
    bar_->clear();
    auto *dialog = new BusyTimeDialog(workspace_, whose_, name_, known, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BusyTimeDialog::saved, this, [this](const BusyTime &time) {
        const auto row = times_.indexOf(time);
        list_->setCurrentItem(list_->topLevelItem(int(std::max<qsizetype>(0, row))));
        bar_->say(MessageBar::Tone::Success,
            tr("Enregistré\u00A0: %1 (Ctrl+Z l’annule).").arg(words::busySpan(time)));
    });
    dialog->open();
}

void BusyTimesDialog::remove()
{
    const BusyTime *time = chosen();
    if (!time || time->source != BusyTime::Source::Hand) {
        return;
    }
    const BusyTime gone = *time;
    const Done removed = workspace_.planning().reviseBusyTime(whose_, name_, gone, std::nullopt);
    if (!removed) {
        refuse(removed.error());
        return;
    }
    bar_->say(
        MessageBar::Tone::Success, tr("Supprimé\u00A0: %1 (Ctrl+Z le remet).").arg(words::busySpan(gone)));
}

void BusyTimesDialog::refuse(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
