// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/printedmoment.h"

#include "app/attendance/sheet.h"
#include "app/attendance/sheetdesk.h"
#include "app/attendance/sheetjson.h"
#include "app/attendance/sheetstore.h"
#include "app/attendance/sheetwords.h"
#include "app/documents/attestation.h"
#include "app/documents/attestationjson.h"
#include "app/documents/attestationletter.h"
#include "app/paper/letter.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QTest>

#include <ctime>
#include <memory>

using namespace Qt::StringLiterals;

namespace
{

/// As on a computer of that zone; the own one again when it goes.
auto inZone(const QByteArray &zone)
{
    const QByteArray own = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    return qScopeGuard([own] {
        own.isNull() ? qunsetenv("TZ") : qputenv("TZ", own);
        tzset();
    });
}

const QList<QByteArray> zones { "UTC", "Europe/Paris", "America/Martinique", "Pacific/Noumea" };

/// As before the zone was kept.
QByteArray withoutOffset(const QByteArray &json)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    object.remove(u"utc_offset"_s);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString madeOn(const Attestation &attestation)
{
    for (const LetterParagraph &each : attestationletter::letter(attestation).paragraphs) {
        if (each.text.startsWith(u"Fait "_s)) {
            return each.text;
        }
    }
    return {};
}

} // namespace

/// What was printed says the same when it is printed again, whatever the zone of the computer.
class PrintedMomentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetKeepsTheHourItWasPrintedAt_data() { TestDatabase::engines(); }
    void aSheetKeepsTheHourItWasPrintedAt()
    {
        QFETCH(const QString, engine);
        for (const QByteArray &printedIn : zones) {
            TestDatabase test(engine);
            QString printed;
            qint64 number = 0;
            std::unique_ptr<Workspace> workspace;
            {
                const auto zone = inZone(printedIn);
                workspace
                    = test.create(Content::Programme, [] { return QDateTime({ 2022, 1, 27 }, { 10, 0 }); });
                const MeetingId meeting = must(MeetingStore(workspace->database()).meetings()).first().id;
                const auto sheets
                    = must(workspace->sheets().issue(must(workspace->sheets().prepare({ meeting }))));
                printed = sheetwords::reference(sheets.first());
                number = sheets.first().number;
            }
            QVERIFY2(printed.endsWith(u"27 janvier 2022 à 10\u00a0h"_s), qPrintable(printed));
            for (const QByteArray &readIn : zones) {
                const auto zone = inZone(readIn);
                const AttendanceSheet again = must(SheetStore(workspace->database()).sheet(number));
                QCOMPARE(sheetwords::reference(again), printed);
                QCOMPARE(sheetwords::reference(must(sheetFromJson(toJson(again)))), printed);
            }
        }
    }

    void aSheetFrozenBeforeTheZoneWasKeptHasTheHourOfFrance()
    {
        AttendanceSheet sheet;
        sheet.number = 1;
        sheet.printedAt = QDateTime({ 2022, 1, 27 }, { 10, 0 }, Qt::UTC);
        const QByteArray winter = withoutOffset(toJson(sheet));
        sheet.printedAt = QDateTime({ 2022, 7, 27 }, { 10, 0 }, Qt::UTC);
        const QByteArray summer = withoutOffset(toJson(sheet));
        for (const QByteArray &readIn : zones) {
            const auto zone = inZone(readIn);
            QVERIFY(sheetwords::reference(must(sheetFromJson(winter))).endsWith(u"à 11\u00a0h"_s));
            QVERIFY(sheetwords::reference(must(sheetFromJson(summer))).endsWith(u"à 12\u00a0h"_s));
        }
    }

    void anAttestationKeepsItsDayNearMidnight()
    {
        Attestation attestation;
        attestation.number = 1;
        attestation.issuedAt = QDateTime({ 2022, 1, 27 }, { 23, 30 }, Qt::OffsetFromUTC, 3600);
        const QString made = madeOn(attestation);
        QVERIFY2(made.contains(u"27 janvier 2022"_s), qPrintable(made));
        const QByteArray json = toJson(attestation, {});
        attestation.issuedAt = QDateTime({ 2022, 1, 27 }, { 0, 30 }, Qt::OffsetFromUTC, 3600);
        const QByteArray old = withoutOffset(toJson(attestation, {}));
        for (const QByteArray &readIn : zones) {
            const auto zone = inZone(readIn);
            QCOMPARE(madeOn(must(attestationFromJson(json)).attestation), made);
            QCOMPARE(madeOn(must(attestationFromJson(old)).attestation), made);
        }
    }

    void whatIsNotPrintedHasNoMoment()
    {
        QJsonObject object;
        printedmoment::write(object, u"printed_at"_s, {});
        QVERIFY(!printedmoment::read(object, u"printed_at"_s).isValid());
        QVERIFY(!printedmoment::read({}, u"printed_at"_s).isValid());
    }
};

IREV_TEST(PrintedMomentTest)

#include "printedmomenttest.moc"
