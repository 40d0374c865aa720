// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/holidays.h"

class QDateEdit;

/// Shades and names the school and public holidays in the calendar that drops down from a date field.
void shadeHolidays(const QDateEdit &edit, const QList<holidays::Period> &schoolHolidays);
