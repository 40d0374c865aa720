// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/listfilter.h"

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>

#include <functional>

class Changes;
class Database;

/// A list of the directory: read whole, narrowed to what is typed, accents aside, and column by column.
/// Follows the changes of the directory and of registrations.
class DirectoryList : public QAbstractTableModel, public FilteredList
{
    Q_OBJECT

public:
    /// One for each column: words are made in ui.
    void setHeadings(const QStringList &headings) { headings_ = headings; }
    /// Begins to follow changes too.
    [[nodiscard]] Done read();
    /// Whether the last reading succeeded: an empty list that could not be read says nothing of the base.
    [[nodiscard]] bool isRead() const { return isRead_; }

    void setFilter(const QString &typed);
    /// Narrowed column by column besides.
    void setListFilter(const ListFilter &filter, const QHash<QString, int> &columns) override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void readFailed(const Error &error);

protected:
    DirectoryList(Database &database, Changes &changes, QObject *parent);

    [[nodiscard]] Database &database() const { return database_; }
    [[nodiscard]] int sortColumn() const { return sortColumn_; }
    [[nodiscard]] Qt::SortOrder order() const { return order_; }
    /// The position among all rows of one that is shown.
    [[nodiscard]] qsizetype positionOf(int row) const { return shown_.at(row); }
    /// The row in which a position is shown; -1 when it is not.
    [[nodiscard]] int rowShowing(qsizetype position) const { return int(shown_.indexOf(position)); }

    /// Reads all rows; what is returned puts them in the place of those before.
    [[nodiscard]] virtual Result<std::function<void()>> readRows() = 0;
    /// All rows in the order asked for.
    virtual void arrange() = 0;
    /// What is typed is looked for in it, folded.
    [[nodiscard]] virtual QString searchOf(qsizetype position) const = 0;
    [[nodiscard]] virtual QString textOf(qsizetype position, int column) const = 0;

private:
    void follow();
    void readAgain();
    void narrow();

    Database &database_;
    Changes &changes_;
    QStringList headings_;
    QList<qsizetype> shown_; ///< positions among all rows
    QString filter_; ///< folded
    BoundFilter bound_;
    int sortColumn_ = 0;
    Qt::SortOrder order_ = Qt::AscendingOrder;
    bool isRead_ = true;
    bool isFollowing_ = false;
    bool isDue_ = false; ///< several changes of one commit are one reading
};
