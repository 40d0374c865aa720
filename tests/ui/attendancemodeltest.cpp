// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/attendancemodel.h"

#include "app/attendance/attendancegrid.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the table of a sheet says beside a name.
class AttendanceModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhoMissedTheSeanceMakesItUp()
    {
        AttendanceGrid grid;
        grid.sheetNumber = 1;
        AttendanceRow row;
        row.number = 1;
        row.name = u"ÉLOY Maëlle"_s;
        row.status = RegistrationStatus::Confirmed;
        row.isMakeUp = true;
        grid.rows.append(row);
        row.number = 2;
        row.name = u"MAËS Anne"_s;
        row.isMakeUp = false;
        row.comesAgain = true;
        grid.rows.append(row);
        AttendanceModel model;
        model.setGrid(grid);
        const auto name = [&](int at) { return model.index(at, AttendanceModel::Name).data().toString(); };
        QCOMPARE(name(0), u"ÉLOY Maëlle (rattrapage)"_s);
        QCOMPARE(name(1), u"MAËS Anne (séance déjà suivie dans sa session)"_s);
    }
};

IREV_TEST(AttendanceModelTest)

#include "attendancemodeltest.moc"
