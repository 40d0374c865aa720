// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/scanmenu.h"

#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "tests/support/scansamples.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/attendance/scanopener.h"
#include "ui/words/errorwords.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// The menu of a meeting's scans, and what it asked of the machine and said.
struct Desk {
    explicit Desk(const QString &engine)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 1, 20 })))
        , menu(*workspace, seams(), nullptr)
    {
        menu.setMeeting(must(MeetingStore(workspace->database()).meetings()).first().id);
        QObject::connect(&menu, &ScanMenu::said, &menu, [this](const QString &each) { said << each; });
        QObject::connect(&menu, &ScanMenu::advised, &menu, [this](const QString &each) { refused << each; });
        QObject::connect(
            &menu, &ScanMenu::failed, &menu, [this](const Error &each) { refused << words::sentence(each); });
    }

    ScanSeams seams()
    {
        return { .chooseScans
            = [this](QWidget *, const std::function<void(const QStringList &)> &chosen) { chosen(paths); },
            .openFile =
                [this](const QString &path) {
                    opened = path;
                    return hasProgram;
                },
            .chooseTarget =
                [this](QWidget *, const QString &name, const std::function<void(const QString &)> &chosen) {
                    proposed = name;
                    chosen(folder.filePath(u"copie.pdf"_s));
                },
            .confirmRemoval
            = [](QWidget *, const QString &, const std::function<void()> &accepted) { accepted(); } };
    }
    void join(const QList<std::pair<QString, QByteArray>> &files)
    {
        paths.clear();
        for (const auto &[name, content] : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
            paths << file.fileName();
        }
        actions().first()->trigger();
    }
    QList<QAction *> actions()
    {
        Q_EMIT menu.aboutToShow();
        return menu.actions();
    }
    /// The entry whose words begin so.
    QAction *action(const QString &beginning)
    {
        const QList<QAction *> all = actions();
        const auto found = std::ranges::find_if(
            all, [&](const QAction *each) { return each->text().remove(u'&').startsWith(beginning); });
        return found == all.end() ? nullptr : *found;
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    QTemporaryDir folder;
    const QByteArray sheet = scannedPdf("signed");
    QStringList paths;
    QString opened;
    QString proposed;
    bool hasProgram = true;
    QStringList said;
    QStringList refused;
    ScanMenu menu;
};

} // namespace

class ScanMenuTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereNoProgramOpensAScanItsKindIsSaidAndItIsSavedElsewhere_data() { TestDatabase::engines(); }
    void whereNoProgramOpensAScanItsKindIsSaidAndItIsSavedElsewhere()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        desk.join({ { u"feuille.pdf"_s, desk.sheet } });
        desk.hasProgram = false;
        desk.action(u"feuille.pdf ("_s)->trigger();
        QCOMPARE(desk.refused.size(), 1);
        const QString told = desk.refused.first();
        QVERIFY2(told.startsWith(u"Aucun programme de cet ordinateur n’ouvre les fichiers PDF"_s)
                && told.contains(u"«\u00A0feuille.pdf\u00A0»"_s) && told.contains(u"Enregistrer une copie"_s),
            qPrintable(told));
        QVERIFY2(!told.contains(u"droit"_s) && !told.contains(desk.opened), qPrintable(told));
        desk.action(u"Enregistrer une copie"_s)->menu()->actions().first()->trigger();
        QCOMPARE(desk.proposed, u"feuille.pdf"_s);
        QFile copy(desk.folder.filePath(u"copie.pdf"_s));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), desk.sheet);
        QVERIFY2(desk.said.last().contains(u"copie.pdf"_s), qPrintable(desk.said.last()));
    }

    void aDamagedScanIsNamedAndConcernsNothingElse_data() { TestDatabase::engines(); }
    void aDamagedScanIsNamedAndConcernsNothingElse()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        desk.join({ { u"feuille.pdf"_s, desk.sheet } });
        QByteArray other = desk.sheet;
        other[100] = char(other.at(100) + 1);
        must(Statement(desk.workspace->database(), u"UPDATE scan SET content = :content"_s)
                .bind(u":content"_s, QVariant(other))
                .run());
        desk.action(u"feuille.pdf ("_s)->trigger();
        QCOMPARE(desk.opened, QString());
        QCOMPARE(desk.refused.size(), 1);
        const QString told = desk.refused.first();
        QVERIFY2(told.contains(u"«\u00A0feuille.pdf\u00A0»"_s) && !told.contains(u"crivez plus"_s)
                && !told.contains(u"base"_s),
            qPrintable(told));
    }

    void aPdfUnderTheNameOfAnImageIsOpenedAsWhatItIs_data() { TestDatabase::engines(); }
    void aPdfUnderTheNameOfAnImageIsOpenedAsWhatItIs()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        desk.join({ { u"feuille.jpg"_s, desk.sheet } });
        desk.action(u"feuille.jpg ("_s)->trigger();
        QCOMPARE(QFileInfo(desk.opened).fileName(), u"feuille.jpg.pdf"_s);
        QCOMPARE(desk.refused, QStringList());
    }

    void eachFileThatIsNotJoinedIsSaidAndTheOthersAre_data() { TestDatabase::engines(); }
    void eachFileThatIsNotJoinedIsSaidAndTheOthersAre()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        desk.join({ { u"vide.pdf"_s, {} }, { u"feuille.pdf"_s, desk.sheet }, { u"copie.pdf"_s, desk.sheet },
            { u"coupee.pdf"_s, desk.sheet.first(desk.sheet.size() / 2) } });
        QCOMPARE(desk.menu.count(), 1);
        QCOMPARE(desk.said,
            QStringList {
                u"1\u00A0feuille numérisée jointe. Le menu «\u00A0Scans\u00A0» peut la retirer, Ctrl+Z non."_s });
        QCOMPARE(desk.refused.size(), 1); // in one message: the next would take its place
        const QStringList reasons = desk.refused.first().split(u'\n');
        QCOMPARE(reasons.size(), 3);
        QVERIFY2(reasons.at(0).contains(u"vide.pdf"_s) && reasons.at(0).contains(u"est vide"_s),
            qPrintable(reasons.at(0)));
        QVERIFY2(reasons.at(1).contains(u"sous le nom «\u00A0feuille.pdf\u00A0»"_s)
                && !reasons.at(1).contains(u"courriel"_s),
            qPrintable(reasons.at(1)));
        QVERIFY2(reasons.at(2).contains(u"coupee.pdf"_s), qPrintable(reasons.at(2)));
    }

    void theHeadingOfTheScansIsInLineWithThem()
    {
        Desk desk(u"sqlite"_s);
        QVERIFY(!desk.action(u"Feuilles signées"_s));
        desk.join({ { u"feuille.pdf"_s, desk.sheet } });
        const QAction *heading = desk.action(u"Feuilles signées"_s);
        QVERIFY(heading);
        // The text of a section begins left of the entries, that of an entry does not.
        QVERIFY(!heading->isSeparator() && !heading->isEnabled());
    }

    void oneClickOpensTheLatestScan_data() { TestDatabase::engines(); }
    void oneClickOpensTheLatestScan()
    {
        QFETCH(const QString, engine);
        Desk desk(engine);
        QWidget page;
        ScanOpener opener(desk.menu, &page);
        page.show();
        const auto readAgain = [&] {
            desk.menu.setMeeting(must(MeetingStore(desk.workspace->database()).meetings()).first().id);
        };
        readAgain();
        QVERIFY(opener.isHidden());
        desk.join({ { u"feuille.pdf"_s, desk.sheet } });
        readAgain();
        QVERIFY(opener.isVisible());
        QCOMPARE(opener.text(), u"&Ouvrir le scan"_s);
        QCOMPARE(opener.accessibleName(), u"Ouvrir le scan"_s);
        QCOMPARE(opener.toolTip(), u"Ouvre «\u00A0feuille.pdf\u00A0», joint le 20/01/2022."_s);
        QTest::mouseClick(&opener, Qt::LeftButton);
        QCOMPARE(QFileInfo(desk.opened).fileName(), u"feuille.pdf"_s);
        // Of several, the one joined last; its words tell so, and where the others are.
        desk.join({ { u"suite.pdf"_s, scannedPdf("next") } });
        readAgain();
        QCOMPARE(opener.text(), u"&Ouvrir le dernier scan"_s);
        QVERIFY2(opener.toolTip().contains(u"«\u00A0suite.pdf\u00A0»"_s)
                && opener.toolTip().contains(u"le dernier des 2"_s)
                && opener.toolTip().contains(u"menu «\u00A0Scans\u00A0»"_s),
            qPrintable(opener.toolTip()));
        QCOMPARE(opener.accessibleDescription(), opener.toolTip());
        opener.setFocus();
        QTest::keyClick(&opener, Qt::Key_Space);
        QCOMPARE(QFileInfo(desk.opened).fileName(), u"suite.pdf"_s);
        desk.menu.setMeeting({});
        QVERIFY(opener.isHidden());
        QCOMPARE(desk.refused, QStringList());
    }
};

IREV_TEST(ScanMenuTest)

#include "scanmenutest.moc"
