// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/columnlayout.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace
{

constexpr int narrowest = 70;
constexpr int widest = 340; // of a column that shares the room, before there is room to spare
constexpr int leastFlexible = 2 * narrowest; // of a long text, while the others keep their whole width
constexpr int leastOfAll = 90; // of a name or a value cut so that all columns are seen

/// What is still understood when it is cut, unlike a date or a count.
bool isWords(const ListColumn &column)
{
    return !column.isWhole
        && (column.kind == ListColumn::Kind::Text || column.kind == ListColumn::Kind::Values);
}

/// Takes the room that lacks from these columns, from the widest of them at every step, and leaves `least` to
/// each. What lacks still.
int takeRoom(QList<int> &widths, const QList<qsizetype> &columns, int least, int lacking)
{
    while (lacking > 0 && !columns.isEmpty()) {
        const qsizetype longest
            = *std::ranges::max_element(columns, {}, [&](qsizetype column) { return widths.at(column); });
        if (widths.at(longest) <= least) {
            break;
        }
        const int given = std::min({ lacking, 8, widths.at(longest) - least });
        widths[longest] -= given;
        lacking -= given;
    }
    return lacking;
}

} // namespace

ColumnLayout::~ColumnLayout() = default;

ColumnLayout::ColumnLayout(QTableView *table, QString settings, QList<ListColumn> columns)
    : QObject(table)
    , table_(table)
    , settings_(std::move(settings))
    , columns_(std::move(columns))
    , menu_(new QMenu(table))
{
    QHeaderView *header = table_->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(narrowest / 2);
    header->setResizeContentsPrecision(0); // the rows in sight: a long list opens as fast as a short one
    if (table_->isSortingEnabled()) {
        header->setSortIndicator(0, Qt::AscendingOrder);
    }
    recall();
    makeMenu();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &ColumnLayout::popUp);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        // Only a hand on the header counts: columns also change when they are shown or shared anew.
        if (!isFitting_ && QGuiApplication::mouseButtons() != Qt::NoButton
            && table_->horizontalHeader()->viewport()->underMouse()) {
            isSetByHand_ = true;
            remember();
        }
    });
    connect(header, &QHeaderView::sectionMoved, this, &ColumnLayout::remember);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnLayout::remember);
    table_->viewport()->installEventFilter(this);
    followRows();
    apply();
}

/// Rows that come or change may hold longer texts. A filter changes which rows are seen, not the widths: they
/// would jump with every key.
void ColumnLayout::followRows()
{
    soon_.setSingleShot(true);
    soon_.setInterval(0);
    connect(&soon_, &QTimer::timeout, this, &ColumnLayout::fit);
    const QAbstractItemModel *model = table_->model();
    const auto later = [this] { soon_.start(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, later);
    connect(model, &QAbstractItemModel::dataChanged, this, later);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this,
        [this, model] { wasEmpty_ = model->rowCount() == 0; });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (wasEmpty_) {
            soon_.start();
        }
    });
}

void ColumnLayout::makeMenu()
{
    menu_->setObjectName(u"columnsMenu"_s);
    for (const ListColumn &each : std::as_const(columns_)) {
        const int column = each.column;
        QAction *action = menu_->addAction(table_->model()->headerData(column, Qt::Horizontal).toString());
        action->setObjectName(each.code + u"ColumnAction"_s);
        action->setCheckable(true);
        action->setData(column);
        connect(action, &QAction::triggered, this, [this, column](bool isShown) { choose(column, isShown); });
    }
    menu_->addSeparator();
    QAction *usualAction = menu_->addAction(tr("Colonnes et largeurs &habituelles"));
    usualAction->setObjectName(u"usualColumnsAction"_s);
    connect(usualAction, &QAction::triggered, this, &ColumnLayout::reset);
}

/// The header's own menu: to filter by the column under the mouse, then the columns.
void ColumnLayout::popUp(const QPoint &where)
{
    QHeaderView *header = table_->horizontalHeader();
    const int column = header->logicalIndexAt(where);
    auto *menu = new QMenu(header);
    menu->setObjectName(u"headerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (column >= 0 && columns_.at(column).kind != ListColumn::Kind::Other) {
        QAction *filter = menu->addAction(tr("Filtrer «\u00a0%1\u00a0»…")
                .arg(table_->model()->headerData(column, Qt::Horizontal).toString()));
        filter->setObjectName(u"filterColumnAction"_s);
        connect(filter, &QAction::triggered, this, [this, column] { Q_EMIT filterAsked(column); });
        menu->addSeparator();
    }
    menu->addActions(menu_->actions());
    menu->popup(header->mapToGlobal(where));
}

int ColumnLayout::columnOf(const QString &code) const
{
    const auto found = std::ranges::find(columns_, code, &ListColumn::code);
    return found == columns_.end() ? -1 : found->column;
}

QStringList ColumnLayout::shown() const
{
    QStringList codes;
    const QHeaderView *header = table_->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (chosen_.contains(column)) { // those shown besides follow the list's scope, nobody's choice
            codes.append(columns_.at(column).code);
        }
    }
    return codes;
}

QString ColumnLayout::sortedBy() const
{
    const int column = table_->horizontalHeader()->sortIndicatorSection();
    return table_->isSortingEnabled() && column >= 0 && column < columns_.size() ? columns_.at(column).code
                                                                                 : QString();
}

bool ColumnLayout::isDescending() const
{
    return table_->isSortingEnabled()
        && table_->horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
}

void ColumnLayout::arrange(const QStringList &shown, const QString &sortedBy, bool isDescending)
{
    QList<int> wanted;
    for (const QString &code : shown) {
        if (const int column = columnOf(code); column >= 0) {
            wanted.append(column);
        }
    }
    QHeaderView *header = table_->horizontalHeader();
    for (int place = 0; place < wanted.size(); ++place) {
        header->moveSection(header->visualIndex(wanted.at(place)), place);
    }
    if (!wanted.isEmpty()) {
        chosen_ = wanted;
    }
    if (const int column = columnOf(sortedBy); column >= 0 && table_->isSortingEnabled()) {
        table_->sortByColumn(column, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    apply();
    remember();
}

void ColumnLayout::showBesides(const QList<int> &columns)
{
    if (besides_ != columns) {
        besides_ = columns;
        apply();
    }
}

void ColumnLayout::choose(int column, bool isShown)
{
    chosen_.removeAll(column);
    if (isShown) {
        chosen_.append(column);
    } else {
        besides_.removeAll(column);
    }
    if (chosen_.isEmpty()) {
        chosen_.append(columns_.first().column); // a table of nothing tells nothing
    }
    apply();
    remember();
}

void ColumnLayout::reset()
{
    QHeaderView *header = table_->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
    }
    chosen_ = usual();
    isSetByHand_ = false;
    apply();
    remember();
}

void ColumnLayout::apply()
{
    for (int column = 0; column < columns_.size(); ++column) {
        table_->setColumnHidden(column, !chosen_.contains(column) && !besides_.contains(column));
    }
    for (QAction *action : menu_->actions()) {
        if (action->isCheckable()) {
            action->setChecked(!table_->isColumnHidden(action->data().toInt()));
        }
    }
    fit();
}

QList<int> ColumnLayout::usual() const
{
    QList<int> columns;
    for (const ListColumn &each : columns_) {
        if (each.isUsual) {
            columns.append(each.column);
        }
    }
    return columns;
}

void ColumnLayout::fit()
{
    // Of a table that is not shown Qt measures every row, not those in sight: it is fitted when it shows.
    if (isSetByHand_ || isFitting_ || !table_->isVisible()) {
        return;
    }
    isFitting_ = true;
    QList<int> widths(columns_.size());
    QList<qsizetype> flexible;
    QList<qsizetype> words;
    for (qsizetype column = 0; column < widths.size(); ++column) {
        if (table_->isColumnHidden(int(column))) {
            continue;
        }
        table_->resizeColumnToContents(int(column));
        widths[column] = std::clamp(table_->columnWidth(int(column)) + 8, narrowest, widest);
        if (columns_.at(column).isFlexible) {
            flexible.append(column);
        }
        if (isWords(columns_.at(column))) {
            words.append(column);
        }
    }
    int spare = table_->viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0);
    // Long texts give way first, the longest the most; what is to spare goes to them too.
    const int lacking = takeRoom(widths, flexible, leastFlexible, -spare);
    // Then every word does, as long as that brings all columns in sight.
    if (QList<int> narrower = widths; lacking > 0 && takeRoom(narrower, words, leastOfAll, lacking) == 0) {
        widths = narrower;
    }
    for (qsizetype left = flexible.size(); spare > 0 && left > 0; --left) {
        const int share = spare / int(left);
        widths[flexible.at(left - 1)] += share;
        spare -= share;
    }
    for (qsizetype column = 0; column < widths.size(); ++column) {
        if (widths.at(column) > 0) {
            table_->setColumnWidth(int(column), widths.at(column));
        }
    }
    isFitting_ = false;
}

bool ColumnLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void ColumnLayout::remember() const
{
    QStringList codes;
    for (const int column : chosen_) {
        codes << columns_.at(column).code;
    }
    QSettings settings;
    settings.beginGroup(settings_);
    settings.setValue(u"columns"_s, codes);
    settings.setValue(u"widthsSetByHand"_s, isSetByHand_);
    // A later release with other columns starts afresh.
    settings.setValue(u"header%1"_s.arg(columns_.size()), table_->horizontalHeader()->saveState());
}

void ColumnLayout::recall()
{
    QSettings settings;
    settings.beginGroup(settings_);
    const QStringList codes = settings.value(u"columns"_s).toStringList();
    for (const ListColumn &each : std::as_const(columns_)) {
        if (codes.contains(each.code)) {
            chosen_.append(each.column);
        }
    }
    if (chosen_.isEmpty()) {
        chosen_ = usual();
    }
    const QByteArray header = settings.value(u"header%1"_s.arg(columns_.size())).toByteArray();
    const bool isRestored = table_->horizontalHeader()->restoreState(header);
    isSetByHand_ = isRestored && settings.value(u"widthsSetByHand"_s).toBool();
    if (table_->isSortingEnabled()) {
        const QHeaderView *shownHeader = table_->horizontalHeader();
        table_->sortByColumn(shownHeader->sortIndicatorSection(), shownHeader->sortIndicatorOrder());
    }
}
