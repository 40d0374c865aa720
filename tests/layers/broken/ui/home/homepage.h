// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "ui/roster/rosterpage.h"
#include "ui/widgets/badge.h"
#include "ui_homepage.h"

#include <QWidget>

class Badge final
{
};
