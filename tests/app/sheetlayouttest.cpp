// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheettext.h"
#include "tests/app/plainmeasure.h"
#include "tests/app/sheetsamples.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using sheetsamples::Shape;

namespace
{

constexpr double tolerance = 1e-6;

QList<SheetBox> boxes(const SheetPage &page, SheetPart part)
{
    QList<SheetBox> found;
    std::ranges::copy_if(
        page.boxes, std::back_inserter(found), [part](const SheetBox &box) { return box.part == part; });
    return found;
}

qsizetype rowsOn(const SheetPage &page)
{
    return boxes(page, SheetPart::RowNumber).size();
}

bool closes(const SheetPage &page)
{
    return !boxes(page, SheetPart::Total).isEmpty() || !boxes(page, SheetPart::Speaker).isEmpty();
}

QString textOf(const SheetBox &box)
{
    QStringList lines;
    for (const SheetLine &line : box.lines) {
        lines.append(line.text);
    }
    return lines.join(u' ');
}

bool overlap(const QRectF &a, const QRectF &b)
{
    return a.left() < b.right() - tolerance && b.left() < a.right() - tolerance
        && a.top() < b.bottom() - tolerance && b.top() < a.bottom() - tolerance;
}

bool inside(const QRectF &inner, const QRectF &outer)
{
    return inner.left() >= outer.left() - tolerance && inner.right() <= outer.right() + tolerance
        && inner.top() >= outer.top() - tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

/// Number and name, and what the look asks for.
qsizetype textColumns(const SheetLook &look)
{
    return 2 + (look.hasFunction ? 1 : 0) + (look.hasOrganisation ? 1 : 0) + (look.hasTerritory ? 1 : 0);
}

/// The first rule broken by these pages, or nothing: what holds for each and every sheet.
QString fault(const AttendanceSheet &sheet, const SheetPages &pages)
{
    const QRectF printable = pages.paper.printable();
    const qsizetype rows = sheet.rows.size() + sheet.blankRows;
    int lastNumber = 0;
    for (qsizetype number = 0; number < pages.pages.size(); ++number) {
        const SheetPage &page = pages.pages.at(number);
        const QString where = u" on page "_s + QString::number(number + 1);
        if (rowsOn(page) == 1 && rows > 1) {
            return u"a lone row"_s + where;
        }
        if (closes(page) && rowsOn(page) == 0 && rows > 0) {
            return u"a lone closing block"_s + where;
        }
        if (rowsOn(page) > 0
            && boxes(page, SheetPart::ColumnHeading).size()
                != textColumns(sheet.look) + std::max<qsizetype>(sheet.columns.size(), 1)) {
            return u"no table header"_s + where;
        }
        if (boxes(page, number == 0 ? SheetPart::Organiser : SheetPart::Reminder).isEmpty()) {
            return u"no page header"_s + where;
        }
        const QList<SheetBox> pageNumber = boxes(page, SheetPart::PageNumber);
        if (pageNumber.size() != 1
            || textOf(pageNumber.first()) != u"page\u00A0%1/%2"_s.arg(number + 1).arg(pages.pages.size())) {
            return u"no page number"_s + where;
        }
        if (boxes(page, SheetPart::Notice).isEmpty() || boxes(page, SheetPart::Reference).isEmpty()
            || boxes(page, SheetPart::CodeRoom).size() != 1) {
            return u"an incomplete footer, or no room for a code"_s + where;
        }
        for (const SheetBox &box : boxes(page, SheetPart::RowNumber)) {
            ++lastNumber;
            if (box.row != lastNumber || textOf(box) != QString::number(lastNumber)) {
                return u"a row number out of order"_s + where;
            }
        }
        if (page.codes.size() != (sheet.series.isEmpty() ? 0 : 1)) {
            return u"no code"_s + where;
        }
        if (boxes(page, SheetPart::Waiting).size() == 4 && sheet.waiting.size() > 1) {
            return u"a lone line of the waiting list"_s + where;
        }
        for (const SheetBox &box : boxes(page, SheetPart::Signature)) {
            if (box.area.height() < sheet.look.rowHeight - 0.25 || box.area.width() < 20) {
                return u"a small signature cell"_s + where;
            }
        }
        for (const SheetBox &box : page.boxes) {
            if (!inside(box.area, printable)) {
                return u"a box outside the printable area: "_s + textOf(box) + where;
            }
            for (const SheetLine &line : box.lines) {
                const double top = line.baseline - sheetfonts::ascent(line.font);
                if (!inside({ line.x, top, line.width, sheetfonts::lineHeight(line.font) }, box.area)) {
                    return u"a line outside its box: "_s + line.text + where;
                }
            }
        }
        for (qsizetype i = 0; i < page.boxes.size(); ++i) {
            for (qsizetype j = i + 1; j < page.boxes.size(); ++j) {
                if (overlap(page.boxes.at(i).area, page.boxes.at(j).area)) {
                    return u"two boxes over each other: "_s + textOf(page.boxes.at(i)) + u" / "_s
                        + textOf(page.boxes.at(j)) + where;
                }
            }
        }
        for (const SheetRule &rule : page.rules) {
            if (!inside(QRectF(rule.line.p1(), rule.line.p2()), printable)) {
                return u"a rule outside the printable area"_s + where;
            }
        }
    }
    if (lastNumber != rows) {
        return u"%1 rows printed of %2"_s.arg(lastNumber).arg(rows);
    }
    qsizetype totals = 0;
    std::set<int> speakers;
    for (const SheetPage &page : pages.pages) {
        totals += boxes(page, SheetPart::Total).size();
        for (const SheetBox &box : boxes(page, SheetPart::Speaker)) {
            speakers.insert(box.index);
        }
    }
    if (totals != 4 * (1 + std::max<qsizetype>(sheet.columns.size(), 1))) {
        return u"incomplete totals"_s;
    }
    const qsizetype signing = sheet.look.hasSpeakers ? std::max<qsizetype>(sheet.speakers.size(), 1) : 0;
    if (qsizetype(speakers.size()) != signing) {
        return u"a speaker without a box"_s;
    }
    return {};
}

QString described(const Shape &shape, const SheetPaper &paper)
{
    return u"%1 names, %2 half-days, %3 blank rows, %4 speakers, %5"_s.arg(shape.names)
        .arg(shape.halfDays)
        .arg(shape.blankRows)
        .arg(shape.speakers)
        .arg(paper.orientation == QPageLayout::Landscape ? u"landscape" : u"portrait");
}

QString long300(const QString &start)
{
    return start + QString(300 - start.size(), u'M');
}

/// A family name and a given name of 300 letters each.
QString nameOf600Letters()
{
    QString name;
    for (int letter = 0; letter < 600; ++letter) {
        name += letter == 300 ? QChar(u' ') : QChar(letter < 300 ? u'A' + letter % 26 : u'a' + letter % 26);
    }
    return name;
}

} // namespace

class SheetLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRulesHoldForEachNumberOfNames();
    void theRulesHoldForEachNumberOfSpeakers();
    void theRulesHoldWithTheFontsOfTheMachine();
    void theRulesHoldWithTextsOf300Characters();
    void theRulesHoldForEachLook();
    void theRulesHoldWithLinesOfTheOrganiser();
    void theRulesHoldWithAWaitingList();
    void aMakeUpIsToldUnderTheName();
    void theRulesHoldOnOtherPaper();
    void factsAreOnTheFirstPage();
    void unknownFactsSaySo();
    void blankRowsCarryOnTheNumbers();
    void nobodyRegisteredIsSaid();
    void registeredAreCountedAndTheRestIsLeftToFill();
    void aSheetOfTwelveIsAsCompactAsItsRowsAllow();
    void aLongLineAtTheFootTakesNoSecondPage();
    void aLongTextGrowsItsRowAndIsNotElided();
    void aFamilyAndAGivenNameOf300LettersAreWhole();
    void aNameOf600LettersIsWholeOnASheetOfFewRows_data();
    void aNameOf600LettersIsWholeOnASheetOfFewRows();
    void signaturesGiveWidthOnlyWhereANameWouldBeCut();
    void aTextPastAThirdOfThePageIsElided();
    void aPreviewHasNoNumber();
    void threeHalfDaysTurnThePaper();
    void marginsNeverGetBelowTenMillimetres();
    void linesBreakAsFrenchWants();
    void aCompoundNameIsSetSmallerRatherThanParted();
    void linesNeverBreakInsideACharacter();
    void widthsAreRememberedUpToABound();
};

void SheetLayoutTest::theRulesHoldForEachNumberOfNames()
{
    const PlainMeasure measure;
    for (const auto orientation : { QPageLayout::Portrait, QPageLayout::Landscape }) {
        SheetPaper paper;
        paper.orientation = orientation;
        for (int halfDays = 1; halfDays <= 4; ++halfDays) {
            for (int names = 0; names <= 120; ++names) {
                const Shape shape { names, halfDays, (names % 4) * 2, names % 5 };
                const AttendanceSheet sheet = sheetsamples::sheet(shape);
                const QString wrong = fault(sheet, layOut(sheet, paper, measure));
                QVERIFY2(wrong.isEmpty(), qPrintable(described(shape, paper) + u": "_s + wrong));
            }
        }
    }
}

void SheetLayoutTest::theRulesHoldForEachNumberOfSpeakers()
{
    const PlainMeasure measure;
    for (const auto orientation : { QPageLayout::Portrait, QPageLayout::Landscape }) {
        SheetPaper paper;
        paper.orientation = orientation;
        for (int speakers = 0; speakers <= 12; ++speakers) {
            for (int names = 0; names <= 45; names += names < 24 ? 1 : 7) {
                for (const int blankRows : { 0, 1, 6 }) {
                    const Shape shape { names, 1 + names % 4, blankRows, speakers };
                    const AttendanceSheet sheet = sheetsamples::sheet(shape);
                    const QString wrong = fault(sheet, layOut(sheet, paper, measure));
                    QVERIFY2(wrong.isEmpty(), qPrintable(described(shape, paper) + u": "_s + wrong));
                }
            }
        }
    }
}

void SheetLayoutTest::theRulesHoldWithTheFontsOfTheMachine()
{
    const PrintedFontMeasure measure;
    for (const int names : { 0, 1, 2, 12, 13, 40, 100, 400 }) {
        for (int halfDays = 1; halfDays <= 4; ++halfDays) {
            const Shape shape { names, halfDays, 6, 2 };
            const AttendanceSheet sheet = sheetsamples::sheet(shape);
            const SheetPaper paper = SheetPaper::suitedTo(sheet);
            const QString wrong = fault(sheet, layOut(sheet, paper, measure));
            QVERIFY2(wrong.isEmpty(), qPrintable(described(shape, paper) + u": "_s + wrong));
        }
    }
}

void SheetLayoutTest::theRulesHoldWithTextsOf300Characters()
{
    const PlainMeasure plain;
    const PrintedFontMeasure printed;
    for (const FontMeasure *measure :
        { static_cast<const FontMeasure *>(&plain), static_cast<const FontMeasure *>(&printed) }) {
        for (const auto orientation : { QPageLayout::Portrait, QPageLayout::Landscape }) {
            for (const Shape &shape :
                { Shape { 2, 1, 0, 1 }, Shape { 13, 2, 6, 4 }, Shape { 30, 4, 2, 12 } }) {
                AttendanceSheet sheet = sheetsamples::sheet(shape);
                for (QString *text : { &sheet.organiser, &sheet.partner, &sheet.cycleTitle,
                         &sheet.sessionTitle, &sheet.moduleTitle, &sheet.hours, &sheet.place, &sheet.notice,
                         &sheet.organiserLines }) {
                    *text = long300(*text);
                }
                for (SheetRow &row : sheet.rows) {
                    row.name = long300(row.name);
                    row.function = long300(row.function);
                    row.organisation = long300(row.organisation);
                }
                for (QString &speaker : sheet.speakers) {
                    speaker = long300(speaker);
                }
                for (SheetColumn &column : sheet.columns) {
                    column.heading = long300(column.heading);
                    column.hours = long300(column.hours);
                }
                SheetPaper paper;
                paper.orientation = orientation;
                const QString wrong = fault(sheet, layOut(sheet, paper, *measure));
                QVERIFY2(wrong.isEmpty(), qPrintable(described(shape, paper) + u": "_s + wrong));
            }
        }
    }
}

void SheetLayoutTest::theRulesHoldForEachLook()
{
    const PlainMeasure measure;
    for (int bits = 0; bits < 16; ++bits) {
        for (const double rowHeight : { SheetLook::leastRowHeight, 15.0, SheetLook::mostRowHeight }) {
            for (const auto orientation : { SheetOrientation::Portrait, SheetOrientation::Landscape }) {
                for (const int names : { 0, 1, 2, 3, 4, 12, 13, 40, 100, 400 }) {
                    const Shape shape { names, 1 + (names + bits) % 4, names % 3, 1 + bits % 3 };
                    AttendanceSheet sheet = sheetsamples::sheet(shape);
                    sheet.series = u"4F7A2C1B"_s;
                    sheet.look = { .hasFunction = (bits & 1) != 0,
                        .hasOrganisation = (bits & 2) != 0,
                        .hasTerritory = (bits & 4) != 0,
                        .hasSpeakers = (bits & 8) != 0,
                        .rowHeight = rowHeight,
                        .orientation = orientation };
                    for (SheetRow &row : sheet.rows) {
                        row.territory = u"Béthune-Bruay, Artois-Lys Romane · Communauté urbaine d’Arras"_s;
                    }
                    const SheetPaper paper = SheetPaper::suitedTo(sheet);
                    const QString wrong = fault(sheet, layOut(sheet, paper, measure));
                    QVERIFY2(wrong.isEmpty(),
                        qPrintable(u"%1, look %2, rows of %3: "_s.arg(described(shape, paper))
                                       .arg(bits)
                                       .arg(rowHeight)
                            + wrong));
                }
            }
        }
    }
}

void SheetLayoutTest::theRulesHoldWithLinesOfTheOrganiser()
{
    const PrintedFontMeasure measure;
    for (const QString &lines :
        { u"2 rue des Fleurs, 59000 Lille – SIRET 000 000 000 00000"_s, long300(u"2 rue des Fleurs "_s) }) {
        for (const int names : { 0, 1, 2, 12, 13, 27, 28, 40, 100, 400 }) {
            for (int halfDays = 1; halfDays <= 4; ++halfDays) {
                const Shape shape { names, halfDays, 6, 2 };
                AttendanceSheet sheet = sheetsamples::sheet(shape);
                sheet.organiserLines = lines;
                const SheetPaper paper = SheetPaper::suitedTo(sheet);
                const SheetPages pages = layOut(sheet, paper, measure);
                const QString wrong = fault(sheet, pages);
                QVERIFY2(wrong.isEmpty(), qPrintable(described(shape, paper) + u": "_s + wrong));
                for (const SheetPage &page : pages.pages) {
                    QCOMPARE(boxes(page, SheetPart::OrganiserLines).size(), 1);
                }
            }
        }
    }
}

void SheetLayoutTest::theRulesHoldWithAWaitingList()
{
    const PlainMeasure measure;
    for (int waiting = 0; waiting <= 90; ++waiting) {
        AttendanceSheet sheet = sheetsamples::sheet({ 12, 1 + waiting % 4, 4, 1 });
        const qsizetype before = layOut(sheet, {}, measure).pages.size();
        sheet.listsWaiting = true;
        for (int i = 0; i < waiting; ++i) {
            sheet.waiting.append({ i + 1, u"DE BACKER Prénom-%1"_s.arg(i),
                i % 5 == 0 ? long300(u"Communauté "_s) : u"CAF du Nord"_s, u"mercredi 12 janvier 2022"_s });
        }
        const SheetPages pages = layOut(sheet, {}, measure);
        const QString wrong = fault(sheet, pages);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 waiting: "_s.arg(waiting) + wrong));
        QVERIFY(pages.pages.size() > before);
        // On pages of their own: nobody of them has a cell to sign.
        int listed = 0;
        for (const SheetPage &page : pages.pages) {
            const qsizetype cells = boxes(page, SheetPart::Waiting).size();
            QVERIFY(cells == 0 || boxes(page, SheetPart::Signature).isEmpty());
            listed += int(cells) / 4;
        }
        QCOMPARE(listed, waiting);
    }
}

void SheetLayoutTest::aMakeUpIsToldUnderTheName()
{
    AttendanceSheet sheet = sheetsamples::sheet({ 3, 1, 0, 1 });
    sheet.rows[1].note = u"rattrapage, session\u00A01"_s;
    const auto names = boxes(layOut(sheet, {}, PlainMeasure()).pages.first(), SheetPart::Name);
    QCOMPARE(textOf(names.at(1)), sheet.rows.at(1).name + u" rattrapage, session\u00A01"_s);
    QCOMPARE(textOf(names.at(2)), sheet.rows.at(2).name);
}

void SheetLayoutTest::theRulesHoldOnOtherPaper()
{
    const PlainMeasure measure;
    for (const auto size : { QPageSize::Letter, QPageSize::A3, QPageSize::Legal }) {
        SheetPaper paper;
        paper.size = QPageSize(size);
        for (int names = 0; names < 60; ++names) {
            const Shape shape { names, 1 + names % 2, 4, 2 };
            const AttendanceSheet sheet = sheetsamples::sheet(shape);
            const QString wrong = fault(sheet, layOut(sheet, paper, measure));
            QVERIFY2(wrong.isEmpty(), qPrintable(described(shape, paper) + u": "_s + wrong));
        }
    }
}

void SheetLayoutTest::factsAreOnTheFirstPage()
{
    const SheetPages pages = layOut(sheetsamples::sheet({ 3, 2, 0, 1 }), {}, PlainMeasure());
    QCOMPARE(pages.pages.size(), 1);
    QStringList texts;
    for (const SheetBox &box : pages.pages.first().boxes) {
        if (!box.lines.isEmpty()) {
            texts.append(textOf(box));
        }
    }
    for (const QString &expected : { u"IREV – Centre de ressources politique de la ville Hauts-de-France"_s,
             u"en collaboration avec Asdo Études"_s, u"Feuille d’émargement n°\u00A012"_s,
             u"Vers une évaluation concertée et utile des contrats de ville des Hauts-de-France"_s,
             u"Session 2 – Professionnel.le.s"_s,
             u"Séance\u00A03/4 – Quelles méthodes employer pour évaluer\u202F?"_s,
             u"Date vendredi 25 février 2022"_s, u"Horaires horaires à préciser"_s, u"Lieu lieu à préciser"_s,
             u"Matin 9 h 30 – 12 h 30"_s, u"ÉLOY Prénom-1"_s, u"Déléguée du préfet"_s,
             u"Commune de Roubaix"_s, u"Hélène MARTIN-1"_s }) {
        QVERIFY2(texts.contains(expected), qPrintable(expected + u" not in\n"_s + texts.join(u'\n')));
    }
    QVERIFY(texts.filter(u"Feuille n°\u00A012, imprimée le lundi 21 février 2022"_s).size() == 1);
}

void SheetLayoutTest::unknownFactsSaySo()
{
    AttendanceSheet sheet = sheetsamples::sheet({ 3, 0, 0, 0 });
    sheet.date = {};
    sheet.hours.clear();
    sheet.place.clear();
    const SheetPages pages = layOut(sheet, {}, PlainMeasure());
    const QList<SheetBox> facts = boxes(pages.pages.first(), SheetPart::Fact);
    QCOMPARE(textOf(facts.at(0)), u"Date date à préciser"_s);
    QCOMPARE(textOf(facts.at(1)), u"Horaires horaires à préciser"_s);
    QCOMPARE(textOf(facts.at(2)), u"Lieu lieu à préciser"_s);
    QCOMPARE(textOf(boxes(pages.pages.first(), SheetPart::ColumnHeading).last()), u"Signature"_s);
}

void SheetLayoutTest::blankRowsCarryOnTheNumbers()
{
    const SheetPages pages = layOut(sheetsamples::sheet({ 3, 2, 2, 1 }), {}, PlainMeasure());
    const QList<SheetBox> names = boxes(pages.pages.first(), SheetPart::Name);
    QCOMPARE(names.size(), 5);
    QCOMPARE(names.at(2).row, 3);
    QVERIFY(!names.at(2).lines.isEmpty());
    QCOMPARE(names.at(4).row, 5);
    QCOMPARE(textOf(names.at(4)), u"…"_s); // to be filled
    QCOMPARE(boxes(pages.pages.first(), SheetPart::Signature).size(), 10);
}

void SheetLayoutTest::nobodyRegisteredIsSaid()
{
    const SheetPages pages = layOut(sheetsamples::sheet({ 0, 1, 0, 1 }), {}, PlainMeasure());
    QCOMPARE(pages.pages.size(), 1);
    QCOMPARE(textOf(boxes(pages.pages.first(), SheetPart::NobodyRegistered).value(0)), u"Aucun inscrit"_s);
    QVERIFY(boxes(pages.pages.first(), SheetPart::Signature).isEmpty());

    const SheetPages blank = layOut(sheetsamples::sheet({ 0, 1, 6, 1 }), {}, PlainMeasure());
    QVERIFY(boxes(blank.pages.first(), SheetPart::NobodyRegistered).isEmpty());
    QCOMPARE(rowsOn(blank.pages.first()), 6);
}

void SheetLayoutTest::registeredAreCountedAndTheRestIsLeftToFill()
{
    const SheetPages pages = layOut(sheetsamples::sheet({ 5, 2, 6, 1 }), {}, PlainMeasure());
    QStringList totals;
    for (const SheetBox &box : boxes(pages.pages.last(), SheetPart::Total)) {
        totals.append(textOf(box));
    }
    const QString toFill = u"…………"_s;
    QCOMPARE(totals,
        QStringList({ u"Inscrits"_s, u"5"_s, u"5"_s, u"Présents"_s, toFill, toFill, u"Excusés"_s, toFill,
            toFill, u"Absents"_s, toFill, toFill }));
}

void SheetLayoutTest::aSheetOfTwelveIsAsCompactAsItsRowsAllow()
{
    QCOMPARE(layOut(sheetsamples::sheet({ 12, 1, 0, 1 }), {}, PlainMeasure()).pages.size(), 1);
    QCOMPARE(layOut(sheetsamples::sheet({ 12, 1, 6, 1 }), {}, PlainMeasure()).pages.size(), 2);
}

/// The white between the parts gives way to it.
void SheetLayoutTest::aLongLineAtTheFootTakesNoSecondPage()
{
    const PrintedFontMeasure measure;
    AttendanceSheet sheet = sheetsamples::sheet({ 9, 1, 6, 1 });
    for (SheetRow &row : sheet.rows) {
        row.organisation = u"CAF"_s;
        row.function = u"Agent"_s;
    }
    QCOMPARE(layOut(sheet, {}, measure).pages.size(), 1);
    sheet.notice
        = u"Données recueillies par l’organisateur pour attester les présences et établir le bilan du"
          " cycle\u202F; droit d’accès et de rectification auprès de lui."_s;
    sheet.organiserLines
        = u"Centre de ressources politique de la ville, 2 rue des Fleurs, bâtiment C, 3e étage,"
          " 59000 Lille – Association régie par la loi du 1er juillet 1901 –"
          " SIRET 000 000 000 00000 – APE 9499Z"_s;
    const SheetPages pages = layOut(sheet, {}, measure);
    QCOMPARE(pages.pages.size(), 1);
    QCOMPARE(fault(sheet, pages), QString());
    // What was printed on two pages is printed on two again.
    sheet.edition = SheetEdition::First;
    QCOMPARE(layOut(sheet, {}, measure).pages.size(), 2);
}

void SheetLayoutTest::aLongTextGrowsItsRowAndIsNotElided()
{
    AttendanceSheet sheet = sheetsamples::sheet({ 3, 2, 0, 1 });
    sheet.rows[1].name = QString(300, u'i');
    const SheetPages pages = layOut(sheet, {}, PlainMeasure());
    const SheetBox name = boxes(pages.pages.first(), SheetPart::Name).at(1);
    QVERIFY(name.lines.size() > 3);
    QCOMPARE(textOf(name).remove(u' '), sheet.rows.at(1).name);
    QCOMPARE(boxes(pages.pages.first(), SheetPart::Signature).at(2).area.height(), name.area.height());
}

void SheetLayoutTest::aFamilyAndAGivenNameOf300LettersAreWhole()
{
    const QString name = nameOf600Letters();
    const PrintedFontMeasure printed;
    for (int halfDays = 1; halfDays <= 4; ++halfDays) {
        AttendanceSheet sheet = sheetsamples::sheet({ 12, halfDays, 6, 1 });
        sheet.rows[1].name = name;
        sheet.listsWaiting = true;
        sheet.waiting = { { 1, name, u"CAF du Nord"_s, u"mercredi 12 janvier 2022"_s } };
        const SheetPages pages = layOut(sheet, SheetPaper::suitedTo(sheet), printed);
        QCOMPARE(fault(sheet, pages), QString());
        QStringList read;
        for (const SheetPage &page : pages.pages) {
            for (const SheetBox &box : boxes(page, SheetPart::Name) + boxes(page, SheetPart::Waiting)) {
                if (const QString text = textOf(box).remove(u' '); text.size() > 100) {
                    read << text;
                }
            }
        }
        QCOMPARE(read, QStringList(2, QString(name).remove(u' ')));
    }
}

void SheetLayoutTest::aNameOf600LettersIsWholeOnASheetOfFewRows_data()
{
    QTest::addColumn<int>("names");
    QTest::addColumn<int>("halfDays");
    QTest::addColumn<bool>("isEveryName");
    QTest::addColumn<QString>("name");
    const QString wide(300, u'M');
    const QString widest(300, u'W');
    for (int names = 1; names <= 3; ++names) {
        for (int halfDays = 1; halfDays <= 4; ++halfDays) {
            for (const bool isEveryName : { false, true }) {
                const auto add = [&](const char *letters, const QString &name) {
                    QTest::addRow("%d names, %d half-days, %s, %s", names, halfDays,
                        isEveryName ? "all" : "one", letters)
                        << names << halfDays << isEveryName << name;
                };
                add("all letters", nameOf600Letters());
                add("two words of M", wide + u' ' + wide);
                add("one word of M", wide + wide);
                add("two words of W", widest + u' ' + widest);
                add("one word of W", widest + widest);
            }
        }
    }
}

void SheetLayoutTest::aNameOf600LettersIsWholeOnASheetOfFewRows()
{
    QFETCH(const int, names);
    QFETCH(const int, halfDays);
    QFETCH(const bool, isEveryName);
    QFETCH(const QString, name);
    const PrintedFontMeasure printed;
    AttendanceSheet sheet = sheetsamples::sheet({ names, halfDays, 0, 1 });
    for (SheetRow &row : sheet.rows) {
        row.name = isEveryName || &row == &sheet.rows.first() ? name : row.name;
    }
    const SheetPages pages = layOut(sheet, SheetPaper::suitedTo(sheet), printed);
    QCOMPARE(fault(sheet, pages), QString());
    for (const SheetPage &page : pages.pages) {
        for (const SheetBox &box : boxes(page, SheetPart::Name)) {
            QCOMPARE(textOf(box).remove(u' '), QString(sheet.rows.at(box.row - 1).name).remove(u' '));
        }
    }
}

void SheetLayoutTest::signaturesGiveWidthOnlyWhereANameWouldBeCut()
{
    const auto narrowest = [](const AttendanceSheet &sheet) {
        const SheetPages pages = layOut(sheet, SheetPaper::suitedTo(sheet), PlainMeasure());
        double least = 1000;
        for (const SheetPage &page : pages.pages) {
            for (const SheetBox &box : boxes(page, SheetPart::Signature)) {
                least = std::min(least, box.area.width());
            }
        }
        return least;
    };
    AttendanceSheet sheet = sheetsamples::sheet({ 3, 4, 0, 1 });
    const double usual = narrowest(sheet);
    for (SheetRow &row : sheet.rows) {
        row.name = QString(600, u'W');
    }
    QCOMPARE(narrowest(sheet), usual); // whole without it, in this measure
    for (SheetRow &row : sheet.rows) {
        row.name = QString(1300, u'W');
    }
    const double given = narrowest(sheet);
    QVERIFY2(given < usual && given >= 24, qPrintable(QString::number(given)));
    const SheetPages pages = layOut(sheet, SheetPaper::suitedTo(sheet), PlainMeasure());
    QCOMPARE(fault(sheet, pages), QString());
    for (const SheetBox &box : boxes(pages.pages.first(), SheetPart::Name)) {
        QCOMPARE(textOf(box).remove(u' '), sheet.rows.at(box.row - 1).name);
    }
    sheet.edition = SheetEdition::First; // as it was printed then
    QCOMPARE(narrowest(sheet), usual);
}

void SheetLayoutTest::aTextPastAThirdOfThePageIsElided()
{
    AttendanceSheet sheet = sheetsamples::sheet({ 3, 2, 0, 1 });
    sheet.rows[1].name = QString(3000, u'M');
    const SheetPages pages = layOut(sheet, {}, PlainMeasure());
    for (const SheetPage &page : pages.pages) {
        for (const SheetBox &box : boxes(page, SheetPart::Name)) {
            QVERIFY(box.area.height() <= pages.paper.printable().height() / 3 + tolerance);
            QCOMPARE(textOf(box).endsWith(u'…'), box.row == 2);
        }
    }
}

void SheetLayoutTest::aPreviewHasNoNumber()
{
    AttendanceSheet sheet = sheetsamples::sheet({ 3, 1, 0, 1 });
    sheet.number = 0;
    const SheetPages pages = layOut(sheet, {}, PlainMeasure());
    QCOMPARE(textOf(boxes(pages.pages.first(), SheetPart::DocumentName).first()), u"Feuille d’émargement"_s);
    QVERIFY(textOf(boxes(pages.pages.first(), SheetPart::Reference).first()).startsWith(u"Aperçu"));
}

void SheetLayoutTest::threeHalfDaysTurnThePaper()
{
    QCOMPARE(SheetPaper::suitedTo(sheetsamples::sheet({ 3, 2, 0, 1 })).orientation, QPageLayout::Portrait);
    QCOMPARE(SheetPaper::suitedTo(sheetsamples::sheet({ 3, 3, 0, 1 })).orientation, QPageLayout::Landscape);
    SheetPaper landscape;
    landscape.orientation = QPageLayout::Landscape;
    QCOMPARE(landscape.extent(), QSizeF(297, 210));
}

void SheetLayoutTest::marginsNeverGetBelowTenMillimetres()
{
    SheetPaper paper;
    paper.margins = QMarginsF(0, 5, 20, -3);
    QCOMPARE(paper.printable(), QRectF(QPointF(10, 10), QPointF(190, 287)));
    const AttendanceSheet sheet = sheetsamples::sheet({ 30, 2, 6, 2 });
    QCOMPARE(fault(sheet, layOut(sheet, paper, PlainMeasure())), QString());
}

void SheetLayoutTest::linesBreakAsFrenchWants()
{
    const PlainMeasure measure;
    const double em = sheetfonts::size(SheetFont::Detail) / 2;
    const auto wrap = [&](const QString &text, int characters, int mostLines = 9) {
        return sheettext::wrap(text, SheetFont::Detail, characters * em, mostLines, measure);
    };
    QCOMPARE(wrap(u"pour évaluer ?"_s, 13), QStringList({ u"pour"_s, u"évaluer ?"_s }));
    QCOMPARE(wrap(u"dire « oui » ici"_s, 9), QStringList({ u"dire"_s, u"« oui »"_s, u"ici"_s }));
    QCOMPARE(wrap(u"BACKER Jean-Paul"_s, 13), QStringList({ u"BACKER"_s, u"Jean-Paul"_s }));
    QCOMPARE(wrap(u"Saint-Jean-de-Luz"_s, 8), QStringList({ u"Saint-"_s, u"Jean-de-"_s, u"Luz"_s }));
    QCOMPARE(wrap(u"17\u00A0h – 19\u00A0h"_s, 7),
        QStringList({ u"17\u00A0h –"_s, u"19\u00A0h"_s }).replaceInStrings(u" –"_s, u" –"_s));
    QCOMPARE(wrap(u"un deux trois quatre"_s, 8, 2), QStringList({ u"un deux"_s, u"trois q…"_s }));
    QCOMPARE(wrap(u"  a\tb\nc\u2028d  "_s, 20), QStringList({ u"a b c d"_s }));
    QCOMPARE(wrap(u"   "_s, 20), QStringList());
}

/// Readers of the PDF drop a hyphen at the end of a line: "SaintJeandeLuz".
void SheetLayoutTest::aCompoundNameIsSetSmallerRatherThanParted()
{
    const PlainMeasure measure;
    const double em = sheetfonts::size(SheetFont::Detail) / 2;
    const double high = 4 * sheetfonts::lineHeight(SheetFont::Detail);
    const QString place = u"Saint-Jean-de-Luz"_s;
    sheettext::Lines lines
        = sheettext::fit(place, SheetFont::Detail, 13 * em, high, sheettext::WideWords::KeptWhole, measure);
    QCOMPARE(lines.texts, QStringList(place));
    QCOMPARE(lines.font, SheetFont::SmallPrint);
    // Where small print does not help, it stays as large as it is.
    lines = sheettext::fit(place, SheetFont::Detail, 8 * em, high, sheettext::WideWords::KeptWhole, measure);
    QCOMPARE(lines.texts, QStringList({ u"Saint-"_s, u"Jean-de-"_s, u"Luz"_s }));
    QCOMPARE(lines.font, SheetFont::Detail);
    // Words that fit are not made smaller.
    lines = sheettext::fit(
        u"Ville de "_s + place, SheetFont::Detail, 17 * em, high, sheettext::WideWords::KeptWhole, measure);
    QCOMPARE(lines.texts, QStringList({ u"Ville de"_s, place }));
    QCOMPARE(lines.font, SheetFont::Detail);
}

void SheetLayoutTest::linesNeverBreakInsideACharacter()
{
    const PlainMeasure measure;
    const QString emoji = u"😀"_s.repeated(40);
    for (const QString &line : sheettext::wrap(emoji, SheetFont::Detail, 7.1, 3, measure)) {
        QVERIFY(!line.front().isLowSurrogate());
        QVERIFY(!line.back().isHighSurrogate());
    }
    const QString accents = u"e\u0301"_s.repeated(40);
    for (const QString &line : sheettext::wrap(accents, SheetFont::Detail, 7.1, 99, measure)) {
        QVERIFY(!line.front().isMark());
    }
    QCOMPARE(sheettext::wrap(u"abc"_s, SheetFont::Detail, 0.01, 99, measure),
        QStringList({ u"a"_s, u"b"_s, u"c"_s }));
}

void SheetLayoutTest::widthsAreRememberedUpToABound()
{
    const PrintedFontMeasure measure;
    const double first = measure.width(u"ÉLOY Maëlle"_s, SheetFont::Name);
    QVERIFY(first > 10 && first < 40);
    for (int i = 0; i < 5000; ++i) {
        QVERIFY(measure.width(QString::number(i), SheetFont::Name) > 0);
    }
    QCOMPARE(measure.width(u"ÉLOY Maëlle"_s, SheetFont::Name), first);
}

IREV_TEST(SheetLayoutTest)
#include "sheetlayouttest.moc"
