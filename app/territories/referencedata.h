// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

class Database;

/// Fills a new database with the shipped contrats de ville and kinds of structures (resources/reference).
[[nodiscard]] Done installReferenceData(Database &database);
