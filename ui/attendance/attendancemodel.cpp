// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/attendancemodel.h"

#include "app/base/french.h"
#include "ui/widgets/tints.h"
#include "ui/words/attendancewords.h"
#include "ui/words/domainwords.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

tints::Meaning meaning(AttendanceState state)
{
    switch (state) {
    case AttendanceState::Present:
        return tints::Meaning::Good;
    case AttendanceState::Absent:
        return tints::Meaning::Trouble;
    case AttendanceState::Excused:
        return tints::Meaning::Caution;
    case AttendanceState::NotConcerned:
        return tints::Meaning::Neutral;
    }
    Q_UNREACHABLE();
}

/// All of it that concerned them: nothing is left to be made up.
bool isFollowed(const AttendanceRow &row)
{
    return row.states.contains(std::optional(AttendanceState::Present))
        && std::ranges::all_of(row.states, [](const std::optional<AttendanceState> &state) {
               return state == AttendanceState::Present || state == AttendanceState::NotConcerned;
           });
}

/// Missed, whether excused or not.
bool isMissed(const AttendanceRow &row)
{
    const auto has = [&](AttendanceState state) { return row.states.contains(std::optional(state)); };
    return (has(AttendanceState::Absent) || has(AttendanceState::Excused)) && !has(AttendanceState::Present);
}

} // namespace

void AttendanceModel::setGrid(const AttendanceGrid &grid)
{
    const bool isSame = grid.sheetNumber == grid_.sheetNumber && grid.meeting == grid_.meeting
        && grid.rows.size() == grid_.rows.size() && grid.columns.size() == grid_.columns.size();
    if (!isSame) {
        beginResetModel();
        grid_ = grid;
        endResetModel();
        return;
    }
    grid_ = grid;
    if (!grid_.rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void AttendanceModel::setCurrentRow(int row)
{
    for (const int each : { std::exchange(currentRow_, row), row }) {
        if (each >= 0 && each < rowCount()) {
            Q_EMIT dataChanged(index(each, 0), index(each, columnCount() - 1), { Qt::FontRole });
        }
    }
}

int AttendanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(grid_.rows.size());
}

int AttendanceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstHalfDay + int(grid_.columns.size());
}

QString AttendanceModel::note(const AttendanceRow &row) const
{
    if (!row.status) {
        return tr("inscription supprimée depuis");
    }
    if (row.isOnBlankRow) {
        return row.status == RegistrationStatus::Confirmed ? tr("sur une ligne vierge")
                                                           : tr("sur une ligne vierge, sans place confirmée");
    }
    if (row.hasLostSeat()) {
        return words::lostSeat(*row.status);
    }
    if (row.isMakeUp) {
        return tr("rattrapage");
    }
    if (row.comesAgain) {
        return tr("séance déjà suivie dans sa session");
    }
    if (row.joinedLate) {
        return tr("inscription après la séance");
    }
    if (isFollowed(row)) {
        return {}; // after all, whatever was arranged before
    }
    if (makeUps_.arranged.contains(row.registration)) {
        return makeUps_.madeUp.contains(row.registration) ? tr("séance rattrapée") : tr("rattrapage prévu");
    }
    return isMissed(row) && !makeUps_.toCome.isEmpty() ? tr("peut rattraper") : QString();
}

QString AttendanceModel::tip(const AttendanceRow &row) const
{
    QString told = note(row).isEmpty() ? row.name : tr("%1 (%2)").arg(row.name, note(row));
    if (!row.status || !isMissed(row) || makeUps_.toCome.isEmpty()) {
        return told;
    }
    QStringList where;
    for (const Meeting &meeting : makeUps_.toCome) {
        where << tr("%1, %2").arg(meeting.sessionLabel, french::longDate(meeting.date));
    }
    return tr(
        "%1\nLa même séance est encore à venir\u00A0: %2.\nLe bouton «\u00A0Rattrapage\u00A0» l’y inscrit.")
        .arg(told, where.join(u"\u202f; "_s));
}

QVariant AttendanceModel::stateData(const AttendanceRow &row, qsizetype halfDay, int role) const
{
    const auto &state = row.states.at(halfDay);
    switch (role) {
    case Qt::DisplayRole:
        return state                       ? words::attendance(*state)
            : row.joinedLate && row.status ? tr("(%1)").arg(words::attendance(AttendanceState::NotConcerned))
                                           : QString();
    case Qt::AccessibleTextRole:
        return state         ? words::attendance(*state)
            : row.joinedLate ? words::attendance(AttendanceState::NotConcerned)
                             : tr("case vide");
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::BackgroundRole:
        return state ? QVariant(QBrush(tints::background(QGuiApplication::palette(), meaning(*state))))
                     : QVariant();
    default:
        return {};
    }
}

QVariant AttendanceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const AttendanceRow &row = grid_.rows.at(index.row());
    if (role == Qt::ToolTipRole) {
        return tip(row);
    }
    if (index.column() >= FirstHalfDay) {
        return stateData(row, halfDay(index), role);
    }
    if (role == Qt::TextAlignmentRole && index.column() == Number) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::FontRole && (!row.status || index.row() == currentRow_)) {
        QFont font = QGuiApplication::font();
        font.setStrikeOut(!row.status);
        font.setBold(index.row() == currentRow_);
        return font;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Number:
        return row.number;
    case Name:
        return note(row).isEmpty() ? row.name : u"%1 (%2)"_s.arg(row.name, note(row));
    default:
        return row.organisation;
    }
}

QVariant AttendanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return role == Qt::DisplayRole ? QVariant()
                                       : QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case Number:
        return tr("N°");
    case Name:
        return tr("NOM Prénom");
    case Organisation:
        return tr("Structure");
    default:
        break;
    }
    const SheetColumn column = grid_.columns.value(section - FirstHalfDay);
    // "Signature" is what the paper says of a half-day nobody has named.
    return u"%1\n%2"_s.arg(column.heading, column.hours);
}

Qt::ItemFlags AttendanceModel::flags(const QModelIndex &index) const
{
    const bool canEnter = index.isValid() && grid_.rows.at(index.row()).status;
    return canEnter ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::ItemIsEnabled;
}
