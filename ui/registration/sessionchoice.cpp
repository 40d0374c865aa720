// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/sessionchoice.h"

#include "app/base/french.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/occupancy.h"
#include "app/sessions/meetingstore.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(SessionChoice)
};
} // namespace

Result<SessionChoices> SessionChoices::read(Database &database)
{
    SessionChoices all;
    auto cycles = ProgrammeStore(database).cycles();
    const auto sessions = MeetingStore(database).sessions();
    const auto groups = occupancy::ofGroups(database);
    const auto meetings = MeetingStore(database).meetings();
    for (const auto &error : { cycles ? Done {} : std::unexpected(cycles.error()),
             sessions ? Done {} : std::unexpected(sessions.error()),
             groups ? Done {} : std::unexpected(groups.error()),
             meetings ? Done {} : std::unexpected(meetings.error()) }) {
        if (!error) {
            return std::unexpected(error.error());
        }
    }
    all.cycles = *std::move(cycles);
    for (const GroupOccupancy &group : *groups) {
        const auto session = std::ranges::find(*sessions, group.session, &Session::id);
        if (session == sessions->end()) {
            continue;
        }
        SessionChoice choice { *session, group.track, group.occupancy, {} };
        std::ranges::copy_if(*meetings, std::back_inserter(choice.meetings), [&](const Meeting &meeting) {
            return meeting.session == group.session && meeting.track == group.track;
        });
        all.choices.append(choice);
    }
    return all;
}

const Cycle *SessionChoices::cycleOf(const SessionChoice &choice) const
{
    const auto found = std::ranges::find(cycles, choice.session.cycle, &Cycle::id);
    return found == cycles.end() ? nullptr : &*found;
}

QList<const SessionChoice *> SessionChoices::openTo(Audience audience) const
{
    QList<const SessionChoice *> open;
    for (const SessionChoice &choice : choices) {
        const Cycle *cycle = cycleOf(choice);
        const Track *track = cycle ? cycle->track(choice.track) : nullptr;
        if (track && track->audiences.contains(audience)) {
            open.append(&choice);
        }
    }
    return open;
}

QString sessionchoice::label(const SessionChoices &all, const SessionChoice &choice)
{
    const QString label = u"%1 — %2"_s.arg(choice.session.label, words::occupancy(choice.occupancy));
    const Cycle *cycle = all.cycleOf(choice);
    return all.cycles.size() > 1 && cycle ? u"%1 — %2"_s.arg(label, cycle->title) : label;
}

QString sessionchoice::outcome(
    const Occupancy &occupancy, const SeatPlan &plan, const SeatClaim &claim, bool onlyRequested)
{
    if (onlyRequested) {
        return Words::tr("Restera à confirmer : ne prend pas encore de place.");
    }
    const SeatVerdict verdict = plan.newcomer(claim);
    const SeatPlan::Shares shares = plan.shares(claim).value_or(SeatPlan::Shares {});
    if (!verdict.isFree()) {
        const QString rank = Words::tr("Ira en liste d’attente, n° %1").arg(occupancy.waitlisted + 1);
        switch (verdict.reason) {
        case SeatVerdict::Reason::Quota:
            return Words::tr("%1 : le quota est atteint.").arg(rank);
        case SeatVerdict::Reason::Reserved:
            return (shares.kept > 1 ? Words::tr("%1\u00a0: les places libres reviennent à qui attend déjà.")
                                    : Words::tr("%1\u00a0: la place libre revient à qui attend déjà."))
                .arg(rank);
        default:
            return rank + u'.';
        }
    }
    if (!plan.capacity) {
        return Words::tr("Sera confirmée (nombre de places non précisé).");
    }
    const QString left = Words::tr("Sera confirmée\u00a0: il reste %1")
                             .arg(french::count(shares.newcomers, Words::tr("place"), Words::tr("places")));
    return shares.kept == 0 ? left + u'.'
                            : Words::tr("%1, et %2 pour la liste d’attente.")
                                  .arg(left,
                                      french::count(shares.kept, Words::tr("place est gardée"),
                                          Words::tr("places sont gardées")));
}

QString sessionchoice::formState(const Cycle &cycle, Audience audience)
{
    const auto form = std::ranges::find(cycle.forms, audience, &RegistrationForm::audience);
    if (form == cycle.forms.end() || form->state == FormState::Open) {
        return {};
    }
    return Words::tr("Formulaire public : %1.").arg(words::formState(form->state));
}

QString sessionchoice::dates(const SessionChoices &all, const SessionChoice &choice, Audience audience)
{
    const Cycle *cycle = all.cycleOf(choice);
    const Track *track = cycle ? cycle->track(choice.track) : nullptr;
    if (!track || choice.meetings.isEmpty()) {
        return Words::tr("Dates à préciser.");
    }
    QList<Meeting> followed;
    std::ranges::copy_if(choice.meetings, std::back_inserter(followed), [&](const Meeting &meeting) {
        const auto module = std::ranges::find(track->modules, meeting.module, &Module::id);
        return module != track->modules.end() && module->audiences.contains(audience);
    });
    if (followed.isEmpty()) {
        return Words::tr("Aucune séance de ce parcours n’est ouverte à ce public.");
    }
    if (followed.size() < choice.meetings.size()) {
        QStringList each;
        std::ranges::transform(followed, std::back_inserter(each), [](const Meeting &meeting) {
            return Words::tr("séance %1, %2").arg(meeting.moduleNumber).arg(french::longDate(meeting.date));
        });
        return Words::tr("Ouverte à ce public : %1.").arg(french::enumeration(each));
    }
    const QString number = french::count(followed.size(), Words::tr("séance"), Words::tr("séances"));
    const QDate first = followed.first().date;
    const QDate last = followed.last().date;
    return first == last ? Words::tr("%1, %2.").arg(number, french::longDate(first))
                         : Words::tr("%1, du %2 au %3.").arg(number, french::date(first), french::date(last));
}

QList<SeanceChoice> sessionchoice::seances(
    const SessionChoices &all, const SessionChoice &choice, Audience audience)
{
    const Cycle *cycle = all.cycleOf(choice);
    const Track *track = cycle ? cycle->track(choice.track) : nullptr;
    QList<SeanceChoice> seances;
    for (const Module &module : track ? track->modules : QList<Module>()) {
        const auto held = std::ranges::find(choice.meetings, module.id, &Meeting::module);
        const QString when
            = held == choice.meetings.end() ? Words::tr("date à préciser") : french::longDate(held->date);
        seances.append({ .module = module.id,
            .number = module.number,
            .label = Words::tr("Séance %1 — %2").arg(QString::number(module.number), when),
            .title = module.title,
            .isOpen = module.audiences.contains(audience) });
    }
    return seances;
}

QList<CompletionEntry> sessionchoice::others(const SessionChoices &all, const SessionChoice &choice)
{
    QList<CompletionEntry> others;
    for (const SessionChoice &other : all.choices) {
        if (other.track == choice.track && other.session.id != choice.session.id) {
            others.append({ .id = QString::number(other.session.id.value),
                .text = other.session.label,
                .detail = words::occupancy(other.occupancy),
                .key = {} });
        }
    }
    return others;
}
