// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QByteArray>

/// An iCalendar file's text, whatever the program that wrote it made of its letters.
namespace calendartext
{

/// UTF-8 without mark or zeros, of UTF-8, UTF-16 or a byte a letter (WesternText). BadFile with subject "ics"
/// (no calendar begins), "icsCut:LINE" (it ends at that line, within a calendar).
[[nodiscard]] Result<QByteArray> read(const QByteArray &content);

} // namespace calendartext
