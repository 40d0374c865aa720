// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetpdf.h"
#include "app/documents/attestationletter.h"
#include "app/documents/kitcards.h"
#include "app/documents/kitletters.h"
#include "app/documents/programmedocument.h"
#include "app/paper/labelpages.h"
#include "app/paper/paperdocuments.h"
#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "tests/app/pdfreading.h"
#include "tests/app/sheetsamples.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace
{

/// The texts of a page as its boxes stand, from the heading to the page's number.
QString told(const SheetPage &page)
{
    QStringList lines;
    for (const SheetBox &box : page.boxes) {
        for (const SheetLine &line : box.lines) {
            lines.append(line.text);
        }
    }
    return pdfreading::plain(lines.join(u' '));
}

/// The first séance of the published programme, with whatever letters can say of it.
Kit fullKit(Database &database)
{
    const Meeting meeting = must(MeetingStore(database).meetings()).first();
    Kit kit = must(kit::read(database, meeting.id, QDate(2022, 1, 10)));
    kit.organiser.address = u"2 rue des Fleurs\n59000 Lille"_s;
    kit.organiser.contact = u"03 53 01 00 00 – cycles@irev.example"_s;
    kit.organiser.city = u"Lille"_s;
    kit.organiser.signatory = u"Anne Martin"_s;
    kit.organiser.signatoryRole = u"directrice"_s;
    kit.organiser.legalLines = u"Association loi 1901\nSIRET 000 000 000 00000"_s;
    kit.meeting.place = u"Maison de l’habitant"_s;
    kit.meeting.speakers = { u"Hélène Petit"_s, u"Karim Benali"_s };
    kit.place.address = u"12 rue du Faubourg\n59000 Lille"_s;
    kit.place.access = u"Métro\u00A0: arrêt Fives\nParc à vélos dans la cour"_s;
    return kit;
}

Attestation attested(const Kit &kit)
{
    Attestation attestation;
    attestation.number = 12;
    attestation.issuedAt = QDateTime(QDate(2022, 3, 14), QTime(9, 0));
    attestation.organiser = kit.organiser;
    attestation.civility = u"Madame"_s;
    attestation.name = u"ÉLOY Maëlle"_s;
    attestation.function = u"Cheffe de projet"_s;
    attestation.structure = u"Ville de Denain"_s;
    attestation.cycle = kit.cycle.title;
    attestation.session = u"Session 2 – Professionnel.le.s"_s;
    attestation.expected = 4;
    for (int number = 1; number <= 4; ++number) {
        attestation.seances.append({ .meeting = {},
            .number = number,
            .title = u"Quelles méthodes employer pour évaluer\u202F?"_s,
            .date = QDate(2022, 2, number),
            .halfDays = 1,
            .minutes = 180 });
    }
    return attestation;
}

KitPerson recipient()
{
    KitPerson person;
    person.registration.person.civility = u"Madame"_s;
    person.registration.person.givenName = u"Maëlle"_s;
    person.registration.person.familyName = u"Éloy"_s;
    person.registration.person.function = u"Cheffe de projet"_s;
    person.registration.person.organisationName = u"Ville de Denain"_s;
    return person;
}

/// What is known of people, one knows more of one than of another: cells are empty here and there.
void makeUneven(AttendanceSheet &sheet, QRandomGenerator &chance)
{
    const auto any = [&](const QStringList &texts) { return texts.at(chance.bounded(int(texts.size()))); };
    for (SheetRow &row : sheet.rows) {
        row.name = any({ u"ÉLOY"_s, u"DE BACKER"_s, u"D’HONDT"_s, u"LEFEBVRE-DUBOIS"_s, u"LI"_s,
                       u"VAN DER MEERSCH-DELAHAYE"_s })
            + u' '
            + any({ u"Zoé"_s, u"Marie-Noëlle"_s, u"François-Xavier"_s, u"Maximilienne-Alexandrine"_s });
        row.function = any({ QString(), u"Agent"_s, u"Cheffe de projet politique de la ville"_s,
            u"Coordonnatrice ou coordonnateur du programme de réussite éducative de l’agglomération"_s });
        row.organisation = any({ QString(), u"CAF"_s, u"Conseil citoyen de Saint-Quentin"_s,
            u"Centre intercommunal d’action sociale de la Haute-Vallée et des Pays réunis"_s });
        row.territory
            = any({ QString(), u"Amiens Métropole"_s, u"Béthune-Bruay · Communauté urbaine d’Arras"_s });
        row.note = chance.bounded(8) == 0 ? u"rattrapage, session\u00A01"_s : QString();
    }
}

} // namespace

/// A program reads a sheet as a person does: the heading, the facts of the meeting, row after row, totals,
/// speakers, the foot.
class ReadingOrderTest final : public QObject
{
    Q_OBJECT

    static QString wrong(const AttendanceSheet &sheet)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"feuille.pdf"_s);
        if (!sheetpdf::write(path, { sheet })) {
            return u"not written"_s;
        }
        const SheetPages pages = layOut(sheet, SheetPaper::suitedTo(sheet), PrintedFontMeasure());
        const QStringList read = pdfreading::pages(path);
        if (read.size() != pages.pages.size()) {
            return u"%1 pages read"_s.arg(read.size());
        }
        for (qsizetype page = 0; page < read.size(); ++page) {
            const QString difference = pdfreading::difference(read.at(page), told(pages.pages.at(page)));
            if (!difference.isEmpty()) {
                return u"page %1"_s.arg(page + 1) + difference;
            }
        }
        return {};
    }

private Q_SLOTS:
    void aSheetIsReadRowByRow_data()
    {
        QTest::addColumn<int>("names");
        QTest::addColumn<int>("halfDays");
        for (const int names : { 0, 1, 13, 40 }) {
            for (const int halfDays : { 1, 2, 4 }) {
                QTest::addRow("%d names, %d half-days", names, halfDays) << names << halfDays;
            }
        }
    }
    void aSheetIsReadRowByRow()
    {
        QFETCH(const int, names);
        QFETCH(const int, halfDays);
        for (const int blankRows : { 0, 1, 6 }) {
            for (const int speakers : { 0, 1, 3 }) {
                const AttendanceSheet sheet = sheetsamples::sheet({ names, halfDays, blankRows, speakers });
                const QString difference = wrong(sheet);
                QVERIFY2(difference.isEmpty(), qPrintable(difference));
            }
        }
    }

    void aSheetOfEachLookIsReadRowByRow()
    {
        constexpr std::array counts { 0, 1, 2, 3, 5, 12, 28, 60 };
        for (quint32 seed = 1; seed <= 60; ++seed) {
            QRandomGenerator chance(seed);
            const auto maybe = [&](int inHow) { return chance.bounded(inHow) == 0; };
            AttendanceSheet sheet
                = sheetsamples::sheet({ counts.at(size_t(chance.bounded(int(counts.size())))),
                    1 + chance.bounded(4), chance.bounded(8), chance.bounded(5) });
            makeUneven(sheet, chance);
            sheet.look = { .hasFunction = !maybe(4),
                .hasOrganisation = !maybe(4),
                .hasTerritory = maybe(3),
                .hasSpeakers = !maybe(5),
                .rowHeight = maybe(3) ? 15 : SheetLook::leastRowHeight,
                .orientation = SheetOrientation(chance.bounded(3)) };
            sheet.isSpare = maybe(5);
            sheet.firstNumber = maybe(3) ? 98 : 1;
            sheet.place = maybe(3) ? u"Maison de l’habitant, 12 rue du Faubourg, 59000 Lille"_s : sheet.place;
            sheet.organiserLines = maybe(2) ? u"2 rue des Fleurs, 59000 Lille"_s : QString();
            sheet.listsWaiting = maybe(3);
            for (int i = sheet.listsWaiting ? chance.bounded(30) : 0; i > 0; --i) {
                sheet.waiting.append({ int(sheet.waiting.size()) + 1, u"DE BACKER Marie-Noëlle"_s,
                    maybe(2) ? QString() : u"CAF du Nord"_s, u"mercredi 12 janvier 2022"_s });
            }
            const QString difference = wrong(sheet);
            QVERIFY2(difference.isEmpty(), qPrintable(u"seed %1, "_s.arg(seed) + difference));
        }
    }

    void aLetterIsReadFromTopToBottom_data()
    {
        QTest::addColumn<QString>("paper");
        for (const char *paper :
            { "convocation", "travel note", "day programme", "attestation", "plaquette", "door sign" }) {
            QTest::newRow(paper) << QString::fromLatin1(paper);
        }
    }
    /// Painted in the order it is meant to be read in.
    void aLetterIsReadFromTopToBottom()
    {
        QFETCH(const QString, paper);
        TestDatabase stored(u"sqlite"_s);
        const auto workspace = stored.create(Content::Programme, clockAt(QDate(2022, 1, 10)));
        Database &database = workspace->database();
        const Kit kit = fullKit(database);
        PaperDocuments documents;
        const auto add
            = [&](const Letter &letter) { documents.push_back(std::make_unique<LetterPages>(letter)); };
        if (paper == u"convocation") {
            add(kitletters::convocation(kit, recipient()));
        } else if (paper == u"travel note") {
            add(kitletters::travelNote(kit));
        } else if (paper == u"day programme") {
            add(kitletters::dayProgramme(kit));
        } else if (paper == u"attestation") {
            add(attestationletter::letter(attested(kit)));
        } else if (paper == u"plaquette") {
            const Cycle cycle = must(ProgrammeStore(database).cycles()).first();
            add(programmedocument::plaquette(must(programmedocument::read(database, cycle.id))));
        } else {
            documents.push_back(std::make_unique<LabelPages>(
                labelformats::wholePage(), QList<Label> { kitcards::doorSign(kit) }));
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"papier.pdf"_s);
        must(paperdocuments::toPdf(path, paper, documents));
        const QStringList read = pdfreading::pages(path);
        const QStringList painted = pdfreading::paintedPages(path);
        QCOMPARE(read.size(), painted.size());
        QVERIFY(!read.isEmpty());
        for (qsizetype page = 0; page < read.size(); ++page) {
            const QString difference = pdfreading::difference(read.at(page), painted.at(page));
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
    }

    /// Nobody signs on a wrong row, and a row is found again from the far end of the sheet.
    void eachCellToSignRepeatsTheNumberOfItsRow()
    {
        AttendanceSheet sheet = sheetsamples::sheet({ 3, 2, 1, 1 });
        sheet.firstNumber = 8;
        QStringList numbers;
        const SheetPages pages = layOut(sheet, {}, PrintedFontMeasure());
        for (const SheetBox &box : pages.pages.first().boxes) {
            if (box.part == SheetPart::Signature) {
                QCOMPARE(box.lines.size(), 1);
                QCOMPARE(box.lines.first().text, QString::number(box.row));
                numbers.append(box.lines.first().text);
            }
        }
        QCOMPARE(numbers.join(u' '), u"8 8 9 9 10 10 11 11"_s);
    }
};

IREV_TEST(ReadingOrderTest)
#include "readingordertest.moc"
