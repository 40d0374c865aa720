// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

class Database;

/// The organiser as its documents present it. Everything may be empty: nothing is invented.
struct OrganiserProfile {
    QString name;
    QString address; ///< several lines
    QString contact; ///< telephone, address electronic, site: several lines
    QString city; ///< "Fait à …"
    QString signatory; ///< "Hélène MARTIN"
    QString signatoryRole; ///< "directrice"
    QString legalLines; ///< at the foot: SIRET, declaration number, …
    QString dataNotice; ///< on personal data, one paragraph; empty: the usual one
    QByteArray logo; ///< PNG, JPEG or SVG; empty without

    bool operator==(const OrganiserProfile &) const = default;
};

namespace organiserprofile
{

constexpr qsizetype largestLogo = 2'000'000; ///< bytes

[[nodiscard]] Result<OrganiserProfile> read(Database &database);
/// One transaction. Invalid ("logo") when the logo is no picture, ("logoSize") when it is larger than
/// largestLogo.
[[nodiscard]] Done write(Database &database, const OrganiserProfile &profile);

/// What stands at the foot of sheets and of the programme, as print has it: the address in one line, the
/// legal lines in one. None for what is empty. Letters have the address at their head.
[[nodiscard]] QStringList footLines(const OrganiserProfile &profile);

/// Keeps a logo under what it is made of; inside a transaction. Empty for none.
[[nodiscard]] Result<QString> keepLogo(Database &database, const QByteArray &logo);
/// A logo kept before; empty when there is none.
[[nodiscard]] Result<QByteArray> logo(Database &database, const QString &checksum);
/// Whether the profile names a logo that is not there any more: documents are printed without it, and say so.
[[nodiscard]] Result<bool> logoIsLost(Database &database);

} // namespace organiserprofile
