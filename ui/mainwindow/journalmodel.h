// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/act.h"

#include <QAbstractTableModel>

class Workspace;

/// All that was done in this database, by whom and when, the newest first. Read in pieces: the rest when the
/// view asks for it.
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, ColumnCount };

    explicit JournalModel(Workspace &workspace, QObject *parent = nullptr);

    /// Only acts in which all these words stand, whatever their accents and case.
    void setFilter(const QString &typed);
    void refresh();
    [[nodiscard]] const ActRecord &act(int row) const { return acts_.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void readFailed(const Error &error);

private:
    [[nodiscard]] static QString shown(const ActRecord &act, int column);
    [[nodiscard]] bool isWanted(const ActRecord &act) const;
    /// The next acts that are wanted; none at the end.
    [[nodiscard]] QList<ActRecord> nextPiece();

    Workspace &workspace_;
    QStringList words_;
    QList<ActRecord> acts_;
    ActId last_; ///< the oldest one read
    bool isWhole_ = false;
};
