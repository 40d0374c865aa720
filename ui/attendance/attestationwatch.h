// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/issuedattestations.h"
#include "ui/widgets/messagebar.h"

/// Says in the page's message bar which certificates presences cancel while a sheet is on the screen, whoever
/// changes them: an entry, a guest, an act taken back, somebody else.
class AttestationWatch final
{
public:
    AttestationWatch(Database &database, MessageBar &messages)
        : database_(database)
        , messages_(messages)
    {
    }

    /// What the presences say by now; what another sheet shows is where watching begins.
    [[nodiscard]] Done follow(MeetingId meeting, bool isOtherSheet);
    /// Of what is over: rows go on being entered under what is told of certificates.
    void clearBar();
    [[nodiscard]] bool isTold() const { return messages_.isSaying(told_); }

private:
    void tell(const QList<IssuedAttestation> &restored, bool isMore, bool isLess);

    Database &database_;
    MessageBar &messages_;
    QList<IssuedAttestation> before_;
    QList<IssuedAttestation> cancelled_; ///< since the sheet is on the screen, and not issued anew
    MessageBar::Saying told_; ///< of these
};
