// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/filename.h"

#include "app/base/textfold.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString filename::harmless(QString name)
{
    constexpr qsizetype longest = 120;
    static const QRegularExpression refused(uR"([\x00-\x1f<>:"/\\|?*])"_s);
    name = text::tidy(name.replace(refused, u" "_s)).left(longest);
    static const QRegularExpression ending(uR"([ .]+$)"_s);
    return name.remove(ending);
}
