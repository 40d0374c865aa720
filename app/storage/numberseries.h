// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QList>
#include <QString>

class Database;

/// Numbers given one after the other to papers of one kind, inside the writing transaction that keeps them.
/// A counter and not the highest number kept: one that may stand on some paper is never given twice.
namespace numberseries
{

/// What has become of the paper of numbers that are taken back.
enum class Paper {
    Perhaps, ///< a printer may have let pages out before it failed
    None, ///< a file that was not written leaves nothing behind
};

/// The latest one given; 0 before the first. `series` is its name among the settings.
[[nodiscard]] Result<qint64> last(Database &database, const QString &series);
[[nodiscard]] Done setLast(Database &database, const QString &series, qint64 number);
/// Numbers no paper bears are given again to what comes next, and the series has no hole; those given before
/// one that stays are lost.
[[nodiscard]] Done giveBack(Database &database, const QString &series, QList<qint64> numbers);

} // namespace numberseries
