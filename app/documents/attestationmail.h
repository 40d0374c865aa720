// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/attestation.h"
#include "app/documents/maildraft.h"
#include "app/documents/sentletters.h"

class Database;

/// Certificates on their way to the people they are for.
namespace attestationmail
{

/// The message with the coordinator's words, the certificate attached. Invalid ("mailAddress") when the
/// person has no address one can write to.
[[nodiscard]] Result<MailDraft> draft(Database &database, const Attestation &attestation);
/// What is kept of it.
[[nodiscard]] SentLetter record(const Attestation &attestation, SentMeans means, const QString &address = {});

} // namespace attestationmail
