// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/thingnames.h"

#include <QStringList>

/// What the journal's acts changed, in French.
namespace changewords
{

/// Whom or what a change is about: "ÉLOY Maëlle – session 1, Professionnel.le.s".
[[nodiscard]] QString about(const Entity &entity, const ThingNames &names);

/// Of a registration, among those of one person: "Inscription : session 1, Professionnel.le.s".
[[nodiscard]] QString registration(RegistrationId id, const ThingNames &names);

/// What was before and after, a line each: "Statut : demandée → confirmée". `parties` are all the changes of
/// an act that is told by more than one of them (merged people…). None when only technical columns changed.
[[nodiscard]] QStringList sentences(const ActRecord &act, const ActChange &change, const ThingNames &names,
    const QList<ActChange> &parties = {});

/// Columns nobody is told about: ids and keys that the sentence itself stands for, folded texts, moments that
/// are those of the act.
[[nodiscard]] bool isLeftOut(const QString &table, const QString &column);

} // namespace changewords
