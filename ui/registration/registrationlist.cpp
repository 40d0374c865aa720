// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/registrationlist.h"

#include "app/base/french.h"
#include "app/registrations/rostermodel.h"
#include "app/workspace.h"
#include "ui/widgets/columnmemory.h"
#include "ui/widgets/emptynotice.h"
#include "ui/words/rosterwords.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

RegistrationList::RegistrationList(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , model_(new RosterModel(workspace.database(), workspace.changes(), workspace.enrolment(), this))
    , filter_(new QLineEdit(this))
    , count_(new QLabel(this))
    , view_(new QTableView(this))
{
    filter_->setObjectName(u"filterEdit"_s);
    filter_->setPlaceholderText(tr("nom, structure, territoire, statut…"));
    filter_->setToolTip(tr("Chercher une inscription (Ctrl+F)"));
    filter_->setClearButtonEnabled(true);
    filter_->installEventFilter(this);
    count_->setObjectName(u"countLabel"_s);
    auto *title = new QLabel(tr("Toutes les inscriptions"), this);
    title->setBuddy(filter_);

    model_->setWords(words::roster());
    view_->setObjectName(u"registrationsView"_s);
    view_->setModel(model_);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setAlternatingRowColors(true);
    view_->setShowGrid(false);
    view_->setWordWrap(false);
    view_->setTabKeyNavigation(false);
    view_->setToolTip(tr("Entrée ou double-clic : ouvrir l’inscription dans le formulaire"));
    view_->setSortingEnabled(true);
    view_->sortByColumn(RosterModel::FamilyName, Qt::AscendingOrder);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = view_->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    const QList<std::pair<int, int>> letters { { RosterModel::FamilyName, 22 },
        { RosterModel::GivenName, 15 }, { RosterModel::Audience, 24 }, { RosterModel::Session, 12 },
        { RosterModel::Track, 20 }, { RosterModel::Status, 22 }, { RosterModel::RequestedAt, 14 } };
    for (const auto &[column, width] : letters) {
        header->resizeSection(column, width * letter);
    }
    auto *memory = new ColumnMemory(view_, u"registration"_s,
        { RosterModel::Audience, RosterModel::Function, RosterModel::Territories, RosterModel::Presences,
            RosterModel::Email, RosterModel::Phone });
    memory->restore();
    // The structure, the longest text, takes the room there is: nothing to scroll sideways at 1280.
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(6 * letter);
    header->setSectionResizeMode(RosterModel::Organisation, QHeaderView::Stretch);
    auto *notice = new EmptyNotice;
    notice->setWords(tr("Aucune inscription"),
        tr("Celles que vous enregistrez s’ajoutent ici. Si vous cherchez, essayez moins de lettres."));
    notice->coverWhenEmpty(view_);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(title, 0, 0);
    grid->addWidget(filter_, 0, 1);
    grid->addWidget(count_, 0, 2);
    grid->addWidget(view_, 1, 0, 1, 3);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);

    connect(filter_, &QLineEdit::textChanged, this, [this](const QString &typed) {
        model_->setFilter(typed);
        showCount();
    });
    connect(view_, &QTableView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT chosen(model_->registrationAt(index.row())); });
    connect(model_, &RosterModel::totalsChanged, this, &RegistrationList::showCount);
    connect(model_, &RosterModel::readFailed, this, &RegistrationList::failed);
}

void RegistrationList::read()
{
    if (const Done done = model_->setScope(RosterScope {}); !done) {
        Q_EMIT failed(done.error());
    }
    showCount();
}

void RegistrationList::focusOnFilter()
{
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
}

void RegistrationList::select(RegistrationId id)
{
    const int row = model_->rowOf(id);
    if (row < 0) {
        view_->clearSelection();
        return;
    }
    view_->setCurrentIndex(model_->index(row, 0));
    view_->scrollTo(model_->index(row, 0));
}

void RegistrationList::showCount()
{
    const QString total = french::count(model_->total(), tr("inscription"), tr("inscriptions"));
    const int shown = model_->rowCount();
    count_->setText(shown == model_->total() ? total : tr("%1 sur %2").arg(shown).arg(total));
}

bool RegistrationList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == filter_ && event->type() == QEvent::KeyPress && model_->rowCount() > 0) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            view_->setFocus(Qt::OtherFocusReason);
            if (!view_->currentIndex().isValid()) {
                view_->setCurrentIndex(model_->index(0, 0));
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
