// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/announcement.h"

#include <QString>

/// Who was told of a meeting as it was planned, and what is to be done again.
namespace announcementwords
{

/// A sentence for the sheets, one for the letters with the first names; empty when nobody was told.
/// `isSaved`: the change is stored, not only typed.
[[nodiscard]] QString sentence(const Announcement &announcement, bool isSaved);
/// Every sheet with its number and day, every name with the day it was written to, one line each.
[[nodiscard]] QString detail(const Announcement &announcement);

} // namespace announcementwords
