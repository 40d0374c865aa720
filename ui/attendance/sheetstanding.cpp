// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/sheetstanding.h"

#include "app/attendance/sheetadditions.h"
#include "app/attendance/sheetstore.h"
#include "app/base/french.h"
#include "app/sessions/meetingstore.h"

#include <QCoreApplication>

#include <ranges>

using namespace Qt::StringLiterals;

namespace
{

class Standing
{
    Q_DECLARE_TR_FUNCTIONS(sheetstanding)

public:
    static QString ofNoSheet(const AttendanceGrid &grid, QDate today)
    {
        const QString told = tr("%1 · feuille pas encore imprimée\u00a0: la liste est celle d’aujourd’hui.")
                                 .arg(french::longDate(grid.date));
        return grid.date < today ? told : tr("%1 Les excuses se saisissent à l’avance.").arg(told);
    }

    static QString ofPrint(const AttendanceGrid &grid)
    {
        return tr("%1 · feuille n°\u00a0%2, imprimée le %3")
            .arg(french::longDate(grid.date))
            .arg(grid.sheetNumber)
            .arg(french::dateTime(grid.printedAt));
    }

    static QString moved(QDate to)
    {
        return tr("rencontre déplacée au %1 depuis l’impression").arg(french::longDate(to));
    }

    static QString newer(qint64 number)
    {
        return tr("la feuille n°\u00a0%1, plus récente, est imprimée").arg(number);
    }

    static QString completes(qint64 whole) { return tr("complète la n°\u00a0%1").arg(whole); }

    /// Who stands on the sheets that complete this one.
    static QString onOthers(int people, const QStringList &numbers)
    {
        const QString who
            = french::count(people, tr("inscrit depuis l’impression"), tr("inscrits depuis l’impression"));
        return numbers.size() == 1
            ? tr("%1, sur la feuille complémentaire n°\u00a0%2").arg(who, numbers.first())
            : tr("%1, sur les feuilles complémentaires n°\u00a0%2").arg(who, french::enumeration(numbers));
    }

    static QString onNone(int people, bool areOthers)
    {
        const QString who = areOthers
            ? french::count(people, tr("autre depuis"), tr("autres depuis"))
            : french::count(people, tr("inscrit depuis l’impression"), tr("inscrits depuis l’impression"));
        return tr("%1\u00a0: imprimez une feuille complémentaire").arg(who);
    }
};

} // namespace

QString sheetstanding::sentence(Database &database, const AttendanceGrid &grid, QDate today)
{
    if (grid.sheetNumber == 0) {
        return Standing::ofNoSheet(grid, today);
    }
    const SheetStore store(database);
    const auto printed = store.ofMeeting(grid.meeting).value_or(QList<PrintedSheet>());
    QStringList told { Standing::ofPrint(grid) };
    QStringList numbers;
    int people = 0;
    for (const PrintedSheet &each : std::views::reverse(printed)) { // the first printed first
        if (each.number == grid.sheetNumber && each.isAddition()) {
            told.first() += u", "_s + Standing::completes(each.completes);
        } else if (each.completes == grid.sheetNumber) {
            const auto sheet = store.sheet(each.number);
            numbers << QString::number(each.number);
            people += sheet ? int(sheet->rows.size()) : 0;
        }
    }
    const auto meeting = MeetingStore(database).meeting(grid.meeting);
    if (meeting && meeting->date != grid.date) {
        told << Standing::moved(meeting->date);
    }
    if (people > 0) {
        told << Standing::onOthers(people, numbers);
    }
    if (const qint64 newer = store.newerWhole(grid.meeting, grid.sheetNumber).value_or(0); newer > 0) {
        told << Standing::newer(newer); // which tells who is lacking on it
        return told.join(u" · "_s);
    }
    if (const int lacking = sheetadditions::count(database, grid.meeting).value_or(0); lacking > 0) {
        told << Standing::onNone(lacking, people > 0);
    }
    return told.join(u" · "_s);
}
