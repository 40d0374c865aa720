// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/columnlayout.h"

#include "app/registrations/rostermodel.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace
{

constexpr int narrowest = 70;
constexpr int widest = 340; // of a column that shares the room, before there is room to spare

struct Known {
    roster::Column column;
    const char16_t *code; // in the settings
    bool isUsual;
    bool isFlexible; // gives and takes room
};

constexpr std::array known {
    Known { roster::FamilyName, u"family_name", true, false },
    Known { roster::GivenName, u"given_name", true, false },
    Known { roster::Audience, u"audience", true, false },
    Known { roster::Function, u"function", true, true },
    Known { roster::Organisation, u"organisation", true, true },
    Known { roster::Territories, u"territories", true, true },
    Known { roster::Status, u"status", true, false },
    Known { roster::Presences, u"presences", true, false },
    Known { roster::Session, u"session", false, false },
    Known { roster::Track, u"track", false, false },
    Known { roster::RequestedAt, u"requested_at", false, false },
    Known { roster::Email, u"email", false, true },
    Known { roster::Phone, u"phone", false, false },
};
static_assert(known.size() == roster::ColumnCount);

QString codeOf(int column)
{
    return QString::fromUtf16(known.at(size_t(column)).code);
}

} // namespace

ColumnLayout::ColumnLayout(QTableView *table, QString settings)
    : QObject(table)
    , table_(table)
    , settings_(std::move(settings))
    , menu_(new QMenu(table))
{
    QHeaderView *header = table_->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(narrowest / 2);
    header->setResizeContentsPrecision(0); // the rows in sight: a long list opens as fast as a short one
    header->setSortIndicator(roster::FamilyName, Qt::AscendingOrder);
    recall();
    makeMenu();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
        [this, header](const QPoint &where) { menu_->popup(header->mapToGlobal(where)); });
    connect(header, &QHeaderView::sectionResized, this, [this] {
        // Only a hand on the header counts: columns also change when they are shown or shared anew.
        isSetByHand_ = isSetByHand_
            || (!isFitting_ && QGuiApplication::mouseButtons() != Qt::NoButton
                && table_->horizontalHeader()->viewport()->underMouse());
    });
    connect(header, &QHeaderView::sectionMoved, this, &ColumnLayout::remember);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnLayout::remember);
    table_->viewport()->installEventFilter(this);
    apply();
}

void ColumnLayout::makeMenu()
{
    menu_->setObjectName(u"columnsMenu"_s);
    for (int column = 0; column < roster::ColumnCount; ++column) {
        QAction *action = menu_->addAction(table_->model()->headerData(column, Qt::Horizontal).toString());
        action->setObjectName(codeOf(column) + u"ColumnAction"_s);
        action->setCheckable(true);
        action->setData(column);
        connect(action, &QAction::triggered, this, [this, column](bool isShown) { choose(column, isShown); });
    }
    menu_->addSeparator();
    QAction *usualAction = menu_->addAction(tr("Colonnes et largeurs &habituelles"));
    usualAction->setObjectName(u"usualColumnsAction"_s);
    connect(usualAction, &QAction::triggered, this, &ColumnLayout::reset);
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
        chosen_.append(roster::FamilyName); // a table of nothing tells nothing
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
    for (int column = 0; column < roster::ColumnCount; ++column) {
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
    for (const Known &each : known) {
        if (each.isUsual) {
            columns.append(each.column);
        }
    }
    return columns;
}

void ColumnLayout::fit()
{
    if (isSetByHand_ || isFitting_) {
        return;
    }
    isFitting_ = true;
    std::array<int, roster::ColumnCount> widths {};
    QList<size_t> flexible;
    for (size_t column = 0; column < widths.size(); ++column) {
        if (table_->isColumnHidden(int(column))) {
            continue;
        }
        table_->resizeColumnToContents(int(column));
        widths.at(column) = std::clamp(table_->columnWidth(int(column)) + 8, narrowest, widest);
        if (known.at(column).isFlexible) {
            flexible.append(column);
        }
    }
    int spare = table_->viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0);
    // Long texts give way first, the longest the most; what is to spare goes to them too.
    while (spare < 0 && !flexible.isEmpty()) {
        const size_t longest
            = *std::ranges::max_element(flexible, {}, [&](size_t column) { return widths.at(column); });
        if (widths.at(longest) <= 2 * narrowest) {
            break;
        }
        const int given = std::min({ -spare, 8, widths.at(longest) - 2 * narrowest });
        widths.at(longest) -= given;
        spare += given;
    }
    for (qsizetype left = flexible.size(); spare > 0 && left > 0; --left) {
        const int share = spare / int(left);
        widths.at(flexible.at(left - 1)) += share;
        spare -= share;
    }
    for (size_t column = 0; column < widths.size(); ++column) {
        if (widths.at(column) > 0) {
            table_->setColumnWidth(int(column), widths.at(column));
        }
    }
    isFitting_ = false;
}

bool ColumnLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void ColumnLayout::remember() const
{
    QStringList codes;
    for (const int column : chosen_) {
        codes << codeOf(column);
    }
    QSettings settings;
    settings.beginGroup(settings_);
    settings.setValue(u"columns"_s, codes);
    settings.setValue(u"widthsSetByHand"_s, isSetByHand_);
    // A later release with other columns starts afresh.
    settings.setValue(u"header%1"_s.arg(int(roster::ColumnCount)), table_->horizontalHeader()->saveState());
}

void ColumnLayout::recall()
{
    QSettings settings;
    settings.beginGroup(settings_);
    const QStringList codes = settings.value(u"columns"_s).toStringList();
    for (const Known &each : known) {
        if (codes.contains(QString::fromUtf16(each.code))) {
            chosen_.append(each.column);
        }
    }
    if (chosen_.isEmpty()) {
        chosen_ = usual();
    }
    const QByteArray header = settings.value(u"header%1"_s.arg(int(roster::ColumnCount))).toByteArray();
    const bool isRestored = table_->horizontalHeader()->restoreState(header);
    isSetByHand_ = isRestored && settings.value(u"widthsSetByHand"_s).toBool();
    table_->sortByColumn(
        table_->horizontalHeader()->sortIndicatorSection(), table_->horizontalHeader()->sortIndicatorOrder());
}
