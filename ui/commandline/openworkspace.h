// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "ui/commandline/arguments.h"

#include <QCoreApplication>

/// Where --database points; WrongUsage when it is no address.
[[nodiscard]] inline Outcome<DatabaseAddress> addressOf(const Arguments &arguments)
{
    auto address = DatabaseAddress::parse(arguments.value(QStringLiteral("database")));
    if (!address) {
        return wrongUsage(QCoreApplication::translate("commandline",
            "--database attend un fichier ou une adresse postgresql://utilisateur@serveur/base"));
    }
    return *std::move(address);
}

[[nodiscard]] inline Outcome<std::unique_ptr<Workspace>> openWorkspace(const Arguments &arguments)
{
    const auto address = addressOf(arguments);
    if (!address) {
        return std::unexpected(address.error());
    }
    auto workspace = Workspace::open(*address);
    if (!workspace) {
        return refused(workspace.error());
    }
    return *std::move(workspace);
}

/// The same for a verb that writes to `output`, which must not be the database itself.
[[nodiscard]] inline Outcome<std::unique_ptr<Workspace>> openWorkspaceToWrite(
    const Arguments &arguments, const QString &output)
{
    auto workspace = openWorkspace(arguments);
    if (workspace && (*workspace)->database().address().isFile(output)) {
        return refused(QCoreApplication::translate(
            "commandline", "«\u00a0%1\u00a0» est la base elle-même\u00a0: donnez un autre nom au fichier.")
                .arg(output));
    }
    return workspace;
}
