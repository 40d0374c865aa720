// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/labelpages.h"
#include "app/paper/paperdocuments.h"
#include "app/paper/paperfont.h"
#include "tests/support/pdftext.h"
#include "tests/support/testregistry.h"

#include <QFontMetricsF>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

/// A reader of a PDF takes a hyphen at the end of a line for one of hyphenation, and drops it: names stay
/// whole.
class LabelPagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineEndsBetweenWordsRatherThanAfterAHyphen()
    {
        const QFont font = paperfont::font(11, false);
        const QFontMetricsF metrics(font);
        const QString words = u"Marie Anne-Marie Jean-Pierre"_s;
        // "Marie Anne-" would fit in a line.
        const double width = metrics.horizontalAdvance(u"Marie Anne-Ma"_s);
        auto broken = paperfont::broken(words, font, width);
        QCOMPARE(broken.lines, (QStringList { u"Marie"_s, u"Anne-Marie"_s, u"Jean-Pierre"_s }));
        QVERIFY(!broken.isWordParted);
        for (qsizetype i = 0; i < broken.lines.size(); ++i) {
            QVERIFY(std::abs(broken.widths.at(i) - metrics.horizontalAdvance(broken.lines.at(i))) < 1);
        }
        // Only where the word is wider than the line.
        broken = paperfont::broken(u"Anne-Marie"_s, font, metrics.horizontalAdvance(u"Anne-Mar"_s));
        QCOMPARE(broken.lines, (QStringList { u"Anne-"_s, u"Marie"_s }));
        QVERIFY(broken.isWordParted);
    }

    void aCompoundNameIsSetSmallerRatherThanParted_data()
    {
        QTest::addColumn<LabelFormat>("format");
        for (const LabelFormat &each : labelformats::badges() + labelformats::nameCards()) {
            QTest::newRow(qPrintable(each.code)) << each;
        }
    }
    void aCompoundNameIsSetSmallerRatherThanParted()
    {
        QFETCH(const LabelFormat, format);
        const QString given = u"Marie-Bénédicte Anne-Sophie"_s;
        const QString family = u"VANDERBECKEN-DELATTRE"_s;
        const Label label { .lines = { { given, 3, true, 2, true }, { family, 2.4, true, 2, true },
                                { u"Ville de Denain"_s, 1.6, false, 2 } } };
        const LabelPages pages(format, { label });
        for (const LabelPages::Line &line : pages.lines(0)) {
            QVERIFY2(!line.text.endsWith(u'-'), qPrintable(line.text));
            QVERIFY2(line.label.contains(line.area), qPrintable(line.text));
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"badge.pdf"_s);
        PaperDocuments documents;
        documents.push_back(std::make_unique<LabelPages>(format, QList<Label> { label }));
        QVERIFY(paperdocuments::toPdf(path, u"Badges"_s, documents));
        const QString text = runningTextOfPdf(path).simplified();
        for (const QString &name : { u"Marie-Bénédicte"_s, u"Anne-Sophie"_s, family }) {
            QVERIFY2(text.contains(name), qPrintable(text));
        }
    }

    /// A name in five parts on one line could not be read across a table.
    void aNameThatWouldBeTinyInOnePieceIsParted()
    {
        const QString family = u"CASTELBAJAC-MONTESQUIOU-ROCHECHOUART-VANDENBROUCKE-DELATTRE"_s;
        const LabelPages pages(labelformats::badges().first(),
            { { .lines = { { u"Marie"_s, 3, true, 2, true }, { family, 2.4, true, 2, true } } } });
        const auto lines = pages.lines(0);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(1).text.endsWith(u'-'));
        QCOMPARE(lines.at(1).text + lines.at(2).text, family);
    }
};

IREV_TEST(LabelPagesTest)
#include "labelpagestest.moc"
