// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/changes.h"
#include "app/sundries/csv.h"
#include "app/workspace.h"
