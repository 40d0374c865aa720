// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/importer.h"

#include <memory>

/// What the steps of the assistant settle one after the other.
struct ImportJob {
    QString path;
    std::shared_ptr<const Table> table; ///< null until a file has been read
    RecognisedForm form;
    ImportChoice choice;
    ImportReport report; ///< planned, then done
};
