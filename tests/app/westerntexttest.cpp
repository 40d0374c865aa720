// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/westerntext.h"

#include "tests/support/testregistry.h"

#include <QHash>
#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

/// The bytes of letters that are not ASCII.
using Page = QHash<QChar, char>;

QByteArray encoded(const QString &text, const Page &page)
{
    QByteArray bytes;
    for (const QChar c : text) {
        // A letter that is forgotten here would make a test of nothing.
        Q_ASSERT(c.unicode() < 0x80 || page.contains(c));
        bytes += c.unicode() < 0x80 ? char(c.unicode()) : page.value(c);
    }
    return bytes;
}

/// "é8E è8F": a letter and its byte.
Page pageOf(const QString &letters)
{
    Page page;
    for (const QString &each : letters.split(u' ')) {
        page.insert(each.at(0), char(each.sliced(1).toInt(nullptr, 16)));
    }
    return page;
}

const QString latin1
    = u"àE0 âE2 çE7 èE8 éE9 êEA ëEB îEE ïEF ôF4 ùF9 ûFB üFC ÀC0 ÇC7 ÈC8 ÉC9 ÊCA ÔD4 «AB »BB °B0 "
      "áE1 íED ñF1 öF6 ·B7 \u00A0A0"_s;
const Page windows = pageOf(latin1 + u" œ9C Œ8C ’92 –96 …85 €80 ž9E Ž8E š9A Š8A ½BD"_s);
const Page iso15 = pageOf(latin1 + u" œBD ŒBC €A4"_s);
const Page macintosh = pageOf(u"à88 â89 ç8D è8F é8E ê90 ë91 î94 ï95 ô99 ù9D û9E ü9F ÀCB Ç82 ÈE9 É83 ÊE6 ÔEF "
                              u"«C7 »C8 °A1 á87 í92 ñ96 ö9A "
                              "·E1 \u00A0CA œCF ŒCE ’D5 –D0 …C9 €DB"_s);
const Page dos
    = pageOf(u"à85 â83 ç87 è8A é82 ê88 ë89 î8C ï8B ô93 ù97 û96 ü81 ÀB7 Ç80 ÈD4 É90 ÊD2 ÔE2 «AE »AF °F8 "
             "áA0 íA1 ñA4 ö94 ·FA \u00A0FF"_s);

/// As offices write, without letters that some of the four have not.
const QStringList form { u"N°;Nom;Prénom;Commune;Fonction"_s, u"1;ÉLOY;Maëlle;Béthune;Chargée de mission"_s,
    u"2;DE BACKER;Zoé;Hénin-Beaumont;Déléguée du préfet à la cohésion"_s,
    u"3;D'HONDT;François;Saint-Quentin;Élu, « Côté cœur »"_s, u"4;LEFÈVRE;Jérôme;Noël;Agent d'accueil"_s,
    u"5;Garçon;Anaïs;Le Portel;Où ? Près du château, dès août, là-bas à l'hôpital"_s,
    u"6;Nuñez;Inès;Creil;COORDONNATRICE ÉGALITÉ, CRÈCHE À L'ÉCOLE"_s,
    u"7;Müller;Benoît;Nesle;Maître d'œuvre"_s };

} // namespace

/// Files of a byte a letter.
class WesternTextTest final : public QObject
{
    Q_OBJECT

private:
    static QString read(const QByteArray &row) { return QString::fromUtf8(WesternText().toUtf8(row)); }

private Q_SLOTS:
    void eachRowIsReadAsItsFileIs_data()
    {
        QTest::addColumn<Page>("page");
        QTest::newRow("windows-1252") << windows;
        QTest::newRow("ISO-8859-15") << iso15;
        QTest::newRow("Mac Roman") << macintosh;
        QTest::newRow("MS-DOS") << dos;
    }
    void eachRowIsReadAsItsFileIs()
    {
        QFETCH(const Page, page);
        QStringList rows = form;
        if (!page.contains(u'œ')) {
            rows.replaceInStrings(u"œ"_s, u"oe"_s);
        }
        const QByteArray file = encoded(rows.join(u'\r'), page);
        WesternText text;
        text.weigh(file);
        for (const QString &row : rows) {
            QCOMPARE(QString::fromUtf8(text.toUtf8(encoded(row, page))), row);
        }
    }

    void aRowAloneSaysWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const auto add = [](const char *name, const Page &page, const QString &text) {
            QTest::addRow("%s: %s", name, qUtf8Printable(text)) << encoded(text, page) << text;
        };
        for (const QString &text : { u"Prénom"_s, u"Maëlle"_s, u"L’été d’Élodie"_s, u"cœur, sœur, Œuvre"_s,
                 u"« Bientôt… »"_s, u"À 12 €, le n° 3"_s, u"Dunkerque – Arras, là-bas"_s, u"ÉCOLE"_s,
                 u"professionnel·le·s"_s, u"García, Nuñez"_s }) {
            add("windows-1252", windows, text);
        }
        // Letters of its own, which others take for French ones.
        for (const QString &text :
            { u"Žižek"_s, u"Dušan Šimic"_s, u"1 ½ jour, ½ journée"_s, u"½h à 3 h"_s, u"Björn"_s }) {
            add("windows-1252", windows, text);
        }
        for (const QString &text : { u"Prénom"_s, u"cœur, sœur"_s, u"À 12 €"_s }) {
            add("ISO-8859-15", iso15, text);
        }
        for (const QString &text : { u"Prénom"_s, u"Maëlle"_s, u"L’été d’Élodie"_s, u"« Bientôt… », cœur"_s,
                 u"Où êtes-vous né ?"_s, u"Très bien"_s, u"François, garçon"_s, u"Forêt, âge, août"_s }) {
            add("Mac Roman", macintosh, text);
        }
        for (const QString &text : { u"Prénom"_s, u"Déléguée, élève"_s }) {
            add("MS-DOS", dos, text);
        }
    }
    void aRowAloneSaysWhatItIs()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, text);
        QCOMPARE(read(bytes), text);
    }

    void whatSaysNothingIsAsTheRowsBeforeIt()
    {
        // One and the same byte: È of Mac Roman, é of windows-1252.
        const QByteArray row = encoded(u"È"_s, macintosh);
        QCOMPARE(read(row), u"é"_s);
        WesternText text;
        text.weigh(encoded(u"Prénom\rZoé\rMaëlle"_s, macintosh));
        QCOMPARE(QString::fromUtf8(text.toUtf8(row)), u"È"_s);
        // Rows pasted from elsewhere are still what they are.
        QCOMPARE(QString::fromUtf8(text.toUtf8(encoded(u"Déléguée à Béthune"_s, windows))),
            u"Déléguée à Béthune"_s);
        // UTF-8 among them says nothing.
        WesternText mixed;
        mixed.weigh(u"Prénom;Déléguée\rMaëlle;À l’école\r"_s.toUtf8() + encoded(u"Zoé"_s, macintosh));
        QCOMPARE(QString::fromUtf8(mixed.toUtf8(row)), u"È"_s);
    }

    void everyByteIsRead()
    {
        QByteArray all;
        for (int byte = 0x80; byte <= 0xFF; ++byte) {
            all += char(byte);
        }
        QCOMPARE(read(all).size(), 128);
        QCOMPARE(read("plain; words"), u"plain; words"_s);
        QVERIFY(read({}).isEmpty());
    }
};

IREV_TEST(WesternTextTest)
#include "westerntexttest.moc"
