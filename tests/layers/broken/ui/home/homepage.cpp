// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homepage.h"

#include "ui_homepage.h"

#include <QSqlDatabase>

QString HomePage::question()
{
    return tr("Aucune rencontre"
              " : laquelle ajouter\u202f?");
}

auto *notes = new QPlainTextEdit;
