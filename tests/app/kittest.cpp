// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetdesk.h"
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetstore.h"
#include "app/base/filename.h"
#include "app/base/outputfile.h"
#include "app/documents/announcement.h"
#include "app/documents/attestation.h"
#include "app/documents/attestationletter.h"
#include "app/documents/kitcards.h"
#include "app/documents/kitdesk.h"
#include "app/documents/kitletters.h"
#include "app/documents/maildraft.h"
#include "app/organiser/organiserprofile.h"
#include "app/paper/labelpages.h"
#include "app/paper/letter.h"
#include "app/paper/paperdocuments.h"
#include "app/paper/paperfont.h"
#include "app/people/sortname.h"
#include "app/programmes/speakerstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "tests/support/pdftext.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFontMetricsF>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// All the papers of a séance in one job, on both engines.
class KitTest final : public QObject
{
    Q_OBJECT

private:
    /// The first séance of session 2, two people expected.
    struct Desk {
        explicit Desk(const QString &engine = u"sqlite"_s)
            : stored(engine)
            , workspace(stored.create(Content::Programme, clockAt(QDate(2022, 1, 10))))
            , desk(workspace->database(), workspace->changes(), workspace->journal(), workspace->sheets(),
                  clockAt(QDate(2022, 1, 10)))
        {
            meeting = must(MeetingStore(workspace->database()).meetings()).first();
            eloy = enrol(u"Éloy"_s, u"Maëlle"_s, u"m.eloy@denain.example"_s);
            hondt = enrol(u"D’Hondt"_s, u"Karim"_s, {});
        }
        RegistrationId enrol(const QString &family, const QString &given, const QString &email)
        {
            RegistrationDraft draft;
            draft.person.familyName = family;
            draft.person.givenName = given;
            draft.person.email = email;
            draft.person.organisationName = u"Ville de Denain"_s;
            draft.session = meeting.session;
            draft.track = meeting.track;
            return must(workspace->enrolment().enrol(draft)).id;
        }
        Kit kit() const { return must(desk.read(meeting.id)); }
        KitWish wish(const QList<KitPart> &parts) const
        {
            return { .parts = parts,
                .choice = { .badges = labelformats::badges().first(),
                    .nameCards = labelformats::nameCards().first() },
                .people = kit().people,
                .sheet = {} };
        }
        Done writePdf(const QString &path, const KitWish &wish)
        {
            return desk.write(kit(), wish, SentMeans::File, [&](const PaperDocuments &documents) {
                return paperdocuments::stagePdf(path, u"Dossier"_s, documents);
            });
        }

        TestDatabase stored;
        std::unique_ptr<Workspace> workspace;
        KitDesk desk;
        Meeting meeting;
        RegistrationId eloy;
        RegistrationId hondt;
    };

    static QString textOf(const QString &path)
    {
        return runningTextOfPdf(path).replace(u'\u00A0', u' ').replace(u'\u202F', u' ').simplified();
    }
    static QList<KitPart> everything()
    {
        QList<KitPart> parts;
        for (int i = 0; i < kitPartCount; ++i) {
            parts.append(KitPart(i));
        }
        return parts;
    }

private Q_SLOTS:
    void labelsStayOnThePaperAndApart_data()
    {
        QTest::addColumn<LabelFormat>("format");
        for (const LabelFormat &each : labelformats::badges() + labelformats::nameCards()) {
            QTest::newRow(qPrintable(each.code)) << each;
        }
        QTest::newRow("page") << labelformats::wholePage();
    }
    void labelsStayOnThePaperAndApart()
    {
        QFETCH(LabelFormat, format);
        const QRectF paper(
            QPointF(), PaperPages::a4(format.orientation).fullRect(QPageLayout::Millimeter).size());
        for (int place = 0; place < format.perPage(); ++place) {
            const QRectF area = format.area(place);
            QVERIFY2(paper.adjusted(-0.1, -0.1, 0.1, 0.1).contains(area), qPrintable(QString::number(place)));
            for (int other = 0; other < place; ++other) {
                const QRectF shared = area.intersected(format.area(other));
                QVERIFY(shared.width() < 0.01 || shared.height() < 0.01);
            }
        }
    }

    void noTextLeavesItsLabel_data() { labelsStayOnThePaperAndApart_data(); }
    void noTextLeavesItsLabel()
    {
        QFETCH(LabelFormat, format);
        const QString longName = u"Marie-Bénédicte Ghislaine de LA ROCHEFOUCAULD-VANDENBROUCKE"_s;
        const QString unbroken(300, u'W');
        QList<Label> labels;
        for (const QString &name : { u"Li"_s, longName, unbroken }) {
            labels.append(
                { .lines = { { name, 3, true, 1 }, { longName, 2, true, 2 },
                      { u"Conseil citoyen de "_s + longName, 1.5, false, 2 }, { {}, 1, false, 1 } } });
        }
        const LabelPages pages(format, labels);
        int lines = 0;
        for (qsizetype page = 0; page < pages.count(); ++page) {
            for (const LabelPages::Line &line : pages.lines(page)) {
                ++lines;
                QVERIFY2(line.label.contains(line.area), qPrintable(line.text));
                QVERIFY(!line.text.trimmed().isEmpty());
                QVERIFY(QFontMetricsF(line.font).horizontalAdvance(line.text) <= line.label.width());
            }
        }
        QVERIFY(lines >= 9);
    }

    void aNameIsNeverCutShort_data() { labelsStayOnThePaperAndApart_data(); }
    void aNameIsNeverCutShort()
    {
        QFETCH(LabelFormat, format);
        const QString hyphened = u"de Castelbajac-Montesquiou-Rochechouart-Vandenbroucke-Delattre"_s;
        const QString oneWord = u"Abcdefghijklmnopqrstuvwxyz"_s + QString(34, u'o');
        for (const QString &family : { hyphened, oneWord }) {
            KitPerson person;
            person.registration.person.givenName = u"Marie-Bénédicte"_s;
            person.registration.person.familyName = family;
            person.structure = u"Ville de Denain"_s;
            const QString whole = names::capitals(family);
            for (const QList<Label> &labels :
                { kitcards::badges({ person }), kitcards::nameCards(Kit(), { person }) }) {
                const LabelPages pages(format, labels);
                QString told;
                int count = 0;
                for (const LabelPages::Line &line : pages.lines(0)) {
                    QVERIFY2(line.label.contains(line.area), qPrintable(line.text));
                    QVERIFY2(!line.text.contains(u'…'), qPrintable(line.text));
                    if (!line.isTurned && whole.contains(line.text)) {
                        told += told.isEmpty() || told.endsWith(u'-') ? line.text : u' ' + line.text;
                        ++count;
                    }
                }
                QCOMPARE(told, whole);
                QVERIFY(count <= 2);
                QVERIFY(family != oneWord || count == 1); // a word is made smaller, never broken
            }
        }
    }

    void aSheetOfLabelsBegunBeforeIsUsedUp()
    {
        const LabelFormat &format = labelformats::badges().first(); // 10 a page
        const QList<Label> labels(12, Label { .lines = { { u"Maëlle"_s, 1, true, 1 } } });
        QCOMPARE(LabelPages(format, labels).count(), 2);
        const LabelPages begun(format, labels, 9);
        QCOMPARE(begun.count(), 3);
        QCOMPARE(begun.lines(0).size(), 1);
        const QRectF last = format.area(9);
        QVERIFY(QRectF(last.topLeft() * 100, last.size() * 100).contains(begun.lines(0).first().area));
        QCOMPARE(begun.lines(2).size(), 1);
    }

    void aNameCardIsReadFromBothSides()
    {
        const LabelPages pages(
            labelformats::nameCards().first(), { { .lines = { { u"Maëlle ÉLOY"_s, 1, true, 1 } } } });
        const auto lines = pages.lines(0);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).isTurned);
        QVERIFY(!lines.at(1).isTurned);
        QVERIFY(lines.at(0).label.bottom() <= lines.at(1).label.top() + 0.01); // the fold is between them
        QCOMPARE(lines.at(0).text, lines.at(1).text);
    }

    void whoRegisteredAfterTheDayIsOnNoPaperOfIt_data() { TestDatabase::engines(); }
    void whoRegisteredAfterTheDayIsOnNoPaperOfIt()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto cameOn = [&](QDate day, RegistrationId registration) {
            (void)must(Statement(
                desk.workspace->database(), u"UPDATE registration SET requested_at = :at WHERE id = :id"_s)
                    .bind(u":at"_s, QDateTime(day, QTime(12, 0)))
                    .bind(u":id"_s, registration)
                    .run());
        };
        cameOn(desk.meeting.date.addDays(-40), desk.eloy);
        cameOn(desk.meeting.date.addDays(1), desk.hondt);
        for (const KitPerson &each : desk.kit().people) {
            QCOMPARE(each.isLate, each.registration.id == desk.hondt);
        }
        QCOMPARE(desk.kit().people.size(), 2);
    }

    void whatIsTypedIsSetAsFrenchIsOnEachPaper()
    {
        Desk desk;
        Kit kit = desk.kit();
        kit.cycle.title = u"L'évaluation"_s;
        kit.meeting.title = u"L'intérêt d'évaluer"_s;
        kit.meeting.place = u"Maison de l'emploi"_s;
        kit.meeting.speakers = { u"Anne D'Hondt"_s };
        kit.place.address = u"3, rue de l'Abbaye\n59220 Denain"_s;
        kit.place.access = u"Métro : arrêt de l'Hôtel-de-Ville"_s;
        for (Track &track : kit.cycle.tracks) {
            for (Module &module : track.modules) {
                module.description = u"D'abord, l'enjeu."_s;
            }
        }
        QString told;
        for (const Letter &letter : { kitletters::dayProgramme(kit), kitletters::travelNote(kit),
                 kitletters::convocation(kit, kit.people.last()) }) {
            for (const LetterParagraph &each : letter.paragraphs) {
                told += each.text + u'\n';
            }
        }
        for (const QString &set :
            { u"L’évaluation"_s, u"L’intérêt d’évaluer"_s, u"Maison de l’emploi"_s, u"rue de l’Abbaye"_s,
                u"Métro\u00A0: arrêt de l’Hôtel-de-Ville"_s, u"D’abord, l’enjeu."_s }) {
            QVERIFY2(told.contains(set), qPrintable(told));
        }
        QVERIFY2(!told.contains(u'\''), qPrintable(told));
    }

    void aWordWiderThanItsLineStaysOnThePaper()
    {
        Desk desk;
        Kit kit = desk.kit();
        const QString unbroken(40, u'W');
        kit.meeting.title = unbroken.toLower() + unbroken;
        KitPerson person = kit.people.first();
        person.registration.person.familyName = unbroken;
        person.registration.person.function = unbroken;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"convocation.pdf"_s);
        PaperDocuments documents;
        documents.push_back(std::make_unique<LetterPages>(kitletters::convocation(kit, person)));
        must(paperdocuments::toPdf(path, u"Convocation"_s, documents));

        QProcess reader;
        reader.start(u"pdftotext"_s, { u"-bbox"_s, path, u"-"_s });
        QVERIFY(reader.waitForFinished());
        const QString boxes = QString::fromUtf8(reader.readAllStandardOutput());
        static const QRegularExpression word(uR"re(xMin="([\d.]+)".*xMax="([\d.]+)".*>(.*)</word>)re"_s);
        constexpr double pointsInMillimetre = 72 / 25.4;
        qsizetype letters = 0;
        for (const QRegularExpressionMatch &match : word.globalMatch(boxes)) {
            const double left = match.captured(1).toDouble() / pointsInMillimetre;
            const double right = match.captured(2).toDouble() / pointsInMillimetre;
            QVERIFY2(left > 19.5 && right < 190.5, qPrintable(match.captured()));
            letters += match.captured(3).count(u'w', Qt::CaseInsensitive);
        }
        QVERIFY2(letters >= 4 * unbroken.size(), qPrintable(boxes)); // all of them
    }

    void namesHaveTheApostropheOfPrintOnEachPaper()
    {
        Desk desk;
        desk.enrol(u"D'Aubigny"_s, u"N'Deye"_s, {});
        Kit kit = desk.kit();
        kit.meeting.speakers = { u"Anne D'Hondt"_s };
        kit.organiser = { .name = u"Agence de l'Oise"_s,
            .address = u"1, rue de l'Abbaye"_s,
            .contact = u"L'accueil : c.o'neil@agence.example"_s,
            .city = u"L'Isle-Adam"_s,
            .signatory = u"Anne O'Neil"_s,
            .signatoryRole = u"directrice d'agence"_s,
            .legalLines = u"Agence d'État"_s,
            .dataNotice = {},
            .logo = {} };
        QString told;
        for (KitPerson &person : kit.people) {
            person.registration.person.function = u"chargée d'études"_s;
            person.registration.person.organisationName = u"Ville d'Amiens"_s;
            person.structure = u"Ville d'Amiens"_s;
            told += kitletters::recipient(person.registration) + u'\n';
        }
        const kitletters::Words words = kitletters::convocationWords(kit, kit.people.first());
        told += words.subject + words.body
            + kitletters::plainText(
                kit.organiser, kitletters::recipient(kit.people.first().registration), words, kit.today);
        for (const Letter &letter :
            { kitletters::dayProgramme(kit), kitletters::convocation(kit, kit.people.first()) }) {
            told += letter.footer + u'\n';
            for (const LetterParagraph &each : letter.paragraphs) {
                told += each.text + u'\n';
            }
        }
        for (const Label &label : kitcards::badges(kit.people) + kitcards::nameCards(kit, kit.people)
                + QList<Label> { kitcards::doorSign(kit) }) {
            for (const LabelLine &each : label.lines) {
                told += each.text + u'\n';
            }
        }
        for (const QString &set : { u"Agence de l’Oise"_s, u"rue de l’Abbaye"_s, u"L’accueil"_s,
                 u"L’Isle-Adam"_s, u"Anne O’Neil"_s, u"directrice d’agence"_s, u"Agence d’État"_s,
                 u"N’Deye"_s, u"Anne D’Hondt"_s, u"chargée d’études"_s, u"Ville d’Amiens"_s,
                 u"c.o'neil@agence.example"_s }) { // an address is copied as it is
            QVERIFY2(told.contains(set), qPrintable(set + u" in "_s + told));
        }
        QVERIFY2(!told.remove(u"c.o'neil"_s).contains(u'\''), qPrintable(told));
    }

    void aSheetIsSetInPrintAndTheOnesBeforeStayAsTheyWere_data() { TestDatabase::engines(); }
    void aSheetIsSetInPrintAndTheOnesBeforeStayAsTheyWere()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        Meeting told = desk.meeting;
        told.place = u"Maison de l'emploi"_s;
        told.speakers = { u"Anne D'Hondt"_s };
        must(desk.workspace->planning().reviseMeeting(told));
        OrganiserProfile profile = must(organiserprofile::read(database));
        profile.name = u"Agence de l'Oise"_s;
        must(organiserprofile::write(database, profile));
        auto &sheets = desk.workspace->sheets();
        AttendanceSheet sheet = must(sheets.prepare({ desk.meeting.id })).first();
        QCOMPARE(sheet.organiser, u"Agence de l’Oise"_s);
        QCOMPARE(sheet.place, u"Maison de l’emploi"_s);
        QCOMPARE(sheet.speakers, QStringList { u"Anne D’Hondt"_s });
        QCOMPARE(must(organiserprofile::read(database)).name, u"Agence de l'Oise"_s); // typed, and kept
        sheet.organiser = profile.name; // as one was frozen before
        const qint64 number = must(sheets.issue({ sheet })).first().number;
        QCOMPARE(must(SheetStore(database).sheet(number)).organiser, u"Agence de l'Oise"_s);
    }

    void whatIsNotKnownIsSaidOnceBehindItsLabel()
    {
        Desk desk;
        Kit kit = desk.kit();
        const QString convocation = kitletters::convocationWords(kit, kit.people.first()).body;
        QVERIFY2(
            convocation.contains(u"\nHoraires : à préciser\nLieu : à préciser\n"_s), qPrintable(convocation));
        kit.convocation.body = u"Rendez-vous le {date}, {horaires}, {lieu}."_s;
        const QString sentence = kitletters::convocationWords(kit, kit.people.first()).body;
        QVERIFY2(sentence.endsWith(u", horaires à préciser, lieu à préciser."_s), qPrintable(sentence));
        QStringList told;
        const Letter programme = kitletters::dayProgramme(kit);
        for (const LetterParagraph &each : programme.paragraphs) {
            told.append(each.text);
        }
        QVERIFY2(told.contains(u"Lieu\u00A0: à préciser"_s), qPrintable(told.join(u'\n')));
    }

    void aBadgeSaysNoMoreThanNameAndStructure()
    {
        Desk desk;
        const QList<Label> badges = kitcards::badges(desk.kit().people);
        QCOMPARE(badges.size(), 2);
        QStringList said;
        for (const LabelLine &line : badges.at(0).lines + badges.at(1).lines) {
            said.append(line.text);
        }
        QCOMPARE(said,
            QStringList({ u"Karim"_s, u"D’HONDT"_s, u"Ville de Denain"_s, u"Maëlle"_s, u"ÉLOY"_s,
                u"Ville de Denain"_s }));
    }

    void aSpeakerIsToldWithTheirStructureWhenItIsKnown_data() { TestDatabase::engines(); }
    void aSpeakerIsToldWithTheirStructureWhenItIsKnown()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const auto programme = [&] {
            QStringList told;
            const Letter letter = kitletters::dayProgramme(desk.kit());
            for (const LetterParagraph &each : letter.paragraphs) {
                told.append(each.text);
            }
            return told;
        };
        const auto lastCard = [&] {
            QStringList told;
            const Label card = kitcards::nameCards(desk.kit(), {}).last();
            for (const LabelLine &line : card.lines) {
                told.append(line.text);
            }
            told.removeAll(QString());
            return told;
        };
        Meeting meeting = desk.meeting;
        meeting.speakers = { u"Nadia Ferhat"_s, u"Anne D'Hondt"_s };
        Planning &planning = desk.workspace->planning();
        must(planning.reviseMeeting(meeting));
        QVERIFY(programme().contains(u"Avec\u00A0: Nadia Ferhat et Anne D’Hondt"_s));
        QCOMPARE(lastCard(), QStringList({ u"Anne D’Hondt"_s, u"intervenant.e"_s }));

        const auto speakers = must(SpeakerStore(desk.workspace->database()).speakers());
        SpeakerFacts anne = *std::ranges::find(speakers, u"Anne D'Hondt"_s, &SpeakerFacts::name);
        anne.organisation = u"Ville de Denain"_s;
        must(planning.describeSpeaker(anne));
        QVERIFY2(programme().contains(u"Avec\u00A0: Nadia Ferhat\u202F; Anne D’Hondt, Ville de Denain"_s),
            qPrintable(programme().join(u'\n')));
        QCOMPARE(lastCard(), QStringList({ u"Anne D’Hondt"_s, u"Ville de Denain"_s, u"intervenant.e"_s }));
    }

    void theWholeKitIsOneJobWithItsPagesCounted_data() { TestDatabase::engines(); }
    void theWholeKitIsOneJobWithItsPagesCounted()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const KitWish wish = desk.wish(everything());
        qsizetype pages = 0;
        const auto pieces = must(desk.desk.preview(desk.kit(), wish));
        for (const KitPiece &piece : pieces) {
            pages += paperdocuments::pageCount(piece.documents);
        }
        QTemporaryDir folder;
        const QString path = folder.filePath(u"dossier.pdf"_s);
        must(desk.writePdf(path, wish));
        QProcess info;
        info.start(u"pdfinfo"_s, { path });
        QVERIFY(info.waitForFinished());
        const QString told = QString::fromUtf8(info.readAllStandardOutput()).simplified();
        QVERIFY2(told.contains(u"Pages: %1 "_s.arg(pages)), qPrintable(told));
        const QString text = textOf(path);
        for (const QString &expected : { u"Feuille n° 1, imprimée"_s, u"Feuille vierge, sans numéro"_s,
                 u"Maëlle ÉLOY"_s, u"Objet : Convocation – séance 1 du"_s, u"horaires à préciser"_s,
                 u"lieu à préciser"_s, u"Au programme"_s, u"Venir à la séance 1"_s }) {
            QVERIFY2(text.contains(expected), qPrintable(expected + u" in "_s + text));
        }
        // The sheet is frozen like any other; the blank one leaves no trace.
        QCOMPARE(must(SheetStore(desk.workspace->database()).ofMeeting(desk.meeting.id)).size(), 1);
        const Kit after = desk.kit();
        for (const KitPerson &person : after.people) {
            QVERIFY(person.convoked);
            QCOMPARE(person.convoked->means, SentMeans::File);
            QVERIFY(person.convoked->words.contains(u"Nous avons le plaisir"_s));
            QVERIFY(!person.isOutdated);
        }
    }

    void aJobThatFailsKeepsNothing()
    {
        Desk desk;
        const Done written = desk.desk.write(desk.kit(), desk.wish(everything()), SentMeans::Printed,
            [](const PaperDocuments &) { return failure(Error::Kind::CannotWrite); });
        QVERIFY(!written);
        QCOMPARE(must(SheetStore(desk.workspace->database()).ofMeeting(desk.meeting.id)).size(), 0);
        for (const KitPerson &person : desk.kit().people) {
            QVERIFY(!person.convoked);
        }
    }

    void aLetterWithUnknownFieldsIsWrittenNowhere_data() { TestDatabase::engines(); }
    void aLetterWithUnknownFieldsIsWrittenNowhere()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(Statement(desk.workspace->database(),
            u"INSERT INTO letter_template (kind, subject, body)"
            " VALUES ('convocation', '{inconnu}', 'Venez le {date}, {autre}.'),"
            " ('travel_note', 'Venir', 'Le {jour}.')"_s)
                .run());
        const QString both = u"letterFields:convocation {inconnu}, {autre}\ntravel_note {jour}"_s;
        const QString one = u"letterFields:convocation {inconnu}, {autre}"_s;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"d.pdf"_s);
        QCOMPARE(desk.writePdf(path, desk.wish(everything())).error().subject, both);
        QCOMPARE(desk.desk.writeFiles(desk.kit(), desk.kit().people, folder.path()).error().subject, one);
        QCOMPARE(
            desk.desk.writeDrafts(desk.kit(), desk.kit().people, true, folder.path()).error().subject, both);
        QCOMPARE(
            desk.desk.writeDrafts(desk.kit(), desk.kit().people, false, folder.path()).error().subject, one);
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
        QCOMPARE(must(SheetStore(desk.workspace->database()).ofMeeting(desk.meeting.id)).size(), 0);
        QVERIFY(must(sentletters::of(desk.workspace->database(), desk.eloy)).isEmpty());
        must(desk.writePdf(path, desk.wish({ KitPart::Sheet, KitPart::Badges }))); // no letter among them
    }

    void aLogoThatIsGoneIsToldOf_data() { TestDatabase::engines(); }
    void aLogoThatIsGoneIsToldOf()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        QVERIFY(!must(organiserprofile::logoIsLost(database)));
        (void)must(Statement(database, u"INSERT INTO setting (key, value) VALUES ('profile.logo', 'perdu')"_s)
                .run());
        QVERIFY(must(organiserprofile::logoIsLost(database)));
        must(organiserprofile::write(database, must(organiserprofile::read(database)))); // goes without
        QVERIFY(!must(organiserprofile::logoIsLost(database)));
    }

    void aConvocationIsToBeSentAgainOnceTheMeetingHasMoved_data() { TestDatabase::engines(); }
    void aConvocationIsToBeSentAgainOnceTheMeetingHasMoved()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        QTemporaryDir folder;
        must(desk.writePdf(folder.filePath(u"c.pdf"_s), desk.wish({ KitPart::Convocations })));
        Meeting moved = desk.meeting;
        moved.place = u"Maison des associations"_s;
        must(desk.workspace->planning().reviseMeeting(moved));
        for (const KitPerson &person : desk.kit().people) {
            QVERIFY(person.isOutdated);
        }
        must(desk.workspace->history().undo());
        for (const KitPerson &person : desk.kit().people) {
            QVERIFY(!person.isOutdated);
        }
    }

    void aStartThatIsKnownIsWrittenAndNoLongerWhatWasToldBefore_data() { TestDatabase::engines(); }
    void aStartThatIsKnownIsWrittenAndNoLongerWhatWasToldBefore()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        QTemporaryDir folder;
        must(desk.writePdf(folder.filePath(u"c.pdf"_s), desk.wish({ KitPart::Convocations })));
        // As letters have always said it.
        QVERIFY2(desk.kit().told().contains(u" · horaires à préciser · "_s), qPrintable(desk.kit().told()));
        Meeting begins = desk.meeting;
        begins.halfDays.first().start = QTime(9, 0);
        must(desk.workspace->planning().reviseMeeting(begins));
        const Kit kit = desk.kit();
        for (const KitPerson &person : kit.people) {
            QVERIFY(person.isOutdated);
        }
        QCOMPARE(must(announcement::outdatedBy(desk.workspace->database(), begins)).letters.size(),
            kit.people.size());
        const QString words = kitletters::convocationWords(kit, kit.people.first()).body;
        QVERIFY2(words.contains(u"Horaires : à partir de 9\u00A0h\n"_s), qPrintable(words));
    }

    void whatWasWrittenIsTakenBackAndKeptAgain_data() { TestDatabase::engines(); }
    void whatWasWrittenIsTakenBackAndKeptAgain()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        QTemporaryDir folder;
        QCOMPARE(must(desk.desk.writeFiles(desk.kit(), desk.kit().people, folder.path())), QStringList());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name),
            QStringList(
                { u"D’HONDT Karim – convocation %1.pdf"_s.arg(desk.meeting.date.toString(Qt::ISODate)),
                    u"ÉLOY Maëlle – convocation %1.pdf"_s.arg(desk.meeting.date.toString(Qt::ISODate)) }));
        Database &database = desk.workspace->database();
        QCOMPARE(must(sentletters::of(database, desk.eloy)).size(), 1);
        must(desk.workspace->history().undo());
        QCOMPARE(must(sentletters::of(database, desk.eloy)).size(), 0);
        must(desk.workspace->history().redo());
        const auto again = must(sentletters::of(database, desk.eloy));
        QCOMPARE(again.size(), 1);
        QVERIFY(again.first().words.startsWith(u"Convocation – séance\u00A01"_s));
    }

    void aMessageIsADraftWithTheConvocationAttached()
    {
        Desk desk;
        QTemporaryDir folder;
        const auto unreachable
            = must(desk.desk.writeDrafts(desk.kit(), desk.kit().people, true, folder.path())).unreachable;
        QCOMPARE(unreachable.size(), 1);
        QCOMPARE(unreachable.first().registration.id, desk.hondt);
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile file(folder.filePath(files.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray message = file.readAll();
        QVERIFY(message.contains("X-Unsent: 1"));
        QVERIFY(message.contains("<m.eloy@denain.example>"));
        QCOMPARE(message.count("Content-Type: application/pdf"), 2); // the travel note was asked for
        QVERIFY(message.contains(QByteArray("%PDF-").toBase64().first(6)));
        QVERIFY(must(sentletters::of(desk.workspace->database(), desk.hondt)).isEmpty());
        const auto kept = must(sentletters::of(desk.workspace->database(), desk.eloy));
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept.first().address, u"m.eloy@denain.example"_s);
    }

    void nothingTypedBeginsAnotherHeader()
    {
        const MailDraft draft { .toName = u"Éloy\r\nBcc: x@y.example"_s,
            .toAddress = u"m.eloy@denain.example"_s,
            .subject = u"Objet\nBcc: x@y.example"_s,
            .body = u"Bonjour,\nà bientôt"_s,
            .attachments = { { u"a\r\nX-Evil: 1.pdf"_s, "%PDF-1.4" } } };
        const QByteArray message = must(maildraft::toEml(draft));
        for (const QByteArray &line : message.split('\n')) {
            QVERIFY2(!line.startsWith("Bcc") && !line.startsWith("X-Evil"), line.constData());
        }
        QVERIFY(message.contains(u"Bonjour,\r\nà bientôt"_s.toUtf8().toBase64()));
        for (const QString &address : { u""_s, u"x"_s, u"x@"_s, u"a@b.example, c@d.example"_s,
                 u"a@b.example\nBcc: c@d.example"_s, u"<a@b.example>"_s }) {
            MailDraft wrong = draft;
            wrong.toAddress = address;
            const auto refused = maildraft::toEml(wrong);
            QVERIFY2(!refused, qPrintable(address));
            QCOMPARE(refused.error().subject, u"mailAddress"_s);
        }
    }

    void aSheetKeepsTheLogoItWasPrintedWith_data() { TestDatabase::engines(); }
    void aSheetKeepsTheLogoItWasPrintedWith()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        const auto picture = [](Qt::GlobalColor colour) {
            QImage image(300, 100, QImage::Format_RGB32);
            image.fill(colour);
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            image.save(&buffer, "PNG");
            return bytes;
        };
        OrganiserProfile profile = must(organiserprofile::read(database));
        profile.logo = picture(Qt::blue);
        must(organiserprofile::write(database, profile));
        auto &sheets = desk.workspace->sheets();
        const auto issued = must(sheets.issue(must(sheets.prepare({ desk.meeting.id })))).first();
        profile.logo = picture(Qt::red);
        must(organiserprofile::write(database, profile));
        QCOMPARE(must(SheetStore(database).sheet(issued.number)).logo, picture(Qt::blue));
        QCOMPARE(must(sheets.prepare({ desk.meeting.id })).first().logo, picture(Qt::red));

        // It stands on the first page, inside the paper's margins, beside the organiser's name.
        const SheetPaper paper = SheetPaper::suitedTo(issued);
        const SheetPages pages = layOut(issued, paper, PrintedFontMeasure());
        QCOMPARE(pages.pages.first().pictures.size(), 1);
        const QRectF logo = pages.pages.first().pictures.first().area;
        QVERIFY(paper.printable().contains(logo));
        QVERIFY(qAbs(logo.width() / logo.height() - 3) < 0.01);
        for (const SheetBox &box : pages.pages.first().boxes) {
            QVERIFY2(!box.area.intersects(logo), qPrintable(QString::number(int(box.part))));
        }
    }

    void aSheetIsPrintedAgainWithTheLinesItWasPrintedWith_data() { TestDatabase::engines(); }
    void aSheetIsPrintedAgainWithTheLinesItWasPrintedWith()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        auto &sheets = desk.workspace->sheets();
        const auto issue
            = [&] { return must(sheets.issue(must(sheets.prepare({ desk.meeting.id })))).first(); };
        const AttendanceSheet without = issue();
        QVERIFY(without.organiserLines.isEmpty());
        OrganiserProfile profile = must(organiserprofile::read(database));
        profile.address = u"2 rue des Fleurs\n59000 Lille"_s;
        profile.legalLines = u"SIRET 000 000 000 00000"_s;
        must(organiserprofile::write(database, profile));
        const AttendanceSheet with = issue();
        const QString lines = u"2 rue des Fleurs, 59000 Lille – SIRET 000 000 000 00000"_s;
        QCOMPARE(with.organiserLines, lines);
        profile.legalLines.clear();
        must(organiserprofile::write(database, profile));
        QCOMPARE(must(SheetStore(database).sheet(with.number)).organiserLines, lines);
        // As sheets were kept that never had any.
        (void)must(
            Statement(database, u"UPDATE sheet SET content = replace(content, 'organiser_lines', 'x')"_s)
                .run());
        QVERIFY(must(SheetStore(database).sheet(without.number)).organiserLines.isEmpty());
    }

    void aDrawingIsPrintedAsFineAsThePaperTakes()
    {
        const QByteArray drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 10'>"
                                   "<circle cx='15' cy='5' r='5'/></svg>";
        const QImage fine = paperfont::picture(drawing, { 60, 22 });
        QCOMPARE(fine.width(), qRound(60 / 25.4 * 600)); // dots of 60 mm
        QVERIFY(qAbs(fine.width() / 3.0 - fine.height()) < 1);
        QCOMPARE(fine.pixelColor(fine.rect().center()), QColor(Qt::black));
        QCOMPARE(fine.pixelColor(0, 0), QColor(Qt::white));

        QTemporaryDir folder;
        const QString path = folder.filePath(u"lettre.pdf"_s);
        PaperDocuments letters;
        for (int i = 0; i < 2; ++i) {
            letters.push_back(std::make_unique<LetterPages>(Letter { .title = u"Lettre"_s,
                .logo = drawing,
                .paragraphs = { { .text = u"Mots"_s } },
                .footer = {} }));
        }
        must(paperdocuments::toPdf(path, u"Lettres"_s, letters));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(!pdf.contains("/DCTDecode")); // no JPEG
        QCOMPARE(pdf.count("/Subtype /Image"), 1); // the one of both letters
    }

    void aFolderIsNeverLeftWithPartOfAJob()
    {
        QTemporaryDir folder;
        QFile old(folder.filePath(u"b.txt"_s));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("before");
        old.close();
        const auto good = []() -> Result<QByteArray> { return QByteArray("new"); };
        const auto stopped = paperdocuments::toFolder(folder.path(),
            { { u"a.txt"_s, good },
                { u"c.txt"_s, []() -> Result<QByteArray> { return failure(Error::Kind::CannotWrite); } },
                { u"b.txt"_s, good } });
        QVERIFY(!stopped);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList { u"b.txt"_s });
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("before"));
    }

    void theFilesOfAJobAreSeenTogether()
    {
        const QTemporaryDir folder;
        const auto all = [&] {
            return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        };
        must(outputfile::write(folder.filePath(u"b.txt"_s), "before"));
        const auto good = []() -> Result<QByteArray> { return QByteArray("new"); };
        const QList<paperdocuments::File> files { { u"a.txt"_s, good }, { u"b.txt"_s, good } };
        {
            const auto dropped = must(paperdocuments::stageFolder(folder.path(), files));
            QVERIFY(!QFile::exists(folder.filePath(u"a.txt"_s)));
        }
        QCOMPARE(all(), QStringList { u"b.txt"_s });
        must(outputfile::place(paperdocuments::stageFolder(folder.path(), files)));
        QCOMPARE(all(), (QStringList { u"a.txt"_s, u"b.txt"_s }));
        QFile old(folder.filePath(u"b.txt"_s));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("new"));
    }

    void whatIsWrittenOverInAFolderIsAnswered()
    {
        const QTemporaryDir folder;
        const auto good = []() -> Result<QByteArray> { return QByteArray("new"); };
        QCOMPARE(must(paperdocuments::toFolder(folder.path(), { { u"a.txt"_s, good } })), QStringList());
        QCOMPARE(must(paperdocuments::toFolder(
                     folder.path(), { { u"b.txt"_s, good }, { u"a.txt"_s, good }, { u"c.txt"_s, good } })),
            QStringList { u"a.txt"_s });
    }

    void peopleOfOneNameHaveAFileEach()
    {
        Desk desk;
        desk.enrol(u"ÉLOY"_s, u"maëlle"_s, u"autre@denain.example"_s); // in the same structure
        RegistrationDraft elsewhere;
        elsewhere.person.familyName = u"Éloy"_s;
        elsewhere.person.givenName = u"Maëlle"_s;
        elsewhere.person.email = u"eloy@lens.example"_s;
        elsewhere.person.organisationName = u"Ville de Lens"_s;
        elsewhere.session = desk.meeting.session;
        elsewhere.track = desk.meeting.track;
        (void)must(desk.workspace->enrolment().enrol(elsewhere));
        const Kit kit = desk.kit();
        QCOMPARE(kit.people.size(), 4);

        QTemporaryDir letters;
        (void)must(desk.desk.writeFiles(kit, kit.people, letters.path()));
        QStringList names = QDir(letters.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 4);
        QVERIFY2(names.filter(u"Ville de Lens.pdf"_s).size() == 1, qPrintable(names.join(u'\n')));
        QCOMPARE(names.filter(u"Ville de Denain"_s).size(), 2);
        QVERIFY(!names.filter(u"HONDT"_s).first().contains(u"Denain"_s)); // nobody else's name

        QTemporaryDir drafts;
        (void)must(desk.desk.writeDrafts(kit, kit.people, false, drafts.path()));
        names = QDir(drafts.path()).entryList(QDir::Files);
        QCOMPARE(names.size(), 3); // D’Hondt has no address
    }

    void anAttachmentIsNamedInUtf8()
    {
        const QString name = u"D’HONDT Karim – convocation 2022-01-21.pdf"_s;
        const QByteArray eml = must(maildraft::toEml({ .toName = u"D’HONDT Karim"_s,
            .toAddress = u"k@denain.example"_s,
            .subject = u"Convocation"_s,
            .body = u"Bonjour"_s,
            .attachments = { { name, "%PDF-1.4" } } }));
        QVERIFY2(!eml.contains("windows-12"), eml.constData());
        // "filename*0*=utf-8''D%E2%80%99HONDT…", in as many parts as it takes.
        QByteArray told;
        static const QRegularExpression part(uR"(filename(?:\*\d+)?\*?=\"?([^;\s\"]+))"_s);
        for (auto found = part.globalMatch(QString::fromLatin1(eml)); found.hasNext();) {
            told += found.next().captured(1).toLatin1();
        }
        QVERIFY2(told.toLower().startsWith("utf-8''"), eml.constData());
        QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(told.sliced(7))), name);
    }

    void aVeryLongNameLosesNeitherKindNorDateOfItsDocument()
    {
        Desk desk;
        KitPerson person = desk.kit().people.first();
        person.name = u"VAN DER LONGUEFAMILLE "_s.repeated(12) + u"Maëlle"_s;
        const QString kind = u" – convocation "_s + desk.kit().meeting.date.toString(Qt::ISODate);
        const QString convocation = kitletters::fileName(desk.kit(), person);
        QVERIFY2(convocation.endsWith(kind), qPrintable(convocation));
        QVERIFY(convocation.size() > 100 && convocation.size() <= 120);
        Attestation attestation;
        attestation.name = person.name;
        attestation.number = 12;
        const QString attested = attestationletter::fileName(attestation);
        QVERIFY2(attested.endsWith(u" – attestation n° 12"_s), qPrintable(attested));
        // Nor when another of that name has a document beside it.
        const QString file = convocation + u".pdf"_s;
        const QStringList names = filename::distinct(
            { { file, u"Ville de Denain"_s }, { file, u"Ville de Lens"_s }, { file, {} } });
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), 3);
        for (const QString &name : names) {
            QVERIFY2(name.contains(kind) && name.endsWith(u".pdf"_s), qPrintable(name));
            QVERIFY2(name.size() <= 124, qPrintable(name));
        }
        QVERIFY2(names.at(1).endsWith(u" – Ville de Lens.pdf"_s), qPrintable(names.at(1)));
        // A name with a dot has no ending.
        QCOMPARE(filename::ofPerson(u"ST. PIERRE J."_s, u"attestation n° 3"_s),
            u"ST. PIERRE J – attestation n° 3"_s);
    }

    void noFileOfAJobIsWrittenOverAnother()
    {
        QTemporaryDir folder;
        QList<paperdocuments::File> files;
        for (const QString &name : { u"a.txt"_s, u"A.TXT"_s, u"a.txt"_s, u"A (2).txt"_s }) {
            const QByteArray place = QByteArray::number(files.size());
            files.append({ name, [place]() -> Result<QByteArray> { return place; } });
        }
        (void)must(paperdocuments::toFolder(folder.path(), files));
        const QStringList names = QDir(folder.path()).entryList(QDir::Files);
        QStringList folded;
        QStringList contents;
        for (const QString &name : names) {
            folded.append(name.toCaseFolded());
            QFile file(QDir(folder.path()).filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            contents.append(QString::fromLatin1(file.readAll()));
        }
        folded.removeDuplicates();
        QCOMPARE(folded.size(), 4);
        contents.sort();
        QCOMPARE(contents.join(u""_s), u"0123"_s);
    }

    void whoWasToldOfAnotherPlanIsNamedInTheOrderOfNames_data() { TestDatabase::engines(); }
    void whoWasToldOfAnotherPlanIsNamedInTheOrderOfNames()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        Database &database = desk.workspace->database();
        QVERIFY(must(announcement::outdatedBy(database, desk.meeting)).isEmpty());
        SentLetters sent(
            database, desk.workspace->changes(), desk.workspace->journal(), clockAt(QDate(2022, 1, 10)));
        QList<SentLetter> letters;
        for (const RegistrationId each : { desk.hondt, desk.eloy }) {
            letters.append({ .registration = each,
                .meeting = desk.meeting.id,
                .at = {},
                .by = {},
                .told = kit::told(desk.meeting),
                .words = u"Convocation"_s });
        }
        must(sent.keep(letters));
        auto issued = must(
            desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ desk.meeting.id }))));
        // All of it is still true.
        QVERIFY(must(announcement::outdatedBy(database, desk.meeting)).isEmpty());
        Meeting moved = movedTo(desk.meeting, desk.meeting.date.addDays(7));
        Announcement told = must(announcement::outdatedBy(database, moved));
        QStringList names;
        for (const Announcement::Letter &each : std::as_const(told.letters)) {
            names.append(each.name);
            QVERIFY(each.isExpected);
            QCOMPARE(each.at.toLocalTime().date(), QDate(2022, 1, 10));
        }
        const QList<KitPerson> people = desk.kit().people;
        QCOMPARE(names, (QStringList { people.first().name, people.last().name }));
        QCOMPARE(told.sheets.size(), 1);
        QCOMPARE(told.sheets.first().number, issued.first().number);
        // Another place is another plan, too.
        Meeting elsewhere = desk.meeting;
        elsewhere.place = u"Amiens"_s;
        QCOMPARE(must(announcement::outdatedBy(database, elsewhere)).letters.size(), 2);
        // Printed and written again, the old paper counts no more; who has cancelled is told, not invited.
        must(desk.workspace->planning().reviseMeeting(moved));
        issued = must(
            desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ desk.meeting.id }))));
        letters.removeFirst();
        letters.first().told = kit::told(moved);
        must(sent.keep(letters));
        (void)must(Statement(database, u"UPDATE registration SET status = 'cancelled' WHERE id = :id"_s)
                .bind(u":id"_s, desk.hondt)
                .run());
        told = must(announcement::outdatedBy(database, moved));
        QVERIFY(told.sheets.isEmpty());
        QCOMPARE(told.letters.size(), 1);
        QCOMPARE(told.letters.first().name, u"D’HONDT Karim"_s);
        QVERIFY(!told.letters.first().isExpected);
        QCOMPARE(must(announcement::outdatedBy(database, desk.meeting)).sheets.first().number,
            issued.first().number);
    }
};

IREV_TEST(KitTest)
#include "kittest.moc"
