// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetjson.h"
#include "app/attendance/sheetlayout.h"
#include "app/base/french.h"
#include "tests/app/plainmeasure.h"
#include "tests/app/sheetsamples.h"
#include "tests/support/testregistry.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using sheetsamples::Shape;

namespace
{

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 2) + ' ';
}

QByteArray rectangle(const QRectF &area)
{
    return number(area.left()) + number(area.top()) + number(area.width()) + number(area.height());
}

/// All that is drawn, and where.
QByteArray drawn(const SheetPages &pages)
{
    QByteArray all;
    for (const SheetPage &page : pages.pages) {
        for (const SheetShade &shade : page.shades) {
            all += "shade " + rectangle(shade.area) + QByteArray::number(shade.ink) + '\n';
        }
        for (const SheetCode &code : page.codes) {
            all += "code " + rectangle(code.area) + '\n';
        }
        for (const SheetRule &rule : page.rules) {
            all += "rule " + number(rule.line.x1()) + number(rule.line.y1()) + number(rule.line.x2())
                + number(rule.line.y2()) + number(rule.thickness) + QByteArray::number(rule.ink) + '\n';
        }
        for (const SheetBox &box : page.boxes) {
            for (const SheetLine &line : box.lines) {
                all += "line " + number(line.x) + number(line.baseline) + number(sheetfonts::size(line.font))
                    + QByteArray::number(sheetfonts::ink(line.font)) + ' ' + line.text.toUtf8() + '\n';
            }
        }
    }
    return all;
}

QList<AttendanceSheet> samples()
{
    QList<AttendanceSheet> sheets;
    for (const Shape &shape : { Shape { 12, 1, 6, 1 }, Shape { 3, 2, 0, 2 }, Shape { 0, 1, 0, 1 },
             Shape { 0, 3, 6, 0 }, Shape { 40, 4, 2, 6 }, Shape { 8, 2, 6, 12 } }) {
        AttendanceSheet sheet = sheetsamples::sheet(shape);
        sheet.series = u"4F7A2C1B"_s;
        sheet.organiserLines = u"2 rue des Fleurs, 59000 Lille"_s;
        sheet.listsWaiting = shape.names == 12;
        sheet.waiting = { { 1, u"DE BACKER Zoé"_s, u"CAF du Nord"_s, u"mercredi 12 janvier 2022"_s },
            { 2, u"LI Ali"_s, {}, u"jeudi 13 janvier 2022"_s } };
        if (shape.names > 0) {
            sheet.rows[1].note = u"rattrapage"_s;
        }
        sheets.append(sheet);
    }
    return sheets;
}

/// Names wider than their column, with a hyphen and without.
AttendanceSheet wideNames()
{
    AttendanceSheet sheet = sheetsamples::sheet({ 4, 4, 2, 1 });
    sheet.rows[0].name = u"MAXIMILIENNE-ALEXANDRE"_s;
    sheet.rows[1].name = u"CASTELBAJAC-MONTESQUIOU-ROCHECHOUART Zoé"_s;
    sheet.rows[2].name = u"VANDERBECKENDELATTRETTE Marie-Bénédicte"_s;
    sheet.rows[2].note = u"rattrapage"_s;
    sheet.look.orientation = SheetOrientation::Portrait;
    return sheet;
}

/// As it was frozen before sheets told their edition.
AttendanceSheet frozenWithoutEdition(const AttendanceSheet &sheet)
{
    QJsonObject object = QJsonDocument::fromJson(toJson(sheet)).object();
    object.remove("edition"_L1);
    return sheetFromJson(QJsonDocument(object).toJson()).value_or(AttendanceSheet());
}

qsizetype signatureTexts(const SheetPages &pages)
{
    qsizetype texts = 0;
    for (const SheetPage &page : pages.pages) {
        for (const SheetBox &box : page.boxes) {
            texts += box.part == SheetPart::Signature ? box.lines.size() : 0;
        }
    }
    return texts;
}

SheetBox firstName(const SheetPages &pages)
{
    const QList<SheetBox> &boxes = pages.pages.first().boxes;
    return *std::ranges::find(boxes, SheetPart::Name, &SheetBox::part);
}

} // namespace

/// What was printed is printed again as it was, however sheets are drawn today.
class SheetEditionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetFrozenWithoutEditionIsDrawnAsItWas()
    {
        const PlainMeasure measure;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const AttendanceSheet &sheet : samples()) {
            const AttendanceSheet again = frozenWithoutEdition(sheet);
            QCOMPARE(again.edition, SheetEdition::First);
            const SheetPages pages = layOut(again, SheetPaper::suitedTo(again), measure);
            QCOMPARE(signatureTexts(pages), 0);
            hash.addData(drawn(pages));
        }
        // Of what was drawn before there was a second edition: it stays so for ever.
        QCOMPARE(hash.result().toHex(),
            QByteArray("b685dc75a38bd85404a00068cf892af1b2eddbb6e33420486dcdd61f3892a890"));
    }

    /// Read in rows, and names wider than their column in small print.
    void aSheetOfTheSecondEditionIsDrawnAsItWas()
    {
        const PlainMeasure measure;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QList<AttendanceSheet> sheets = samples();
        sheets.append(wideNames());
        for (AttendanceSheet &sheet : sheets) {
            sheet.edition = SheetEdition::InRows;
            const AttendanceSheet again = sheetFromJson(toJson(sheet)).value_or(AttendanceSheet());
            QCOMPARE(again.edition, SheetEdition::InRows);
            hash.addData(drawn(layOut(again, SheetPaper::suitedTo(again), measure)));
        }
        // Of what was drawn before there was a third edition: it stays so for ever.
        QCOMPARE(hash.result().toHex(),
            QByteArray("b0c8f4a0ef3770a62e64f3565fe2d7c3e8274e05e7e3b8293870dfa45aac7d87"));
    }

    void aSheetFrozenNowKeepsItsEdition()
    {
        const PlainMeasure measure;
        for (const AttendanceSheet &sheet : samples()) {
            const AttendanceSheet again = sheetFromJson(toJson(sheet)).value_or(AttendanceSheet());
            QCOMPARE(again.edition, SheetEdition::BoldNames);
            const SheetPages pages = layOut(again, SheetPaper::suitedTo(again), measure);
            QCOMPARE(drawn(pages), drawn(layOut(sheet, SheetPaper::suitedTo(sheet), measure)));
            QCOMPARE(signatureTexts(pages), (sheet.rows.size() + sheet.blankRows) * sheet.columns.size());
            // Printed again of a sheet of the first edition, it is of that again.
            AttendanceSheet old = sheet;
            old.edition = SheetEdition::First;
            QCOMPARE(sheetFromJson(toJson(old)).value_or(AttendanceSheet()).edition, SheetEdition::First);
        }
    }

    /// It was parted at its hyphen, then set in small print; since, the columns beside it give what they can,
    /// and what is wider even so stays bold.
    void aNameWiderThanItsColumnIsSetAsItWas()
    {
        const PlainMeasure measure;
        const auto nameOf = [&](const AttendanceSheet &sheet) {
            return firstName(layOut(sheet, SheetPaper::suitedTo(sheet), measure));
        };
        AttendanceSheet sheet = sheetsamples::sheet({ 4, 4, 0, 1 });
        sheet.look.orientation = SheetOrientation::Portrait;
        sheet.rows[0].name = u"ANNE"_s;
        const double usual = nameOf(sheet).area.width();
        sheet.rows[0].name = u"MAXIMILIENNE-ALEXANDRE"_s;
        AttendanceSheet before = sheet;
        before.edition = SheetEdition::InRows;
        QCOMPARE(nameOf(before).lines.first().font, SheetFont::SmallPrint);
        before = frozenWithoutEdition(sheet);
        QVERIFY(nameOf(before).lines.size() > 1);
        QVERIFY(nameOf(before).lines.first().text.endsWith(u'-'));
        QCOMPARE(nameOf(before).lines.first().font, SheetFont::Name);
        // Now, from one that just fits to one no column can hold.
        bool isWidened = false;
        bool isNarrowed = false;
        bool isParted = false;
        for (qsizetype letters = 5; letters < 40; ++letters) {
            sheet.rows[0].name = QString(letters, u'A') + u'-' + QString(letters, u'E');
            const SheetBox name = nameOf(sheet);
            QString whole;
            for (const SheetLine &line : name.lines) {
                QVERIFY2(line.font == SheetFont::Name || line.font == SheetFont::NarrowName,
                    qPrintable(line.text));
                QVERIFY(name.area.contains({ line.x, line.baseline }));
                QVERIFY(line.x + line.width <= name.area.right());
                whole += line.text;
            }
            QCOMPARE(whole, sheet.rows[0].name);
            const bool isOneLine = name.lines.size() == 1;
            const bool isNarrow = name.lines.first().font == SheetFont::NarrowName;
            isWidened = isWidened || (isOneLine && !isNarrow && name.area.width() > usual + 1);
            isNarrowed = isNarrowed || (isOneLine && isNarrow);
            isParted = isParted || (!isOneLine && name.lines.first().text.endsWith(u'-'));
        }
        QVERIFY(isWidened);
        QVERIFY(isNarrowed);
        QVERIFY(isParted);
    }

    /// They were parted between month and year.
    void theDatesOfTheWaitingListStandOnOneLine()
    {
        const PrintedFontMeasure measure;
        AttendanceSheet sheet = sheetsamples::sheet({ 2, 1, 0, 0 });
        sheet.listsWaiting = true;
        for (QDate day(2021, 9, 1); day < QDate(2021, 12, 31); day = day.addDays(1)) {
            const int rank = int(sheet.waiting.size()) + 1;
            sheet.waiting.append({ rank, u"DE BACKER Zoé"_s, u"CAF du Nord"_s, french::longDate(day) });
        }
        for (const auto orientation : { SheetOrientation::Portrait, SheetOrientation::Landscape }) {
            sheet.look.orientation = orientation;
            qsizetype dates = 0;
            for (const SheetPage &page : layOut(sheet, SheetPaper::suitedTo(sheet), measure).pages) {
                for (const SheetBox &box : page.boxes) {
                    if (box.part == SheetPart::Waiting && box.index == 3) {
                        ++dates;
                        QCOMPARE(box.lines.size(), 1);
                        QCOMPARE(box.lines.first().font, SheetFont::Detail);
                    }
                }
            }
            QCOMPARE(dates, sheet.waiting.size());
        }
    }
};

IREV_TEST(SheetEditionTest)
#include "sheeteditiontest.moc"
