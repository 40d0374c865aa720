// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/unusedrow.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

using namespace Qt::StringLiterals;

Result<bool> removeUnusedRow(
    Database &database, const QVariant &id, const QString &use, const QStringList &removals)
{
    return writing(database, [&]() -> Result<bool> {
        const auto used = Statement(database, use).bind(u":id"_s, id).first([](const Row &) { return true; });
        if (!used || *used) {
            return used ? Result<bool>(false) : std::unexpected(used.error());
        }
        bool isGone = false;
        for (const QString &each : removals) {
            const auto removed = Statement(database, each).bind(u":id"_s, id).run();
            if (!removed) {
                return std::unexpected(removed.error());
            }
            isGone = *removed == 1;
        }
        return isGone;
    });
}
