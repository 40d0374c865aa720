// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/columnlayout.h"

/// The columns of registrations, with those a list shows until somebody chooses otherwise.
[[nodiscard]] QList<ListColumn> rosterColumns(const QList<int> &usual);
