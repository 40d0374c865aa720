// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/outcomelist.h"

#include "app/base/french.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/fieldnote.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

constexpr OutcomeModel::Kind kinds[] = { OutcomeModel::Kind::All, OutcomeModel::Kind::New,
    OutcomeModel::Kind::Waiting, OutcomeModel::Kind::Updated, OutcomeModel::Kind::Unchanged,
    OutcomeModel::Kind::Alike, OutcomeModel::Kind::Closed, OutcomeModel::Kind::Rejected };

QString title(OutcomeModel::Kind kind)
{
    switch (kind) {
    case OutcomeModel::Kind::All:
        return OutcomeList::tr("&Toutes");
    case OutcomeModel::Kind::New:
        return OutcomeList::tr("&Nouvelles");
    case OutcomeModel::Kind::Waiting:
        return OutcomeList::tr("En &attente");
    case OutcomeModel::Kind::Updated:
        return OutcomeList::tr("&Mises à jour");
    case OutcomeModel::Kind::Unchanged:
        return OutcomeList::tr("In&changées");
    case OutcomeModel::Kind::Alike:
        return OutcomeList::tr("Re&ssemblances");
    case OutcomeModel::Kind::Closed:
        return OutcomeList::tr("Annu&lées ou refusées avant");
    case OutcomeModel::Kind::Rejected:
        return OutcomeList::tr("Ref&usées");
    }
    Q_UNREACHABLE();
}

} // namespace

OutcomeList::OutcomeList(QWidget *parent)
    : QWidget(parent)
    , model_(new OutcomeModel(this))
    , kinds_(new QButtonGroup(this))
    , view_(new QTableView(this))
    , why_(new FieldNote(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    for (const OutcomeModel::Kind kind : kinds) {
        auto *button = new QPushButton(this);
        button->setObjectName(u"kind%1Button"_s.arg(int(kind)));
        button->setCheckable(true);
        button->setAutoDefault(false);
        kinds_->addButton(button, int(kind));
        row->addWidget(button);
    }
    row->addStretch();
    connect(kinds_, &QButtonGroup::idToggled, this, [this](int kind, bool isOn) {
        // A pressed button is hardly told from the others in the dark theme.
        QPalette worn = palette();
        if (isOn) {
            worn.setColor(QPalette::Button, worn.color(QPalette::Highlight));
            worn.setColor(QPalette::ButtonText, worn.color(QPalette::HighlightedText));
            model_->setKind(OutcomeModel::Kind(kind));
        }
        kinds_->button(kind)->setPalette(worn);
    });
    layout->addLayout(row);
    show(OutcomeModel::Kind::All);

    view_->setObjectName(u"outcomeView"_s);
    view_->setModel(model_);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setTabKeyNavigation(false);
    view_->setWordWrap(false);
    view_->setShowGrid(false);
    view_->setAlternatingRowColors(true);
    view_->verticalHeader()->hide();
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view_->horizontalHeader()->setStretchLastSection(true);
    const QFontMetrics letters = view_->fontMetrics();
    const auto width = [&](const QString &text) { return letters.horizontalAdvance(text) + 24; };
    view_->setColumnWidth(OutcomeModel::Number, width(tr("Ligne")));
    view_->setColumnWidth(OutcomeModel::Name, width(u"de LA FONTAINE Anne-Sophie"_s));
    view_->setColumnWidth(OutcomeModel::Organisation, width(u"Préfecture du Nord, Lille"_s));
    view_->setColumnWidth(OutcomeModel::Session, width(u"Session 1"_s));
    view_->setColumnWidth(OutcomeModel::Outcome, width(tr("Nouvelle, en liste d’attente")));
    view_->setColumnWidth(OutcomeModel::Public, width(tr("Conseiller.e.s citoyen.ne.s")));
    QHeaderView *header = view_->horizontalHeader();
    header->moveSection(
        header->visualIndex(OutcomeModel::Public), header->visualIndex(OutcomeModel::Outcome));
    auto *notice = new EmptyNotice(view_);
    notice->setWords(tr("Aucune ligne de cette sorte"), tr("« Toutes » montre le fichier entier."));
    notice->coverWhenEmpty(view_);
    layout->addWidget(view_, 1);
    why_->setObjectName(u"whyNote"_s);
    layout->addWidget(why_);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutcomeList::showWhy);
    connect(model_, &QAbstractItemModel::modelReset, this, [this] {
        view_->setCurrentIndex(model_->index(0, OutcomeModel::Name));
        showWhy();
    });
}

void OutcomeList::setJob(const ImportJob &job)
{
    model_->setJob(job);
    view_->setColumnHidden(OutcomeModel::Public, !model_->namesPublics());
    showCounts();
}

void OutcomeList::show(OutcomeModel::Kind kind)
{
    kinds_->button(int(kind))->setChecked(true);
}

void OutcomeList::showWhy()
{
    const int row = view_->currentIndex().row();
    const QString why = row < 0 ? QString() : model_->index(row, OutcomeModel::Why).data().toString();
    if (why.isEmpty()) {
        why_->clear();
        return;
    }
    const QModelIndex number = model_->index(row, OutcomeModel::Number);
    why_->say(FieldNote::Tone::Quiet, tr("Ligne %1 : %2").arg(number.data().toString(), why));
}

void OutcomeList::showCounts()
{
    for (const OutcomeModel::Kind kind : kinds) {
        const int count = model_->count(kind);
        QAbstractButton *button = kinds_->button(int(kind));
        button->setText(u"%1 %2"_s.arg(title(kind), french::number(count)));
        button->setEnabled(count > 0 || kind == OutcomeModel::Kind::All);
        button->setVisible(count > 0 || kind != OutcomeModel::Kind::Closed); // rare, and long
    }
}
