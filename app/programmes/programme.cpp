// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/programme.h"

#include <algorithm>

const Track *Cycle::trackFor(Audience audience) const
{
    const auto found
        = std::ranges::find_if(tracks, [&](const Track &t) { return t.audiences.contains(audience); });
    return found == tracks.end() ? nullptr : &*found;
}

const Track *Cycle::track(TrackId wanted) const
{
    const auto found = std::ranges::find(tracks, wanted, &Track::id);
    return found == tracks.end() ? nullptr : &*found;
}

QString Cycle::audienceLabel(Audience audience) const
{
    const auto found = std::ranges::find(forms, audience, &RegistrationForm::audience);
    return found == forms.end() ? QString() : found->audienceLabel;
}
