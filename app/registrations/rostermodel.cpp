// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/rostermodel.h"

#include "app/base/french.h"
#include "app/base/listtable.h"
#include "app/changes.h"
#include "app/people/sortname.h"
#include "app/registrations/enrolment.h"

#include <algorithm>

using namespace Qt::StringLiterals;

RosterModel::RosterModel(Database &database, Changes &changes, Enrolment &enrolment, QObject *parent)
    : QAbstractTableModel(parent)
    , database_(database)
{
    statusVerb_ = [&enrolment](RegistrationId id, RegistrationStatus status) {
        const auto outcome = enrolment.changeStatus({ id }, status);
        return outcome && !outcome->changed.isEmpty();
    };
    connect(&changes, &Changes::registrationsAdded, this, &RosterModel::follow);
    connect(&changes, &Changes::registrationsChanged, this, &RosterModel::follow);
    connect(&changes, &Changes::registrationsRemoved, this, &RosterModel::follow);
    connect(&changes, &Changes::programmeChanged, this, &RosterModel::followAll);
    connect(&changes, &Changes::everythingChanged, this, &RosterModel::followAll);
}

void RosterModel::setWords(const RosterWords &words)
{
    beginResetModel();
    words_ = words;
    for (const auto status : { RegistrationStatus::Requested, RegistrationStatus::Confirmed,
             RegistrationStatus::Waitlisted, RegistrationStatus::Cancelled, RegistrationStatus::Refused }) {
        query_.setStatusWords(status, words_.status(status, std::nullopt));
    }
    for (const auto each : { ::Audience::Professional, ::Audience::Elected, ::Audience::Citizen }) {
        query_.setAudienceWords(each, words_.audience(each));
    }
    visible_ = answers();
    endResetModel();
}

Done RosterModel::setScope(std::optional<SessionId> session, std::optional<TrackId> track)
{
    return setScope(RosterScope { session, track });
}

Done RosterModel::setScope(const RosterScope &scope)
{
    beginResetModel();
    scope_ = scope;
    table_.clear();
    const Done read
        = RosterStore(database_).each(scope_, [this](const RosterEntry &entry) { table_.add(entry); });
    isRead_ = read.has_value();
    if (!read) {
        table_.clear();
    }
    table_.settle();
    sorted_ = order_.sorted(table_);
    narrowed_.reset();
    visible_ = answers();
    endResetModel();
    Q_EMIT totalsChanged();
    return read;
}

void RosterModel::setFilter(const QString &typed)
{
    if (query_.setFilter(typed)) {
        ask();
    }
}

void RosterModel::setStatuses(const QList<RegistrationStatus> &shown)
{
    if (query_.setStatuses(shown)) {
        ask();
    }
}

void RosterModel::ask()
{
    beginResetModel();
    visible_ = answers();
    endResetModel();
}

std::vector<quint32> RosterModel::answers()
{
    if (bound_.isEmpty()) {
        return query_.select(table_, sorted_);
    }
    if (!narrowed_) {
        narrowed_.emplace();
        std::ranges::copy_if(sorted_, std::back_inserter(*narrowed_),
            [this](quint32 slot) { return bound_.accepts(*this, int(slot)); });
    }
    return query_.select(table_, *narrowed_);
}

void RosterModel::setListFilter(const ListFilter &filter, const QHash<QString, int> &columns)
{
    bound_ = BoundFilter(filter, columns);
    narrowed_.reset();
    ask();
}

QStringList RosterModel::cellOf(int slot, int column) const
{
    const RosterRow &row = table_.row(quint32(slot));
    switch (Column(column)) {
    case Territories:
        return table_.pool().text(row.territories).split(listSeparator, Qt::SkipEmptyParts);
    case Status: // whatever the rank in the waiting list
        return { words_.status ? words_.status(row.statusValue(), std::nullopt) : code(row.statusValue()) };
    case RequestedAt:
        return { QDateTime::fromMSecsSinceEpoch(row.requestedAt).date().toString(Qt::ISODate) };
    default:
        return { display(quint32(slot), Column(column)) };
    }
}

int RosterModel::total(RegistrationStatus status) const
{
    return int(std::ranges::count_if(
        sorted_, [&](quint32 slot) { return table_.row(slot).statusValue() == status; }));
}

RegistrationId RosterModel::registrationAt(int row) const
{
    return row >= 0 && row < rowCount() ? table_.row(visible_[size_t(row)]).id : RegistrationId {};
}

int RosterModel::rowOf(RegistrationId id) const
{
    const quint32 slot = table_.find(id);
    const auto found = std::ranges::find(visible_, slot);
    return found == visible_.end() ? -1 : int(found - visible_.begin());
}

int RosterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(visible_.size());
}

int RosterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < ColumnCount && words_.heading) {
        return words_.heading(Column(section));
    }
    return {};
}

Qt::ItemFlags RosterModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Status ? usual | Qt::ItemIsEditable : usual;
}

QVariant RosterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const quint32 slot = visible_[size_t(index.row())];
    const RosterRow &row = table_.row(slot);
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(slot, column);
    case Qt::EditRole:
        return column == Status ? QVariant(int(row.status)) : QVariant(display(slot, column));
    case Qt::ToolTipRole:
        if (column == Presences && words_.presences) {
            return words_.presences({ row.present, row.recorded, row.madeUp });
        }
        return {};
    case RegistrationIdRole:
        return row.id.value;
    case StatusRole:
        return int(row.status);
    case WaitlistRankRole:
        return int(row.waitlistRank);
    case SessionIdRole:
        return table_.group(slot).session.value;
    case TrackIdRole:
        return table_.group(slot).track.value;
    case SortRole:
        return sortValue(slot, column);
    case SearchTextRole:
        return searchText(slot);
    case ListTable::valueRole:
        return fileValue(slot, column);
    default:
        return {};
    }
}

bool RosterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Status
        || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const int wanted = value.toInt();
    if (wanted < 0 || wanted > int(RegistrationStatus::Refused)
        || wanted == int(table_.row(visible_[size_t(index.row())]).status)) {
        return false;
    }
    return statusVerb_(registrationAt(index.row()), RegistrationStatus(wanted));
}

void RosterModel::sort(int column, Qt::SortOrder direction)
{
    const roster::Order wanted { column >= 0 && column < ColumnCount ? Column(column) : FamilyName,
        direction };
    if (wanted == order_) {
        return;
    }
    order_ = wanted;
    sorted_ = order_.sorted(table_);
    narrowed_.reset();
    rearrange(answers());
}

QString RosterModel::display(quint32 slot, Column column) const
{
    const RosterRow &row = table_.row(slot);
    const TextPool &pool = table_.pool();
    switch (column) {
    case FamilyName:
        return names::capitals(table_.familyName(slot));
    case GivenName:
        return table_.givenName(slot);
    case Audience:
        return audience(slot);
    case Function:
        return pool.text(row.function);
    case Organisation:
        return pool.text(row.organisation);
    case Territories:
        return pool.text(row.territories);
    case Status:
        return status(slot);
    case Presences:
        return row.recorded == 0 ? QString() : u"%1/%2"_s.arg(row.present).arg(row.recorded);
    case Session:
        return pool.text(table_.group(slot).sessionLabel);
    case Track:
        return pool.text(table_.group(slot).trackLabel);
    case RequestedAt:
        return french::shortDate(QDateTime::fromMSecsSinceEpoch(row.requestedAt).date());
    case Email:
        return table_.email(slot);
    case Phone:
        return table_.phone(slot);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RosterModel::fileValue(quint32 slot, Column column) const
{
    const RosterRow &row = table_.row(slot);
    if (column == RequestedAt) {
        return QDateTime::fromMSecsSinceEpoch(row.requestedAt);
    }
    if (column == Presences && row.recorded > 0 && words_.presencesApart) {
        return words_.presencesApart(row.present, row.recorded);
    }
    return {};
}

QString RosterModel::audience(quint32 slot) const
{
    const RosterRow &row = table_.row(slot);
    if (row.audienceLabel != 0) {
        return table_.pool().text(row.audienceLabel);
    }
    return words_.audience ? words_.audience(row.audienceValue()) : code(row.audienceValue());
}

QString RosterModel::status(quint32 slot) const
{
    const RosterRow &row = table_.row(slot);
    if (!words_.status) {
        return code(row.statusValue());
    }
    return words_.status(
        row.statusValue(), row.waitlistRank == 0 ? std::nullopt : std::optional(int(row.waitlistRank)));
}

QVariant RosterModel::sortValue(quint32 slot, Column column) const
{
    switch (column) {
    case Audience:
    case Status:
    case Presences:
    case Session:
    case RequestedAt: {
        const RosterRow &row = table_.row(slot);
        return column == Audience ? QVariant(int(row.audience))
            : column == Status    ? QVariant(int(row.status))
            : column == Presences ? QVariant(int(row.present))
            : column == Session   ? QVariant(table_.group(slot).sessionNumber)
                                  : QVariant(row.requestedAt);
    }
    default:
        return QString::fromStdString(roster::sortKey(table_, slot, column));
    }
}

QString RosterModel::searchText(quint32 slot) const
{
    return query_.searchText(table_, slot);
}
