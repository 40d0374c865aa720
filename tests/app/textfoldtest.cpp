// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/textfold.h"

#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TextFoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsForSearchAndSort_data();
    void foldsForSearchAndSort();
    void foldingAFoldedTextChangesNothing_data() { foldsForSearchAndSort_data(); }
    void foldingAFoldedTextChangesNothing();
    void composedAndDecomposedTextsFoldAlike_data() { foldsForSearchAndSort_data(); }
    void composedAndDecomposedTextsFoldAlike();
    void tidyingBeforeFoldingChangesNothing_data() { foldsForSearchAndSort_data(); }
    void tidyingBeforeFoldingChangesNothing();
    void matchesEveryWord_data();
    void matchesEveryWord();
    void tidiesWhatWasTyped_data();
    void tidiesWhatWasTyped();
    void titlesKeepTheirNoBreakSpaces();
    void aLongNameIsFoldedWhole();
    void charactersAreCountedAsTheyAreSeen();
    void everyCharacterIsFoldedOnceAndForAll();
};

void TextFoldTest::foldsForSearchAndSort_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("folded");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("only spaces") << u" \t\u00A0 "_s << QString();
    QTest::newRow("only punctuation") << u"-.'’"_s << QString();
    QTest::newRow("plain") << u"Dupont"_s << u"dupont"_s;
    QTest::newRow("digits stay") << u"Quartier 12"_s << u"quartier 12"_s;
    QTest::newRow("the example of the rule") << u"  D’HONDT-Éloy "_s << u"d hondt eloy"_s;
    QTest::newRow("capital accent") << u"ÉLOY"_s << u"eloy"_s;
    QTest::newRow("every French accent") << u"àâäçéèêëîïôöùûüÿ"_s << u"aaaceeeeiioouuuy"_s;
    QTest::newRow("every French capital accent") << u"ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ"_s << u"aaaceeeeiioouuuy"_s;
    QTest::newRow("decomposed accents") << u"E\u0301loy Mae\u0308lle"_s << u"eloy maelle"_s;
    QTest::newRow("several marks on one letter") << u"Nguy\u1EC5n Nguye\u0302\u0303n"_s << u"nguyen nguyen"_s;
    QTest::newRow("oe") << u"Cœur ŒUVRE"_s << u"coeur oeuvre"_s;
    QTest::newRow("ae") << u"Lætitia ÆLIA Ǽ"_s << u"laetitia aelia ae"_s;
    QTest::newRow("German s") << u"Weiß WEIẞ"_s << u"weiss weiss"_s;
    QTest::newRow("Nordic") << u"Sørensen Øst Åsa Ǿ"_s << u"sorensen ost asa o"_s;
    QTest::newRow("Polish") << u"Łukasz Wałęsa Żak"_s << u"lukasz walesa zak"_s;
    QTest::newRow("Croatian, Vietnamese") << u"Đurđa Đặng"_s << u"durda dang"_s;
    QTest::newRow("Icelandic") << u"Þór Guðrún"_s << u"thor gudrun"_s;
    QTest::newRow("Turkish") << u"Işık İNCİ"_s << u"isik inci"_s;
    QTest::newRow("Maltese, Sami, Catalan") << u"Ħal Ŧe Paraŀlel"_s << u"hal te parallel"_s;
    QTest::newRow("Czech, Romanian") << u"Dvořák Țăran"_s << u"dvorak taran"_s;
    QTest::newRow("Flemish ij") << u"Van Dĳck DĲK"_s << u"van dijck dijk"_s;
    QTest::newRow("ligatures of print") << u"Griﬃn Fleuﬂe ﬁn"_s << u"griffin fleufle fin"_s;
    QTest::newRow("apostrophes") << u"d'a d’b d‘c dʼd d`e d´f d′g"_s << u"d a d b d c d d d e d f d g"_s;
    QTest::newRow("hyphens and dashes") << u"a-b‐c‑d‒e–f—g−h"_s << u"a b c d e f g h"_s;
    QTest::newRow("dots of inclusive forms") << u"élu.e.s élu·e·s"_s << u"elu e s elu e s"_s;
    QTest::newRow("no-break and thin spaces")
        << u"17\u00A0h\u202F30\u2009x\u2007y\u3000z"_s << u"17 h 30 x y z"_s;
    QTest::newRow("tabs and line ends") << u"a\tb\r\nc"_s << u"a b c"_s;
    QTest::newRow("mixed separators are one") << u"Lens – Liévin"_s << u"lens lievin"_s;
    QTest::newRow("separators at the ends") << u"-Lens-"_s << u"lens"_s;
    QTest::newRow("other signs stay") << u"A&B, (de) 50% <b>"_s << u"a&b, (de) 50% <b>"_s;
    QTest::newRow("control characters") << u"a\u0001b\u0000c"_s << u"abc"_s;
    QTest::newRow("invisible characters") << u"Bé\u00ADthu\u200Bne\uFEFF\u200E"_s << u"bethune"_s;
    QTest::newRow("Greek") << u"ΆΛΦΑ Παπάς ΠΑΠΑΣ"_s << u"αλφα παπασ παπασ"_s;
    QTest::newRow("Cyrillic") << u"ЁЛКИН Андрей"_s << u"елкин андреи"_s;
    QTest::newRow("Arabic vowels are marks") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("Hebrew points are marks") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("Hangul stays whole") << u"김민준"_s << u"김민준"_s;
    QTest::newRow("voiced kana stay") << u"がギ"_s << u"がギ"_s;
    QTest::newRow("Devanagari vowels stay") << u"कुमार"_s << u"कुमार"_s;
    QTest::newRow("Chinese") << u"王 小明"_s << u"王 小明"_s;
    QTest::newRow("emoji") << u"Zoé 🎉👩‍💻"_s << u"zoe 🎉👩💻"_s;
    QTest::newRow("capitals beyond the first plane") << u"\U00010400"_s << u"\U00010428"_s;
    QTest::newRow("accents beside other scripts") << u"É 王 œ’Ü"_s << u"e 王 oe u"_s;
}

void TextFoldTest::foldsForSearchAndSort()
{
    QFETCH(QString, typed);
    QFETCH(QString, folded);
    QCOMPARE(text::fold(typed), folded);
}

void TextFoldTest::foldingAFoldedTextChangesNothing()
{
    QFETCH(QString, folded);
    QCOMPARE(text::fold(folded), folded);
}

void TextFoldTest::composedAndDecomposedTextsFoldAlike()
{
    QFETCH(QString, typed);
    QFETCH(QString, folded);
    QCOMPARE(text::fold(typed.normalized(QString::NormalizationForm_C)), folded);
    QCOMPARE(text::fold(typed.normalized(QString::NormalizationForm_D)), folded);
}

void TextFoldTest::tidyingBeforeFoldingChangesNothing()
{
    QFETCH(QString, typed);
    QFETCH(QString, folded);
    QCOMPARE(text::fold(text::tidy(typed)), folded);
}

void TextFoldTest::matchesEveryWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");

    const QString row = u"ÉLOY-D’Hondt Maëlle CA de Lens – Liévin"_s;
    QTest::newRow("an empty query finds everything") << row << QString() << true;
    QTest::newRow("spaces are an empty query") << row << u"  "_s << true;
    QTest::newRow("an empty text") << QString() << u"a"_s << false;
    QTest::newRow("nothing in nothing") << QString() << QString() << true;
    QTest::newRow("without accents") << row << u"eloy"_s << true;
    QTest::newRow("with other accents") << row << u"Élôy"_s << true;
    QTest::newRow("the beginning of a word") << row << u"mae"_s << true;
    QTest::newRow("a part of a word") << row << u"ondt"_s << true;
    QTest::newRow("several words in any order") << row << u"lens eloy"_s << true;
    QTest::newRow("a word that is not there") << row << u"eloy arras"_s << false;
    QTest::newRow("an apostrophe parts words") << row << u"d'hondt"_s << true;
    QTest::newRow("a word does not run over a space") << row << u"eloyd"_s << false;
    QTest::newRow("signs are nothing special") << u"100 % [a] (b)*"_s << u"[a] (b)* %"_s << true;
}

void TextFoldTest::matchesEveryWord()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(bool, found);
    QCOMPARE(text::matches(text::fold(text), text::fold(query)), found);
}

void TextFoldTest::tidiesWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("tidied");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("only spaces") << u" \t\u00A0"_s << QString();
    QTest::newRow("only invisible characters") << u"\u200B\uFEFF\u0007"_s << QString();
    QTest::newRow("clean already") << u"Éloy d'Hondt"_s << u"Éloy d'Hondt"_s;
    QTest::newRow("outer and inner spaces") << u"  Jean \t Paul\r\n "_s << u"Jean Paul"_s;
    QTest::newRow("no-break spaces") << u"\u00A0Jean\u202F\u00A0Paul\u2007"_s << u"Jean Paul"_s;
    QTest::newRow("control characters") << u"Je\u0000an\u0007 \u001BPaul\u0085"_s << u"Jean Paul"_s;
    QTest::newRow("decomposed") << u"E\u0301loy"_s << u"Éloy"_s;
    QTest::newRow("case, signs and apostrophes stay")
        << u"D'HONDT <b>\"x\" & 50% O’Neil"_s << u"D'HONDT <b>\"x\" & 50% O’Neil"_s;
    QTest::newRow("right to left stays") << u" \u200Fمحمد "_s << u"\u200Fمحمد"_s;
    QTest::newRow("turned round") << u"\u202EPaul\u202C \u2067Éloy\u2069"_s << u"Paul Éloy"_s;
    QTest::newRow("joined emoji stay") << u"👩\u200D💻 "_s << u"👩\u200D💻"_s;
    QTest::newRow("ligatures stay") << u"Cœur ﬁn"_s << u"Cœur ﬁn"_s;
}

void TextFoldTest::tidiesWhatWasTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, tidied);
    QCOMPARE(text::tidy(typed), tidied);
    QCOMPARE(text::tidy(tidied), tidied);
}

void TextFoldTest::titlesKeepTheirNoBreakSpaces()
{
    const QString typed = u"  Et\u00A0après\u202F?\n  Suite\t"_s;
    QCOMPARE(text::tidyTitle(typed), u"Et\u00A0après\u202F? Suite"_s);
    QCOMPARE(text::tidy(typed), u"Et après ? Suite"_s);
    QCOMPARE(text::oneLine({}), QString());
}

void TextFoldTest::aLongNameIsFoldedWhole()
{
    const QString name = u"É’œ"_s.repeated(1000);
    QCOMPARE(text::fold(name), u"e oe"_s.repeated(1000));
    QCOMPARE(text::fold(name + u'王'), u"e oe"_s.repeated(1000) + u'王');
}

void TextFoldTest::charactersAreCountedAsTheyAreSeen()
{
    for (const QString &one : { u"é"_s, u"e\u0301"_s, u"q\u0302"_s, u"🎓"_s, u"𝔮"_s, u"王"_s, u"👍"_s }) {
        QVERIFY2(!text::isLonger(one.repeated(300), 300), qPrintable(one));
        QVERIFY2(text::isLonger(one.repeated(301), 300), qPrintable(one));
    }
    QVERIFY(!text::isLonger(
        u"👨‍👩‍👧‍👦"_s.repeated(40), 40 + 240)); // many bytes each, and room for them
    QVERIFY(text::isLonger(
        u"👨‍👩‍👧‍👦"_s.repeated(300), 300)); // an index of a server does not take this
    QVERIFY(!text::isLonger({}, 0));
}

void TextFoldTest::everyCharacterIsFoldedOnceAndForAll()
{
    for (char32_t c = 0; c <= 0xFFFF; ++c) {
        if (QChar::isSurrogate(c)) {
            continue;
        }
        const QString letter = u'a' + QString::fromUcs4(&c, 1) + u'b';
        const QString folded = text::fold(letter);
        const bool isSettled = text::fold(folded) == folded && text::fold(text::tidy(letter)) == folded
            && text::fold(letter.normalized(QString::NormalizationForm_D)) == folded;
        QVERIFY2(isSettled, qPrintable(QString::number(c, 16)));
    }
}

IREV_TEST(TextFoldTest)
#include "textfoldtest.moc"
