// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QVariant>

/// One thing that can be chosen from a completion list.
struct CompletionEntry {
    QVariant id;
    QString text; ///< what the list shows
    QString detail; ///< shown quietly after the text
    QString key; ///< folded; made from the text when empty
};

/// The entries that match what is typed, whatever its accents and case: those that begin with it first.
class CompletionList final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, DetailRole };
    /// More would not be read: one types another letter instead.
    static constexpr qsizetype longest = 50;

    using QAbstractListModel::QAbstractListModel;

    void setEntries(QList<CompletionEntry> entries);
    void append(QList<CompletionEntry> entries);
    [[nodiscard]] const QList<CompletionEntry> &entries() const { return entries_; }
    /// Narrows the list; an empty text lists every entry not `excluded`.
    void narrow(const QString &typed, const QVariantList &excluded = {});
    [[nodiscard]] const CompletionEntry &entryAt(int row) const { return entries_[matches_[row]]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<CompletionEntry> entries_;
    QList<qsizetype> matches_; ///< positions in entries_
};
