// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

QString testData(const QString &name)
{
    return QStringLiteral(IREV_TEST_DATA "/") + name;
}

QString builtProgram()
{
    return QStringLiteral(IREV_PROGRAM);
}
