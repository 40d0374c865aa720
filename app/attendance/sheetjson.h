// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"

#include "app/base/error.h"

#include <QByteArray>

/// The frozen form of a sheet, as kept in the database: everything that was printed, and nothing computed
/// again. A logo is kept apart, under its key.
[[nodiscard]] QByteArray toJson(const AttendanceSheet &sheet);

/// Reads toJson()'s text back, equal in every printed field. Damaged when it is not one.
[[nodiscard]] Result<AttendanceSheet> sheetFromJson(const QByteArray &json);
