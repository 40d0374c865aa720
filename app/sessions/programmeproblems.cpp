// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/programmedesk.h"

#include "app/base/textfold.h"

#include <algorithm>

namespace
{

using Field = ProgrammeProblem::Field;
using Reason = ProgrammeProblem::Reason;

class Checking final
{
public:
    QList<ProgrammeProblem> found;

    void line(Field field, const QString &text, int track = -1, int module = -1, int session = -1)
    {
        if (text.trimmed().isEmpty()) {
            note(field, Reason::Missing, track, module, session);
        } else {
            length(field, text, track, module, session);
        }
    }

    void length(Field field, const QString &typed, int track, int module, int session)
    {
        if (text::isLonger(typed, longestLine)) {
            note(field, Reason::TooLong, track, module, session);
        }
    }

    void note(Field field, Reason reason, int track = -1, int module = -1, int session = -1)
    {
        found.append(
            { .field = field, .reason = reason, .track = track, .module = module, .session = session });
    }
};

void checkModule(Checking &checking, const Module &module, int track, int position)
{
    checking.line(Field::ModuleTitle, module.title, track, position);
    if (module.audiences.isEmpty()) {
        checking.note(Field::ModuleAudiences, Reason::Missing, track, position);
    }
    for (const QString &speaker : module.speakers) {
        checking.length(Field::Speaker, speaker, track, position, -1);
    }
}

const RegistrationForm *formOf(const Cycle &cycle, Audience audience)
{
    const auto form = std::ranges::find(cycle.forms, audience, &RegistrationForm::audience);
    return form == cycle.forms.end() ? nullptr : &*form;
}

void checkTrack(Checking &checking, const Cycle &cycle, int position, QList<Audience> &taken)
{
    const Track &track = cycle.tracks.at(position);
    checking.line(Field::TrackLabel, track.label, position);
    if (track.audiences.isEmpty()) {
        checking.note(Field::TrackAudiences, Reason::Missing, position);
    }
    for (const Audience audience : track.audiences) {
        if (taken.contains(audience)) {
            checking.note(Field::TrackAudiences, Reason::Taken, position);
        }
        taken.append(audience);
        const RegistrationForm *form = formOf(cycle, audience);
        checking.line(Field::AudienceLabel, form ? form->audienceLabel : QString(), position);
        checking.line(Field::FormLabel, form ? form->formLabel : QString(), position);
    }
    for (int module = 0; module < track.modules.size(); ++module) {
        checkModule(checking, track.modules.at(module), position, module);
    }
}

} // namespace

QList<ProgrammeProblem> problems(const CyclePlan &plan)
{
    Checking checking;
    checking.line(Field::Title, plan.cycle.title);
    checking.line(Field::Organiser, plan.cycle.organiser);
    QList<Audience> taken;
    for (int track = 0; track < plan.cycle.tracks.size(); ++track) {
        checkTrack(checking, plan.cycle, track, taken);
    }
    for (int session = 0; session < plan.sessions.size(); ++session) {
        checking.line(Field::SessionLabel, plan.sessions.at(session).session.label, -1, -1, session);
    }
    return checking.found;
}
