// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/period.h"

using namespace Qt::StringLiterals;

QString code(HalfDayPeriod period)
{
    switch (period) {
    case HalfDayPeriod::Unknown:
        return {};
    case HalfDayPeriod::Morning:
        return u"morning"_s;
    case HalfDayPeriod::Afternoon:
        return u"afternoon"_s;
    case HalfDayPeriod::Evening:
        return u"evening"_s;
    }
    Q_UNREACHABLE();
}

HalfDayPeriod periodFromCode(QStringView wanted)
{
    for (const HalfDayPeriod period :
        { HalfDayPeriod::Morning, HalfDayPeriod::Afternoon, HalfDayPeriod::Evening }) {
        if (wanted == code(period)) {
            return period;
        }
    }
    return HalfDayPeriod::Unknown;
}

HalfDayPeriod periodFrom(QTime start)
{
    constexpr int noon = 12;
    constexpr int evening = 17;
    return start.hour() < noon   ? HalfDayPeriod::Morning
        : start.hour() < evening ? HalfDayPeriod::Afternoon
                                 : HalfDayPeriod::Evening;
}

bool isNamedAfterHours(HalfDayPeriod period, const std::optional<QTime> &start)
{
    return start && period == periodFrom(*start);
}
