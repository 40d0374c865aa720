// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QStringList>

class Act;
class Database;

/// Places and speakers nobody has named before.
namespace newcomers
{

/// Those among these come in as part of the act. To be called before it touches what will name them: an act
/// is taken back from its last thing to its first, and they go once they are named no longer.
[[nodiscard]] Done bringIn(
    Database &database, Act &act, const QStringList &speakers, const QString &place = {});

} // namespace newcomers
