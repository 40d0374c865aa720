// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homewords.h"

#include "app/base/french.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Home
{
    Q_DECLARE_TR_FUNCTIONS(home)
};

} // namespace

QString homewords::state(const Overview::Programme &programme, QDate today)
{
    if (!programme.first().isValid()) {
        return Home::tr("Le cycle n’a pas encore de date.");
    }
    if (programme.isOver(today)) {
        return Home::tr("Le cycle s’est terminé le %1.").arg(french::date(programme.last()));
    }
    if (programme.first() > today) {
        return Home::tr("Le cycle commence le %1.").arg(french::date(programme.first()));
    }
    return Home::tr("Le cycle se tient du %1 au %2.")
        .arg(french::date(programme.first()), french::date(programme.last()));
}

QString homewords::moment(const Meeting &meeting, QDate today)
{
    const QString day = meeting.date == today ? Home::tr("aujourd’hui") : french::longDate(meeting.date);
    return u"%1 · %2"_s.arg(day, words::hours(meeting));
}

QString homewords::place(const Meeting &meeting)
{
    QStringList parts { words::sessionAndModule(meeting), meeting.trackLabel, meeting.cycleMark,
        meeting.title };
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString homewords::seats(const Occupancy &occupancy)
{
    return occupancy.capacity || occupancy.isFull()
        ? words::shortOccupancy(occupancy)
        : french::count(occupancy.registered, Home::tr("inscrit"), Home::tr("inscrits"));
}

QString homewords::shortSeats(const Occupancy &occupancy)
{
    if (!occupancy.capacity) {
        return seats(occupancy);
    }
    const QString figures = u"%1 / %2"_s.arg(occupancy.registered).arg(*occupancy.capacity);
    return occupancy.isFull() ? Home::tr("%1 · COMPLET").arg(figures) : figures;
}

QString homewords::requests(const Overview::Group &group)
{
    return french::count(
        group.occupancy.requested, Home::tr("inscription demandée"), Home::tr("inscriptions demandées"));
}

QString homewords::freeSeats(const Overview::Group &group)
{
    const int all = group.occupancy.waitlisted + group.byWish;
    QString waiting = french::count(all, Home::tr("personne en attente"), Home::tr("personnes en attente"));
    if (group.byWish > 0) {
        waiting = group.byWish == all ? Home::tr("%1 par souhait").arg(waiting)
                                      : Home::tr("%1, dont %2 par souhait").arg(waiting).arg(group.byWish);
    }
    const auto free = group.occupancy.free();
    return free ? Home::tr("%1, %2").arg(
                      waiting, french::count(*free, Home::tr("place libre"), Home::tr("places libres")))
                : Home::tr("%1, places non limitées").arg(waiting);
}

QString homewords::overdue(const Overview::Overdue &overdue)
{
    const QString kept = french::count(
        overdue.number, Home::tr("place proposée, sans réponse"), Home::tr("places proposées, sans réponse"));
    return (overdue.number == 1 ? Home::tr("%1\u00a0: l’échéance du %2 est passée")
                                : Home::tr("%1\u00a0: les échéances sont passées depuis le %2"))
        .arg(kept, french::date(overdue.since));
}

QString homewords::group(const Overview::Group &group)
{
    const QString words = u"%1 – %2"_s.arg(group.sessionLabel, group.trackLabel);
    return group.cycleMark.isEmpty() ? words : words + u" · "_s + group.cycleMark;
}

QString homewords::sheet(const SheetProgress &sheet)
{
    if (sheet.isBegun()) {
        return Home::tr("saisie commencée");
    }
    return sheet.number > 0 ? Home::tr("feuille n° %1 à saisir").arg(sheet.number)
                            : Home::tr("jamais imprimée");
}

QString homewords::addedSince(const Overview::DatedMeeting &dated)
{
    return french::count(
        dated.addedSince, Home::tr("inscrit depuis l’impression"), Home::tr("inscrits depuis l’impression"));
}
