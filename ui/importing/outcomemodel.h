// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/submissionrow.h"
#include "ui/importing/importjob.h"

#include <QAbstractTableModel>

#include <optional>

/// What becomes of each row of an import, one line a row, all or those of one kind.
class OutcomeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Name, Organisation, Session, Outcome, Why, Public, ColumnCount };
    enum class Kind {
        All,
        New,
        Waiting,
        Updated,
        Unchanged,
        Alike,
        Rejected,
        Closed ///< of somebody whose registration was cancelled or refused before
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setJob(const ImportJob &job);
    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] int count(Kind kind) const;
    /// Some row says its own; else all are of the file's.
    [[nodiscard]] bool namesPublics() const;
    [[nodiscard]] const RowVerdict &verdict(int row) const { return job_.report.verdicts.at(shown_.at(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool isNoted(int row, bool asLikeness) const;
    [[nodiscard]] bool isOf(const RowVerdict &verdict, Kind kind) const;
    [[nodiscard]] QString why(const RowVerdict &verdict) const;
    [[nodiscard]] QString reason(const RowVerdict &verdict) const; ///< of what becomes of it
    void list();

    ImportJob job_;
    std::optional<SubmissionReader> reader_;
    QHash<int, qsizetype> noted_; ///< row → what is told of it where it is not refused
    QHash<int, qsizetype> rejected_;
    Kind kind_ = Kind::All;
    QList<qsizetype> shown_;
};
