// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitinglist/waitinglistmodel.h"

#include "app/base/french.h"
#include "app/people/sortname.h"
#include "ui/words/colleaguewords.h"
#include "ui/words/waitwords.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

void WaitingListModel::setList(const WaitingList &list)
{
    beginResetModel();
    list_ = list;
    narrow();
    endResetModel();
}

void WaitingListModel::setListFilter(const ListFilter &filter, const QHash<QString, int> &columns)
{
    beginResetModel();
    bound_ = BoundFilter(filter, columns);
    narrow();
    endResetModel();
}

void WaitingListModel::narrow()
{
    shown_.clear();
    for (qsizetype i = 0; i < list_.lines.size(); ++i) {
        if (bound_.accepts(*this, int(i))) {
            shown_.append(i);
        }
    }
}

QStringList WaitingListModel::cellOf(int row, int column) const
{
    const WaitingList::Line &line = list_.lines.at(row);
    return column == RequestedAt ? QStringList { line.registration.requestedAt.date().toString(Qt::ISODate) }
                                 : QStringList { cell(line, Column(column)) };
}

int WaitingListModel::rowOf(RegistrationId id) const
{
    const auto found = std::ranges::find_if(
        shown_, [&](qsizetype at) { return list_.lines.at(at).registration.id == id; });
    return found == shown_.end() ? -1 : int(found - shown_.begin());
}

int WaitingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(shown_.size());
}

int WaitingListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant WaitingListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const WaitingList::Line &line = this->line(index.row());
    const Registration &registration = line.registration;
    if (role == Qt::ToolTipRole) {
        // Plain text, whatever a name holds.
        return index.column() == Priority && !registration.priorityReason.isEmpty()
            ? registration.priorityReason.toHtmlEscaped()
            : (words::waitReason(line.reason) + u' ' + words::partedFrom(line.colleagues, list_.plan.session))
                  .trimmed()
                  .toHtmlEscaped();
    }
    if (role == Qt::FontRole && line.reason.kind == WaitReason::Kind::Next) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::TextAlignmentRole && index.column() == Position) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return index.column() == Position ? QVariant(line.position)
                                      : QVariant(cell(line, Column(index.column())));
}

QString WaitingListModel::cell(const WaitingList::Line &line, Column column) const
{
    const Registration &registration = line.registration;
    switch (column) {
    case Position:
        return QString::number(line.position);
    case Name: {
        QString name = names::display(registration.person.familyName, registration.person.givenName);
        if (line.byWish) {
            name += tr(" (souhait, en attente en session %1)").arg(registration.sessionNumber);
        }
        if (line.place) {
            name += tr(" (a une place en %1)").arg(line.place->sessionLabel.toLower());
        }
        return line.colleagues.isEmpty()
            ? name
            : u"%1 · %2"_s.arg(name, words::withColleagues(line.colleagues, list_.plan.session));
    }
    case Organisation:
        return shownOrganisation(
            registration.audience, registration.person.organisationName, registration.person.council);
    case RequestedAt:
        return u"%1 %2"_s.arg(french::shortDate(registration.requestedAt.date()),
            registration.requestedAt.time().toString(u"HH:mm"_s));
    case Priority:
        return registration.priority == 0
            ? QString()
            : tr("%1 · %2").arg(registration.priority).arg(registration.priorityReason);
    case Why:
        return words::shortWaitReason(line.reason);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant WaitingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(section)) {
    case Position:
        return tr("N°");
    case Name:
        return tr("Personne");
    case Organisation:
        return tr("Structure");
    case RequestedAt:
        return tr("Demandée le");
    case Priority:
        return tr("Priorité");
    case Why:
        return tr("Pourquoi pas encore ?");
    case ColumnCount:
        break;
    }
    return {};
}
