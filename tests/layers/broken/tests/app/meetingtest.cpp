// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/meeting.h"
#include "ui/words/words.h"
