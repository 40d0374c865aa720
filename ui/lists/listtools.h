// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/listfilter.h"
#include "ui/lists/columnlayout.h"

#include <QObject>

class FilterBar;
class QAction;
class QLineEdit;
class QMenu;
class QTableView;
class QToolButton;
class ViewsMenu;
class Workspace;

/// What every list of the application can do besides its own: columns chosen and remembered, narrowed column
/// by column, views saved by name, rows copied as a table. A page places the buttons and the bar.
class ListTools final : public QObject
{
    Q_OBJECT

public:
    struct List {
        QString code; ///< in settings and views: "registrations"
        QTableView *view = nullptr; ///< with its model
        FilteredList *rows = nullptr; ///< the same model
        QLineEdit *search = nullptr; ///< letters typed on the list go there; none for a list without
        QList<ListColumn> columns; ///< all, in the model's order
    };

    ListTools(Workspace &workspace, const List &list, QWidget *page);

    /// The looks all lists share: whole rows, no grid, one line a row. Before the model is given.
    static void setUp(QTableView &view);

    [[nodiscard]] ColumnLayout &columns() { return *columns_; }
    [[nodiscard]] QToolButton *filterButton() const { return filterButton_; }
    [[nodiscard]] QToolButton *viewsButton() const { return viewsButton_; }
    [[nodiscard]] QToolButton *columnsButton() const { return columnsButton_; }
    [[nodiscard]] FilterBar *bar() const { return bar_; }
    [[nodiscard]] QAction *copyAction() const { return copy_; }
    [[nodiscard]] const ListFilter &filter() const { return filter_; }
    void setFilter(const ListFilter &filter);
    /// Asks by what a column is to be filtered.
    void askCondition(int column);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void filterChanged();
    void said(const QString &sentence);
    void failed(const Error &error);

private:
    void makeFilterMenu();
    void makeCopy();
    void apply(const struct SavedView &view);
    [[nodiscard]] struct SavedView current() const;
    [[nodiscard]] QStringList goneValues(const ListFilter &filter) const;
    [[nodiscard]] QString title(int column) const;
    [[nodiscard]] int columnOf(const QString &code) const;

    Workspace &workspace_;
    List list_;
    QHash<QString, int> codes_;
    ListFilter filter_;
    ColumnLayout *columns_;
    FilterBar *bar_;
    ViewsMenu *views_;
    QToolButton *filterButton_;
    QToolButton *viewsButton_;
    QToolButton *columnsButton_;
    QMenu *filterMenu_;
    QAction *copy_ = nullptr;
};
