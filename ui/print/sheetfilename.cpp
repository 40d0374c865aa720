// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetfilename.h"

#include "app/base/filename.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class FileName
{
    Q_DECLARE_TR_FUNCTIONS(print)
};

bool haveOneGroup(const QList<Meeting> &meetings)
{
    return std::ranges::all_of(meetings, [&first = meetings.first()](const Meeting &meeting) {
        return meeting.session == first.session && meeting.track == first.track;
    });
}

QString dates(const QList<Meeting> &meetings)
{
    const auto [first, last] = std::ranges::minmax(meetings, {}, &Meeting::date);
    const QString from = first.date.toString(Qt::ISODate);
    return first.date == last.date ? from
                                   : FileName::tr("%1 au %2").arg(from, last.date.toString(Qt::ISODate));
}

} // namespace

QString sheetFileName(const QList<Meeting> &meetings)
{
    QStringList parts { FileName::tr("Feuilles d’émargement") };
    if (!meetings.isEmpty()) {
        if (haveOneGroup(meetings)) {
            parts << meetings.first().sessionLabel;
            parts << (meetings.size() == 1 ? FileName::tr("Séance %1").arg(meetings.first().moduleNumber)
                                           : meetings.first().trackLabel);
        }
        parts << dates(meetings);
    }
    return filename::harmless(parts.join(u" – "_s)) + u".pdf"_s;
}
