// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/unwritten.h"

#include "app/attendance/sheetcharacters.h"
#include "app/paper/labelpages.h"
#include "app/paper/letter.h"
#include "tests/support/testregistry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

/// Of private use: no font has it, whatever the machine.
const QString box = u"\U0010FFFD"_s;

QStringList charactersOf(const QString &text)
{
    Unwritten found;
    found.look(text);
    return found.characters();
}

} // namespace

class UnwrittenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCharacterNoFontWritesIsFoundOnce()
    {
        QCOMPARE(charactersOf(u"LI "_s + box + u" Xiaolong "_s + box), QStringList { box });
    }

    void whatIsWrittenOrUnseenIsNot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("french") << u"Éloïse D’HŒDT – « séance n° 1 » : 17 h – 19 h…"_s;
        QTest::newRow("spaces") << u"À\u00a0\u202f\u2009\u200b\u2060B"_s;
        QTest::newRow("selector") << u"N\ufe0f"_s;
        QTest::newRow("accents of other languages") << u"Łukasz ŞAHİN, Nguyễn Thị, Đặng, Šimůnek"_s;
        QTest::newRow("decomposed") << u"E\u0301loi"_s;
    }
    void whatIsWrittenOrUnseenIsNot()
    {
        QFETCH(const QString, text);
        QCOMPARE(charactersOf(text), QStringList());
    }

    void eachPersonIsNamedOnce()
    {
        AttendanceSheet sheet;
        SheetRow row;
        row.name = u"LI "_s + box;
        row.organisation = u"Ville "_s + box;
        sheet.rows = { row };
        row.name = u"ÉLOY Maëlle"_s;
        row.organisation = u"Ville de Lille"_s;
        sheet.rows.append(row);
        const Unwritten found = unwrittenOn({ sheet, sheet });
        QCOMPARE(found.characters(), QStringList { box });
        QCOMPARE(found.of(), QStringList { u"LI "_s + box });
        // A column that is not printed shows no box.
        sheet.rows.removeFirst();
        sheet.rows.first().function = box;
        QVERIFY(!unwrittenOn({ sheet }).isEmpty());
        sheet.look.hasFunction = false;
        QVERIFY(unwrittenOn({ sheet }).isEmpty());
    }

    void pagesTellWhatIsPaintedOnThem()
    {
        const LabelPages badges(
            labelformats::badges().first(), { { .lines = { { u"LI "_s + box, 1, true, 2, true } } } });
        QVERIFY(badges.texts().join(u' ').contains(box));
        Letter letter { .title = {}, .logo = {}, .paragraphs = {}, .footer = u"IREV "_s + box };
        letter.paragraphs.append({ .text = u"Bonjour"_s });
        const QString told = LetterPages(letter).texts().join(u' ');
        QVERIFY2(told.contains(u"Bonjour"_s) && told.contains(box), qPrintable(told));
    }

    void aThousandSheetsAreLookedThroughAtOnce()
    {
        AttendanceSheet sheet;
        SheetRow row;
        row.name = u"ŁUKASIEWICZ Maëlle"_s;
        row.organisation = u"Communauté d’agglomération de Lens – Liévin"_s;
        sheet.rows = QList<SheetRow>(30, row);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(unwrittenOn(QList<AttendanceSheet>(1000, sheet)).isEmpty());
        // 60,000 texts, each character set once: setting each of them would take minutes.
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

IREV_TEST(UnwrittenTest)

#include "unwrittentest.moc"
