// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QString>

#include <optional>

/// One of the contrats de ville ("liste reconstituée"). Chosen, never typed; codes are text and keep their
/// zeros.
struct Territory {
    QString id; ///< "59-MEL"
    QString label; ///< "Métropole européenne de Lille"
    QString department; ///< "59"
    QString departmentName;
    QString epci;
    QString siren;
    QString nature; ///< "CA", "CC", "CU", "METRO"
    std::optional<int> population;
    std::optional<int> qpvPopulation;
    QString sigCodes; ///< "CV008|CV009"
    QString mainMunicipality;
    QString mainInsee;
    double longitude = 0;
    double latitude = 0;
};

/// "commune", "caf"… with the words shown for it.
struct OrganisationKind {
    QString id;
    QString label;
};

/// An employer (structure).
struct Organisation {
    OrganisationId id;
    QString name;
    QString kind; ///< id of an OrganisationKind; empty when not known
    QString territory; ///< id of a Territory; empty when not known

    bool operator==(const Organisation &) const = default;
};
