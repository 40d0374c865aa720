// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/people/person.h"
#include "ui/widgets/badge.h"
