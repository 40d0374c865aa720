// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homepage.h"

#include "ui_homepage.h"

#include <QSqlDatabase>

auto *notes = new QPlainTextEdit;
