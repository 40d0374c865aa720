// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QString>
#include <QStringList>

/// Somebody who registers. A citizen councillor often has no employer, function or e-mail: all but the name
/// may be empty.
struct Person {
    PersonId id;
    QString civility; ///< "Madame", "Monsieur" or empty
    QString familyName;
    QString givenName;
    QString sortName; ///< how it is filed: "La Fontaine (de)"; editable
    QString email;
    QString phone; ///< "03 53 01 00 00" where it is French
    QString function;
    OrganisationId organisation;
    QString organisationName;
    QString council; ///< the conseil citoyen a councillor sits on: "Étouvie"
    QStringList territories; ///< ids, 0..n, in French order of their labels

    bool operator==(const Person &) const = default;
};
