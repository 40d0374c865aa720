// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/meetingtree.h"

#include "app/base/french.h"
#include "ui/words/domainwords.h"

#include <QHeaderView>
#include <QMap>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace
{

constexpr int idRole = Qt::UserRole;
constexpr int air = 8; ///< between two lines, in pixels

using GroupKey = std::tuple<CycleId, int, QString>;

QTreeWidgetItem *makeGroup(const Meeting &meeting)
{
    auto *group = new QTreeWidgetItem({ u"%1 – %2"_s.arg(meeting.sessionLabel, meeting.trackLabel) });
    group->setFlags(
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    return group;
}

QTreeWidgetItem *makeLine(const Meeting &meeting, bool checked)
{
    const QString module = MeetingTree::tr("Séance %1").arg(meeting.moduleNumber);
    auto *line = new QTreeWidgetItem({ u"%1 – %2"_s.arg(module, french::longDate(meeting.date)) });
    line->setToolTip(0, u"%1\n%2"_s.arg(words::sessionAndModule(meeting), meeting.title));
    line->setFlags(
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren);
    line->setCheckState(0, checked ? Qt::Checked : Qt::Unchecked);
    line->setData(0, idRole, meeting.id.value);
    return line;
}

} // namespace

MeetingTree::MeetingTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(1);
    header()->hide();
    setUniformRowHeights(true);
    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item) {
        // A session's own mark follows from its meetings', and is told once by them.
        if (item->childCount() == 0) {
            Q_EMIT checkedChanged();
        }
    });
}

void MeetingTree::setMeetings(const QList<Meeting> &meetings, const QSet<MeetingId> &checked)
{
    const QSignalBlocker blocker(this);
    meetings_ = meetings;
    const QVariant current = currentItem() ? currentItem()->data(0, idRole) : QVariant();
    clear();
    std::map<GroupKey, QTreeWidgetItem *> groups;
    for (const Meeting &meeting : meetings) {
        QTreeWidgetItem *&group = groups[{ meeting.cycle, meeting.sessionNumber, meeting.trackLabel }];
        if (!group) {
            group = makeGroup(meeting);
        }
        group->addChild(makeLine(meeting, checked.contains(meeting.id)));
    }
    QTreeWidgetItem *shown = nullptr;
    const QSize lineSize(0, fontMetrics().height() + air);
    for (const auto &[key, group] : groups) {
        group->setSizeHint(0, lineSize);
        addTopLevelItem(group);
        group->setExpanded(true);
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem *line = group->child(i);
            line->setSizeHint(0, lineSize);
            const bool wasCurrent = current.isValid() && line->data(0, idRole) == current;
            if (wasCurrent || (!current.isValid() && !shown && line->checkState(0) == Qt::Checked)) {
                shown = line;
            }
        }
    }
    if (!shown) {
        shown = topLevelItem(0);
    }
    setCurrentItem(shown);
    if (shown) {
        scrollToItem(shown, QAbstractItemView::PositionAtCenter);
    }
}

QList<MeetingId> MeetingTree::checkedMeetings() const
{
    QList<MeetingId> ids;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (group->child(j)->checkState(0) == Qt::Checked) {
                ids.append(MeetingId { group->child(j)->data(0, idRole).toLongLong() });
            }
        }
    }
    return ids;
}

void MeetingTree::check(const IsWanted &isWanted)
{
    QSet<MeetingId> wanted;
    for (const Meeting &meeting : std::as_const(meetings_)) {
        if (isWanted(meeting)) {
            wanted.insert(meeting.id);
        }
    }
    setMeetings(QList(meetings_), wanted);
    Q_EMIT checkedChanged();
}

void MeetingTree::fillChoices(QMenu *menu)
{
    menu->clear();
    const auto offer = [this](QMenu *where, const QString &words, const IsWanted &isWanted) {
        const auto count = std::ranges::count_if(meetings_, isWanted);
        where->addAction(tr("%1 (%2)").arg(words).arg(count), this, [this, isWanted] { check(isWanted); });
    };
    offer(menu, tr("&Toutes les rencontres"), [](const Meeting &) { return true; });
    auto *days = menu->addMenu(tr("Celles d’un &jour"));
    QMap<QDate, bool> dates;
    std::map<std::tuple<CycleId, int>, const Meeting *> sessions;
    for (const Meeting &meeting : std::as_const(meetings_)) {
        dates.insert(meeting.date, true);
        sessions.try_emplace({ meeting.cycle, meeting.sessionNumber }, &meeting);
    }
    const QList<QDate> inOrder = dates.keys();
    for (const QDate date : inOrder) {
        offer(days, french::longDate(date), [date](const Meeting &each) { return each.date == date; });
    }
    auto *ofSession = menu->addMenu(tr("Celles d’une &session"));
    for (const auto &[key, first] : sessions) {
        offer(ofSession, first->sessionLabel,
            [session = first->session](const Meeting &each) { return each.session == session; });
    }
    menu->addSeparator();
    menu->addAction(tr("&Aucune"), this, [this] { check([](const Meeting &) { return false; }); });
    days->setEnabled(!dates.isEmpty());
    ofSession->setEnabled(!sessions.empty());
}
