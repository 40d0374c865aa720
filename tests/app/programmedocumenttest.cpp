// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/programmedocument.h"

#include "app/organiser/organiserprofile.h"
#include "app/programmes/programmestore.h"
#include "tests/support/pdftext.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

/// The programme on paper and on the web, with the facts of the public page of 2022.
class ProgrammeDocumentTest final : public QObject
{
    Q_OBJECT

private:
    struct Desk {
        explicit Desk(const QString &engine = u"sqlite"_s)
            : stored(engine)
            , workspace(stored.create(Content::Programme, clockAt(QDate(2021, 12, 20))))
        {
        }
        ProgrammeDocument programme()
        {
            const Cycle cycle = must(ProgrammeStore(workspace->database()).cycles()).first();
            return must(programmedocument::read(workspace->database(), cycle.id));
        }

        TestDatabase stored;
        std::unique_ptr<Workspace> workspace;
    };

    /// What a reader sees, spaces alike.
    static QString seen(QString text)
    {
        static const QRegularExpression space(uR"(\s+)"_s, QRegularExpression::UseUnicodePropertiesOption);
        return text.replace(space, u" "_s);
    }

    static QString written(const ProgrammeDocument &programme, const QString &ending)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"programme"_s + ending);
        must(programmedocument::write(programme, path));
        if (ending == u".pdf"_s) {
            return seen(runningTextOfPdf(path));
        }
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? seen(QString::fromUtf8(file.readAll())) : QString();
    }

private Q_SLOTS:
    void thePageSaysWhatIrevPublished_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("ending");
        for (const QString &engine : { u"sqlite"_s, u"postgresql"_s }) {
            for (const QString &ending : { u".pdf"_s, u".html"_s }) {
                QTest::addRow("%s%s", qPrintable(engine), qPrintable(ending)) << engine << ending;
            }
        }
    }
    void thePageSaysWhatIrevPublished()
    {
        QFETCH(QString, engine);
        QFETCH(QString, ending);
        Desk desk(engine);
        const ProgrammeDocument programme = desk.programme();
        QCOMPARE(programme.meetings.size(), 18);
        QString text = written(programme, ending);
        if (ending == u".html"_s) {
            static const QRegularExpression tags(u"<[^>]*>"_s);
            text = seen(text.remove(tags));
        }
        for (const QString &fact :
            { u"Pourquoi évaluer et pour qui"_s, u"Vous armer pour faire ou faire faire"_s,
                u"Retours d’expériences de territoires dans les Hauts-de-France"_s, u"Asdo Études"_s,
                u"[COMPLET] Inscription cycle dédié aux professionnel.le.s"_s,
                u"Inscriptions cycle dédié aux élu.e.s"_s,
                u"Inscriptions en tant que conseiller.e.s citoyen.ne.s"_s, u"mardi 23 novembre 2021"_s,
                u"vendredi 10 décembre 2021"_s, u"vendredi 7 janvier 2022"_s, u"vendredi 21 janvier 2022"_s,
                u"mercredi 15 décembre 2021"_s, u"mercredi 19 janvier 2022"_s, u"vendredi 14 janvier 2022"_s,
                u"vendredi 28 janvier 2022"_s, u"vendredi 25 février 2022"_s, u"vendredi 11 mars 2022"_s,
                u"mercredi 5 janvier 2022"_s, u"mercredi 26 janvier 2022"_s, u"mercredi 2 février 2022"_s,
                u"mercredi 16 février 2022"_s, u"mercredi 2 mars 2022"_s, u"mercredi 16 mars 2022"_s,
                u"mercredi 23 février 2022"_s, u"mercredi 9 mars 2022"_s, u"17 h – 19 h"_s }) {
            QVERIFY2(text.contains(fact), qPrintable(fact + u" in "_s + text));
        }
    }

    void thePlaquetteFitsTwoPages()
    {
        Desk desk;
        const Letter letter = programmedocument::plaquette(desk.programme());
        QVERIFY2(LetterPages(letter).count() <= 2, qPrintable(QString::number(LetterPages(letter).count())));
    }

    void aPlaquetteWithLongPlacesFitsTwoPagesToo()
    {
        Desk desk;
        ProgrammeDocument programme = desk.programme();
        programme.contact = u"Contact : IREV, 03 53 01 00 00, contact@irev.example"_s;
        for (Meeting &meeting : programme.meetings) {
            meeting.place = u"Maison départementale de l’animation sociale et des initiatives citoyennes "
                            "Simone-Veil, salle du conseil, 2e étage"_s;
        }
        const LetterPages pages(programmedocument::plaquette(programme));
        QVERIFY2(pages.count() <= 2, qPrintable(QString::number(pages.count())));
    }

    void thePageIsOneFileWithoutScriptAndItsValuesAreEscaped()
    {
        Desk desk;
        ProgrammeDocument programme = desk.programme();
        programme.cycle.title = u"Évaluer <script>alert(1)</script> & \"après\""_s;
        programme.contact = u"<img onerror=alert(1)>"_s;
        const QString page = QString::fromUtf8(programmedocument::html(programme));
        QVERIFY(!page.contains(u"<script"_s));
        QVERIFY(!page.contains(u"<img"_s));
        QVERIFY(page.contains(u"&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;après&quot;"_s));
        for (const QString &elsewhere : { u" src="_s, u" href="_s, u"url("_s, u"@import"_s, u"http"_s }) {
            QVERIFY2(!page.contains(elsewhere), qPrintable(elsewhere));
        }
        // One heading of the first rank, every table headed and captioned.
        QCOMPARE(page.count(u"<h1>"_s), 1);
        QCOMPARE(page.count(u"<table>"_s), page.count(u"<caption>"_s));
        QCOMPARE(page.count(u"<time datetime="_s), 18);
        QVERIFY(page.startsWith(u"<!DOCTYPE html>\n<html lang=\"fr\">"_s));
    }

    void straightApostrophesAreSetAsFrenchIs()
    {
        Desk desk;
        ProgrammeDocument programme = desk.programme();
        programme.cycle.title = u"L'évaluation : à qui sert-elle ?"_s;
        programme.cycle.presentation = u"S'outiller."_s;
        programme.cycle.tracks.first().modules.first().title = u"L'intérêt d'évaluer"_s;
        programme.cycle.tracks.first().modules.first().description = u"D'abord, l'enjeu."_s;
        for (Meeting &meeting : programme.meetings) {
            meeting.title = u"L'intérêt d'évaluer"_s;
            meeting.place = u"Maison de l'emploi"_s;
        }
        QStringList words { QString::fromUtf8(programmedocument::html(programme)).section(u"</style>"_s, 1) };
        for (const LetterParagraph &each : programmedocument::plaquette(programme).paragraphs) {
            words.append(each.text);
        }
        const QString text = words.join(u'\n');
        QVERIFY2(!text.contains(u'\'') && !text.contains(u"&#39;"_s), qPrintable(text));
        for (const QString &set : { u"L’évaluation\u00A0: à qui sert-elle\u202F?"_s, u"S’outiller."_s,
                 u"L’intérêt d’évaluer"_s, u"D’abord, l’enjeu."_s, u"Maison de l’emploi"_s }) {
            QVERIFY2(text.count(set) >= 2, qPrintable(set)); // in both
        }
    }

    void theOrganiserStandsOnBoth_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("paper") << u".pdf"_s;
        QTest::newRow("web") << u".html"_s;
    }
    void theOrganiserStandsOnBoth()
    {
        QFETCH(QString, ending);
        Desk desk;
        OrganiserProfile profile = must(organiserprofile::read(desk.workspace->database()));
        profile.name = u"Centre <des> \"cycles\""_s;
        profile.address = u"2 rue de l'Église,\n59000 Lille"_s;
        profile.contact = u"contact@centre.example"_s;
        profile.legalLines = u"SIRET 000 000 000 00000\nDéclaration n° 1"_s;
        profile.logo = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 10'><rect width='30' "
                       "height='10'/></svg>";
        must(organiserprofile::write(desk.workspace->database(), profile));
        for (const bool hasForms : { true, false }) {
            ProgrammeDocument programme = desk.programme();
            if (!hasForms) {
                programme.cycle.forms.clear();
            }
            QVERIFY(programmedocument::plaquettePages(programme) <= programmedocument::mostPages);
            const QString text = written(programme, ending);
            for (const QString &fact : { u"2 rue de l’Église, 59000 Lille"_s, u"contact@centre.example"_s,
                     u"SIRET 000 000 000 00000 – Déclaration n° 1"_s }) {
                QVERIFY2(text.contains(fact), qPrintable(fact + u" in "_s + text));
            }
            if (ending == u".html"_s) {
                QVERIFY(text.contains(u" alt=\"Centre &lt;des&gt; &quot;cycles&quot;\" "_s));
                QVERIFY(text.contains(u"src=\"data:image/svg+xml;base64,"_s
                    + QString::fromLatin1(profile.logo.toBase64()) + u'"'));
            }
        }
    }

    void aProgrammeTooLongForOneSheetOfPaperIsKnownToBe()
    {
        Desk desk;
        ProgrammeDocument programme = desk.programme();
        programme.cycle.presentation = QString(u"Des mots qui ne finissent pas. "_s).repeated(1000);
        const qsizetype pages = programmedocument::plaquettePages(programme);
        QVERIFY(pages > programmedocument::mostPages);
        QCOMPARE(programmedocument::tooManyPages(programme, u"p.PDF"_s), std::optional(pages));
        QVERIFY(!programmedocument::tooManyPages(programme, u"p.html"_s)); // a page of the web has no pages
        QVERIFY(!programmedocument::tooManyPages(desk.programme(), u"p.pdf"_s));
    }

    void aFullSessionIsTold()
    {
        Desk desk;
        const ProgrammeDocument before = desk.programme();
        const Track track = before.cycle.tracks.first();
        QVERIFY(!before.isFull(before.sessions.first().id, track.id));
        GroupSeats seats = must(desk.workspace->seats().seats(before.sessions.first().id, track.id));
        seats.capacity = 0;
        must(desk.workspace->seats().setSeats(seats));
        const ProgrammeDocument full = desk.programme();
        QVERIFY(full.isFull(before.sessions.first().id, track.id));
        QVERIFY(QString::fromUtf8(programmedocument::html(full))
                .contains(u"<caption><strong class=\"full\">[COMPLET]</strong> "_s));
    }

    void anotherEndingAndAPathThatCannotBeWrittenAreRefused()
    {
        Desk desk;
        const ProgrammeDocument programme = desk.programme();
        QCOMPARE(programmedocument::write(programme, u"/tmp/programme.doc"_s).error().subject,
            u"programmeFormat"_s);
        for (const QString &ending : { u".pdf"_s, u".html"_s }) {
            QCOMPARE(programmedocument::write(programme, u"/nowhere/at/all/p"_s + ending).error().kind,
                Error::Kind::CannotWrite);
        }
    }
};

IREV_TEST(ProgrammeDocumentTest)
#include "programmedocumenttest.moc"
