// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/attestationwatch.h"

#include "ui/words/attestationwords.h"

#include <algorithm>
#include <iterator>
#include <utility>

Done AttestationWatch::follow(MeetingId meeting, bool isOtherSheet)
{
    // A guest taken back stands on no sheet any more: what that does to their certificates is told too.
    QList<RegistrationId> watched;
    if (!isOtherSheet) {
        std::ranges::transform(before_, std::back_inserter(watched), &IssuedAttestation::registration);
    }
    const auto now = issuedattestations::ofPeopleAt(database_, meeting, watched);
    if (!now) {
        return std::unexpected(now.error());
    }
    const QList<IssuedAttestation> before = std::exchange(before_, *now);
    if (isOtherSheet) {
        cancelled_.clear();
        told_ = {};
        return {};
    }
    const bool isLess = cancelled_.removeIf([&](const IssuedAttestation &each) {
        const auto still = std::ranges::find(*now, each.number, &IssuedAttestation::number);
        return still == now->end() || still->holds; // one issued since stands for it, or it holds again
    }) > 0;
    const QList<IssuedAttestation> cancelled = issuedattestations::cancelled(before, *now);
    cancelled_ += cancelled;
    tell(issuedattestations::restored(before, *now), !cancelled.isEmpty(), isLess);
    return {};
}

void AttestationWatch::tell(const QList<IssuedAttestation> &restored, bool isMore, bool isLess)
{
    if (isMore || (isLess && !cancelled_.isEmpty())) {
        told_ = messages_.say(MessageBar::Tone::Advice, words::cancelledAttestations(cancelled_));
    } else if (!restored.isEmpty()) {
        messages_.say(MessageBar::Tone::Success, words::restoredAttestations(restored));
    } else if (isLess) {
        messages_.takeBack(told_);
    }
}

void AttestationWatch::clearBar()
{
    if (!messages_.isSaying(told_)) {
        messages_.clear();
    }
}
