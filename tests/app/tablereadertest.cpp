// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablereader.h"

#include "app/exchange/formrecognition.h"
#include "app/exchange/submissionrow.h"
#include "app/exchange/submissiontime.h"
#include "tests/app/packages.h"
#include "tests/support/places.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QFile>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

Result<Table> read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return TableReader::read(buffer);
}

QByteArray sample(const QString &name)
{
    QFile file(testData(u"webform/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList row(const Table &table, qsizetype index)
{
    QStringList cells;
    for (const QByteArrayView cell : table.cells(index)) {
        cells << QString::fromUtf8(cell);
    }
    return cells;
}

QString refusal(const QByteArray &bytes)
{
    const auto table = read(bytes);
    return table ? u"read"_s : table.error().subject;
}

/// Latin letters of windows-1252 that are one byte there.
QByteArray windows1252(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes += c == u'œ' ? '\x9C' : c == u'’' ? '\x92' : c.toLatin1();
    }
    return bytes;
}

QByteArray macRoman(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    return bytes.replace("É", "\x83").replace("é", "\x8E").replace("ë", "\x91").replace("œ", "\xCF");
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, QStringConverter::Flag flag)
{
    QStringEncoder encoder(encoding, flag);
    return encoder(text);
}

const QString people = u"Nom;Prénom;Vos attentes\r\nÉloy;Maëlle;\"deux\r\nlignes ; et \"\"cœur\"\"\"\r\n"_s;

} // namespace

class TableReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormatsOfOneExportGiveTheSameCells()
    {
        const Table comma = must(read(sample(u"d7_delimited_semicolon.csv"_s)));
        const Table tab = must(read(sample(u"d7_delimited_tab.tsv"_s)));
        const Table book = must(read(sample(u"d7_excel.xlsx"_s)));
        QCOMPARE(comma.size(), 9);
        QCOMPARE(tab.size(), 9);
        QCOMPARE(book.size(), 9);
        for (qsizetype i = 0; i < 9; ++i) {
            QCOMPARE(row(comma, i), row(tab, i));
            QCOMPARE(book.number(i), comma.number(i));
            const QStringList left = row(comma, i);
            const QStringList right = row(book, i);
            for (qsizetype column = 0; column < left.size(); ++column) {
                const bool isDate = i > 2 && column >= 2 && column <= 4; // serial numbers in the workbook
                QVERIFY2(isDate || right.value(column) == left.at(column), qUtf8Printable(left.at(column)));
            }
        }
    }

    void everyUsualEncodingIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << people.toUtf8();
        QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + people.toUtf8();
        QTest::newRow("windows-1252") << windows1252(people);
        QTest::newRow("Mac Roman") << macRoman(people);
        QTest::newRow("Excel's CSV (Macintosh)") << macRoman(people).replace("\r\n", "\r");
        using C = QStringConverter;
        QTest::newRow("UTF-16 LE with a mark") << encoded(people, C::Utf16LE, C::Flag::WriteBom);
        QTest::newRow("UTF-16 BE with a mark") << encoded(people, C::Utf16BE, C::Flag::WriteBom);
        QTest::newRow("UTF-16 LE without") << encoded(people, C::Utf16LE, C::Flag::Default);
        QTest::newRow("UTF-16 BE without") << encoded(people, C::Utf16BE, C::Flag::Default);
        QTest::newRow("UTF-32 LE with a mark") << encoded(people, C::Utf32LE, C::Flag::WriteBom);
        QTest::newRow("UTF-32 BE with a mark") << encoded(people, C::Utf32BE, C::Flag::WriteBom);
        QTest::newRow("UTF-32 LE without") << encoded(people, C::Utf32LE, C::Flag::Default);
        QTest::newRow("UTF-32 BE without") << encoded(people, C::Utf32BE, C::Flag::Default);
        QTest::newRow("old Macintosh line ends") << QString(people).replace(u"\r\n"_s, u"\r"_s).toUtf8();
        QTest::newRow("Unix line ends, none at the end")
            << QString(people).replace(u"\r\n"_s, u"\n"_s).chopped(1).toUtf8();
        QTest::newRow("mixed, row by row")
            << people.section(u"\r\n"_s, 0, 0).toUtf8() + "\r\n" + windows1252(people.section(u"\r\n"_s, 1));
        QTest::newRow("Excel's hint") << "sep=;\r\n" + people.toUtf8();
        QTest::newRow("Excel's hint on a Macintosh") << "sep=;\r" + macRoman(people).replace("\r\n", "\r");
        QTest::newRow("Excel's hint, Unix line ends") << "sep=;\n" + people.toUtf8();
    }
    void everyUsualEncodingIsRead()
    {
        QFETCH(QByteArray, bytes);
        const Table table = must(read(bytes));
        QCOMPARE(table.size(), 2);
        QCOMPARE(table.number(1), bytes.startsWith("sep=") ? 3 : 2);
        QCOMPARE(row(table, 0), (QStringList { u"Nom"_s, u"Prénom"_s, u"Vos attentes"_s }));
        QCOMPARE(row(table, 1).first(2), (QStringList { u"Éloy"_s, u"Maëlle"_s }));
        QVERIFY(row(table, 1).last().endsWith(u"lignes ; et \"cœur\""_s));
    }

    void theSeparatorIsTheOneThatPartsEvenly()
    {
        QCOMPARE(row(must(read("Nom,Pr\xC3\xA9nom\nA;b,c\nD,e\n")), 1), (QStringList { u"A;b"_s, u"c"_s }));
        QCOMPARE(row(must(read("Nom\tAttentes\nA\tun, deux ; trois\nB\tx, y\n")), 1).size(), 2);
        QCOMPARE(row(must(read("Nom|Attentes\nA|un\n")), 1).size(), 2);
    }

    void rowsAreNumberedAsASpreadsheetShowsThem()
    {
        const Table table = must(read("Nom;A\n\n;\nx;\"1\n2\"\ny;3\n"));
        QCOMPARE(table.size(), 3);
        QCOMPARE(table.number(1), 4);
        QCOMPARE(table.number(2), 5);
    }

    void aFileThatEndsInARowSaysWhich()
    {
        QCOMPARE(must(read("Nom;A;B\nx;1;2\ny;1")).cutRow(), 3);
        QCOMPARE(must(read("Nom;A;B\nx;1;2\ny;1;2")).cutRow(), 0);
    }

    void badFilesAreRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto add = [](const char *name, const QByteArray &bytes, const QString &reason) {
            QTest::newRow(name) << bytes << u"import:"_s + reason;
        };
        const QByteArray book = packages::xlsx("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        add("empty", {}, u"empty"_s);
        add("blank", "\r\n ; \r\n", u"empty"_s);
        add("zeros in a text", QByteArray("Nom;A\nx") + QByteArray(20, '\0') + "y;1\n", u"binary"_s);
        add("a picture", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"), u"binary"_s);
        add("a PDF", "%PDF-1.7\n1 0 obj\n", u"binary"_s);
        add("an old Excel", QByteArray::fromHex("d0cf11e0a1b11ae10000"), u"oldExcel"_s);
        add("a page", "<html><table><tr><td>Nom</td></tr></table></html>", u"webPage"_s);
        add("a workbook of Excel 2003",
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
            "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"></Workbook>",
            u"xmlWorkbook"_s);
        add("10,000 columns", QByteArray("a;").repeated(10'000) + "\n", u"columns"_s);
        add("a workbook cut", book.first(book.size() / 2), u"cut"_s);
        add("a workbook cut in its directory", book.chopped(30), u"cut"_s);
        add("another archive", packages::zip({ { "mimetype", "text/plain" } }), u"noSpreadsheet"_s);
        add("10,000 columns in a workbook", packages::xlsx("<row r=\"1\"><c r=\"NTP1\"><v>1</v></c></row>"),
            u"columns"_s);
        add("a bomb", packages::xlsx(QByteArray(100 * 1024 * 1024, ' ')), u"bomb"_s);
        add("a bomb that lies", packages::xlsx(QByteArray(1024 * 1024, ' '), {}, false, 100), u"bomb"_s);
        add("an empty workbook", packages::xlsx({}), u"empty"_s);
        add("a workbook that is no XML", packages::xlsx("<row><c r=\"A1\"><v>1</v></row>"), u"damaged"_s);
    }
    void badFilesAreRefusedWithAReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        QCOMPARE(refusal(bytes), reason);
    }

    void aControlCharacterIsLeftOutOfItsCell()
    {
        for (const char control : { '\0', '\x01', '\x1f' }) {
            const Table table = must(read(QByteArray("Nom;A\nDu") + control + "pont;1\nÉloy;2\n"));
            QCOMPARE(row(table, 1), (QStringList { u"Dupont"_s, u"1"_s }));
            QCOMPARE(row(table, 2), (QStringList { u"Éloy"_s, u"2"_s }));
        }
        const QString wide = u"Nom;A\nDu"_s + QChar(1) + u"pont;1\n"_s;
        using C = QStringConverter;
        QCOMPARE(row(must(read(encoded(wide, C::Utf16LE, C::Flag::WriteBom))), 1).first(), u"Dupont"_s);
    }

    void aMappingSaysWhichOfItsColumnsAreMissing()
    {
        const Table table = must(read("Nom;Vous êtes : Élu;Autre\nÉloy;X;\n"));
        const auto unknown = [&](const QByteArray &json) {
            const FormMapping mapping = must(FormMapping::fromJson(json));
            return mapping.unknownIn(must(recognise(table, mapping)));
        };
        QCOMPARE(unknown("{}"), QStringList());
        QCOMPARE(
            unknown(R"({"nom ": "family_name", "Vous êtes": "roles", "council": "Autre"})"), QStringList());
        QCOMPARE(
            unknown(R"({"Patronyme": "family_name", "Autre": "ignore"})"), QStringList { u"Patronyme"_s });
    }

    void aHugeFileIsRefusedUnread()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"énorme.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Nom;A\n");
        QVERIFY(file.resize(qint64(500) * 1024 * 1024)); // sparse
        file.close();
        QCOMPARE(TableReader::read(file.fileName()).error().kind, Error::Kind::BadFile);
    }

    void aWorkbookGivesTextsNumbersAndFormulas()
    {
        const Table table = must(read(packages::xlsx(
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"inlineStr\"><is><r><t>Ma</t></r>"
            "<r><t>ëlle</t></r></is></c><c r=\"D2\"><v>44481.3784722222</v></c>"
            "<c r=\"E2\" t=\"str\"><f>A2</f><v>calculé</v></c><c r=\"F2\"><v>353010003</v></c>"
            "<c r=\"G2\" t=\"b\"><v>1</v></c></row>",
            "<si><t>Éloy</t></si>")));
        QCOMPARE(table.size(), 1);
        QCOMPARE(table.number(0), 2);
        QCOMPARE(row(table, 0),
            (QStringList {
                u"Éloy"_s, {}, u"Maëlle"_s, u"44481.3784722222"_s, u"calculé"_s, u"353010003"_s, u"1"_s }));
    }

    void aWholeNameIsPartedAsItIsWritten_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("civility");
        const auto add = [](const QString &header, const QString &written, const QString &family,
                             const QString &given, const QString &civility = {}) {
            QTest::newRow(qUtf8Printable(header + u": "_s + written))
                << header << written << family << given << civility;
        };
        const QString family = u"NOM Prénom"_s;
        const QString given = u"Prénom et nom"_s;
        add(family, u"ÉLOY Maëlle"_s, u"ÉLOY"_s, u"Maëlle"_s);
        add(family, u"Maëlle ÉLOY"_s, u"ÉLOY"_s, u"Maëlle"_s);
        add(family, u"Éloy Maëlle Anne"_s, u"Éloy"_s, u"Maëlle Anne"_s);
        add(given, u"Maëlle Anne Éloy"_s, u"Éloy"_s, u"Maëlle Anne"_s);
        add(u"Prénom NOM"_s, u"Maëlle Éloy"_s, u"Éloy"_s, u"Maëlle"_s);
        add(u"Nom Prénom"_s, u"Éloy Maëlle"_s, u"Éloy"_s, u"Maëlle"_s);
        add(u"Nom et prénom"_s, u"Éloy Maëlle"_s, u"Éloy"_s, u"Maëlle"_s);
        add(family, u"de LA FONTAINE Jean"_s, u"de LA FONTAINE"_s, u"Jean"_s);
        add(family, u"Jean de La FONTAINE"_s, u"de La FONTAINE"_s, u"Jean"_s);
        add(family, u"de La Fontaine Jean"_s, u"de La Fontaine"_s, u"Jean"_s);
        add(given, u"Jean de La Fontaine"_s, u"de La Fontaine"_s, u"Jean"_s);
        add(family, u"d'HONDT Jean"_s, u"d'HONDT"_s, u"Jean"_s);
        add(family, u"van der BROUCK Anne-Lise"_s, u"van der BROUCK"_s, u"Anne-Lise"_s);
        add(family, u"Van der Brouck Anne"_s, u"Van der Brouck"_s, u"Anne"_s);
        add(family, u"D. DUPONT"_s, u"DUPONT"_s, u"D."_s);
        add(family, u"L DUPONT"_s, u"DUPONT"_s, u"L"_s);
        add(given, u"Anne Le GALL"_s, u"Le GALL"_s, u"Anne"_s);
        add(family, u"Le Gall Anne"_s, u"Le Gall"_s, u"Anne"_s);
        add(family, u"Le Thi"_s, u"Le"_s, u"Thi"_s);
        add(family, u"du BOIS Luc"_s, u"du BOIS"_s, u"Luc"_s);
        add(family, u"DUPONT, Jean"_s, u"DUPONT"_s, u"Jean"_s);
        add(given, u"Dupont, Jean"_s, u"Dupont"_s, u"Jean"_s);
        add(family, u"M. DUPONT Jean"_s, u"DUPONT"_s, u"Jean"_s, u"Monsieur"_s);
        add(given, u"Madame Maëlle Éloy"_s, u"Éloy"_s, u"Maëlle"_s, u"Madame"_s);
        add(family, u"Mme ÉLOY"_s, u"ÉLOY"_s, {}, u"Madame"_s);
        add(family, u"Monsieur DUPONT, Jean"_s, u"DUPONT"_s, u"Jean"_s, u"Monsieur"_s);
        add(family, u"DUPONT JEAN"_s, u"DUPONT"_s, u"JEAN"_s);
        add(given, u"JEAN DUPONT"_s, u"DUPONT"_s, u"JEAN"_s);
        add(family, u"Éloy"_s, u"Éloy"_s, {});
        // A particle tells the given name, whatever the heading says.
        add(family, u"Anne de La Tour"_s, u"de La Tour"_s, u"Anne"_s);
        add(family, u"Mme Anne-Lise du Bois"_s, u"du Bois"_s, u"Anne-Lise"_s, u"Madame"_s);
        add(family, u"Anne de La Tour du Pin"_s, u"de La Tour du Pin"_s, u"Anne"_s);
        add(family, u"Nguyen Van An"_s, u"Nguyen"_s, u"Van An"_s);
        add(family, u"Silva Maria de Fátima"_s, u"Silva"_s, u"Maria de Fátima"_s);
        add(family, u"Dupont de Nemours Pierre"_s, u"Dupont de Nemours"_s, u"Pierre"_s);
        // A heading that does not say the order.
        const QString whole = u"Nom complet"_s;
        add(whole, u"Anne de La Tour"_s, u"de La Tour"_s, u"Anne"_s);
        add(whole, u"Mme Anne de La Tour"_s, u"de La Tour"_s, u"Anne"_s, u"Madame"_s);
        add(whole, u"Anne Marie de La Tour du Pin"_s, u"de La Tour du Pin"_s, u"Anne Marie"_s);
        add(whole, u"de La Tour Anne"_s, u"de La Tour"_s, u"Anne"_s);
        add(whole, u"Dupont de Nemours Pierre"_s, u"Dupont de Nemours"_s, u"Pierre"_s);
        add(whole, u"Éloy Maëlle"_s, u"Éloy"_s, u"Maëlle"_s);
        add(given, u"de La Tour Anne"_s, u"de La Tour"_s, u"Anne"_s);
        // As names are filed.
        add(family, u"LA TOUR (de) Anne"_s, u"de LA TOUR"_s, u"Anne"_s);
        add(whole, u"Mme Brouck (van der) Jan"_s, u"van der Brouck"_s, u"Jan"_s, u"Madame"_s);
        add(given, u"Anne La Tour (de)"_s, u"de La Tour"_s, u"Anne"_s);
        add(given, u"Anne LA TOUR (de)"_s, u"de LA TOUR"_s, u"Anne"_s);
        add(family, u"La Tour (de), Anne"_s, u"de La Tour"_s, u"Anne"_s);
        add(family, u"La Tour (de)"_s, u"de La Tour"_s, {});
        add(given, u"La Tour (de)"_s, u"de La Tour"_s, {});
        add(family, u"Dupont Jean (Lille)"_s, u"Dupont"_s, u"Jean (Lille)"_s);
    }
    void aWholeNameIsPartedAsItIsWritten()
    {
        QFETCH(QString, header);
        QFETCH(QString, written);
        QFETCH(QString, family);
        QFETCH(QString, given);
        QFETCH(QString, civility);
        const Table table = must(read(u"%1;Courriel\n\"%2\";a@b.example\n"_s.arg(header, written).toUtf8()));
        const RecognisedForm form = must(recognise(table));
        const Person person = SubmissionReader(table, form, {}).read(form.firstRow).person;
        QCOMPARE(person.familyName, family);
        QCOMPARE(person.givenName, given);
        QCOMPARE(person.civility, civility);
    }

    void aRowOfControlCharactersAboveTheHeaderIsNoTitle()
    {
        const Table table = must(read("\xc2\x9d;;\nNom;Prénom;Courriel\nÉloy;Maëlle;m@caf.example\n"));
        QCOMPARE(table.size(), 3); // so that a row stands above the header
        const RecognisedForm form = must(recognise(table));
        QCOMPARE(form.title, QString());
        QCOMPARE(SubmissionReader(table, form, {}).read(form.firstRow).person.familyName, u"Éloy"_s);
    }

    void datesOfAWorkbookThatCountsFrom1904AreRead()
    {
        const QByteArray rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Date</t></is></c>"
                                "<c r=\"B1\" t=\"inlineStr\"><is><t>Nom</t></is></c></row>"
                                "<row r=\"2\"><c r=\"A2\"><v>#</v></c>"
                                "<c r=\"B2\" t=\"inlineStr\"><is><t>Éloy</t></is></c></row>";
        const auto sent = [&](const char *serial, bool from1904) {
            const Table table
                = must(read(packages::xlsx(QByteArray(rows).replace("#", serial), {}, from1904)));
            const RecognisedForm form = must(recognise(table));
            return SubmissionReader(table, form, {}).submittedAt(form.firstRow);
        };
        const QDateTime moment(QDate(2021, 10, 12), QTime(9, 0));
        QCOMPARE(sent("44481.375", false), moment);
        QCOMPARE(sent("43019.375", true), moment);
    }

    void theFirstSheetThatHasHeadersIsRead()
    {
        const auto rowOf = [](const QByteArray &cell) {
            return "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>" + cell
                + "</text:p></table:table-cell></table:table-row>";
        };
        const QByteArray next = "</table:table><table:table table:name=\"Suite\">";
        const auto first
            = [&](const QByteArray &rows) { return row(must(read(packages::ods(rows))), 0).first(); };
        QCOMPARE(first(rowOf("Lisez-moi") + next + rowOf("Nom") + rowOf("Éloy")), u"Nom"_s);
        QCOMPARE(first(rowOf("Nom") + rowOf("Éloy") + next + rowOf("Nom de famille")), u"Nom"_s);
        QCOMPARE(first(rowOf("Lisez-moi") + next + rowOf("Rien")), u"Lisez-moi"_s);
    }

    void anOpenDocumentGivesTextsAndDates()
    {
        const Table table = must(read(packages::ods(
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Éloy</text:p>"
            "</table:table-cell><table:table-cell/><table:table-cell office:value-type=\"date\" "
            "office:date-value=\"2021-10-12T09:05:00\"><text:p>12/10/21</text:p></table:table-cell>"
            "<table:table-cell office:value-type=\"float\" office:value=\"4101\"><text:p>4101</text:p>"
            "</table:table-cell></table:table-row>")));
        QCOMPARE(row(table, 0), (QStringList { u"Éloy"_s, {}, u"2021-10-12 09:05:00"_s, u"4101"_s }));
    }

    void threeHeaderRowsAreRecognised()
    {
        const Table table = must(read(sample(u"d7_excel.xlsx"_s)));
        const RecognisedForm form = must(recognise(table));
        QCOMPARE(form.title, u"2022 : Evaluation des contrats de ville, et après ?"_s);
        QCOMPARE(form.firstRow, 3);
        QCOMPARE(form.columnsOf(FormField::Number), QList<qsizetype> { 1 });
        QCOMPARE(form.columnsOf(FormField::SubmittedAt), QList<qsizetype> { 2 });
        QCOMPARE(form.columnsOf(FormField::Territories), QList<qsizetype> { 16 });
        QCOMPARE(form.columnsOf(FormField::Roles), (QList<qsizetype> { 18, 19, 20, 21 }));
        QVERIFY(form.columns.at(18).isOption);
        QCOMPARE(form.columnsOf(FormField::Expectations), QList<qsizetype> { 22 });
        for (const qsizetype personal : { 6, 7, 8 }) {
            QCOMPARE(form.columns.at(personal).field, FormField::Ignored);
        }
    }

    void oneHeaderRowIsRecognised()
    {
        const RecognisedForm form = must(recognise(must(read(sample(u"d8_delimited_comma.csv"_s)))));
        QCOMPARE(form.firstRow, 1);
        QCOMPARE(form.identity, u"/form/evaluation-cdv"_s);
        QCOMPARE(form.columnsOf(FormField::Number), QList<qsizetype> { 1 });
        QCOMPARE(form.columnsOf(FormField::SubmittedAt), QList<qsizetype> { 3 });
        QCOMPARE(form.columnsOf(FormField::Roles), QList<qsizetype> { 29 });
        QVERIFY(!form.has(FormField::FullName));
    }

    void frenchLabelsAreRecognisedInAnyOrder()
    {
        const RecognisedForm form = must(recognise(must(read(
            u"Formulaire\n\"Détails de la soumission\";;;;;\nAdresse IP;Prénom *;NOM :;Numéro de soumission;"
            "Heure de soumission;Êtes-vous conseiller citoyen ?\nx;Maëlle;Éloy;12;12/10/2021 - 09:05;oui\n"_s
                .toUtf8()))));
        QCOMPARE(form.columnsOf(FormField::FamilyName), QList<qsizetype> { 2 });
        QCOMPARE(form.columnsOf(FormField::GivenName), QList<qsizetype> { 1 });
        QCOMPARE(form.columnsOf(FormField::Number), QList<qsizetype> { 3 });
        QCOMPARE(form.columnsOf(FormField::SubmittedAt), QList<qsizetype> { 4 });
        QCOMPARE(form.columns.first().field, FormField::Ignored);
    }

    void aFormIsTheSameWhateverTheOrderOfItsColumns()
    {
        const auto identity
            = [](const QByteArray &text) { return must(recognise(must(read(text)))).identity; };
        QCOMPARE(identity("Nom;Mail\na;b\n"), identity("Mail,Nom\nb,a\n"));
        QVERIFY(identity("Nom;Mail\na;b\n") != identity("Nom;Mail;Session\na;b;1\n"));
    }

    void aTableWithoutNamesIsRefused()
    {
        QCOMPARE(recognise(must(read("a;b\n1;2\n"))).error().subject, u"import:noHeader"_s);
    }

    void aMappingCorrectsWhatWasRecognised()
    {
        const Table table = must(read("Patronyme;Nom;Tel\nÉloy;x;1\n"));
        for (const QByteArray json : { R"({"Patronyme": "family_name", "Nom": "ignore"})",
                 R"({"family_name": "Patronyme", "ignore": "Nom"})" }) {
            const RecognisedForm form = must(recognise(table, must(FormMapping::fromJson(json))));
            QCOMPARE(form.columnsOf(FormField::FamilyName), QList<qsizetype> { 0 });
            QCOMPARE(form.columnsOf(FormField::Phone), QList<qsizetype> { 2 });
        }
        QVERIFY(!FormMapping::fromJson("[]"));
        QCOMPARE(FormMapping::fromJson("[]").error().subject, u"import:mappingShape"_s);
        // The column and the word that means nothing.
        QCOMPARE(
            FormMapping::fromJson(R"({"Patronyme": "surname"})").error().detail, u"Patronyme\nsurname"_s);
    }

    void momentsAreReadAsExportsWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        const auto add = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
        for (const char *text : { "12/10/2021 - 09:05", "mar, 12/10/2021 - 09:05", "2021-10-12 09:05:00",
                 "2021-10-12T09:05:00+02:00", "2021-10-12T07:05:00Z", "12 octobre 2021 09:05",
                 "12/10/21 09:05", "12.10.2021 9h05", "44481.3784722222", "44481,3784722222" }) {
            add(text);
        }
    }
    void momentsAreReadAsExportsWriteThem()
    {
        QFETCH(QString, text);
        QCOMPARE(SubmissionTimes().read(text), QDateTime(QDate(2021, 10, 12), QTime(9, 5)));
    }

    void aThirteenthTellsTheDayFromTheMonth()
    {
        SubmissionTimes american;
        american.look(u"10/13/2021 - 09:05");
        QCOMPARE(american.read(u"10/12/2021 - 09:05").date(), QDate(2021, 10, 12));
        SubmissionTimes french;
        french.look(u"13/10/2021 - 09:05");
        QCOMPARE(french.read(u"12/10/2021 - 09:05").date(), QDate(2021, 10, 12));
        for (const QStringView wrong : { u"31/02/2021 - 09:05", u"demain", u"12/10/2021 - 25:61", u"12" }) {
            QVERIFY(!french.read(wrong).isValid());
        }
    }
};

IREV_TEST(TableReaderTest)
#include "tablereadertest.moc"
