// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/listfilter.h"
#include "app/registrations/rosterorder.h"
#include "app/registrations/rosterquery.h"
#include "app/registrations/rosterstore.h"
#include "app/registrations/rostertable.h"

#include <QAbstractTableModel>

class Changes;
class Database;
class Enrolment;

/// The words a roster is shown with: the ui lends them, they are what people read and type.
struct RosterWords {
    std::function<QString(roster::Column)> heading;
    std::function<QString(RegistrationStatus, std::optional<int> rank)> status; ///< "en attente (n° 2)"
    std::function<QString(Audience)> audience; ///< where the cycle has no label of its own
    std::function<QString(const Presences &)> presences; ///< a sentence, for the tool tip
    std::function<QString(int present, int recorded)> presencesApart
        = {}; ///< no spreadsheet takes it for a day
};

/// Registrations as rows: of everything or of one session and track, filtered as one types, sorted
/// French-wise. Re-reads what the notifier names, row by row, so that selections stay; is reset only when the
/// question changes.
class RosterModel final : public QAbstractTableModel, public FilteredList
{
    Q_OBJECT

public:
    using Column = roster::Column;
    using enum roster::Column;
    enum Role {
        RegistrationIdRole = Qt::UserRole + 1, ///< qint64
        StatusRole, ///< int of RegistrationStatus
        WaitlistRankRole, ///< int, 0 when there is none
        SessionIdRole, ///< qint64
        TrackIdRole, ///< qint64
        SortRole, ///< folded text or number the column is sorted by
        SearchTextRole, ///< folded: all the filter looks at, on any column
    };
    /// What a choice in the status column does; true when something changed.
    using StatusVerb = std::function<bool(RegistrationId, RegistrationStatus)>;

    RosterModel(Database &database, Changes &changes, Enrolment &enrolment, QObject *parent = nullptr);

    void setWords(const RosterWords &words);
    /// By default Enrolment::changeStatus; a page that asks for reasons and can undo puts its own.
    void setStatusVerb(StatusVerb verb) { statusVerb_ = std::move(verb); }

    /// Reads the registrations of this session and track (none given: of all). The model is empty after an
    /// error.
    [[nodiscard]] Done setScope(const RosterScope &scope);
    [[nodiscard]] Done setScope(std::optional<SessionId> session, std::optional<TrackId> track);
    [[nodiscard]] const RosterScope &scope() const { return scope_; }
    /// Accent- and case-blind; every word must be somewhere in names, audience, function, structure,
    /// territories, status, session, track, e-mail or phone. Not in dates and presences: their digits would
    /// match everything.
    void setFilter(const QString &typed);
    /// Only these statuses; none given, all of them. "Sauf annulés" is all the others.
    void setStatuses(const QList<RegistrationStatus> &shown);

    /// Narrowed column by column besides.
    void setListFilter(const ListFilter &filter, const QHash<QString, int> &columns) override;
    [[nodiscard]] int allRows() const override { return total(); }
    [[nodiscard]] QStringList cellOf(int slot, int column) const override;

    /// Whether the last reading succeeded: an empty list that could not be read says nothing of the base.
    [[nodiscard]] bool isRead() const { return isRead_; }
    /// Of the scope, before filters.
    [[nodiscard]] int total() const { return int(table_.count()); }
    [[nodiscard]] int total(RegistrationStatus status) const;
    [[nodiscard]] RegistrationId registrationAt(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(RegistrationId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A status (int) for the status column: handed to the verb; the cell changes when the notifier says so.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    void sort(int column, Qt::SortOrder direction) override;

Q_SIGNALS:
    void readFailed(const Error &error); ///< while following a change; what is shown may be out of date
    void totalsChanged(); ///< rows came, went or changed status

private:
    void follow(const QList<RegistrationId> &ids);
    void followAll();
    void show(const QList<quint32> &touched, const std::vector<char> &gone);
    void present(const std::vector<quint32> &fresh);
    void rearrange(const std::vector<quint32> &fresh);
    void purge(const std::vector<char> &gone);
    void ask();
    /// The slots shown, in order: asked of those the columns leave, which are kept from one letter typed to
    /// the next.
    [[nodiscard]] std::vector<quint32> answers();
    [[nodiscard]] QString display(quint32 slot, Column column) const;
    [[nodiscard]] QVariant sortValue(quint32 slot, Column column) const;
    /// Where a file of a spreadsheet holds more than the text shown.
    [[nodiscard]] QVariant fileValue(quint32 slot, Column column) const;
    [[nodiscard]] QString searchText(quint32 slot) const;
    [[nodiscard]] QString audience(quint32 slot) const;
    [[nodiscard]] QString status(quint32 slot) const;

    Database &database_;
    RosterWords words_;
    StatusVerb statusVerb_;
    RosterScope scope_;
    RosterQuery query_;
    roster::Order order_;
    RosterTable table_;
    std::vector<quint32> sorted_; ///< every slot
    BoundFilter bound_;
    std::optional<std::vector<quint32>> narrowed_; ///< of sorted_, while it holds
    bool isRead_ = true;
    std::vector<quint32> visible_; ///< those that answer the query, in the same order
};
