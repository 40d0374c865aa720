// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/thingnames.h"

#include <QJsonValue>

#include <optional>

/// The columns of the journal's images in French: what each is called and how its values read.
namespace changevalues
{

/// How a stored value reads.
enum class Sort {
    Text,
    Number,
    YesNo,
    Allowed,
    Moment,
    Date,
    Person,
    Organisation,
    OrganisationKind,
    Territory,
    Session,
    Track,
    Module,
    Place,
    Status,
    Audience,
    FormState,
    Companions,
};

struct Told {
    QString label; ///< "Courriel"
    Sort sort = Sort::Text;
    QString none; ///< "(aucune)", where there is no value
    bool isSaidWhenNew = true; ///< among what a new row says
};

/// nullopt for a column that is not told by itself: see changewords::isLeftOut().
[[nodiscard]] std::optional<Told> told(const QString &table, const QString &column);

/// Empty when there is none.
[[nodiscard]] QString value(Sort sort, const QJsonValue &stored, const ThingNames &names);

[[nodiscard]] QString person(PersonId id, const ThingNames &names);
[[nodiscard]] QString organisation(OrganisationId id, const ThingNames &names);
[[nodiscard]] QString territory(const QString &id, const ThingNames &names);
/// "session 2".
[[nodiscard]] QString session(SessionId id, const ThingNames &names);
[[nodiscard]] QString module(ModuleId id, const ThingNames &names);
[[nodiscard]] QString track(TrackId id, const ThingNames &names);
[[nodiscard]] QString speaker(SpeakerId id, const ThingNames &names);
/// "matin", "à partir de 9 h", "n° 2".
[[nodiscard]] QString halfDay(HalfDayId id, const ThingNames &names);
/// "(supprimée depuis)".
[[nodiscard]] QString gone();

} // namespace changevalues
