// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/programmedocument.h"

/// The programme as one page of HTML.
class ProgrammeHtml
{
public:
    explicit ProgrammeHtml(const ProgrammeDocument &programme)
        : programme_(programme)
    {
    }

    [[nodiscard]] QByteArray page() const;

private:
    [[nodiscard]] QString track(const Track &track) const;
    [[nodiscard]] QString calendar(const Session &session) const;
    [[nodiscard]] QString forms() const;

    const ProgrammeDocument &programme_;
};
