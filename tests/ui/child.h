// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

/// What a window has under an object's name; the test ends where there is none, and says which.
template <class Wanted> Wanted *child(const QObject &of, const QString &name)
{
    Wanted *found = of.findChild<Wanted *>(name);
    if (!found) {
        qFatal("no %s", qUtf8Printable(name));
    }
    return found;
}
