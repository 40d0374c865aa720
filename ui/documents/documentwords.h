// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// What the dialogs of documents say alike.
namespace documentwords
{

/// "Sans courriel, à imprimer : ÉLOY Maëlle, MAËS Karim et 3 autres."
[[nodiscard]] QString withoutAddress(const QStringList &names);

/// Of files of a folder that were written over: "2 fichiers du même nom ont été remplacés."
[[nodiscard]] QString replaced(const QStringList &files);

} // namespace documentwords
