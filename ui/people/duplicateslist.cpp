// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/duplicateslist.h"

#include "app/base/french.h"
#include "app/people/personstore.h"
#include "app/registrations/registrationstore.h"
#include "app/workspace.h"
#include "ui/widgets/emptynotice.h"
#include "ui/words/domainwords.h"
#include "ui/words/personwords.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype pieceSize = 200; // compared at once
constexpr int peopleRead = 1000; // read at once
constexpr int oneRole = Qt::UserRole;
constexpr int otherRole = Qt::UserRole + 1;

/// The smaller, the surer.
std::pair<LookAlike::Reason, double> strength(const LookAlikeIndex::Pair &pair)
{
    return { pair.other.reason, -pair.other.score };
}

/// With where they are registered.
QString placed(Database &database, const Person &person)
{
    // Told besides, of two whom nothing else tells apart: what cannot be read is left out.
    const auto theirs = RegistrationStore(database).registrations(
        { .session = {}, .track = {}, .person = person.id, .status = {} });
    const QString who = words::distinguished(person);
    return theirs ? u"%1 · %2"_s.arg(who, words::standings(*theirs)) : who;
}

} // namespace

DuplicatesList::DuplicatesList(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , count_(new QLabel(this))
    , list_(new QTreeWidget(this))
    , compare_(new QPushButton(tr("&Comparer…"), this))
{
    list_->setObjectName(u"duplicatesList"_s);
    setFocusProxy(list_);
    list_->setAccessibleName(tr("Doublons possibles"));
    compare_->setObjectName(u"compareButton"_s);
    count_->setObjectName(u"duplicatesCountLabel"_s);
    list_->setHeaderLabels({ tr("Personne"), tr("Ressemble à"), tr("Pourquoi") });
    list_->setRootIsDecorated(false);
    list_->setAlternatingRowColors(true);
    list_->setUniformRowHeights(true);
    const int letter = fontMetrics().averageCharWidth();
    list_->header()->resizeSection(0, letter * 55);
    list_->header()->resizeSection(1, letter * 55);
    auto *notice = new EmptyNotice;
    notice->setWords(tr("Aucun doublon à examiner"),
        tr("Les fiches qui se ressemblent (même courriel, même nom, noms voisins) apparaissent ici."));
    notice->coverWhenEmpty(list_);
    auto *row = new QHBoxLayout;
    row->addWidget(count_, 1);
    row->addWidget(compare_);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(list_);
    const auto ask = [this] {
        if (const QTreeWidgetItem *item = list_->currentItem()) {
            Q_EMIT comparisonAsked(PersonId { item->data(0, oneRole).toLongLong() },
                PersonId { item->data(0, otherRole).toLongLong() });
        }
    };
    connect(compare_, &QPushButton::clicked, this, ask);
    connect(list_, &QTreeWidget::itemActivated, this, ask);
    connect(&workspace.changes(), &Changes::directoryChanged, this, &DuplicatesList::refresh);
    connect(&workspace.changes(), &Changes::everythingChanged, this, &DuplicatesList::refresh);
    showCount();
}

const QAbstractItemView *DuplicatesList::list() const
{
    return list_;
}

void DuplicatesList::refresh()
{
    isDue_ = true;
    if (isVisible()) {
        begin();
    }
}

void DuplicatesList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (isDue_) {
        begin();
    }
}

void DuplicatesList::begin()
{
    isDue_ = false;
    const bool isLooking = index_.has_value();
    index_.emplace();
    isRead_ = false;
    looked_ = 0;
    list_->clear();
    shown_.clear();
    showCount();
    if (!isLooking) {
        QTimer::singleShot(0, this, &DuplicatesList::lookAtPiece);
    }
}

void DuplicatesList::lookAtPiece()
{
    if (!isRead_) {
        const auto whole = index_->readPiece(workspace_.database(), peopleRead);
        if (!whole) {
            index_.reset();
            isDue_ = true;
            Q_EMIT failed(whole.error());
            return;
        }
        isRead_ = *whole;
        QTimer::singleShot(0, this, &DuplicatesList::lookAtPiece);
        return;
    }
    // Once there are enough, only surer ones can still take their place: those of one e-mail may stand behind
    // hundreds of close names.
    const auto search = shown_.size() < most ? LookAlikeIndex::Search::All : LookAlikeIndex::Search::Surest;
    for (const LookAlikeIndex::Pair &pair : index_->pairs(looked_, pieceSize, search)) {
        add(pair);
    }
    looked_ += pieceSize;
    if (looked_ < index_->size()) {
        QTimer::singleShot(0, this, &DuplicatesList::lookAtPiece);
    } else {
        index_.reset();
    }
    showCount();
}

void DuplicatesList::add(const LookAlikeIndex::Pair &pair)
{
    const auto place = std::ranges::upper_bound(shown_, strength(pair), {}, strength);
    const auto row = place - shown_.begin();
    if (row >= most) {
        return;
    }
    const auto one = PersonStore(workspace_.database()).person(pair.person);
    const auto other = PersonStore(workspace_.database()).person(pair.other.person);
    if (!one || !other) {
        return; // gone since: the next look will not find them
    }
    QString first = words::distinguished(*one);
    QString second = words::distinguished(*other);
    if (first == second) {
        first = placed(workspace_.database(), *one);
        second = placed(workspace_.database(), *other);
    }
    auto *item = new QTreeWidgetItem({ first, second, words::lookAlike(pair.other) });
    for (int i = 0; i < list_->columnCount(); ++i) {
        item->setToolTip(i, item->text(i).toHtmlEscaped());
    }
    item->setData(0, oneRole, pair.person.value);
    item->setData(0, otherRole, pair.other.person.value);
    const QTreeWidgetItem *current = list_->currentItem();
    const bool isChosen = current && (current != list_->topLevelItem(0) || list_->hasFocus());
    list_->insertTopLevelItem(int(row), item);
    shown_.insert(row, pair);
    if (shown_.size() > most) {
        // The last one, but never the one that was chosen: it is about to be compared.
        const int last = list_->topLevelItem(most) == current ? most - 1 : most;
        delete list_->takeTopLevelItem(last);
        shown_.removeAt(last);
    }
    // The first one is compared, unless another was chosen, wherever the keys go by now.
    if (row == 0 && !isChosen) {
        list_->setCurrentItem(item);
    }
}

void DuplicatesList::showCount()
{
    const int found = list_->topLevelItemCount();
    compare_->setVisible(found > 0);
    count_->setText(index_ ? tr("Recherche des doublons…")
            : found >= most
            ? tr("Les %1 premiers ; les suivants viendront à mesure que ceux-ci sont réglés").arg(most)
            : french::count(found, tr("paire à comparer"), tr("paires à comparer")));
}
