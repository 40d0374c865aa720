// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/programmes/audience.h"

#include <QList>
#include <QStringList>

#include <optional>

/// One public's registration form, as it stands on the public page.
struct RegistrationForm {
    Audience audience = Audience::Professional;
    QString audienceLabel; ///< as IREV writes it: "Professionnel.le.s"
    QString formLabel; ///< "Inscription cycle dédié aux professionnel.le.s"
    FormState state = FormState::NotOpen;

    bool operator==(const RegistrationForm &) const = default;
};

constexpr int longestLine = 300; ///< characters of a title, a label, a name
constexpr int longestSeance = 24 * 60; ///< minutes

/// A séance as content: what is held at meetings.
struct Module {
    ModuleId id;
    TrackId track;
    int number = 1; ///< from 1, within its track
    QString title;
    QString description;
    QList<Audience> audiences; ///< whom it is open to
    std::optional<int> minutes; ///< expected length; unknown on the page of 2022
    QStringList speakers; ///< who speaks wherever it is held; a meeting names its own

    bool operator==(const Module &) const = default;
};

/// A parcours: what one public follows inside a cycle.
struct Track {
    TrackId id;
    CycleId cycle;
    QString code; ///< "professionals", "elected"
    QString label;
    QList<Audience> audiences; ///< whose registrations it takes
    QList<Module> modules; ///< by number

    bool operator==(const Track &) const = default;
};

/// The whole programme.
struct Cycle {
    CycleId id;
    QString code; ///< "evaluation-2022"
    QString title;
    QString subtitle;
    QString presentation;
    QString organiser;
    QString partner;
    QString source; ///< where the facts were read
    QString note; ///< how they were read: what is a reading and not a fact
    QList<RegistrationForm> forms;
    QList<Track> tracks; ///< in the order they are shown

    /// The track that takes this audience's registrations, nullptr when none does.
    [[nodiscard]] const Track *trackFor(Audience audience) const;
    [[nodiscard]] const Track *track(TrackId wanted) const;
    [[nodiscard]] QString audienceLabel(Audience audience) const;

    bool operator==(const Cycle &) const = default;
};
