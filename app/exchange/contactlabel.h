// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/formlabel.h"

/// Of a folded label that asks for an address or a number and says nothing else but of what kind: "mail pro",
/// "adresse de messagerie professionnelle", "n° de gsm", "tel fixe ou portable". A private address is one
/// likely meant: where the file has another, that one is.
[[nodiscard]] std::optional<LabelMeaning> contactMeaning(const QString &key);
