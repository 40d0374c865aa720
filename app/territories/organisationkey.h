// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// By which a structure is known again: its name folded (text::fold), without quotation marks, so that
/// Association « Les Amis » is Association "Les Amis" and Association Les Amis. A key's key is itself; those
/// that were stored when quotation marks still counted have them, and are compared by their key.
[[nodiscard]] QString organisationKey(const QString &name);
