// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarfilter.h"

#include "app/changes.h"
#include "app/programmes/programmestore.h"
#include "app/programmes/speakerstore.h"
#include "app/sessions/placestore.h"
#include "app/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

enum Kind { OfCycle, OfSession, OfTrack, AtPlace, WithSpeaker, KindCount };

QString forMenu(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

CalendarFilter::CalendarFilter(QWidget *parent)
    : QToolButton(parent)
    , words_(KindCount)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"calendarFilterMenu"_s);
    setMenu(menu);
    setPopupMode(InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, &CalendarFilter::fill);
    showWords();
}

void CalendarFilter::setWorkspace(Workspace &workspace)
{
    workspace_ = &workspace;
    const Changes &changes = workspace.changes();
    connect(&changes, &Changes::directoryChanged, this, &CalendarFilter::followNames);
    connect(&changes, &Changes::meetingsChanged, this, &CalendarFilter::followNames);
    connect(&changes, &Changes::everythingChanged, this, &CalendarFilter::followNames);
}

QString CalendarFilter::words() const
{
    QStringList said = words_;
    said.removeAll(QString());
    return said.join(u", "_s);
}

void CalendarFilter::showOnly(const QString &place, const QString &speaker)
{
    filter_ = {};
    filter_.place = place;
    filter_.speaker = speaker;
    words_ = QStringList(KindCount);
    words_[AtPlace] = place;
    words_[WithSpeaker] = speaker;
    knowNames();
    showWords();
    Q_EMIT changed();
}

void CalendarFilter::knowNames()
{
    place_.reset();
    speaker_.reset();
    if (!workspace_) {
        return;
    }
    if (!filter_.place.isEmpty()) {
        place_ = PlaceStore(workspace_->database()).find(filter_.place).value_or(std::nullopt);
    }
    if (!filter_.speaker.isEmpty()) {
        speaker_ = SpeakerStore(workspace_->database()).find(filter_.speaker).value_or(std::nullopt);
    }
}

/// Who is renamed is still the one that was chosen; one that is gone, with what had brought it in, leaves
/// nothing out any more.
void CalendarFilter::followNames()
{
    bool hasChanged = false;
    const auto follow = [&](auto &known, const auto &store, QString &name, int kind) {
        const Result<QString> now = known ? store.name(*known) : Result<QString>(name);
        if (!now || *now == name) {
            return;
        }
        name = *now;
        words_[kind] = *now;
        hasChanged = true;
        if (now->isEmpty()) {
            known.reset(); // should it come back, the filter does not
        }
    };
    if (workspace_) {
        follow(place_, PlaceStore(workspace_->database()), filter_.place, AtPlace);
        follow(speaker_, SpeakerStore(workspace_->database()), filter_.speaker, WithSpeaker);
    }
    if (hasChanged) {
        showWords();
        Q_EMIT changed();
    }
}

void CalendarFilter::showWords()
{
    const QString said = words();
    const auto count = std::ranges::count_if(words_, [](const QString &each) { return !each.isEmpty(); });
    setText(count == 0 ? tr("Fi&ltre") : tr("Fi&ltre (%1)").arg(count));
    setToolTip(said.isEmpty() ? tr("Ne montrer que certaines rencontres")
                              : tr("Seulement\u00A0: %1").arg(said).toHtmlEscaped());
    QFont bold = font();
    bold.setBold(count > 0);
    setFont(bold);
}

void CalendarFilter::choose(int kind, const QString &words)
{
    words_[kind] = words;
    knowNames();
    showWords();
    Q_EMIT changed();
}

template <class Id, class Set>
void CalendarFilter::addChoices(const QString &title, const QList<std::pair<Id, QString>> &choices,
    const Id &none, const Id &current, Set set)
{
    if (choices.isEmpty()) {
        return;
    }
    QMenu *sub = menu()->addMenu(title);
    auto *one = new QActionGroup(sub);
    const auto add = [&](const QString &text, const Id &id, const QString &words) {
        QAction *action = sub->addAction(forMenu(text));
        action->setCheckable(true);
        action->setChecked(id == current);
        one->addAction(action);
        connect(action, &QAction::triggered, this, [set, id, words] { set(id, words); });
    };
    add(tr("(tous)"), none, {});
    sub->addSeparator();
    for (const auto &[id, text] : choices) {
        add(text, id, text);
    }
}

/// Read when it is opened: the programme and the names change.
void CalendarFilter::fill()
{
    menu()->clear();
    if (!workspace_) {
        return;
    }
    const MeetingStore store(workspace_->database());
    const auto cycles = ProgrammeStore(workspace_->database()).cycles();
    const auto sessions = store.sessions();
    const auto places = store.placeNames();
    const auto speakers = store.speakerNames();
    for (const auto *error : { cycles ? nullptr : &cycles.error(), sessions ? nullptr : &sessions.error(),
             places ? nullptr : &places.error(), speakers ? nullptr : &speakers.error() }) {
        if (error) {
            Q_EMIT failed(*error);
            return;
        }
    }
    QList<std::pair<std::optional<CycleId>, QString>> ofCycles;
    QList<std::pair<std::optional<SessionId>, QString>> ofSessions;
    QList<std::pair<std::optional<TrackId>, QString>> ofTracks;
    const bool areSeveral = cycles->size() > 1;
    for (const Cycle &cycle : *cycles) {
        const QString of = areSeveral ? u" – "_s + cycle.title : QString();
        if (areSeveral) {
            ofCycles.append({ cycle.id, cycle.title });
        }
        for (const Session &session : *sessions) {
            if (session.cycle == cycle.id) {
                ofSessions.append({ session.id, session.label + of });
            }
        }
        for (const Track &track : cycle.tracks) {
            ofTracks.append({ track.id, track.label + of });
        }
    }
    addChoices<std::optional<CycleId>>(tr("&Cycle"), ofCycles, {}, filter_.cycle,
        [this](const std::optional<CycleId> &id, const QString &said) {
            filter_.cycle = id;
            choose(OfCycle, said);
        });
    addChoices<std::optional<SessionId>>(tr("&Session"), ofSessions, {}, filter_.session,
        [this](const std::optional<SessionId> &id, const QString &said) {
            filter_.session = id;
            choose(OfSession, said);
        });
    addChoices<std::optional<TrackId>>(tr("&Parcours"), ofTracks, {}, filter_.track,
        [this](const std::optional<TrackId> &id, const QString &said) {
            filter_.track = id;
            choose(OfTrack, said);
        });
    const auto named = [](const QStringList &names) {
        QList<std::pair<QString, QString>> choices;
        for (const QString &name : names) {
            choices.append({ name, name });
        }
        return choices;
    };
    addChoices<QString>(
        tr("&Lieu"), named(*places), {}, filter_.place, [this](const QString &name, const QString &said) {
            filter_.place = name;
            choose(AtPlace, said);
        });
    addChoices<QString>(tr("&Intervenant"), named(*speakers), {}, filter_.speaker,
        [this](const QString &name, const QString &said) {
            filter_.speaker = name;
            choose(WithSpeaker, said);
        });
    menu()->addSeparator();
    QAction *all = menu()->addAction(tr("&Tout montrer"));
    all->setEnabled(!words().isEmpty());
    connect(all, &QAction::triggered, this, [this] {
        filter_ = {};
        words_ = QStringList(KindCount);
        knowNames();
        showWords();
        Q_EMIT changed();
    });
}
