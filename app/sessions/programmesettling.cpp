// SPDX-License-Identifier: GPL-3.0-or-later
// How a cycle that was edited is written down.
#include "app/sessions/programmedesk.h"

#include "app/base/textfold.h"
#include "app/sessions/programmeinstaller.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void settle(CyclePlan &plan)
{
    Cycle &cycle = plan.cycle;
    for (QString *line : { &cycle.title, &cycle.subtitle, &cycle.organiser, &cycle.partner }) {
        *line = text::tidyTitle(*line);
    }
    cycle.presentation = cycle.presentation.trimmed();
    QList<Audience> audiences;
    for (Track &track : cycle.tracks) {
        track.cycle = cycle.id;
        track.label = text::tidyTitle(track.label);
        std::ranges::sort(track.audiences);
        audiences += track.audiences;
        int number = 0;
        for (Module &module : track.modules) {
            module.track = track.id;
            module.number = ++number;
            module.title = text::tidyTitle(module.title);
            module.description = module.description.trimmed();
            module.audiences.removeIf([&](Audience each) { return !track.audiences.contains(each); });
            std::ranges::sort(module.audiences);
            for (QString &speaker : module.speakers) {
                speaker = text::tidy(speaker);
            }
            module.speakers.removeAll(QString());
            module.speakers.removeDuplicates();
        }
    }
    // A track added here is named after what it is called; the code is for commands and files.
    for (Track &track : cycle.tracks) {
        if (track.code.isEmpty()) {
            QStringList others;
            std::ranges::transform(cycle.tracks, std::back_inserter(others), &Track::code);
            track.code = freeCodeAmong(others, track.label, u"parcours"_s);
        }
    }
    cycle.forms.removeIf([&](const RegistrationForm &form) { return !audiences.contains(form.audience); });
    std::ranges::sort(cycle.forms, {}, &RegistrationForm::audience);
    for (RegistrationForm &form : cycle.forms) {
        form.audienceLabel = text::tidyTitle(form.audienceLabel);
        form.formLabel = text::tidyTitle(form.formLabel);
    }
    int number = 0;
    for (SessionPlan &each : plan.sessions) {
        each.session.cycle = cycle.id;
        each.session.number = ++number;
        each.session.label = text::tidyTitle(each.session.label);
        QList<TrackId> shown;
        for (const Track &track : std::as_const(cycle.tracks)) {
            if (each.tracks.contains(track.id)) {
                shown.append(track.id);
            }
        }
        each.tracks = shown;
    }
}
