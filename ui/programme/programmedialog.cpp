// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/programme/programmedialog.h"

#include "app/workspace.h"
#include "ui/programme/programmepages.h"
#include "ui/programme/programmewords.h"
#include "ui/widgets/unsavedquestion.h"
#include "ui/words/errorwords.h"

#include <QAction>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

template <class Element> void moveBefore(QList<Element> &list, int from, int before)
{
    list.move(from, before > from ? before - 1 : before);
}

} // namespace

ProgrammeDialog::ProgrammeDialog(Workspace &workspace, CycleId cycle, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , bar_(new ChoiceBar(this))
    , pause_(new QTimer(this))
    , splitter_(new QSplitter(this))
    , tree_(new ProgrammeTree(this))
    , pages_(new QStackedWidget(this))
{
    setWindowTitle(tr("Programme du cycle"));
    layOut();
    connect(tree_, &ProgrammeTree::chosen, this, &ProgrammeDialog::showSpot);
    connect(tree_, &ProgrammeTree::moved, this, &ProgrammeDialog::moveBefore);
    read(cycle);
    followChanges();
    const QSettings settings;
    if (!restoreGeometry(settings.value(u"programme/geometry"_s).toByteArray())) {
        resize(fontMetrics().averageCharWidth() * 160, fontMetrics().height() * 36);
    }
    if (!splitter_->restoreState(settings.value(u"programme/splitter"_s).toByteArray())) {
        splitter_->setSizes({ width() * 2 / 5, width() * 3 / 5 });
    }
}

void ProgrammeDialog::read(CycleId cycle)
{
    const auto plan = workspace_.programmes().plan(cycle);
    if (!plan) {
        complain(plan.error());
        pages_->setEnabled(false);
        tree_->setEnabled(false);
        return;
    }
    before_ = *plan;
    plan_ = *plan;
    choose({});
}

ProgrammePage &ProgrammeDialog::page() const
{
    return *static_cast<ProgrammePage *>(pages_->widget(int(spot_.kind)));
}

void ProgrammeDialog::choose(const ProgrammeSpot &spot)
{
    tree_->showPlan(plan_, spot);
    showSpot(tree_->spot());
}

void ProgrammeDialog::showSpot(const ProgrammeSpot &spot)
{
    spot_ = spot;
    pages_->setCurrentIndex(int(spot.kind));
    page().fillFrom(plan_, spot);
    follow();
}

void ProgrammeDialog::follow()
{
    const bool isListed = spot_.kind != ProgrammeSpot::Kind::Cycle;
    const int position = spot_.position();
    up_->setEnabled(isListed && position > 0);
    down_->setEnabled(isListed && position + 1 < among(spot_));
    remove_->setEnabled(isListed);
    addModule_->setEnabled(!plan_.cycle.tracks.isEmpty());
}

qsizetype ProgrammeDialog::among(const ProgrammeSpot &spot) const
{
    switch (spot.kind) {
    case ProgrammeSpot::Kind::Cycle:
        break;
    case ProgrammeSpot::Kind::Track:
        return plan_.cycle.tracks.size();
    case ProgrammeSpot::Kind::Module:
        return plan_.cycle.tracks.at(spot.track).modules.size();
    case ProgrammeSpot::Kind::Session:
        return plan_.sessions.size();
    }
    return 0;
}

void ProgrammeDialog::addTrack()
{
    Track track;
    track.id = newId<TrackId>();
    track.cycle = plan_.cycle.id;
    plan_.cycle.tracks.append(track);
    // A new track is run in every session until one says otherwise.
    for (SessionPlan &each : plan_.sessions) {
        each.tracks.append(track.id);
    }
    choose(ProgrammeSpot::ofTrack(int(plan_.cycle.tracks.size()) - 1));
    page().firstField()->setFocus();
}

void ProgrammeDialog::addModule()
{
    const int last = int(plan_.cycle.tracks.size()) - 1;
    const int of = spot_.track >= 0 ? spot_.track : last;
    Track &track = plan_.cycle.tracks[of];
    Module module;
    module.id = newId<ModuleId>();
    module.track = track.id;
    module.audiences = track.audiences;
    const int position
        = spot_.kind == ProgrammeSpot::Kind::Module ? spot_.module + 1 : int(track.modules.size());
    track.modules.insert(position, module);
    choose(ProgrammeSpot::ofModule(of, position));
    page().firstField()->setFocus();
}

void ProgrammeDialog::addSession()
{
    SessionPlan plan;
    plan.session.id = newId<SessionId>();
    plan.session.cycle = plan_.cycle.id;
    plan.session.label = tr("Session %1").arg(plan_.sessions.size() + 1);
    for (const Track &track : std::as_const(plan_.cycle.tracks)) {
        plan.tracks.append(track.id);
    }
    plan_.sessions.append(plan);
    choose(ProgrammeSpot::ofSession(int(plan_.sessions.size()) - 1));
    page().firstField()->setFocus();
}

void ProgrammeDialog::remove()
{
    CyclePlan without = plan_;
    ProgrammeSpot next = spot_;
    switch (spot_.kind) {
    case ProgrammeSpot::Kind::Cycle:
        return;
    case ProgrammeSpot::Kind::Track: {
        const TrackId gone = without.cycle.tracks.at(spot_.track).id;
        for (SessionPlan &each : without.sessions) {
            each.tracks.removeAll(gone);
        }
        without.cycle.tracks.removeAt(spot_.track);
        next = {};
        break;
    }
    case ProgrammeSpot::Kind::Module:
        without.cycle.tracks[spot_.track].modules.removeAt(spot_.module);
        next = spot_.module > 0 ? ProgrammeSpot::ofModule(spot_.track, spot_.module - 1)
                                : ProgrammeSpot::ofTrack(spot_.track);
        break;
    case ProgrammeSpot::Kind::Session:
        without.sessions.removeAt(spot_.session);
        next = spot_.session > 0 ? ProgrammeSpot::ofSession(spot_.session - 1) : ProgrammeSpot {};
        break;
    }
    // Told now, not when everything else has been typed.
    if (const Done free = workspace_.programmes().mayGo(before_, without); !free) {
        complain(free.error());
        return;
    }
    if (!bar_->message().isSaying(telling_) && !isAsking()) { // what is outdated is looked at below
        bar_->clear();
    }
    plan_ = without;
    choose(next);
    sayWhatIsOutdated();
}

/// Paper that names a séance otherwise, as when a date is moved.
void ProgrammeDialog::sayWhatIsOutdated()
{
    pause_->stop();
    const MessageBar &said = bar_->message();
    if (isAsking() || (said.tone() == MessageBar::Tone::Trouble && !said.sentence().isEmpty())) {
        return; // what was refused comes first; what is outdated is said again when it is saved
    }
    const auto advice = programmewords::renames(before_, plan_)
        ? programmewords::toDoAgain(workspace_, plan_, false)
        : Result<MeetingAdvice>(MeetingAdvice());
    if (!advice) {
        complain(advice.error());
        return;
    }
    const QString now = advice->isEmpty() ? QString() : advice->sentence + u'\n' + advice->detail;
    if (now == outdated_) {
        return; // said, and perhaps closed
    }
    outdated_ = now;
    if (advice->isEmpty()) {
        bar_->takeBack(telling_);
    } else {
        telling_ = bar_->say(MessageBar::Tone::Advice, advice->sentence, advice->detail);
    }
}

void ProgrammeDialog::moveBy(int by)
{
    const int position = spot_.position();
    moveBefore(spot_, by < 0 ? position - 1 : position + 2);
}

void ProgrammeDialog::moveBefore(const ProgrammeSpot &from, int before)
{
    const int place = std::clamp(before, 0, int(among(from)));
    const int to = place > from.position() ? place - 1 : place;
    switch (from.kind) {
    case ProgrammeSpot::Kind::Cycle:
        return;
    case ProgrammeSpot::Kind::Track:
        ::moveBefore(plan_.cycle.tracks, from.track, place);
        choose(ProgrammeSpot::ofTrack(to));
        break;
    case ProgrammeSpot::Kind::Module:
        ::moveBefore(plan_.cycle.tracks[from.track].modules, from.module, place);
        choose(ProgrammeSpot::ofModule(from.track, to));
        sayWhatIsOutdated();
        break;
    case ProgrammeSpot::Kind::Session:
        ::moveBefore(plan_.sessions, from.session, place);
        choose(ProgrammeSpot::ofSession(to));
        break;
    }
}

bool ProgrammeDialog::hasChanged() const
{
    return plan_ != before_;
}

bool ProgrammeDialog::save()
{
    pause_->stop();
    const QList<ProgrammeProblem> wrong = problems(plan_);
    if (!wrong.isEmpty()) {
        const ProgrammeProblem &first = wrong.first();
        const ProgrammeSpot there = first.session >= 0 ? ProgrammeSpot::ofSession(first.session)
            : first.module >= 0                        ? ProgrammeSpot::ofModule(first.track, first.module)
            : first.track >= 0                         ? ProgrammeSpot::ofTrack(first.track)
                                                       : ProgrammeSpot {};
        choose(there);
        page().firstField()->setFocus();
        bar_->say(MessageBar::Tone::Trouble, programmewords::sentence(first, plan_));
        return false;
    }
    const auto again = programmewords::toDoAgain(workspace_, plan_, true); // while the old names are known
    isStoring_ = true;
    const auto saved = workspace_.programmes().revise(before_, plan_);
    isStoring_ = false;
    if (!saved) {
        const Error::Kind kind = saved.error().kind;
        if (kind == Error::Kind::Stale || kind == Error::Kind::NotFound) {
            lookAgain();
        }
        if (!isAsking()) {
            complain(saved.error());
        }
        return false;
    }
    plan_ = *saved;
    saySaved(std::exchange(before_, *saved), again ? again->sentence : QString());
    return true;
}

/// What names a séance otherwise is still to be done again. Dates do not move with their séances: which of
/// them now stand the wrong way round.
void ProgrammeDialog::saySaved(const CyclePlan &before, const QString &toDoAgain)
{
    const QString sentence = tr("Programme enregistré\u00A0: «\u00A0%1\u00A0».").arg(plan_.cycle.title);
    Q_EMIT said(sentence);
    const auto disorder = programmewords::disorder(workspace_, before, plan_);
    if (disorder && !disorder->isEmpty()) {
        Q_EMIT reordered(before, plan_);
    }
    QStringList advice { toDoAgain, disorder.value_or(QString()) };
    advice.removeAll(QString());
    if (!advice.isEmpty()) {
        Q_EMIT advised(sentence + u'\n' + advice.join(u'\n'));
    }
}

void ProgrammeDialog::reject()
{
    if (!hasChanged()) {
        QDialog::reject();
        return;
    }
    askAboutUnsaved(
        *this, tr("Enregistrer les modifications de ce programme\u202f?"), [this] { return save(); },
        [this] { QDialog::reject(); });
}

void ProgrammeDialog::done(int result)
{
    QSettings settings;
    settings.setValue(u"programme/geometry"_s, saveGeometry());
    settings.setValue(u"programme/splitter"_s, splitter_->saveState());
    QDialog::done(result);
}

void ProgrammeDialog::complain(const Error &error)
{
    bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
