// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/journalmodel.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/journal/journalpages.h"
#include "app/workspace.h"
#include "ui/words/actwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int piece = 500; ///< acts read at once
constexpr qsizetype enough = 100; ///< acts that fill a screen

} // namespace

JournalModel::JournalModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , workspace_(workspace)
{
    connect(&workspace.journal(), &Journal::acted, this, &JournalModel::refresh);
    connect(&workspace.changes(), &Changes::everythingChanged, this, &JournalModel::refresh);
    refresh();
}

void JournalModel::setFilter(const QString &typed)
{
    words_ = text::fold(typed).split(u' ', Qt::SkipEmptyParts);
    refresh();
}

void JournalModel::refresh()
{
    beginResetModel();
    isWhole_ = false;
    last_ = {};
    acts_ = nextPiece();
    endResetModel();
}

QList<ActRecord> JournalModel::nextPiece()
{
    QList<ActRecord> found;
    while (!isWhole_ && found.size() < enough) {
        const auto read = journalpages::before(workspace_.database(), last_, piece);
        if (!read) {
            isWhole_ = true;
            Q_EMIT readFailed(read.error());
            break;
        }
        isWhole_ = read->size() < piece;
        for (const ActRecord &act : *read) {
            last_ = act.id;
            if (isWanted(act)) {
                found.append(act);
            }
        }
    }
    return found;
}

bool JournalModel::isWanted(const ActRecord &act) const
{
    if (words_.isEmpty()) {
        return true;
    }
    const QString whole = text::fold(shown(act, When) + u' ' + shown(act, Who) + u' ' + shown(act, What));
    return std::ranges::all_of(words_, [&](const QString &word) { return whole.contains(word); });
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(acts_.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JournalModel::shown(const ActRecord &act, int column)
{
    switch (Column(column)) {
    case When:
        return french::dateTime(act.at);
    case Who:
        return act.who;
    case What:
        return actwords::what(act);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole) {
        return {};
    }
    return shown(acts_.at(index.row()), index.column());
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(section)) {
    case When:
        return tr("Quand");
    case Who:
        return tr("Qui");
    case What:
        return tr("Quoi");
    case ColumnCount:
        break;
    }
    return {};
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !isWhole_;
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (parent.isValid()) {
        return;
    }
    const QList<ActRecord> more = nextPiece();
    if (!more.isEmpty()) {
        beginInsertRows({}, int(acts_.size()), int(acts_.size() + more.size()) - 1);
        acts_.append(more);
        endInsertRows();
    }
}
