// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/meeting.h"

#include "app/changes.h"
#include "app/people/person.h"
#include "base.h"
#include "ui/words/words.h"

#include <QSqlQuery>
#include <QtPrintSupport/QPrinter>
#include <qwidget.h>
