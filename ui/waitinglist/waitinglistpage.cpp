// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitinglist/waitinglistpage.h"

#include "app/base/french.h"
#include "app/people/sortname.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/occupancy.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/listtools.h"
#include "ui/waitinglist/waitinglistmodel.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/colleaguewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/unreadwords.h"
#include "ui/words/waitwords.h"

#include <QAction>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostPassedOver = 4;

QString nameOf(const WaitingList::Line &line)
{
    return names::addressed(line.registration.person);
}

} // namespace

WaitingListPage::WaitingListPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , model_(new WaitingListModel(this))
{
    build();
    readGroups();
    const Changes *changes = &workspace_.changes();
    connect(changes, &Changes::programmeChanged, this, &WaitingListPage::readGroups);
    connect(changes, &Changes::everythingChanged, this, &WaitingListPage::readGroups);
    connect(changes, &Changes::registrationsAdded, this, &WaitingListPage::refresh);
    connect(changes, &Changes::registrationsChanged, this, &WaitingListPage::refresh);
    connect(changes, &Changes::registrationsRemoved, this, &WaitingListPage::refresh);
    connect(changes, &Changes::meetingsChanged, this, &WaitingListPage::refresh);
    // What the bar says of an act is no longer true once another one is done, or this one taken back.
    connect(&workspace.history(), &History::changed, bar_, &MessageBar::clear);
}

void WaitingListPage::readGroups()
{
    const auto cycles = ProgrammeStore(workspace_.database()).cycles();
    const auto sessions = MeetingStore(workspace_.database()).sessions();
    const auto counted = occupancy::ofGroups(workspace_.database());
    for (const auto &error : { cycles ? Done {} : std::unexpected(cycles.error()),
             sessions ? Done {} : std::unexpected(sessions.error()),
             counted ? Done {} : std::unexpected(counted.error()) }) {
        hasGroups_ = error.has_value();
        if (!error) {
            showUnread(error.error());
            return;
        }
    }
    const Group *before = group();
    const SessionId keptSession = before ? before->session.id : SessionId {};
    const TrackId keptTrack = before ? before->track : TrackId {};
    groups_.clear();
    for (const GroupOccupancy &each : *counted) {
        const auto session = std::ranges::find(*sessions, each.session, &Session::id);
        for (const Cycle &cycle : *cycles) {
            if (const Track *track = cycle.track(each.track); track && session != sessions->end()) {
                groups_.append(
                    { *session, each.track, track->label, cycle.id, cycle.title, cycle.organiser });
            }
        }
    }
    {
        const QSignalBlocker quiet(groupBox_);
        groupBox_->clear();
        const bool several = cycles->size() > 1;
        for (const Group &each : groups_) {
            const QString label = tr("%1 · %2").arg(each.session.label, each.trackLabel);
            groupBox_->addItem(several ? u"%1 — %2"_s.arg(label, each.cycleTitle) : label);
        }
        const auto found = std::ranges::find_if(groups_,
            [&](const Group &each) { return each.session.id == keptSession && each.track == keptTrack; });
        groupBox_->setCurrentIndex(groups_.isEmpty() ? -1
                : found == groups_.end()             ? 0
                                                     : int(found - groups_.begin()));
    }
    refresh();
}

const WaitingListPage::Group *WaitingListPage::group() const
{
    const int shown = groupBox_->currentIndex();
    return shown >= 0 && shown < groups_.size() ? &groups_.at(shown) : nullptr;
}

void WaitingListPage::showGroup(SessionId session, TrackId track)
{
    const auto found = std::ranges::find_if(
        groups_, [&](const Group &each) { return each.session.id == session && each.track == track; });
    if (found != groups_.end()) {
        groupBox_->setCurrentIndex(int(found - groups_.begin()));
        bar_->clear();
        refresh();
    }
}

void WaitingListPage::refresh()
{
    if (!hasGroups_) {
        readGroups();
        return;
    }
    QList<RegistrationId> before;
    for (const WaitingList::Line *line : selected()) {
        before.append(line->registration.id);
    }
    WaitingList list;
    const Group *shown = group();
    if (shown) {
        auto read = WaitingList::read(
            workspace_.database(), shown->session.id, shown->track, workspace_.clock()().date());
        if (!read) {
            showUnread(read.error());
            return;
        }
        list = *std::move(read);
    }
    isRead_ = true;
    listedSession_ = shown ? shown->session.id : SessionId {};
    listedTrack_ = shown ? shown->track : TrackId {};
    model_->setList(list);
    choose(before);
    tools_->columns().fit(); // what a line says changes with the line, and must be read whole
    refreshFigures();
    refreshNotice(); // after the figures: without them an empty list is not called so
    refreshProposal();
    refreshButtons();
    if (isRead_) {
        bar_->takeBack(unread_);
    }
}

/// What was read of the same group before stays; the lines of another one are not those asked for.
void WaitingListPage::showUnread(const Error &error)
{
    isRead_ = false;
    complainOfReading(error);
    const Group *shown = group();
    if (!shown || shown->session.id != listedSession_ || shown->track != listedTrack_) {
        model_->setList({});
        fullBadge_->hide();
        figures_->clear();
    }
    refreshNotice();
    refreshProposal();
    refreshButtons();
}

bool WaitingListPage::isKnown() const
{
    return isRead_ || !model_->list().lines.isEmpty();
}

void WaitingListPage::refreshNotice()
{
    if (!isKnown()) {
        notice_->setWords(words::unread(words::Unread::WaitingList), words::unreadGuidance());
        return;
    }
    notice_->setWords(
        groups_.isEmpty() ? tr("Aucune session dans cette base.") : tr("Personne n’attend pour ce groupe."),
        groups_.isEmpty()
            ? tr("Fichier > Programme du cycle en compose un ou le lit dans un fichier de programme ; vous "
                 "pouvez aussi ouvrir une base qui en contient un.")
            : tr("Quand le groupe est complet, les demandes suivantes arrivent ici, dans l’ordre."));
}

void WaitingListPage::choose(const QList<RegistrationId> &ids)
{
    QItemSelection selection;
    for (const RegistrationId id : ids) {
        if (const int row = model_->rowOf(id); row >= 0) {
            selection.select(model_->index(row, 0), model_->index(row, WaitingListModel::ColumnCount - 1));
        }
    }
    table_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void WaitingListPage::refreshFigures()
{
    const Group *shown = group();
    fullBadge_->hide();
    figures_->clear();
    if (!shown) {
        return;
    }
    const auto counted = occupancy::ofGroup(workspace_.database(), shown->session.id, shown->track);
    if (!counted) {
        isRead_ = false;
        complainOfReading(counted.error());
        return;
    }
    fullBadge_->setVisible(counted->isFull());
    // Who waits for another session and would come here has a line as well.
    const auto wishing = std::ranges::count_if(model_->list().lines, &WaitingList::Line::byWish);
    QStringList parts { counted->capacity ? french::count(*counted->capacity, tr("place"), tr("places"))
                                          : tr("places non limitées"),
        french::count(counted->registered, tr("confirmée"), tr("confirmées")),
        french::count(counted->offered, tr("place proposée, gardée"), tr("places proposées, gardées")),
        wishing == 0 ? tr("%1 en attente").arg(counted->waitlisted)
                     : tr("%1 en attente, %2 par souhait").arg(counted->waitlisted).arg(wishing) };
    if (const auto free = counted->free()) {
        parts << french::count(*free, tr("libre"), tr("libres"));
    }
    if (!model_->list().plan.quotas.isEmpty()) {
        parts << french::count(model_->list().plan.quotas.size(), tr("quota"), tr("quotas"));
    }
    if (model_->list().plan.lateCallsAllowed) {
        parts << tr("appels tardifs autorisés");
    }
    figures_->setText(parts.join(u" · "_s));
}

void WaitingListPage::refreshProposal()
{
    const auto next = model_->list().next();
    QStringList names;
    for (const WaitingList::Line *line : next) {
        names << nameOf(*line);
    }
    next_->setText(!isKnown()                ? words::unread(words::Unread::WaitingList)
            : model_->list().lines.isEmpty() ? tr("Personne n’est à appeler.")
            : next.isEmpty()
            ? tr("Personne n’est à appeler maintenant.")
            : tr("À appeler : %1. %2")
                  .arg(french::enumeration(names),
                      next.size() > 1 ? tr("Ces collègues viennent ensemble, et il y a une place pour "
                                           "chacun.")
                                      : whyOf(*next.first())));
    const auto passed = model_->list().passedOver();
    QStringList reasons;
    for (const WaitingList::Line *line : passed.mid(0, mostPassedOver)) {
        reasons << tr("%1 (n° %2) : %3").arg(nameOf(*line), QString::number(line->position), whyOf(*line));
    }
    if (passed.size() > mostPassedOver) {
        reasons << tr("… et %1 : voir la dernière colonne.")
                       .arg(french::count(passed.size() - mostPassedOver, tr("autre"), tr("autres")));
    }
    passedOver_->setText(reasons.join(u'\n'));
    passedOver_->setVisible(!reasons.isEmpty());
    proposeNext_->setEnabled(!next.isEmpty());
}

void WaitingListPage::refreshButtons()
{
    const auto chosen = selected();
    const WaitingList::Line *one = only();
    seats_->setEnabled(group());
    const bool isPending = one && one->reason.kind == WaitReason::Kind::OfferPending;
    const bool isOffered = isPending || (one && one->reason.kind == WaitReason::Kind::OfferedElsewhere);
    const QString hindrance = one && !isOffered ? whyNoOffer(*one) : QString();
    propose_->setEnabled(one && !isOffered && hindrance.isEmpty());
    propose_->setToolTip(hindrance.toHtmlEscaped());
    accept_->setEnabled(isPending);
    decline_->setEnabled(isPending);
    expire_->setEnabled(isPending);
    prioritise_->setEnabled(one);
    link_->setEnabled(chosen.size() > 1);
    unlink_->setEnabled(one && one->registration.companions.isValid());
    const bool canMove = one && !otherSessions(one->registration).isEmpty();
    transfer_->setEnabled(canMove);
    wish_->setEnabled(canMove);
    cancel_->setEnabled(!chosen.isEmpty());
    why_->setText(one    ? tr("Pourquoi pas encore ? %1").arg(whyOf(*one))
            : !isKnown() ? QString()
            : chosen.isEmpty()
            ? tr("Choisissez une ligne pour savoir pourquoi la personne attend encore.")
            : french::count(chosen.size(), tr("personne choisie"), tr("personnes choisies")));
}

QString WaitingListPage::whyNoOffer(const WaitingList::Line &line) const
{
    if (line.reason.kind == WaitReason::Kind::SeatsTogether
        || line.reason.kind == WaitReason::Kind::HeldElsewhere) {
        return words::waitReason(line.reason);
    }
    const SeatPlan &plan = model_->list().plan;
    const SeatClaim claim = claimOf(line.registration);
    const SeatVerdict verdict = plan.isTooLate(claim, workspace_.clock()().date())
        ? SeatVerdict { SeatVerdict::Reason::Begun }
        : plan.room(claim);
    return verdict.isFree() ? QString() : words::sentence({ Error::Kind::Full, nameOf(line), code(verdict) });
}

QString WaitingListPage::whyOf(const WaitingList::Line &line) const
{
    QString why = words::waitReason(line.reason);
    if (const QString parted = words::partedFrom(line.colleagues, model_->list().plan.session);
        !parted.isEmpty()) {
        why += u' ' + parted;
    }
    const auto dearer
        = std::ranges::find_if(groups_, [&](const Group &each) { return each.session.id == line.dearer; });
    if (dearer != groups_.end()) {
        why = tr("%1 Une place est libre en %2, que la personne préfère.")
                  .arg(why, dearer->session.label.toLower());
    }
    if (line.place && !line.isKept) {
        why = tr("%1 Sa place confirmée en %2 sera rendue.").arg(why, line.place->sessionLabel.toLower());
    } else if (line.isKept && line.reason.kind != WaitReason::Kind::HeldElsewhere) {
        why += u' '
            + words::waitReason(
                { .kind = WaitReason::Kind::HeldElsewhere, .session = line.place->sessionLabel });
    }
    return why;
}

void WaitingListPage::complain(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

void WaitingListPage::complainOfReading(const Error &error)
{
    unread_ = bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

QList<const WaitingList::Line *> WaitingListPage::selected() const
{
    QModelIndexList rows = table_->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<const WaitingList::Line *> lines;
    for (const QModelIndex &row : rows) {
        lines.append(&model_->line(row.row()));
    }
    return lines;
}

const WaitingList::Line *WaitingListPage::only() const
{
    const auto chosen = selected();
    return chosen.size() == 1 ? chosen.first() : nullptr;
}

QList<Session> WaitingListPage::otherSessions(const Registration &registration) const
{
    QList<Session> others;
    for (const Group &each : groups_) {
        if (each.track == registration.track && each.session.id != registration.session) {
            others.append(each.session);
        }
    }
    return others;
}
