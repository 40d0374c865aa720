// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessions/typedhour.h"

#include "app/base/textfold.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

std::optional<QTime> typedHour(const QString &typed)
{
    static const QRegularExpression parted(uR"(^(\d{1,2}) ?(?:[hH:.] ?(\d{2})?)?$)"_s);
    static const QRegularExpression run(uR"(^(\d{1,2})(\d{2})$)"_s);
    const QString tidied = text::tidy(typed);
    QRegularExpressionMatch match = parted.match(tidied);
    if (!match.hasMatch()) {
        match = run.match(tidied);
    }
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() && time.isValid() ? std::optional(time) : std::nullopt;
}
