// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/rosterstore.h"
#include "ui/widgets/messagebar.h"

#include <QWidget>

#include <functional>
#include <memory>

class EmptyNotice;
class ListTools;
class QMenu;
class QTableView;
class QAction;
class RosterModel;
class SheetsMenu;
class StatusChanger;
class Workspace;
namespace Ui
{
class RosterPage;
}

/// "Sessions": who is registered in a session's track, what they wait for and how often they came; statuses
/// are changed here, sheets and registrations are asked for.
class RosterPage final : public QWidget
{
    Q_OBJECT

public:
    explicit RosterPage(Workspace &workspace, QWidget *parent = nullptr);
    ~RosterPage() override;

    /// All of its registrations: filters are taken away.
    void showGroup(SessionId session, TrackId track);
    [[nodiscard]] const QTableView *list() const;
    [[nodiscard]] QString listTitle() const; ///< the group's name, without its counts
    /// Of the group shown, or of all when all are; none where they cannot be read.
    [[nodiscard]] QList<MeetingId> meetings() const;
    /// The group shown; all of them when it names none.
    [[nodiscard]] RosterScope scope() const;
    /// Only this status of the group shown.
    void showStatus(RegistrationStatus status);

Q_SIGNALS:
    void registrationAsked(RegistrationId id);
    void newRegistrationAsked(SessionId session, TrackId track); ///< none when all groups are shown
    void sheetsAsked(const QList<MeetingId> &meetings);
    void seatsAsked(SessionId session, TrackId track); ///< capacity, quotas, COMPLET
    void said(const QString &message);

private:
    void makeTable();
    void makeActions();
    void makeMenus();
    void makeContextMenu();
    void connectChanges();
    QAction *addAction(
        const QString &name, const QString &text, const QList<QKeySequence> &keys, QWidget *where);
    void readScope();
    void filter();
    void refreshFigures();
    void refreshOccupancy();
    void refreshStatusFilter();
    void refreshNotice();
    /// Nothing is counted in a list of which nothing could be read.
    [[nodiscard]] bool isKnown() const;
    void refreshButtons();
    void refreshUndo();
    void refreshSelection();
    void openCurrent();
    void editStatus();
    void complain(const Error &error);
    void complainOfReading(const Error &error); ///< until the list can be read
    void keepSelection(const std::function<void()> &act);
    [[nodiscard]] QList<RegistrationId> selected() const;

    Workspace &workspace_;
    std::unique_ptr<Ui::RosterPage> ui_;
    RosterModel *model_;
    StatusChanger *changer_;
    ListTools *tools_ = nullptr;
    SheetsMenu *sheets_ = nullptr;
    EmptyNotice *notice_ = nullptr;
    MessageBar::Saying unread_; ///< what the bar said of a list that could not be read
    QAction *undo_ = nullptr;
    QAction *open_ = nullptr;
    QMenu *statusMenu_ = nullptr;
    bool hasGroups_ = false; ///< the last reading of them succeeded
};
