// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/imagetables.h"

/// A cycle with what is edited as a whole: tracks, séances as contents, sessions.
[[nodiscard]] QList<ImageTable> cycleTables();
/// A place meetings are held at, with the times it is taken.
[[nodiscard]] QList<ImageTable> placeTables();
[[nodiscard]] QList<ImageTable> speakerTables();
/// A period of school holidays from another calendar.
[[nodiscard]] QList<ImageTable> schoolHolidayTables();
/// The coordinator's words of a letter; no row while they are the usual ones.
[[nodiscard]] QList<ImageTable> letterTables();
/// How somebody likes to look at a list.
[[nodiscard]] QList<ImageTable> viewTables();
