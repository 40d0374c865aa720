// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/columnlayout.h"

#include "ui/lists/columnwidths.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>
#include <QStyle>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int narrowest = 70;
constexpr int widest = 340; // of a column that shares the room, before there is room to spare
constexpr int air = 8; // at the end of a text, where there is room
constexpr int ordinaryLetters = 28; // "Conseiller.e.s citoyen.ne.s"
constexpr int measuredRows = 100;

/// What is still understood when it is cut, unlike a date or a count.
bool isWords(const ListColumn &column)
{
    return !column.isWhole
        && (column.kind == ListColumn::Kind::Text || column.kind == ListColumn::Kind::Values);
}

/// The heading as it is drawn while another column sorts: Qt keeps room for the arrow in every one.
int headingWidth(const QHeaderView &header, int column, bool isSorted)
{
    const QString words = header.model()->headerData(column, Qt::Horizontal).toString();
    const int margin = header.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &header);
    return isSorted ? header.sectionSizeHint(column)
                    : header.fontMetrics().horizontalAdvance(words) + 2 * margin + 2;
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
    // The rows in sight and those about them: a long list opens as fast as a short one.
    header->setResizeContentsPrecision(measuredRows);
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
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        remember();
        soon_.start(); // the arrow stands elsewhere
    });
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
    menu_->installEventFilter(this);
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
    menu->installEventFilter(this);
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

ColumnWish ColumnLayout::wish(int column) const
{
    if (table_->isColumnHidden(column)) {
        return {};
    }
    const QHeaderView &header = *table_->horizontalHeader();
    const ListColumn &described = columns_.at(column);
    const bool isSorted = table_->isSortingEnabled() && header.sortIndicatorSection() == column;
    // A table keeps its own measuring to itself; any view tells it.
    const int contents = static_cast<const QAbstractItemView *>(table_)->sizeHintForColumn(column);
    const int whole = std::clamp(std::max(contents, header.sectionSizeHint(column)) + air, narrowest, widest);
    const int wholeContents = contents + (described.isWhole ? air : 0);
    const int least
        = std::clamp(std::max(wholeContents, headingWidth(header, column, isSorted)), narrowest / 2, whole);
    return { whole, least, described.isFlexible, isWords(described) };
}

void ColumnLayout::fit()
{
    // A table that is not shown has neither rows in sight nor a width to share: it is fitted when it shows.
    if (isSetByHand_ || isFitting_ || !table_->isVisible()) {
        return;
    }
    isFitting_ = true;
    QList<ColumnWish> wishes;
    for (int column = 0; column < columns_.size(); ++column) {
        wishes.append(wish(column));
    }
    const QList<int> widths = shareRoom(
        wishes, table_->viewport()->width(), ordinaryLetters * table_->fontMetrics().averageCharWidth());
    for (qsizetype column = 0; column < widths.size(); ++column) {
        if (widths.at(column) > 0) {
            table_->setColumnWidth(int(column), widths.at(column));
        }
    }
    isFitting_ = false;
}

/// The space bar ticks one column after the other; Return chooses one and is done.
bool ColumnLayout::tick(const QMenu &menu, const QEvent &event)
{
    if (event.type() != QEvent::KeyPress || static_cast<const QKeyEvent &>(event).key() != Qt::Key_Space) {
        return false;
    }
    QAction *action = menu.activeAction();
    if (!action || !action->isCheckable()) {
        return false;
    }
    action->trigger();
    return true;
}

bool ColumnLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (const auto *menu = qobject_cast<const QMenu *>(watched)) {
        return tick(*menu, *event);
    }
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
