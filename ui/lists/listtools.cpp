// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/listtools.h"

#include "app/base/french.h"
#include "app/lists/savedview.h"
#include "ui/lists/conditiondialog.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/filterwords.h"
#include "ui/lists/viewsmenu.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tablecopy.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

void ListTools::setUp(QTableView &view)
{
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setAlternatingRowColors(true);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setTabKeyNavigation(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + 8);
}

ListTools::ListTools(Workspace &workspace, const List &list, QWidget *page)
    : QObject(page)
    , workspace_(workspace)
    , list_(list)
    , columns_(new ColumnLayout(list.view, list.code, list.columns))
    , bar_(new FilterBar(page))
    , views_(new ViewsMenu(
          workspace, list.code, [this] { return current(); }, page))
    , filterButton_(new QToolButton(page))
    , viewsButton_(new QToolButton(page))
    , columnsButton_(new QToolButton(page))
    , filterMenu_(new QMenu(page))
{
    for (const ListColumn &column : std::as_const(list_.columns)) {
        codes_.insert(column.code, column.column);
    }
    filterButton_->setObjectName(u"filterButton"_s);
    filterButton_->setText(tr("Filtrer"));
    filterButton_->setPopupMode(QToolButton::InstantPopup);
    filterButton_->setToolTip(tr("Ne garder que certaines lignes, colonne par colonne (Ctrl+Maj+F)"));
    viewsButton_->setObjectName(u"viewsButton"_s);
    viewsButton_->setText(tr("Vues"));
    viewsButton_->setPopupMode(QToolButton::InstantPopup);
    viewsButton_->setMenu(views_);
    viewsButton_->setToolTip(tr("Retrouver une vue enregistrée, ou garder celle-ci sous un nom"));
    columnsButton_->setObjectName(u"columnsButton"_s);
    columnsButton_->setText(tr("Colonnes"));
    columnsButton_->setPopupMode(QToolButton::InstantPopup);
    columnsButton_->setMenu(columns_->menu());
    columnsButton_->setToolTip(tr("Choisir les colonnes (aussi par un clic droit sur l’en-tête)"));
    makeFilterMenu();
    makeCopy();
    if (list_.search) {
        list_.view->installEventFilter(this);
    }
    connect(columns_, &ColumnLayout::filterAsked, this, &ListTools::askCondition);
    connect(
        bar_, &FilterBar::changeAsked, this, [this](const QString &code) { askCondition(columnOf(code)); });
    connect(bar_, &FilterBar::removalAsked, this, [this](const QString &code) {
        ListFilter fewer = filter_;
        fewer.remove(code);
        setFilter(fewer);
    });
    connect(bar_, &FilterBar::clearingAsked, this, [this] { setFilter({}); });
    connect(views_, &ViewsMenu::viewChosen, this, &ListTools::apply);
    connect(views_, &ViewsMenu::said, this, &ListTools::said);
    connect(views_, &ViewsMenu::failed, this, &ListTools::failed);
}

void ListTools::makeFilterMenu()
{
    filterMenu_->setObjectName(u"filterMenu"_s);
    for (const ListColumn &column : std::as_const(list_.columns)) {
        if (column.kind == ListColumn::Kind::Other) {
            continue;
        }
        QAction *action = filterMenu_->addAction(title(column.column) + u"…"_s);
        action->setObjectName(column.code + u"FilterAction"_s);
        connect(action, &QAction::triggered, this, [this, at = column.column] { askCondition(at); });
    }
    filterButton_->setMenu(filterMenu_);
    auto *open = new QAction(tr("Filtrer par colonne"), list_.view);
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    open->setShortcutContext(Qt::WindowShortcut);
    auto *page = qobject_cast<QWidget *>(parent());
    page->addAction(open);
    connect(open, &QAction::triggered, filterButton_, &QToolButton::showMenu);
}

void ListTools::makeCopy()
{
    QTableView *view = list_.view;
    copy_ = new QAction(icons::icon(u"copy"_s), tr("Co&pier les lignes choisies"), view);
    copy_->setObjectName(u"copyAction"_s);
    copy_->setShortcut(QKeySequence::Copy);
    copy_->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(copy_);
    connect(copy_, &QAction::triggered, this, [this, view] {
        const qsizetype rows = view->selectionModel()->selectedRows().size();
        if (rows == 0) {
            Q_EMIT said(tr("Choisissez d’abord une ou plusieurs lignes de la liste."));
            return;
        }
        QGuiApplication::clipboard()->setMimeData(tablecopy::selectedRows(*view).release());
        Q_EMIT said(tr("%1 dans le presse-papiers, avec les titres des colonnes.")
                .arg(french::count(rows, tr("ligne copiée"), tr("lignes copiées"))));
    });
}

/// Letters typed on the list narrow it, as those typed in the field above it do.
bool ListTools::eventFilter(QObject *watched, QEvent *event)
{
    // A cell that is edited has the keyboard itself, and passes on what it does not take.
    if (watched != list_.view || event->type() != QEvent::KeyPress || !list_.view->hasFocus()) {
        return QObject::eventFilter(watched, event);
    }
    const auto *key = static_cast<const QKeyEvent *>(event);
    const bool isCommand
        = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
    const QString typed = key->text();
    if (isCommand || typed.isEmpty() || !typed.front().isPrint() || typed.front().isSpace()) {
        return QObject::eventFilter(watched, event);
    }
    list_.search->setFocus(Qt::OtherFocusReason);
    list_.search->end(false);
    list_.search->insert(typed);
    return true;
}

QString ListTools::title(int column) const
{
    return list_.view->model()->headerData(column, Qt::Horizontal).toString();
}

int ListTools::columnOf(const QString &code) const
{
    return codes_.value(code, -1);
}

void ListTools::askCondition(int column)
{
    const auto found = std::ranges::find(list_.columns, column, &ListColumn::column);
    if (found == list_.columns.end()) {
        return;
    }
    auto *dialog = new ConditionDialog(*found, title(column), list_.rows->values(column),
        filter_.of(found->code), qobject_cast<QWidget *>(parent()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConditionDialog::conditionChosen, this, [this](const ColumnCondition &condition) {
        ListFilter wanted = filter_;
        wanted.set(condition);
        setFilter(wanted);
    });
    dialog->open();
}

void ListTools::setFilter(const ListFilter &filter)
{
    filter_ = filter;
    list_.rows->setListFilter(filter_, codes_);
    QList<FilterBar::Entry> entries;
    for (const ColumnCondition &condition : filter_.conditions()) {
        if (const int column = columnOf(condition.column); column >= 0) {
            entries.append({ condition.column, filterwords::condition(title(column), condition) });
        }
    }
    bar_->show(entries);
    Q_EMIT filterChanged();
}

SavedView ListTools::current() const
{
    return { {}, list_.search ? list_.search->text() : QString(), filter_, columns_->shown(),
        columns_->sortedBy(), columns_->isDescending() };
}

void ListTools::apply(const SavedView &view)
{
    if (list_.search) {
        list_.search->setText(view.search);
    }
    setFilter(view.filter);
    columns_->arrange(view.columns, view.sortedBy, view.isDescending);
    // What a view says of columns this release does not have is not kept from whoever chose it.
    QStringList lost;
    for (const ColumnCondition &condition : view.filter.conditions()) {
        if (!codes_.contains(condition.column)) {
            lost.append(condition.column);
        }
    }
    for (const QString &code : view.columns) {
        if (!codes_.contains(code)) {
            lost.append(code);
        }
    }
    QString told = lost.isEmpty()
        ? tr("Vue «\u00a0%1\u00a0».").arg(view.name)
        : tr("Vue «\u00a0%1\u00a0», sans ce qu’elle dit de colonnes inconnues ici (%2).")
              .arg(view.name, lost.join(u", "_s));
    if (const QStringList gone = goneValues(view.filter); !gone.isEmpty()) {
        told += tr(" Aucune ligne n’a plus\u00a0: %1.").arg(gone.join(u", "_s));
    }
    Q_EMIT said(told);
}

/// What a filter names and no row of the list holds any more: a structure renamed, a session gone.
QStringList ListTools::goneValues(const ListFilter &filter) const
{
    QStringList gone;
    for (const ColumnCondition &condition : filter.conditions()) {
        const bool isOfValues = condition.test == ColumnCondition::Test::Among
            || condition.test == ColumnCondition::Test::Except;
        const auto column = codes_.constFind(condition.column);
        if (!isOfValues || column == codes_.cend()) {
            continue;
        }
        QSet<QString> held;
        for (const ValueCount &each : list_.rows->values(*column)) {
            held.insert(each.value);
        }
        for (const QString &value : condition.values) {
            if (!value.isEmpty() && !held.contains(value)) {
                gone.append(tr("«\u00a0%1\u00a0» (%2)").arg(value, title(*column)));
            }
        }
    }
    return gone;
}
