// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/busywords.h"

#include "app/base/french.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Busy
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

QString moment(QDate day, const std::optional<QTime> &time)
{
    return time ? Busy::tr("%1 à %2").arg(french::longDate(day), french::hour(*time)) : french::longDate(day);
}

} // namespace

QString words::busySpan(const BusyTime &time)
{
    if (time.first == time.last) {
        const QString hours = french::hours(time.start, time.end);
        return hours.isEmpty() ? french::longDate(time.first)
                               : Busy::tr("%1, %2").arg(french::longDate(time.first), hours);
    }
    return Busy::tr("du %1 au %2").arg(moment(time.first, time.start), moment(time.last, time.end));
}

QString words::busyLength(const BusyTime &time)
{
    if (time.first == time.last) {
        return french::hours(time.start, time.end);
    }
    const QString end = time.end ? Busy::tr("%1 à %2").arg(french::date(time.last), french::hour(*time.end))
                                 : french::date(time.last);
    return time.start ? Busy::tr("de %1 au %2").arg(french::hour(*time.start), end)
                      : Busy::tr("jusqu’au %1").arg(end);
}

QString words::busyState(BusyTime::Whose whose)
{
    return whose == BusyTime::Whose::Place ? Busy::tr("pris") : Busy::tr("non disponible");
}

QString words::busyReason(const BusyTime &time)
{
    return time.label.isEmpty() ? busyState(time.whose) : time.label;
}

QString words::busyHoursOn(const BusyTime &time, QDate day)
{
    const auto on
        = [&](QDate edge, const std::optional<QTime> &hour) { return day == edge ? hour : std::nullopt; };
    return french::hours(on(time.first, time.start), on(time.last, time.end));
}

QString words::busyWho(const BusyTime &time)
{
    return Busy::tr("%1\u00A0: %2").arg(time.name, busyState(time.whose));
}

QString words::busy(const BusyTime &time)
{
    const QString what = Busy::tr("%1, %2").arg(busyWho(time), busySpan(time));
    return time.label.isEmpty() ? what : Busy::tr("%1 (%2)").arg(what, time.label);
}
