// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/holidays.h"

class QDateEdit;

/// Makes a date edit's calendar popup French: weeks from Monday, school and public holidays shaded and named.
void dressCalendar(QDateEdit &edit, const QList<holidays::Period> &schoolHolidays);
