// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/french.h"
#include "app/people/person.h"
#include "ui/words/words.h"

class Badge final
{
};
