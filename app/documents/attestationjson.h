// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/attestation.h"

#include <QByteArray>

/// A certificate with its facts, as the database keeps it. The logo is kept apart: `logo` is its checksum.
[[nodiscard]] QByteArray toJson(const Attestation &attestation, const QString &logo);

struct StoredAttestation {
    Attestation attestation;
    QString logo;
};
/// Damaged when it cannot be read.
[[nodiscard]] Result<StoredAttestation> attestationFromJson(const QByteArray &json);
