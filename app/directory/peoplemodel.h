// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/id.h"
#include "app/base/listfilter.h"

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>

class Changes;
class Database;

/// Everybody known with what they are found by, narrowed to what is typed, accents aside. Follows the changes
/// of the directory and of registrations.
class PeopleModel final : public QAbstractTableModel, public FilteredList
{
    Q_OBJECT

public:
    enum Column {
        FamilyName,
        GivenName,
        Organisation,
        Function,
        Territories,
        Email,
        Phone,
        Registrations,
        ColumnCount
    };

    PeopleModel(Database &database, Changes &changes, QObject *parent = nullptr);

    /// One for each column: words are made in ui.
    void setHeadings(const QStringList &headings) { headings_ = headings; }
    /// Begins to follow changes too.
    [[nodiscard]] Done read();
    /// Whether the last reading succeeded: an empty list that could not be read says nothing of the base.
    [[nodiscard]] bool isRead() const { return isRead_; }

    void setFilter(const QString &typed);
    /// Narrowed column by column besides.
    void setListFilter(const ListFilter &filter, const QHash<QString, int> &columns) override;
    [[nodiscard]] int allRows() const override { return int(rows_.size()); }
    [[nodiscard]] QStringList cellOf(int row, int column) const override;

    [[nodiscard]] PersonId personAt(int row) const { return rows_[shown_[row]].id; }
    /// -1 when not shown.
    [[nodiscard]] int rowOf(PersonId id) const;
    [[nodiscard]] int registrationsAt(int row) const { return rows_[shown_[row]].registrations; }
    [[nodiscard]] qsizetype total() const { return rows_.size(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void readFailed(const Error &error);

private:
    struct Row {
        PersonId id;
        QString familyName; ///< in capitals
        QString givenName;
        QString sortKey;
        QString organisation;
        QString function;
        QString territories;
        QString email;
        QString phone;
        int registrations = 0;
        QString search; ///< folded
        QString key; ///< of the column sorted by
    };
    void follow();
    void readAgain();
    void arrange();
    void narrow();
    [[nodiscard]] static QString cell(const Row &row, int column);

    Database &database_;
    Changes &changes_;
    QStringList headings_;
    QList<Row> rows_; ///< in the order asked for
    QList<qsizetype> shown_; ///< positions in rows_
    QString filter_; ///< folded
    BoundFilter bound_;
    int sortColumn_ = FamilyName;
    Qt::SortOrder order_ = Qt::AscendingOrder;
    bool isRead_ = true;
    bool isFollowing_ = false;
    bool isDue_ = false; ///< several changes of one commit are one reading
};
