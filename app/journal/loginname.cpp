// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/loginname.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

QString loginName()
{
#ifdef Q_OS_UNIX
    // Not the environment, which anybody can set.
    if (const passwd *account = getpwuid(getuid()); account && account->pw_name) {
        return QString::fromLocal8Bit(account->pw_name);
    }
#endif
    for (const char *variable : { "USER", "LOGNAME", "USERNAME" }) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty()) {
            return name;
        }
    }
    return QStringLiteral("?");
}
