// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/paperdocuments.h"

class QPrinter;

namespace paperprinting
{

/// Paints documents on a printer, each on its own paper. Cancelled when `progress` answers false (the job is
/// aborted), CannotWrite when the printer fails.
[[nodiscard]] Done paint(
    QPrinter &printer, const PaperDocuments &documents, const paperdocuments::Progress &progress = {});

} // namespace paperprinting
